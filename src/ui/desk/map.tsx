/** The map in the middle: the picture, the host of the theatre over it, and a real button for every place in the news. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { fitMap, markScale, pixelAt, places, project, SEAL_RADIUS } from '../../store/catalogue.ts';
import type { PixelRect } from '../../store/catalogue.ts';
import { pickPlace, setMapFrame } from '../../store/actions.ts';
import { range } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import type { Box } from '../art/label-layout.ts';
import { MAP_NAMES, MapPicture } from '../art/map-picture.tsx';
import type { MapName } from '../art/map-picture.tsx';
import { Figures } from '../parts/bdi.tsx';
import { giveTheatreHost } from '../theatre-host.ts';
import { useStore } from '../use-store.ts';
import { isShown, placeLabels } from './map-labels.ts';
import type { MapView, PlacedPlace } from './map-labels.ts';

interface Props {
  /** Places a dispatch of this turn speaks of. */
  readonly news: ReadonlySet<string>;
  /** Places an order on the table touches. */
  readonly orders: ReadonlySet<string>;
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

function useView(again: unknown): readonly [RefObject<HTMLElement | null>, MapView | undefined] {
  const box = useRef<HTMLElement>(null);
  const [view, setView] = useState<MapView>();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      const room = roomOf(element);
      const right = width - room.left - room.width;
      const frame = fitMap({ width, height }, { left: room.left, top: 0, right, bottom: height - room.height });
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setView({ frame, room, rem });
      setMapFrame(frame);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    void document.fonts?.ready.then(measure);
    return () => observer.disconnect();
  }, [again]);
  return [box, view];
}

function Label({ placed, props }: { readonly placed: PlacedPlace; readonly props: Props }) {
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

export function DeskMap(props: Props) {
  const textSize = useStore((state) => state.settings.textSize);
  const isTheatreOn = useStore((state) => state.isTheatreOn);
  const picked = useStore((state) => state.pickedPlace);
  const [box, view] = useView(textSize);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    giveTheatreHost(stage.current ?? undefined);
    return () => giveTheatreHost(undefined);
  }, []);
  const live = new Set([...props.news, ...props.orders, ...(picked ? [picked] : [])]);
  const shown = places.filter((place) => isShown(place, live));
  const wanted = new Set([...props.news, ...(picked ? [picked] : [])]);
  const placed = view ? placeLabels(shown, wanted, view) : [];
  return (
    <section class="desk-map" ref={box} aria-label={t('ui.map.label')}>
      {view ? (
        <div
          class="map-picture"
          style={{
            left: `${view.frame.left}px`,
            top: `${view.frame.top}px`,
            width: `${view.frame.width}px`,
            height: `${view.frame.height}px`,
          }}
        >
          <MapPicture width={view.frame.width} />
        </div>
      ) : null}
      {view ? MAP_NAMES.map((name) => <GroundName key={name.id} name={name} frame={view.frame} />) : null}
      <div class="map-stage" ref={stage} aria-hidden="true" />
      <div class="map-labels">
        {isTheatreOn
          ? null
          : placed.map((one) => <Dot key={one.place.id} placed={one} isNews={props.news.has(one.place.id)} />)}
        {placed.map((one) => (
          <Label key={one.place.id} placed={one} props={props} />
        ))}
        {view && props.grip ? <Grip frame={view.frame} grip={props.grip} isBare={!isTheatreOn} /> : null}
      </div>
    </section>
  );
}
