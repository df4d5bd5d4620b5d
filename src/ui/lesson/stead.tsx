/** What a lesson puts in the place of a stage of the game: a gate, the story so far, briefs, a vote, a chronicle, one screen. */
import type { JSX } from 'preact';
import { gateBefore } from '../../store/lesson.ts';
import { lessonFor, lessonStore } from '../../store/lesson-store.ts';
import { actNow } from '../../store/lesson-view.ts';
import { Briefs, ShowOfHands } from '../screens/chairs.tsx';
import { GateScreen, StorySoFar } from '../screens/gate.tsx';
import { OneScreen } from '../screens/one-screen.tsx';
import { useStore } from '../use-store.ts';
import { Chronicle } from './chronicle.tsx';
import { useVanilla } from './use-vanilla.ts';

/** The screen a lesson shows now instead of the game's own; `undefined` outside lessons and whenever it has nothing to say. */
export function useStead(): JSX.Element | undefined {
  const game = useStore((state) => state.game);
  const stage = useStore((state) => state.stage);
  const state = useVanilla(lessonStore);
  const lesson = lessonFor(game, state);
  if (game === undefined || lesson === undefined) return undefined;
  if (state.story !== undefined) return <StorySoFar />;
  const gate = gateBefore(game, stage, state);
  if (gate !== undefined) return <GateScreen gate={gate} />;
  if (stage !== 'desk') return undefined;
  if (state.seat === 'chronicler') return <Chronicle />;
  if (lesson.seats === 'screen') return <OneScreen />;
  if (lesson.seats !== 'chairs') return undefined;
  if (state.briefed < actNow(game)) return <Briefs />;
  return state.table === 'asked' ? <ShowOfHands /> : undefined;
}
