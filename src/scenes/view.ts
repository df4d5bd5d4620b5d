/**
 * What the theatre is told: plain data, made by whoever holds the game (main, from the store). The scenes draw it and know
 * nothing else. Every strength and share runs from 0 to 1 unless its line says otherwise.
 */
import type { PixelRect } from '../content/projection.ts';

/** The five acts tint the map by season; 1 is January. */
export interface TheatreDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** How a place looks now. */
export interface PlaceView {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly kind: 'capital' | 'city' | 'town' | 'port' | 'base' | 'island' | 'water' | 'region' | 'border';
  /** A dispatch of this turn speaks of the place. */
  readonly news?: boolean;
  /** An order that touches the place is on the table. */
  readonly orders?: boolean;
  /** Leave out the dot: the place is only a name on the map (waters, regions), or belongs to the closer zoom. */
  readonly quiet?: boolean;
}

/** The war in the north of Iraq. */
export interface KurdishWarView {
  /** 0 no fighting, 1 the whole mountain front. */
  readonly intensity: number;
  /** Known to the public, or still only a rumour on the desk (drawn dotted instead of hatched). */
  readonly isPublic: boolean;
}

/** The Shatt al-Arab / Arvand Rud. */
export interface RiverView {
  readonly tension: number;
  /** The still river: no ship moves, they wait at the bar. */
  readonly isPortStopped: boolean;
  /** Ships in the reach, 0 to 8. */
  readonly ships: number;
  /** An Iranian escort sails with the merchantmen. */
  readonly isEscorted?: boolean;
}

/** A quiet line from Iran into Iraq. */
export interface CovertLineView {
  /** Stable while the line stands; a new id is drawn as it is laid. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Level of the commitment, 1 to 3. */
  readonly level: number;
}

/** A transmitter at work. */
export interface BroadcastView {
  readonly from: string;
  /** Level of the commitment, 1 to 3. */
  readonly level: number;
}

/** The band the player sees for Qasim's grip, 0 to 100. The figures themselves are HTML. */
export interface GripView {
  readonly low: number;
  readonly high: number;
  /** He has fallen: the ring breaks. */
  readonly isFallen?: boolean;
}

/** A sealed order on its way. It is played once for every new id. */
export interface SealedOrderView {
  readonly id: string;
  readonly hand: 'open' | 'quiet';
  readonly from: string;
  readonly to: string;
}

/** A big camp of the Iraqi army. */
export interface GarrisonView {
  readonly place: string;
  /** How far the army holds together, as the desk believes: the middle of its band. */
  readonly cohesion: number;
}

/** A crowd in a capital's streets. */
export interface CrowdView {
  readonly place: string;
  /** 1 to 3. */
  readonly size: number;
}

/** What pulls on Tehran. */
export interface PullsView {
  readonly pact: number;
  readonly moscow: number;
}

/** The whole theatre at one moment. */
export interface TheatreView {
  readonly date: TheatreDate;
  /** Where the map picture lies in the container, in CSS pixels: `fitMap` of content/projection. Left out: the theatre fits it by itself. */
  readonly frame?: PixelRect;
  readonly places: readonly PlaceView[];
  readonly war: KurdishWarView;
  readonly river: RiverView;
  readonly covert: readonly CovertLineView[];
  readonly broadcasts: readonly BroadcastView[];
  /** How much of the quiet hand shows: light under the door at Tehran. */
  readonly exposure: number;
  /** Level of the Kurdish line, 0 to 3: lorries on the passes. */
  readonly convoys: number;
  readonly garrisons: readonly GarrisonView[];
  /** Places of which a paper tells what was only reported, or is disputed. */
  readonly rumours: readonly string[];
  readonly crowds: readonly CrowdView[];
  readonly pulls: PullsView;
  readonly grip: GripView;
  /** The place the player has chosen. */
  readonly selected?: string;
  /** The place today's telegram comes from. */
  readonly telegram?: string;
  /** Orders sealed this turn. */
  readonly sealed?: readonly SealedOrderView[];
}

/** How a theatre is put on the page. */
export interface TheatreOptions {
  /** A positioned element; the canvas fills it. */
  readonly container: HTMLElement;
  readonly view: TheatreView;
  /** A place was clicked or tapped. */
  readonly onPick: (placeId: string) => void;
  /** The pointer came over a place, or left the last one. */
  readonly onHover?: (placeId: string | undefined) => void;
  /** No motion: every change is shown at its end at once. */
  readonly reducedMotion: boolean;
  /** `auto` takes Canvas where WebGL is drawn by software. */
  readonly renderer?: 'auto' | 'canvas' | 'webgl';
}

/** A theatre on the page. */
export interface Theatre {
  /** Draws a new moment; cheap to call with the same object. */
  update(view: TheatreView): void;
  /** Follows the player's motion setting. */
  setReducedMotion(isReduced: boolean): void;
  /** Stops all work until the next `update`, for instance while another screen covers the map. */
  sleep(): void;
  /** Removes the canvas, its listeners and its timers. */
  destroy(): void;
}
