/** One vector sign from the game's own set (game-icons, CC BY 3.0); always beside words, so hidden from screen readers. */
import icons from '../../../assets/art/icons.json';

interface Glyph {
  readonly body: string;
  readonly width?: number;
  readonly height?: number;
}
const GLYPHS = icons as unknown as Readonly<Record<string, Glyph>>;

export function Icon({ name, size }: { readonly name: string; readonly size?: string }) {
  const glyph = GLYPHS[name];
  if (!glyph) return null;
  return (
    <svg
      class="icon"
      viewBox={`0 0 ${glyph.width ?? 512} ${glyph.height ?? 512}`}
      aria-hidden="true"
      focusable="false"
      {...(size ? { style: { inlineSize: size, blockSize: size } } : {})}
      dangerouslySetInnerHTML={{ __html: glyph.body }}
    />
  );
}
