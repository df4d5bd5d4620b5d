/** Which page is open, as the hash of the address has it: `#/codex/people/qasim` is the codex at a person. */
import { STRETCHES, type Stretch } from '../text/text.ts';

export const PAGES = [
  'title',
  'new',
  'play',
  'log',
  'codex',
  'credits',
  'settings',
  'save',
  'book',
  'result',
  'debrief',
  'teach',
  'join',
  'lesson',
  'wall',
  'guide',
  'print',
  'check',
  'access',
] as const;
export type Page = (typeof PAGES)[number];

export interface Route {
  readonly page: Page;
  readonly rest: readonly string[];
}

/** Reads a hash; an unknown page is the title, and `#code=XXXXX-…` opens the save page with that code. */
export function parseRoute(hash: string): Route {
  const shared = /^#\/?(?:code|c)=(.+)$/i.exec(hash);
  if (shared) return { page: 'save', rest: [decode(shared[1]!)] };
  const [page = '', ...rest] = hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decode);
  return (PAGES as readonly string[]).includes(page) ? { page: page as Page, rest } : { page: 'title', rest: [] };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const hashOf = (page: Page, ...rest: readonly string[]): string =>
  page === 'title' ? '#/' : `#/${[page, ...rest.map(encodeURIComponent)].join('/')}`;

const KNOWN_PARAMETERS = ['text', 'lang', 'dir', 'canvas', 'motion'] as const;

export interface PageOptions {
  readonly stretch: Stretch;
  readonly lang: string | undefined;
  readonly rtl: boolean;
  readonly canvas: boolean;
  readonly still: boolean;
}

/** Reads the query of the address; unknown parameters are ignored and named in the console. */
export function parseOptions(query: string): PageOptions {
  const given = new URLSearchParams(query);
  for (const name of given.keys()) {
    if (!(KNOWN_PARAMETERS as readonly string[]).includes(name)) console.warn(`Unknown parameter "${name}" ignored.`);
  }
  return {
    stretch: STRETCHES.find((one) => one === given.get('text')) ?? 'usual',
    lang: given.get('lang') ?? undefined,
    rtl: given.get('dir') === 'rtl',
    canvas: given.get('canvas') !== 'off',
    still: given.get('motion') === 'off',
  };
}
