// Run by `dev`, `check`, `test` and `build` before anything else: writes the generated step.
import { fileURLToPath } from 'node:url';
import { compileModel } from './compile.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
for (const file of compileModel(project)) console.log(`wrote ${file.slice(project.length)}`);
