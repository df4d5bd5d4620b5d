/** Asks the analyst one question for as long as it is on the page, and hands on the answer so far. */
import { useEffect, useState } from 'preact/hooks';
import { analyst, type Answers, type Question, type QuestionKind, type Trouble } from '../../../store/analyst.ts';
import { groundOf } from '../../../store/orders-view.ts';
import type { Game } from '../../../store/game.ts';

export interface Asked<Kind extends QuestionKind> {
  readonly answer?: Answers[Kind];
  readonly played: number;
  readonly of: number;
  readonly isDone: boolean;
  readonly trouble?: Trouble;
  readonly again: (games: number) => void;
  readonly stop: () => void;
}
interface Heard<Kind extends QuestionKind> {
  readonly answer?: Answers[Kind];
  readonly played: number;
  readonly of: number;
  readonly isDone: boolean;
  readonly trouble?: Trouble;
}

/** `key` says when it is another question; no question where it is undefined. */
export function useAsked<Kind extends QuestionKind>(
  game: Game,
  question: Question<Kind> | undefined,
  key: string,
): Asked<Kind> {
  const nothing: Heard<Kind> = { played: 0, of: question?.games ?? 1, isDone: false };
  const [heard, setHeard] = useState<Heard<Kind>>(nothing);
  const [fewer, setFewer] = useState<number>();
  const [isStopped, setStopped] = useState(false);
  useEffect(() => {
    if (!question || isStopped) return;
    setHeard(nothing);
    return analyst.ask(
      groundOf(game),
      { ...question, games: fewer ?? question.games },
      {
        partial: (sofar) => setHeard({ ...sofar, isDone: false }),
        done: (sofar) => setHeard({ ...sofar, isDone: true }),
        trouble: (trouble) => setHeard((before) => ({ ...before, trouble })),
      },
    );
  }, [game.record, key, fewer, isStopped, question === undefined]);
  return {
    ...heard,
    again: (games) => {
      setStopped(false);
      setFewer(games);
    },
    stop: () => setStopped(true),
  };
}
