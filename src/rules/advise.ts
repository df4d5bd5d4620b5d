/** The four chairs: what each says to a letter, how far he can be trusted, and who sits in it. */
import { momentOf } from './moment.ts';
import { halfWidth, truthOf } from './observe.ts';
import type { ChairDef } from './people.ts';
import { PAGE, u } from './random.ts';
import type { Say, Scenario } from './scenario.ts';
import { CHAIRS, type Chair, type GameState, type HiddenGauge, type TurnOrders } from './types.ts';

/** Draws in a chair before a stranger's would meet those of the next chair. */
const HOLDERS = 16;

/** What one chair puts on the desk this turn. */
export interface Advice {
  readonly chair: Chair;
  /** The chair is empty this turn: he resigned. */
  readonly isEmpty: boolean;
  /** Person id of the chief under whom he serves, if known for the month. */
  readonly chief?: string;
  /** Id of the deputy; his texts are `adviser.chair.<chair>.deputy.<id>.*`. */
  readonly deputy: string;
  /** His line: `adviser.<letter>.<chair>.<line>.line` and `.stance`. Absent where he has none. */
  readonly line?: string;
  readonly letter?: string;
  /** The order he would give. */
  readonly hand?: 'open' | 'quiet';
  readonly choice?: string;
  readonly subject: HiddenGauge;
  readonly estimate?: number;
  /** How often an estimate made with this knowledge is right, whoever makes it: 0 to 1, and its word. */
  readonly chance?: number;
  readonly confidence?: string;
  /** How many of his estimates proved right, as far as told, and of how many. */
  readonly right: number;
  readonly of: number;
  readonly isGrave: boolean;
  /** How many times running his grave advice has been overruled. */
  readonly overruled: number;
}

const chairDef = (scenario: Scenario, chair: Chair): ChairDef => {
  const def = scenario.people.chairs.find(({ id }) => id === chair);
  if (def === undefined) throw new Error(`no chair ${chair}`);
  return def;
};

/** The lasting bias of whoever sits in a chair, -10 to 10 points; hidden until the end. */
export function biasOf(scenario: Scenario, seed: number, chair: Chair, holder: number): number {
  const draw = u(seed, PAGE.adviserBias, CHAIRS.indexOf(chair) * HOLDERS + Math.min(holder, HOLDERS - 1));
  return scenario.settings.estimates.bias * (2 * draw - 1);
}

/** What a chair makes of his gauge at the start of the state's turn, 0 to 100, and whether that is right. */
export function estimateOf(scenario: Scenario, state: GameState, chair: Chair): { estimate: number; isRight: boolean } {
  const { noise, right } = scenario.settings.estimates;
  const truth = truthOf(state.values)[chairDef(scenario, chair).subject];
  const stream = 2 * CHAIRS.indexOf(chair);
  const page = PAGE.adviserNoise + state.month;
  const roll = u(state.seed, page, stream) + u(state.seed, page, stream + 1) - 1;
  const bias = biasOf(scenario, state.seed, chair, state.advisers[chair].holder);
  const estimate = Math.min(100, Math.max(0, truth + bias + noise * halfWidth(scenario, state) * roll));
  return { estimate, isRight: Math.abs(estimate - truth) <= right };
}

/** The chance that the sum of two uniform draws, less one, lies below x. */
function below(x: number): number {
  if (x <= -1) return 0;
  if (x >= 1) return 1;
  return x < 0 ? ((1 + x) * (1 + x)) / 2 : 1 - ((1 - x) * (1 - x)) / 2;
}

/** The chance that an estimate is right with bands of this half-width, over all biases a man might have: 0 to 1. */
export function chanceRight({ settings: { estimates } }: Scenario, half: number): number {
  const steps = 200;
  const spread = estimates.noise * half;
  let sum = 0;
  for (let i = 0; i < steps; i += 1) {
    const bias = estimates.bias * ((2 * i + 1) / steps - 1);
    sum += below((estimates.right - bias) / spread) - below((-estimates.right - bias) / spread);
  }
  return sum / steps;
}

/** The fixed word for a chance, 0 to 1: a key under `ui.confidence`. */
export function wordFor(scenario: Scenario, chance: number): string {
  return scenario.people.confidence.findLast(({ from }) => chance >= from)?.id ?? '';
}

/** Tells whether the chair is empty in the state's turn. */
export const isEmpty = (state: GameState, chair: Chair): boolean => state.turn < state.advisers[chair].emptyUntil;

/** The person under whom a chair serves in a month; `undefined` where nobody is named. */
export function chiefOf(scenario: Scenario, chair: Chair, month: number): string | undefined {
  return chairDef(scenario, chair).chiefs.findLast(({ from, to }) => from <= month && (to === undefined || month < to))
    ?.person;
}

/** The deputy who holds a chair after so many others. */
export function deputyOf(scenario: Scenario, chair: Chair, holder: number): string {
  const { deputies } = chairDef(scenario, chair);
  return deputies[holder % deputies.length]?.id ?? '';
}

function sayOf(scenario: Scenario, state: GameState, chair: Chair): Say | undefined {
  const moment = momentOf(scenario, state);
  return scenario.says[state.turn]?.[chair]?.find(({ test }) => test.holds(moment));
}

/** What the four chairs say at the start of the state's turn, in their order. */
export function adviceOf(scenario: Scenario, state: GameState): Advice[] {
  const turn = scenario.level.turns[state.turn];
  const letter = scenario.letters[state.turn];
  const chance = chanceRight(scenario, halfWidth(scenario, state));
  return CHAIRS.map((chair) => {
    const sitting = state.advisers[chair];
    const chief = chiefOf(scenario, chair, turn?.from ?? state.month);
    const base = {
      chair,
      isEmpty: isEmpty(state, chair),
      ...(chief === undefined ? {} : { chief }),
      deputy: deputyOf(scenario, chair, sitting.holder),
      subject: chairDef(scenario, chair).subject,
      right: sitting.record.filter(Boolean).length,
      of: sitting.record.length,
      isGrave: false,
      overruled: sitting.overruled,
    };
    if (base.isEmpty) return base;
    const say = sayOf(scenario, state, chair);
    const estimate = { ...estimateOf(scenario, state, chair), chance, confidence: wordFor(scenario, chance) };
    const told = { ...base, estimate: estimate.estimate, chance, confidence: estimate.confidence };
    if (say === undefined || letter === undefined) return told;
    const { id, hand, choice } = say.def;
    const isGrave = (scenario.graves[state.turn] ?? []).some((grave) => grave.chair === chair);
    return { ...told, line: id, letter: letter.id, hand, choice, isGrave };
  });
}

/**
 * The chairs' favourite: for each hand the choice most of them would give, the order of the chairs deciding a tie.
 * A hand of which nobody speaks holds. `isLegal` leaves out what cannot be given.
 */
export function favouriteOf(
  scenario: Scenario,
  state: GameState,
  isLegal: (hand: 'open' | 'quiet', choice: string) => boolean,
): TurnOrders {
  const advice = adviceOf(scenario, state);
  const pick = (hand: 'open' | 'quiet'): string => {
    const votes = new Map<string, number>();
    for (const { hand: his, choice } of advice)
      if (his === hand && choice !== undefined && choice !== 'hold' && isLegal(hand, choice))
        votes.set(choice, (votes.get(choice) ?? 0) + 1);
    let best = 'hold';
    for (const [choice, count] of votes) if (count > (votes.get(best) ?? 0)) best = choice;
    return best;
  };
  return { open: pick('open'), quiet: pick('quiet') };
}
