/** Takes a plate (an SVG of 1366 by 768) apart: what lies still at the back, and every piece from its first moving part on, in drawing order. */

const WIDTH = 1366;
const HEIGHT = 768;
/** Room left round a piece for the thickness of its strokes, in the plate's pixels. */
const MARGIN = 14;

export interface Piece {
  /** Name of a moving part; none for what lies still between two of them. */
  readonly part: string | undefined;
  readonly picture: HTMLImageElement;
  /** Where it lies on the plate. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Plate {
  /** Address of the picture of what lies still at the back. */
  readonly back: string;
  readonly pieces: readonly Piece[];
}

const addressOf = (svg: SVGSVGElement): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;

function sheet(root: SVGSVGElement, nodes: readonly Element[]): SVGSVGElement {
  const svg = root.cloneNode(false) as SVGSVGElement;
  const shared = [...root.children].filter((one) =>
    /^(defs|clipPath|linearGradient|radialGradient)$/.test(one.tagName),
  );
  for (const node of [...shared, ...nodes.filter((one) => !shared.includes(one))]) svg.append(node.cloneNode(true));
  return svg;
}

/** The neighbours in drawing order that belong together: each moving part alone, and what lies still between. */
function runsOf(root: SVGSVGElement): readonly { part: string | undefined; nodes: Element[] }[] {
  const runs: { part: string | undefined; nodes: Element[] }[] = [{ part: undefined, nodes: [] }];
  for (const node of root.children) {
    const part = node.getAttribute('data-part') ?? undefined;
    if (part !== undefined) node.removeAttribute('display');
    if (part !== undefined || runs.at(-1)!.part !== undefined) runs.push({ part, nodes: [node] });
    else runs.at(-1)!.nodes.push(node);
  }
  return runs;
}

/** The part of the plate that some of its elements cover, as the browser measures it. */
function boundsOf(svg: SVGSVGElement): { x: number; y: number; width: number; height: number } {
  svg.style.cssText = `position:absolute;visibility:hidden;width:${WIDTH}px;height:${HEIGHT}px;pointer-events:none`;
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.append(...svg.childNodes);
  svg.append(group);
  document.body.append(svg);
  const box = group.getBBox();
  svg.remove();
  svg.removeAttribute('style');
  const left = Math.max(0, Math.floor(box.x - MARGIN));
  const top = Math.max(0, Math.floor(box.y - MARGIN));
  const right = Math.min(WIDTH, Math.ceil(box.x + box.width + MARGIN));
  const bottom = Math.min(HEIGHT, Math.ceil(box.y + box.height + MARGIN));
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

async function pieceOf(root: SVGSVGElement, run: ReturnType<typeof runsOf>[number], finest: number): Promise<Piece> {
  const svg = sheet(root, run.nodes);
  const bounds = boundsOf(svg);
  const { x, y, width, height } = bounds;
  svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('width', String(Math.ceil(width * finest)));
  svg.setAttribute('height', String(Math.ceil(height * finest)));
  const picture = new Image();
  picture.src = addressOf(svg);
  await picture.decode();
  return { part: run.part, picture, ...bounds };
}

/** The document of a plate, made by the browser's own loader: a shut page lets no text become one. Rejects when it cannot be read. */
function documentAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.overrideMimeType('image/svg+xml');
    const lost = (): void => reject(new Error('no plate'));
    request.addEventListener('load', () => (request.responseXML ? resolve(request.responseXML) : lost()));
    request.addEventListener('error', lost);
    request.send();
  });
}

/** Takes the plate at an address apart; its pieces are drawn `finest` times the plate's own size. */
export async function readPlate(address: string, finest: number): Promise<Plate> {
  const plate = await documentAt(address);
  const root = document.importNode(plate.documentElement, true) as unknown as SVGSVGElement;
  const [back, ...runs] = runsOf(root);
  return {
    back: addressOf(sheet(root, back?.nodes ?? [])),
    pieces: await Promise.all(runs.map((run) => pieceOf(root, run, finest))),
  };
}

/** How a plate covers a box: its scale, and where its corner lies; `across` is the share of what is cut off at the left. */
export function coverBox(width: number, height: number, across: number): { scale: number; left: number; top: number } {
  const scale = Math.max(width / WIDTH, height / HEIGHT);
  return { scale, left: (width - WIDTH * scale) * across, top: (height - HEIGHT * scale) / 2 };
}
