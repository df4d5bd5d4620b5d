/** Whether things may move: the player's setting first, then the device's. */
import { getState } from '../store/store.ts';

export function wantsStillness(): boolean {
  const { motion } = getState().settings;
  return motion === 'still' || (motion === 'system' && matchMedia('(prefers-reduced-motion: reduce)').matches);
}
