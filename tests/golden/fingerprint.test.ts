// Eight thousand games in one number: what moves a single bit of the engine moves it.
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/analysis/fingerprint.ts';

test('eight thousand games end as they always have', () => {
  expect(fingerprintOf(8000)).toMatchInlineSnapshot(`"22d56f66"`);
});
