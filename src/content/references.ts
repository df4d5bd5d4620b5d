/** What the names in level files refer to: sources, places, people, events, sentences, choices, conditions and texts. */
import { BENCH_CHOICE, OPEN_CHOICES, QUIET_CHOICES } from '../rules/choices.ts';
import { CONDITION_NAMES, faultsOfCondition } from '../rules/condition.ts';
import { parseExpression } from '../rules/expression.ts';
import { LEVERS } from '../rules/types.ts';
import type { Files } from './load.ts';

/** A fault in one value of a file, by its path. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly reason: string;
  readonly fix: string;
}

/** Everything that can be referred to. */
export interface World {
  readonly sources: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly disputes: ReadonlySet<string>;
  readonly sentences: ReadonlySet<string>;
  readonly dated: ReadonlySet<string>;
  readonly letters: readonly { readonly id: string; readonly faces: readonly { readonly id: string }[] }[];
  readonly texts: ReadonlySet<string>;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idsOf = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter(isObject).map((item) => String(item.id)) : [];

/** Gathers what can be referred to from parsed level files and the standard texts. Broken files are left out. */
export function worldOf(files: Files, texts: Iterable<string>): World {
  const namesIn = (folder: string): string[] =>
    Object.keys(files)
      .filter((path) => path.startsWith(`levels/${folder}/`))
      .map((path) => path.slice(`levels/${folder}/`.length, -'.json'.length));
  const letters = Object.entries(files).flatMap(([path, file]) => {
    if (!path.startsWith('levels/letters/') || !isObject(file)) return [];
    return [{ id: String(file.id), faces: idsOf(file.faces).map((id) => ({ id })) }];
  });
  return {
    sources: new Set(idsOf(files['levels/sources.json'])),
    places: new Set(namesIn('places')),
    people: new Set(namesIn('people')),
    events: new Set(namesIn('events')),
    disputes: new Set(namesIn('disputes')),
    sentences: new Set(idsOf(files['levels/sentences.json'])),
    dated: new Set(idsOf(files['levels/model/dated.json'])),
    letters,
    texts: new Set(texts),
  };
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + cost));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** The known name that a wrong one most looks like, if any is close. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const apart = distance(name, candidate);
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

const suggestion = (name: string, known: Iterable<string>, otherwise: string): string => {
  const near = nearest(name, known);
  return near === undefined ? otherwise : `write "${near}", or ${otherwise}`;
};

interface Ring {
  readonly known: ReadonlySet<string>;
  readonly what: string;
  readonly where: string;
}

/** Fields whose value names something else. */
function ringsOf(world: World): Readonly<Record<string, Ring>> {
  const source = { known: world.sources, what: 'source', where: 'add it to levels/sources.json' };
  const place = { known: world.places, what: 'place', where: 'add levels/places/<id>.json' };
  const event = { known: world.events, what: 'event', where: 'add levels/events/<id>.json' };
  const sentence = {
    known: world.sentences,
    what: 'sentence of the study',
    where: 'take an id from levels/sentences.json',
  };
  const dispute = { known: world.disputes, what: 'dispute', where: 'add levels/disputes/<id>.json' };
  return {
    key: source,
    source,
    place,
    places: place,
    event,
    shutBy: event,
    claims: sentence,
    sentences: sentence,
    dispute,
    model: { known: world.dated, what: 'dated event of the model', where: 'take an id from levels/model/dated.json' },
  };
}

const CONDITIONS = new Set(['when', 'wants', 'seal', 'met']);

/** Lists what a level file refers to that is not there, and conditions that cannot be read. */
export function misfitsIn(world: World, path: string, file: unknown): Misfit[] {
  const rings = ringsOf(world);
  const found: Misfit[] = [];
  const visit = (value: unknown, at: readonly (string | number)[], parent: Json | undefined): void => {
    const name = at.findLast((part) => typeof part === 'string');
    if (typeof value === 'string' && typeof name === 'string')
      found.push(...misfitsOf(world, rings, name, value, at, parent));
    if (Array.isArray(value)) value.forEach((item, i) => visit(item, [...at, i], parent));
    else if (isObject(value)) for (const [key, inner] of Object.entries(value)) visit(inner, [...at, key], value);
  };
  if (!path.startsWith('levels/model/') || path.startsWith('levels/model/packs/')) visit(file, [], undefined);
  return path === 'levels/why.json' ? [...found, ...whySources(world, file)] : found;
}

function misfitsOf(
  world: World,
  rings: Readonly<Record<string, Ring>>,
  name: string,
  value: string,
  at: readonly (string | number)[],
  parent: Json | undefined,
): Misfit[] {
  const ring = rings[name];
  if (
    ring !== undefined &&
    !(name === 'key' && !at.includes('sources') && !at.includes('study') && !at.includes('papers'))
  ) {
    if (ring.known.has(value)) return [];
    return [
      {
        path: at,
        reason: `"${value}" is no ${ring.what}`,
        fix: suggestion(value, ring.known, ring.where.replace('<id>', value)),
      },
    ];
  }
  if (name === 'person' && at.includes('chiefs') && !world.people.has(value))
    return [
      {
        path: at,
        reason: `"${value}" is no person`,
        fix: suggestion(value, world.people, `add levels/people/${value}.json`),
      },
    ];
  if (name === 'choice') return misfitsOfChoice(value, at, parent);
  if (name === 'stance' && !world.texts.has(value))
    return [
      {
        path: at,
        reason: `the text ${value} does not exist`,
        fix: suggestion(value, world.texts, 'write it in assets/text/en/standard'),
      },
    ];
  return CONDITIONS.has(name) ? misfitsOfCondition(world, value, at) : [];
}

function misfitsOfChoice(value: string, at: readonly (string | number)[], parent: Json | undefined): Misfit[] {
  const hand = parent?.hand;
  if (hand !== 'open' && hand !== 'quiet') return [];
  // A door that does not open in play is the bench's.
  if (parent?.locked === true && value === BENCH_CHOICE) return [];
  const known: readonly string[] = hand === 'open' ? OPEN_CHOICES : QUIET_CHOICES;
  if (known.includes(value)) return [];
  return [
    {
      path: at,
      reason: `"${value}" is no choice of the ${hand} hand`,
      fix: suggestion(value, known, 'take one that is'),
    },
  ];
}

function misfitsOfCondition(world: World, text: string, at: readonly (string | number)[]): Misfit[] {
  try {
    const [fault] = faultsOfCondition(parseExpression(text), world.letters);
    if (fault === undefined) return [];
    const wrong = /^\w+/.exec(fault)?.[0] ?? '';
    const fix = fault.includes('is not a name')
      ? suggestion(wrong, CONDITION_NAMES, 'use a gauge, a counter, a lever or t')
      : `questions are did(order, level, from, to), face(letter, face), silent(letter), since(lever), cutAgo(lever); levers are ${LEVERS.join(' ')}`;
    return [{ path: at, reason: `the condition "${text}" cannot be asked: ${fault}`, fix }];
  } catch (error) {
    const reason = (error as Error).message.replace(/^"[^"]*": /, '');
    return [
      {
        path: at,
        reason: `the condition "${text}" cannot be read: ${reason}`,
        fix: 'write it like "kur >= 2 and FELL == 0"',
      },
    ];
  }
}

function whySources(world: World, file: unknown): Misfit[] {
  if (!isObject(file)) return [];
  return Object.entries(file).flatMap(([key, line]) => {
    const listed = isObject(line) && Array.isArray(line.sources) ? line.sources : [];
    return listed.flatMap((source, i): Misfit[] =>
      typeof source !== 'string' || world.sources.has(source)
        ? []
        : [
            {
              path: [key, 'sources', i],
              reason: `"${source}" is no source`,
              fix: suggestion(source, world.sources, 'add it to levels/sources.json'),
            },
          ],
    );
  });
}

/** The text keys that a level file needs, in the standard form. */
export function textsNeededBy(kind: string, file: unknown): string[] {
  if (!isObject(file)) return [];
  const id = String(file.id);
  const each = (list: unknown, keys: (id: string) => string[]): string[] => idsOf(list).flatMap(keys);
  switch (kind) {
    case 'event':
      return [`event.${id}.head`, `event.${id}.text`, ...(file.status === 'documented' ? [] : [`event.${id}.doubt`])];
    case 'letter':
      return [
        `letter.${id}.question`,
        ...each(file.faces, (face) => ['name', 'does', 'reply'].map((part) => `letter.${id}.face.${face}.${part}`)),
        `letter.${id}.silence.reply`,
        `letter.${id}.other.reply`,
        ...each(file.due, (due) => [`letter.${id}.due.${due}`]),
      ];
    case 'window':
      return ['name', 'does', 'shut'].map((part) => `window.${id}.${part}`);
    case 'promise':
      return [
        `promise.${id}.to`,
        `promise.${id}.made`,
        ...each(file.asks, (ask) => ['ask', 'kept', 'broken'].map((part) => `promise.${id}.${part}.${ask}`)),
      ];
    case 'call-back':
      return [`callback.${id}.name`, `callback.${id}.text`];
    case 'page of the file':
      return [`file.${id}`];
    case 'chair':
      return [
        `adviser.chair.${id}.name`,
        ...each(file.deputies, (deputy) =>
          ['name', 'want', 'farewell'].map((part) => `adviser.chair.${id}.deputy.${deputy}.${part}`),
        ),
      ];
    case 'advice':
      return isObject(file.chairs)
        ? Object.entries(file.chairs).flatMap(([chair, lines]) =>
            each(isObject(lines) ? lines.says : [], (say) => [`adviser.${String(file.letter)}.${chair}.${say}.line`]),
          )
        : [];
    case 'order':
      return [`order.${id}.name`];
    case 'place':
      return [`place.${id}.name`, `place.${id}.about`];
    case 'person':
      return ['name', 'role', 'wanted'].map((part) => `person.${id}.${part}`);
    case 'glossary entry':
      return [`glossary.${id}.term`, `glossary.${id}.plain`];
    case 'dispute':
      return ['title', 'study', 'papers', 'lean'].map((part) => `dispute.${id}.${part}`);
    case 'charge from the Shah':
      return [`charge.${id}.name`, `charge.${id}.about`];
    default:
      return [];
  }
}
