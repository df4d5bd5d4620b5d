/** Browser storage that is never trusted: every read and write may fail, and the answer says how. */
import { hashOf } from '../rules/hash.ts';
import { lms } from './lms.ts';

export type StorageState = 'ok' | 'refused' | 'full';

/** On a school's platform pupils share a machine, and sometimes a site: each has a shelf of their own. */
const PREFIX = lms ? `push-and-fall.${hashOf(lms.learner)}.` : 'push-and-fall.';

/** The name under which the browser has it, as its own events tell it. */
export const fullName = (name: string): string => PREFIX + name;

export interface Shelf {
  /** The parsed value, or undefined if there is none or it is not JSON. */
  read(name: string): unknown;
  /** The same as it was written, to tell one writing from another. */
  text(name: string): string | undefined;
  write(name: string, value: unknown): StorageState;
  remove(name: string): void;
}

/** A shelf over the browser's storage, or over any object of the same shape (tests). */
export function makeShelf(box: () => Storage): Shelf {
  const textOf = (name: string): string | undefined => {
    try {
      return box().getItem(fullName(name)) ?? undefined;
    } catch {
      return undefined;
    }
  };
  return {
    text: textOf,
    read(name) {
      try {
        return JSON.parse(textOf(name) ?? '') as unknown;
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      try {
        box().setItem(fullName(name), JSON.stringify(value));
        return 'ok';
      } catch (error) {
        return error instanceof Error && /quota/i.test(error.name + error.message) ? 'full' : 'refused';
      }
    },
    remove(name) {
      try {
        box().removeItem(fullName(name));
      } catch {
        // Nothing to remove where nothing can be kept.
      }
    },
  };
}
