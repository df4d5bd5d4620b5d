/** What goes to and fro between the store and the analyst: plain data, typed at both ends. */
import type { Answers, Question, QuestionKind } from '../analysis/questions.ts';
import type { RecordedQuarters } from '../analysis/record.ts';
import type { LevelDef, PeopleDef } from '../rules/people.ts';

/** To the analyst. He works on one question at a time, in the order in which they came. */
export type ToAnalyst =
  /** The level that questions are about, and its people; sent first, and again whenever the level changes. */
  | { readonly kind: 'open'; readonly level: LevelDef; readonly people: PeopleDef; readonly record?: RecordedQuarters }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  /** Drops a question, whether waiting or under way; nothing more is said about it. */
  | { readonly kind: 'cancel'; readonly id: number };

/** From the analyst. After `done` or `failed` nothing more is said about a question. */
export type FromAnalyst =
  | {
      readonly kind: 'partial' | 'done';
      readonly id: number;
      readonly answer: Answers[QuestionKind];
      readonly played: number;
      readonly of: number;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
