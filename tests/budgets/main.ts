/**
 * `npx tsx tests/budgets/main.ts`: the load of the game beside that of a minimal Phaser page of the same versions, in the same
 * run, on a slow machine and a slow line; then a whole game's touches and the heap of ten games. A table and JSON; fails
 * where a budget is broken. `--load` measures the load alone, `--json` prints nothing but JSON.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { serveFolder, typeOf } from '../support/serve.ts';
import type { Served } from '../support/serve.ts';
import { heapsOf, interactionsOf } from './play.ts';
import { buildTemplate } from './template.ts';
import { openBrowser, visitGame, visitTemplate } from './visit.ts';
import type { Visit } from './visit.ts';

const ROUNDS = Number(process.env['BUDGET_ROUNDS'] ?? 5);
const GAMES = 10;
const isJson = process.argv.includes('--json');
const isLoadOnly = process.argv.includes('--load');

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const rounded = (value: number): number => Number(value.toPrecision(3));

/** Serves a folder as a good host would: text in brotli, compressed beforehand. */
function serveCompressed(folder: string): Promise<Served> {
  const known = new Map<string, Buffer>();
  return serveFolder(folder, (_request, response, path) => {
    const file = join(folder, path === '' ? 'index.html' : path);
    if (!/\.(html|js|css|svg|json)$/.test(file) || !existsSync(file)) return false;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    const body = known.get(file) ?? brotliCompressSync(readFileSync(file), { params });
    known.set(file, body);
    response.writeHead(200, { 'content-type': typeOf(file), 'content-encoding': 'br', 'content-length': body.length });
    response.end(body);
    return true;
  });
}

interface Budget {
  readonly what: string;
  readonly measured: number;
  readonly beside?: number;
  /** What is held against the limit. */
  readonly value: number;
  readonly most: number;
  readonly unit: string;
}

const beside = (what: string, game: number, template: number, most: number, unit: string): Budget => ({
  what,
  measured: rounded(game),
  beside: rounded(template),
  value: rounded(game / template),
  most,
  unit,
});

async function loadBudgets(gameHome: string, templateHome: string): Promise<Budget[]> {
  const games: Visit[] = [];
  const templates: Visit[] = [];
  // Compressing the first answer is no part of the visit.
  for (let round = -1; round < ROUNDS; round += 1) {
    const browser = await openBrowser();
    const template = await visitTemplate(browser, templateHome);
    const game = await visitGame(browser, gameHome);
    await browser.close();
    if (round < 0) continue;
    templates.push(template);
    games.push(game);
  }
  const of = (visits: readonly Visit[], name: 'firstPaint' | 'usable' | 'firstOrder' | 'bytes'): number =>
    middle(visits.map((visit) => visit[name]));
  const longest = middle(games.map(({ longTasks }) => longTasks[0] ?? 0));
  return [
    beside('first contentful paint', of(games, 'firstPaint'), of(templates, 'firstPaint'), 0.3, 'ms'),
    beside('title usable', of(games, 'usable'), of(templates, 'usable'), 0.45, 'ms'),
    beside('first order possible', of(games, 'firstOrder'), of(templates, 'firstOrder'), 1, 'ms'),
    beside('bytes before the first order', of(games, 'bytes'), of(templates, 'bytes'), 1.6, 'bytes'),
    { what: 'longest task before the title is usable', measured: longest, value: longest, most: 150, unit: 'ms' },
  ];
}

async function playBudgets(home: string): Promise<Budget[]> {
  const browser = await openBrowser();
  const { p98, count } = await interactionsOf(browser, home);
  const heaps = await heapsOf(browser, home, GAMES);
  await browser.close();
  const [first = NaN] = heaps;
  const last = heaps.at(-1) ?? NaN;
  return [
    { what: `touch to next paint, 98 of 100 (${count} touches)`, measured: p98, value: p98, most: 200, unit: 'ms' },
    {
      what: `heap after ${GAMES} games beside the first`,
      measured: last,
      beside: first,
      value: rounded(last / first),
      most: 1.1,
      unit: 'bytes',
    },
  ];
}

const told = ({ what, measured, beside, value, most, unit }: Budget): string =>
  `| ${what} | ${measured} ${unit}${beside === undefined ? '' : ` (template or first: ${beside})`} | ${value} | ≤ ${most} | ${value <= most ? 'kept' : '**broken**'} |`;

if (!existsSync('dist/index.html')) throw new Error('build the game first: npm run build');
const template = await serveCompressed(await buildTemplate());
const game = await serveCompressed('dist');
const budgets = await loadBudgets(game.home, template.home);
if (!isLoadOnly) budgets.push(...(await playBudgets(game.home)));
template.close();
game.close();
if (!isJson) {
  console.log(
    ['| budget | measured | value | limit | |', '| --- | --- | --- | --- | --- |', ...budgets.map(told)].join('\n'),
  );
  if (budgets.some(({ value, most }) => !(value <= most))) process.exitCode = 1;
}
console.log(JSON.stringify({ rounds: ROUNDS, node: process.version, budgets }));
