// Writes the generated step of this project; run by itself or by the build before anything else.
import { fileURLToPath } from 'node:url';
import { compileProject } from './compile.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** Compiles levels/model into src/rules; files that would not change are left alone. Returns those written, by path. */
export function compileModel(): string[] {
  return compileProject(project);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of compileModel()) console.log(`wrote ${file.slice(project.length)}`);
}
