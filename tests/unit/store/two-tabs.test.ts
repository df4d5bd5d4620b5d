/** Two tabs on one shelf: whichever writes second asks, and nothing is overwritten in silence. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
const listeners: ((event: { key: string; newValue: string | null }) => void)[] = [];
vi.stubGlobal('localStorage', {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
});
vi.stubGlobal('location', { hash: '' });
vi.stubGlobal('addEventListener', (kind: string, hear: (typeof listeners)[number]) => {
  if (kind === 'storage') listeners.push(hear);
});

const SHELF = 'push-and-fall.game';
const OPTIONS = { stretch: 'usual', lang: undefined, rtl: false, canvas: false, still: true };

/** A tab: the whole store anew over the same storage. */
async function openTab() {
  vi.resetModules();
  const actions = await import('../../../src/store/actions.ts');
  const { appStore } = await import('../../../src/store/store.ts');
  actions.openApp(OPTIONS as Parameters<typeof actions.openApp>[0]);
  actions.followOtherTabs();
  const hear = listeners.at(-1)!;
  return { ...actions, state: appStore.getState, hear };
}

const orders = (text: string | undefined): number =>
  (JSON.parse(text ?? '{}') as { record: { orders: unknown[] } }).record.orders.length;

beforeEach(() => {
  kept.clear();
  listeners.length = 0;
});

describe('two tabs on one save', () => {
  it('ask before the second writes over the first, and either choice stands', async () => {
    const first = await openTab();
    first.startGame({ level: 'standard', seed: 1, isTutorial: false });
    const second = await openTab();
    expect(second.state().game?.record.seed).toBe(1);
    second.sealOrders();
    expect(orders(kept.get(SHELF))).toBe(1);

    first.startGame({ level: 'express', seed: 2, isTutorial: false });
    expect(orders(kept.get(SHELF)), 'the other tab’s turn is still there').toBe(1);
    const { notice } = first.state();
    expect(notice).toMatchObject({ key: 'ui.toast.other-tab', mustChoose: true });
    expect(String(notice?.params?.['code'])).toMatch(/^[0-9A-Z-]+$/);

    notice!.ways!.find(({ key }) => key === 'ui.toast.show-other')!.take();
    expect(first.state().game?.record.orders).toHaveLength(1);
    expect(first.state().notice).toBeUndefined();

    first.next();
    second.next();
    second
      .state()
      .notice!.ways!.find(({ key }) => key === 'ui.toast.keep-this')!
      .take();
    expect(orders(kept.get(SHELF))).toBe(1);
  });

  it('tell each other at once, before anything more is sealed', async () => {
    const first = await openTab();
    first.startGame({ level: 'standard', seed: 1, isTutorial: false });
    const own = kept.get(SHELF)!;
    first.hear({ key: SHELF, newValue: own });
    expect(first.state().notice).toBeUndefined();
    first.hear({ key: 'push-and-fall.settings', newValue: '{}' });
    expect(first.state().notice).toBeUndefined();
    kept.set(SHELF, own.replace('"seed":1', '"seed":9'));
    first.hear({ key: SHELF, newValue: kept.get(SHELF)! });
    expect(first.state().notice).toMatchObject({ mustChoose: true });
  });
});

describe('a shelf that fails', () => {
  it('is told once when it was wiped, with the code, and the game is written again', async () => {
    const tab = await openTab();
    tab.startGame({ level: 'standard', seed: 1, isTutorial: false });
    kept.clear();
    tab.sealOrders();
    expect(tab.state().notice?.key).toBe('ui.toast.wiped-now');
    expect(orders(kept.get(SHELF))).toBe(1);
  });

  it('says so when what it holds is no game, and leaves it there', async () => {
    kept.set(SHELF, '{"version":1,');
    const tab = await openTab();
    expect(tab.state().notice?.key).toBe('ui.toast.damaged');
    expect(kept.get(SHELF)).toBe('{"version":1,');
  });
});
