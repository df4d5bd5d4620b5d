// Wraps the emitted functions into a module the game imports, or into plain JavaScript for a trial of an altered model.
import { parseExpression } from './expression.ts';
import type { LevelData, ModelData } from './data.ts';
import { emitBegin, emitStep, syntax, type Signatures } from './emit-step.ts';
import { writeNumber, type Language } from './formula.ts';
import { layOut, type Layout } from './layout.ts';
import { hashModel } from './hash.ts';

const HEADER =
  '// Generated from levels/model by src/build/model; do not edit. `npx tsx src/build/model/main.ts` writes it anew.';

function functionsOf(model: ModelData, layout: Layout, language: Language): string {
  const signatures: Signatures = new Map();
  const noise = model.variables.state.flatMap((item) => (item.noise === undefined ? [] : [item.noise]));
  return [
    // A name of this module's own: an imported one is looked up at every call in some loaders.
    ...(language === 'ts' ? ['const draw = addressed;'] : []),
    `const NOISE_STREAMS = Uint8Array.of(${noise.map((item) => item.stream).join(', ')});`,
    `const NOISE_SIZES = Float64Array.of(${noise.map((item) => item.value).join(', ')});`,
    `// Noise of the seed last played, by month: a month is kept when its place holds its number plus one.`,
    `const KEPT_NOISES = new Float64Array(128 * ${noise.length});`,
    `const KEPT_MONTHS = new Int32Array(128);`,
    `const keptKeys = new Int32Array(2);`,
    emitStep(model, layout, { language, explain: false }, signatures),
    emitBegin(model, layout, language),
    emitStep(model, layout, { language, explain: true }, signatures).trim(),
    emitSeries(model, layout, language),
  ].join('\n\n');
}

function emitSeries(model: ModelData, layout: Layout, language: Language): string {
  const { read, constant, target, fn } = syntax(layout, language);
  const own = new Set(model.index.map((item) => item.id));
  const lines = model.index.flatMap((item, place) => [
    constant(
      item.id,
      writeNumber(parseExpression(item.formula), language, (name) => (own.has(name) ? name : read(name))),
    ),
    `${target('l', place)} = ${item.id};`,
  ]);
  return fn('series', ['s', 'l'], lines);
}

const rulesObject = (id: string, model: ModelData, layout: Layout): string =>
  [
    `{`,
    `  id: ${JSON.stringify(id)},`,
    `  hash: ${JSON.stringify(hashModel(model))},`,
    `  parameters: Float64Array.of(${model.parameters.map((item) => item.value).join(', ')}),`,
    `  stateSize: ${layout.size},`,
    `  ledgerSize: ${layout.ledger.length},`,
    `  ledger: ${ledgerTable(layout)},`,
    `  begin, step, stretch, explain, series,`,
    `}`,
  ].join('\n');

function ledgerTable(layout: Layout): string {
  const rows = layout.ledger.map(
    (slot) =>
      `    { kind: '${slot.kind}', id: '${slot.id}'${slot.variable === undefined ? '' : `, variable: '${slot.variable}'`}${slot.factor === undefined ? '' : `, factor: '${slot.factor}'`} },`,
  );
  return `[\n${rows.join('\n')}\n  ]`;
}

const names = (list: readonly { readonly id: string }[]): string =>
  `[${list.map((item) => `'${item.id}'`).join(', ')}]`;

/** Writes the module of the base rules: names, places, levels and the two forms of the step. */
export function emitBaseModule(model: ModelData, levels: readonly LevelData[]): string {
  const layout = layOut(model);
  const { state, counters, tempers, levers, acts, switches } = model.variables;
  const places = layout.names.map((name, place) => `  ${name}: ${place},`).join('\n');
  const prelude = (level: LevelData): string =>
    level.prelude === undefined
      ? ''
      : ` prelude: [${level.prelude.map(({ open, quiet }) => `{ open: '${open}', quiet: '${quiet}' }`).join(', ')}]`;
  const turns = (level: LevelData): string =>
    level.turns
      .map((turn) => `    { id: ${turn.id}, act: ${turn.act}, from: ${turn.from}, to: ${turn.to} },`)
      .join('\n');
  return [
    HEADER,
    `import { draw as addressed } from './random.ts';`,
    `import type { Level, Rules } from './model.ts';`,
    '',
    `/** The place of every name in the flat state. */\nexport const AT = {\n${places}\n} as const;`,
    '',
    `/** Gauges held within 0 to 100, in state order. */\nexport const STATE_NAMES = ${names(state)} as const;`,
    `/** Those of them that are Iran's own. */\nexport const IRAN_NAMES = ${names(state.filter((item) => item.side === 'iran'))} as const;`,
    `/** Counters and flags. */\nexport const COUNTER_NAMES = ${names(counters)} as const;`,
    `/** Hidden tempers. */\nexport const TEMPER_NAMES = ${names(tempers)} as const;`,
    `export const LEVER_NAMES = ${names(levers)} as const;`,
    `export const ACT_NAMES = ${names(acts)} as const;`,
    `/** Switches of the drivers, in the order of the bits of a switch mask, and their names in the commands. */`,
    `export const SWITCH_NAMES = ${names(switches)} as const;`,
    `export const DRIVER_NAMES = [${switches.map((item) => `'${item.name}'`).join(', ')}] as const;`,
    `export const PARAMETER_NAMES = ${names(model.parameters)} as const;`,
    `/** The seven index series, in the order in which \`series\` writes them. */\nexport const SERIES_NAMES = ${names(model.index)} as const;`,
    `/** Dated events, by month. */\nexport const DATED_MONTHS: Readonly<Record<string, number>> = {\n${model.dated.map((event) => `  '${event.id}': ${event.month},`).join('\n')}\n};`,
    '',
    `/** Which months a turn covers, for every level. */\nexport const LEVELS = {\n${levels
      .map(
        (level) =>
          `  '${level.id}': { id: '${level.id}', number: ${level.number}, turns: [\n${turns(level)}\n  ],${prelude(level)} },`,
      )
      .join('\n')}\n} as const satisfies Record<string, Level>;`,
    '',
    functionsOf(model, layout, 'ts'),
    '',
    `/** The base rules: the study as its author states it. */\nexport const RULES: Rules = ${rulesObject('base', model, layout)};`,
    '',
  ].join('\n');
}

/** Writes the module of a rival reading, which has the places of the base and its own functions. */
export function emitPackModule(id: string, model: ModelData): string {
  const layout = layOut(model);
  return [
    HEADER,
    `import { draw as addressed } from '../random.ts';`,
    `import type { Rules } from '../model.ts';`,
    '',
    functionsOf(model, layout, 'ts'),
    '',
    `export const RULES: Rules = ${rulesObject(id, model, layout)};`,
    '',
  ].join('\n');
}

/** Writes the list of rival readings, loaded only when asked for. */
export function emitPackList(ids: readonly string[]): string {
  return [
    HEADER,
    `import type { Rules } from './model.ts';`,
    '',
    `/** Rival readings, by id; each is its own compiled step. */`,
    `export const PACKS: Readonly<Record<string, () => Promise<Rules>>> = {`,
    ...ids.map((id) => `  '${id}': async () => (await import('./packs/${id}.generated.ts')).RULES,`),
    `};`,
    '',
  ].join('\n');
}

/** Writes a model as the body of a function of `draw` that returns its rules: for tests and tools that try an altered model. */
export function emitTrial(id: string, model: ModelData): string {
  const layout = layOut(model);
  return `'use strict';\n${functionsOf(model, layout, 'js')}\n\nreturn ${rulesObject(id, model, layout)};`;
}
