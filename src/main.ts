/** Wires it all: words, store, screens, and the theatre once the page stands. The only file that knows everything. */
import { render, h } from 'preact';
import './ui/style/index.css';
import { setPseudo } from './text/text.ts';
import { followOtherTabs, openApp, openWords, pickPlace, setTheatreOn, tellOffline } from './store/actions.ts';
import { lms } from './store/lms.ts';
import { followKeeper } from './store/offline.ts';
import { parseOptions } from './store/route.ts';
import { appStore } from './store/store.ts';
import { theatreView } from './store/theatre-view.ts';
import { App } from './ui/app.tsx';
import { listenToTitle } from './ui/lesson/title-form.ts';
import { wantsStillness } from './ui/motion.ts';
import { followPage } from './ui/page.ts';
import { playScenesWith } from './ui/scene-host.tsx';
import { followTitle } from './ui/title-words.ts';
import { onTheatreHost } from './ui/theatre-host.ts';
import type { Playing } from './scenes/play.ts';
import type { Theatre } from './scenes/view.ts';

/** Mounts the theatre wherever the map is, tells it of every change, and takes it down with the map. */
function followTheatre(): void {
  let theatre: Theatre | undefined;
  let host: HTMLElement | undefined;
  const tell = (): void => {
    const view = theatreView(appStore.getState());
    if (view) theatre?.update(view);
  };
  const mount = async (container: HTMLElement): Promise<void> => {
    const view = theatreView(appStore.getState());
    if (!view) return;
    const { mountTheatre } = await import('./scenes/theatre.ts');
    if (host !== container || theatre) return;
    theatre = mountTheatre({ container, view, onPick: pickPlace, reducedMotion: wantsStillness() });
    setTheatreOn(true);
    tell();
  };
  onTheatreHost((next) => {
    host = next;
    theatre?.destroy();
    theatre = undefined;
    setTheatreOn(false);
    // Without the theatre the map and every place on it still work.
    if (next) mount(next).catch((error: unknown) => console.warn('The theatre did not open.', error));
  });
  appStore.subscribe((state, before) => {
    if (state.settings.motion !== before.settings.motion) theatre?.setReducedMotion(wantsStillness());
    if (
      state.game !== before.game ||
      state.stage !== before.stage ||
      state.pickedPlace !== before.pickedPlace ||
      state.mapFrame !== before.mapFrame
    )
      tell();
  });
}

/** The files to be kept come over the same line as the first game: they wait until a turn is sealed, or for the title's peace. */
const PEACE = 10_000;

function keepOffline(): void {
  if (lms) return;
  const begin = (): void => {
    clearTimeout(timer);
    stop();
    void followKeeper(tellOffline);
  };
  const timer = setTimeout(begin, PEACE);
  const stop = appStore.subscribe(({ game }) => {
    if ((game?.record.orders.length ?? 0) > 0) begin();
  });
}

/** Plays scenes in front of their plates, where things may move; the plate is the still, and the whole of it without Phaser. */
function playScenes(): void {
  playScenesWith((place) => {
    let playing: Playing | undefined;
    let isGone = false;
    const open = async (): Promise<void> => {
      const { hasPlay, mountPlay } = await import('./scenes/play.ts');
      if (isGone || !hasPlay(place.id)) return;
      playing = await mountPlay(place);
      if (isGone) playing.destroy();
    };
    if (!wantsStillness()) open().catch((error: unknown) => console.warn('A scene stays still.', error));
    return {
      skip: () => playing?.skip(),
      destroy: () => {
        isGone = true;
        playing?.destroy();
      },
    };
  });
}

/** Sound comes once play has begun or somebody asks for it: first the player, and the files only when it is turned on. */
function followSoundLater(): void {
  let isAsked = false;
  const look = (): void => {
    const { route, game, isSoundOn } = appStore.getState();
    if (isAsked || !(isSoundOn || (route.page === 'play' && game))) return;
    isAsked = true;
    import('./sound/follow.ts').then(
      ({ followSound }) => followSound(),
      (error: unknown) => console.warn('There is no sound.', error),
    );
  };
  look();
  appStore.subscribe(look);
}

async function start(): Promise<void> {
  const options = parseOptions(location.search);
  await openWords(options.lang);
  setPseudo(options);
  openApp(options);
  followPage();
  const root = document.getElementById('app');
  if (root) render(h(App, {}), root);
  followTitle();
  listenToTitle();
  followSoundLater();
  if (options.canvas) {
    playScenes();
    followTheatre();
  }
  followOtherTabs();
  keepOffline();
}

void start();
