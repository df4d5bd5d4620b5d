/** `npm run test:engines`: the same games and debriefs in every JavaScript engine of this machine; fails on any difference. */
import { buildScript, findEngines } from './engines.ts';

await buildScript();
const { found, missing } = findEngines();
const told = new Map<string, string[]>();
for (const { name, digest } of found) {
  const from = performance.now();
  const line = await digest().then(
    ({ games, figures, count }) => `${games} over 8,000 games, ${figures} over ${count} figures`,
    (error: Error) => error.message,
  );
  console.log(`${name}: ${line} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
  told.set(line, [...(told.get(line) ?? []), name]);
}
for (const name of missing) console.log(`${name}: not installed here`);
if (told.size > 1) {
  console.error(
    `These engines do not play the same game: ${[...told.values()].map((one) => one.join(', ')).join(' / ')}`,
  );
  process.exitCode = 1;
} else console.log(`${found.length} engines play the same game.`);
