/** `npm run schemas`: writes the schemas for editors to `levels/schema`, and the settings that name them; a test tells when they are old. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorSchemas, editorSettings } from '../../content/editor-schemas.ts';

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const schemas = editorSchemas();
for (const { file, text } of schemas) write(`levels/schema/${file}`, text);
write('.vscode/settings.json', editorSettings(schemas));
