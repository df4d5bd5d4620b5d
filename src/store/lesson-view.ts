/** What the lesson's screens show: the wait card of an act, the briefs, the letter for a whole room, the given turns. */
import waitCards from '../../levels/lessons/wait-cards.json';
import { CHAIRS, type Chair, type Mark } from '../rules/types.ts';
import { presentState, type Game } from './game.ts';
import { sourceLabel } from './catalogue.ts';
import { lessonFor, lessonStore, type KeptCard, type LessonState } from './lesson-store.ts';
import { turnIndex } from './stages.ts';

export { CHAIRS, type Chair } from '../rules/types.ts';

interface DisputeFile {
  readonly id: string;
  readonly papers: readonly { readonly key: string }[];
}
const disputes: Readonly<Record<string, DisputeFile>> = import.meta.glob('../../levels/disputes/*.json', {
  eager: true,
  import: 'default',
});

export interface WaitCard {
  readonly dispute: string;
  readonly sources: readonly string[];
}

/** Two sources that clash, for whoever waits at the end of an act. */
export function waitCardOf(act: number): WaitCard | undefined {
  const card = waitCards.find((one) => one.act === act);
  const dispute = card && disputes[`../../levels/disputes/${card.dispute}.json`];
  return dispute && { dispute: dispute.id, sources: dispute.papers.map(({ key }) => sourceLabel(key)) };
}

/** The act that lies on the desk. */
export const actNow = (game: Game): number => game.scenario.level.turns[turnIndex(game)]?.act ?? 5;
/** The act sealed last; it is the one people wait after. */
export const actBehind = (game: Game): number =>
  game.scenario.level.turns[presentState(game).turn - 1]?.act ?? actNow(game);

/** What the minutes of a lesson's game say: turns that were not the player's own, and turns in which a chair dissented. */
export interface Minutes {
  /** Numbers of the given turns, from 1. */
  readonly given: readonly number[];
  readonly dissents: readonly { readonly chair: Chair; readonly turns: readonly number[] }[];
}

/** Reads the minutes off a game's marks; `undefined` where nothing was marked. */
export function minutesOf({ record, scenario }: Game): Minutes | undefined {
  const turnsMarked = (wanted: Mark): readonly number[] =>
    (record.marks ?? []).flatMap((mark, i) => (mark === wanted ? [scenario.firstTurn + i + 1] : []));
  const given = turnsMarked('given');
  const dissents = CHAIRS.map((chair) => ({ chair, turns: turnsMarked(chair) })).filter(
    ({ turns }) => turns.length > 0,
  );
  return given.length + dissents.length === 0 ? undefined : { given, dissents };
}

/** What was kept on the wait cards of this lesson, for the memo. */
export const keptCards = (game: Game): readonly KeptCard[] => (lessonFor(game) ? lessonStore.getState().kept : []);

/** Whether what would have happened without Tehran still waits for the teacher's word. */
export function isRevealPending(game: Game | undefined, { opened }: LessonState = lessonStore.getState()): boolean {
  return lessonFor(game)?.reveal === 'gate' && !opened.includes('reveal');
}
