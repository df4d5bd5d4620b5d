/** Writes the schemas for editors to `levels/schema`, and the settings that name them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorSchemas, editorSettings } from '../../content/editor-schemas.ts';

function keep(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export function writeSchemas(): void {
  const schemas = editorSchemas();
  for (const { file, text } of schemas) keep(`levels/schema/${file}`, text);
  keep('.vscode/settings.json', editorSettings(schemas));
}
