/** The wire: what followed the two orders, which gauges moved and why, and the road not taken. */
import { useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { MoveView, RoadView, WireLineView, WireView } from '../../store/views.ts';
import { monthLong, monthSpan } from '../../text/dates.ts';
import { number, signed } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { OursBadge } from '../parts/badge.tsx';
import { Figures } from '../parts/bdi.tsx';
import { Icon } from '../parts/icon.tsx';
import { SceneHost } from '../scene-host.tsx';
import { stillOf } from '../scene-stills.ts';
import { useIsPainted } from '../use-after-paint.ts';

interface Props {
  readonly wire: WireView;
  /** The road not taken, asked for when the rest has been painted. */
  readonly road: () => RoadView;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onWhy: (subject: string) => void;
  readonly onNext: () => void;
  readonly nextLabel: string;
}

/** Who speaks or is spoken of in a sentence about people: the deputy who leaves, the one a promise was made to, the old order. */
function aboutWhom(key: string): string | undefined {
  const farewell = /^adviser\.chair\.([a-z]+)\.deputy\.([a-z-]+)\.farewell$/.exec(key);
  if (farewell) return t('ui.wire.resigns', { name: t(`adviser.chair.${farewell[1]!}.deputy.${farewell[2]!}.name`) });
  const promise = /^promise\.([a-z-]+)\./.exec(key);
  if (promise) return t(`promise.${promise[1]!}.to`);
  const callback = /^callback\.([a-z-]+)\./.exec(key);
  return callback ? t(`callback.${callback[1]!}.name`) : undefined;
}

function Line({ line }: { readonly line: WireLineView }) {
  const whom = aboutWhom(line.key);
  return (
    <p class="wire-line" data-tone={line.tone}>
      {whom ? <b class="wire-whom">{whom}</b> : null}
      {t(line.key)} {line.isOurs ? <OursBadge /> : null}
    </p>
  );
}

function Move({ move, onWhy }: { readonly move: MoveView; readonly onWhy: (subject: string) => void }) {
  const change = move.after - move.before;
  return (
    <li>
      <button type="button" class="move" data-why={move.variable} onClick={() => onWhy(move.variable)}>
        <span>{t(`gauge.${move.id}.name`)}</span>
        <b data-sign={change < 0 ? 'down' : 'up'}>
          <span aria-hidden="true">{change < 0 ? '▼' : '▲'}</span> <Figures>{signed(change, 1)}</Figures>
        </b>
        <span class="note">
          <Figures>{number(move.after, 0)}</Figures>
        </span>
        <span class="move-why">{t('ui.why.short')}</span>
      </button>
    </li>
  );
}

function Road({ road }: { readonly road: RoadView }) {
  const differing = road.places.filter((one) => Math.round(one.mine) !== Math.round(one.other));
  return (
    <section class="road" aria-labelledby="road-title">
      <h3 id="road-title">{t('ui.road.title')}</h3>
      <p class="note">
        {road.isHold
          ? t('ui.road.instead-hold')
          : t('ui.road.instead-advice', {
              open: t(`choice.${road.orders.open}.name`),
              quiet: t(`choice.${road.orders.quiet}.name`),
            })}
      </p>
      {differing.length === 0 ? (
        <p>{t('ui.road.same')}</p>
      ) : (
        <ul role="list">
          {differing.map((one) => (
            <li key={one.id}>
              {t('ui.road.place', {
                place: t(`place5.${one.id}.name`),
                mine: number(Math.round(one.mine)),
                other: number(Math.round(one.other)),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Cards({ wire }: { readonly wire: WireView }) {
  const [shown, setShown] = useState(1);
  const all = shown >= wire.cards.length;
  return (
    <ol class="month-cards" role="list">
      {wire.cards.slice(0, shown).map((card) => (
        <li key={card.month} class="month-card">
          <h3>{monthLong(card.month)}</h3>
          {card.lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </li>
      ))}
      {all ? null : (
        <li>
          <button type="button" class="button plain" onClick={() => setShown(shown + 1)}>
            {t('ui.wire.turn-card', { month: monthLong(wire.cards[shown]!.month) })}
          </button>
        </li>
      )}
    </ol>
  );
}

export function Wire({ wire, road, heading, onWhy, onNext, nextLabel }: Props) {
  const isPainted = useIsPainted();
  return (
    <section class="council wire" aria-labelledby="wire-title">
      <header class="council-head on-ink">
        <p class="eyebrow">{t('ui.wire.eyebrow', { span: monthSpan(wire.turn.from, wire.turn.to) })}</p>
        <h2 id="wire-title" ref={heading} tabIndex={-1}>
          {t('ui.wire.title')}
        </h2>
      </header>
      <div class="council-body">
        {wire.risingFailed ? (
          <div class="wire-scene">
            <SceneHost id="failed-rising" still={stillOf('failed-rising')} />
          </div>
        ) : null}
        <div class="wire-paper">
          {wire.cards.length > 0 ? (
            <Cards wire={wire} />
          ) : (
            wire.lines.map((line) => <Line key={line.key} line={line} />)
          )}
        </div>
        {isPainted && wire.moves.length > 0 ? (
          <section aria-labelledby="moves-title">
            <h3 id="moves-title">{t('ui.wire.moved')}</h3>
            <ul role="list" class="moves">
              {wire.moves.map((move) => (
                <Move key={move.id} move={move} onWhy={onWhy} />
              ))}
            </ul>
          </section>
        ) : null}
        {isPainted ? <Road road={road()} /> : null}
      </div>
      <div class="council-foot">
        <button type="button" class="button" data-key="seal" onClick={onNext}>
          {nextLabel}
          <Icon name="next" />
        </button>
      </div>
    </section>
  );
}
