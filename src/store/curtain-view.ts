/** A curtain as the player sees it: what is asked, what stands in the file, how often each chair proved right, the code. */
import { deputyOf, isEmpty, wordFor } from '../rules/advise.ts';
import { curtainAfter, curtainsOf } from '../rules/forecast.ts';
import { CHAIRS, CRACKS } from '../rules/types.ts';
import type { Chair } from '../rules/types.ts';
import { codeOf } from './codes.ts';
import { hasFallen, isGameOver, presentState } from './game.ts';
import type { Game } from './game.ts';
import { scenarioOf } from './scenarios.ts';
import { sealedIndex } from './stages.ts';

export type { Forecast } from '../rules/types.ts';
export const CRACK_NAMES = CRACKS;

/** The fixed word for so many tenths: the same words, for the same chances, as the advisers use. */
export const wordOfTenths = (tenths: number): string => wordFor(scenarioOf('standard'), tenths / 10);

export interface TrackView {
  readonly chair: Chair;
  readonly deputy: string;
  readonly isEmpty: boolean;
  readonly right: number;
  readonly of: number;
}

export interface CurtainView {
  readonly act: number;
  readonly month: number;
  /** What the first question is; absent where nothing can be asked: he has fallen, or the last act is over. */
  readonly question?: 'plot' | 'stands';
  /** The curtain's answers are in the record already. */
  readonly isAnswered: boolean;
  /** A place in the record waits for the answers, or for their absence. */
  readonly hasPlace: boolean;
  readonly isLast: boolean;
  readonly track: readonly TrackView[];
  readonly charges: number;
  readonly deeds: number;
  readonly code: string;
}

export function curtainView(game: Game): CurtainView {
  const state = presentState(game);
  const sealed = sealedIndex(game);
  const turn = game.scenario.level.turns[sealed]!;
  const curtain = curtainAfter(game.scenario, sealed);
  const places = curtainsOf(game.scenario).filter(
    (one) => one.turn >= game.scenario.firstTurn && one.turn <= sealed,
  ).length;
  const isAnswered = game.record.forecasts.length >= places;
  return {
    act: turn.act,
    month: turn.to,
    ...(curtain && !hasFallen(game) ? { question: curtain.question } : {}),
    isAnswered,
    hasPlace: curtain !== undefined,
    isLast: isGameOver(game),
    track: CHAIRS.map((chair) => {
      const { holder, record } = state.advisers[chair];
      return {
        chair,
        deputy: deputyOf(game.scenario, chair, holder),
        isEmpty: isEmpty(state, chair),
        right: record.filter(Boolean).length,
        of: record.length,
      };
    }),
    charges: state.file.filter(({ kind }) => kind === 'charge').length,
    deeds: state.file.filter(({ kind }) => kind === 'deed').length,
    code: codeOf(game),
  };
}
