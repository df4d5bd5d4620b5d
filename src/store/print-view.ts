/** What the printed sheets list: the letters of a level with their lead telegrams, the orders of both hands, the places, the disputes. */
import { content } from '../content/bundle.ts';
import { project, places } from './catalogue.ts';
import { scenarioOf } from './scenarios.ts';

export interface CardView {
  readonly turn: number;
  readonly act: number;
  readonly from: number;
  readonly to: number;
  readonly letter: string;
  readonly event: string;
  readonly faces: readonly { readonly id: string; readonly hand: 'open' | 'quiet' }[];
}

/** The lead telegram and question of each turn that has a letter. */
export function cardsOf(level: string): readonly CardView[] {
  const { level: played, letters, firstTurn } = scenarioOf(level);
  return played.turns.flatMap(({ act, from, to }, turn): CardView[] => {
    const letter = letters[turn];
    if (letter === undefined || turn < firstTurn) return [];
    return [
      {
        turn: turn + 1,
        act,
        from,
        to,
        letter: letter.id,
        event: letter.event,
        faces: letter.faces.map(({ id, hand }) => ({ id, hand })),
      },
    ];
  });
}

export interface OrderCard {
  readonly id: string;
  readonly hand: 'open' | 'quiet';
  readonly choices: readonly string[];
}

const ACTS = new Set(['recognise', 'kharg', 'pledge', 'guard', 'partners']);

/** The orders of both hands that open in play, each with its choices. */
export function orderCards(): readonly OrderCard[] {
  return content.people.orders
    .filter(({ id }) => !['invade', 'open-fire', 'order-a-coup'].includes(id))
    .map(({ id, hand }) => ({
      id,
      hand,
      choices: ACTS.has(id) ? [id] : (id === 'river' ? [0, 1, 2] : [0, 1, 2, 3]).map((level) => `${id}-${level}`),
    }));
}

/** The part of the theatre that is printed, in degrees. */
const CORNERS = [project(37.5, 38.6), project(55.5, 27.6)] as const;

/** How the picture is laid under the printed part: its width and place in shares of the part's own. */
export const mapCut = (): {
  readonly width: number;
  readonly left: number;
  readonly top: number;
  readonly ratio: number;
} => {
  const [from, to] = CORNERS;
  const { width, height } = { width: to.x - from.x, height: to.y - from.y };
  return { width: 1 / width, left: -from.x / width, top: -from.y / height, ratio: (width * 2240) / (height * 1299) };
};

/** Places for the printed map, at their share of its width and height, and the side their name stands on. */
export const mapPlaces = (): readonly {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly side: string;
}[] => {
  const [from, to] = CORNERS;
  return places
    .filter(({ offMap, zoom, kind }) => offMap !== true && zoom === undefined && kind !== 'region')
    .map(({ id, lon, lat, label }) => {
      const { x, y } = project(lon, lat);
      return {
        id,
        x: (x - from.x) / (to.x - from.x),
        y: (y - from.y) / (to.y - from.y),
        side: label?.side ?? 'east',
      };
    })
    .filter(({ x, y }) => x > 0 && x < 1 && y > 0 && y < 1);
};

const disputeFiles: Readonly<Record<string, { readonly id: string }>> = import.meta.glob(
  '../../levels/disputes/*.json',
  { eager: true, import: 'default' },
);
export const disputeIds: readonly string[] = Object.values(disputeFiles)
  .map(({ id }) => id)
  .sort();
