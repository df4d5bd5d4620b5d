/** Puts the poster into index.html, between its two marks. Run it again when the geography or the drawing changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawPoster } from './poster.ts';

const FILE = 'index.html';
const START = '<!-- poster: made by src/build/title -->';
const END = '<!-- poster end -->';

const page = readFileSync(FILE, 'utf8');
const from = page.indexOf(START);
const to = page.indexOf(END);
if (from < 0 || to < from) throw new Error(`${FILE} has lost the marks "${START}" and "${END}".`);
const poster = drawPoster();
writeFileSync(FILE, `${page.slice(0, from + START.length)}\n${poster}\n${page.slice(to)}`);
console.log(
  `Poster: ${(poster.length / 1024).toFixed(1)} kB; index.html: ${(readFileSync(FILE).length / 1024).toFixed(1)} kB.`,
);
