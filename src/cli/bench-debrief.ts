// The debrief's part of the benchmark: every question of one game, cold, in a process of its own as the worker is; medians.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BUDGETS, DEBRIEF, workOn, type Progress, type Question, type QuestionKind } from '../analysis/questions.ts';
import { RULES } from '../rules/step.generated.ts';
import { scenarioFromDisk } from './load-node.ts';

const ROUND = '--debrief-round';
const SEED = 7;

/** Figures of one debrief of history's orders. Seconds count from the opening of the room; `cpu` is the process's own time. */
export interface DebriefFigures {
  /** First answer to "Without Tehran". */
  readonly firstSentence: number;
  /** All pairs: the but-for effect to one point, twice its standard error. */
  readonly butFor: number;
  /** Shares alone, and until twice the error of Tehran's first lies below one point. */
  readonly shares: number;
  readonly sharesToOnePoint: number;
  readonly everything: number;
  readonly cpuEverything: number;
  /** Twice the standard errors reached, in points of a hundred. */
  readonly butForPoints: number;
  readonly tehranPoints: number;
  /** What the process grew by while it worked, at its largest. */
  readonly megabytes: number;
}

/** Measures a debrief `rounds` times, each in a fresh process, and returns the median of every figure. */
export function benchDebrief(rounds = 5): DebriefFigures {
  const all = Array.from({ length: rounds }, () => {
    const out = execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ROUND], {
      encoding: 'utf8',
    });
    return JSON.parse(out) as DebriefFigures;
  });
  const median = (key: keyof DebriefFigures): number => {
    const sorted = all.map((figures) => figures[key]).sort((a, b) => a - b);
    return Number((sorted[Math.floor(rounds / 2)] as number).toPrecision(3));
  };
  const keys = Object.keys(all[0] as DebriefFigures) as (keyof DebriefFigures)[];
  return Object.fromEntries(keys.map((key) => [key, median(key)])) as unknown as DebriefFigures;
}

function playRound(): DebriefFigures {
  const scenario = scenarioFromDisk('standard');
  if (scenario === undefined) throw new Error('there is no Standard level');
  const before = process.memoryUsage().rss;
  const opened = performance.now();
  const cpu = process.cpuUsage();
  const since = (from: number): number => (performance.now() - from) / 1000;
  const question = <Kind extends QuestionKind>(kind: Kind): Question<Kind> => ({
    kind,
    subject: { kind: 'policy', name: 'historical' },
    seed: SEED,
    games: BUDGETS[kind],
  });
  const figures = { firstSentence: 0, butFor: 0, shares: 0, sharesToOnePoint: 0, butForPoints: 0, tehranPoints: 0 };
  for (const kind of DEBRIEF) {
    const asked = performance.now();
    let last: Progress | undefined;
    for (const progress of workOn(question(kind), { scenario, rules: RULES })) {
      if (kind === 'paired' && last === undefined) figures.firstSentence = since(opened);
      if (kind === 'shares' && figures.sharesToOnePoint === 0 && pointsOfTehran(progress) < 1)
        figures.sharesToOnePoint = since(asked);
      last = progress;
    }
    if (kind === 'paired') {
      figures.butFor = since(opened);
      figures.butForPoints = 200 * (last as Progress<'paired'>).answer.butFor.se;
    }
    if (kind === 'shares') {
      figures.shares = since(asked);
      figures.tehranPoints = pointsOfTehran(last as Progress);
    }
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...figures,
    everything: since(opened),
    cpuEverything: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024 - before / 1048576,
  };
}

const pointsOfTehran = (progress: Progress): number => {
  const { games, se } = (progress as Progress<'shares'>).answer;
  return games < 100 ? Infinity : 200 * se.tehran;
};

if (process.argv[2] === ROUND) process.stdout.write(JSON.stringify(playRound()));
