/** Put the model on trial: rival readings, weights, doors that open here only, and an objection to carry away. */
import { useEffect, useState } from 'preact/hooks';
import { BUDGETS } from '../../../store/analyst.ts';
import { codeOf } from '../../../store/codes.ts';
import type { Game } from '../../../store/game.ts';
import { subjectOf } from '../../../store/orders-view.ts';
import { hashOf } from '../../../store/route.ts';
import { findingIds } from '../../../store/study-view.ts';
import {
  benchCode,
  doorMonths,
  DOORS,
  EMPTY_BENCH,
  packs,
  readBench,
  readCard,
  slidersOf,
  viewOf,
} from '../../../store/trial-view.ts';
import type { Bench, Door, PackView, View } from '../../../store/trial-view.ts';
import { monthLong } from '../../../text/dates.ts';
import { number, signed } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { CodeLine } from '../../ending/code-line.tsx';
import { Figures } from '../../parts/bdi.tsx';
import { Fold } from '../../parts/fold.tsx';
import { useStore } from '../../use-store.ts';
import { FindingLine } from '../model-room/finding.tsx';
import { ModelRoom } from '../model-room/model-room.tsx';
import { AskedProgress } from '../model-room/progress.tsx';
import { useAsked } from '../model-room/use-asked.ts';
import { Misreading } from '../parts/misreading.tsx';
import { More, Say, useShort } from '../parts/say.tsx';
import { Three } from '../parts/together.tsx';

const PAIRS = 2000;
const SHARES = 400;
const SETTLE = 400;
const hundred = (value: number): number => Math.round(value * 100);

/** A value once it has stood still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface BenchProps {
  readonly bench: Bench;
  readonly change: (bench: Bench) => void;
}

function Diff({ pack }: { readonly pack: PackView }) {
  return (
    <Fold title={t('trial.diff')} count={pack.changes.length}>
      <ul class="stack">
        {pack.changes.map(({ what, before, after }) => (
          <li key={what}>
            <code dir="ltr">{what}</code>
            <br />
            {before ? (
              <del>
                <code dir="ltr">{before}</code>
              </del>
            ) : (
              <span class="note">{t('trial.new-term')}</span>
            )}
            <br />
            <ins>
              <code dir="ltr">{after}</code>
            </ins>
          </li>
        ))}
      </ul>
      <p class="note">{pack.sources.map(({ label }) => label).join(' · ')}</p>
    </Fold>
  );
}

function Packs({ bench, change }: BenchProps) {
  const choose = (pack: string | undefined): void => {
    // A weight is told against the reading it stands in; another reading begins with its own.
    const { pack: _, ...rest } = { ...bench, weights: {} };
    change(pack === undefined ? rest : { ...rest, pack });
  };
  return (
    <fieldset class="sheet stack">
      <legend class="heard">{t('trial.packs')}</legend>
      <h2 aria-hidden="true">{t('trial.packs')}</h2>
      <label class="check">
        <input type="radio" name="pack" checked={bench.pack === undefined} onChange={() => choose(undefined)} />
        <b>{t('trial.base')}</b>
      </label>
      {packs.map((pack) => (
        <div key={pack.id} class="stack">
          <label class="check">
            <input type="radio" name="pack" checked={bench.pack === pack.id} onChange={() => choose(pack.id)} />
            <b>{t(`pack.${pack.id}.name`)}</b>
          </label>
          {bench.pack === pack.id ? (
            <>
              <p class="read">{t(`pack.${pack.id}.why`)}</p>
              <Diff pack={pack} />
            </>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}

function Weights({ bench, change }: BenchProps) {
  return (
    <section class="sheet stack">
      <h2>{t('trial.weights')}</h2>
      <p class="note">{t('trial.weights-note')}</p>
      {slidersOf(bench.pack).map(({ id, base, least, most, step }) => {
        const value = bench.weights[id] ?? base;
        return (
          <div key={id} class="field">
            <label for={`weight-${id}`}>{t(`trial.weight.${id}`)}</label>
            <span class="row">
              <input
                id={`weight-${id}`}
                type="range"
                min={least}
                max={most}
                step={step}
                value={value}
                onInput={(event) =>
                  change({ ...bench, weights: { ...bench.weights, [id]: Number(event.currentTarget.value) } })
                }
              />
              <Figures>{number(value, 2)}</Figures>
              <span class="note">{t('trial.usual', { value: number(base, 2) })}</span>
            </span>
          </div>
        );
      })}
      <p>
        <button type="button" class="button plain" onClick={() => change({ ...bench, weights: {} })}>
          {t('trial.reset')}
        </button>
      </p>
    </section>
  );
}

/** Share, but-for and delay under one reading. */
function MovedIn({
  game,
  view,
  code,
  name,
}: {
  game: Game;
  view: View | undefined;
  code: string;
  name: 'base' | 'here';
}) {
  const question = {
    subject: subjectOf(game),
    seed: game.record.seed,
    ...(view === undefined ? {} : { view }),
  } as const;
  const paired = useAsked(game, { ...question, kind: 'paired', games: PAIRS }, code);
  const shares = useAsked(game, { ...question, kind: 'shares', games: SHARES }, code);
  return (
    <div class="stack">
      <h3>{t(`trial.${name}-headline`)}</h3>
      <Three paired={paired.answer} shares={shares.answer} />
      <AskedProgress asked={paired.trouble ? paired : shares} label={t('trial.moved')} />
    </div>
  );
}

/** The three figures, in the base reading and on the bench as it lies. */
function Moved({ game, bench }: { readonly game: Game; readonly bench: Bench }) {
  const code = benchCode({ weights: bench.weights, ...(bench.pack === undefined ? {} : { pack: bench.pack }) });
  return (
    <section class="sheet stack">
      <h2>{t('trial.moved')}</h2>
      <div class="columns">
        <MovedIn game={game} view={undefined} code="base" name="base" />
        {code === 'base' ? (
          <p class="note">{t('trial.untouched')}</p>
        ) : (
          <MovedIn game={game} view={viewOf(bench)} code={code} name="here" />
        )}
      </div>
      <p class="note">{t('trial.moved-note')}</p>
    </section>
  );
}

function Findings({ game, bench }: { readonly game: Game; readonly bench: Bench }) {
  const code = benchCode({ weights: bench.weights, ...(bench.pack === undefined ? {} : { pack: bench.pack }) });
  const asked = useAsked(
    game,
    {
      kind: 'findings',
      subject: subjectOf(game),
      seed: game.record.seed,
      games: BUDGETS.findings,
      view: viewOf(bench),
    },
    code,
  );
  const answers = asked.answer ?? [];
  const broken = answers.filter(({ standing }) => standing === 'broken').length;
  return (
    <section class="sheet stack">
      <h2>{t('trial.findings')}</h2>
      <p>{t('trial.findings-count', { tried: answers.length, broken })}</p>
      <AskedProgress asked={asked} label={t('trial.findings')} />
      <ul class="finding-list">
        {findingIds.map((id) => (
          <FindingLine key={id} id={id} answer={answers.find((one) => one.id === id)} />
        ))}
      </ul>
    </section>
  );
}

function WarResult({ game, bench, month }: { readonly game: Game; readonly bench: Bench; readonly month: number }) {
  const asked = useAsked(
    game,
    { kind: 'war', subject: subjectOf(game), seed: game.record.seed, games: BUDGETS.war, month, view: viewOf(bench) },
    benchCode(bench),
  );
  const { answer } = asked;
  return (
    <>
      <AskedProgress asked={asked} label={t('trial.doors')} />
      {answer ? (
        <>
          <p>
            {t('trial.war', {
              with: hundred(answer.fallenWith.value),
              without: hundred(answer.fallenWithout.value),
              during: hundred(answer.duringWith.value),
              otherwise: hundred(answer.duringWithout.value),
            })}
          </p>
          <ul>
            {Object.entries(answer.gauges).map(([name, estimate]) => (
              <li key={name}>
                {t(`trial.gauge.${name}`)} <Figures>{signed(estimate.value, 1)}</Figures>{' '}
                <span class="note">
                  <Figures>±{number(2 * estimate.se, 1)}</Figures>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function CoupResult({ game, bench, month }: { readonly game: Game; readonly bench: Bench; readonly month: number }) {
  const asked = useAsked(
    game,
    { kind: 'coup', subject: subjectOf(game), seed: game.record.seed, games: BUDGETS.coup, month, view: viewOf(bench) },
    benchCode(bench),
  );
  const { answer } = asked;
  return (
    <>
      <AskedProgress asked={asked} label={t('trial.doors')} />
      {answer ? (
        <p>
          {t('trial.coup', {
            ruled: answer.ruled,
            games: answer.games,
            succeeded: answer.succeeded,
            odds: hundred(answer.odds.value),
            with: hundred(answer.fallenWith.value),
            without: hundred(answer.fallenWithout.value),
          })}
        </p>
      ) : null}
    </>
  );
}

function Doors({ game, bench, change }: BenchProps & { readonly game: Game }) {
  const { door } = bench;
  const shut = (): void => {
    const { door: _, ...rest } = bench;
    change(rest);
  };
  const open = (id: Door): void => change({ ...bench, door: { id, month: doorMonths(id).least + 12 } });
  return (
    <section class="sheet stack">
      <h2>{t('trial.doors')}</h2>
      <p class="note">{t('trial.doors-note')}</p>
      {DOORS.map((id) => (
        <div key={id} class="stack bench-door">
          <h3>{t(`door.${id}.name`)}</h3>
          <p>{t(`door.${id}.reason`)}</p>
          {door?.id === id ? (
            <>
              <p>{t(`door.${id}.bench`)}</p>
              <div class="field">
                <label for={`door-${id}`}>{t('trial.door-month', { month: monthLong(door.month) })}</label>
                <input
                  id={`door-${id}`}
                  type="range"
                  min={doorMonths(id).least}
                  max={doorMonths(id).most}
                  value={door.month}
                  onChange={(event) => change({ ...bench, door: { id, month: Number(event.currentTarget.value) } })}
                />
              </div>
              {id === 'order-a-coup' ? (
                <CoupResult game={game} bench={bench} month={door.month} />
              ) : (
                <WarResult game={game} bench={bench} month={door.month} />
              )}
            </>
          ) : null}
          <p>
            <button type="button" class="button plain" onClick={() => (door?.id === id ? shut() : open(id))}>
              {door?.id === id ? t('trial.shut') : t('trial.open')}
              <span class="heard">: {t(`door.${id}.name`)}</span>
            </button>
          </p>
        </div>
      ))}
    </section>
  );
}

function Objection({ game, bench }: { readonly game: Game; readonly bench: Bench }) {
  const [words, setWords] = useState('');
  const address = `${location.href.replace(/#.*$/, '')}${hashOf('debrief', 'trial', benchCode(bench), codeOf(game))}`;
  return (
    <section class="sheet stack objection">
      <h2>{t('trial.objection')}</h2>
      <p>{t('trial.objection-about')}</p>
      <p>
        {bench.pack === undefined ? t('trial.base') : t(`pack.${bench.pack}.name`)}
        {Object.entries(bench.weights).map(([id, value]) => ` · ${t(`trial.weight.${id}`)} ${number(value ?? 0, 2)}`)}
        {bench.door ? ` · ${t(`door.${bench.door.id}.name`)}, ${monthLong(bench.door.month)}` : ''}
      </p>
      <div class="field">
        <label for="objection">{t('trial.objection-label')}</label>
        <textarea id="objection" rows={3} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </div>
      <CodeLine code={address} label={t('trial.objection-link')} />
      <CodeLine code={codeOf(game)} label={t('trial.objection-code')} />
      <OpenCard />
    </section>
  );
}

/** Opens the bench of somebody else's card. */
function OpenCard() {
  const [text, setText] = useState('');
  const [isBad, setBad] = useState(false);
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        const card = readCard(text);
        setBad(card === undefined);
        if (card) location.hash = hashOf('debrief', 'trial', card.bench, ...(card.game ? [card.game] : []));
      }}
    >
      <label for="open-card">{t('trial.open-card')}</label>
      <span class="row">
        <input
          id="open-card"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-invalid={isBad}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button plain">
          {t('trial.open-card-do')}
        </button>
      </span>
      {isBad ? (
        <p class="note" role="alert">
          {t('trial.bad-card')}
        </p>
      ) : null}
    </form>
  );
}

function Trying({ game, given }: { readonly game: Game; readonly given: string | undefined }) {
  const read = given === undefined ? EMPTY_BENCH : readBench(given);
  const [bench, setBench] = useState<Bench>(read ?? EMPTY_BENCH);
  const settled = useSettled(bench);
  const change = (next: Bench): void => {
    setBench(next);
    history.replaceState(history.state, '', `#/debrief/trial/${benchCode(next)}`);
  };
  const isShort = useShort();
  return (
    <div class="stack debrief-part">
      {isShort ? <Say phase="trial" /> : null}
      <p class="lede">{t('trial.lead')}</p>
      <Misreading id="proves" />
      <p class="built-to-agree">{t('study.built')}</p>
      {read === undefined ? (
        <p class="note" role="alert">
          {t('trial.bad-code')}
        </p>
      ) : null}
      <div class={isShort ? 'stack' : 'columns'}>
        <Packs bench={bench} change={change} />
        {isShort ? null : <Weights bench={bench} change={change} />}
      </div>
      <Moved game={game} bench={settled} />
      <More>
        <div class="stack">
          {isShort ? <Weights bench={bench} change={change} /> : null}
          <div class="columns">
            <Findings game={game} bench={settled} />
            <Doors game={game} bench={settled} change={change} />
          </div>
          <Objection game={game} bench={bench} />
          <ModelRoom />
        </div>
      </More>
    </div>
  );
}

export function Trial() {
  const game = useStore((state) => state.game);
  const card = useStore((state) => state.route.rest[1]);
  const given = card === 'wall' ? undefined : card;
  return game ? <Trying key={given ?? ''} game={game} given={given} /> : null;
}
