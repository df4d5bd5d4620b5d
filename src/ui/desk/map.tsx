/** The map in the middle: the picture, the host of the theatre over it, and a real button for every place in the news. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fitMap, pixelAt, places, project } from '../../store/catalogue.ts';
import type { PixelRect, PlaceDef } from '../../store/catalogue.ts';
import { setMapFrame } from '../../store/actions.ts';
import { range } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { MapPicture } from '../art/map-picture.tsx';
import { Figures } from '../parts/bdi.tsx';
import { giveTheatreHost } from '../theatre-host.ts';

interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Props {
  /** Places a dispatch of this turn speaks of. */
  readonly news: ReadonlySet<string>;
  /** Places an order on the table touches. */
  readonly orders: ReadonlySet<string>;
  readonly picked: string | undefined;
  readonly onPick: (place: string | undefined) => void;
  readonly grip?: { readonly low: number; readonly high: number } | undefined;
}

const NO_INSETS: Insets = { left: 0, right: 0, top: 0, bottom: 0 };

/** How much of the map the papers at its sides and the tray below lie over. */
function insetsOf(map: HTMLElement): Insets {
  const field = map.parentElement;
  if (!field) return NO_INSETS;
  const box = map.getBoundingClientRect();
  const cover = (selector: string): DOMRect | undefined => {
    const rect = field.querySelector(selector)?.getBoundingClientRect();
    return rect && rect.top < box.bottom - 40 && rect.bottom > box.top + 40 && rect.width < box.width * 0.6 ? rect : undefined;
  };
  const sides = [cover('.desk-left'), cover('.desk-right')].filter((one) => one !== undefined);
  const left = Math.max(0, ...sides.filter((one) => one.left < box.left + 40).map((one) => one.right - box.left));
  const right = Math.max(0, ...sides.filter((one) => one.right > box.right - 40).map((one) => box.right - one.left));
  const tray = field.querySelector('.tray-bar')?.getBoundingClientRect();
  const bottom = tray && sides.length > 0 ? Math.max(0, box.bottom - tray.top) : 0;
  return { left, right, top: 0, bottom };
}

function useFrame(): readonly [ReturnType<typeof useRef<HTMLDivElement>>, PixelRect | undefined] {
  const box = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState<PixelRect>();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      const next = fitMap({ width, height }, insetsOf(element));
      setFrame(next);
      setMapFrame(next);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const left = element.parentElement?.querySelector('.desk-left');
    if (left) observer.observe(left);
    return () => observer.disconnect();
  }, []);
  return [box, frame];
}

const shows = (place: PlaceDef, props: Props): boolean =>
  !place.offMap && (place.zoom !== 2 || props.news.has(place.id) || props.picked === place.id);

function Place({ place, frame, props }: { place: PlaceDef; frame: PixelRect; props: Props }) {
  const point = pixelAt(project(place.lon, place.lat), frame);
  const style = { left: `${point.x}px`, top: `${point.y}px` };
  const isLive = props.news.has(place.id) || props.orders.has(place.id);
  const label = (
    <span class="map-label" data-side={place.label?.side ?? 'east'}>
      {t(`place.${place.id}.name`)}
    </span>
  );
  if (!isLive) {
    return (
      <span class="map-place" data-kind={place.kind} style={style} aria-hidden="true">
        <i class="map-dot" />
        {label}
      </span>
    );
  }
  return (
    <button
      type="button"
      class="map-place"
      data-kind={place.kind}
      data-live={props.news.has(place.id) ? 'news' : 'orders'}
      aria-pressed={props.picked === place.id}
      style={style}
      onClick={() => props.onPick(props.picked === place.id ? undefined : place.id)}
    >
      <i class="map-dot" />
      {label}
      {props.news.has(place.id) ? <span class="heard">, {t('ui.map.news')}</span> : null}
      {props.orders.has(place.id) ? <span class="heard">, {t('ui.map.orders')}</span> : null}
    </button>
  );
}

/** The ring at Baghdad: what the desk believes of his grip. */
function Grip({ frame, grip }: { frame: PixelRect; grip: { readonly low: number; readonly high: number } }) {
  const baghdad = places.find((one) => one.id === 'baghdad');
  if (!baghdad) return null;
  const point = pixelAt(project(baghdad.lon, baghdad.lat), frame);
  return (
    <p class="map-grip" style={{ left: `${point.x}px`, top: `${point.y}px` }} title={t('ui.map.grip')}>
      <span class="heard">{t('ui.map.grip')}: </span>
      <b>
        <Figures>{range(grip.low, grip.high)}</Figures>
      </b>
      <span aria-hidden="true">{t('ui.map.grip-short')}</span>
    </p>
  );
}

export function DeskMap(props: Props) {
  const [box, frame] = useFrame();
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    giveTheatreHost(stage.current ?? undefined);
    return () => giveTheatreHost(undefined);
  }, []);
  const shown = places.filter((place) => shows(place, props));
  return (
    <section class="desk-map" ref={box as never} aria-label={t('ui.map.label')}>
      <div class="map-picture" style={frame ? { left: `${frame.left}px`, top: `${frame.top}px`, width: `${frame.width}px`, height: `${frame.height}px` } : {}}>
        <MapPicture />
      </div>
      <div class="map-stage" ref={stage} aria-hidden="true" />
      <div class="map-labels">
        {frame ? shown.map((place) => <Place key={place.id} place={place} frame={frame} props={props} />) : null}
        {frame && props.grip ? <Grip frame={frame} grip={props.grip} /> : null}
      </div>
    </section>
  );
}
