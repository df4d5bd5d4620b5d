/** The peer of the load budgets: the smallest Phaser and Vite page there is, of the same versions, built in the same run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const FOLDER = resolve('.cache/budgets/template');

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>Template</title></head>
  <body><div id="game"></div><script type="module" src="./main.js"></script></body>
</html>
`;

/** One scene with one word and one shape; it says when its first frame is drawn. */
const MAIN = `import { AUTO, Game, Scene } from 'phaser';
class Start extends Scene {
  create() {
    this.add.rectangle(512, 300, 200, 120, 0xe0a63c);
    this.add.text(512, 420, 'Start', { fontSize: 48, color: '#fff' }).setOrigin(0.5);
    this.game.events.once('postrender', () => performance.mark('first-frame'));
  }
}
new Game({ type: AUTO, width: 1024, height: 576, parent: 'game', backgroundColor: '#102b31', scene: Start });
`;

/** Builds the template as its own project would, without any plugin of ours; returns the folder. */
export async function buildTemplate(): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'index.html'), PAGE);
  writeFileSync(join(FOLDER, 'main.js'), MAIN);
  await build({
    configFile: false,
    root: FOLDER,
    base: './',
    logLevel: 'warn',
    build: {
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser/ }] } } },
    },
  });
  return join(FOLDER, 'dist');
}
