/** What happens in a lesson: joining, gate words, being overtaken, the table of four, the chronicler, going back a turn. */
import { gatesOf, hearWord, isAfter, type Gate, type GateId } from '../lesson/gates.ts';
import { catchUp, historyOrders, type Given } from '../lesson/late.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { fitSeedFrom } from '../lesson/seeds.ts';
import type { Chair, GameRecord, Mark } from '../rules/types.ts';
import { chooseOrder, go, putGame, sealOrders, setLanguage, setSettings, startGame, stopHere } from './actions.ts';
import { readCode } from './codes.ts';
import { gameFrom, hasFallen, isGameOver, presentState, type Game } from './game.ts';
import { changeLesson, forgetLesson, lessonFor, lessonStore, type LessonSeat } from './lesson-store.ts';
import { scenarioOf, SEED_LIMIT } from './scenarios.ts';
import { openingStage, turnIndex } from './stages.ts';
import { change, getState, type Stage } from './store.ts';

export { codeOfLesson, presetOf, readLesson } from '../lesson/lesson-code.ts';
export type { LessonProblem } from '../lesson/lesson-code.ts';
export type { Gate } from '../lesson/gates.ts';
export { LANGUAGES, lessonOf, PRESETS, SEATS, type Lesson } from '../lesson/lesson.ts';
export { minuteOf, PLAN_LIST, planOf, type Plan } from '../lesson/plans.ts';
export type { Given } from '../lesson/late.ts';

/** The gates of a lesson, in order. */
export const gatesFor = (lesson: Lesson): readonly Gate[] => gatesOf(lesson, scenarioOf(lesson.level));

/** A luck for a new lesson: fresh, and fit to be taught with. */
export const freshLuck = (level: Lesson['level']): number => fitSeedFrom(level, Math.floor(Math.random() * SEED_LIMIT));

export interface Joining {
  readonly seat: LessonSeat;
  /** A word from the teacher: for whoever is late or lost a game. */
  readonly word?: string;
  /** What stands for the turns that were missed. */
  readonly given?: Given;
}

export type Joined = { readonly kind: 'joined' } | { readonly kind: 'wrong-word' };

/** Joins a lesson: takes over its settings, deals the luck, and starts at the first turn or at the act of the word. */
export function joinLesson(lesson: Lesson, { seat, word = '', given = 'neutral' }: Joining): Joined {
  const gates = gatesFor(lesson);
  const said = hearWord(gates, word);
  if (said.kind === 'wrong') return { kind: 'wrong-word' };
  const seed = lesson.luck === 'same' ? lesson.seed : freshLuck(lesson.level);
  setSettings({ reading: lesson.reading, lowDetail: lesson.lowDetail, hints: lesson.hints });
  void setLanguage(lesson.language);
  changeLesson({ lesson, seed, seat, opened: [], table: 'closed', briefed: 0, kept: [], story: undefined });
  startGame({ level: lesson.level, seed, isTutorial: lesson.seats !== 'screen' && seat === 'player' });
  if (said.kind === 'gate') passGate(said.gate.id, given);
  return { kind: 'joined' };
}

export const leaveLesson = (): void => forgetLesson();

/** The gates that a gate opens with it: every one before it. The stop word leaves the reveal shut: it has a word of its own. */
const throughGate = (gates: readonly Gate[], id: GateId): readonly GateId[] =>
  gates
    .map((one) => one.id)
    .filter((one) => one === id || (one !== 'stop' && !(id === 'stop' && one === 'reveal') && isAfter(gates, id, one)));

/** The gate at which a game waits, if it does: before the plate of an act, or before the reveal. */
export function gateBefore(game: Game | undefined, stage: Stage, state = lessonStore.getState()): Gate | undefined {
  const lesson = lessonFor(game, state);
  if (game === undefined || lesson === undefined) return undefined;
  const act = game.scenario.level.turns[turnIndex(game)]?.act;
  const id: GateId | undefined =
    stage === 'clock' ? 'reveal' : stage === 'act' && act !== undefined ? `act-${act}` : undefined;
  if (id === undefined || state.opened.includes(id)) return undefined;
  return gatesFor(lesson).find((one) => one.id === id);
}

export type Heard =
  | { readonly kind: 'empty' | 'wrong' | 'already' | 'after-verdict' }
  | {
      readonly kind: 'opened';
      readonly gate: GateId;
      /** Turns of the act that were not sealed in time. */ readonly missed: number;
    };

/** Hears a word from the teacher: moves this device on with the room, whatever it was doing. */
export function sayWord(text: string): Heard {
  const { game, stage } = getState();
  const state = lessonStore.getState();
  const lesson = lessonFor(game, state);
  if (game === undefined || lesson === undefined) return { kind: 'wrong' };
  const said = hearWord(gatesFor(lesson), text);
  if (said.kind !== 'gate') return { kind: said.kind };
  const { id } = said.gate;
  if (state.opened.includes(id)) return { kind: 'already' };
  const before = game.record.orders.length;
  passGate(id, 'neutral');
  const after = getState().game?.record.orders.length ?? before;
  if (id === 'reveal' && !isPastVerdict(stage) && game.record.verdict === undefined) return { kind: 'after-verdict' };
  return { kind: 'opened', gate: id, missed: after - before };
}

const isPastVerdict = (stage: Stage): boolean => ['clock', 'drawer', 'epilogue', 'take-back', 'result'].includes(stage);

function passGate(id: GateId, given: Given): void {
  const { game } = getState();
  const { lesson, opened } = lessonStore.getState();
  if (game === undefined || lesson === undefined) return;
  changeLesson({ opened: [...new Set([...opened, ...throughGate(gatesFor(lesson), id)])], table: 'closed' });
  if (id === 'reveal') return;
  if (id === 'stop') return stopAll(game);
  const act = Number(id.slice('act-'.length));
  const record = catchUp(game.scenario, game.record, act, given);
  if (record === game.record) return;
  moveTo(game, record);
  changeLesson({ story: act });
}

/** The stop word: unfinished turns of the act are held, and the verdict comes. */
function stopAll(game: Game): void {
  const { stage } = getState();
  if (game.record.verdict !== undefined || isGameOver(game)) return;
  const { turn } = presentState(game);
  const { turns } = game.scenario.level;
  const isAtCurtain = stage === 'curtain' || turns[turn]?.act !== turns[turn - 1]?.act;
  if (!isAtCurtain) {
    const act = (turns[turn]?.act ?? 0) + 1;
    const record = catchUp(game.scenario, game.record, act, 'neutral');
    if (record !== game.record) change({ game: rebuilt(game, record) });
  }
  stopHere();
}

const rebuilt = (game: Game, record: GameRecord): Game =>
  gameFrom(record, { isTutorial: false, isStopped: game.isStopped, ...(game.charge ? { charge: game.charge } : {}) });

/** Puts a game down at the beginning of the act it has been moved to; where he fell on the way, at his fall. */
function moveTo(game: Game, record: GameRecord): void {
  const moved = rebuilt(game, record);
  putGame(moved, hasFallen(moved) ? 'ending' : openingStage(moved, false));
}

/** Opens a game of the wall in its debrief, for everybody to see: it is no longer this device's lesson. */
export function openFromWall(code: string): void {
  const read = readCode(code);
  if (!read.ok) return;
  const game = gameFrom(read.record);
  forgetLesson();
  putGame({ ...game, isStopped: !isGameOver(game) }, 'result');
  go('debrief', 'without', 'wall');
}

/** How many turns were given and not sealed by this player. */
export const givenTurns = (game: Game): number => (game.record.marks ?? []).filter((mark) => mark === 'given').length;

/** Reopens the turn sealed last, where the lesson allows it and no curtain has fallen since. */
export function canGoBack(game: Game | undefined): boolean {
  const lesson = lessonFor(game);
  if (game === undefined || lesson?.undo !== true) return false;
  const { turn } = presentState(game);
  const { turns } = game.scenario.level;
  const { stage } = getState();
  const isInAct = turn > game.scenario.firstTurn && turns[turn]?.act === turns[turn - 1]?.act;
  return (
    stage === 'desk' && isInAct && !hasFallen(game) && game.record.marks?.[game.record.orders.length - 1] !== 'given'
  );
}

export function goBackOneTurn(): void {
  const { game } = getState();
  if (game === undefined || !canGoBack(game)) return;
  const orders = game.record.orders.slice(0, -1);
  const record = { ...game.record, orders, ...(game.record.marks ? { marks: game.record.marks.slice(0, -1) } : {}) };
  putGame(rebuilt(game, record), 'desk');
}

/** The table of four has voted: the orders are sealed, and one dissent may go into the minutes. */
export function sealByTable(dissent: Chair | undefined): void {
  const { game } = getState();
  if (game === undefined) return;
  if (dissent !== undefined) change({ game: { ...game, record: { ...game.record, marks: marksWith(game, dissent) } } });
  lessonStore.setState({ table: 'answered' });
  sealOrders();
}

function marksWith(game: Game, mark: Mark): readonly Mark[] {
  const turn = game.record.orders.length;
  return Array.from({ length: turn + 1 }, (_, i) => (i === turn ? mark : (game.record.marks?.[i] ?? 'own')));
}

export const closeStory = (): void => changeLesson({ story: undefined });
export const closeTable = (): void => lessonStore.setState({ table: 'closed' });
export const markBriefed = (act: number): void => changeLesson({ briefed: act });

/** The chronicler's seat: what the real Tehran ordered now. */
export const chronicleOrders = (game: Game) => historyOrders(game.scenario, presentState(game));

export function sealChronicle(): void {
  const { game } = getState();
  if (game === undefined) return;
  const orders = chronicleOrders(game);
  chooseOrder('open', orders.open);
  chooseOrder('quiet', orders.quiet);
  sealOrders();
}

export function keepCard(card: string, words: string): void {
  const { kept } = lessonStore.getState();
  changeLesson({ kept: [...kept.filter((one) => one.card !== card), { card, words }] });
}
