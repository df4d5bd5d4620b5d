// Compiles the tables of levels/model: reads, checks, emits. The one source of the monthly step.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuseFaults } from './check.ts';
import { readLevels, readModel, readPacks, type ModelData, type Pack } from './data.ts';
import { emitBaseModule, emitPackList, emitPackModule, emitTrial } from './emit-module.ts';
import { withPack } from './pack.ts';
import { draw } from '../../rules/random.ts';
import type { Rules } from '../../rules/model.ts';

/** Compiles the model of a project folder into src/rules; returns the files written, those unchanged not among them. */
export function compileProject(project: string): string[] {
  const model = readModel(join(project, 'levels/model'));
  refuseFaults(model);
  const rules = join(project, 'src/rules');
  const packs = readPacks(join(project, 'levels/model'));
  const files = new Map([
    [join(rules, 'step.generated.ts'), emitBaseModule(model, readLevels(join(project, 'levels')))],
    [join(rules, 'packs.generated.ts'), emitPackList(packs.map((pack) => pack.id))],
    ...packs.map((pack): [string, string] => {
      const rival = withPack(model, pack);
      refuseFaults(rival);
      return [join(rules, `packs/${pack.id}.generated.ts`), emitPackModule(pack.id, rival)];
    }),
  ]);
  if (packs.length === 0) rmSync(join(rules, 'packs'), { recursive: true, force: true });
  return [...files].filter(([file, text]) => writeIfChanged(file, text)).map(([file]) => file);
}

function writeIfChanged(file: string, text: string): boolean {
  try {
    if (readFileSync(file, 'utf8') === text) return false;
  } catch {
    mkdirSync(dirname(file), { recursive: true });
  }
  writeFileSync(file, text);
  return true;
}

/** Compiles a model in memory, with an optional pack laid over it. For Node only: the game itself never evaluates text. */
export function compileTrial(model: ModelData, pack?: Pack): Rules {
  const altered = pack === undefined ? model : withPack(model, pack);
  refuseFaults(altered);
  // oxlint-disable-next-line typescript/no-implied-eval -- text that this build has just written, in Node only
  const make = new Function('draw', emitTrial(pack?.id ?? 'base', altered)) as (pick: typeof draw) => Rules;
  return make(draw);
}
