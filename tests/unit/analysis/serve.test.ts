// The analyst's desk: one question after another, answers that sharpen, cancel, and plain words when it cannot be done.
import { expect, test } from 'vitest';
import { HISTORY } from '../../../src/analysis/cases.ts';
import { DEBRIEF, workOn, type Question } from '../../../src/analysis/questions.ts';
import { content, scenarioNamed } from '../../../src/content/bundle.ts';
import { RULES } from '../../../src/rules/step.generated.ts';
import type { FromAnalyst, ToAnalyst } from '../../../src/worker/messages.ts';
import { serve } from '../../../src/worker/serve.ts';

const level = content.levels.find(({ id }) => id === 'standard')!;
const question = (kind: Question['kind'], games: number, more: Partial<Question> = {}): Question => ({
  kind,
  subject: HISTORY,
  seed: 7,
  games,
  ...more,
});

/** Opens a desk, gives it messages, and waits until it has said the last word on every question but those left out. */
async function converse(
  messages: readonly ToAnalyst[],
  last: readonly number[],
  portion = 1,
  react?: (said: FromAnalyst, take: (message: ToAnalyst) => void) => void,
) {
  const said: FromAnalyst[] = [];
  const open = new Set(last);
  await new Promise<void>((resolve) => {
    const take = serve({
      post: (message) => {
        said.push(structuredClone(message));
        react?.(message, take);
        if (message.kind !== 'partial') open.delete(message.id);
        if (open.size === 0) resolve();
      },
      pause: () => new Promise((go) => setImmediate(go)),
      portion,
    });
    take({ kind: 'open', level, people: content.people });
    for (const message of messages) take(message);
  });
  return said;
}

test('every question of the debrief is answered, in the order asked, with partial answers before the last', async () => {
  const asked = DEBRIEF.map((kind, i): ToAnalyst => ({
    kind: 'ask',
    id: i,
    question: question(kind, kind === 'game' ? 1 : kind === 'shares' ? 40 : 400),
  }));
  const said = await converse(
    asked,
    asked.map((_, i) => i),
  );
  expect(said.filter(({ kind }) => kind === 'done').map(({ id }) => id)).toEqual(asked.map((_, i) => i));
  const paired = said.filter(({ id }) => id === DEBRIEF.indexOf('paired'));
  expect(paired[0]).toMatchObject({ kind: 'partial', played: 200, of: 400 });
  expect(paired.at(-1)).toMatchObject({ kind: 'done', played: 400, of: 400 });
});

test('the desk says what the work itself says, in big bits and in small ones', async () => {
  for (const kind of ['paired', 'orders'] as const) {
    const plain = [...workOn(question(kind, 150), { scenario: scenarioNamed('standard'), rules: RULES })].at(
      -1,
    )!.answer;
    for (const portion of [1, 0.05]) {
      const said = await converse([{ kind: 'ask', id: 1, question: question(kind, 150) }], [1], portion);
      expect(said.at(-1)).toMatchObject({ kind: 'done', answer: plain });
    }
  }
});

test('a question dropped under way is not heard of again, and the next is answered', async () => {
  let isDropped = false;
  const said = await converse(
    [
      { kind: 'ask', id: 1, question: question('paired', 50_000) },
      { kind: 'ask', id: 2, question: question('game', 1) },
    ],
    [2],
    1,
    (message, take) => {
      if (message.id !== 1 || isDropped) return;
      isDropped = true;
      take({ kind: 'cancel', id: 1 });
    },
  );
  expect(said.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['1 partial', '2 done']);
});

test('a question dropped before its turn is never worked on', async () => {
  const said = await converse(
    [
      { kind: 'ask', id: 1, question: question('game', 1) },
      { kind: 'ask', id: 2, question: question('paired', 400) },
      { kind: 'cancel', id: 2 },
      { kind: 'ask', id: 3, question: question('game', 1) },
    ],
    [1, 3],
  );
  expect(said.map(({ id }) => id)).toEqual([1, 3]);
});

test('what cannot be worked on is said so, and the desk goes on', async () => {
  const said = await converse(
    [
      { kind: 'ask', id: 1, question: question('paired', 10, { view: { pack: 'nonsense' } }) },
      { kind: 'ask', id: 2, question: question('coup', 10, { month: 2 }) },
      { kind: 'ask', id: 3, question: question('game', 1, { view: { pack: 'pan-arab-mosul' } }) },
    ],
    [1, 2, 3],
  );
  expect(said.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['1 failed', '2 failed', '3 done']);
  expect(said[0]).toMatchObject({ reason: 'no rival reading "nonsense"' });
});

test('a rival reading and a moved weight change the answer; the base as it stands does not', async () => {
  const views = [undefined, { pack: 'base' }, { pack: 'iran-mattered-less' }, { weights: { kW: 0.3 } }];
  const said = await converse(
    views.map((view, id): ToAnalyst => ({
      kind: 'ask',
      id,
      question: question('paired', 200, view === undefined ? {} : { view }),
    })),
    [0, 1, 2, 3],
  );
  const answers = said
    .filter(({ kind }) => kind === 'done')
    .map((message) => JSON.stringify('answer' in message ? message.answer : undefined));
  expect(answers[1]).toBe(answers[0]);
  expect(new Set(answers).size).toBe(3);
});

test('findings are told one by one as they are tried', async () => {
  const said = await converse(
    [{ kind: 'ask', id: 1, question: question('findings', 40, { ids: ['K1', 'T3', 'T9a'] }) }],
    [1],
  );
  expect(said.map((message) => ('answer' in message ? (message.answer as readonly unknown[]).length : 0))).toEqual([
    1, 2, 3,
  ]);
});

test('without a level there is nothing to ask about', async () => {
  const said: FromAnalyst[] = [];
  const take = serve({ post: (message) => said.push(message), pause: () => Promise.resolve(), portion: 1 });
  take({ kind: 'ask', id: 1, question: question('game', 1) });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(said).toEqual([{ kind: 'failed', id: 1, reason: 'no level has been opened' }]);
});
