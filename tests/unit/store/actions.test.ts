/** The one door: drafts, seals, curtains and turns taken back, as they change the store. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
});
vi.stubGlobal('location', { hash: '' });

const actions = await import('../../../src/store/actions.ts');
const { appStore, getState } = await import('../../../src/store/store.ts');
const { presentState } = await import('../../../src/store/game.ts');
const { codeOf } = await import('../../../src/store/codes.ts');

const first = appStore.getState();

beforeEach(() => {
  kept.clear();
  appStore.setState({ ...first }, true);
});

const start = (): void => actions.startGame({ level: 'standard', seed: 7, isTutorial: false });

describe('the one door', () => {
  it('keeps a draft until it is sealed, and takes it back', () => {
    start();
    actions.chooseOrder('open', 'recognise');
    expect(getState().draft.open).toBe('recognise');
    actions.undoOrders('open');
    expect(getState().draft.open).toBe('hold');
    expect(getState().game?.record.orders).toEqual([]);
  });

  it('lets no order through that cannot be given', () => {
    start();
    actions.chooseOrder('open', 'kharg');
    expect(getState().draft.open).toBe('hold');
  });

  it('takes the quiet order back when the open one uses the last attention', () => {
    start();
    for (const [open, quiet] of [
      ['recognise', 'source-1'],
      ['pact-1', 'kurds-1'],
    ] as const) {
      actions.chooseOrder('open', open);
      actions.chooseOrder('quiet', quiet);
      actions.sealOrders();
      appStore.setState({ stage: 'desk' });
    }
    actions.chooseOrder('quiet', 'officers-1');
    actions.chooseOrder('open', 'reform-1');
    expect(getState().draft).toEqual({ open: 'reform-1', quiet: 'hold' });
    expect(getState().notice?.key).toBe('ui.order.no-longer');
  });

  it('saves after every seal, and a reload finds the game again', () => {
    start();
    actions.sealOrders();
    const state = presentState(getState().game!);
    appStore.setState({ ...first }, true);
    actions.openApp({ stretch: 'usual', lang: undefined, rtl: false, canvas: false, still: false });
    expect(presentState(getState().game!)).toEqual(state);
    expect(getState().stage).toBe('wire');
  });

  it('seals the open hand first in the opening', () => {
    actions.startGame({ level: 'standard', seed: 7, isTutorial: true });
    actions.sealOrders();
    expect(getState().stage).toBe('desk');
    expect(getState().game?.isHalfSealed).toBe(true);
    actions.sealOrders();
    expect(getState().stage).toBe('wire');
    expect(getState().game?.record.orders).toHaveLength(1);
  });

  it('keeps curtain answers in their own places, also when one was passed over', () => {
    start();
    for (let i = 0; i < 6; i += 1) {
      appStore.setState({ stage: 'desk' });
      actions.sealOrders();
    }
    const forecast = { plot: 3, exposed: 1, crack: 'army', sureness: 1 } as const;
    actions.answerCurtain(forecast);
    expect(getState().game?.record.forecasts).toEqual([undefined, forecast]);
  });

  it('takes a turn back on the same luck, with the first game as its ghost', () => {
    start();
    for (let i = 0; i < 4; i += 1) {
      appStore.setState({ stage: 'desk' });
      actions.sealOrders();
    }
    const whole = getState().game!;
    actions.takeBack(1);
    const again = getState().game!;
    expect(again.record.seed).toBe(whole.record.seed);
    expect(again.record.orders).toHaveLength(1);
    expect(again.ghost?.record.orders).toHaveLength(4);
    expect(getState().book).toEqual([codeOf(whole)]);
  });

  it('opens a code in place of the game, and on a bad one changes nothing', () => {
    start();
    actions.sealOrders();
    const code = codeOf(getState().game!);
    start();
    const before = getState().game;
    expect(actions.openCode('not a code')).toBeDefined();
    expect(getState().game).toBe(before);
    expect(actions.openCode(code)).toBeUndefined();
    expect(getState().game?.record.orders).toHaveLength(1);
  });

  it('tells once that the browser keeps nothing, with the code', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    start();
    expect(getState().notice).toMatchObject({ key: 'ui.toast.refused' });
    actions.dismissNotice();
    actions.sealOrders();
    expect(getState().notice).toBeUndefined();
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
  });
});
