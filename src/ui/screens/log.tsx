/** The log Mahin keeps: every sealed turn with its letter, its two orders, its wire, what moved and why. Any earlier turn may be taken back at the end only. */
import { openWhy } from '../../store/actions.ts';
import { logView } from '../../store/log-view.ts';
import type { LogMoveView, LogTurnView } from '../../store/log-view.ts';
import { hashOf } from '../../store/route.ts';
import { monthSpan, seasonOf } from '../../text/dates.ts';
import { number, roman, signed } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { useHeading } from '../focus.ts';
import { OursBadge } from '../parts/badge.tsx';
import { Figures } from '../parts/bdi.tsx';
import { Fold } from '../parts/fold.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';
import { useWayBack } from '../way-back.ts';

function Move({ move }: { readonly move: LogMoveView }) {
  return (
    <li>
      <p>
        <b>{t(`gauge.${move.gauge}.name`)}</b>{' '}
        <Figures>{`${number(move.before)} → ${number(move.after)} (${signed(move.after - move.before, 1)})`}</Figures>
      </p>
      <ul class="log-parts">
        {move.parts.map((part) => (
          <li key={part.key}>
            <Figures>{signed(part.amount, 1)}</Figures> {t(part.key)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function letterSaid({ letter }: LogTurnView): string | undefined {
  if (!letter) return undefined;
  const question = t(`letter.${letter.id}.question`);
  if (letter.answer === 'silence') return t('ui.log.letter-silence', { question });
  return t('ui.log.letter', { question, answer: t(`letter.${letter.id}.face.${letter.answer}.name`) });
}

function Papers({ papers }: { readonly papers: readonly string[] }) {
  return (
    <ul class="log-papers">
      {papers.map((id) => (
        <li key={id}>
          <a href={hashOf('codex', 'timeline', id)}>{t(`event.${id}.head`)}</a>
          <button type="button" class="link" onClick={() => openWhy(`event.${id}`)}>
            {t('ui.why.ask')}
            <span class="heard"> {t(`event.${id}.head`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Turn({ turn, isLast }: { readonly turn: LogTurnView; readonly isLast: boolean }) {
  const letter = letterSaid(turn);
  return (
    <li class="log-turn" data-act={turn.act}>
      <header>
        <p class="eyebrow">
          {t('ui.log.turn', { turn: number(turn.number), act: roman(turn.act), title: t(`act.${turn.act}.title`) })}
        </p>
        <h2>{seasonOf(turn.from, turn.to)}</h2>
        <p class="note">{monthSpan(turn.from, turn.to)}</p>
      </header>
      <div class="stack">
        {letter ? <p class="log-letter">{letter}</p> : null}
        <dl class="log-orders">
          <div>
            <dt>{t('ui.hand.open')}</dt>
            <dd>{t(turn.open)}</dd>
          </div>
          <div>
            <dt>{t('ui.hand.quiet')}</dt>
            <dd>
              {t(turn.quiet)} {turn.isRefused ? <span class="note">({t('ui.ending.back.refused')})</span> : null}
            </dd>
          </div>
        </dl>
        <div class="log-wire read">
          {turn.lines.map((line) => (
            <p key={line.key} data-tone={line.tone}>
              {t(line.key)} {line.isOurs ? <OursBadge /> : null}
            </p>
          ))}
          {turn.isHeld ? <p class="moment-mahin">{t('mahin.hold')}</p> : null}
        </div>
        {turn.resigned.map(({ chair, deputy }) => (
          <p key={chair} class="log-resigned">
            {t('ui.log.resigned', {
              name: t(`adviser.chair.${chair}.deputy.${deputy}.name`),
              chair: t(`adviser.chair.${chair}.name`),
            })}
          </p>
        ))}
        <Fold title={t('ui.log.why')} count={number(turn.moves.length)} open={isLast}>
          <ul role="list" class="log-moves">
            {turn.moves.map((move) => (
              <Move key={move.gauge} move={move} />
            ))}
          </ul>
        </Fold>
        <Fold title={t('ui.log.papers')} count={number(turn.papers.length)}>
          <Papers papers={turn.papers} />
        </Fold>
      </div>
    </li>
  );
}

export function Log() {
  const game = useStore((state) => state.game);
  const heading = useHeading('log');
  const turns = game ? [...logView(game)].reverse() : [];
  return (
    <Page name="log" title={t('ui.nav.log')} heading={heading} back={useWayBack()}>
      {turns.length === 0 ? (
        <p class="lede">
          <Icon name="log" /> {t('ui.log.empty')}
        </p>
      ) : (
        <ol role="list" class="log-turns" reversed>
          {turns.map((turn, place) => (
            <Turn key={turn.turn} turn={turn} isLast={place === 0} />
          ))}
        </ol>
      )}
    </Page>
  );
}
