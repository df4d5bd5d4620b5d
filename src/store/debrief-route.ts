/** The address of a room of the debrief: `#/debrief/who`, of another game `#/debrief/who/CODE`, from the class wall `#/debrief/who/wall`. */
import { hashOf } from './route.ts';

/** Stands in the place of a game's code where the room was entered from the class wall. */
const WALL = 'wall';

export interface DebriefRoute {
  readonly room: string | undefined;
  /** The code of the game the address names, if it names one. */
  readonly code: string | undefined;
  readonly isFromWall: boolean;
}

/** The rest of an address that leads from the wall to a room; in the trial the bench comes first. */
export const fromWall = (room: string): readonly string[] => (room === 'trial' ? [room, 'base', WALL] : [room, WALL]);

/** Reads what follows `debrief` in an address. */
export function readDebriefRoute([room, ...rest]: readonly string[]): DebriefRoute {
  const last = room === 'trial' ? rest[1] : rest[0];
  const isFromWall = last === WALL;
  return { room, code: isFromWall ? undefined : last, isFromWall };
}

/** The address of a room; whoever came from the wall keeps the way back to it. */
export const roomAddress = (room: string, isFromWall = false): string =>
  hashOf('debrief', ...(isFromWall ? fromWall(room) : [room]));
