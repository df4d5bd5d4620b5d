/**
 * Makes every sound of the game anew: composes, renders, levels, packs, measures, and prints the table.
 * `npx tsx src/build/sound/main.ts [id ...] [--pictures=folder]`; without ids, all. The build does not call it: the packed files are kept.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { RECIPES } from './catalogue.ts';
import type { Recipe } from './catalogue.ts';
import { RATE, middle } from './core/buffer.ts';
import { bestStart, measure } from './measure.ts';
import type { Loop, Measurement } from './measure.ts';
import { FOLDER, channelsIn, fileOf, isLoop, pack, unpack } from './pack.ts';
import { draw } from './picture.ts';

const LOOPS = `${FOLDER}/loops.json`;
const MEASUREMENTS = `${FOLDER}/measurements.json`;

const read = <T>(file: string): Record<string, T> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, T>) : {};

/** Keeps the order of the catalogue, and drops what is no longer in it. */
async function write(file: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const ordered = Object.fromEntries(RECIPES.flatMap(({ id }) => (id in values ? [[id, values[id]]] : [])));
  writeFileSync(file, await format(JSON.stringify(ordered), { parser: 'json', printWidth: 120 }));
}

function line(id: string, { webm, mp3, target }: Measurement): string {
  const cells = [webm, mp3].map(({ bytes, lufs, truePeak, seam }) =>
    [
      String(bytes).padStart(7),
      lufs.toFixed(1).padStart(6),
      truePeak.toFixed(1).padStart(6),
      (seam ? `${seam.jump.toFixed(0)} ${seam.worst.toFixed(0)} dB ${seam.steps.toFixed(2)}` : '').padStart(16),
    ].join(' '),
  );
  return `${id.padEnd(14)} ${webm.seconds.toFixed(2).padStart(6)} ${target.toFixed(1).padStart(6)} | ${cells.join(' | ')}`;
}

interface Made {
  readonly loop: Loop | undefined;
  readonly measured: Measurement;
}

async function make(recipe: Recipe, pictures: string | undefined): Promise<Made> {
  const sound = recipe.make();
  pack(sound, recipe);
  const seconds = sound.left.length / RATE;
  const loop: Loop | undefined = isLoop(recipe) ? [bestStart(recipe, seconds), Math.round(seconds * 1000)] : undefined;
  const measured = measure(recipe, loop);
  if (pictures) {
    const packed = unpack(fileOf(recipe.id, 'webm'), channelsIn(recipe, 'webm'));
    await draw(middle(packed), `${pictures}/${recipe.id}.png`);
  }
  return { loop, measured };
}

async function main(args: readonly string[]): Promise<void> {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const pictures = args.find((arg) => arg.startsWith('--pictures='))?.slice('--pictures='.length);
  if (pictures) mkdirSync(pictures, { recursive: true });
  mkdirSync(FOLDER, { recursive: true });
  const loops = read<Loop>(LOOPS);
  const measurements = read<Measurement>(MEASUREMENTS);
  console.log(
    'id               secs target |    Opus   LUFS   peak             seam |     MP3   LUFS   peak             seam',
  );
  for (const recipe of RECIPES) {
    if (wanted.length > 0 && !wanted.includes(recipe.id)) continue;
    const { loop, measured } = await make(recipe, pictures);
    if (loop) loops[recipe.id] = loop;
    measurements[recipe.id] = measured;
    console.log(line(recipe.id, measured));
  }
  await write(LOOPS, loops);
  await write(MEASUREMENTS, measurements);
  const total = Object.values(measurements).reduce((sum, { webm, mp3 }) => sum + webm.bytes + mp3.bytes, 0);
  console.log(`${(total / 1e6).toFixed(2)} MB together`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
