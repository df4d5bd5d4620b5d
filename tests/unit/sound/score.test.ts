/** What the game sounds like at each of its moments. */
import { describe, expect, test } from 'vitest';
import { cueOf, scoreOf } from '../../../src/sound/score.ts';
import { gameFrom, sealInto } from '../../../src/store/game.ts';
import type { Game } from '../../../src/store/game.ts';
import { momentOf } from '../../../src/store/stages.ts';
import { appStore } from '../../../src/store/store.ts';
import type { AppState } from '../../../src/store/store.ts';

const HOLD = { open: 'hold', quiet: 'hold' };

function gameAfter(turns: number): Game {
  let game = gameFrom({ level: 'standard', seed: 4, orders: [], forecasts: [] });
  for (let turn = 0; turn < turns; turn += 1) game = sealInto(game, HOLD);
  return game;
}

const at = (part: Partial<AppState>): AppState => ({
  ...appStore.getState(),
  route: { page: 'play', rest: [] },
  stage: 'desk',
  game: gameAfter(0),
  ...part,
});

/** The game at the turn in which the river stands still. */
function atTheStillRiver(): Game {
  for (let turns = 1; turns < 14; turns += 1) {
    const game = gameAfter(turns);
    if (momentOf(game) === 'still-river') return game;
  }
  throw new Error('the river never stood still');
}

describe('the score', () => {
  test('each act has its motif, over the tone of the office', () => {
    expect(scoreOf(at({}))).toMatchObject({ act: 1, ambience: 'room' });
    expect(scoreOf(at({ game: gameAfter(14) })).act).toBe(5);
  });
  test('tension lies between calm and the worst', () => {
    const { tension } = scoreOf(at({ game: gameAfter(9) }));
    expect(tension).toBeGreaterThan(0);
    expect(tension).toBeLessThanOrEqual(1);
  });
  test('whoever looks at the river hears it', () => {
    expect(scoreOf(at({ pickedPlace: 'abadan' })).ambience).toBe('river');
    expect(scoreOf(at({ pickedPlace: 'kirkuk' })).ambience).toBe('room');
  });
  test('the still river is silent', () => {
    const game = atTheStillRiver();
    expect(scoreOf(at({ game, stage: 'moment' }))).toEqual({ act: undefined, tension: 0, ambience: undefined });
    expect(scoreOf(at({ game, stage: 'desk' })).act).toBe(3);
  });
  test('on Friday only a clock is heard, and after it nothing', () => {
    const game = gameAfter(15);
    expect(scoreOf(at({ game, stage: 'friday' }))).toMatchObject({ act: undefined, ambience: 'clock-loop' });
    expect(scoreOf(at({ game, stage: 'verdict' })).ambience).toBeUndefined();
  });
  test('outside the game there is no music', () => {
    expect(scoreOf(at({ route: { page: 'codex', rest: [] } })).act).toBeUndefined();
  });
});

describe('single sounds', () => {
  test('the seal comes down when orders are sealed, and the telex brings the next turn', () => {
    expect(cueOf(at({ stage: 'wire' }), at({ stage: 'desk' }))).toBe('seal');
    expect(cueOf(at({ stage: 'desk' }), at({ stage: 'wire' }))).toBe('telex');
  });
  test('paper moves when an order is drafted or a reason is opened', () => {
    const before = at({});
    expect(cueOf({ ...before, draft: { ...before.draft } }, before)).toBe('paper');
    expect(cueOf({ ...before, why: 'TRS' }, before)).toBe('paper');
    expect(cueOf({ ...before, why: undefined }, { ...before, why: 'TRS' })).toBeUndefined();
  });
  test('with a transmitter at work the desk begins with its dial', () => {
    const game = sealInto(gameAfter(1), { open: 'press-1', quiet: 'hold' });
    const levers = game.states.at(-1)!.levers;
    expect(cueOf(at({ game, stage: 'desk' }), at({ game, stage: 'wire' }))).toBe(levers.pro > 0 ? 'radio' : 'telex');
  });
  test('nothing sounds while nothing changes, nor on the way into the game', () => {
    const state = at({});
    expect(cueOf(state, state)).toBeUndefined();
    expect(cueOf(state, { ...state, route: { page: 'settings', rest: [] }, stage: 'wire' })).toBeUndefined();
  });
});
