/** The small Phaser: its compile-time flags are settled, and only its own sources are touched. */
import { describe, expect, it } from 'vitest';
import { settleFlags, smallPhaser } from '../../../src/build/phaser.ts';

describe('the small Phaser', () => {
  it('turns the renderers on, and sound and debugging off', () => {
    expect(
      settleFlags('if (typeof CANVAS_RENDERER) a(); if (typeof FEATURE_SOUND) b(); if (typeof WEBGL_DEBUG) c();'),
    ).toBe('if (true) a(); if (false) b(); if (false) c();');
  });

  it('leaves other uses of typeof alone', () => {
    const code = "if (typeof value === 'string' && typeof UNKNOWN_FLAG) d();";
    expect(settleFlags(code)).toBe(code);
  });

  it('stands in for the package in a build only', () => {
    expect(smallPhaser().apply).toBe('build');
  });
});
