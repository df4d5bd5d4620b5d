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

const isApart = (a: Box, b: Box) =>
  a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top;

const isWithin = (box: Box, room: Box) =>
  box.left >= room.left &&
  box.top >= room.top &&
  box.left + box.width <= room.left + room.width &&
  box.top + box.height <= room.top + room.height;

/**
 * Places the labels inside `room`, clear of each other and of `keepOut`. Labels that find no clear side are left out, unless they
 * must show: those stand on their own side whatever is there.
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
    const free = sides.find((side) => {
      const box = boxAt(label, side);
      return isWithin(box, room) && taken.every((other) => isApart(box, other));
    });
    if (free === undefined && !label.mustShow) continue;
    const side = free ?? label.side;
    const box = boxAt(label, side);
    taken.push(box);
    placed.push({ id: label.id, side, ...box });
  }
  return placed;
}
