/** The sound manager, with a player that only writes down what it is told. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EFFECTS } from '../../../src/sound/ids.ts';
import { createSound } from '../../../src/sound/manager.ts';
import type { Sound } from '../../../src/sound/manager.ts';
import { fakeKit, fakePage } from './fake-kit.ts';
import type { FakeKit, FakePage } from './fake-kit.ts';

let kit: FakeKit;
let page: FakePage;
let captions: string[];
let changes: boolean[];
let loads: number;
let sound: Sound;

function make(load?: () => Promise<FakeKit>): Sound {
  return createSound({
    onCaption: (id) => captions.push(id),
    onChange: (isOn) => changes.push(isOn),
    load: load ?? (() => Promise.resolve((loads++, kit))),
    page: page as unknown as Document,
  });
}

async function enabled(): Promise<void> {
  await sound.enable();
  kit.arrive();
}

beforeEach(() => {
  vi.useFakeTimers();
  kit = fakeKit();
  page = fakePage();
  captions = [];
  changes = [];
  loads = 0;
  sound = make();
});
afterEach(() => {
  sound.dispose();
  vi.useRealTimers();
});

describe('off until asked', () => {
  test('a player who never asks for sound loads nothing and hears nothing', () => {
    sound.act(1);
    sound.ambience('room');
    sound.tension(0.5);
    sound.play('telex');
    expect([loads, kit.players.length, captions.length]).toEqual([0, 0, 0]);
    expect(sound.isOn()).toBe(false);
  });

  test('fetching ahead opens no sound', async () => {
    await sound.prepare();
    expect([loads, kit.players.length]).toEqual([1, 0]);
  });

  test('after fetching ahead the first players are made inside the gesture itself, with nothing awaited', async () => {
    await sound.prepare();
    const asked = sound.enable();
    expect(kit.players.map(({ id }) => id)).toEqual([...EFFECTS]);
    await asked;
  });

  test('what happened while sound was off is taken up when it is turned on', async () => {
    sound.act(3);
    sound.ambience('river');
    await enabled();
    expect(kit.of('act-3-base')?.isOn).toBe(true);
    expect(kit.of('act-3-tension')?.isOn).toBe(true);
    expect(kit.of('river')?.isOn).toBe(true);
    expect(captions).toEqual(['act-3', 'river']);
  });

  test('asking twice makes nothing twice', async () => {
    await Promise.all([sound.enable(), sound.enable()]);
    expect([loads, kit.players.length]).toEqual([1, EFFECTS.length]);
  });

  test('the mute key turns sound on and off, and says so each time', async () => {
    await sound.toggle();
    await sound.toggle();
    await sound.toggle();
    expect(changes).toEqual([true, false, true]);
  });

  test('sound turned off while the player is still being fetched stays off', async () => {
    sound.act(1);
    const asked = sound.enable();
    sound.disable();
    await asked;
    expect(kit.players).toEqual([]);
  });
});

describe('music', () => {
  test('the stems of a motif begin together, only when both are here', async () => {
    sound.act(1);
    await sound.enable();
    const [base, drum] = [kit.of('act-1-base')!, kit.of('act-1-tension')!];
    base.options.onload();
    expect(base.log).toEqual([]);
    drum.options.onload();
    expect(base.log[0]).toBe('play loop');
    expect(drum.log[0]).toBe('play loop');
  });

  test('a new act crosses over in two seconds, and the old one gives back its memory', async () => {
    sound.act(1);
    await enabled();
    const old = kit.of('act-1-base')!;
    sound.act(2);
    kit.arrive();
    expect(old.log.at(-1)).toMatch(/to 0\.00 in 2000$/);
    expect(kit.of('act-2-base')!.log).toContain('fade 0.00 to 0.49 in 2000');
    expect(old.isUnloaded).toBe(false);
    vi.advanceTimersByTime(2100);
    expect(old.isUnloaded).toBe(true);
    expect(captions).toEqual(['act-1', 'act-2']);
  });

  test('tension brings the drum in and lets the motif step back', async () => {
    sound.act(1);
    await enabled();
    expect(kit.of('act-1-tension')!.volume()).toBe(0);
    sound.tension(1);
    expect(kit.of('act-1-tension')!.volume()).toBeCloseTo(0.49);
    expect(kit.of('act-1-base')!.volume()).toBeCloseTo(0.49 * 0.78);
    sound.tension(Number.NaN);
    expect(kit.of('act-1-tension')!.volume()).toBe(0);
  });

  test('no act means no music', async () => {
    sound.act(1);
    await enabled();
    const base = kit.of('act-1-base')!;
    sound.act(undefined);
    vi.advanceTimersByTime(2100);
    expect(base.isUnloaded).toBe(true);
  });

  test('acts changed in haste leave only the last one', async () => {
    await enabled();
    for (const act of [1, 2, 3, 4, 5] as const) {
      sound.act(act);
      kit.arrive();
    }
    vi.advanceTimersByTime(2100);
    const alive = kit.players.filter(({ id, isUnloaded }) => id.startsWith('act-') && !isUnloaded);
    expect(alive.map(({ id }) => id)).toEqual(['act-5-base', 'act-5-tension']);
  });
});

describe('effects and places', () => {
  test('each effect is played once and captioned', async () => {
    await enabled();
    sound.play('seal');
    expect(kit.of('seal')!.log).toEqual(['play once']);
    expect(captions).toEqual(['seal']);
  });

  test('an effect that still sounds is not laid over itself', async () => {
    await enabled();
    sound.play('paper');
    sound.play('paper');
    expect(kit.of('paper')!.log).toEqual(['play once']);
  });

  test('the river stops when it is told to', async () => {
    sound.ambience('river');
    await enabled();
    const river = kit.of('river')!;
    sound.ambience(undefined);
    vi.advanceTimersByTime(2100);
    expect(river.isUnloaded).toBe(true);
  });

  test('music, places and effects have a volume each', async () => {
    sound.act(1);
    sound.ambience('room');
    await enabled();
    sound.setVolume('music', 0);
    sound.setVolume('room', 2);
    sound.setVolume('effects', 2);
    expect(kit.of('act-1-base')!.volume()).toBe(0);
    expect(kit.of('room')!.volume()).toBe(1);
    expect(kit.of('telex')!.volume()).toBe(1);
  });
});

describe('when sound fails', () => {
  test('a browser that cannot play Opus gets MP3', async () => {
    kit.broken.add('act-1-base.webm').add('seal.webm');
    sound.act(1);
    await enabled();
    expect(kit.of('act-1-base')).toMatchObject({ format: 'mp3', isOn: true });
    sound.play('seal');
    expect(kit.of('seal')).toMatchObject({ format: 'mp3', isOn: true });
  });

  test('a stem that is missing in both formats leaves the other to play alone', async () => {
    kit.broken.add('act-1-tension.webm').add('act-1-tension.mp3');
    sound.act(1);
    await enabled();
    sound.tension(1);
    expect(kit.of('act-1-base')!.isOn).toBe(true);
  });

  test('an effect that cannot be loaded is still captioned', async () => {
    kit.broken.add('bell.webm').add('bell.mp3');
    await enabled();
    sound.play('bell');
    expect(captions).toEqual(['bell']);
  });

  test('the game goes on when the player itself cannot be fetched, and a later try may succeed', async () => {
    let tries = 0;
    sound = make(() => (++tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(kit)));
    sound.act(1);
    await sound.enable();
    sound.play('telex');
    sound.disable();
    await enabled();
    expect(kit.of('act-1-base')!.isOn).toBe(true);
  });

  test('a player that throws is a player that is silent', async () => {
    sound = make(() =>
      Promise.resolve({
        ...kit,
        makePlayer: () => {
          throw new Error('no audio device');
        },
      }),
    );
    sound.act(1);
    await sound.enable();
    expect(() => sound.play('seal')).not.toThrow();
  });

  test('a loop the browser blocked begins at the next touch, if it is still wanted', async () => {
    sound.ambience('room');
    await enabled();
    const room = kit.of('room')!;
    room.options.onplayerror();
    room.unlock();
    expect(room.log.filter((line) => line === 'play loop')).toHaveLength(2);
  });
});

describe('the hidden page', () => {
  test('everything stops when the page is hidden and the loops come back with it', async () => {
    sound.act(1);
    sound.ambience('room');
    await enabled();
    page.hide(true);
    expect(kit.players.filter(({ isOn }) => isOn)).toEqual([]);
    sound.play('telex');
    expect(captions).not.toContain('telex');
    page.hide(false);
    kit.arrive();
    expect(kit.of('act-1-base')!.isOn && kit.of('act-1-tension')!.isOn && kit.of('room')!.isOn).toBe(true);
  });

  test('a crossing that is under way is cut when the page is hidden', async () => {
    sound.act(1);
    await enabled();
    const old = kit.of('act-1-base')!;
    sound.act(2);
    page.hide(true);
    expect(old.isUnloaded).toBe(true);
  });

  test('an act that changed while the page was hidden is the one that is heard', async () => {
    sound.act(1);
    await enabled();
    page.hide(true);
    sound.act(2);
    page.hide(false);
    kit.arrive();
    expect(kit.players.filter(({ isOn }) => isOn).map(({ id }) => id)).toEqual(['act-2-base', 'act-2-tension']);
  });

  test('what is thrown away leaves no listener and no player', async () => {
    sound.act(1);
    await enabled();
    sound.dispose();
    expect(page.listeners.size).toBe(0);
    expect(kit.players.every(({ isUnloaded }) => isUnloaded)).toBe(true);
  });
});
