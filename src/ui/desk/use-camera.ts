/**
 * The camera of the map in use: glides, dragging, pinching, wheel and arrow keys. While it moves only a transform moves; names and
 * marks are laid out anew where it comes to rest.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { setMapFrame } from '../../store/actions.ts';
import type { Box } from '../art/label-layout.ts';
import { wantsStillness } from '../motion.ts';
import { drag, frameOf, groundOf, homeCamera, mixCamera, settle, transformOf, zoomBy } from './camera.ts';
import type { Camera, Ground } from './camera.ts';
import type { MapView } from './map-labels.ts';

export interface View extends MapView {
  readonly camera: Camera;
  readonly ground: Ground;
}

export interface CameraControl {
  /** The element that holds what moves with the map. */
  readonly world: RefObject<HTMLDivElement | null>;
  readonly view: View | undefined;
  /** Glides (or jumps, where nothing may move) to where `aim` says. */
  readonly glide: (aim: (camera: Camera, ground: Ground) => Camera) => void;
}

const GLIDE = 620;
/** A drag lays names and marks out anew at most this often, in milliseconds. */
const RELAY = 160;
/** Pixels a pointer may stray and still press. */
const STRAY = 8;
const ARROW = 90;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [ARROW, 0],
  ArrowRight: [-ARROW, 0],
  ArrowUp: [0, ARROW],
  ArrowDown: [0, -ARROW],
};

const ease = (share: number): number => share * share * (3 - 2 * share);

/** Follows size and gestures of the map in `box`; `roomOf` measures what the papers leave free, anew when `again` changes. */
export function useCamera(
  box: RefObject<HTMLElement | null>,
  roomOf: (map: HTMLElement) => Box,
  again: unknown,
): CameraControl {
  const world = useRef<HTMLDivElement>(null);
  const live = useRef<View | undefined>(undefined);
  const frameAsked = useRef(0);
  const [view, setView] = useState<View>();

  const lay = (next: View): void => {
    live.current = next;
    setView(next);
    setMapFrame(next.frame);
  };
  const see = (camera: Camera): void => {
    const now = live.current;
    if (!now) return;
    live.current = { ...now, camera, frame: frameOf(camera, now.ground) };
  };
  const paint = (laid: View | undefined): void => {
    if (!world.current || !laid || !live.current) return;
    world.current.style.transform =
      laid.frame === live.current.frame ? '' : transformOf(laid.frame, live.current.frame);
  };
  const laid = useRef<View | undefined>(undefined);
  useLayoutEffect(() => {
    laid.current = view;
    paint(view);
  }, [view]);

  const stop = (): void => cancelAnimationFrame(frameAsked.current);
  const glide: CameraControl['glide'] = (aim) => {
    const from = live.current;
    if (!from) return;
    stop();
    const to = aim(from.camera, from.ground);
    const end = (): void => {
      see(to);
      lay(live.current!);
    };
    if (wantsStillness()) return end();
    let start: number | undefined;
    const step = (time: number): void => {
      start ??= time;
      const share = Math.min(1, (time - start) / GLIDE);
      if (share >= 1) return end();
      see(mixCamera(from.camera, to, ease(share)));
      paint(laid.current);
      frameAsked.current = requestAnimationFrame(step);
    };
    frameAsked.current = requestAnimationFrame(step);
  };

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      const ground = groundOf(width, height, roomOf(element));
      stop();
      const before = live.current?.camera;
      const camera = before && before.zoom > 1 ? settle(before, ground) : homeCamera(ground);
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      lay({ camera, ground, frame: frameOf(camera, ground), room: ground.room, rem });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    void document.fonts?.ready.then(measure);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [again]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return listenToHand(element, {
      grasp: stop,
      move: (dx, dy) => {
        const now = live.current;
        if (!now) return;
        see(drag(now.camera, dx, dy, now.ground));
        paint(laid.current);
      },
      zoom: (factor, at) => {
        const now = live.current;
        if (!now) return;
        see(zoomBy(now.camera, factor, now.ground, at));
        paint(laid.current);
      },
      rest: () => live.current && lay(live.current),
    });
  }, []);

  return { world, view, glide };
}

interface Hand {
  readonly grasp: () => void;
  readonly move: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, at: { x: number; y: number }) => void;
  readonly rest: () => void;
}

/** Listens to pointers, wheel and arrow keys on the map. Returns how to stop. */
function listenToHand(element: HTMLElement, hand: Hand): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  let strayed = 0;
  let laidAt = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const listening = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    target: HTMLElement | Window,
    name: K,
    heard: (event: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ): void => target.addEventListener(name, heard as EventListener, { ...options, signal: listening.signal });
  const at = (event: MouseEvent) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const spread = (): { x: number; y: number; apart: number } | undefined => {
    const [a, b] = [...fingers.values()];
    return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) } : undefined;
  };
  const restSoon = (): void => {
    clearTimeout(resting);
    resting = setTimeout(hand.rest, 120);
  };

  on(element, 'pointerdown', (event) => {
    if (event.button > 0) return;
    if (fingers.size === 0) strayed = 0;
    fingers.set(event.pointerId, at(event));
    hand.grasp();
  });
  on(window, 'pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const pinch = spread();
    const now = at(event);
    fingers.set(event.pointerId, now);
    strayed += Math.hypot(now.x - before.x, now.y - before.y);
    if (strayed < STRAY) return;
    element.dataset['held'] = '';
    const pinched = spread();
    if (pinch && pinched) {
      hand.move(pinched.x - pinch.x, pinched.y - pinch.y);
      hand.zoom(pinched.apart / Math.max(1, pinch.apart), pinched);
    } else hand.move(now.x - before.x, now.y - before.y);
    if (event.timeStamp - laidAt > RELAY && fingers.size === 1) {
      laidAt = event.timeStamp;
      hand.rest();
    }
  });
  const lift = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
    delete element.dataset['held'];
    if (strayed >= STRAY) hand.rest();
  };
  on(window, 'pointerup', lift);
  on(window, 'pointercancel', lift);
  // A drag that began on a name does not press it.
  on(
    element,
    'click',
    (event) => {
      if (strayed < STRAY) return;
      strayed = 0;
      if (event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  on(
    element,
    'wheel',
    (event) => {
      // On a page that scrolls, the wheel is the page's, unless it is a pinch.
      const scrolls = document.documentElement.scrollHeight > innerHeight + 4;
      if (scrolls && !event.ctrlKey) return;
      event.preventDefault();
      hand.grasp();
      hand.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), at(event));
      restSoon();
    },
    { passive: false },
  );
  on(element, 'keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    hand.grasp();
    hand.move(...arrow);
    hand.rest();
  });
  return () => {
    clearTimeout(resting);
    listening.abort();
  };
}
