/** What becomes of Tehran is in the player's hand; whether he falls is mostly luck. Source: ours, and study C9, C10. */
import { playSeeds } from '../../src/analysis/ensemble.ts';
import { explainedBy } from '../../src/analysis/security.ts';
import { randomProgram } from '../../src/policies/random.ts';
import { once, peopleOf, standard, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const POLICIES = 240;
const GAMES = 24;

function randomGames(seeds: Seeds): { security: number[][]; fell: number[][] } {
  return once(`policies|${seeds.from}`, () => {
    const all = Array.from({ length: POLICIES }, (_, i) =>
      playSeeds(
        randomProgram(standard, i),
        { from: seeds.from + i * GAMES, count: GAMES },
        { until: 56, scenario: peopleOf(standard) },
      ),
    );
    return {
      security: all.map(({ security }) => [...security]),
      fell: all.map(({ fell }) => Array.from(fell, (month) => (month > 0 ? 1 : 0))),
    };
  });
}

await claim({
  id: 'P3',
  title: 'Orders decide how secure Iran is, not whether he falls',
  source: 'ours, with study C9, C10',
  measures: [
    {
      what: 'random play: share of the variance of the Security dial that policy explains',
      value: (seeds) => explainedBy(randomGames(seeds).security),
      least: 0.5,
    },
  ],
  opposite: [
    {
      what: 'random play: share of the variance of "fell by February 1963" that policy explains',
      value: (seeds) => explainedBy(randomGames(seeds).fell),
      most: 0.1,
    },
  ],
});
