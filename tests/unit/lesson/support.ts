/** What the tests of lessons share: running a generator to its end, a demo class, and its codes. */
import { readFileSync } from 'node:fs';
import { readDemo, demoPaste, type DemoClass, type DemoId } from '../../../src/lesson/demo.ts';
import { gather, EMPTY_WALL, type Wall } from '../../../src/lesson/wall.ts';
import type { Lesson } from '../../../src/lesson/lesson.ts';

export interface Ran<T> {
  readonly value: T;
  /** The longest step, in milliseconds. */
  readonly longest: number;
  readonly total: number;
}

/** Runs small steps to the end and tells how long the longest took. */
export function runTimed<T>(steps: Generator<unknown, T>): Ran<T> {
  const started = performance.now();
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done === true) return { value: step.value, longest, total: performance.now() - started };
  }
}

export const run = <T>(steps: Generator<unknown, T>): T => runTimed(steps).value;

export const demo = (id: DemoId): DemoClass =>
  readDemo(JSON.parse(readFileSync(new URL(`../../../levels/lessons/demo/${id}.json`, import.meta.url), 'utf8')));
export const pasteOf = (id: DemoId): string => demoPaste(demo(id));
export const wallOf = (text: string, lesson?: Lesson, on: Wall = EMPTY_WALL): Wall => run(gather(text, on, lesson));
