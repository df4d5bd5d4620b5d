/** What the signs on the map say: each has its words, and nothing of it is more than the player may know. */
import { beforeAll, describe, expect, test } from 'vitest';
import { gameFrom, sealInto } from '../../../src/store/game.ts';
import type { Game } from '../../../src/store/game.ts';
import { signsOf } from '../../../src/store/signs.ts';
import { appStore } from '../../../src/store/store.ts';
import { theatreView } from '../../../src/store/theatre-view.ts';
import { loadLanguage } from '../../../src/text/language.ts';
import { hasText, t, useLanguage } from '../../../src/text/text.ts';

beforeAll(async () => useLanguage(await loadLanguage('en')));

function gameAfter(turns: number, orders = { open: 'hold', quiet: 'hold' }): Game {
  let game = gameFrom({ level: 'standard', seed: 4, orders: [], forecasts: [] });
  for (let turn = 0; turn < turns; turn += 1)
    game = sealInto(game, turn === 0 ? orders : { open: 'hold', quiet: 'hold' });
  return game;
}
const at = (game: Game | undefined) => ({ ...appStore.getState(), game, stage: 'desk' as const });

describe('signs', () => {
  test('without a game there are none', () => expect(signsOf(at(undefined))).toEqual([]));
  test.each([0, 3, 7, 9, 11, 14])(
    'after %i turns each sign has its own name, its words, and no hole in them',
    (turns) => {
      const signs = signsOf(at(gameAfter(turns)));
      expect(signs.length).toBeGreaterThan(6);
      expect(new Set(signs.map(({ id }) => id)).size).toBe(signs.length);
      for (const { key, params } of signs) {
        expect(hasText(`ui.sign.${key}`), key).toBe(true);
        expect(t(`ui.sign.${key}`, params)).not.toMatch(/[{}]|undefined|NaN|…/);
      }
    },
  );
  test('the grip is told as a band, never as a figure', () => {
    const grip = signsOf(at(gameAfter(5))).find(({ kind }) => kind === 'grip')!;
    expect(Number(grip.params['low'])).toBeLessThan(Number(grip.params['high']));
  });
  test('the port that stands still has waiting ships, no pilots and no flame', () => {
    for (let turns = 1; turns < 14; turns += 1) {
      const state = at(gameAfter(turns));
      if (!theatreView(state)?.river.isPortStopped) continue;
      const keys = signsOf(state).map(({ key }) => key);
      expect(keys).toContain('ships-stopped');
      expect(keys).toContain('flame-out');
      expect(keys).not.toContain('pilots');
      expect(theatreView(state)!.river.ships).toBeGreaterThan(0);
      return;
    }
    throw new Error('the port never stood still');
  });
});
