/** Reads the geography the map is drawn from: countries with their winding mended, rivers by rank, ridges and waters placed by hand. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoMercator, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { FRAMES, frameHeight, project, type MapName } from '../../content/projection.ts';

export type CountryShape = Feature<Polygon | MultiPolygon, { name: string }>;
export type RiverLine = Feature<LineString, { name: string | null; rank: number }>;

export interface Ridge {
  name: string;
  rank: number;
  spread: number;
  line: [number, number][];
}

export interface Ridges {
  ridges: Ridge[];
  peaks: { name: string; lon: number; lat: number; size: number }[];
}

export interface NamedRing {
  name: string;
  ring: [number, number][];
}

export interface Waters {
  lakes: NamedRing[];
  marshes: NamedRing[];
  salt: NamedRing[];
  sand: NamedRing[];
}

export const COUNTRIES_FILE = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
export const RIVERS_FILE = 'assets/geo/rivers.geojson';
export const RIDGES_FILE = 'assets/geo/ridges.json';
export const WATERS_FILE = 'assets/geo/waters.json';

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Drops the polygons that are wound the wrong way: d3 takes such an atoll for the whole earth minus itself, and it would
 * paint the entire map. Three small polygons of the Maldives in countries-10m are so.
 */
export function withoutWrongWound(shape: CountryShape): CountryShape | undefined {
  const polygons = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  const sound = polygons.filter((coordinates) => geoArea({ type: 'Polygon', coordinates }) <= 2 * Math.PI);
  if (sound.length === 0) return undefined;
  return { ...shape, geometry: { type: 'MultiPolygon', coordinates: sound } };
}

/** Reads every country of world-atlas, wrong-wound polygons dropped. */
export function readCountries(): CountryShape[] {
  const topology = readTopology();
  const all = feature(topology, topology.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string }
  >;
  return all.features.flatMap((shape) => withoutWrongWound(shape) ?? []);
}

/** Reads the raw topology, for borders shared by two countries. */
export function readTopology(): Topology<{ countries: GeometryCollection<{ name: string }> }> {
  return readJson(COUNTRIES_FILE) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
}

export function readRivers(): RiverLine[] {
  return (readJson(RIVERS_FILE) as FeatureCollection<LineString, RiverLine['properties']>).features;
}

export function readRidges(): Ridges {
  return readJson(RIDGES_FILE) as Ridges;
}

export function readWaters(): Waters {
  return readJson(WATERS_FILE) as Waters;
}

/** Makes the d3 projection that agrees with `project` of content/projection, in pixels of the 1x picture. */
export function projectionFor(map: MapName): GeoProjection {
  const frame = FRAMES[map];
  const radians = Math.PI / 180;
  const scale = frame.width / ((frame.east - frame.west) * radians);
  const [left, top] = geoMercator().scale(scale).translate([0, 0])([frame.west, frame.north])!;
  const margin = 60;
  return geoMercator()
    .scale(scale)
    .translate([-left, -top])
    .precision(0)
    .clipExtent([
      [-margin, -margin],
      [frame.width + margin, frameHeight(frame) + margin],
    ]);
}

/** Makes the path writer of a picture, rounded to a tenth of a pixel. */
export function pathFor(map: MapName): GeoPath {
  return geoPath(projectionFor(map)).digits(1);
}

/** Projects one position to pixels of the 1x picture. */
export function pixel(map: MapName, [lon, lat]: Position | [number, number]): [number, number] {
  const { x, y } = project(lon ?? 0, lat ?? 0, map);
  return [x * FRAMES[map].width, y * frameHeight(FRAMES[map])];
}
