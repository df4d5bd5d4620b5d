/** The nine rooms of the debrief in their order; each is fetched when it is first entered. */
import type { ComponentType } from 'preact';

export const ROOMS = ['verdict', 'happened', 'true', 'without', 'who', 'orders', 'study', 'trial', 'talk'] as const;
export type RoomId = (typeof ROOMS)[number];

export const isRoom = (id: string | undefined): id is RoomId => (ROOMS as readonly string[]).includes(id ?? '');

/** How each room is opened. */
export const DOORS: Readonly<Record<RoomId, () => Promise<ComponentType>>> = {
  verdict: () => import('./rooms/verdict.tsx').then(({ VerdictRoom }) => VerdictRoom),
  happened: () => import('./rooms/happened.tsx').then(({ Happened }) => Happened),
  true: () => import('./rooms/true.tsx').then(({ True }) => True),
  without: () => import('./rooms/without.tsx').then(({ Without }) => Without),
  who: () => import('./rooms/who.tsx').then(({ Who }) => Who),
  orders: () => import('./rooms/orders.tsx').then(({ Orders }) => Orders),
  study: () => import('./rooms/study.tsx').then(({ Study }) => Study),
  trial: () => import('./rooms/trial.tsx').then(({ Trial }) => Trial),
  talk: () => import('./rooms/talk.tsx').then(({ Talk }) => Talk),
};
