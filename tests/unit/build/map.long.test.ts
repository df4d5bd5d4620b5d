/** The map: one projection for picture, labels and markers; nothing wrong-wound; labels that never lie on each other. */
import { geoArea } from 'd3-geo';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  projectionFor,
  readCountries,
  readRidges,
  readRivers,
  withoutWrongWound,
} from '../../../src/build/map/geometry.ts';
import { drawMapSvg } from '../../../src/build/map/svg.ts';
import { drawPoster } from '../../../src/build/title/poster.ts';
import {
  FOCUS,
  FRAMES,
  SEAL_RADIUS,
  fitMap,
  frameHeight,
  isOnMap,
  markScale,
  pixelAt,
  project,
  type MapName,
} from '../../../src/content/projection.ts';
import { layLabels, type LabelSide, type MapLabel } from '../../../src/ui/art/label-layout.ts';

interface PlaceFile {
  id: string;
  lon: number;
  lat: number;
  kind: string;
  rank?: number;
  zoom?: number;
  offMap?: boolean;
  edge?: string;
  along?: number;
  label?: { side: LabelSide; dx?: number; dy?: number };
}

const places = readdirSync('levels/places').map(
  (file) => JSON.parse(readFileSync(`levels/places/${file}`, 'utf8')) as PlaceFile,
);
const maps = Object.keys(FRAMES) as MapName[];

describe('the projection', () => {
  it.each(maps)('puts the corners of the %s frame on the corners of its picture', (map) => {
    const { west, east, south, north } = FRAMES[map];
    expect(project(west, north, map)).toEqual({ x: 0, y: 0 });
    expect(project(east, south, map)).toEqual({ x: 1, y: 1 });
  });

  it.each(maps)('agrees with the projection the %s picture is drawn in', (map) => {
    const drawn = projectionFor(map);
    for (const { lon, lat } of places.filter((place) => isOnMap(place.lon, place.lat, map))) {
      const { x, y } = project(lon, lat, map);
      const [px, py] = drawn([lon, lat])!;
      expect(px).toBeCloseTo(x * FRAMES[map].width, 6);
      // The picture's height is rounded to whole pixels, so half a pixel is spread over it.
      expect(Math.abs(py - y * frameHeight(FRAMES[map]))).toBeLessThan(0.6);
    }
  });
});

describe('the fit', () => {
  const boxes = [
    { width: 1366, height: 497, insets: { left: 336, top: 0, right: 352, bottom: 0 } },
    { width: 1920, height: 940, insets: { left: 400, top: 0, right: 448, bottom: 0 } },
    { width: 1024, height: 620, insets: { left: 0, top: 0, right: 340, bottom: 0 } },
    { width: 390, height: 260, insets: { left: 0, top: 0, right: 0, bottom: 0 } },
    { width: 3840, height: 1900, insets: { left: 0, top: 0, right: 0, bottom: 0 } },
  ];

  it.each(boxes)(
    'covers a box of $width x $height and keeps the focus clear of the panels',
    ({ width, height, insets }) => {
      const rect = fitMap({ width, height }, insets);
      expect(rect.left).toBeLessThanOrEqual(0);
      expect(rect.top).toBeLessThanOrEqual(0);
      expect(rect.left + rect.width).toBeGreaterThanOrEqual(width - 0.01);
      expect(rect.top + rect.height).toBeGreaterThanOrEqual(height - 0.01);
      const corner = (lon: number, lat: number) => pixelAt(project(lon, lat), rect);
      const northWest = corner(FOCUS.theatre.west, FOCUS.theatre.north);
      const southEast = corner(FOCUS.theatre.east, FOCUS.theatre.south);
      expect(northWest.x).toBeGreaterThanOrEqual(insets.left - 1);
      expect(northWest.y).toBeGreaterThanOrEqual(-1);
      expect(southEast.x).toBeLessThanOrEqual(width - insets.right + 1);
      expect(southEast.y).toBeLessThanOrEqual(height + 1);
    },
  );

  it('lets covering win where a box is far wider than the picture', () => {
    const rect = fitMap({ width: 3000, height: 200 });
    expect(rect.width).toBeGreaterThanOrEqual(3000);
  });
});

describe('the geography', () => {
  it('drops a polygon wound the wrong way and keeps the rest of the country', () => {
    const sound: [number, number][] = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ];
    const wrong = [...sound].reverse();
    const shape = withoutWrongWound({
      type: 'Feature',
      properties: { name: 'Atolls' },
      geometry: { type: 'MultiPolygon', coordinates: [[sound], [wrong]] },
    });
    expect(shape?.geometry.coordinates).toEqual([[sound]]);
    expect(
      withoutWrongWound({
        type: 'Feature',
        properties: { name: 'Atoll' },
        geometry: { type: 'Polygon', coordinates: [wrong] },
      }),
    ).toBeUndefined();
  });

  it('holds the countries, rivers and ridges the map needs, none larger than half the earth', () => {
    const countries = readCountries();
    expect(countries.length).toBeGreaterThan(200);
    for (const country of countries) expect(geoArea(country), country.properties.name).toBeLessThan(2 * Math.PI);
    const rivers = readRivers().map(({ properties }) => properties.name);
    for (const name of ['Tigris', 'Euphrates', 'Karun', 'Shatt al-Arab (Arvand Rud)']) expect(rivers).toContain(name);
    expect(readRidges().ridges.filter(({ name }) => name.startsWith('Zagros')).length).toBeGreaterThan(4);
  });

  it('carries no word in the pictures: labels are translated', () => {
    for (const map of maps) expect(drawMapSvg(map)).not.toMatch(/<text|NaN|undefined/);
    expect(drawPoster()).not.toMatch(/<text|NaN|undefined|<pattern/);
  });
});

describe('the places', () => {
  it.each(places.map((place) => [place.id, place] as const))('%s lies on the map, or hangs on an edge', (_, place) => {
    if (place.offMap) {
      expect(['west', 'north']).toContain(place.edge);
      expect(place.along).toBeGreaterThanOrEqual(0);
      expect(place.along).toBeLessThanOrEqual(1);
    } else {
      expect(isOnMap(place.lon, place.lat)).toBe(true);
      expect(place.rank).toBeGreaterThanOrEqual(1);
    }
  });

  const measured = (zoomed: boolean, scale: number, rect: ReturnType<typeof fitMap>): MapLabel[] =>
    places
      .filter((place) => !place.offMap && (zoomed || place.zoom !== 2))
      .map((place) => {
        const { x, y } = pixelAt(project(place.lon, place.lat), rect);
        const { side = 'east', dx = 0, dy = 0 } = place.label ?? {};
        // A generous eight pixels a letter, as wide as the interface face sets names at 15 pixels.
        return {
          id: place.id,
          x,
          y,
          width: place.id.length * 8,
          height: 19,
          side,
          dx: dx * scale,
          dy: dy * scale,
          gap: 9 * scale,
          rank: place.rank ?? 3,
        };
      });

  it('shows every name of the theatre at 1366 x 620, each on its own side, and none on another', () => {
    const rect = fitMap({ width: 1366, height: 497 }, { left: 336, top: 0, right: 352, bottom: 0 });
    const scale = markScale(rect);
    const labels = measured(false, scale, rect);
    const baghdad = pixelAt(project(44.4, 33.33), rect);
    const seal = {
      left: baghdad.x - SEAL_RADIUS * scale,
      top: baghdad.y - SEAL_RADIUS * scale,
      width: SEAL_RADIUS * scale * 2,
      height: SEAL_RADIUS * scale * 2,
    };
    const placed = layLabels(labels, { left: 0, top: -8, width: 1366, height: 513 }, [seal]);
    expect(placed.map(({ id }) => id).sort()).toEqual(labels.map(({ id }) => id).sort());
    for (const label of placed) expect(label.side, label.id).toBe(labels.find(({ id }) => id === label.id)!.side);
  });

  it.each([
    [390, 260],
    [1024, 620],
    [1920, 940],
  ])('never lays one name on another at %i x %i, even twice as long', (width, height) => {
    const rect = fitMap({ width, height });
    const labels = measured(true, markScale(rect), rect).map((label) => ({ ...label, width: label.width * 2 }));
    const placed = layLabels(labels, { left: 0, top: 0, width, height });
    expect(placed.length).toBeGreaterThan(2);
    for (const a of placed) {
      for (const b of placed) {
        if (a === b) continue;
        const isApart =
          a.left + a.width <= b.left ||
          b.left + b.width <= a.left ||
          a.top + a.height <= b.top ||
          b.top + b.height <= a.top;
        expect(isApart, `${a.id} on ${b.id}`).toBe(true);
      }
    }
  });

  it('looks further away for a name that must show, and leaves out one that need not', () => {
    const label: MapLabel = { id: 'a', x: 60, y: 60, width: 40, height: 20, side: 'east', gap: 5, rank: 3 };
    const room = { left: 0, top: 0, width: 120, height: 120 };
    const middle = { left: 35, top: 35, width: 50, height: 50 };
    expect(layLabels([label], room, [middle])).toHaveLength(0);
    const [placed] = layLabels([{ ...label, mustShow: true }], room, [middle]);
    expect(placed).toBeDefined();
    const { left, top, width, height } = placed!;
    expect(left >= 85 || left + width <= 35 || top >= 85 || top + height <= 35).toBe(true);
    expect(layLabels([{ ...label, mustShow: true }], { left: 50, top: 50, width: 20, height: 20 })).toHaveLength(0);
  });
});
