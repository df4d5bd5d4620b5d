/** One line for each page of the address; a new screen is one file and one line here. */
import type { ComponentType } from 'preact';
import type { Page } from '../store/route.ts';
import { lazily } from './lesson/lazy.tsx';
import { Book } from './screens/book.tsx';
import { Codex } from './screens/codex.tsx';
import { Join } from './screens/join.tsx';
import { Log } from './screens/log.tsx';
import { Debrief } from './screens/debrief.tsx';
import { NewGame } from './screens/new-game.tsx';
import { Play } from './screens/play.tsx';
import { Result } from './screens/result.tsx';
import { Save } from './screens/save.tsx';
import { SettingsPage } from './screens/settings.tsx';
import { Title } from './screens/title.tsx';

export const SCREENS: Readonly<Record<Page, ComponentType>> = {
  title: Title,
  new: NewGame,
  play: Play,
  log: Log,
  codex: Codex,
  credits: lazily(async () => (await import('./screens/credits.tsx')).Credits),
  settings: SettingsPage,
  save: Save,
  book: Book,
  result: Result,
  teach: lazily(async () => (await import('./screens/lesson-maker.tsx')).LessonMaker),
  join: Join,
  lesson: Join,
  wall: lazily(async () => (await import('./screens/wall.tsx')).WallScreen),
  guide: lazily(async () => (await import('./screens/guide.tsx')).Guide),
  print: lazily(async () => (await import('./screens/print.tsx')).Print),
  check: lazily(async () => (await import('./screens/check.tsx')).CheckScreen),
  access: lazily(async () => (await import('./screens/access.tsx')).Access),
  debrief: Debrief,
};
