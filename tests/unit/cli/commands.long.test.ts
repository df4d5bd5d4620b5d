/** The commands a player or a modeller types: one clear line for bad input, and codes that come back as they went. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../../src/cli/load-node.ts';

function run(command: string, ...args: readonly string[]) {
  const file = join(PROJECT, 'src/cli', `${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

describe('play and replay', () => {
  test('a played game’s code replays to the game it was', () => {
    const played = run('play', '--policy', 'historical', '--seed', '7');
    expect(played.status).toBe(0);
    expect(played.stdout).toMatch(/^([0-9A-Z]{5}-){9}[0-9A-Z]{3}$/);
    const replayed = run('replay', played.stdout.toLowerCase());
    expect(JSON.parse(replayed.stdout)).toMatchObject({
      ok: true,
      level: 'standard',
      rulesHash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      turns: expect.any(Number) as number,
      digest: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      dials: { security: expect.any(Number) as number },
    });
  });

  test('a bad code is one line on stderr and exit 2', () => {
    const { status, stdout, stderr } = run('replay', 'THIS-IS-NO-CODE');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.split('\n')).toHaveLength(1);
  });

  test('a policy of the bench cannot be played, and says so', () => {
    expect(run('play', '--policy', 'confrontation', '--seed', '1')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('validate', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'validate-')), 'levels/letters');
  const good = readFileSync(join(PROJECT, 'levels/letters/kennedy-1962.json'), 'utf8');

  test('names file, line, reason and fix', () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'kennedy-1962.json');
    writeFileSync(file, good.replace('"reform-2"', '"reform-9"'));
    const { status, stderr } = run('validate', file);
    expect(status).toBe(1);
    expect(stderr).toMatch(/levels\/letters\/kennedy-1962\.json:\d+: .*reform-9.*Fix: write "reform-\d"/);
  });

  test('a file that is not there is one line and exit 2', () => {
    expect(run('validate', 'levels/letters/nothing.json')).toMatchObject({ status: 2, stdout: '' });
  });
});
