// The questions of the debrief by name, with how many futures each wants and in what order they are asked.
import { HORIZON, type Rules } from '../rules/model.ts';
import { compileScenario, type Scenario } from '../rules/scenario.ts';
import { LEVELS } from '../rules/step.generated.ts';
import { WITHOUT_TEHRAN } from '../rules/run.ts';
import { caseOf, type GameCase, type Lens, type Subject } from './cases.ts';
import { FINDINGS, tryFindings, type FindingAnswer } from './findings.ts';
import { CHUNK, futuresOf, inChunks } from './inquiry.ts';
import { openLaboratory } from './laboratory.ts';
import { monthsOf } from './levers.ts';
import { askOrders, type OrderEffect } from './orders.ts';
import { askPaired, type PairedAnswer } from './paired.ts';
import { askGrip, oneGame, type GamePath, type GripAnswer, type RecordedQuarters } from './record.ts';
import { askPolicies, type PolicyAnswer } from './security.ts';
import { askAway, askShares, type Attribution, type AwayAnswer } from './shapley.ts';
import { askCoup, askWar, type CoupAnswer, type Weights, type WarAnswer } from './trial.ts';

/** What each question is answered with. */
export interface Answers {
  /** The same luck with the orders and without Tehran. */
  readonly paired: PairedAnswer;
  /** What is left when one driver is taken away. */
  readonly away: AwayAnswer;
  /** Shares of the six drivers, and what they do together. */
  readonly shares: Attribution;
  /** One row for each sealed order. */
  readonly orders: readonly OrderEffect[];
  /** Grip and the other series, with the orders and without Tehran. */
  readonly grip: { readonly mine: GripAnswer; readonly twin: GripAnswer };
  /** The one game that was played, and its twin. */
  readonly game: { readonly mine: GamePath; readonly twin: GamePath };
  /** Findings tried so far, in their order. */
  readonly findings: readonly FindingAnswer[];
  /** How much of Tehran's security answers to orders. */
  readonly policies: PolicyAnswer;
  /** An armed year. */
  readonly war: WarAnswer;
  /** A coup that is ordered. */
  readonly coup: CoupAnswer;
}
export type QuestionKind = keyof Answers;

/** The world a question is asked in: a rival reading by its id, weights by theirs. Left out, the base as it stands. */
export interface View {
  readonly pack?: string;
  readonly weights?: Weights;
}

/** A question that can be sent: plain data. */
export interface Question<Kind extends QuestionKind = QuestionKind> {
  readonly kind: Kind;
  readonly subject: Subject;
  /** The game's own seed: its futures start from it. */
  readonly seed: number;
  /** How many futures; `BUDGETS` has the usual number. */
  readonly games: number;
  readonly view?: View;
  /** For `war` and `coup`: the month, 0 = July 1958. */
  readonly month?: number;
  /** For `findings`: only these. */
  readonly ids?: readonly string[];
}

/** An answer so far, and how far it is. */
export interface Progress<Kind extends QuestionKind = QuestionKind> {
  readonly answer: Answers[Kind];
  /** Futures played, or findings tried, and how many there are to be. */
  readonly done: number;
  readonly of: number;
}

/**
 * Usual numbers of futures. Pairs: the but-for effect to one point in a hundred, twice its standard error. Shares: the
 * share of Tehran to less than a point. Whoever has little memory or patience may ask for fewer.
 */
export const BUDGETS: Readonly<Record<QuestionKind, number>> = {
  paired: 6000,
  away: 6000,
  shares: 1500,
  orders: 1000,
  grip: 2000,
  game: 1,
  findings: 1000,
  policies: 120,
  war: 1000,
  coup: 1000,
};

/** The debrief asks the widest question first. */
export const DEBRIEF: readonly QuestionKind[] = ['game', 'paired', 'shares', 'away', 'orders', 'grip'];

/** Seeds between two looks at an answer, by how much work one seed is. */
const CHUNKS: Readonly<Record<QuestionKind, number>> = {
  paired: CHUNK,
  away: 100,
  shares: 20,
  orders: 50,
  grip: CHUNK,
  game: 1,
  findings: CHUNK,
  policies: 1,
  war: 50,
  coup: 50,
};

/** What a question needs beside itself. */
export interface Desk {
  readonly scenario: Scenario;
  /** The rules of the view's pack, or the base. */
  readonly rules: Rules;
  /** History's record, for the findings that are held against it. */
  readonly record?: RecordedQuarters;
}

/**
 * Works on a question and yields the answer so far after every chunk; the last is the answer. `portion` (0 to 1) makes
 * the chunks smaller for a thread that must not be blocked; the answer stays the same.
 */
export function* workOn<Kind extends QuestionKind>(
  question: Question<Kind>,
  desk: Desk,
  portion = 1,
): Generator<Progress<Kind>, void> {
  yield* work(question, desk, Math.max(1, Math.round(CHUNKS[question.kind] * portion))) as Generator<
    Progress<Kind>,
    void
  >;
}

function* work(question: Question, desk: Desk, chunk: number): Generator<Progress, void> {
  const { kind, seed, games } = question;
  if (kind === 'findings') return yield* findings(question, desk);
  if (kind === 'policies') return yield* policies(question, desk);
  const lens: Lens = { rules: desk.rules, weights: question.view?.weights ?? {} };
  const game = caseOf(desk.scenario, question.subject, lens);
  if (kind === 'game') return yield { answer: oneGame(game, seed), done: 1, of: 1 };
  if (kind === 'grip') return yield* grip(game, seed, games, chunk);
  const inquiry = inquiryOf(kind, game, question.month ?? 0);
  const seeds = futuresOf(seed, games);
  let done = 0;
  for (const answer of inChunks<Answers[QuestionKind]>(inquiry, seeds, chunk)) {
    done = Math.min(games, done + chunk);
    yield { answer, done, of: games };
  }
}

function inquiryOf(kind: 'paired' | 'away' | 'shares' | 'orders' | 'war' | 'coup', game: GameCase, month: number) {
  switch (kind) {
    case 'paired':
      return askPaired(game);
    case 'away':
      return askAway(game);
    case 'shares':
      return askShares(game);
    case 'orders':
      return askOrders(game, { firstTurn: game.firstTurn, months: game.months });
    case 'war':
      return askWar({ ...game, program: monthsOf(game.program) }, month);
    case 'coup':
      return askCoup(game, month);
  }
}

function* grip(game: GameCase, seed: number, games: number, chunk: number): Generator<Progress<'grip'>, void> {
  const mine = askGrip(game, HORIZON);
  const twin = askGrip({ ...game, options: { ...game.options, switches: WITHOUT_TEHRAN } }, HORIZON);
  const { from } = futuresOf(seed, games);
  for (let done = 0; done < games; done += chunk) {
    const seeds = { from: from + done, count: Math.min(chunk, games - done) };
    mine.play(seeds);
    twin.play(seeds);
    yield { answer: { mine: mine.answer(), twin: twin.answer() }, done: done + seeds.count, of: games };
  }
}

// The findings are claims about the whole game in Standard turns, whatever level was played.
function standardOf(scenario: Scenario): Scenario {
  return scenario.id === LEVELS.standard.id ? scenario : compileScenario(LEVELS.standard, scenario.people);
}

// The same policies and seeds for everyone: this too is about the rules, not about a game.
function* policies({ games }: Question, { scenario, rules }: Desk): Generator<Progress<'policies'>, void> {
  for (const answer of askPolicies(standardOf(scenario), { from: 0, count: games }, { rules }))
    yield { answer, done: answer.policies, of: games };
}

// Findings are held against the same seeds for everyone, those of the tests: they are about the rules, not about a game.
function* findings(
  { games, view, ids }: Question,
  { scenario, rules, record }: Desk,
): Generator<Progress<'findings'>, void> {
  const laboratory = openLaboratory(
    rules,
    view?.weights ?? {},
    { from: 0, count: games },
    {
      scenario: standardOf(scenario),
      ...(record === undefined ? {} : { record }),
    },
  );
  const answer: FindingAnswer[] = [];
  for (const finding of tryFindings(laboratory, ids)) {
    answer.push(finding);
    yield { answer: [...answer], done: answer.length, of: ids?.length ?? FINDINGS.length };
  }
}
