/** The desk behind the wall: works where it is put, gives way when a worker is forbidden, drops what is cancelled. */
import { describe, expect, test } from 'vitest';
import { EMPTY_WALL } from '../../../src/lesson/wall.ts';
import { makeWallDesk } from '../../../src/store/wall-desk.ts';
import type { FromWall, ToWall } from '../../../src/worker/wall-messages.ts';
import { serveWall } from '../../../src/worker/wall-serve.ts';
import { demo, pasteOf } from '../lesson/support.ts';

type Hear = (message: FromWall) => void;
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const { lesson } = demo('one-luck');
const work = { kind: 'take', given: [pasteOf('one-luck')], hung: { wall: EMPTY_WALL, lesson } } as const;

const goodLine = (hear: Hear) => ({ send: serveWall({ post: hear, pause: breath, slice: 5 }) });
const forbidden = (_hear: Hear, broken: () => void) => {
  setTimeout(broken);
  return { send: (_message: ToWall) => undefined };
};

describe('the desk behind the wall', () => {
  test('hangs a class and tells how far it is', async () => {
    const told: number[] = [];
    const desk = makeWallDesk([goodLine]);
    const { wall } = await desk.ask<'take'>(work, ({ done }) => told.push(done)).answer;
    expect(wall.games).toHaveLength(28);
    expect(told.length).toBeGreaterThan(0);
  });

  test('does the work on the page where no worker may be opened', async () => {
    const desk = makeWallDesk([forbidden, goodLine]);
    expect((await desk.ask<'take'>(work).answer).wall.games).toHaveLength(28);
  });

  test('takes texts and files in one go, in the order given', async () => {
    const lines = pasteOf('one-luck').split('\n');
    const given = [new Blob([lines[3]!], { type: 'text/plain' }), lines[1]!];
    const { wall } = await makeWallDesk([goodLine]).ask<'take'>({ ...work, given }).answer;
    expect(wall.games.map(({ code }) => code)).toEqual([lines[3], lines[1]]);
  });

  test('says nothing more of what was dropped, and goes on with the next', async () => {
    const desk = makeWallDesk([goodLine]);
    const first = desk.ask<'take'>(work);
    let isAnswered = false;
    void first.answer.then(() => (isAnswered = true));
    first.drop();
    const luck = await desk.ask<'luck'>({ kind: 'luck', games: [], block: 0 }).answer;
    expect(luck.deals).toBe(0);
    await breath();
    expect(isAnswered).toBe(false);
  });

  test('refuses the answer when the worker dies with work in hand', async () => {
    let die = (): void => undefined;
    const dying = (hear: Hear, broken: () => void) => {
      die = broken;
      hear({ kind: 'open' });
      return { send: () => undefined };
    };
    const { answer } = makeWallDesk([dying, goodLine]).ask<'take'>(work);
    die();
    await expect(answer).rejects.toThrow('lost');
  });
});
