/** Puts two buttons under a chart: the picture as SVG and as PNG, made on this machine. */
import type { ComponentChildren } from 'preact';
import { t } from '../../../text/text.ts';
import { announce } from '../../announce.ts';
import { useWidth } from '../charts/width.ts';

/** Hands bytes to the reader as a file. */
export function giveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const STYLES = [
  'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'fill-opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor',
] as const; // prettier-ignore

/** The colour of the paper a chart lies on. */
const paperOf = (svg: SVGSVGElement): string =>
  getComputedStyle(svg).getPropertyValue('--paper-light').trim() || 'white';

/** A copy of a chart that needs no style sheet. */
function standalone(svg: SVGSVGElement): { text: string; width: number; height: number } {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')];
  from.forEach((one, at) => {
    const style = getComputedStyle(one);
    for (const name of STYLES) (to[at] as SVGElement).style.setProperty(name, style.getPropertyValue(name));
  });
  const box = svg.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.style.background = paperOf(svg);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

const SCALE = 2;

async function png(svg: SVGSVGElement): Promise<Blob | undefined> {
  const { text, width, height } = standalone(svg);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * SCALE, height: height * SCALE });
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.fillStyle = paperOf(svg);
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}

interface Props {
  readonly name: string;
  /** What the chart shows, in words. */
  readonly label: string;
  /** Draws the chart at the width there is. */
  readonly children: (width: number) => ComponentChildren;
}

/** A chart with its picture buttons; the first drawing inside is the picture. */
export function PictureOf({ name, label, children }: Props) {
  const [box, width] = useWidth();
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    const svg = box.current?.querySelector('svg');
    if (!svg) return;
    const blob =
      kind === 'svg'
        ? new Blob([standalone(svg).text], { type: 'image/svg+xml' })
        : await png(svg).catch(() => undefined);
    if (blob) giveFile(`push-and-fall-${name}.${kind}`, blob);
    else announce(t('rooms.carry.no-picture'));
  };
  return (
    <div class="picture">
      <div ref={box} class="picture-box">
        {children(width)}
      </div>
      <p class="row no-print">
        {(['svg', 'png'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="link"
            data-picture={`${name}.${kind}`}
            onClick={() => void save(kind)}
          >
            {t(`rooms.carry.${kind}`)}
            <span class="heard">: {label}</span>
          </button>
        ))}
      </p>
    </div>
  );
}
