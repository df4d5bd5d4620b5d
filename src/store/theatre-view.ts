/** What the theatre is told of a game: dates, places, the northern war, the river, covert lines, the grip. Nothing a player may not know. */
import { AT } from '../rules/step.generated.ts';
import type { GameState } from '../rules/types.ts';
import { orders, places } from './catalogue.ts';
import { deskView } from './desk-view.ts';
import { hasFallen, presentState } from './game.ts';
import type { Game } from './game.ts';
import type { AppState } from './store.ts';
import type { DeskView } from './views.ts';

/** The revolt is in the papers from September 1961. */
const REVOLT_KNOWN_FROM = 38;
/** The month in which the pilots' quarrel stops the port. */
const PORT_STOPS_IN = 31;
const MOST_SHIPS = 8;
const WAITING_SHIPS = 5;
/** Where the big camps lie. */
const CAMPS = ['mosul', 'kirkuk', 'basra'];
/** From this value down Tehran's street fills, and from this one up Baghdad's does. */
const STREET_CALM = 60;
const PEOPLE_WARM = 55;
/** Mosul's officers are heard at Mosul, later ones in Baghdad. */
const MOSUL_OVER = 9;

const calendar = (month: number) => ({ year: 1958 + Math.floor((6 + month) / 12), month: ((6 + month) % 12) + 1 });

function placeViews(view: DeskView, isWire: boolean) {
  const news = new Set(view.dispatches.map((one) => one.place));
  const choices = [
    ...(view.letter?.faces.map((face) => face.choice) ?? []),
    ...[...view.openOrders, ...view.quietOrders].flatMap((order) => order.choices),
  ];
  const touched = new Set(isWire ? [] : choices.filter((one) => !one.reason).flatMap((one) => one.places));
  return places.map(({ id, lon, lat, kind, zoom, offMap }) => ({
    id,
    lon,
    lat,
    kind,
    news: news.has(id),
    orders: touched.has(id),
    quiet: offMap === true || (zoom === 2 && !news.has(id)) || ['water', 'region', 'border'].includes(kind),
  }));
}

function covertLines({ levers }: GameState, month: number) {
  const lines = [];
  if (levers.kur > 0) lines.push({ id: 'kur', from: 'kermanshah', to: 'sulaimaniya', level: levers.kur });
  if (levers.off > 0)
    lines.push({ id: 'off', from: 'kermanshah', to: month < MOSUL_OVER ? 'mosul' : 'baghdad', level: levers.off });
  if (levers.int > 0) lines.push({ id: 'int', from: 'tehran', to: 'baghdad', level: levers.int });
  return lines;
}

function sealedOrders(state: GameState) {
  const given = state.orders.at(-1);
  if (!given) return [];
  return (['open', 'quiet'] as const).flatMap((hand) => {
    const order = orders.get(given[hand].replace(/-\d$/, ''));
    const to = order?.places.find((place) => place !== 'tehran');
    return to ? [{ id: `${state.turn}-${hand}`, hand, from: 'tehran', to }] : [];
  });
}

const middleOf = ({ low, high }: { readonly low: number; readonly high: number }): number => (low + high) / 2;

/** Places of which only hearsay has come in this turn. */
const rumoursIn = (view: DeskView): readonly string[] => [
  ...new Set(view.dispatches.filter(({ status }) => status !== 'documented').map(({ place }) => place)),
];

function crowdsIn(home: number, people: number) {
  const tehran = home >= STREET_CALM ? 0 : home < 30 ? 3 : home < 45 ? 2 : 1;
  const baghdad = people < PEOPLE_WARM ? 0 : people > 75 ? 3 : people > 65 ? 2 : 1;
  return [
    { place: 'tehran', size: tehran },
    { place: 'baghdad', size: baghdad },
  ].filter(({ size }) => size > 0);
}

function viewOf(game: Game, { stage, pickedPlace, mapFrame }: AppState) {
  const state = presentState(game);
  const view = deskView(game, stage === 'wire' ? 'wire' : 'desk');
  const isWire = stage === 'wire';
  const { turn } = view;
  const band = (id: string) => view.bands.find((one) => one.id === id)!;
  const north = band('kurdish_front');
  const grip = band('regime_strength');
  const harbour = state.values[AT.SHT]!;
  const isPortStopped = turn.from <= PORT_STOPS_IN && PORT_STOPS_IN <= turn.to;
  return {
    date: calendar(isWire ? turn.to : turn.from),
    ...(mapFrame ? { frame: mapFrame } : {}),
    places: placeViews(view, isWire),
    war: {
      intensity: state.values[AT.WARF]! > 0 ? 1 - (north.low + north.high) / 200 : 0,
      isPublic: turn.to >= REVOLT_KNOWN_FROM,
    },
    river: {
      tension: 1 - harbour / 100,
      isPortStopped,
      // While the port stands still they wait at the bar.
      ships: isPortStopped ? WAITING_SHIPS : Math.round((MOST_SHIPS * harbour) / 100),
      isEscorted: state.levers.nav >= 2,
    },
    covert: covertLines(state, turn.from),
    broadcasts: state.levers.pro > 0 ? [{ from: 'kermanshah', level: state.levers.pro }] : [],
    exposure: state.values[AT.EXP]! / 100,
    convoys: state.levers.kur,
    garrisons: CAMPS.map((place) => ({ place, cohesion: middleOf(band('army_cohesion')) / 100 })),
    rumours: rumoursIn(view),
    crowds: crowdsIn(state.values[AT.DOM]!, middleOf(band('popular_support'))),
    pulls: { pact: state.values[AT.WAS]! / 100, moscow: state.values[AT.MOS]! / 100 },
    grip: { low: grip.low, high: grip.high, isFallen: hasFallen(game) },
    ...(pickedPlace ? { selected: pickedPlace } : {}),
    ...(view.dispatches[0] ? { telegram: view.dispatches[0].place } : {}),
    ...(isWire ? { sealed: sealedOrders(state) } : {}),
  };
}

/** How tight the moment is, from 0 to 1: the worst of what the player can see, tempered by the rest. */
export function tensionOf(game: Game): number {
  const { values } = presentState(game);
  const strains = [
    1 - values[AT.SHT]! / 100,
    1 - values[AT.DOM]! / 100,
    1 - values[AT.WAS]! / 100,
    values[AT.EXP]! / 100,
  ];
  const mean = strains.reduce((sum, one) => sum + one, 0) / strains.length;
  return (Math.max(...strains) + mean) / 2;
}

/** The theatre's view of the store; undefined while no game lies on the desk. */
export const theatreView = (state: AppState): ReturnType<typeof viewOf> | undefined =>
  state.game && (state.stage === 'desk' || state.stage === 'wire') ? viewOf(state.game, state) : undefined;
