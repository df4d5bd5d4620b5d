/** The Content-Security-Policy of each shape: nothing from another host, no eval, no inline script or style but those whose hash is named. */
import { createHash } from 'node:crypto';

/** `web` is a folder or an LMS package; `single` is one file, in which everything is a `data:` or `blob:` of its own. */
export type Shape = 'web' | 'single';

const SOURCES: Readonly<Record<Shape, Readonly<Record<string, string>>>> = {
  web: {
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'media-src': "'self' blob:",
    'worker-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
  },
  single: {
    'script-src': '',
    'style-src': '',
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'media-src': 'data: blob:',
    'worker-src': 'blob:',
    'connect-src': 'data:',
  },
};

const LAST = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types push-and-fall";

const hashesOf = (html: string, tag: 'script' | 'style'): string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
  );

/** The policy for a finished page. */
export function policyOf(html: string, shape: Shape): string {
  const inline: Readonly<Record<string, readonly string[]>> = {
    'script-src': hashesOf(html, 'script'),
    'style-src': hashesOf(html, 'style'),
  };
  const parts = Object.entries(SOURCES[shape]).map(([name, sources]) =>
    [name, sources, ...(inline[name] ?? [])].filter(Boolean).join(' '),
  );
  return ["default-src 'none'", ...parts, LAST].join('; ');
}

/** The page with its policy in the place of the one it was written with. */
export function shutPage(html: string, shape: Shape): string {
  const meta = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")[^"]*(")/;
  if (!meta.test(html)) throw new Error('the page has no Content-Security-Policy to put in place');
  const policy = policyOf(html, shape);
  return html.replace(meta, (_whole, before: string, after: string) => before + policy + after);
}
