/** Writes everything the sources do not carry: the compiled model and the map picture. Quick when nothing changed. */
import { compileModel } from './model/main.ts';
import { writeLicences } from './licences.ts';
import { drawMap } from './map/main.ts';

compileModel();
await drawMap();
writeLicences();
if (!process.argv.includes('--quiet')) console.log('Generated: model step, map picture, licences.');
