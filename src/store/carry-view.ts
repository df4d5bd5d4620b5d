/** What is carried away: orders, forecasts, verdict and shares as a table or as data, and the line of a bug report. Pure. */
import type { Attribution } from '../analysis/shapley.ts';
import type { PairedAnswer } from '../analysis/paired.ts';
import { RULES } from '../rules/step.generated.ts';
import { codeOf, luckOf } from './codes.ts';
import { endingView } from './ending-view.ts';
import { presentState, type Game } from './game.ts';
import { CONTENT_HASH } from './scenarios.ts';
import { PLATES } from './verdict.ts';

export type { Attribution } from '../analysis/shapley.ts';
export type { PairedAnswer } from '../analysis/paired.ts';

/** Figures of the analyst that a reader may carry away with his game; what has not come is left out. */
export interface Figures {
  readonly shares?: Attribution;
  readonly paired?: PairedAnswer;
}

const rounded = (value: number): number => Number(value.toFixed(4));

/** The whole of a game as plain data. Months count from 0 = July 1958. */
export function carryData(game: Game, { shares, paired }: Figures) {
  const { record, scenario } = game;
  const ending = endingView(game);
  return {
    game: 'the-push-and-the-fall',
    code: codeOf(game),
    luck: luckOf(game),
    level: record.level,
    content: CONTENT_HASH,
    rules: RULES.hash,
    months: 'counted from 0 = July 1958',
    fell: ending.fell ?? null,
    fellWithoutTehranOnThisLuck: ending.twinFell ?? null,
    scandals: presentState(game).scandalMonths,
    orders: record.orders.map(({ open, quiet }, place) => {
      const turn = scenario.level.turns[scenario.firstTurn + place]!;
      return { turn: turn.id, from: turn.from, to: turn.to, open, quiet };
    }),
    forecasts: record.forecasts.map((forecast) => forecast ?? null),
    verdict: record.verdict
      ? {
          counters: Object.fromEntries(PLATES.map((plate, at) => [plate, record.verdict!.counters[at]])),
          quarter: record.verdict.quarter,
        }
      : null,
    shares: shares
      ? Object.fromEntries(
          PLATES.map((plate) => [plate, { share: rounded(shares.shares[plate]), se: rounded(shares.se[plate]) }]),
        )
      : null,
    pairs: paired
      ? {
          games: paired.games,
          ...paired.table,
          fallenWith: rounded(paired.fallWith.value),
          fallenWithout: rounded(paired.fallWithout.value),
          delay: paired.delay ? rounded(paired.delay.value) : null,
        }
      : null,
  };
}

/** A cell of a table: quoted where it must be, and never a formula for a spreadsheet. */
export function cell(value: unknown): string {
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same as one long table: kind, name, and up to five figures. */
export function carryCsv(game: Game, figures: Figures): string {
  const data = carryData(game, figures);
  const rows: unknown[][] = [
    ['kind', 'name', 'from', 'to', 'open_or_value', 'quiet_or_error'],
    ['game', 'code', '', '', data.code],
    ['game', 'content', '', '', data.content],
    ['game', 'fell', '', '', data.fell],
    ['game', 'fell_without_tehran', '', '', data.fellWithoutTehranOnThisLuck],
    ...data.orders.map(({ turn, from, to, open, quiet }) => ['order', turn, from, to, open, quiet]),
    ...data.forecasts.flatMap((one, at) =>
      one === null
        ? []
        : [
            ['forecast', `${at + 1} plot_or_stands`, '', '', one.plot],
            ['forecast', `${at + 1} exposed`, '', '', one.exposed],
            ['forecast', `${at + 1} crack`, '', '', one.crack, one.sureness],
          ],
    ),
    ...Object.entries(data.verdict?.counters ?? {}).map(([plate, count]) => ['verdict', plate, '', '', count]),
    ...(data.verdict ? [['verdict', 'quarter', '', '', data.verdict.quarter]] : []),
    ...Object.entries(data.shares ?? {}).map(([plate, { share, se }]) => ['share', plate, '', '', share, se]),
    ...Object.entries(data.pairs ?? {}).map(([name, value]) => ['pairs', name, '', '', value]),
  ];
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** What a bug report needs and nothing else: no name, no machine. */
export const bugReport = (game: Game): string =>
  [`code ${codeOf(game)}`, `level ${game.record.level}`, `content ${CONTENT_HASH}`, `rules ${RULES.hash}`].join('\n');
