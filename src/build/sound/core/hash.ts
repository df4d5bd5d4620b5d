/** Fixed chance for the sounds: the same name and number always give the same value, so a render can be repeated. */

const mix = (value: number): number => {
  let state = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  state = Math.imul(state ^ (state >>> 15), 0x846ca68b);
  return (state ^ (state >>> 16)) >>> 0;
};

function seedOf(name: string): number {
  let seed = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) seed = Math.imul(seed ^ name.charCodeAt(index), 0x01000193);
  return mix(seed);
}

/** A stream of values from 0 (included) to 1 (excluded). */
export type Chance = () => number;

export function chanceOf(name: string): Chance {
  const seed = seedOf(name);
  let index = 0;
  return () => mix(seed + Math.imul(++index, 0x9e3779b9)) / 4294967296;
}

/** A value between -1 and 1, crowded towards the middle, as hands are. */
export const lean = (chance: Chance): number => (chance() + chance() + chance()) / 1.5 - 1;

export const between = (chance: Chance, low: number, high: number): number => low + (high - low) * chance();
