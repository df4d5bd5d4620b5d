/** Which stage follows which: acts, moments, desk, wire, curtain, and the last ten minutes. Pure. */
import { fellJustNow, hasFallen, isGameOver, presentState } from './game.ts';
import type { Game } from './game.ts';
import type { Stage } from './store.ts';

/** The moments, one an act, by the month they happen in; the fifth is Friday, told in the last ten minutes. */
export const MOMENTS = [
  { id: 'accusation', month: 3 },
  { id: 'index-card', month: 14 },
  { id: 'still-river', month: 31 },
  { id: 'map-turns', month: 34 },
] as const;
export type MomentId = (typeof MOMENTS)[number]['id'];

const turnsOf = (game: Game) => game.scenario.level.turns;

/** The turn on the desk now; past the last one, the last. */
export const turnIndex = (game: Game): number => Math.min(presentState(game).turn, turnsOf(game).length - 1);
/** The turn sealed last. */
export const sealedIndex = (game: Game): number => presentState(game).turn - 1;

/** The moment to be shown before the present turn's orders, if it has one; none once he has fallen. */
export function momentOf(game: Game): MomentId | undefined {
  const turn = turnsOf(game)[presentState(game).turn];
  if (!turn || hasFallen(game)) return undefined;
  return MOMENTS.find((one) => turn.from <= one.month && one.month <= turn.to)?.id;
}

/** Whether an act ended with the turn sealed last. */
export function endsAct(game: Game): boolean {
  const turns = turnsOf(game);
  const sealed = sealedIndex(game);
  return turns[sealed]?.act !== turns[sealed + 1]?.act;
}

/** Whether the game may be stopped where it stands: at a curtain with a turn behind it and more to come. */
export const canStopHere = (game: Game, stage: Stage): boolean =>
  !isGameOver(game) && game.record.orders.length > 0 && (stage === 'curtain' || (stage === 'act' && endsAct(game)));

/** Where a turn begins: with its act's plate, its moment, or at the desk. */
export function openingStage(game: Game, isFirst: boolean): Stage {
  const { turn } = presentState(game);
  const turns = turnsOf(game);
  const opensAct = turns[turn]?.act !== turns[turn - 1]?.act;
  // The whole game opens in the middle, with a cable; every other act opens with its plate.
  if (opensAct && turn > 0) return 'act';
  if (isFirst && turn > 0) return 'act';
  return momentOf(game) ? 'moment' : 'desk';
}

/** What comes when the orders have just been sealed. */
export function stageAfterSeal(game: Game): Stage {
  if (isLastTurnSealed(game) && isWholeGame(game) && (fellJustNow(game) || !hasFallen(game))) return 'last-words';
  return 'wire';
}

/** A game to February 1963, not a single act. */
export const isWholeGame = (game: Game): boolean => turnsOf(game).at(-1)?.to === 55;

function afterWire(game: Game): Stage {
  // His fall is told at once; with a turn left to play, the morning after follows.
  if (fellJustNow(game)) return isLastTurnSealed(game) && isWholeGame(game) ? 'friday' : 'ending';
  if (hasFallen(game)) return isWholeGame(game) ? 'friday' : 'again';
  if (isGameOver(game)) return isWholeGame(game) ? 'friday' : 'curtain';
  return endsAct(game) ? 'curtain' : openingStage(game, false);
}

const isLastTurnSealed = (game: Game): boolean => presentState(game).turn >= turnsOf(game).length;

/** The stage after the present one. */
export function nextStage(game: Game, stage: Stage): Stage {
  // Whether he fell with turns still to come: the fall was told before Friday.
  const fellEarly = hasFallen(game) && !(fellJustNow(game) && isLastTurnSealed(game));
  switch (stage) {
    case 'act':
      return momentOf(game) ? 'moment' : 'desk';
    case 'moment':
      return 'desk';
    case 'desk':
      return stageAfterSeal(game);
    case 'last-words':
      // The last wire is dealt in the month cards of that screen; what Friday decides is not told before Friday.
      return afterWire(game);
    case 'wire':
      return afterWire(game);
    case 'curtain':
      return isGameOver(game) ? 'verdict' : openingStage(game, false);
    case 'friday':
      return fellEarly ? 'again' : 'ending';
    case 'ending':
      return fellJustNow(game) && !isGameOver(game) ? 'morning' : 'again';
    case 'morning':
      return 'desk';
    case 'again':
      return 'verdict';
    case 'verdict':
      return 'clock';
    case 'clock':
      return 'drawer';
    case 'drawer':
      return 'epilogue';
    case 'epilogue':
      return 'take-back';
    case 'take-back':
    case 'result':
      return 'result';
  }
}

/** Whether a game can be at a stage: a file may claim anything. */
function canBeAt(game: Game, stage: Stage): boolean {
  const hasSealed = game.record.orders.length > 0;
  switch (stage) {
    case 'act':
    case 'desk':
      return !isGameOver(game);
    case 'moment':
      return !isGameOver(game) && momentOf(game) !== undefined;
    case 'wire':
      return hasSealed;
    case 'last-words':
      return hasSealed && isLastTurnSealed(game) && isWholeGame(game);
    case 'curtain':
      return hasSealed && endsAct(game);
    case 'ending':
      return hasSealed && (fellJustNow(game) || isGameOver(game));
    case 'morning':
      return fellJustNow(game) && !isGameOver(game);
    case 'friday':
    case 'again':
    case 'verdict':
      return isGameOver(game);
    case 'clock':
    case 'drawer':
    case 'epilogue':
    case 'take-back':
    case 'result':
      return isGameOver(game) && game.record.verdict !== undefined;
  }
}

/** The stage a game goes on at: the one that was kept, or the nearest that the game can be at. */
export function stageFor(game: Game, kept: Stage): Stage {
  if (canBeAt(game, kept)) return kept;
  return isGameOver(game) ? 'verdict' : openingStage(game, true);
}
