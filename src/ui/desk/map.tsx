/** The map in the middle: the picture, the host of the theatre over it, and a real button for every place in the news. */
import { useEffect, useRef } from 'preact/hooks';
import { markScale, pixelAt, places, project, SEAL_RADIUS } from '../../store/catalogue.ts';
import type { PixelRect } from '../../store/catalogue.ts';
import { pickPlace } from '../../store/actions.ts';
import { range } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import type { Box } from '../art/label-layout.ts';
import { boxOf } from '../art/sign-layout.ts';
import { FinePicture, MAP_NAMES, MapPicture, RiverPicture } from '../art/map-picture.tsx';
import type { MapName } from '../art/map-picture.tsx';
import { Figures } from '../parts/bdi.tsx';
import { giveTheatreHost } from '../theatre-host.ts';
import { useStore } from '../use-store.ts';
import { cameraAt, cameraTowards, homeCamera, levelOf, riverCamera, riverRect, STEP, zoomBy } from './camera.ts';
import type { MapLevel } from './camera.ts';
import { MapControls } from './map-controls.tsx';
import { isShown, placeLabels } from './map-labels.ts';
import type { PlacedPlace } from './map-labels.ts';
import { MapSigns, useSigns } from './map-signs.tsx';
import { useCamera } from './use-camera.ts';

/** How much closer than the whole map the finer picture is worth its fetching. */
const FINE_FROM = 1.3;
/** Where the map's buttons lie in the free room, in CSS pixels; names and signs keep clear of them. */
const TOOLS: Box = { left: 8, top: 8, width: 48, height: 144 };

interface Props {
  /** Places a dispatch of this turn speaks of. */
  readonly news: ReadonlySet<string>;
  /** Places an order on the table touches. */
  readonly orders: ReadonlySet<string>;
  /** The place the first paper of the turn speaks of: the camera leans towards it. */
  readonly telegram: string | undefined;
  readonly turn: number;
  /** The turn's first month, counted from July 1958. */
  readonly month: number;
  /** The orders have gone out: evening over the map. */
  readonly isEvening: boolean;
  readonly grip?: { readonly low: number; readonly high: number } | undefined;
}

/** What the papers at its sides and the tray below leave free of the map. */
function roomOf(map: HTMLElement): Box {
  const box = map.getBoundingClientRect();
  const rectOf = (selector: string): DOMRect | undefined =>
    map.parentElement?.querySelector(selector)?.getBoundingClientRect();
  const sides = ['.desk-left', '.desk-right'].map(rectOf).filter((one) => one !== undefined);
  const over = sides.filter((one) => one.height > 0 && one.top < box.bottom - 60 && one.width < box.width * 0.6);
  const isWide = over.length === 2;
  const left = isWide ? Math.max(0, Math.min(...over.map((one) => one.right)) - box.left) : 0;
  const right = isWide ? Math.max(0, box.right - Math.max(...over.map((one) => one.left))) : 0;
  const tray = rectOf('.tray-bar');
  const bottom = tray && isWide ? Math.max(0, box.bottom - tray.top) : isWide ? 0 : 36;
  return { left, top: 0, width: box.width - left - right, height: box.height - bottom };
}

interface LabelProps {
  readonly placed: PlacedPlace;
  readonly props: Props;
  /** Brings the place into sight. */
  readonly onReach: () => void;
}

function Label({ placed, props, onReach }: LabelProps) {
  const picked = useStore((state) => state.pickedPlace);
  const { place, label } = placed;
  const isNews = props.news.has(place.id);
  const isOrders = props.orders.has(place.id);
  // A place that found no room for its name keeps its button, seen when it has the focus.
  const isSet = label !== undefined;
  const style = label
    ? { left: `${label.left}px`, top: `${label.top}px`, width: `${label.width}px`, height: `${label.height}px` }
    : { left: `${placed.x}px`, top: `${placed.y}px` };
  const name = t(`place.${place.id}.name`);
  if (!isNews && !isOrders) {
    if (!isSet) return null;
    return (
      <span class="map-label" data-kind={place.kind} style={style} aria-hidden="true">
        {name}
      </span>
    );
  }
  return (
    <button
      type="button"
      class="map-label"
      data-kind={place.kind}
      data-live={isNews ? 'news' : 'orders'}
      data-unset={isSet ? undefined : ''}
      aria-pressed={picked === place.id}
      style={style}
      onFocus={isSet ? undefined : onReach}
      onClick={() => pickPlace(picked === place.id ? undefined : place.id)}
    >
      {name}
      {isNews ? <span class="heard">, {t('ui.map.news')}</span> : null}
      {isOrders ? <span class="heard">, {t('ui.map.orders')}</span> : null}
    </button>
  );
}

/** A dot for each place where the theatre does not draw them itself. */
const Dot = ({ placed, isNews }: { readonly placed: PlacedPlace; readonly isNews: boolean }) => (
  <i
    class="map-dot"
    data-kind={placed.place.kind}
    data-news={isNews ? '' : undefined}
    style={{ left: `${placed.x}px`, top: `${placed.y}px` }}
  />
);

function GroundName({ name, frame }: { readonly name: MapName; readonly frame: PixelRect }) {
  const point = pixelAt(project(name.lon, name.lat), frame);
  return (
    <span
      class="map-ground"
      data-kind={name.kind}
      aria-hidden="true"
      style={{ left: `${point.x}px`, top: `${point.y}px`, rotate: `${name.turn ?? 0}deg`, '--scale': markScale(frame) }}
    >
      {t(`ui.map.name.${name.id}`)}
    </span>
  );
}

/** The ring at Baghdad: what the desk believes of his grip. */
function Grip({ frame, grip, isBare }: { frame: PixelRect; grip: NonNullable<Props['grip']>; isBare: boolean }) {
  const baghdad = places.find((one) => one.id === 'baghdad');
  if (!baghdad) return null;
  const { x, y } = pixelAt(project(baghdad.lon, baghdad.lat), frame);
  const size = SEAL_RADIUS * 2 * markScale(frame);
  return (
    <p
      class="map-grip"
      data-bare={isBare ? '' : undefined}
      style={{ left: `${x}px`, top: `${y}px`, width: `${size}px`, height: `${size}px`, '--size': `${size}px` }}
    >
      <span class="heard">{t('ui.map.grip')}: </span>
      <b>
        <Figures>{range(grip.low, grip.high)}</Figures>
      </b>
      <span aria-hidden="true">{t('ui.map.grip-short')}</span>
    </p>
  );
}

const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const;
/** The season of a month counted from July 1958; winter begins with December. */
const seasonIn = (month: number) => SEASONS[Math.floor((((month + 6) % 12) + 1) / 3) % 4];

/** Which names lie on the ground at a level of the map. */
const isNamed = ({ level = 'theatre' }: MapName, at: MapLevel): boolean => at === 'river' || level === 'theatre';

const rectStyle = ({ left, top, width, height }: PixelRect) => ({
  left: `${left}px`,
  top: `${top}px`,
  width: `${width}px`,
  height: `${height}px`,
});

interface PicturesProps {
  readonly frame: PixelRect;
  readonly home: PixelRect;
  readonly level: MapLevel;
}

function Pictures({ frame, home, level }: PicturesProps) {
  const river = riverRect(frame);
  return (
    <>
      <div class="map-picture" style={rectStyle(frame)}>
        <MapPicture width={home.width} />
      </div>
      {frame.width > home.width * FINE_FROM ? (
        <div class="map-picture" style={rectStyle(frame)}>
          <FinePicture />
        </div>
      ) : null}
      {level === 'river' ? (
        <div class="map-picture map-river" style={rectStyle(river)}>
          <RiverPicture width={river.width} />
        </div>
      ) : null}
    </>
  );
}

/** Leans towards the turn's telegram, and goes to the place the player picks. */
function useGoals(
  { glide, view }: ReturnType<typeof useCamera>,
  { telegram, turn }: Props,
  picked: string | undefined,
) {
  const isReady = view !== undefined;
  const spotOf = (id: string | undefined) => places.find((one) => one.id === id && !one.offMap);
  const reach = (id: string | undefined): void => {
    const spot = spotOf(id);
    if (spot) glide((camera, ground) => cameraAt(spot.lon, spot.lat, camera, ground));
  };
  useEffect(() => {
    const spot = spotOf(telegram);
    if (isReady) glide((_, ground) => (spot ? cameraTowards(spot.lon, spot.lat, ground) : homeCamera(ground)));
  }, [isReady, turn, telegram]);
  useEffect(() => reach(picked), [picked]);
  return reach;
}

export function DeskMap(props: Props) {
  const textSize = useStore((state) => state.settings.textSize);
  const isTheatreOn = useStore((state) => state.isTheatreOn);
  const picked = useStore((state) => state.pickedPlace);
  const box = useRef<HTMLElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const camera = useCamera(box, roomOf, textSize);
  const reach = useGoals(camera, props, picked);
  useEffect(() => {
    giveTheatreHost(stage.current ?? undefined);
    return () => giveTheatreHost(undefined);
  }, []);
  const { world, view, glide } = camera;
  const level = view ? levelOf(view.camera) : 'theatre';
  const live = new Set([...props.news, ...props.orders, ...(picked ? [picked] : [])]);
  const tools = { ...TOOLS, left: (view?.room.left ?? 0) + TOOLS.left, top: (view?.room.top ?? 0) + TOOLS.top };
  // Until the gauges are lit the map bears no signs.
  const signs = useSigns(props.grip ? view : undefined, tools);
  const shown = places.filter((place) => isShown(place, live, level));
  const wanted = new Set([...props.news, ...(picked ? [picked] : [])]);
  const placed = view ? placeLabels(shown, wanted, view, [tools, ...signs.map(boxOf)]) : [];
  return (
    <section class="desk-map" ref={box} aria-label={t('ui.map.label')} data-level={level}>
      <div class="map-world" ref={world}>
        {view ? <Pictures frame={view.frame} home={view.ground.home} level={level} /> : null}
        <div class="map-tint" data-season={seasonIn(props.month)} data-hour={props.isEvening ? 'evening' : 'day'} />
        {view
          ? MAP_NAMES.filter((name) => isNamed(name, level)).map((name) => (
              <GroundName key={name.id} name={name} frame={view.frame} />
            ))
          : null}
        <div class="map-stage" ref={stage} aria-hidden="true" />
        {view ? <MapSigns signs={signs} view={view} /> : null}
        <div class="map-labels">
          {isTheatreOn
            ? null
            : placed.map((one) => <Dot key={one.place.id} placed={one} isNews={props.news.has(one.place.id)} />)}
          {placed.map((one) => (
            <Label key={one.place.id} placed={one} props={props} onReach={() => reach(one.place.id)} />
          ))}
          {view && props.grip ? <Grip frame={view.frame} grip={props.grip} isBare={!isTheatreOn} /> : null}
        </div>
      </div>
      {view ? (
        <MapControls
          level={level}
          isWhole={view.camera.zoom <= 1}
          left={tools.left}
          top={tools.top}
          onCloser={() => glide((now, ground) => zoomBy(now, STEP, ground))}
          onWider={() => glide((now, ground) => zoomBy(now, 1 / STEP, ground))}
          onRiver={() => glide((_, ground) => (level === 'river' ? homeCamera(ground) : riverCamera(ground)))}
        />
      ) : null}
    </section>
  );
}
