/** The facts under levels/ as the screens need them: places, people, papers, sources, disputes, and what stands behind a why line. */
import why from '../../levels/why.json';
import sourceList from '../../levels/sources.json';

/** Ids of the Shah's optional charges. */
export const charges: readonly string[] = Object.keys(import.meta.glob('../../levels/charges/*.json'))
  .map((path) => path.replace(/^.*\/|\.json$/g, ''))
  .sort();

export { fitMap, isOnMap, markScale, pixelAt, project, SEAL_RADIUS } from '../content/projection.ts';
export type { PixelRect } from '../content/projection.ts';

export interface SourceRef {
  readonly key: string;
  readonly locator?: string;
}

export interface PlaceDef {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly kind: 'capital' | 'city' | 'town' | 'port' | 'base' | 'island' | 'water' | 'region' | 'border';
  /** 1 is kept on a phone, 3 goes first. */
  readonly rank?: number;
  readonly zoom?: number;
  readonly label?: {
    readonly side?: 'north' | 'south' | 'east' | 'west' | 'centre';
    readonly dx?: number;
    readonly dy?: number;
  };
  readonly offMap?: boolean;
  readonly edge?: 'west' | 'north';
  readonly along?: number;
}

export interface EventDef {
  readonly id: string;
  readonly month: number;
  readonly date: string;
  readonly place: string;
  readonly form: string;
  readonly status: string;
  readonly sources: readonly SourceRef[];
  readonly claims: readonly string[];
  readonly dispute?: string;
  readonly charge?: boolean;
  readonly ours?: boolean;
  /** For the codex and the epilogue only; never dealt in a turn. */
  readonly background?: boolean;
}

export interface OrderDef {
  readonly id: string;
  readonly hand: 'open' | 'quiet';
  readonly lever?: string;
  readonly act?: string;
  readonly locked?: boolean;
  readonly reason?: string;
  readonly levels?: readonly { readonly choice: string; readonly level: number }[];
  readonly costPerLevel?: { readonly value: number };
  readonly oneOff?: Readonly<Record<string, unknown>>;
  readonly from?: { readonly month: number };
  readonly until?: { readonly month: number };
  readonly once?: string;
  readonly places: readonly string[];
  readonly terms?: readonly string[];
  readonly sources: readonly SourceRef[];
  readonly claims: readonly string[];
  readonly dispute?: string;
}

/** What stands behind one line of the ledger: whose claim, where its size comes from, sentences and sources. */
export interface WhyDef {
  readonly claim: 'study' | 'context' | 'ours';
  readonly size: 'measured' | 'inferred' | 'ours';
  readonly sentences: readonly string[];
  readonly sources: readonly string[];
  readonly dispute?: string;
}

/** A CSL-JSON record, as far as it is shown. */
export interface SourceDef {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[]; readonly literal?: string };
  readonly URL?: string;
  readonly note?: string;
}

type Files<T> = Readonly<Record<string, T>>;
const byId = <T extends { readonly id: string }>(files: Files<T>): ReadonlyMap<string, T> =>
  new Map(
    Object.values(files)
      .map((one) => [one.id, one] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const placeFiles: Files<PlaceDef> = import.meta.glob('../../levels/places/*.json', { eager: true, import: 'default' });
const eventFiles: Files<EventDef> = import.meta.glob('../../levels/events/*.json', { eager: true, import: 'default' });
const orderFiles: Files<OrderDef> = import.meta.glob('../../levels/orders/*.json', { eager: true, import: 'default' });

export const places: readonly PlaceDef[] = [...byId(placeFiles).values()];
export const events: ReadonlyMap<string, EventDef> = byId(eventFiles);
export const orders: ReadonlyMap<string, OrderDef> = byId(orderFiles);
export const sources: ReadonlyMap<string, SourceDef> = new Map(
  (sourceList as readonly SourceDef[]).map((one) => [one.id, one]),
);
const whyDefs = why as unknown as Readonly<Record<string, WhyDef>>;
export const whyDef = (key: string): WhyDef | undefined => whyDefs[key];
/** Why lines whose key starts so, such as every term of one variable. */
export const whyKeys = (prefix: string): readonly string[] =>
  Object.keys(whyDefs).filter((key) => key.startsWith(prefix));

/** How a source is named in one line: author or title, and the year. */
export function sourceLabel(key: string): string {
  const source = sources.get(key);
  if (!source) return key;
  const first = source.author?.[0];
  const author = first?.family ?? first?.literal;
  const year = source.issued?.['date-parts']?.[0]?.[0] ?? source.issued?.literal;
  return [author, source.title, source['container-title'], year].filter((part) => part !== undefined).join(', ');
}
