/** What the player may set about the interface; kept apart from the game, so a new game keeps them. */

export interface KeyMap {
  readonly help: string;
  readonly where: string;
  readonly why: string;
  readonly seal: string;
  readonly dispatches: string;
  readonly council: string;
  readonly gauges: string;
  readonly codex: string;
  readonly log: string;
  readonly words: string;
  readonly ease: string;
  readonly read: string;
  readonly mute: string;
  readonly closer: string;
  readonly wider: string;
  readonly river: string;
}
export type KeyAction = keyof KeyMap;

export const DEFAULT_KEYS: KeyMap = {
  help: '?',
  where: 'i',
  why: 'w',
  seal: 's',
  dispatches: 'd',
  council: 'o',
  gauges: 'g',
  codex: 'c',
  log: 'l',
  words: 'y',
  ease: 't',
  read: 'r',
  mute: 'm',
  closer: '+',
  wider: '-',
  river: 'z',
};
export const KEY_ACTIONS = Object.keys(DEFAULT_KEYS) as readonly KeyAction[];

export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const MOTIONS = ['system', 'full', 'still'] as const;
export type Motion = (typeof MOTIONS)[number];

export const VOLUME_KINDS = ['music', 'room', 'effects'] as const;
export type VolumeKind = (typeof VOLUME_KINDS)[number];
/** Each from 0 to 1, both included. */
export type Volumes = Readonly<Record<VolumeKind, number>>;
const DEFAULT_VOLUMES: Volumes = { music: 0.7, room: 0.8, effects: 0.8 };

export interface Settings {
  /** Tag of the language chosen; undefined until the reader chooses, and then the browser's is followed. */
  readonly language: string | undefined;
  readonly reading: 'standard' | 'plain';
  readonly motion: Motion;
  readonly textSize: TextSize;
  readonly legible: boolean;
  readonly spacing: boolean;
  /** Sober detail of violence, or dates and counts only. */
  readonly lowDetail: boolean;
  readonly hints: boolean;
  /** Sounds are also written while sound is on. Whether it is on is asked anew at every visit. */
  readonly captions: boolean;
  readonly volumes: Volumes;
  readonly keysOn: boolean;
  readonly keys: KeyMap;
}

export const DEFAULT_SETTINGS: Settings = {
  language: undefined,
  reading: 'standard',
  motion: 'system',
  textSize: 100,
  legible: false,
  spacing: false,
  lowDetail: false,
  hints: true,
  captions: true,
  volumes: DEFAULT_VOLUMES,
  keysOn: true,
  keys: DEFAULT_KEYS,
};

const oneOf = <T>(allowed: readonly T[], value: unknown, otherwise: T): T =>
  allowed.includes(value as T) ? (value as T) : otherwise;
const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);

function keysFrom(value: unknown): KeyMap {
  if (typeof value !== 'object' || value === null) return DEFAULT_KEYS;
  const given = value as Record<string, unknown>;
  const entries = KEY_ACTIONS.map((action) => {
    const key = given[action];
    return [action, typeof key === 'string' && key.length === 1 ? key : DEFAULT_KEYS[action]];
  });
  return Object.fromEntries(entries) as KeyMap;
}

function volumesFrom(value: unknown): Volumes {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const level = (kind: VolumeKind): number => {
    const one = given[kind];
    return typeof one === 'number' && one >= 0 && one <= 1 ? one : DEFAULT_VOLUMES[kind];
  };
  return { music: level('music'), room: level('room'), effects: level('effects') };
}

/** Settings out of storage, field by field: whatever is not understood takes its default. */
export function parseSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const given = value as Record<string, unknown>;
  const otherwise = DEFAULT_SETTINGS;
  return {
    language: typeof given['language'] === 'string' ? given['language'] : otherwise.language,
    reading: oneOf(['standard', 'plain'] as const, given['reading'], otherwise.reading),
    motion: oneOf(MOTIONS, given['motion'], otherwise.motion),
    textSize: oneOf(TEXT_SIZES, given['textSize'], otherwise.textSize),
    legible: flag(given['legible'], otherwise.legible),
    spacing: flag(given['spacing'], otherwise.spacing),
    lowDetail: flag(given['lowDetail'], otherwise.lowDetail),
    hints: flag(given['hints'], otherwise.hints),
    captions: flag(given['captions'], otherwise.captions),
    volumes: volumesFrom(given['volumes']),
    keysOn: flag(given['keysOn'], otherwise.keysOn),
    keys: keysFrom(given['keys']),
  };
}
