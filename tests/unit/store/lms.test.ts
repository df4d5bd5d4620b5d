/** A school's platform: found through its frames, told `completed` and nothing else, and the game in at most 300 characters. */
import { describe, expect, it, vi } from 'vitest';
import { gameFrom } from '../../../src/store/game.ts';
import type { Game } from '../../../src/store/game.ts';
import { lmsStateOf, readLmsState } from '../../../src/store/lms-state.ts';
import { LMS_ROOM, openLms } from '../../../src/store/lms.ts';
import { stageFor } from '../../../src/store/stages.ts';
import { STAGES } from '../../../src/store/store.ts';
import type { Forecast } from '../../../src/rules/types.ts';

type Frame = Parameters<typeof openLms>[0];

function platform(values: Record<string, string> = {}) {
  const told: string[] = [];
  const leave: (() => void)[] = [];
  const api = {
    LMSInitialize: vi.fn(() => 'true'),
    LMSGetValue: (name: string) => values[name] ?? '',
    LMSSetValue: (name: string, value: string) => {
      told.push(`${name}=${value}`);
      values[name] = value;
      return 'true';
    },
    LMSCommit: vi.fn(() => 'true'),
    LMSFinish: vi.fn(() => 'true'),
  };
  const top = { API: api } as unknown as Frame & { parent: Frame };
  const page = { parent: { parent: top } } as unknown as Frame;
  return { page, api, told, values, lms: openLms(page, (go) => leave.push(go)), leave: () => leave[0]?.() };
}

const STATUS = 'cmi.core.lesson_status';

describe('a school’s platform', () => {
  it('is found two frames out, and says who sits here', () => {
    const { lms } = platform({ 'cmi.core.student_id': 'pupil-7', 'cmi.suspend_data': 'x' });
    expect(lms).toMatchObject({ learner: 'pupil-7', kept: 'x' });
  });

  it('is not there on a page of its own, nor behind a frame of another site', () => {
    const alone = {} as { parent: unknown; opener: null };
    alone.parent = alone;
    alone.opener = null;
    expect(openLms(alone as unknown as Frame, () => undefined)).toBeUndefined();
    const shut = Object.defineProperty({}, 'API', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(openLms({ parent: shut } as unknown as Frame, () => undefined)).toBeUndefined();
  });

  it('hears incomplete at first, completed at the end, and neither score nor success', () => {
    const { lms, told, values, leave } = platform();
    expect(values[STATUS]).toBe('incomplete');
    expect(lms!.keep('one', false)).toBe(true);
    expect(lms!.keep('two', true)).toBe(true);
    expect(lms!.keep('three', false)).toBe(true);
    expect(values[STATUS]).toBe('completed');
    leave();
    expect(told.filter((one) => /score|passed|failed/.test(one))).toEqual([]);
  });

  it('keeps a finished pupil finished when the game is opened again', () => {
    const { lms, values } = platform({ [STATUS]: 'completed' });
    lms!.keep('anew', false);
    expect(values[STATUS]).toBe('completed');
  });

  it('is left with the word to suspend while the game is not over', () => {
    const { values, api, leave } = platform();
    leave();
    expect(values['cmi.core.exit']).toBe('suspend');
    expect(api.LMSFinish).toHaveBeenCalledOnce();
  });

  it('is never handed more than it holds', () => {
    const { lms, values } = platform();
    expect(lms!.keep('x'.repeat(LMS_ROOM + 1), false)).toBe(false);
    expect(values['cmi.suspend_data']).toBeUndefined();
  });
});

/** A whole Standard game in which everything that can be said has been said. */
function fullestGame(): Game {
  const hold = { open: 'hold', quiet: 'hold' };
  const forecast: Forecast = { plot: 7, exposed: 3, crack: 'institutions', sureness: 2 };
  return gameFrom(
    {
      level: 'standard',
      seed: 999_999,
      orders: Array.from({ length: 15 }, () => hold),
      forecasts: Array.from({ length: 4 }, () => forecast),
      verdict: { counters: [3, 2, 2, 1, 1, 1], quarter: 22 },
      marks: Array.from({ length: 15 }, () => 'court' as const),
    },
    { charge: 'river-without-ships' },
  );
}

describe('a game on the platform', () => {
  it('fits into 300 characters at every stage, with its first game behind it, and comes back whole', () => {
    const game = fullestGame();
    const again = { ...game, ghost: game, isTutorial: true, isStopped: true };
    for (const stage of STAGES) {
      const text = lmsStateOf(again, stage);
      expect(text.length).toBeLessThanOrEqual(LMS_ROOM);
      const read = readLmsState(text);
      expect(read.kind === 'game' && read.stage).toBe(stageFor(again, stage));
      expect(read.kind === 'game' && read.game.record).toEqual(game.record);
      expect(read.kind === 'game' && read.game.charge).toBe('river-without-ships');
      expect(read.kind === 'game' && read.game.ghost?.record.seed).toBe(game.record.seed);
    }
  });

  it('tells what is wrong with a state it cannot read, and leaves the desk empty', () => {
    expect(readLmsState('')).toEqual({ kind: 'none' });
    for (const text of ['nonsense', 'pf1;desk;;;', 'pf1;attic;;;ABCDE', 'pf2;desk;;;ABCDE', ';;;;;;;;'])
      expect(readLmsState(text).kind).toBe('trouble');
  });
});
