/** The first plural, number and month of a page cost a slow machine much of a second: they are paid for before codes come. */
import { monthLong } from '../../../text/dates.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';

/** Says once, unheard, what will be said while the codes come in. */
export function warmWords(): void {
  t('wall.progress', { done: 0, of: 0 });
  t('wall.count', { games: 0 });
  t('wall.spread.dot', { game: number(0), month: monthLong(0) });
}
