/** The shape of every kind of level file. What the names in them refer to is left to `references.ts`. */
import { z } from 'zod';
import { OPEN_CHOICES, QUIET_CHOICES } from '../rules/choices.ts';
import {
  BASKET,
  type AdviceDef,
  type CallbackDef,
  type ChairDef,
  type EndingDef,
  type FilePageDef,
  type LetterDef,
  type LevelDef,
  type OrderDef,
  type PromiseDef,
  type Settings,
  type SpanDef,
  type WindowDef,
  type WordDef,
} from '../rules/people.ts';
import { CHAIRS, CRACKS, DEED_KINDS, HANDS, HIDDEN_GAUGES, LEVERS } from '../rules/types.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: small letters, digits and single dashes');
const text = z.string().min(1, 'must not be empty');
const month = z.int().min(0).max(89);
const turnNumber = z.int().min(1).max(15);
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a year and month, or a full date: 1959-12-18');
const condition = text;
const source = z.strictObject({ key: id, locator: text.optional() });
const sources = z.array(source);
const claims = z.array(z.string().regex(/^[A-Z]\d+$/, 'must be a sentence of the study, such as D8'));
const basis = z.enum(['measured', 'inferred', 'design']);
const reasoned = { basis, source: id.optional(), where: text.optional(), says: text.optional(), why: text };
const effects = z.partialRecord(
  z.enum(BASKET),
  z.int('must be a whole number').min(-4, 'may take at most 4 points').max(4, 'may give at most 4 points'),
);
const hand = z.enum(HANDS);
const choice = z.enum([...new Set([...OPEN_CHOICES, ...QUIET_CHOICES])] as [string, ...string[]]);
const lever = z.enum(LEVERS);
const gloss = z.partialRecord(z.enum(['en', 'ar', 'ckb', 'fa']), text);

const turn = z.strictObject({ id: turnNumber, act: z.int().min(1).max(5), from: month, to: month });
const orders = z.strictObject({ open: z.enum(OPEN_CHOICES), quiet: z.enum(QUIET_CHOICES) });

export const levelSchema = z.strictObject({
  id,
  number: z.int().min(0).max(7),
  turns: z.array(turn).min(1).max(15),
  act: z.int().min(1).max(5).optional(),
  prelude: z.array(orders).optional(),
}) satisfies z.ZodType<LevelDef>;

const face = z.strictObject({ id, hand, choice, effects, ...reasoned });

export const letterSchema = z.strictObject({
  id,
  turns: z.strictObject({ standard: turnNumber, express: z.int().min(1).max(10).optional() }),
  event: id,
  from: id,
  faces: z.array(face).length(2, 'must have two faces'),
  silence: z.strictObject({ effects, ...reasoned }),
  due: z.array(z.strictObject({ id, month, when: condition, effects, ...reasoned })).optional(),
  sources,
  claims,
  ours: z.boolean().optional(),
}) satisfies z.ZodType<LetterDef>;

export const windowSchema = z.strictObject({
  id,
  from: month,
  until: month,
  shutBy: id,
  hand,
  choice,
  effects,
  ...reasoned,
  sources,
  claims,
}) satisfies z.ZodType<WindowDef>;

const ask = z.strictObject({
  id,
  asked: month,
  due: month,
  wants: condition,
  kept: effects,
  broken: effects,
  ...reasoned,
});

export const promiseSchema = z.strictObject({
  id,
  lever,
  to: id,
  ours: z.boolean().optional(),
  asks: z.array(ask).min(1),
  sources,
  claims,
}) satisfies z.ZodType<PromiseDef>;

export const callbackSchema = z.strictObject({
  id,
  seal: condition,
  month,
  when: condition,
  effects,
  ...reasoned,
  person: id,
  ours: z.boolean().optional(),
  sources,
}) satisfies z.ZodType<CallbackDef>;

const say = z.strictObject({
  id,
  when: condition,
  hand,
  choice,
  stance: z
    .string()
    .regex(/^adviser\./, 'must be the key of his stance, adviser.<letter>.<chair>.<id>.stance')
    .optional(),
});
const chairLines = z.strictObject({
  says: z.array(say).min(1),
  grave: z.strictObject({ wants: condition }).optional(),
});

export const adviceSchema = z.strictObject({
  letter: id,
  chairs: z.strictObject({ ministry: chairLines, savak: chairLines, army: chairLines, court: chairLines }),
}) satisfies z.ZodType<AdviceDef>;

export const chairSchema = z.strictObject({
  id: z.enum(CHAIRS),
  subject: z.enum(HIDDEN_GAUGES),
  chiefs: z.array(
    z.strictObject({
      person: id,
      from: month,
      to: month.optional(),
      brings: z.boolean().optional(),
      sources: sources.optional(),
    }),
  ),
  deputies: z.array(z.strictObject({ id, ours: z.boolean() })).min(1),
  resignation: z.strictObject({ basket: effects, ...reasoned }),
  why: text,
}) satisfies z.ZodType<ChairDef>;

export const filePageSchema = z.strictObject({
  id,
  kind: z.enum(['charge', 'leak', 'whisper']),
  month: month.optional(),
  event: id.optional(),
  lever: z.enum([...DEED_KINDS, 'int']).optional(),
  place: id.optional(),
  ours: z.boolean().optional(),
  sources,
}) satisfies z.ZodType<FilePageDef>;

const when = z.strictObject({ month, turn: turnNumber });
const points = z.partialRecord(z.string().regex(/^[A-Z]{3,4}$/), z.number());

export const orderSchema = z.strictObject({
  id,
  hand,
  lever: lever.optional(),
  act: z.enum(['rec', 'pled', 'khg', 'grd', 'isr']).optional(),
  level: z.int().min(0).max(3).optional(),
  choice: text.optional(),
  locked: z
    .union([z.literal(true), z.array(z.strictObject({ choice: text, door: id, level: z.int().min(0).max(3) }))])
    .optional(),
  levels: z.array(z.strictObject({ choice: text, level: z.int().min(0).max(3) })).optional(),
  costPerLevel: z.strictObject({ value: z.number().min(0), ...reasoned }).optional(),
  setsLever: z.partialRecord(lever, z.int().min(0).max(3)).optional(),
  oneOff: z.looseObject({ late: points.optional() }).optional(),
  lasting: points.optional(),
  from: when.optional(),
  until: when.optional(),
  once: z.enum(['game', 'act']).optional(),
  reason: text.optional(),
  bench: text.optional(),
  places: z.array(id).min(1),
  terms: z.array(text).optional(),
  sources,
  claims,
  dispute: id.optional(),
  ...reasoned,
}) satisfies z.ZodType<OrderDef>;

export const eventSchema = z.strictObject({
  id,
  month: z.int().min(-1).max(300),
  date,
  place: id,
  form: z.enum(['cable', 'press', 'savak', 'radio', 'note', 'street']),
  status: z.enum(['documented', 'reported', 'disputed']),
  sources,
  claims,
  dispute: id.optional(),
  model: z.array(id).optional(),
  charge: z.boolean().optional(),
  ours: z.boolean().optional(),
  background: z.boolean().optional(),
});
export type EventFile = z.infer<typeof eventSchema>;

export const placeSchema = z.strictObject({
  id,
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  kind: z.enum(['capital', 'city', 'town', 'port', 'base', 'island', 'water', 'region', 'border']),
  rank: z.int().optional(),
  zoom: z.int().optional(),
  label: z
    .strictObject({
      side: z.enum(['north', 'south', 'east', 'west', 'centre']),
      dx: z.number().optional(),
      dy: z.number().optional(),
    })
    .optional(),
  offMap: z.boolean().optional(),
  edge: z.enum(['west', 'north']).optional(),
  along: z.number().min(0).max(1).optional(),
});

const dated = z.strictObject({
  date,
  exact: z.enum(['before', 'by', 'about', 'or-later', 'after', 'disputed']).optional(),
});
export const personSchema = z.strictObject({
  id,
  names: gloss,
  alternates: z.array(text),
  side: text,
  from: dated,
  to: dated.optional(),
  sources,
});
export const glossarySchema = z.strictObject({ id, names: gloss, sources });
export const disputeSchema = z.strictObject({ id, sentences: claims, study: sources, papers: sources });
export const chargeSchema = z.strictObject({
  id,
  objective: z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'must be small letters and underscores'),
  met: condition,
  ...reasoned,
});

const variants = z.array(z.strictObject({ variant: id, when: condition })).min(1);
export const endingsSchema = z.strictObject({
  endings: z.array(z.strictObject({ id, variants })),
}) satisfies z.ZodType<{ endings: EndingDef[] }>;
export const epilogueSchema = z.strictObject({
  cards: z.array(z.strictObject({ id, date, place: id, event: id, sources })),
  promises: z.array(z.strictObject({ id, when: condition })),
});
const hour = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+([.][a-z0-9-]+)?$/, 'must be small letters, digits, dashes and one dot'),
  sources,
  status: z.enum(['documented', 'reported', 'disputed']).optional(),
  ours: z.boolean().optional(),
});
export const fridaySchema = z.strictObject({
  date,
  month,
  place: id,
  claims,
  dispute: id.optional(),
  hours: z.array(hour),
  last: z.array(hour),
  after: z.array(hour),
});
const lastSays = z.array(z.strictObject({ id, when: condition })).min(1);
export const lastWordsSchema = z.strictObject({
  chairs: z.strictObject({ ministry: lastSays, savak: lastSays, army: lastSays, court: lastSays }),
  ours: z.boolean(),
});

export const whySchema = z.record(
  text,
  z.strictObject({
    claim: z.enum(['study', 'context', 'ours']),
    size: z.enum(['measured', 'inferred', 'ours']),
    sentences: claims,
    sources: z.array(id),
    dispute: id.optional(),
  }),
);
export const timelineSchema = z.array(
  z.strictObject({
    id,
    date,
    end: date.optional(),
    approximate: z.boolean().optional(),
    title: text,
    place: id,
    status: z.enum(['documented', 'reported', 'disputed']),
    sources,
    see: z.array(id).optional(),
  }),
);
export const sentencesSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z]\d+$/),
    section: text,
    modelled: z.boolean(),
    tests: z.array(text),
    reasonIfNot: text.optional(),
  }),
);
const words = z.array(z.strictObject({ id, from: z.number() })).min(1);
export const confidenceSchema = z.strictObject({ words, ...reasoned }) satisfies z.ZodType<{ words: WordDef[] }>;
export const spansSchema = z.strictObject({
  push: z.partialRecord(lever, z.number().min(0)),
  names: z.record(z.string().regex(/^[A-Za-z]\w*$/), text),
  crack: text,
  low: text,
  high: text,
  words,
  ...reasoned,
}) satisfies z.ZodType<SpanDef>;

const share = z.number().min(0).max(1);
const rates = z.array(share).length(4);
const usual = z.strictObject(
  Object.fromEntries(CRACKS.map((crack) => [crack, z.array(z.number()).length(2)])) as Record<
    (typeof CRACKS)[number],
    z.ZodArray<z.ZodNumber>
  >,
);
const positive = z.number().positive();
export const settingsSchema = z.strictObject({
  refusal: z.strictObject({ levers: z.array(lever), months: z.int().positive(), chance: share, ...reasoned }),
  resignation: z.strictObject({ after: z.int().positive(), emptyTurns: z.int().min(0), ...reasoned }),
  bands: z.strictObject({
    least: positive,
    widest: positive,
    perSource: share,
    own: positive,
    deskBias: positive,
    noise: positive,
    ideasTilt: z.number(),
    ideasUsual: z.number(),
    agentsTilt: z.number(),
    ...reasoned,
  }),
  estimates: z.strictObject({ bias: positive, noise: positive, right: positive, ...reasoned }),
  whisper: z.strictObject({ factor: z.number().min(1), ...reasoned }),
  forecasts: z.strictObject({
    sureness: z.array(share).length(3),
    base: z.strictObject({ plot: rates, exposed: rates, stands: rates }),
    usual: z.array(usual).length(4),
    ...reasoned,
  }),
  ending: z.strictObject({ earlierBy: z.int().positive(), homeBelow: z.number(), ...reasoned }),
}) satisfies z.ZodType<Settings>;

const cslDate = z.looseObject({});
export const sourcesSchema = z.array(
  z.looseObject({
    id,
    type: text,
    title: text.optional(),
    author: z.array(cslDate).optional(),
    editor: z.array(cslDate).optional(),
    issued: cslDate.optional(),
    URL: z.url().optional(),
    note: text.optional(),
  }),
);

const sized = z.strictObject({ id: text, value: z.number(), ...reasoned });
const datedChange = z.looseObject({ id: text });
export const packSchema = z.strictObject({
  id,
  dispute: id.optional(),
  sources: z.array(id).optional(),
  why: text.optional(),
  measured: z.looseObject({}).optional(),
  parameters: z.array(sized).optional(),
  terms: z.array(z.looseObject({ variable: text, id: text, formula: text })).optional(),
  removeTerms: z.array(text).optional(),
  derived: z.array(z.looseObject({ id: text, formula: text })).optional(),
  dated: z.array(datedChange).optional(),
  removeDated: z.array(text).optional(),
  rules: z.array(datedChange).optional(),
});

const number = z.int().min(0);
const range = z.strictObject({ id, from: number, to: number, project: z.boolean().optional() });
export const plansSchema = z.array(
  z.strictObject({
    id,
    minutes: number,
    gates: z.array(number),
    stop: number,
    reveal: number,
    phases: z.array(range).min(1),
  }),
);
export const presetsSchema = z.array(
  z.strictObject({ id, number, lesson: z.looseObject({ level: id, plan: id.optional() }) }),
);
export const waitCardsSchema = z.array(z.strictObject({ act: number, dispute: id }));
const pair = z.tuple([number, number]);
export const demoSchema = z.strictObject({
  id,
  preset: id,
  luck: z.enum(['same', 'different']),
  seed: number.optional(),
  games: z
    .array(
      z.looseObject({
        seed: number.optional(),
        orders: z.array(pair),
        forecasts: z.array(z.tuple([number, number, number, number]).nullable()).optional(),
        verdict: z.strictObject({ counters: z.array(number).length(6), quarter: number }).optional(),
      }),
    )
    .min(1),
});
export const lessonWordsSchema = z.array(z.string().regex(/^[\p{L}-]+$/u, 'must be one word'));

const anything = z.unknown();

/** A kind of file: its name, the paths it has, its shape, and whether its name must be its id. */
export interface Kind {
  readonly name: string;
  readonly path: RegExp;
  readonly schema: z.ZodType;
  readonly isNamedById?: boolean;
}

/** Every kind of file under `levels`, the more special first. */
export const KINDS: readonly Kind[] = [
  { name: 'advice', path: /^levels\/advisers\/turns\/[^/]+\.json$/, schema: adviceSchema },
  { name: 'chair', path: /^levels\/advisers\/[^/]+\.json$/, schema: chairSchema, isNamedById: true },
  { name: 'level', path: /^levels\/(campaign|express)\.json$/, schema: levelSchema },
  { name: 'level', path: /^levels\/acts\/[^/]+\.json$/, schema: levelSchema, isNamedById: true },
  { name: 'letter', path: /^levels\/letters\/[^/]+\.json$/, schema: letterSchema, isNamedById: true },
  { name: 'window', path: /^levels\/windows\/[^/]+\.json$/, schema: windowSchema, isNamedById: true },
  { name: 'promise', path: /^levels\/promises\/[^/]+\.json$/, schema: promiseSchema, isNamedById: true },
  { name: 'call-back', path: /^levels\/callbacks\/[^/]+\.json$/, schema: callbackSchema, isNamedById: true },
  { name: 'page of the file', path: /^levels\/file\/[^/]+\.json$/, schema: filePageSchema, isNamedById: true },
  { name: 'order', path: /^levels\/orders\/[^/]+\.json$/, schema: orderSchema, isNamedById: true },
  { name: 'event', path: /^levels\/events\/[^/]+\.json$/, schema: eventSchema, isNamedById: true },
  { name: 'place', path: /^levels\/places\/[^/]+\.json$/, schema: placeSchema, isNamedById: true },
  { name: 'person', path: /^levels\/people\/[^/]+\.json$/, schema: personSchema, isNamedById: true },
  { name: 'glossary entry', path: /^levels\/glossary\/[^/]+\.json$/, schema: glossarySchema, isNamedById: true },
  { name: 'dispute', path: /^levels\/disputes\/[^/]+\.json$/, schema: disputeSchema, isNamedById: true },
  { name: 'charge from the Shah', path: /^levels\/charges\/[^/]+\.json$/, schema: chargeSchema, isNamedById: true },
  { name: 'pack', path: /^levels\/model\/packs\/[^/]+\.json$/, schema: packSchema, isNamedById: true },
  { name: 'table of the model', path: /^levels\/model\/[^/]+\.json$/, schema: anything },
  { name: 'endings', path: /^levels\/endings\.json$/, schema: endingsSchema },
  { name: 'epilogue', path: /^levels\/epilogue\.json$/, schema: epilogueSchema },
  { name: 'Friday', path: /^levels\/friday\.json$/, schema: fridaySchema },
  { name: 'last words', path: /^levels\/last-words\.json$/, schema: lastWordsSchema },
  { name: 'why table', path: /^levels\/why\.json$/, schema: whySchema },
  { name: 'timeline', path: /^levels\/timeline\.json$/, schema: timelineSchema },
  { name: 'sentences of the study', path: /^levels\/sentences\.json$/, schema: sentencesSchema },
  { name: 'words of confidence', path: /^levels\/confidence\.json$/, schema: confidenceSchema },
  { name: 'spans', path: /^levels\/spans\.json$/, schema: spansSchema },
  { name: 'settings of play', path: /^levels\/play\.json$/, schema: settingsSchema },
  { name: 'bibliography', path: /^levels\/sources\.json$/, schema: sourcesSchema },
  { name: 'lesson plans', path: /^levels\/lessons\/plans\.json$/, schema: plansSchema },
  { name: 'lesson presets', path: /^levels\/lessons\/presets\.json$/, schema: presetsSchema },
  { name: 'wait cards', path: /^levels\/lessons\/wait-cards\.json$/, schema: waitCardsSchema },
  { name: 'lesson words', path: /^levels\/lessons\/words-[^/]+\.json$/, schema: lessonWordsSchema },
  { name: 'demo class', path: /^levels\/lessons\/demo\/[^/]+\.json$/, schema: demoSchema, isNamedById: true },
  { name: 'record', path: /^levels\/record\/[^/]+\.json$/, schema: anything },
  { name: 'schema for editors', path: /^levels\/schema\/[^/]+\.json$/, schema: anything },
];

/** The kind of a level file by its path; `undefined` for a file that has no business there. */
export const kindOf = (path: string): Kind | undefined => KINDS.find((kind) => kind.path.test(path));
