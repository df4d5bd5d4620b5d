/** A game in the store: replayed from its record, saved, refused where it must be, and led from stage to stage. */
import { describe, expect, it } from 'vitest';
import { codeOf, luckOf, readCode, readLuck } from '../../../src/store/codes.ts';
import { deskView, turnViews } from '../../../src/store/desk-view.ts';
import { gameFrom, hasFallen, isGameOver, presentState, sealInto } from '../../../src/store/game.ts';
import type { Game } from '../../../src/store/game.ts';
import { makeSave, parseSave } from '../../../src/store/save.ts';
import { nextStage, openingStage, stageAfterSeal } from '../../../src/store/stages.ts';
import type { Stage } from '../../../src/store/store.ts';
import { theatreView } from '../../../src/store/theatre-view.ts';
import { getState } from '../../../src/store/store.ts';
import { roadView, wireView } from '../../../src/store/wire-view.ts';

const HOLD = { open: 'hold', quiet: 'hold' } as const;
const fresh = (seed = 7, level = 'standard'): Game => gameFrom({ level, seed, orders: [], forecasts: [] });
const held = (turns: number, seed = 7, level = 'standard'): Game => {
  let game = fresh(seed, level);
  for (let i = 0; i < turns && !isGameOver(game); i += 1) game = sealInto(game, HOLD);
  return game;
};

describe('a game in the store', () => {
  it('is replayed from its record to the same state', () => {
    const played = sealInto(sealInto(fresh(), { open: 'recognise', quiet: 'hold' }), {
      open: 'pact-1',
      quiet: 'source-1',
    });
    expect(presentState(gameFrom(played.record))).toEqual(presentState(played));
  });

  it('leaves the game it was sealed into unchanged', () => {
    const game = fresh();
    sealInto(game, { open: 'recognise', quiet: 'hold' });
    expect(game.record.orders).toEqual([]);
    expect(game.states).toHaveLength(1);
  });

  it('begins a single act behind history’s orders, and records only the player’s own', () => {
    const act = held(1, 7, 'mosul');
    expect(act.scenario.firstTurn).toBe(3);
    expect(act.record.orders).toHaveLength(1);
    expect(gameFrom(act.record).states.at(-1)).toEqual(presentState(act));
  });
});

describe('saving', () => {
  it('brings back the game, its stage and its ghost', () => {
    const game = { ...held(3), ghost: held(5) };
    const read = parseSave(JSON.parse(JSON.stringify(makeSave(game, 'wire'))));
    expect(read.kind).toBe('game');
    if (read.kind !== 'game') return;
    expect(read.stage).toBe('wire');
    expect(presentState(read.game)).toEqual(presentState(game));
    expect(read.game.ghost?.record.orders).toHaveLength(5);
  });

  it('refuses a save of other rules by name and never replays it', () => {
    const save = { ...makeSave(held(2), 'desk'), content: 'beef0123beef0123' };
    expect(parseSave(save)).toEqual({ kind: 'older', content: 'beef0123beef0123' });
  });

  it('tells a damaged save from no save', () => {
    expect(parseSave(undefined)).toEqual({ kind: 'none' });
    expect(parseSave({ version: 1 })).toEqual({ kind: 'damaged' });
    const save = makeSave(held(1), 'desk');
    const impossible = { ...save, record: { ...save.record, orders: [{ open: 'kharg', quiet: 'hold' }] } };
    expect(parseSave(impossible)).toEqual({ kind: 'damaged' });
  });
});

describe('codes', () => {
  it('carry a game there and back', () => {
    const game = held(4);
    const read = readCode(codeOf(game));
    // A curtain nobody answered is a gap in the code, and no answer in the record.
    expect(read).toMatchObject({ ok: true, record: { ...game.record, forecasts: [undefined] } });
  });

  it('say in one sentence what is wrong, and offer the mend where one slip explains it', () => {
    const code = codeOf(held(4));
    const slipped = code.replace(/[0-9A-Z](?=[^-]*-)/, (one) => (one === '7' ? '8' : '7'));
    const read = readCode(slipped);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problem).toEqual({ key: 'ui.code.check-mend', params: { group: 1, mend: code } });
    expect(readCode('hello?').ok).toBe(false);
    expect(readCode('').ok).toBe(false);
  });

  it('deal the same luck from seven characters', () => {
    const luck = luckOf(fresh(12345, 'express'));
    expect(luck).toHaveLength(7);
    expect(readLuck(luck.toLowerCase())).toEqual({ ok: true, level: 'express', seed: 12345 });
    expect(readLuck('ABC').ok).toBe(false);
  });
});

describe('the way through a game', () => {
  /** Walks a game of Hold from its first stage to the result, answering nothing. */
  function walk(seed: number, level = 'standard'): readonly Stage[] {
    let game = fresh(seed, level);
    let stage = openingStage(game, true);
    const stages: Stage[] = [stage];
    for (let i = 0; i < 120 && stage !== 'result'; i += 1) {
      if (stage === 'desk') {
        game = sealInto(game, HOLD);
        stage = stageAfterSeal(game);
      } else stage = nextStage(game, stage);
      stages.push(stage);
    }
    return stages;
  }

  it('opens in the middle, and every later act with its plate', () => {
    const stages = walk(7);
    expect(stages[0]).toBe('desk');
    expect(stages.filter((one) => one === 'act')).toHaveLength(4);
    expect(stages.filter((one) => one === 'moment')).toHaveLength(4);
    expect(stages.filter((one) => one === 'curtain')).toHaveLength(4);
  });

  it('ends every whole game with the last ten minutes, however he fares', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const stages = walk(seed);
      expect(stages.at(-1)).toBe('result');
      for (const stage of ['friday', 'ending', 'again', 'verdict', 'clock', 'drawer', 'epilogue', 'take-back'] as const)
        expect(stages.filter((one) => one === stage)).toHaveLength(1);
    }
  });

  it('plays the morning after when he falls with turns still to come', () => {
    const fallen = Array.from({ length: 60 }, (_, seed) => seed + 1).find((seed) => {
      const game = held(13, seed);
      return hasFallen(game);
    })!;
    const stages = walk(fallen);
    const ending = stages.indexOf('ending');
    expect(stages.slice(ending, ending + 4)).toEqual(['ending', 'morning', 'desk', 'wire']);
    expect(stages.includes('last-words')).toBe(false);
  });

  it('ends a single act at its curtain', () => {
    const stages = walk(7, 'river');
    expect(stages[0]).toBe('act');
    expect(stages.filter((one) => one === 'curtain')).toHaveLength(1);
    expect(stages.at(-1)).toBe('result');
  });
});

describe('the desk', () => {
  it('leads every turn with the letter’s own telegram', () => {
    let game = fresh();
    for (const turn of turnViews(game)) {
      if (hasFallen(game)) break;
      const view = deskView(game, 'desk');
      expect(view.letter, `turn ${turn.index + 1}`).toBeDefined();
      expect(view.letter?.faces).toHaveLength(2);
      expect(view.dispatches[0]?.id).toBe(view.letter?.event);
      expect(view.dispatches[0]?.isLead).toBe(true);
      game = sealInto(game, HOLD);
    }
  });

  it('offers at least six orders in any turn, and never more than two open windows', () => {
    let game = fresh(3);
    for (let i = 0; i < 15 && !isGameOver(game); i += 1) {
      const view = deskView(game, 'desk');
      const open = [...view.openOrders, ...view.quietOrders].filter((order) =>
        order.choices.some((one) => !one.reason),
      );
      expect(open.length).toBeGreaterThanOrEqual(6);
      expect(view.windows.filter((one) => one.isOpen && !one.isTaken).length).toBeLessThanOrEqual(2);
      game = sealInto(game, HOLD);
    }
  });

  it('lights up one thing after another in the opening', () => {
    const first = { ...fresh(), isTutorial: true };
    expect(deskView(first, 'desk').lit.size).toBe(0);
    const half = { ...first, isHalfSealed: true };
    expect([...deskView(half, 'desk').lit]).toEqual(['map', 'quiet']);
    const second = sealInto(half, HOLD);
    expect(deskView(second, 'desk').lit.has('gauges')).toBe(true);
  });

  it('never tells the theatre what the player may not know', () => {
    const game = held(11);
    const view = theatreView({ ...getState(), game, stage: 'desk' });
    const bands = deskView(game, 'desk').bands.find((one) => one.id === 'regime_strength');
    expect(view?.grip).toMatchObject({ low: bands?.low, high: bands?.high });
  });
});

describe('the wire', () => {
  it('answers both hands, moves two to four gauges and shows the other road', () => {
    let game = fresh(5);
    for (let i = 0; i < 15 && !isGameOver(game); i += 1) {
      game = sealInto(game, HOLD);
      const wire = wireView(game);
      expect(wire.lines.length).toBeGreaterThanOrEqual(1);
      expect(wire.moves.length).toBeGreaterThanOrEqual(2);
      expect(wire.moves.length).toBeLessThanOrEqual(4);
      expect(roadView(game).isHold).toBe(false);
    }
  });
});
