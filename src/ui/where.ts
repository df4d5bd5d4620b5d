/** "Where am I?" in sentences: the page, the date, what is asked, what is drafted. */
import { deskView } from '../store/desk-view.ts';
import { getState } from '../store/store.ts';
import { monthSpan, seasonOf } from '../text/dates.ts';
import { roman } from '../text/numbers.ts';
import { t } from '../text/text.ts';
import { choiceName } from './desk/council.tsx';

export function whereAmI(): readonly string[] {
  const { route, game, stage, draft } = getState();
  const page = document.querySelector('#app h1')?.textContent ?? t('ui.app.name');
  if (!game || route.page !== 'play') return [t('ui.where.page', { page })];
  const view = deskView(game, stage);
  const { turn } = view;
  const lines = [
    t('ui.where.turn', {
      season: seasonOf(turn.from, turn.to),
      span: monthSpan(turn.from, turn.to),
      act: roman(turn.act),
      title: t(`act.${turn.act}.title`),
      turn: turn.index + 1,
      of: turn.count,
    }),
    t(`ui.where.stage.${stage}`),
  ];
  if (stage === 'desk') {
    if (view.letter) lines.push(t('ui.where.letter', { question: t(`letter.${view.letter.id}.question`) }));
    lines.push(
      t('ui.where.draft', {
        open: choiceName(view, 'open', draft.open),
        quiet: choiceName(view, 'quiet', draft.quiet),
      }),
    );
  }
  return lines;
}
