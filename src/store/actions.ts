/** The one door: everything that changes the store, and the saving that follows from it. */
import type { PixelRect } from '../content/projection.ts';
import { curtainsOf } from '../rules/forecast.ts';
import { whyNot } from '../rules/offers.ts';
import type { Forecast, GameRecord, Hand, Verdict } from '../rules/types.ts';
import { codeOf, readCode } from './codes.ts';
import { isTableAsked } from './lesson-store.ts';
import type { CodeProblem } from './codes.ts';
import { gameFrom, isGameOver, presentState, sealInto } from './game.ts';
import type { Game } from './game.ts';
import { lms } from './lms.ts';
import { lmsStateOf, readLmsState } from './lms-state.ts';
import type { OfflineNews } from './offline.ts';
import { makeSave, parseSave } from './save.ts';
import { hashOf, parseRoute } from './route.ts';
import type { Page, PageOptions } from './route.ts';
import { SEED_LIMIT } from './scenarios.ts';
import { parseSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { nextStage, openingStage, stageAfterSeal } from './stages.ts';
import { fullName, makeShelf } from './storage.ts';
import { appStore, change, getState, NO_DRAFT } from './store.ts';
import type { Notice, Sheet, Stage } from './store.ts';
import { chooseLanguage, loadLanguage } from '../text/language.ts';
import { setReadingLevel, useLanguage } from '../text/text.ts';

const shelf = makeShelf(() => localStorage);
/** Each trouble with storage is told once a visit. */
const told = new Set<string>();
/** The kept game as this page last read or wrote it. Another text on the shelf is another tab's game. */
let known: string | undefined;

function tell(notice: Notice): void {
  if (told.has(notice.key)) return;
  told.add(notice.key);
  change({ notice });
}

export const dismissNotice = (): void => change({ notice: undefined });

/** Writes the game in play; trouble is told once, with the code that saves it anyway. */
function keep(): void {
  const { game, stage } = getState();
  if (!game) return;
  const isWithLms = lms?.keep(lmsStateOf(game, stage), stage === 'result') ?? false;
  const held = shelf.text('game');
  if (held !== undefined && held !== known) return askWhichTab(game);
  if (held === undefined && known !== undefined) tell({ key: 'ui.toast.wiped-now', params: { code: codeOf(game) } });
  const state = shelf.write('game', makeSave(game, stage));
  if (state === 'ok') known = shelf.text('game');
  else if (!isWithLms) tell({ key: `ui.toast.${state}`, params: { code: codeOf(game) } });
}

/** Loads the words to begin with: the language of the address, else the one kept, else the browser's, else English. */
export async function openWords(asked: string | undefined): Promise<void> {
  const { language } = parseSettings(shelf.read('settings'));
  const wanted = asked ?? language;
  useLanguage(await loadLanguage(wanted === undefined ? chooseLanguage(navigator.languages) : wanted));
}

/** Changes the language of everything at once, in the middle of whatever is going on; where it does not come, the old one stays. */
export async function setLanguage(tag: string): Promise<void> {
  const language = await loadLanguage(tag);
  if (language.tag !== tag) return tell({ key: 'ui.language.failed' });
  useLanguage(language);
  setSettings({ language: tag });
}

/** Two tabs, two games, one shelf: neither is overwritten until the player says which it shall be. */
function askWhichTab(game: Game): void {
  const keepThis = (): void => {
    known = shelf.text('game');
    dismissNotice();
    keep();
  };
  const showOther = (): void => {
    dismissNotice();
    takeFromShelf();
  };
  change({
    notice: {
      key: 'ui.toast.other-tab',
      params: { code: codeOf(game) },
      ways: [
        { key: 'ui.toast.keep-this', take: keepThis },
        { key: 'ui.toast.show-other', take: showOther },
      ],
      mustChoose: true,
    },
  });
}

/** Tells at once when another tab has written its game over the one that is played here. */
export function followOtherTabs(): void {
  addEventListener('storage', ({ key, newValue }) => {
    const { game } = getState();
    if (key === fullName('game') && newValue !== null && newValue !== known && game) askWhichTab(game);
  });
}

/** Puts the game that lies on the shelf on the desk. What cannot be replayed stays where it is, and is told. */
function takeFromShelf(): void {
  known = shelf.text('game');
  const saved = parseSave(known === undefined ? undefined : (shelf.read('game') ?? null));
  if (saved.kind === 'game') change({ game: saved.game, stage: saved.stage, draft: NO_DRAFT });
  if (saved.kind === 'damaged') tell({ key: 'ui.toast.damaged' });
  if (saved.kind === 'older') tell({ key: 'ui.toast.older', params: { hash: saved.content.slice(0, 8) } });
}

/** On a school's platform the game is the one the platform holds, whoever sat at this machine before. */
function takeFromLms(kept: string): void {
  known = shelf.text('game');
  const read = readLmsState(kept);
  if (read.kind === 'game') change({ game: read.game, stage: read.stage });
  if (read.kind === 'trouble') tell(read.problem);
}

/** Notes that the game needs no network now, or offers a newer version: at once anywhere but in the middle of a game. */
export function tellOffline(news: OfflineNews): void {
  if (news.kind === 'ready') return change({ isOfflineReady: true });
  const offer = (): boolean => {
    const { route, stage } = getState();
    if (route.page === 'play' && stage !== 'result') return false;
    tell({ key: 'ui.toast.newer', ways: [{ key: 'ui.toast.newer-take', take: news.take }] });
    return true;
  };
  if (offer()) return;
  const stop = appStore.subscribe(() => {
    if (offer()) stop();
  });
}

/** Sets the store up from storage, or the school's platform, and the address. */
export function openApp(options: PageOptions): void {
  const settings = parseSettings(shelf.read('settings'));
  setReadingLevel(settings.reading);
  change({ settings: options.still ? { ...settings, motion: 'still' } : settings, book: keptBook() });
  if (lms) takeFromLms(lms.kept);
  else takeFromShelf();
}

function keptBook(): readonly string[] {
  const book = shelf.read('book');
  return Array.isArray(book) ? book.filter((one): one is string => typeof one === 'string') : [];
}

export function followHash(hash: string): void {
  const begin = /^#\/?(begin|continue|code)$/.exec(hash)?.[1];
  if (begin === 'begin') return go('new');
  if (begin === 'continue') return go('play');
  if (begin === 'code') return go('save');
  change({ route: parseRoute(hash), why: undefined, sheet: undefined });
}

export function go(page: Page, ...rest: readonly string[]): void {
  const hash = hashOf(page, ...rest);
  if (location.hash === hash) change({ route: parseRoute(hash) });
  else location.hash = hash;
}

export function setSettings(part: Partial<Settings>): void {
  const settings = { ...getState().settings, ...part };
  setReadingLevel(settings.reading);
  change({ settings });
  shelf.write('settings', settings);
}

function show(game: Game, stage: Stage): void {
  change({ game, stage, draft: NO_DRAFT, pickedPlace: undefined, why: undefined });
  keep();
}

/** Lays a game on the desk at a stage; what a lesson does when it moves the whole room on. */
export const putGame = show;

export interface NewGame {
  readonly level: string;
  /** Left out: a fresh deal of luck. */
  readonly seed?: number;
  readonly charge?: string;
  readonly isTutorial?: boolean;
}

export function startGame({ level, seed, charge, isTutorial }: NewGame): void {
  const luck = seed ?? Math.floor(Math.random() * SEED_LIMIT);
  const record = { level, seed: luck, orders: [], forecasts: [] };
  const game = gameFrom(record, {
    isTutorial: isTutorial ?? getState().book.length === 0,
    ...(charge ? { charge } : {}),
  });
  show(game, openingStage(game, true));
  go('play');
}

/** Drafts an order. Where the open one leaves no attention for the quiet one drafted, that one is taken back and told. */
export function chooseOrder(hand: Hand, choice: string): void {
  const { game } = getState();
  const draft = { ...getState().draft, [hand]: choice };
  const against = game && whyNot(game.scenario, presentState(game), draft);
  if (against?.hand === 'quiet' && hand === 'open')
    change({ draft: { ...draft, quiet: 'hold' }, notice: { key: 'ui.order.no-longer' } });
  else if (!against) change({ draft });
}

export function undoOrders(hand?: Hand): void {
  const { draft } = getState();
  change({ draft: hand ? { ...draft, [hand]: 'hold' } : NO_DRAFT });
}

/** Lights the whole desk at once, for someone who does not want the opening told. */
export function skipOpening(): void {
  const { game } = getState();
  if (game) change({ game: { ...game, isTutorial: false, isHalfSealed: false } });
  keep();
}

/** Seals the draft. In the opening the open hand is sealed first, and the quiet hand comes after it. */
export function sealOrders(): void {
  const { game, draft, stage } = getState();
  if (!game || stage !== 'desk') return;
  if (game.isTutorial && presentState(game).turn === 0 && !game.isHalfSealed) {
    change({ game: { ...game, isHalfSealed: true } });
    return;
  }
  if (isTableAsked(game)) return;
  const sealed = sealInto(game, draft);
  show(sealed, stageAfterSeal(sealed));
}

/** Goes on to the next stage. */
export function next(): void {
  const { game, stage } = getState();
  if (!game) return;
  const following = nextStage(game, stage);
  show(game, following);
  if (following === 'result') addToBook(game);
}

/** Keeps the answers of the curtain that has just fallen; does not go on. A curtain passed over stays unanswered. */
export function answerCurtain(forecast: Forecast | undefined): void {
  const { game } = getState();
  if (!game) return;
  const { turn } = presentState(game);
  const passed = curtainsOf(game.scenario).filter(
    (one) => one.turn >= game.scenario.firstTurn && one.turn < turn,
  ).length;
  if (passed === 0) return;
  const forecasts = Array.from({ length: passed }, (_, i) => (i === passed - 1 ? forecast : game.record.forecasts[i]));
  change({ game: { ...game, record: { ...game.record, forecasts } } });
  keep();
}

/** Any curtain is a legal end: straight to the verdict, with the last orders standing. */
export function stopHere(): void {
  const { game } = getState();
  if (game) show({ ...game, isStopped: true }, 'verdict');
}

export function lockVerdict(verdict: Verdict): void {
  const { game } = getState();
  if (!game || game.record.verdict) return;
  change({ game: { ...game, record: { ...game.record, verdict } } });
  keep();
}

/** Reopens a sealed turn (its index in the level) on the same luck, with the finished game as its ghost. */
export function takeBack(turn: number): void {
  const { game } = getState();
  if (!game) return;
  addToBook(game);
  const { record } = game;
  const curtains = curtainsOf(game.scenario).filter(
    (one) => one.turn >= game.scenario.firstTurn && one.turn < turn,
  ).length;
  const kept = {
    level: record.level,
    seed: record.seed,
    orders: record.orders.slice(0, turn - game.scenario.firstTurn),
    forecasts: record.forecasts.slice(0, curtains),
  };
  const again = gameFrom(kept, { ghost: game, ...(game.charge ? { charge: game.charge } : {}) });
  show(again, 'desk');
  go('play');
}

function addToBook(game: Game): void {
  const code = codeOf(game);
  // Another tab may have finished a game meanwhile.
  const book = [...new Set([...getState().book, ...keptBook()])];
  if (book.includes(code)) return;
  const next = [...book, code];
  change({ book: next });
  shelf.write('book', next);
}

/** Lays the game of a run code in place of the one in play and stays where the reader is; on trouble nothing changes and the trouble is told. */
export function layCode(text: string): CodeProblem | undefined {
  const read = readCode(text);
  if (!read.ok) return read.problem;
  const game = openedGame(read.record);
  show(game, stageOfOpened(game));
  return undefined;
}

/** The same, and goes to the game. */
export function openCode(text: string): CodeProblem | undefined {
  const problem = layCode(text);
  if (!problem) go('play');
  return problem;
}

/** A code carries no word that its class stopped at a curtain; a verdict before the last turn says so. */
function openedGame(record: GameRecord): Game {
  const game = gameFrom(record);
  return record.verdict && !isGameOver(game) ? { ...game, isStopped: true } : game;
}

function stageOfOpened(game: Game): Stage {
  if (game.record.verdict) return 'clock';
  if (isGameOver(game)) return 'ending';
  return openingStage(game, true);
}

/** The save as a file's text. */
export function saveText(): string | undefined {
  const { game, stage } = getState();
  return game && JSON.stringify(makeSave(game, stage), undefined, 1);
}

/** Opens a save file's text; returns the key of what is wrong with it, and then nothing has changed. */
export function openSaveText(text: string): Notice | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { key: 'ui.save.not-a-save' };
  }
  const read = parseSave(value);
  if (read.kind === 'older') return { key: 'ui.toast.older', params: { hash: read.content.slice(0, 8) } };
  if (read.kind !== 'game') return { key: 'ui.save.not-a-save' };
  show(read.game, read.stage);
  go('play');
  return undefined;
}

export const openSheet = (sheet: Sheet): void => change({ sheet });
export const closeSheet = (): void => change({ sheet: undefined });
/** Tells something about the device that the reader must know. */
export const tellNotice = (notice: Notice): void => change({ notice });
export const openWhy = (subject: string): void => change({ why: subject });
export const closeWhy = (): void => change({ why: undefined });
export const pickPlace = (place: string | undefined): void => change({ pickedPlace: place });
export const setTheatreOn = (isOn: boolean): void => change({ isTheatreOn: isOn });

export function setMapFrame(frame: PixelRect): void {
  const old = getState().mapFrame;
  const isSame =
    old && old.left === frame.left && old.top === frame.top && old.width === frame.width && old.height === frame.height;
  if (!isSame) change({ mapFrame: frame });
}

/** Turns sound on or off; call it inside the player's own touch or key. */
export const toggleSound = (): void => change({ isSoundOn: !getState().isSoundOn, caption: undefined });
export const showCaption = (id: string): void =>
  change({ caption: { id, count: (getState().caption?.count ?? 0) + 1 } });
