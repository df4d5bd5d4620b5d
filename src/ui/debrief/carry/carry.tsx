/** Carry away: orders, forecasts, verdict and shares as files, the code and its link, and what a bug report needs. */
import { bugReport, carryCsv, carryData } from '../../../store/carry-view.ts';
import { codeOf, luckOf } from '../../../store/codes.ts';
import type { Game } from '../../../store/game.ts';
import { t } from '../../../text/text.ts';
import { CodeLine } from '../../ending/code-line.tsx';
import { AskedProgress } from '../model-room/progress.tsx';
import { useHeadline } from '../parts/together.tsx';
import { giveFile } from './picture.tsx';

export function Carry({ game }: { readonly game: Game }) {
  const { paired, shares } = useHeadline(game);
  const figures = {
    ...(paired.isDone && paired.answer ? { paired: paired.answer } : {}),
    ...(shares.isDone && shares.answer ? { shares: shares.answer } : {}),
  };
  const name = `push-and-fall-${luckOf(game)}`;
  const csv = (): void =>
    giveFile(`${name}.csv`, new Blob([`\uFEFF${carryCsv(game, figures)}`], { type: 'text/csv;charset=utf-8' }));
  const json = (): void =>
    giveFile(
      `${name}.json`,
      new Blob([JSON.stringify(carryData(game, figures), null, 2)], { type: 'application/json' }),
    );
  const bug = (): void =>
    giveFile(`${name}-report.txt`, new Blob([bugReport(game)], { type: 'text/plain;charset=utf-8' }));
  return (
    <section class="sheet stack no-print" aria-labelledby="carry-title">
      <h2 id="carry-title">{t('rooms.carry.title')}</h2>
      <p>{t('rooms.carry.about')}</p>
      <AskedProgress asked={shares} label={t('rooms.carry.title')} />
      <p class="row">
        <button type="button" class="button" onClick={csv}>
          {t('rooms.carry.csv')}
        </button>
        <button type="button" class="button plain" onClick={json}>
          {t('rooms.carry.json')}
        </button>
      </p>
      <p class="note">{t('rooms.carry.pictures')}</p>
      <CodeLine code={codeOf(game)} label={t('rooms.carry.code')} />
      <CodeLine code={`${location.href.replace(/#.*$/, '')}#code=${codeOf(game)}`} label={t('rooms.carry.link')} />
      <CodeLine code={bugReport(game)} label={t('rooms.carry.bug')} />
      <p>
        <button type="button" class="button plain" onClick={bug}>
          {t('rooms.carry.bug-file')}
        </button>
      </p>
      <p class="note">{t('rooms.carry.bug-note')}</p>
    </section>
  );
}
