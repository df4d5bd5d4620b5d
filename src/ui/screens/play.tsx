/** The game itself: one component for each stage, in the order a game goes through them. */
import { useEffect } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { go } from '../../store/actions.ts';
import type { Stage } from '../../store/store.ts';
import { useStead } from '../lesson/stead.tsx';
import { useStore } from '../use-store.ts';
import { Act } from './act.tsx';
import { Again } from './again.tsx';
import { Clock } from './clock.tsx';
import { Curtain } from './curtain.tsx';
import { Desk } from './desk.tsx';
import { Drawer } from './drawer.tsx';
import { EndingScreen } from './ending.tsx';
import { Epilogue } from './epilogue.tsx';
import { Friday } from './friday.tsx';
import { LastWords } from './last-words.tsx';
import { Moment } from './moment.tsx';
import { Morning } from './morning.tsx';
import { Result } from './result.tsx';
import { TakeBack } from './take-back.tsx';
import { VerdictScreen } from './verdict.tsx';

const STAGE_SCREENS: Readonly<Record<Stage, ComponentType>> = {
  act: Act,
  moment: Moment,
  desk: Desk,
  'last-words': LastWords,
  // The wire lies on the desk, so that the map stays in sight.
  wire: Desk,
  curtain: Curtain,
  friday: Friday,
  ending: EndingScreen,
  morning: Morning,
  again: Again,
  verdict: VerdictScreen,
  clock: Clock,
  drawer: Drawer,
  epilogue: Epilogue,
  'take-back': TakeBack,
  result: Result,
};

export function Play() {
  const stage = useStore((state) => state.stage);
  const hasGame = useStore((state) => state.game !== undefined);
  const stead = useStead();
  useEffect(() => {
    if (!hasGame) go('new');
  }, [hasGame]);
  if (!hasGame) return null;
  if (stead) return stead;
  const Screen = STAGE_SCREENS[stage];
  return <Screen />;
}
