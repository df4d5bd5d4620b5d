/**
 * The one manager of sound. Off until `enable` is called, which must happen inside a touch, click or key: only then is the player
 * fetched and the browser's sound opened. It remembers act, tension and place while off, and never throws: without sound the game goes on.
 */
import { AMBIENCES, EFFECTS, STEMS, stemId } from './ids.ts';
import type { ActNumber, AmbienceId, CaptionId, EffectId, Stem, StemId, VolumeKind } from './ids.ts';
import type { Kit } from './kit.ts';
import { createLayer } from './layer.ts';
import type { Layer } from './layer.ts';
import { clamped, fromSlider, stemShare } from './mix.ts';
import { createTrack } from './track.ts';
import type { Track } from './track.ts';

export const CROSSFADE = 2000;
const QUICK = 250;

export interface SoundOptions {
  /** Told of every sound that begins while sound is on, so that it can be read as well as heard. */
  readonly onCaption: (id: CaptionId) => void;
  /** Told when sound goes on or off, by whatever way. */
  readonly onChange?: (isOn: boolean) => void;
  /** Fetches player and files; tests give their own. */
  readonly load?: () => Promise<Kit>;
  /** The page whose hiding silences all. */
  readonly page?: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
}

export interface Sound {
  /** Call it inside the player's own touch, click or key. */
  enable(): Promise<void>;
  disable(): void;
  /** For the mute key. */
  toggle(): Promise<void>;
  isOn(): boolean;
  /** Fetches the player ahead, without opening any sound: for the time after play has begun. */
  prepare(): Promise<void>;
  setVolume(kind: VolumeKind, value: number): void;
  /** The motif of an act, or none. */
  act(number: ActNumber | undefined): void;
  /** From 0, calm, to 1. */
  tension(value: number): void;
  play(effect: EffectId): void;
  ambience(id: AmbienceId | undefined): void;
  dispose(): void;
}

const loadKit = async (): Promise<Kit> => (await import('./kit.ts')).kit;
const thisPage = (): SoundOptions['page'] => (typeof document === 'undefined' ? undefined : document);

export function createSound({ onCaption, onChange, load = loadKit, page = thisPage() }: SoundOptions): Sound {
  const volumes: Record<VolumeKind, number> = { music: 0.7, room: 0.8, effects: 0.8 };
  const stemOf = (id: StemId): Stem => STEMS.find((stem) => id.endsWith(stem)) ?? 'base';
  let isOn = false;
  let isDisposed = false;
  let kit: Kit | undefined;
  let fetching: Promise<void> | undefined;
  let actNow: ActNumber | undefined;
  let placeNow: AmbienceId | undefined;
  let tensionNow = 0;
  let music: { readonly act: ActNumber; readonly layer: Layer } | undefined;
  let place: { readonly id: AmbienceId; readonly layer: Layer } | undefined;
  const effects = new Map<EffectId, Track>();
  const leaving = new Set<Layer>();

  const isHidden = (): boolean => page?.hidden ?? false;
  const maySound = (): boolean => isOn && !isDisposed && kit !== undefined && !isHidden();
  const effectLevel = (): number => fromSlider(volumes.effects);
  const placeLevel = (): number => fromSlider(volumes.room);
  const stemLevel = (id: StemId): number => fromSlider(volumes.music) * stemShare(stemOf(id), tensionNow);

  function release(layer: Layer | undefined, milliseconds: number): void {
    if (!layer) return;
    leaving.add(layer);
    layer.leave(milliseconds, () => leaving.delete(layer));
  }

  function syncMusic(milliseconds: number): void {
    if (music && music.act !== actNow) {
      release(music.layer, milliseconds);
      music = undefined;
    }
    if (!kit || !maySound() || actNow === undefined || music) return;
    const act = actNow;
    const stems = STEMS.map((stem) => stemId(act, stem));
    music = { act, layer: createLayer(kit, stems, stemLevel) };
    music.layer.start(milliseconds);
    onCaption(`act-${act}`);
  }

  function syncPlace(milliseconds: number): void {
    if (place && place.id !== placeNow) {
      release(place.layer, milliseconds);
      place = undefined;
    }
    if (!kit || !maySound() || placeNow === undefined || place) return;
    place = { id: placeNow, layer: createLayer(kit, [placeNow], placeLevel) };
    place.layer.start(milliseconds);
    onCaption(placeNow);
  }

  function sync(milliseconds: number): void {
    syncMusic(milliseconds);
    syncPlace(milliseconds);
    if (kit && maySound() && effects.size === 0) {
      for (const id of EFFECTS) effects.set(id, createTrack(kit, id, effectLevel()));
    }
  }

  function silence(milliseconds: number): void {
    release(music?.layer, milliseconds);
    release(place?.layer, milliseconds);
    music = undefined;
    place = undefined;
    for (const track of effects.values()) track.stop();
  }

  function hush(): void {
    for (const layer of leaving) layer.dispose();
    leaving.clear();
    music?.layer.stop();
    place?.layer.stop();
    for (const track of effects.values()) track.stop();
  }

  function onVisibility(): void {
    if (!isOn) return;
    if (isHidden()) return hush();
    sync(QUICK);
    music?.layer.start(QUICK);
    place?.layer.start(QUICK);
  }
  page?.addEventListener('visibilitychange', onVisibility);

  const fetchKit = (): Promise<void> =>
    (fetching ??= load().then(
      (loaded) => void (kit = loaded),
      () => void (fetching = undefined),
    ));

  const sound: Sound = {
    isOn: () => isOn,
    prepare: () => (kit ? Promise.resolve() : fetchKit()),
    async enable() {
      if (isOn || isDisposed) return;
      isOn = true;
      onChange?.(true);
      // Not awaited when the player is already here: the first Howl is then made inside the gesture itself.
      if (!kit) await fetchKit();
      if (isOn) sync(CROSSFADE);
    },
    disable() {
      if (!isOn) return;
      isOn = false;
      silence(QUICK);
      onChange?.(false);
    },
    async toggle() {
      if (isOn) sound.disable();
      else await sound.enable();
    },
    setVolume(kind, value) {
      volumes[kind] = clamped(value);
      if (kind === 'music') return music?.layer.refresh(QUICK);
      if (kind === 'room') return place?.layer.refresh(QUICK);
      for (const track of effects.values()) track.fadeTo(effectLevel(), 0);
    },
    act(number) {
      actNow = number;
      syncMusic(CROSSFADE);
    },
    tension(value) {
      if (clamped(value) === tensionNow) return;
      tensionNow = clamped(value);
      music?.layer.refresh(CROSSFADE);
    },
    play(effect) {
      if (!isOn || isHidden()) return;
      // Also when the file is missing or blocked: the words then stand for it.
      onCaption(effect);
      const track = effects.get(effect);
      // The same sound twice at once is only louder.
      if (track && !track.isPlaying()) track.start();
    },
    ambience(id) {
      placeNow = id === undefined || AMBIENCES.includes(id) ? id : undefined;
      syncPlace(CROSSFADE);
    },
    dispose() {
      isDisposed = true;
      isOn = false;
      page?.removeEventListener('visibilitychange', onVisibility);
      silence(0);
      hush();
      for (const track of effects.values()) track.dispose();
      effects.clear();
    },
  };
  return sound;
}
