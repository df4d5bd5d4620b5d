/** Writes what follows from the sources: the compiled model, the schemas for editors and the map picture. Quick when nothing changed. */
import { compileModel } from './model/main.ts';
import { drawMap } from './map/main.ts';
import { writeSchemas } from './schemas/main.ts';

compileModel();
writeSchemas();
await drawMap();
if (!process.argv.includes('--quiet')) console.log('Generated: model step, schemas, map picture.');
