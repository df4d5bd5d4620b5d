/** The signs on the map in words: where each lies, and what it says of the game. What the theatre draws, a button explains. */
import type { TextParams } from '../text/text.ts';
import { t } from '../text/text.ts';
import { places } from './catalogue.ts';
import { deskView } from './desk-view.ts';
import type { AppState } from './store.ts';
import { theatreView } from './theatre-view.ts';

export interface SignView {
  /** What it is; several of one kind differ by `place`. */
  readonly kind: string;
  readonly id: string;
  /** Its words: `ui.sign.<key>`. */
  readonly key: string;
  readonly params: TextParams;
  readonly lon: number;
  readonly lat: number;
  /** How far from that point it is drawn, in designed pixels. */
  readonly dx: number;
  readonly dy: number;
}

type View = NonNullable<ReturnType<typeof theatreView>>;
type Spot = readonly [lon: number, lat: number];

const FRONT: Spot = [44.6, 36.6];
const PASS: Spot = [46.9, 35.3];
const ROADS: Spot = [48.98, 29.62];
const PILOTS: Spot = [48.78, 29.98];
/** A line bends north by this share of its length at its middle. */
const BEND = 0.11;
/** Degrees of longitude to one of latitude, at this height of the map. */
const STRETCH = 1.18;

function spotOf(id: string): Spot {
  const place = places.find((one) => one.id === id);
  return place ? [place.lon, place.lat] : [0, 0];
}

const sign = (kind: string, spot: Spot, params: TextParams = {}, offset: Spot = [0, 0], key = kind): SignView => ({
  kind,
  id: kind,
  key,
  params,
  lon: spot[0],
  lat: spot[1],
  dx: offset[0],
  dy: offset[1],
});

const at = (place: string, one: SignView): SignView => ({ ...one, id: `${one.kind}-${place}` });

const whole = (share: number): number => Math.round(share * 100);

/** The middle of a quiet line as the theatre draws it. */
function middleOf(from: Spot, to: Spot): Spot {
  const up = to[0] < from[0] ? 1 : -1;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return [(from[0] + to[0]) / 2 + dy * STRETCH * BEND * up, (from[1] + to[1]) / 2 - (dx / STRETCH) * BEND * up];
}

function riverSigns({ river }: View): readonly SignView[] {
  const value = Math.round(100 - river.tension * 100);
  const { isPortStopped } = river;
  return [
    sign('ships', ROADS, { value }, [0, 0], isPortStopped ? 'ships-stopped' : 'ships'),
    ...(isPortStopped ? [] : [sign('pilots', PILOTS)]),
    sign('flame', spotOf('abadan'), {}, [9, -15], isPortStopped ? 'flame-out' : 'flame'),
  ];
}

function quietSigns({ covert, convoys, broadcasts, exposure }: View): readonly SignView[] {
  return [
    ...covert.map((line) =>
      at(
        line.id,
        sign('line', middleOf(spotOf(line.from), spotOf(line.to)), {
          level: line.level,
          place: t(`place.${line.to}.name`),
        }),
      ),
    ),
    ...(convoys > 0 ? [sign('convoys', PASS, { level: convoys })] : []),
    ...broadcasts.map(({ from, level }) => sign('broadcast', spotOf(from), { level }, [15, -27])),
    ...(exposure >= 0.01 ? [sign('door', spotOf('tehran'), { value: whole(exposure) }, [22, 4])] : []),
  ];
}

function crowdSigns({ crowds }: View, people: TextParams, home: number): readonly SignView[] {
  return crowds.map(({ place }) =>
    at(
      place,
      place === 'tehran'
        ? sign('crowd', spotOf(place), { value: home }, [-28, 2], 'crowd-tehran')
        : sign('crowd', spotOf(place), people, [-46, 10], 'crowd-baghdad'),
    ),
  );
}

/** Every sign on the map now; none while no game lies on the desk. */
export function signsOf(state: AppState): readonly SignView[] {
  const view = theatreView(state);
  if (!view || !state.game) return [];
  const desk = deskView(state.game, state.stage);
  const band = (id: string): TextParams => {
    const { low = 0, high = 0 } = desk.bands.find((one) => one.id === id) ?? {};
    return { low: Math.round(low), high: Math.round(high) };
  };
  const home = Math.round(desk.own.find((one) => one.id === 'home')?.value ?? 0);
  const front = view.war.intensity >= 0.02;
  return [
    ...(view.grip.isFallen ? [] : [sign('grip', spotOf('baghdad'), band('regime_strength'))]),
    ...(front
      ? [sign('front', FRONT, band('kurdish_front'), [0, 0], view.war.isPublic ? 'front' : 'front-rumour')]
      : []),
    ...view.garrisons.map(({ place }) =>
      at(
        place,
        sign('garrison', spotOf(place), { ...band('army_cohesion'), place: t(`place.${place}.name`) }, [-17, 15]),
      ),
    ),
    ...crowdSigns(view, band('popular_support'), home),
    ...view.rumours.map((place) =>
      at(
        place,
        sign(
          'rumour',
          spotOf(place),
          { place: t(`place.${place}.name`) },
          place === 'baghdad' ? [-38, -36] : [-20, -18],
        ),
      ),
    ),
    ...quietSigns(view),
    ...riverSigns(view),
    sign('pact', spotOf('tehran'), { value: whole(view.pulls.pact) }, [-56, 12]),
    sign('moscow', spotOf('tehran'), { value: whole(view.pulls.moscow) }, [0, -42]),
  ];
}
