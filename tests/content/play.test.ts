/** The levels as a whole: what is dealt in each turn, what is asked, what it weighs, and that nothing is left unsaid. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../src/content/bundle.ts';
import { countWords, DISPATCH_WORDS, PLAIN_SHARE } from '../../src/content/limits.ts';
import type { EventFile } from '../../src/content/schema.ts';
import { playPolicy } from '../../src/cli/play-policy.ts';
import { contentFromDisk, readFiles } from '../../src/cli/load-node.ts';
import { policyNamed } from '../../src/policies/policies.ts';
import { adviceOf } from '../../src/rules/advise.ts';
import { OPEN_CHOICES, QUIET_CHOICES } from '../../src/rules/choices.ts';
import { outcome } from '../../src/rules/outcome.ts';
import { replay } from '../../src/rules/play.ts';
import type { Program } from '../../src/rules/run.ts';
import { CHAIRS, OUTCOMES, type GameState } from '../../src/rules/types.ts';
import { RULES } from '../../src/rules/step.generated.ts';
import { whyKey, wireOf } from '../../src/rules/wire.ts';

type Texts = Readonly<Record<string, string>>;
const textsIn = (folder: string): Texts => Object.assign({}, ...Object.values(readFiles(folder))) as Texts;
const standardTexts = textsIn('assets/text/en/standard');
const plainTexts = textsIn('assets/text/en/plain');
const levels = readFiles('levels');
const events = Object.entries(levels).flatMap(([path, file]) =>
  path.startsWith('levels/events/') ? [file as EventFile] : [],
);
const dealt = events.filter(({ background }) => background !== true);
const { people } = contentFromDisk();

/** A played game of a policy, with the words of its wires. */
function game(policy: string, level: string, seed: number) {
  const scenario = scenarioNamed(level);
  const record = playPolicy(policyNamed(policy, scenario.level) as Exclude<Program, { kind: 'table' }>, scenario, seed);
  return { scenario, ...replay(scenario, record) };
}
const wordsIn =
  (texts: Texts) =>
  (key: string): number =>
    countWords(texts[key] ?? standardTexts[key] ?? '');

describe('what is dealt', () => {
  test('at least 45 telegrams, and some in every turn', () => {
    expect(dealt.length).toBeGreaterThanOrEqual(45);
    for (const level of ['standard', 'express'])
      for (const { from, to } of scenarioNamed(level).level.turns)
        expect(dealt.filter(({ month }) => month >= from && month <= to).length).toBeGreaterThan(2);
  });

  test('a letter leads every turn, and its telegram lies in the turn’s months', () => {
    const byId = new Map(dealt.map((event) => [event.id, event]));
    for (const id of ['standard', 'express']) {
      const { letters, level } = scenarioNamed(id);
      letters.forEach((letter, i) => {
        expect(letter, `${id}, turn ${i + 1}`).toBeDefined();
        const month = byId.get(letter?.event ?? '')?.month ?? -1;
        expect(month, letter?.id).toBeGreaterThanOrEqual(level.turns[i]?.from ?? 0);
        expect(month, letter?.id).toBeLessThanOrEqual(level.turns[i]?.to ?? 0);
      });
    }
  });

  test('each letter’s faces cost something: a point of one’s own, or Moscow’s pressure', () => {
    const costs = ([variable, points]: [string, number]): boolean => (variable === 'MOS' ? points > 0 : points < 0);
    for (const { id, faces } of people.letters)
      for (const face of faces) expect(Object.entries(face.effects).some(costs), `${id} ${face.id}`).toBe(true);
  });

  test('fifteen letters, eight windows, eight charges, twelve leaks, eight whispers, 24 call-backs', () => {
    const pages = (kind: string): number => people.file.filter((page) => page.kind === kind).length;
    expect([people.letters.length, people.windows.length, people.callbacks.length]).toEqual([15, 8, 24]);
    expect([pages('charge'), pages('leak'), pages('whisper')]).toEqual([8, 12, 8]);
  });

  test('each of the twelve disputes is met by something in play', () => {
    const disputes = Object.keys(levels).flatMap((path) => /^levels\/disputes\/(.+)\.json$/.exec(path)?.[1] ?? []);
    const met = new Set(
      Object.values(levels).flatMap((file) => JSON.stringify(file).match(/"dispute":"[^"]+"/g) ?? []),
    );
    for (const dispute of disputes) expect([...met], dispute).toContain(`"dispute":"${dispute}"`);
    expect(disputes).toHaveLength(12);
  });

  test('no telegram tells what chance decides', () => {
    const decided = new Set(['wire', 'scandal']);
    for (const { form } of dealt) expect(decided.has(form)).toBe(false);
  });
});

describe('what is said', () => {
  const acts = [1, 2, 3, 4, 5];

  test('every order has a sentence of the wire in every act in which it can be given', () => {
    const months = scenarioNamed('standard').level.turns;
    const isOffered = (choice: string, act: number): boolean => {
      const order = people.orders.find(({ levels: steps }) => steps?.some((step) => step.choice === choice));
      const turns = months.filter((turn) => turn.act === act);
      return turns.some(({ from }) => from >= (order?.from?.month ?? 0) && from <= (order?.until?.month ?? 99));
    };
    for (const act of acts) {
      for (const choice of OPEN_CHOICES)
        if (isOffered(choice, act)) expect(standardTexts, choice).toHaveProperty([`wire.open.${choice}.a${act}`]);
      for (const choice of QUIET_CHOICES)
        expect(standardTexts, choice).toHaveProperty([`wire.quiet.${choice}.a${act}`]);
    }
  });

  test('at least 60 order variants', () => {
    expect(Object.keys(standardTexts).filter((key) => /^wire\.(open|quiet)\./.test(key)).length).toBeGreaterThanOrEqual(
      60,
    );
  });

  test('every outcome has a sentence in each act in which it can come', () => {
    for (const what of OUTCOMES)
      expect(
        Object.keys(standardTexts).some((key) => key.startsWith(`wire.outcome.${what}.a`)),
        what,
      ).toBe(true);
    for (const act of [2, 3, 4, 5]) expect(standardTexts).toHaveProperty([`wire.outcome.fell.a${act}`]);
    for (const act of [4, 5]) expect(standardTexts).toHaveProperty([`wire.outcome.kurd-war.a${act}`]);
    for (const who of ['kurds', 'officers'])
      for (const act of acts) expect(standardTexts).toHaveProperty([`wire.outcome.refused-${who}.a${act}`]);
  });

  test('no wire of many games names a text that is not there', () => {
    const missing = new Set<string>();
    for (const policy of ['historical', 'zeal', 'restraint', 'random'])
      for (let seed = 0; seed < 6; seed += 1) {
        const { scenario, states, ledgers } = game(policy, 'standard', seed);
        for (const ledger of ledgers)
          for (const { key } of wireOf(scenario, states[ledger.turn] as GameState, ledger, () => 1))
            if (standardTexts[key] === undefined) missing.add(key);
      }
    expect([...missing]).toEqual([]);
  });

  test('every reason of the ledger has its why line, in words and in the table', () => {
    const why = levels['levels/why.json'] as Readonly<Record<string, unknown>>;
    for (const { kind, id, variable = '' } of RULES.ledger) {
      const line = { kind, month: 0, variable, term: id, event: id, rule: id, amount: 1 } as never;
      if (!['term', 'dated', 'rule'].includes(kind)) continue;
      expect(standardTexts, whyKey(line)).toHaveProperty([whyKey(line)]);
      expect(why, whyKey(line)).toHaveProperty([whyKey(line)]);
    }
  });

  test('the why table says of each size what the model says of its basis', () => {
    const why = levels['levels/why.json'] as Readonly<Record<string, { readonly size: string }>>;
    const terms = levels['levels/model/terms.json'] as readonly { variable: string; id: string; basis: string }[];
    const dated = levels['levels/model/dated.json'] as readonly { id: string; basis: string }[];
    const size = (basis: string): string => (basis === 'design' ? 'ours' : basis);
    for (const { variable, id, basis } of terms)
      expect(why[`term.${variable}.${id}`]?.size, `${variable}.${id}`).toBe(size(basis));
    for (const { id, basis } of dated) expect(why[`dated.${id}`]?.size, id).toBe(size(basis));
  });

  test('each chair has a line for every letter that holds always', () => {
    for (const { letter, chairs } of people.advice)
      for (const chair of CHAIRS) expect(chairs[chair].says.at(-1)?.when, `${letter} ${chair}`).toBe('true');
  });
});

describe('how long it is', () => {
  const briefing = Object.keys(standardTexts).filter((key) => /^briefing\.\d$/.test(key));
  const curtains = [1, 2, 3, 4].map((act) => `curtain.${act}.text`);

  /** Words that must be read in a game: briefing, letters, wires and curtains. */
  function mustRead(texts: Texts, level: string, seed: number): number {
    const words = wordsIn(texts);
    const { scenario, states, ledgers } = game('historical', level, seed);
    const letters = scenario.letters.map((letter) => `event.${letter?.event}.text`);
    const wires = ledgers.flatMap((ledger) =>
      wireOf(scenario, states[ledger.turn] as GameState, ledger, words).map(({ key }) => key),
    );
    return [...briefing, ...curtains, ...letters, ...wires].reduce((sum, key) => sum + words(key), 0);
  }

  test.each([
    ['standard', 2500],
    ['express', 1800],
  ])('what must be read in %s is at most %i words, and at most 60 %% of that in plain', (level, most) => {
    for (let seed = 0; seed < 6; seed += 1) {
      const long = mustRead(standardTexts, level, seed);
      expect(long).toBeLessThanOrEqual(most);
      expect(mustRead(plainTexts, level, seed)).toBeLessThanOrEqual(PLAIN_SHARE * long);
    }
  });

  test('the briefing is at most 150 words', () => {
    expect(briefing.reduce((sum, key) => sum + countWords(standardTexts[key] ?? ''), 0)).toBeLessThanOrEqual(150);
  });

  test('faces and advisers of a turn are at most 160 words together', () => {
    const words = wordsIn(standardTexts);
    for (const policy of ['historical', 'restraint', 'zeal']) {
      const { scenario, states } = game(policy, 'standard', 3);
      for (const state of states.slice(0, -1)) {
        const letter = scenario.letters[state.turn];
        const faces = (letter?.faces ?? []).flatMap((face) =>
          ['name', 'does'].map((part) => `letter.${letter?.id}.face.${face.id}.${part}`),
        );
        const lines = adviceOf(scenario, state).flatMap(({ chair, line, letter: of }) =>
          line === undefined ? [] : [`adviser.${of}.${chair}.${line}.line`],
        );
        expect([...faces, ...lines].reduce((sum, key) => sum + words(key), 0)).toBeLessThanOrEqual(160);
      }
    }
  });

  test('a dispatch that is not its turn’s letter is short', () => {
    const leads = new Set(people.letters.map(({ event }) => event));
    for (const { id } of dealt)
      if (!leads.has(id))
        expect(countWords(standardTexts[`event.${id}.text`] ?? ''), id).toBeLessThanOrEqual(DISPATCH_WORDS);
  });

  test('the plain form of what must be read and of every choice is at most 60 % as long', () => {
    const shapes = [
      /^event\..+\.text$/,
      /^letter\..+\.(does|reply)$/,
      /^adviser\.(?!chair\.).+\.line$/,
      /^wire\./,
      /^curtain\..+\.text$/,
      /^choice\..+\.does$/,
    ];
    for (const shape of shapes) {
      const keys = Object.keys(standardTexts).filter((key) => shape.test(key));
      const total = (texts: Texts): number => keys.reduce((sum, key) => sum + wordsIn(texts)(key), 0);
      expect(keys.length).toBeGreaterThan(0);
      expect(total(plainTexts) / total(standardTexts), shape.source).toBeLessThanOrEqual(PLAIN_SHARE);
    }
  });
});

test('two policies read differently: restraint and late covert work share at most 60 % of their words’ keys', () => {
  const keys = (policy: string, seed: number): Set<string> => {
    const { scenario, state, states, ledgers } = game(policy, 'standard', seed);
    const told = ledgers.flatMap((ledger) =>
      wireOf(scenario, states[ledger.turn] as GameState, ledger, wordsIn(standardTexts)).map(({ key }) => key),
    );
    const said = states
      .slice(0, -1)
      .flatMap((each) =>
        adviceOf(scenario, each).map(({ letter, chair, line }) => `adviser.${letter}.${chair}.${line}`),
      );
    const pages = state.file.flatMap(({ kind, id }) => (kind === 'charge' ? [] : [`file.${id}`]));
    const { ending, variant } = outcome(scenario, state);
    return new Set([...told, ...said, ...pages, `ending.${ending}.${variant}`]);
  };
  for (let seed = 0; seed < 10; seed += 1) {
    const [one, other] = [keys('restraint', seed), keys('covert-late', seed)];
    const shared = [...one].filter((key) => other.has(key)).length;
    expect(shared / new Set([...one, ...other]).size, `seed ${seed}`).toBeLessThanOrEqual(0.6);
  }
});
