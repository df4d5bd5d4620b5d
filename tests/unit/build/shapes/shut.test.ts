/** What the page's policy lets in, in the folder and in the one file. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyOf, shutPage } from '../../../../src/build/shapes/shut.ts';
import type { Shape } from '../../../../src/build/shapes/shut.ts';

const PAGE = `<head><meta http-equiv="Content-Security-Policy" content="default-src *" /><style>b { color: red }</style></head>
<body><script type="module">go("</b>")</script><script src="./a.js"></script></body>`;
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const directives = (policy: string): ReadonlyMap<string, string> =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1).join(' ')]));

describe.each(['web', 'single'] as const)('the policy of the shape "%s"', (shape: Shape) => {
  const all = directives(policyOf(PAGE, shape));

  test('starts from nothing and names no host, no eval and nothing inline but by its hash', () => {
    expect(all.get('default-src')).toBe("'none'");
    for (const [name, sources] of all)
      if (name.endsWith('-src')) expect(sources, name).not.toMatch(/unsafe|https?:|\*|strict-dynamic/);
    expect(all.get('style-src')).toContain(hash('b { color: red }'));
    expect(all.get('script-src')).toContain(hash('go("</b>")'));
  });

  test('lets only the game’s own policy make script addresses, and no page be a base or a target', () => {
    expect(all.get('require-trusted-types-for')).toBe("'script'");
    expect(all.get('trusted-types')).toBe('push-and-fall');
    expect(all.get('base-uri')).toBe("'none'");
    expect(all.get('form-action')).toBe("'none'");
  });
});

test('the one file asks no server for anything', () => {
  expect(policyOf(PAGE, 'single')).not.toContain("'self'");
});

test('the page gets its policy in the place of the one it was written with; a page without one is refused', () => {
  expect(shutPage(PAGE, 'web')).not.toContain('default-src *');
  expect(() => shutPage('<head></head>', 'web')).toThrow('no Content-Security-Policy');
});
