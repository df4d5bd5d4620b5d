/** Wires it all: words, store, screens, and the theatre once the page stands. The only file that knows everything. */
import { render, h } from 'preact';
import './ui/style/index.css';
import { loadLanguage } from './text/language.ts';
import { setPseudo, useLanguage } from './text/text.ts';
import { openApp } from './store/actions.ts';
import { parseOptions } from './store/route.ts';
import { watchTheatre } from './theatre-bridge.ts';
import { App } from './ui/app.tsx';
import { followPage } from './ui/page.ts';

async function start(): Promise<void> {
  const options = parseOptions(location.search);
  const language = await loadLanguage('en');
  useLanguage(language);
  setPseudo({ double: options.textDouble, rtl: options.rtl });
  openApp(options);
  followPage();
  const root = document.getElementById('app');
  if (root) render(h(App, {}), root);
  if (options.canvas) watchTheatre();
}

void start();
