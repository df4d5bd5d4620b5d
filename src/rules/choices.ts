// The two hands of a turn as code tables: the place of a choice in its table is its number in a run code.

/** The levers, in the order of the state; each stands at 0 to 3. */
export const LEVERS = ['dip', 'all', 'kur', 'off', 'pro', 'nav', 'home', 'int'] as const;
export type Lever = (typeof LEVERS)[number];

export const HANDS = ['open', 'quiet'] as const;
export type Hand = (typeof HANDS)[number];

/** The acts, done once in the first month of a turn, in the order of the state. */
export const ACTS = ['rec', 'pled', 'khg', 'grd', 'isr'] as const;
export type Act = (typeof ACTS)[number];

/** Choices of the open hand; the order is the code and never changes. */
export const OPEN_CHOICES = [
  'hold',
  'recognise',
  'talk-0',
  'talk-1',
  'talk-2',
  'talk-3',
  'pact-0',
  'pact-1',
  'pact-2',
  'pact-3',
  'river-0',
  'river-1',
  'river-2',
  'press-0',
  'press-1',
  'press-2',
  'press-3',
  'reform-0',
  'reform-1',
  'reform-2',
  'reform-3',
  'kharg',
  'pledge',
] as const;
export type OpenChoice = (typeof OPEN_CHOICES)[number];

/** Choices of the quiet hand; the order is the code and never changes. */
export const QUIET_CHOICES = [
  'hold',
  'source-0',
  'source-1',
  'source-2',
  'source-3',
  'officers-0',
  'officers-1',
  'officers-2',
  'officers-3',
  'kurds-0',
  'kurds-1',
  'kurds-2',
  'kurds-3',
  'radio-0',
  'radio-1',
  'radio-2',
  'radio-3',
  'guard',
  'partners',
] as const;
export type QuietChoice = (typeof QUIET_CHOICES)[number];

/** What only the bench and policy files may choose: fire opened on the river. It follows the open table as one more code. */
export const BENCH_CHOICE = 'river-3';
export const BENCH_CODE = OPEN_CHOICES.length;
export type Choice = OpenChoice | QuietChoice | typeof BENCH_CHOICE;

/** The orders, without their levels. */
export const ORDERS = [
  'recognise',
  'talk',
  'pact',
  'river',
  'press',
  'reform',
  'kharg',
  'pledge',
  'source',
  'officers',
  'kurds',
  'radio',
  'guard',
  'partners',
] as const;
export type Order = (typeof ORDERS)[number];

/** What a choice does: nothing, sets one lever to a level, or is an act. */
export type Deed =
  | { readonly kind: 'hold' }
  | { readonly kind: 'lever'; readonly order: Order; readonly lever: Lever; readonly level: number }
  | { readonly kind: 'act'; readonly order: Order; readonly act: Act };

const LEVER_OF: Partial<Record<Order, Lever>> = {
  talk: 'dip',
  pact: 'all',
  river: 'nav',
  press: 'pro',
  reform: 'home',
  source: 'int',
  officers: 'off',
  kurds: 'kur',
  radio: 'pro',
};
const ACT_OF: Partial<Record<Order, Act>> = {
  recognise: 'rec',
  kharg: 'khg',
  pledge: 'pled',
  guard: 'grd',
  partners: 'isr',
};

/** Tells what a choice does. */
export function deedOf(choice: Choice): Deed {
  if (choice === 'hold') return { kind: 'hold' };
  const [name, level] = choice.split('-') as [Order, string | undefined];
  const act = ACT_OF[name];
  if (act !== undefined) return { kind: 'act', order: name, act };
  return { kind: 'lever', order: name, lever: LEVER_OF[name] as Lever, level: Number(level) };
}

/** The order a choice belongs to; `undefined` for Hold. */
export function orderOf(choice: Choice): Order | undefined {
  const deed = deedOf(choice);
  return deed.kind === 'hold' ? undefined : deed.order;
}

/** The code of an open choice; the bench's own choice is allowed. Throws on an unknown name. */
export function openCode(choice: string): number {
  if (choice === BENCH_CHOICE) return BENCH_CODE;
  const code = (OPEN_CHOICES as readonly string[]).indexOf(choice);
  if (code < 0) throw new Error(`"${choice}" is not a choice of the open hand`);
  return code;
}

/** The code of a quiet choice. Throws on an unknown name. */
export function quietCode(choice: string): number {
  const code = (QUIET_CHOICES as readonly string[]).indexOf(choice);
  if (code < 0) throw new Error(`"${choice}" is not a choice of the quiet hand`);
  return code;
}

// The same tables as numbers, for the turn layer: the lever (its place in LEVERS) or -1, its level, the act (place in ACTS) or -1.
interface Codes {
  readonly lever: Int8Array;
  readonly level: Int8Array;
  readonly act: Int8Array;
}

function codesOf(choices: readonly Choice[]): Codes {
  const deeds = choices.map(deedOf);
  return {
    lever: Int8Array.from(deeds, (deed) => (deed.kind === 'lever' ? LEVERS.indexOf(deed.lever) : -1)),
    level: Int8Array.from(deeds, (deed) => (deed.kind === 'lever' ? deed.level : 0)),
    act: Int8Array.from(deeds, (deed) => (deed.kind === 'act' ? ACTS.indexOf(deed.act) : -1)),
  };
}

export const OPEN_CODES = codesOf([...OPEN_CHOICES, BENCH_CHOICE]);
export const QUIET_CODES = codesOf(QUIET_CHOICES);
