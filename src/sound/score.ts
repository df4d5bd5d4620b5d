/** What a moment of the game sounds like: the act's motif and how tight it is, the place underneath, and the single sound of a step. Pure. */
import { momentOf, turnIndex } from '../store/stages.ts';
import { fellJustNow, hasFallen, presentState } from '../store/game.ts';
import type { Game } from '../store/game.ts';
import type { AppState, Stage } from '../store/store.ts';
import { tensionOf } from '../store/theatre-view.ts';
import { ACTS } from './ids.ts';
import type { ActNumber, AmbienceId, EffectId } from './ids.ts';

export interface Score {
  readonly act: ActNumber | undefined;
  /** From 0, calm, to 1. */
  readonly tension: number;
  readonly ambience: AmbienceId | undefined;
}

type Heard = Pick<AppState, 'route' | 'stage' | 'game' | 'pickedPlace' | 'draft' | 'why'>;

export const SILENCE: Score = { act: undefined, tension: 0, ambience: undefined };
/** Places from which the river is heard. */
const RIVERSIDE = ['abadan', 'basra', 'khorramshahr', 'khosrowabad', 'shatt-al-arab'];
/** From Friday on the music has ended; only the clock goes on till the fall, and then nothing. */
const AFTER: readonly Stage[] = ['again', 'verdict', 'clock', 'drawer', 'epilogue', 'take-back', 'result'];

function placeUnder(game: Game, { stage, pickedPlace }: Heard): AmbienceId {
  if (stage === 'moment' && momentOf(game) === 'map-turns') return 'crowd';
  if (pickedPlace !== undefined && RIVERSIDE.includes(pickedPlace)) return 'river';
  return 'room';
}

/** Whether the moment is kept silent: the river's still, and the fall. */
export const isStill = ({ stage, game }: Heard): boolean =>
  game !== undefined &&
  ((stage === 'moment' && momentOf(game) === 'still-river') || (stage === 'ending' && hasFallen(game)));

export function scoreOf(state: Heard): Score {
  const { route, stage, game } = state;
  if (route.page !== 'play' || !game || isStill(state) || AFTER.includes(stage)) return SILENCE;
  if (stage === 'friday') return { act: undefined, tension: 0, ambience: 'clock-loop' };
  const number = game.scenario.level.turns[turnIndex(game)]?.act;
  return {
    act: ACTS.find((one) => one === number),
    tension: tensionOf(game),
    ambience: placeUnder(game, state),
  };
}

function cueOfStage(state: Heard, before: Heard): EffectId | undefined {
  const { stage, game } = state;
  if (!game) return undefined;
  if (before.stage === 'desk' && (stage === 'wire' || stage === 'last-words')) return 'seal';
  if (stage === 'ending') return fellJustNow(game) ? 'radio' : undefined;
  if (stage === 'friday') return 'clock';
  if (stage === 'desk') return presentState(game).levers.pro > 0 ? 'radio' : 'telex';
  return 'paper';
}

/** The single sound of a step from one state to the next, if it has one. */
export function cueOf(state: Heard, before: Heard): EffectId | undefined {
  if (state.route.page !== 'play' || !state.game) return undefined;
  if (before.route.page !== 'play') return undefined;
  if (state.stage !== before.stage) return cueOfStage(state, before);
  if (state.draft !== before.draft) return 'paper';
  if (state.game !== before.game && state.game.isHalfSealed && !before.game?.isHalfSealed) return 'seal';
  if (state.why !== before.why && state.why !== undefined) return 'paper';
  return undefined;
}
