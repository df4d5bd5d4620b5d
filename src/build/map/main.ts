/** Makes the map pictures under assets/generated when they are missing or older than what they are drawn from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { FRAMES, frameHeight, type MapName } from '../../content/projection.ts';
import { COUNTRIES_FILE, RIDGES_FILE, RIVERS_FILE, WATERS_FILE } from './geometry.ts';
import { drawingRandom } from './random.ts';
import { drawMapSvg } from './svg.ts';

export const OUTPUT = 'assets/generated';
const STAMP = join(OUTPUT, 'map.stamp');
const SCALES = [1, 2] as const;

/** Everything the pictures depend on: data and code. */
export const SOURCES = [
  COUNTRIES_FILE,
  RIVERS_FILE,
  RIDGES_FILE,
  WATERS_FILE,
  'src/content/projection.ts',
  ...['geometry', 'main', 'mountains', 'random', 'svg'].map((name) => `src/build/map/${name}.ts`),
];

const fileOf = (map: MapName, scale: number) => join(OUTPUT, `${map}-${scale}x.webp`);
const maps = Object.keys(FRAMES) as MapName[];

/** Returns a hash of everything the pictures depend on. */
export function sourceStamp(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function isFresh(stamp: string): boolean {
  const files = maps.flatMap((map) => SCALES.map((scale) => fileOf(map, scale)));
  return files.every((file) => existsSync(file)) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
}

/** Makes one octave of paper mottle: a few grey cells, blown up smoothly. */
async function mottle(width: number, height: number, columns: number, depth: number): Promise<Buffer> {
  const random = drawingRandom(columns);
  const rows = Math.round((columns * height) / width);
  const grey = Buffer.alloc(columns * rows);
  for (let index = 0; index < grey.length; index++) grey[index] = 128 + Math.round((random() - 0.5) * 2 * depth);
  return sharp(grey, { raw: { width: columns, height: rows, channels: 1 } })
    .resize(columns * 6, rows * 6, { kernel: 'cubic', fit: 'fill' })
    .blur(5)
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Writes a picture beside its place and then moves it there, so that nobody reads half of one. */
async function store(picture: Sharp, file: string): Promise<void> {
  const beside = `${file}.${process.pid}`;
  await picture.toFile(beside);
  renameSync(beside, file);
}

/** Paints both sizes of a picture: the larger from the drawing, the smaller from the larger. */
async function paint(map: MapName): Promise<void> {
  const frame = FRAMES[map];
  const width = frame.width * 2;
  const height = frameHeight(frame) * 2;
  const large = await sharp(Buffer.from(drawMapSvg(map)), { density: 144, limitInputPixels: false })
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#9cc4bf' })
    .composite([
      { input: await mottle(width, height, 14, 30), blend: 'soft-light' },
      { input: await mottle(width, height, 61, 30), blend: 'soft-light' },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
  const open = () => sharp(large, { raw: { width, height, channels: 3 }, limitInputPixels: false });
  await store(open().webp({ quality: 52, effort: 4, smartSubsample: true }), fileOf(map, 2));
  const small = open().resize(frame.width, frameHeight(frame), { kernel: 'lanczos3' });
  await store(small.webp({ quality: 52, effort: 6, smartSubsample: true }), fileOf(map, 1));
}

/** Draws the map pictures if any is missing or stale; does nothing otherwise. Returns whether it drew. */
export async function drawMap(): Promise<boolean> {
  const stamp = sourceStamp();
  if (isFresh(stamp)) return false;
  mkdirSync(OUTPUT, { recursive: true });
  for (const map of maps) await paint(map);
  writeFileSync(STAMP, stamp);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log((await drawMap()) ? 'Map pictures drawn.' : 'Map pictures are up to date.');
}
