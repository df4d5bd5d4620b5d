/** Browser storage that is never trusted: every read and write may fail, and the answer says how. */

export type StorageState = 'ok' | 'refused' | 'full';

const PREFIX = 'push-and-fall.';

export interface Shelf {
  /** The parsed value, or undefined if there is none or it is not JSON. */
  read(name: string): unknown;
  write(name: string, value: unknown): StorageState;
  remove(name: string): void;
}

/** A shelf over the browser's storage, or over any object of the same shape (tests). */
export function makeShelf(box: () => Storage): Shelf {
  return {
    read(name) {
      try {
        const text = box().getItem(PREFIX + name);
        return text === null ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      try {
        box().setItem(PREFIX + name, JSON.stringify(value));
        return 'ok';
      } catch (error) {
        return error instanceof Error && /quota/i.test(error.name + error.message) ? 'full' : 'refused';
      }
    },
    remove(name) {
      try {
        box().removeItem(PREFIX + name);
      } catch {
        // Nothing to remove where nothing can be kept.
      }
    },
  };
}
