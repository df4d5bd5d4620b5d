/** History's orders give about even odds by March 1963. Source: calibration; the fall came in February 1963 (study, C9; Nov 1960 estimate). */
import { fallenBy } from '../../src/analysis/ensemble.ts';
import { BY, express, falls, play } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

await claim({
  id: 'K1',
  title: 'Under the orders that history gave, about half of all games see him fall by March 1963',
  source: 'calibration to the record; study A6, C9',
  measures: [
    {
      what: 'history: share fallen by March 1963',
      value: (seeds) => fallenBy(falls(play('historical'), seeds), BY.mar1963),
      least: 0.46,
      most: 0.54,
      share: true,
    },
    {
      what: 'history in the ten turns of Express: share fallen by March 1963',
      value: (seeds) => fallenBy(falls(play('historical', { level: express }), seeds), BY.mar1963),
      least: 0.4,
      most: 0.54,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'with Tehran switched off: share fallen by March 1963',
      value: (seeds) => fallenBy(falls(play('historical', { off: ['tehran'] }), seeds), BY.mar1963),
      most: 0.34,
      share: true,
    },
  ],
});
