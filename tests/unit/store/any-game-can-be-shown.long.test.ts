/** Any game a player can get into can be shown: no view throws, and no word is missing. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { deskView } from '../../../src/store/desk-view.ts';
import { gameFrom, isGameOver, presentState, sealInto } from '../../../src/store/game.ts';
import type { Game } from '../../../src/store/game.ts';
import { getState } from '../../../src/store/store.ts';
import { theatreView } from '../../../src/store/theatre-view.ts';
import type { ChoiceView, DeskView } from '../../../src/store/views.ts';
import { whyView } from '../../../src/store/why-view.ts';
import { wireView } from '../../../src/store/wire-view.ts';
import { u } from '../../../src/rules/random.ts';
import { loadLanguage } from '../../../src/text/language.ts';
import { setReadingLevel, t, useLanguage } from '../../../src/text/text.ts';

beforeAll(async () => useLanguage(await loadLanguage('en')));
afterEach(() => vi.restoreAllMocks());

/** A page of luck of the test's own, far from those of the rules. */
const PAGE = 5000;

const legal = (view: DeskView, hand: 'open' | 'quiet'): readonly ChoiceView[] => {
  const orders = hand === 'open' ? view.openOrders : view.quietOrders;
  return [view.holds![hand], ...orders.flatMap((order) => order.choices)].filter((choice) => !choice.reason);
};

function pick(choices: readonly ChoiceView[], seed: number, turn: number, hand: number): string {
  return choices[Math.floor(u(seed, PAGE + turn, hand) * choices.length)]!.id;
}

/** Every word the desk, the wire and the why drawer would show. */
function read(game: Game, view: DeskView): void {
  for (const paper of view.dispatches) {
    for (const part of ['head', 'text']) t(`event.${paper.id}.${part}`);
    t(`place.${paper.place}.name`);
    t(`ui.form.${paper.form}`);
    t(`ui.status.${paper.status}`);
    whyView(game, `event.${paper.id}`);
  }
  if (view.letter) {
    t(`letter.${view.letter.id}.question`);
    for (const face of view.letter.faces)
      for (const part of ['name', 'does']) t(`letter.${view.letter.id}.face.${face.id}.${part}`);
  }
  for (const one of view.advisers) {
    for (const part of ['name', 'want']) t(`adviser.chair.${one.chair}.deputy.${one.deputy}.${part}`);
    if (one.line) t(one.line);
    if (one.stance) t(one.stance);
    if (one.chief) t(`person.${one.chief}.name`);
    if (one.confidence) t(`forecast.word.${one.confidence}`);
  }
  for (const order of [...view.openOrders, ...view.quietOrders]) {
    t(`order.${order.id}.name`);
    for (const choice of order.choices) {
      for (const part of ['name', 'does']) t(`choice.${choice.id}.${part}`);
      if (choice.reason) t(`ui.reason.${choice.reason}`);
    }
  }
  for (const one of view.commitments)
    for (const promise of one.promises) {
      t(`promise.${promise.id}.to`);
      t(`promise.${promise.id}.made`);
      if (promise.ask) t(`promise.${promise.id}.ask.${promise.ask}`);
    }
  for (const entry of view.file) t(`file.${entry.id}`);
  for (const one of view.windows.filter(({ isOpen }) => isOpen))
    for (const part of ['name', 'does']) t(`window.${one.id}.${part}`);
  for (const subject of [
    'SHT',
    'KHZ',
    'WAS',
    'DOM',
    'TRS',
    'EXP',
    'REL',
    'MOS',
    'place.safe',
    'attention',
    'army_cohesion',
    'readiness',
  ])
    expect(whyView(game, subject), subject).toBeDefined();
}

describe('any game', () => {
  it.each(['standard', 'express', 'mosul', 'winter'])(
    'of the level %s can be shown to its end, word for word',
    (level) => {
      const missing: string[] = [];
      vi.spyOn(console, 'error').mockImplementation((message: unknown) => missing.push(String(message)));
      setReadingLevel('standard');
      for (let seed = 1; seed <= 12; seed += 1) {
        let game = gameFrom({ level, seed, orders: [], forecasts: [] });
        while (!isGameOver(game)) {
          const view = deskView(game, 'desk');
          read(game, view);
          const { turn } = presentState(game);
          const open = pick(legal(view, 'open'), seed, turn, 0);
          const quiets = legal(view, 'quiet').filter((choice) => isFree(game, open, choice.id));
          const quiet = pick(quiets, seed, turn, 1);
          game = sealInto(game, { open, quiet });
          for (const line of wireView(game).lines) t(line.key);
          expect(theatreView({ ...getState(), game, stage: 'wire' })).toBeDefined();
        }
      }
      expect([...new Set(missing)]).toEqual([]);
    },
  );
});

/** Whether the quiet order still goes once the open one is given: both hands share the Shah's attention. */
function isFree(game: Game, open: string, quiet: string): boolean {
  try {
    sealInto(game, { open, quiet });
    return true;
  } catch {
    return false;
  }
}
