/** One test a file: every level and text file is valid, sourced, worded and sorted. */
import { describe, expect, test } from 'vitest';
import { checkFile, deskOf } from '../../src/content/check.ts';
import { tellFaults } from '../../src/content/fault.ts';
import { sheetsOfProject } from '../../src/cli/sheets.ts';

const sheets = sheetsOfProject();
const desk = deskOf(sheets);

test('there is a project to check', () => {
  expect(Object.keys(sheets).length).toBeGreaterThan(400);
});

describe.each(['levels', 'assets/text'])('%s', (folder) => {
  const files = Object.entries(sheets).filter(([path]) => path.startsWith(`${folder}/`));
  test.each(files)('%s is good', (path, sheet) => {
    expect(tellFaults(checkFile(desk, path, sheet))).toEqual([]);
  });
});
