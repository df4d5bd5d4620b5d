/** What the tests of lessons share: running a generator to its end, a demo class, and its codes. */
import { readFileSync } from 'node:fs';
import { readDemo, demoPaste, type DemoClass, type DemoId } from '../../../src/lesson/demo.ts';
import { gather, EMPTY_WALL, type Wall } from '../../../src/lesson/wall.ts';
import type { Lesson } from '../../../src/lesson/lesson.ts';

export interface Ran<T> {
  readonly value: T;
  /** How often it let others in. */
  readonly steps: number;
}

/** Runs a piece of work to its end and counts the steps it stopped at; how long they take is the bench's to tell. */
export function runCounted<T>(work: Generator<unknown, T>): Ran<T> {
  for (let steps = 0; ; steps += 1) {
    const step = work.next();
    if (step.done === true) return { value: step.value, steps };
  }
}

export const run = <T>(work: Generator<unknown, T>): T => runCounted(work).value;

export const demo = (id: DemoId): DemoClass =>
  readDemo(JSON.parse(readFileSync(new URL(`../../../levels/lessons/demo/${id}.json`, import.meta.url), 'utf8')));
export const pasteOf = (id: DemoId): string => demoPaste(demo(id));
export const wallOf = (text: string, lesson?: Lesson, on: Wall = EMPTY_WALL): Wall => run(gather(text, on, lesson));
