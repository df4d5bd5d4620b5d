/** Lets the one manager of sound follow the store: on and off, volumes, the score of the moment, the single sounds, the captions. */
import { showCaption } from '../store/actions.ts';
import type { Settings } from '../store/settings.ts';
import { appStore } from '../store/store.ts';
import type { AppState } from '../store/store.ts';
import { VOLUMES } from './ids.ts';
import { createSound } from './manager.ts';
import type { Sound } from './manager.ts';
import { cueOf, scoreOf } from './score.ts';

function setVolumes(sound: Sound, { volumes }: Settings): void {
  for (const kind of VOLUMES) sound.setVolume(kind, volumes[kind]);
}

function playScore(sound: Sound, state: AppState): void {
  const { act, tension, ambience } = scoreOf(state);
  sound.tension(tension);
  sound.act(act);
  sound.ambience(ambience);
}

/** The store changes inside the player's own touch or key, and is heard at once: so the browser lets the sound begin. */
function follow(sound: Sound, state: AppState, before: AppState): void {
  if (state.settings.volumes !== before.settings.volumes) setVolumes(sound, state.settings);
  if (state.isSoundOn !== sound.isOn()) {
    if (state.isSoundOn) void sound.enable();
    else sound.disable();
  }
  playScore(sound, state);
  const cue = cueOf(state, before);
  if (cue) sound.play(cue);
}

/** Follows the store from now on, and fetches the player ahead, but no sound. */
export function followSound(): void {
  const sound = createSound({ onCaption: showCaption });
  const state = appStore.getState();
  setVolumes(sound, state.settings);
  playScore(sound, state);
  if (state.isSoundOn) void sound.enable();
  else void sound.prepare();
  appStore.subscribe((next, before) => follow(sound, next, before));
}
