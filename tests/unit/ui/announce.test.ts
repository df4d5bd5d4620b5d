/** The live region: each message once, never two within half a second. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, hearWith } from '../../../src/ui/announce.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('the live region', () => {
  it('says messages one after another, at least half a second apart', () => {
    const region = { textContent: '' };
    hearWith(region as unknown as HTMLElement);
    announce('First.');
    announce('Second.');
    vi.advanceTimersByTime(60);
    expect(region.textContent).toBe('First.');
    vi.advanceTimersByTime(500);
    expect(region.textContent).toBe('First.');
    vi.advanceTimersByTime(200);
    expect(region.textContent).toBe('Second.');
  });

  it('drops a repeat of what it has just said or is about to say', () => {
    const said: string[] = [];
    const region = {
      set textContent(text: string) {
        said.push(text);
      },
    };
    hearWith(region as unknown as HTMLElement);
    announce('Once.');
    announce('Once.');
    vi.advanceTimersByTime(60);
    announce('Once.');
    vi.runAllTimers();
    expect(said).toEqual(['Once.']);
  });
});
