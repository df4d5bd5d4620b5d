/** Room "Held against the study": each sentence, the findings that test it, what this game did, and who disagrees. */
import sentences from '../../levels/sentences.json';
import { FINDINGS, TESTED_ELSEWHERE, type FindingAnswer, type Standing } from '../analysis/findings.ts';
import { AT } from '../rules/step.generated.ts';
import { LEVERS, type Lever } from '../rules/types.ts';
import { whyKeys, whyDef, sourceLabel, type SourceRef } from './catalogue.ts';
import { endingView } from './ending-view.ts';
import { presentState, type Game } from './game.ts';

export type { FindingAnswer, Standing } from '../analysis/findings.ts';

interface DisputeDef {
  readonly id: string;
  readonly sentences: readonly string[];
  readonly study: readonly SourceRef[];
  readonly papers: readonly SourceRef[];
}
const disputeFiles: Readonly<Record<string, DisputeDef>> = import.meta.glob('../../levels/disputes/*.json', {
  eager: true,
  import: 'default',
});
const DISPUTES = Object.values(disputeFiles).sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a game did, as a text key and its figures. */
export interface DeedView {
  readonly key: string;
  readonly params: Readonly<Record<string, number>>;
}
export interface DisputeView {
  readonly id: string;
  readonly papers: readonly { readonly key: string; readonly label: string }[];
}
export interface SentenceView {
  readonly id: string;
  readonly section: string;
  readonly isModelled: boolean;
  /** Ids of findings that the analyst can try here. */
  readonly findings: readonly string[];
  /** Ids of tests that run only when the game is built. */
  readonly elsewhere: readonly string[];
  /** Rules that encode it: keys of why lines. */
  readonly rules: readonly string[];
  readonly disputes: readonly DisputeView[];
}

const RULE_KEY = /^(?:term|rule|dated)\./;
const encoding = (id: string): readonly string[] =>
  whyKeys('').filter((key) => RULE_KEY.test(key) && whyDef(key)?.sentences.includes(id) === true);
const family = (test: string, id: string): boolean =>
  id === test || (id.startsWith(test) && /^[a-z]$/.test(id.slice(test.length)));

/** Every sentence of the study, in its order. */
export const studyView: readonly SentenceView[] = sentences.map(({ id, section, modelled, tests }) => ({
  id,
  section,
  isModelled: modelled,
  findings: FINDINGS.filter(({ claims }) => claims.includes(id)).map((one) => one.id),
  elsewhere: TESTED_ELSEWHERE.filter((one) => (tests as readonly string[]).some((test) => family(test, one))),
  rules: encoding(id),
  disputes: DISPUTES.filter((one) => one.sentences.includes(id)).map((one) => ({
    id: one.id,
    papers: one.papers.map(({ key }) => ({ key, label: sourceLabel(key) })),
  })),
}));

/** Every finding that can be tried here, in the order they are tried. */
export const findingIds: readonly string[] = FINDINGS.map(({ id }) => id);

/** The worst standing of some findings; undefined while one of them has no answer. */
export function standingOf(ids: readonly string[], answers: readonly FindingAnswer[]): Standing | undefined {
  const found = ids.map((id) => answers.find((one) => one.id === id)?.standing);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  if (found.includes('broken')) return 'broken';
  return found.includes('close') ? 'close' : 'holds';
}

interface Stood {
  readonly months: number;
  readonly highest: number;
  readonly first: number | undefined;
}

/** How long and how high levers stood in a game; a month counts once. */
export function stood(game: Game, levers: readonly Lever[]): Stood {
  let months = 0;
  let highest = 0;
  let first: number | undefined;
  const { log, month } = presentState(game);
  log.forEach((levels, place) => {
    const turn = game.scenario.level.turns[place];
    if (!turn || place < game.scenario.firstTurn) return;
    const level = Math.max(...levers.map((lever) => levels[LEVERS.indexOf(lever)] ?? 0));
    if (level <= 0) return;
    first ??= turn.from;
    months += Math.max(0, Math.min(turn.to + 1, month) - turn.from);
    highest = Math.max(highest, level);
  });
  return { months, highest, first };
}

const COVERT = ['kur', 'off', 'pro'] as const;
const value = (game: Game, name: 'NSCAN' | 'NCLASH' | 'MOSA' | 'WAS'): number =>
  presentState(game).values[AT[name]] ?? 0;
const deed = (name: string, params: DeedView['params'] = {}): DeedView => ({ key: `study.deed.${name}`, params });

function covert(game: Game): DeedView {
  const { months, highest, first } = stood(game, COVERT);
  return months === 0
    ? deed('no-covert')
    : deed('covert', { months, highest, first: first ?? 0, scandals: presentState(game).scandalMonths.length });
}
function kurds(game: Game): DeedView {
  const { months, highest, first } = stood(game, ['kur']);
  return months === 0 ? deed('no-kurds') : deed('kurds', { months, highest, first: first ?? 0 });
}
function mosul(game: Game): DeedView {
  const { months } = stood(game, ['off']);
  return deed(value(game, 'MOSA') === 0 ? 'mosul-none' : value(game, 'MOSA') === 2 ? 'mosul-won' : 'mosul-failed', {
    months,
  });
}
function fall(game: Game): DeedView {
  const { mine, twinFell } = endingView(game);
  if (mine === undefined) return twinFell === undefined ? deed('both-stand') : deed('twin-fell', { twin: twinFell });
  return twinFell === undefined ? deed('mine-fell', { mine }) : deed('both-fell', { mine, twin: twinFell });
}
function force(game: Game): DeedView {
  const { months, highest } = stood(game, ['nav']);
  return deed(months === 0 ? 'no-ships' : 'ships', { months, highest, clashes: value(game, 'NCLASH') });
}
const recognised = (game: Game): DeedView => deed(presentState(game).recognised ? 'recognised' : 'not-recognised');
const talks = (game: Game): DeedView => deed('talks', { months: stood(game, ['dip']).months });
const alliance = (game: Game): DeedView =>
  deed('alliance', { months: stood(game, ['all']).months, washington: Math.round(value(game, 'WAS')) });
const home = (game: Game): DeedView => deed('home', { months: stood(game, ['home']).months });

const DEEDS: Readonly<Record<string, (game: Game) => DeedView>> = {
  A4: covert, A6: fall, D1: covert, D2: recognised, D3: force, D4: alliance, D5: alliance, D6: mosul, D7: kurds, D8: fall,
  D9: covert, D10: force, C1: fall, C2: covert, C3: alliance, C4: talks, C5: covert, C6: kurds, C7: force, C9: fall,
  C10: fall, F1: home, F4: alliance, I5: force, I6: covert,
}; // prettier-ignore

/** What this game did about a sentence; undefined where a game can do nothing about it. */
export const deedOf = (game: Game, sentence: string): DeedView | undefined => DEEDS[sentence]?.(game);
