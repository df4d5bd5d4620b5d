/** Wires it all: words, store, screens, and the theatre once the page stands. The only file that knows everything. */
import { render, h } from 'preact';
import './ui/style/index.css';
import { loadLanguage } from './text/language.ts';
import { seasonOf } from './text/dates.ts';
import { setPseudo, t, useLanguage } from './text/text.ts';
import { turnIndex } from './store/stages.ts';
import { openApp, pickPlace, setTheatreOn } from './store/actions.ts';
import { parseOptions } from './store/route.ts';
import { appStore } from './store/store.ts';
import { theatreView } from './store/theatre-view.ts';
import { App } from './ui/app.tsx';
import { listenToTitle } from './ui/lesson/title-form.ts';
import { followPage } from './ui/page.ts';
import { onTheatreHost } from './ui/theatre-host.ts';
import type { Theatre } from './scenes/view.ts';

const wantsStillness = (): boolean => {
  const { motion } = appStore.getState().settings;
  return motion === 'still' || (motion === 'system' && matchMedia('(prefers-reduced-motion: reduce)').matches);
};

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

/** Fills the title, which index.html has painted, in the reader's words, and offers to go on with a kept game. */
function dressTitle(): void {
  for (const element of document.querySelectorAll<HTMLElement>('#title [data-text]')) {
    const words = t(element.dataset['text']!);
    // What is painted in English already keeps its marks of colour.
    if (element.textContent?.replace(/\s+/g, ' ').trim() !== words) element.textContent = words;
  }
  for (const element of document.querySelectorAll<HTMLElement>('#title [data-label]'))
    element.setAttribute('aria-label', t(element.dataset['label']!));
  const { game } = appStore.getState();
  const way = document.querySelector<HTMLElement>('#title [data-action="continue"]');
  if (!way || !game) return;
  const turn = game.scenario.level.turns[turnIndex(game)];
  way.hidden = false;
  if (turn) way.textContent = t('ui.title.continue-at', { season: seasonOf(turn.from, turn.to) });
}

async function start(): Promise<void> {
  const options = parseOptions(location.search);
  const language = await loadLanguage('en');
  useLanguage(language);
  setPseudo({ double: options.textDouble, rtl: options.rtl });
  openApp(options);
  followPage();
  const root = document.getElementById('app');
  if (root) render(h(App, {}), root);
  dressTitle();
  listenToTitle();
  if (options.canvas) followTheatre();
}

void start();
