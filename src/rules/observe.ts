/** What Tehran sees: bands round the hidden gauges of Baghdad, and its own gauges to within two points. Looking changes nothing. */
import { u, PAGE } from './random.ts';
import type { Scenario } from './scenario.ts';
import { AT, RULES } from './step.generated.ts';
import { HIDDEN_GAUGES, OWN_GAUGES, type GameState, type HiddenGauge, type OwnGauge } from './types.ts';

/** What is shown of a gauge; the truth lies inside five times in six. */
export interface Band {
  readonly low: number;
  readonly high: number;
  readonly estimate: number;
  /** Half the width before it is cut to 0 and 100. */
  readonly half: number;
}

/** The true values of the hidden gauges, 0 to 100 each. */
export type Truth = Readonly<Record<HiddenGauge, number>>;

/** Reads the hidden gauges of a state as they truly stand. */
export function truthOf(values: ArrayLike<number>): Truth {
  const state = new Float64Array(RULES.stateSize);
  state.set(values);
  const series = new Float64Array(7);
  RULES.series(state, series);
  const seven = HIDDEN_GAUGES.slice(0, 7).map((gauge, i) => [gauge, series[i] as number]);
  const readiness = ((values[AT.NET] as number) + (values[AT.BLD] as number)) / 2;
  return { ...(Object.fromEntries(seven) as Truth), readiness, soviet_tilt: values[AT.SOV] as number };
}

const OWN_AT: Readonly<Record<OwnGauge, number>> = {
  treasury: AT.TRS,
  home: AT.DOM,
  khuzestan: AT.KHZ,
  shatt: AT.SHT,
  washington: AT.WAS,
};

/** Reads an own gauge as it truly stands, 0 to 100. */
export const ownTruth = (values: ArrayLike<number>, gauge: OwnGauge): number => values[OWN_AT[gauge]] as number;

/** Half the width of a band, from knowledge: agents in Iraq and the sources that stand. */
export function halfWidth({ settings: { bands } }: Scenario, state: GameState): number {
  const reach = Math.min(1, (state.values[AT.TRS] as number) / 8);
  const knowledge = (state.values[AT.SAV] as number) / 100 + bands.perSource * state.levers.int * reach;
  return bands.least + bands.widest * (1 - Math.min(1, knowledge));
}

const roll = (state: GameState, gauge: number): number =>
  u(state.seed, PAGE.band + state.month, 2 * gauge) + u(state.seed, PAGE.band + state.month, 2 * gauge + 1) - 1;

const cut = (value: number): number => Math.min(100, Math.max(0, value));

const bandOf = (estimate: number, half: number): Band => ({
  low: cut(estimate - half),
  high: cut(estimate + half),
  estimate: cut(estimate),
  half,
});

function tiltOf({ settings: { bands } }: Scenario, gauge: HiddenGauge, values: ArrayLike<number>): number {
  if (gauge === 'soviet_tilt') return bands.ideasTilt * Math.max(0, (values[AT.IDE] as number) - bands.ideasUsual);
  if (gauge === 'readiness') return bands.agentsTilt * (values[AT.SAV] as number);
  return 0;
}

/** Draws the band of one hidden gauge at the start of the state's turn. Source: the model's section 5. */
export function observeGauge(
  scenario: Scenario,
  state: GameState,
  gauge: HiddenGauge,
  truth = truthOf(state.values),
): Band {
  const { bands } = scenario.settings;
  const number = HIDDEN_GAUGES.indexOf(gauge);
  const half = halfWidth(scenario, state);
  const desk = bands.deskBias * (2 * u(state.seed, PAGE.deskBias, number) - 1);
  const error = desk + bands.noise * half * roll(state, number) + tiltOf(scenario, gauge, state.values);
  return bandOf(truth[gauge] + error, half);
}

/** Draws the bands of all hidden gauges at the start of the state's turn. */
export function observe(scenario: Scenario, state: GameState): Readonly<Record<HiddenGauge, Band>> {
  const truth = truthOf(state.values);
  const bands = HIDDEN_GAUGES.map((gauge) => [gauge, observeGauge(scenario, state, gauge, truth)]);
  return Object.fromEntries(bands) as Record<HiddenGauge, Band>;
}

/** Draws what the desk reads off its own gauges: no lasting bias, two points either way. */
export function observeOwn(scenario: Scenario, state: GameState): Readonly<Record<OwnGauge, Band>> {
  const { own, noise } = scenario.settings.bands;
  const bands = OWN_GAUGES.map((gauge, i) => {
    const error = noise * own * roll(state, HIDDEN_GAUGES.length + i);
    return [gauge, bandOf(ownTruth(state.values, gauge) + error, own)];
  });
  return Object.fromEntries(bands) as Record<OwnGauge, Band>;
}
