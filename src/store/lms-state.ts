/** A game as a school's platform holds it: at most 300 characters of stage and run codes. */
import { charges } from './catalogue.ts';
import { codeOf, readCode } from './codes.ts';
import type { CodeProblem } from './codes.ts';
import { gameFrom } from './game.ts';
import type { Game } from './game.ts';
import { LMS_ROOM } from './lms.ts';
import { stageFor } from './stages.ts';
import { STAGES } from './store.ts';
import type { Stage } from './store.ts';

const FORM = 'pf1';
const bare = (code: string): string => code.replaceAll('-', '');

/** Writes `pf1;stage;marks;charge;code;ghost`. The first game of a turn taken back goes along only where there is room. */
export function lmsStateOf(game: Game, stage: Stage): string {
  const marks = `${game.isTutorial ? 't' : ''}${game.isStopped ? 's' : ''}`;
  const short = [FORM, stage, marks, game.charge ?? '', bare(codeOf(game))].join(';');
  const whole = game.ghost ? `${short};${bare(codeOf(game.ghost))}` : short;
  return whole.length <= LMS_ROOM ? whole : short;
}

export type ReadLmsState =
  | { readonly kind: 'game'; readonly game: Game; readonly stage: Stage }
  | { readonly kind: 'none' }
  | { readonly kind: 'trouble'; readonly problem: CodeProblem };

/** Reads it back by replaying it. */
export function readLmsState(text: string): ReadLmsState {
  if (text === '') return { kind: 'none' };
  const [form, stage, marks = '', charge = '', code = '', ghost = ''] = text.split(';');
  const read = readCode(code);
  if (form !== FORM || !(STAGES as readonly unknown[]).includes(stage))
    return { kind: 'trouble', problem: { key: 'ui.toast.damaged', params: {} } };
  if (!read.ok) return { kind: 'trouble', problem: read.problem };
  const first = ghost === '' ? undefined : readCode(ghost);
  const game = gameFrom(read.record, {
    isTutorial: marks.includes('t'),
    isStopped: marks.includes('s'),
    ...(charges.includes(charge) ? { charge } : {}),
    ...(first?.ok ? { ghost: gameFrom(first.record) } : {}),
  });
  return { kind: 'game', game, stage: stageFor(game, stage as Stage) };
}
