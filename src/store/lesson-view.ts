/** What the lesson's screens show: the wait card of an act, the briefs, the letter for a whole room, the given turns. */
import waitCards from '../../levels/lessons/wait-cards.json';
import { CHAIRS } from '../rules/types.ts';
import { presentState, type Game } from './game.ts';
import { sourceLabel } from './catalogue.ts';
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

/** How often each chair's dissent went into the minutes. */
export function dissentIn(game: Game): readonly { readonly chair: string; readonly turns: number }[] {
  const marks = game.record.marks ?? [];
  return CHAIRS.map((chair) => ({ chair, turns: marks.filter((mark) => mark === chair).length })).filter(
    ({ turns }) => turns > 0,
  );
}
