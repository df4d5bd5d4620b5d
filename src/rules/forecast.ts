/** The curtains: which questions are asked, what the answers were, and how a forecaster is scored. */
import type { Scenario } from './scenario.ts';
import { AT } from './step.generated.ts';
import { CRACKS, type Crack, type Forecast, type GameState } from './types.ts';

const ACTS_WITH_CURTAIN = 4;
/** Last months of the acts. The acts end alike in every level. */
export const ACT_ENDS: Readonly<Record<number, number>> = { 1: 6, 2: 15, 3: 31, 4: 41, 5: 55 };

/** A curtain: the turn it follows, its number (1 to 4) and how far its questions look. */
export interface Curtain {
  readonly number: number;
  /** Index of the turn after which it falls. */
  readonly turn: number;
  /** Last month before it, and the last month its questions are about. */
  readonly month: number;
  readonly until: number;
  /** Asked first: will a plot be tried, or (at the last curtain) will he still rule. */
  readonly question: 'plot' | 'stands';
}

/** The curtains of a level that ask questions, in order. */
export function curtainsOf({ level }: Pick<Scenario, 'level'>): Curtain[] {
  const ends = level.turns.flatMap((turn, i) => (level.turns[i + 1]?.act === turn.act ? [] : [{ ...turn, turn: i }]));
  return ends
    .filter(({ act }) => act <= ACTS_WITH_CURTAIN)
    .map(({ act, turn, to }) => ({
      number: act,
      turn,
      month: to,
      until: ACT_ENDS[act + 1] as number,
      question: act === ACTS_WITH_CURTAIN ? 'stands' : 'plot',
    }));
}

/** The curtain that falls after a turn (index), if it asks anything in this scenario. */
export const curtainAfter = (scenario: Scenario, turn: number): Curtain | undefined =>
  curtainsOf(scenario).find((curtain) => curtain.turn === turn && turn >= scenario.firstTurn);

/** Base rates of a curtain's two chances, 0 to 1, for whoever looks them up. */
export function baseRates(
  { settings: { forecasts } }: Scenario,
  curtain: Curtain,
): { plot: number; exposed: number; stands: number } {
  const of = (rates: readonly number[]): number => rates[curtain.number - 1] as number;
  return { plot: of(forecasts.base.plot), exposed: of(forecasts.base.exposed), stands: of(forecasts.base.stands) };
}

/** The crack farthest above its usual value at that curtain, in usual spreads. Source: the model's section 5. */
export function deepestCrack({ settings: { forecasts } }: Scenario, curtain: number, values: ArrayLike<number>): Crack {
  const at = (name: 'FAC' | 'NAT' | 'ICP' | 'KRD' | 'INS'): number => values[AT[name]] as number;
  const now: Readonly<Record<Crack, number>> = {
    army: at('FAC'),
    allies: 100 - (0.5 * at('NAT') + 0.3 * at('ICP') + 0.2 * at('KRD')),
    institutions: 100 - at('INS'),
  };
  const usual = forecasts.usual[curtain - 1] as (typeof forecasts.usual)[number];
  const depth = (crack: Crack): number => (now[crack] - (usual[crack][0] as number)) / (usual[crack][1] as number);
  return CRACKS.reduce((deepest, crack) => (depth(crack) > depth(deepest) ? crack : deepest));
}

/** One question of one curtain, answered and settled. */
export interface Settled {
  readonly curtain: number;
  readonly question: 'plot' | 'stands' | 'exposed' | 'crack';
  /** What the player gave to what came true, 0 to 1. For the crack: the crack he named and its share. */
  readonly given: number;
  readonly named?: Crack;
  readonly truth: boolean | Crack;
  /** Brier score, 0 (perfect) to 1; for the crack half the sum over the three. */
  readonly score: number;
  /** The score of whoever says even odds always (for the crack: thirds). */
  readonly even: number;
}

const square = (x: number): number => x * x;

const binary = (curtain: number, question: Settled['question'], tenths: number, came: boolean): Settled => ({
  curtain,
  question,
  given: tenths / 10,
  truth: came,
  score: square(tenths / 10 - (came ? 1 : 0)),
  even: 0.25,
});

function crackSettled(
  { settings: { forecasts } }: Scenario,
  curtain: number,
  forecast: Forecast,
  truth: Crack,
): Settled {
  const share = forecasts.sureness[forecast.sureness] as number;
  const rest = (1 - share) / 2;
  const sum = CRACKS.reduce((total, crack) => {
    const given = crack === forecast.crack ? share : rest;
    return total + square(given - (crack === truth ? 1 : 0));
  }, 0);
  return { curtain, question: 'crack', given: share, named: forecast.crack, truth, score: sum / 2, even: 1 / 3 };
}

/**
 * Settles the forecasts of a game as far as its months have been played. A question whose months are not all played is
 * settled early only if what it asks about has already happened.
 */
export function settleForecasts(
  scenario: Scenario,
  state: GameState,
  forecasts: readonly (Forecast | undefined)[],
): Settled[] {
  const fell = state.values[AT.FELL] as number;
  const asked = curtainsOf(scenario).filter(({ turn }) => turn >= scenario.firstTurn);
  return asked.flatMap((curtain, i): Settled[] => {
    const forecast = forecasts[i] ?? undefined;
    const passed = state.curtains.find(({ turn }) => turn === curtain.turn);
    if (forecast === undefined || passed === undefined) return [];
    const isPlayed = state.month > curtain.until || (fell > 0 && fell - 1 <= curtain.until);
    const within = (month: number): boolean => month > curtain.month && month <= curtain.until;
    const plotted = state.attemptMonths.some(within);
    const exposed = state.scandalMonths.some(within);
    const fallen = fell > 0 && fell - 1 <= curtain.until;
    const settled: Settled[] = [];
    const first = curtain.question === 'plot' ? plotted || fallen : !fallen;
    if (isPlayed || (curtain.question === 'plot' && plotted))
      settled.push(binary(curtain.number, curtain.question, forecast.plot, first));
    if (isPlayed || exposed) settled.push(binary(curtain.number, 'exposed', forecast.exposed, exposed));
    return [...settled, crackSettled(scenario, curtain.number, forecast, passed.deepest)];
  });
}

/** How a game's forecasts did: the mean Brier score, that of even odds, and the dial; absent without a settled answer. */
export interface Judgement {
  readonly brier: number;
  readonly even: number;
  readonly answers: number;
  /** 0 to 100: 100 is never wrong, 50 is even odds, below 50 is worse than even odds. */
  readonly dial: number;
}

/** Scores settled forecasts against even odds. */
export function judgementOf(settled: readonly Settled[]): Judgement | undefined {
  if (settled.length === 0) return undefined;
  const mean = (of: (one: Settled) => number): number =>
    settled.reduce((sum, one) => sum + of(one), 0) / settled.length;
  const brier = mean(({ score }) => score);
  const even = mean((one) => one.even);
  return { brier, even, answers: settled.length, dial: Math.max(0, Math.min(100, 100 - (50 * brier) / even)) };
}
