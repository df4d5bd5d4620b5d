/** The vote at a table of four. Pure. */
export type Vote = Readonly<Record<string, boolean>>;

/** Who signs decides a tie. */
const SIGNS = 'ministry';

export interface Count {
  readonly for: number;
  readonly against: number;
  readonly isTied: boolean;
  readonly isCarried: boolean;
}

/** Counts the hands of the chairs. */
export function countHands(vote: Vote): Count {
  const hands = Object.values(vote);
  const yes = hands.filter(Boolean).length;
  const no = hands.length - yes;
  const isTied = yes === no;
  return { for: yes, against: no, isTied, isCarried: isTied ? vote[SIGNS] === true : yes > no };
}
