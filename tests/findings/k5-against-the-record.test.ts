/** Every series stays in the range that the coder of the record gave it. Source: levels/record/regime-index.json. */
import record from '../../levels/record/regime-index.json' with { type: 'json' };
import { SERIES_NAMES } from '../../src/rules/step.generated.ts';
import { play, series, type Play, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const QUARTERS = Object.keys(record.quarters).filter(
  (quarter) => quarter !== '1963Q1',
) as (keyof typeof record.quarters)[];
type Series = (typeof SERIES_NAMES)[number];

function inside(what: Play, name: Series, seeds: Seeds): number {
  const all = series(what, seeds);
  return QUARTERS.filter((quarter) => {
    const mean = all[quarter]?.[name].mean ?? NaN;
    const range = record.quarters[quarter][name];
    return range.low <= mean && mean <= range.high;
  }).length;
}

await claim({
  id: 'K5',
  title: 'Quarter by quarter, the regime of the game lies within the range of the record',
  source: 'regime-index.json: low and high of 18 quarters',
  measures: SERIES_NAMES.map((name) => ({
    what: `quarters of 18 in which ${name} lies inside the record`,
    value: (seeds: Seeds) => inside(play('historical'), name, seeds),
    least: name === 'regime_strength' ? 16 : 14,
  })),
  opposite: [
    {
      what: 'with institutions built: quarters of 18 in which institutionalisation lies inside the record',
      value: (seeds) => inside(play('historical', { off: ['institutions'] }), 'institutionalisation', seeds),
      most: 9,
    },
    {
      what: 'with the allies kept: quarters of 18 in which coalition_breadth lies inside the record',
      value: (seeds) => inside(play('historical', { off: ['allies'] }), 'coalition_breadth', seeds),
      most: 13,
    },
  ],
});
