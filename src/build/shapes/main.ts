/** `npm run build`: the static folder, which the browser keeps offline, the one file for a stick, and the package for an LMS. */
import { statSync } from 'node:fs';
import { build } from 'vite';
import '../generate.ts';
import { packScorm } from './scorm.ts';
import { buildSingle } from './single.ts';

const megabytes = (path: string): string => `${(statSync(path).size / 1_000_000).toFixed(1)} MB`;

await build({ logLevel: 'warn' });
const single = await buildSingle();
const zip = packScorm();
console.log(`dist/          the static folder, kept offline after the first visit`);
for (const path of [single, zip]) console.log(`${path}  ${megabytes(path)}`);
