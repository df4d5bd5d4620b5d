/** No single style of play is best for every Tehran. Source: ours, for play. */
import type { Seeds } from '../support/play-seeds.ts';
import { bestStyles } from './styles.ts';
import { claim } from './claim.ts';

const counts = (seeds: Seeds): number[] => {
  const styles = bestStyles(seeds);
  return [...new Set(styles)].map((style) => styles.filter((other) => other === style).length / styles.length);
};

await claim({
  id: 'P1',
  title: 'What is best depends on what one wants: no style of play rules them all',
  source: 'ours: play must not degenerate',
  measures: [
    {
      what: 'styles that are best for some of a hundred mixtures of wants',
      value: (seeds) => counts(seeds).length,
      least: 4,
    },
    {
      what: 'share of the mixtures for which the commonest style is best',
      value: (seeds) => Math.max(...counts(seeds)),
      most: 0.5,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'share of the mixtures for which doing nothing at all is best',
      value: (seeds) => bestStyles(seeds).filter((style) => style === 'none').length / bestStyles(seeds).length,
      most: 0.1,
    },
  ],
});
