// `npm run --silent replay -- CODE`: replays a run code and prints what it holds as JSON; a bad code is one line and exit 2.
import { codesFor } from '../content/codes.ts';
import { digestOf } from '../rules/digest.ts';
import { monthName } from '../rules/model.ts';
import { dialsOf, fellIn } from '../rules/outcome.ts';
import { replay } from '../rules/play.ts';
import type { RunCodeProblem } from '../rules/run-code.ts';
import { contentFromDisk, scenarioFromDisk } from './load-node.ts';
import { refuse } from './options.ts';

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const codes = codesFor(contentFromDisk());
const parsed = codes.read(words.join(''));
if (!parsed.ok) refuse(`This is not a code that can be replayed: ${reason(parsed.problem)}`);
const { record } = parsed.coded;
const scenario = scenarioFromDisk(record.level) ?? refuse(`there is no level ${record.level}`);

try {
  const { state } = replay(scenario, record);
  const fell = fellIn(state.values);
  process.stdout.write(
    `${JSON.stringify(
      {
        ok: true,
        level: record.level,
        rulesHash: codes.rulesHash,
        turns: record.orders.length,
        fall: fell === undefined ? null : monthName(fell),
        digest: digestOf(state.values),
        dials: dialsOf(scenario, state, record.forecasts),
      },
      undefined,
      2,
    )}\n`,
  );
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  refuse(`This code holds orders that no player could give: ${error.message}.`);
}

function reason(problem: RunCodeProblem): string {
  const mend = 'mend' in problem && problem.mend !== undefined ? ` Perhaps ${problem.mend}?` : '';
  const group = 'group' in problem && problem.group !== undefined ? ` Look at group ${problem.group}.` : '';
  switch (problem.kind) {
    case 'empty':
      return 'it is empty. Give it as words: replay -- CODE.';
    case 'symbol':
      return `"${problem.symbol}" in group ${problem.group} is no symbol of a code.`;
    case 'length':
      return `${problem.length} characters are too many or too few.${group}${mend}`;
    case 'check':
      return `a character is wrong.${group}${mend}`;
    case 'format':
      return 'it was made by a newer form of the game.';
    case 'level':
      return `it names level ${problem.number}, which is not here.`;
    case 'payload':
      return 'it holds choices that do not exist.';
    case 'rules':
      return 'it was made with other rules or content than these, and would be replayed wrongly.';
  }
}
