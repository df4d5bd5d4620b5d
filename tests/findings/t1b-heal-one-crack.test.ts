/** Heal any one of the three weaknesses and little is left. Source: study D8; that it needs all three is our reading. */
import { fallenBy } from '../../src/analysis/ensemble.ts';
import type { Driver } from '../../src/analysis/shapley.ts';
import { BY, falls, play, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const without = (driver: Driver) => ({
  what: `history with ${driver} switched off: share fallen by March 1963`,
  value: (seeds: Seeds) => fallenBy(falls(play('historical', { off: [driver] }), seeds), BY.mar1963),
});

await claim({
  id: 'T1b',
  title: 'Heal any one of the three inner cracks and he mostly stands',
  source: 'study D8',
  measures: (['army', 'allies', 'institutions'] as const).map((driver) => ({
    ...without(driver),
    most: 0.15,
    share: true as const,
  })),
  opposite: (['kurdish_war', 'powers', 'tehran'] as const).map((driver) => ({
    ...without(driver),
    least: 0.2,
    share: true as const,
  })),
});
