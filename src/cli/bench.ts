// `npm run --silent bench`: how fast the engine plays, with each peer measured in the same run, medians of five, as JSON.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readModel } from '../build/model/data.ts';
import { emitC } from '../build/model/emit-c.ts';
import { policyNamed } from '../policies/policies.ts';
import { MONTHS_OF_PLAY } from '../rules/model.ts';
import { firstKey, secondKey } from '../rules/random.ts';
import { beginGame, explainProgram, LEVERS_AND_ACTS, runProgram, type FixedProgram } from '../rules/run.ts';
import { AT, LEVELS, RULES, STATE_NAMES } from '../rules/step.generated.ts';
import { benchDebrief } from './bench-debrief.ts';
import type { TheatreFigures } from '../../tests/budgets/theatre.ts';
import type { TurnFigures } from './bench-turn.ts';
import type { WallFigures } from './bench-wall.ts';
import { readOptions } from './options.ts';

// The board game library runs in a process of its own, so that loading it disturbs nobody: this file, called with its name.
const BOARD = '--board';
const isBoard = process.argv[2] === BOARD;
if (!isBoard) readOptions(process.argv.slice(2), []);

const ROUNDS = 5;
const GAMES = 20_000;
const MANY = 100_000;
const PEER_GAMES = 30;
const PEER_WARM_UP = 60;
const WARM_UP = 1000;
const CHECKED = 1000;
const game = { until: MONTHS_OF_PLAY };
const history = policyNamed('historical', LEVELS.standard) as FixedProgram;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits));

/** Seconds that a piece of work takes. */
function secondsOf(work: () => void): number {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
}

function playMany(count: number): void {
  for (let seed = 0; seed < count; seed += 1) runProgram(history, seed, game);
}

if (isBoard) process.stdout.write(String(boardsPerSecond()));
else bench();

function bench(): void {
  // Memory first, before any peer is started.
  playMany(MANY);
  const residentMegabytes = process.memoryUsage().rss / 1048576;
  const fast: number[] = [];
  const told: number[] = [];
  const boards: number[] = [];
  const natives: number[] = [];
  const native = nativePeer(leverTable());
  explainMany(WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    fast.push(GAMES / secondsOf(() => playMany(GAMES)));
    if (typeof native !== 'string') natives.push(GAMES / native.secondsOf(GAMES));
    told.push(WARM_UP / secondsOf(() => explainMany(WARM_UP)));
    boards.push(Number(execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), BOARD])));
  }
  if (typeof native !== 'string') native.remove();
  const playthroughs = median(fast);
  const debrief = benchDebrief(ROUNDS);
  const board = median(boards);
  const inC =
    typeof native === 'string'
      ? { cPlaythroughsPerSecond: native }
      : {
          cPlaythroughsPerSecond: Math.round(median(natives)),
          shareOfC: rounded(playthroughs / median(natives)),
          cSameBits: native.bits === bitsOfFirst(CHECKED),
        };
  const figures = {
    playthroughsPerSecond: Math.round(playthroughs),
    monthsPerSecond: Math.round(playthroughs * MONTHS_OF_PLAY),
    boardgameioPlaythroughsPerSecond: rounded(board),
    timesBoardgameio: Math.round(playthroughs / board),
    ...inC,
    explainingPlaythroughsPerSecond: Math.round(median(told)),
    explainingCostsTimes: rounded(playthroughs / median(told)),
    debriefSeconds: debrief.everything,
    debrief,
    ...turnFigures(),
    theatre: inBrowser<TheatreFigures>('../../tests/budgets/theatre.ts'),
    wall: inBrowser<WallFigures>('bench-wall.ts'),
    load: inBrowser<object>('../../tests/budgets/main.ts', '--load', '--json'),
    residentMegabytesAfter100000: Math.round(residentMegabytes),
    rounds: ROUNDS,
    node: process.version,
  };
  process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
}

/** What is timed in a browser runs in a process of its own: what it loads would weigh on every other figure. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it says what the other process prints
function inBrowser<Figures>(file: string, ...args: readonly string[]): Figures {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const told = execFileSync(process.execPath, [...process.execArgv, script, ...args], { encoding: 'utf8' });
  return JSON.parse(told.trim().split('\n').at(-1) ?? '') as Figures;
}

function turnFigures(): { readonly turnMedianMilliseconds: number; readonly turnWorstMilliseconds: number } {
  const { medianMilliseconds, worstMilliseconds } = inBrowser('bench-turn.ts') as TurnFigures;
  return { turnMedianMilliseconds: medianMilliseconds, turnWorstMilliseconds: worstMilliseconds };
}

function explainMany(count: number): void {
  for (let seed = 0; seed < count; seed += 1) explainProgram(history, seed, game, () => undefined);
}

/** Levers and acts of history's orders, month by month: the peers have no turn layer. */
function leverTable(): Float64Array {
  const table = new Float64Array(MONTHS_OF_PLAY * LEVERS_AND_ACTS);
  runProgram(history, 0, game, (t, state) => {
    table.set(state.subarray(AT.chosen_dip, AT.chosen_dip + LEVERS_AND_ACTS), t * LEVERS_AND_ACTS);
  });
  return table;
}

/**
 * Plays the same game on a boardgame.io client: one move plays one month, on a copy of the state, as its rules want it.
 * Returns playthroughs a second.
 */
function boardsPerSecond(): number {
  const months = leverTable();
  interface G {
    readonly state: readonly number[];
    readonly t: number;
    readonly key0: number;
    readonly key1: number;
  }
  interface Peer {
    start: () => void;
    stop: () => void;
    getState: () => { G: G } | null;
    moves: Record<string, () => void>;
  }
  // Its checks of development off, as on a server.
  process.env['NODE_ENV'] = 'production';
  const { Client } = createRequire(import.meta.url)('boardgame.io/client') as { Client: (options: object) => Peer };
  const play = (seed: number): number => {
    const state = new Float64Array(RULES.stateSize);
    const key0 = firstKey(seed);
    const key1 = secondKey(seed);
    beginGame(RULES, state, key0, key1);
    const client = Client({
      debug: false,
      numPlayers: 1,
      game: {
        setup: (): G => ({ state: [...state], t: 0, key0, key1 }),
        moves: {
          month: ({ G }: { G: G }): G => {
            // A state must be plain JSON there, so the flat array is made anew for the step.
            const next = Float64Array.from(G.state);
            next.set(months.subarray(G.t * LEVERS_AND_ACTS, (G.t + 1) * LEVERS_AND_ACTS), AT.chosen_dip);
            RULES.step(next, RULES.parameters, G.key0, G.key1, G.t);
            return { ...G, state: [...next], t: G.t + 1 };
          },
        },
      },
    });
    client.start();
    for (let t = 0; t < MONTHS_OF_PLAY; t += 1) client.moves['month']?.();
    const end = client.getState()?.G.state[AT.FELL] ?? NaN;
    client.stop();
    return end;
  };
  for (let seed = 0; seed < PEER_WARM_UP; seed += 1) {
    if (play(seed) !== runProgram(history, seed, game)[AT.FELL])
      throw new Error('the boardgame.io peer plays another game');
  }
  const seconds = secondsOf(() => {
    for (let seed = 0; seed < PEER_GAMES; seed += 1) play(seed);
  });
  return PEER_GAMES / seconds;
}

interface Native {
  readonly secondsOf: (count: number) => number;
  readonly bits: string;
  readonly remove: () => void;
}

/** Compiles the same step in C; a word instead when this machine has no compiler. */
function nativePeer(months: Float64Array): Native | string {
  const compiler = ['cc', 'gcc', 'clang'].find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  if (compiler === undefined) return 'no C compiler here';
  const folder = mkdtempSync(join(tmpdir(), 'push-and-fall-bench-'));
  const model = readModel(fileURLToPath(new URL('../../levels/model', import.meta.url)));
  writeFileSync(join(folder, 'peer.c'), emitC(model, months));
  // Contracted multiply-adds would change bits.
  execFileSync(compiler, ['-O3', '-ffp-contract=off', '-o', 'peer', 'peer.c'], { cwd: folder });
  const run = (count: number): readonly string[] =>
    execFileSync(join(folder, 'peer'), [String(count)], { encoding: 'utf8' })
      .trim()
      .split(' ');
  return {
    secondsOf: (count) => Number(run(count)[0]) / 1e9,
    bits: run(CHECKED)[1] as string,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The bits of all gauges at the end of the first games, mixed as the C peer mixes them. */
function bitsOfFirst(count: number): string {
  let bits = 0n;
  for (let seed = 0; seed < count; seed += 1) {
    const gauges = runProgram(history, seed, game).slice(0, STATE_NAMES.length);
    for (const word of new BigUint64Array(gauges.buffer)) bits = BigInt.asUintN(64, bits * 31n + word);
  }
  return bits.toString(16).padStart(16, '0');
}
