/** The address, the settings and the shelf: nothing that comes from outside is believed as it is. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hashOf, parseOptions, parseRoute } from '../../../src/store/route.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/store/settings.ts';
import { makeShelf } from '../../../src/store/storage.ts';

afterEach(() => vi.restoreAllMocks());

describe('the address', () => {
  it('leads to a page and what is open on it, and back', () => {
    expect(parseRoute('#/codex/people/qasim')).toEqual({ page: 'codex', rest: ['people', 'qasim'] });
    expect(parseRoute(hashOf('codex', 'a b', 'ü'))).toEqual({ page: 'codex', rest: ['a b', 'ü'] });
  });

  it('shows the title where it names no page', () => {
    expect(parseRoute('#/nowhere').page).toBe('title');
    expect(parseRoute('').page).toBe('title');
    expect(parseRoute('#/%E0%A4%A').page).toBe('title');
  });

  it('carries a code behind its hash', () => {
    expect(parseRoute('#code=ABCDE-FGH')).toEqual({ page: 'save', rest: ['ABCDE-FGH'] });
  });

  it('names unknown parameters in the console and ignores them', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(parseOptions('?canvas=off&text=double&colour=red')).toEqual({
      stretch: 'double',
      lang: undefined,
      rtl: false,
      canvas: false,
      still: false,
    });
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0]?.[0])).toContain('colour');
  });
});

describe('settings out of storage', () => {
  it('keep what is understood and take the default for the rest', () => {
    const read = parseSettings({
      reading: 'plain',
      textSize: 999,
      keys: { help: 'h', why: 'too long' },
      legible: 'yes',
    });
    expect(read.reading).toBe('plain');
    expect(read.textSize).toBe(100);
    expect(read.keys.help).toBe('h');
    expect(read.keys.why).toBe('w');
    expect(read.legible).toBe(false);
    expect(parseSettings('nonsense')).toEqual(DEFAULT_SETTINGS);
  });
});

describe('a shelf that cannot be trusted', () => {
  const throwing = (name: string): Storage =>
    ({
      getItem: () => {
        throw new Error(name);
      },
      setItem: () => {
        const error = new Error(name);
        error.name = name;
        throw error;
      },
      removeItem: () => undefined,
    }) as unknown as Storage;

  it('says whether it is full or refused, and reads nothing', () => {
    expect(makeShelf(() => throwing('QuotaExceededError')).write('a', 1)).toBe('full');
    expect(makeShelf(() => throwing('SecurityError')).write('a', 1)).toBe('refused');
    expect(makeShelf(() => throwing('SecurityError')).read('a')).toBeUndefined();
  });

  it('reads damaged text as nothing', () => {
    const box = { getItem: () => '{not json', setItem: () => undefined } as unknown as Storage;
    expect(makeShelf(() => box).read('game')).toBeUndefined();
  });
});
