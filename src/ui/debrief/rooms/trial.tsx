/** Put the model on trial: rival readings, weights, doors that open here only, and an objection to carry away. */
import { useEffect, useState } from 'preact/hooks';
import { BUDGETS } from '../../../store/analyst.ts';
import { codeOf } from '../../../store/codes.ts';
import type { Game } from '../../../store/game.ts';
import { subjectOf } from '../../../store/orders-view.ts';
import {
  benchCode,
  doorMonths,
  DOORS,
  EMPTY_BENCH,
  packs,
  readBench,
  sliders,
  viewOf,
} from '../../../store/trial-view.ts';
import type { Bench, Door, PackView } from '../../../store/trial-view.ts';
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

const PAIRS = 2000;
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
    const { pack: _, ...rest } = bench;
    change(pack === undefined ? rest : { ...rest, pack });
  };
  return (
    <fieldset class="sheet stack">
      <legend class="heard">{t('trial.packs')}</legend>
      <h3 aria-hidden="true">{t('trial.packs')}</h3>
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
      <h3>{t('trial.weights')}</h3>
      <p class="note">{t('trial.weights-note')}</p>
      {sliders.map(({ id, base, least, most, step }) => {
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

/** The two headlines, in the base reading and on the bench as it lies. */
function Moved({ game, bench }: { readonly game: Game; readonly bench: Bench }) {
  const question = { kind: 'paired', subject: subjectOf(game), seed: game.record.seed, games: PAIRS } as const;
  const base = useAsked(game, question, 'base');
  const view = { ...bench, door: undefined };
  const code = benchCode({ weights: view.weights, ...(view.pack === undefined ? {} : { pack: view.pack }) });
  const here = useAsked(game, { ...question, view: viewOf(bench) }, code);
  return (
    <section class="sheet stack" aria-live="polite">
      <h3>{t('trial.moved')}</h3>
      {[
        { name: 'base', asked: base },
        { name: 'here', asked: here },
      ].map(({ name, asked: { answer } }) => (
        <p key={name}>
          <b>{t(`trial.${name}-headline`)}</b>{' '}
          {answer
            ? t('trial.headline', { with: hundred(answer.fallWith.value), without: hundred(answer.fallWithout.value) })
            : t('rooms.counting')}{' '}
          {answer?.delay ? t('trial.delay', { months: Math.round(answer.delay.value) }) : null}
          {answer && !answer.delay ? t('trial.no-delay') : null}
        </p>
      ))}
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
      <h3>{t('trial.findings')}</h3>
      <p>{t('trial.findings-count', { tried: answers.length, broken })}</p>
      <AskedProgress asked={asked} label={t('trial.findings')} />
      <ul class="finding-list">
        {answers.map((answer) => (
          <FindingLine key={answer.id} id={answer.id} answer={answer} />
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
      <h3>{t('trial.doors')}</h3>
      <p class="note">{t('trial.doors-note')}</p>
      {DOORS.map((id) => (
        <div key={id} class="stack door">
          <h4>{t(`door.${id}.name`)}</h4>
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
  const address = `${location.href.replace(/#.*$/, '')}#/debrief/trial/${benchCode(bench)}`;
  return (
    <section class="sheet stack objection">
      <h3>{t('trial.objection')}</h3>
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
    </section>
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
  return (
    <div class="stack debrief-part">
      <p class="lede">{t('trial.lead')}</p>
      <p class="built-to-agree">{t('study.built')}</p>
      {read === undefined ? (
        <p class="note" role="alert">
          {t('trial.bad-code')}
        </p>
      ) : null}
      <div class="columns">
        <Packs bench={bench} change={change} />
        <Weights bench={bench} change={change} />
      </div>
      <Moved game={game} bench={settled} />
      <div class="columns">
        <Findings game={game} bench={settled} />
        <Doors game={game} bench={settled} change={change} />
      </div>
      <Objection game={game} bench={bench} />
      <ModelRoom />
    </div>
  );
}

export function Trial() {
  const game = useStore((state) => state.game);
  const given = useStore((state) => state.route.rest[1]);
  return game ? <Trying key={given ?? ''} game={game} given={given} /> : null;
}
