/** The map of one month of the game: what was sealed leaves Tehran, what stood is a thread, his grip is the ring at Baghdad. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fitMap, markScale, pixelAt, places, project } from '../../../store/replay-view.ts';
import type { PixelRect, ReplayMonth } from '../../../store/replay-view.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { MapPicture } from '../../art/map-picture.tsx';

interface Point {
  readonly x: number;
  readonly y: number;
}
type At = (place: string) => Point | undefined;

const RING = 24;
const NAMED = ['baghdad', 'tehran', 'mosul', 'sulaimaniya', 'kermanshah', 'basra', 'abadan', 'kirkuk'] as const;

function useFrame() {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<{ readonly frame: PixelRect; readonly width: number; readonly height: number }>();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      setView({ frame: fitMap({ width, height }), width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, view] as const;
}

/** A bow between two places, so that lines over the same road stay apart. */
function bow(from: Point, to: Point, bend: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return `M${from.x},${from.y} Q${from.x + dx / 2 - dy * bend},${from.y + dy / 2 + dx * bend} ${to.x},${to.y}`;
}

function Threads({ of, at }: { readonly of: ReplayMonth; readonly at: At }) {
  return (
    <>
      {of.threads.map(({ lever, from, to, level }) => {
        const [a, b] = [at(from), at(to)];
        return a && b ? (
          <path
            key={lever}
            class="replay-thread"
            d={bow(a, b, lever === 'pro' ? -0.28 : 0.18)}
            stroke-width={1 + level}
          />
        ) : null;
      })}
      {of.arrows.map(({ id, hand, to }) => {
        const [a, b] = [at('tehran'), at(to)];
        return a && b ? (
          <g key={id} class="replay-order" data-hand={hand}>
            <path d={bow(a, b, hand === 'open' ? -0.12 : 0.12)} />
            <circle cx={b.x} cy={b.y} r="7" />
          </g>
        ) : null;
      })}
    </>
  );
}

function Grip({ grip, point }: { readonly grip: number | undefined; readonly point: Point }) {
  return (
    <g class="replay-grip" data-fallen={grip === undefined ? '' : undefined}>
      <circle class="replay-seal" cx={point.x} cy={point.y} r={RING} />
      {grip === undefined ? null : (
        <circle
          class="replay-hold"
          cx={point.x}
          cy={point.y}
          r={RING}
          pathLength="100"
          stroke-dasharray={`${Math.round(grip)} 100`}
          transform={`rotate(-90 ${point.x} ${point.y})`}
        />
      )}
      <text x={point.x} y={point.y + 5} text-anchor="middle">
        {grip === undefined ? '✕' : number(Math.round(grip))}
      </text>
    </g>
  );
}

function War({ of, at, scale }: { readonly of: ReplayMonth; readonly at: At; readonly scale: number }) {
  const point = at('sulaimaniya');
  if (!point || of.war <= 0) return null;
  return (
    <ellipse
      class="replay-war"
      cx={point.x - 18 * scale}
      cy={point.y - 40 * scale}
      rx={(30 + 70 * of.war) * scale}
      ry={(22 + 42 * of.war) * scale}
    />
  );
}

/** A name stands on the side that the place's own file gives it; Baghdad's under the ring. */
function nameAt(id: string, { x, y }: Point) {
  if (id === 'baghdad') return { x, y: y + RING + 17, 'text-anchor': 'middle' as const };
  const side = places.find((one) => one.id === id)?.label?.side ?? 'east';
  if (side === 'west') return { x: x - 8, y: y + 4, 'text-anchor': 'end' as const };
  if (side === 'east') return { x: x + 8, y: y + 4, 'text-anchor': 'start' as const };
  return { x, y: y + (side === 'north' ? -9 : 18), 'text-anchor': 'middle' as const };
}

function Names({ of, at }: { readonly of: ReplayMonth; readonly at: At }) {
  const touched = [...of.arrows.map(({ to }) => to), ...(of.event ? [of.event.place] : [])];
  const shown = [...new Set([...NAMED, ...touched])];
  return (
    <>
      {shown.map((id) => {
        const point = at(id);
        return point ? (
          <g key={id} class="replay-place" data-news={of.event?.place === id ? '' : undefined}>
            {id === 'baghdad' ? null : <circle cx={point.x} cy={point.y} r="3.5" />}
            <text {...nameAt(id, point)}>{t(`place.${id}.name`)}</text>
          </g>
        ) : null;
      })}
    </>
  );
}

export function ReplayMap({ of, grip }: { readonly of: ReplayMonth; readonly grip: number | undefined }) {
  const [box, view] = useFrame();
  const at: At = (id) => {
    const place = places.find((one) => one.id === id);
    return place && view ? pixelAt(project(place.lon, place.lat), view.frame) : undefined;
  };
  const baghdad = at('baghdad');
  return (
    <div class="replay-map" ref={box}>
      {view ? (
        <>
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
          <svg class="replay-layer" width={view.width} height={view.height} aria-hidden="true" direction="ltr">
            <War of={of} at={at} scale={markScale(view.frame)} />
            <Threads of={of} at={at} />
            <Names of={of} at={at} />
            {baghdad ? <Grip grip={grip} point={baghdad} /> : null}
          </svg>
        </>
      ) : null}
    </div>
  );
}
