/** Sets the labels of the map so that none lies on another: each tries its own side, then the others; the least important give way. Pure. */

export type LabelSide = 'north' | 'south' | 'east' | 'west' | 'centre';

export interface MapLabel {
  readonly id: string;
  /** The place, in CSS pixels of the map. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly side: LabelSide;
  readonly dx?: number;
  readonly dy?: number;
  /** Distance kept from the place's middle. */
  readonly gap: number;
  /** 1 is set first. A label set `mustShow` is never left out. */
  readonly rank: number;
  readonly mustShow?: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel extends Box {
  readonly id: string;
  readonly side: LabelSide;
}

const OTHERS: readonly LabelSide[] = ['east', 'west', 'south', 'north'];

function boxAt(label: MapLabel, side: LabelSide): Box {
  const { x, y, width, height, gap } = label;
  const isOwn = side === label.side;
  const dx = isOwn ? (label.dx ?? 0) : 0;
  const dy = isOwn ? (label.dy ?? 0) : 0;
  const left = {
    north: x - width / 2,
    south: x - width / 2,
    centre: x - width / 2,
    east: x + gap,
    west: x - gap - width,
  }[side];
  const top = {
    north: y - gap - height,
    south: y + gap,
    centre: y - height / 2,
    east: y - height / 2,
    west: y - height / 2,
  }[side];
  return { left: left + dx, top: top + dy, width, height };
}

/** How much further from its place a name that must stand may be set, in gaps. */
const FURTHER = [0, 0.8, 1.6, 2.5, 3.4, 4.5, 5.6, 8, 11, 14];
/** So many times further on its own side, before another is tried. */
const OWN_SIDE = 2;
const CORNERS: readonly (readonly [number, number])[] = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/** Places for a name: its sides, then its corners; for one that must stand also further away. */
function* boxesAround(label: MapLabel, sides: readonly LabelSide[]): Generator<readonly [LabelSide, Box]> {
  for (const far of label.mustShow ? FURTHER : FURTHER.slice(0, 1)) {
    const away = { ...label, gap: label.gap * (1 + far) };
    const own = { ...label, gap: label.gap * (1 + far * OWN_SIDE) };
    for (const side of sides) yield [side, boxAt(side === label.side ? own : away, side)];
    for (const [right, down] of CORNERS) {
      const side = right > 0 ? 'east' : 'west';
      const box = boxAt({ ...away, side: 'centre', dx: 0, dy: 0 }, side);
      yield [side, { ...box, top: box.top + (down * (label.height + away.gap)) / 2 }];
    }
  }
}

/** Whether two boxes lie side by side at most. */
export const isApart = (a: Box, b: Box): boolean =>
  a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top;

/** Whether a box lies in a room, edges included. */
export const isWithin = (box: Box, room: Box): boolean =>
  box.left >= room.left &&
  box.top >= room.top &&
  box.left + box.width <= room.left + room.width &&
  box.top + box.height <= room.top + room.height;

/**
 * Places the labels inside `room`, clear of each other and of `keepOut`. Labels that find no clear side are left out; those that
 * must show are set first and look further away before they give up.
 */
export function layLabels(labels: readonly MapLabel[], room: Box, keepOut: readonly Box[] = []): PlacedLabel[] {
  const taken: Box[] = [...keepOut];
  const placed: PlacedLabel[] = [];
  const order = [...labels].sort(
    (a, b) => Number(b.mustShow ?? false) - Number(a.mustShow ?? false) || a.rank - b.rank || (a.id < b.id ? -1 : 1),
  );
  for (const label of order) {
    const sides =
      label.side === 'centre' ? [label.side] : [label.side, ...OTHERS.filter((side) => side !== label.side)];
    const isFree = (box: Box): boolean => isWithin(box, room) && taken.every((other) => isApart(box, other));
    const boxes =
      label.side === 'centre' ? [['centre', boxAt(label, 'centre')] as const] : [...boxesAround(label, sides)];
    const free = boxes.find(([, box]) => isFree(box));
    if (!free) continue;
    const [side, box] = free;
    taken.push(box);
    placed.push({ id: label.id, side, ...box });
  }
  return placed;
}
