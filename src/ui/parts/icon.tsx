/** One vector sign from the game's own set (game-icons, CC BY 3.0); always beside words, so hidden from screen readers. */
import icons from '../../../assets/art/icons.json';

interface Glyph {
  readonly body: string;
  readonly width?: number;
  readonly height?: number;
}
const GLYPHS = icons as unknown as Readonly<Record<string, Glyph>>;

/** The lines of a sign. Its markup is read for them, never put into the page: the page's policy lets no markup in. */
const linesOf = ({ body }: Glyph): readonly string[] => [...body.matchAll(/\sd="([^"]+)"/g)].map(([, line]) => line!);

/** Signs that point along the line of reading, and turn with it. */
const WAYS: ReadonlySet<string> = new Set(['back', 'next']);

export function Icon({ name, size }: { readonly name: string; readonly size?: string }) {
  const glyph = GLYPHS[name];
  if (!glyph) return null;
  return (
    <svg
      class={WAYS.has(name) ? 'icon way' : 'icon'}
      viewBox={`0 0 ${glyph.width ?? 512} ${glyph.height ?? 512}`}
      aria-hidden="true"
      focusable="false"
      {...(size ? { style: { inlineSize: size, blockSize: size } } : {})}
    >
      {linesOf(glyph).map((line) => (
        <path key={line} fill="currentColor" d={line} />
      ))}
    </svg>
  );
}
