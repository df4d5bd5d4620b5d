// The findings as questions to a laboratory, so that a rival reading or a moved weight can be held against them while one looks on.
// The same claims are tests in tests/findings, with more seeds and on fresh ones; a unit test keeps the two alike.
import { HORIZON } from '../rules/model.ts';
import { SERIES_NAMES } from '../rules/step.generated.ts';
import { fallenBy, meanOf, medianFall } from './ensemble.ts';
import type { Laboratory, Change } from './laboratory.ts';
import { BY_MARCH_1963 } from './paired.ts';

/** One figure of a finding and the band it must keep, ends included. */
export interface FindingMeasure {
  /** Its key, unique among all: the finding's id, or that and a word. */
  readonly key: string;
  readonly least?: number;
  readonly most?: number;
  /** A share of games, which a small sample moves by a known amount. */
  readonly share?: true;
  readonly value: (laboratory: Laboratory) => number;
}

/** One finding: sentences of the study that say so (none where it is ours), and its figures. */
export interface Finding {
  readonly id: string;
  readonly claims: readonly string[];
  readonly measures: readonly FindingMeasure[];
}

const BY = { dec1960: 30, dec1961: 42, mar1963: BY_MARCH_1963, dec1965: HORIZON } as const;
const CRACKS = ['army', 'allies', 'institutions'] as const;
const INNER: Change = { off: CRACKS };
const NAMED = [
  'historical', 'restraint', 'talks', 'covert-early', 'covert-late', 'kurdish-only', 'zeal', 'patient', 'officers',
  'good-neighbour', 'alliance', 'fortress', 'brink', 'radio',
] as const; // prettier-ignore
const FRIENDLY = 1;
const HOSTILE = 3;
const WON = 2;
const NEVER = HORIZON + 1;

const fallen = (lab: Laboratory, policy: string, months: number, change?: Change): number =>
  fallenBy(lab.outcomes(policy, change).fell, months);
const median = (lab: Laboratory, policy: string, change?: Change): number =>
  medianFall(lab.outcomes(policy, change).fell) ?? NaN;
const shareWhere = (values: Uint8Array, holds: (value: number, place: number) => boolean): number =>
  meanOf(values.map((value, place) => (holds(value, place) ? 1 : 0)));

// Mosul, with nothing, a hearing or everything given to its officers in turn 4.
const nod = (level: 0 | 1 | 3): Change => ({ turns: { 4: level === 0 ? {} : { quiet: `officers-${level}` } } });
const mosulWins = (lab: Laboratory, level: 0 | 1 | 3): number =>
  shareWhere(lab.outcomes('historical', nod(level)).mosul, (mosul) => mosul === WON);
function fallenAfterMosul(lab: Laboratory, level: 0 | 3): number {
  const { fell, mosul } = lab.outcomes('historical', nod(level));
  const left = fell.filter((_, place) => mosul[place] !== WON);
  return fallenBy(left, BY.mar1963);
}
const MAY_1959 = 10;
const mosulPrice =
  (name: Parameters<Laboratory['gauge']>[1]) =>
  (lab: Laboratory): number =>
    lab.gauge('historical', name, MAY_1959, nod(3)) - lab.gauge('historical', name, MAY_1959, nod(0));

// What is left of Tehran's effect when a channel is cut.
const DRAIN = { wa: 0 };
const BOLDNESS = { bo: 0, bp: 0, bk: 0 };
const NETWORK = { no: 0 };
const effect = (lab: Laboratory, change: Change = {}): number =>
  fallen(lab, 'historical', BY.mar1963, change) - fallen(lab, 'restraint', BY.mar1963, change);
const left =
  (weights: Change['weights'] = {}) =>
  (lab: Laboratory): number =>
    effect(lab, { weights }) / effect(lab);

const WAR_MONTH = 24;
const warPrice =
  (name: Parameters<Laboratory['gauge']>[1]) =>
  (lab: Laboratory): number =>
    lab.gauge('confrontation', name, WAR_MONTH) - lab.gauge('confrontation-twin', name, WAR_MONTH);
const inWar = (lab: Laboratory, policy: string): number => fallen(lab, policy, 29) - fallen(lab, policy, 16);

const strength = (lab: Laboratory, quarter: string): number =>
  lab.series('historical')[quarter]?.regime_strength.mean ?? NaN;
const QUARTERS = [
  '1958Q3',
  '1958Q4',
  ...['1959', '1960', '1961', '1962'].flatMap((year) => [1, 2, 3, 4].map((q) => `${year}Q${q}`)),
];
function fallingQuarters(lab: Laboratory): number {
  const line = QUARTERS.slice(QUARTERS.indexOf('1960Q2')).map((quarter) => strength(lab, quarter));
  return line.filter((value, place) => place > 0 && value < line[place - 1]!).length;
}
function quartersInside(lab: Laboratory, name: (typeof SERIES_NAMES)[number]): number {
  const series = lab.series('historical');
  return QUARTERS.filter((quarter) => {
    const mean = series[quarter]?.[name].mean ?? NaN;
    const range = lab.record?.[quarter]?.[name];
    return range !== undefined && range.low <= mean && mean <= range.high;
  }).length;
}

const heirs = (lab: Laboratory, policy: string, heir: number): number => {
  const all = lab.outcomes(policy).heir.filter((who) => who > 0);
  return shareWhere(all, (who) => who === heir);
};

function laterThanNothing(lab: Laboratory, policy: string): number {
  const quiet = lab.outcomes('restraint').fell;
  return shareWhere(lab.outcomes(policy).fell, (month, place) => (month || NEVER) > (quiet[place]! || NEVER));
}

/** Findings that a laboratory can try, in the order of the study's argument; calibration first. */
export const FINDINGS: readonly Finding[] = [
  {
    id: 'K1',
    claims: ['A6', 'C9'],
    measures: [
      { key: 'K1', least: 0.46, most: 0.54, share: true, value: (lab) => fallen(lab, 'historical', BY.mar1963) },
    ],
  },
  { id: 'K2', claims: [], measures: [{ key: 'K2', least: 54.5, most: 60, value: (lab) => median(lab, 'historical') }] },
  {
    id: 'K3',
    claims: [],
    measures: [
      { key: 'K3.1960', most: 0.08, share: true, value: (lab) => fallen(lab, 'historical', BY.dec1960) },
      { key: 'K3.1961', most: 0.17, share: true, value: (lab) => fallen(lab, 'historical', BY.dec1961) },
    ],
  },
  {
    id: 'K4',
    claims: [],
    measures: [
      {
        key: 'K4.high',
        most: 0,
        value: (lab) => QUARTERS.filter((quarter) => strength(lab, quarter) > strength(lab, '1958Q3')).length,
      },
      { key: 'K4.crest', least: 2, value: (lab) => strength(lab, '1960Q2') - strength(lab, '1959Q4') },
      { key: 'K4.falling', least: 9, value: fallingQuarters },
      { key: 'K4.drop', least: 15, value: (lab) => strength(lab, '1960Q2') - strength(lab, '1962Q4') },
    ],
  },
  {
    id: 'K5',
    claims: [],
    measures: SERIES_NAMES.map((name) => ({
      key: `K5.${name}`,
      least: name === 'regime_strength' ? 16 : 14,
      value: (lab) => quartersInside(lab, name),
    })),
  },
  {
    id: 'T1a',
    claims: ['A6', 'D8', 'C9'],
    measures: [
      {
        key: 'T1a',
        least: 0.7,
        share: true,
        value: (lab) => {
          const { shares } = lab.shares('historical');
          return shares.army + shares.allies + shares.institutions;
        },
      },
    ],
  },
  {
    id: 'T1b',
    claims: ['D8'],
    measures: CRACKS.map((crack) => ({
      key: `T1b.${crack}`,
      most: 0.15,
      share: true,
      value: (lab) => fallen(lab, 'historical', BY.mar1963, { off: [crack] }),
    })),
  },
  {
    id: 'T2a',
    claims: ['A6', 'D9', 'C1', 'C2', 'C9'],
    measures: [
      { key: 'T2a', least: 0.08, most: 0.25, share: true, value: (lab) => lab.shares('historical').shares.tehran },
    ],
  },
  {
    id: 'T2b',
    claims: ['A6', 'C9'],
    measures: [
      {
        key: 'T2b',
        least: 0.08,
        most: 0.25,
        share: true,
        value: (lab) => lab.shares('historical', 'months').shares.tehran,
      },
    ],
  },
  {
    id: 'T2c',
    claims: ['A6', 'C9'],
    measures: [
      { key: 'T2c', least: 8, most: 20, value: (lab) => median(lab, 'restraint') - median(lab, 'historical') },
    ],
  },
  {
    id: 'T2d',
    claims: ['D7', 'C6'],
    measures: [
      {
        key: 'T2d.kurdish_war',
        least: 0.05,
        most: 0.2,
        share: true,
        value: (lab) => lab.shares('historical').shares.kurdish_war,
      },
      {
        key: 'T2d.powers',
        least: -0.05,
        most: 0.1,
        share: true,
        value: (lab) => lab.shares('historical').shares.powers,
      },
    ],
  },
  {
    id: 'T3',
    claims: ['A6', 'C9'],
    measures: [
      { key: 'T3.1963', most: 0.34, share: true, value: (lab) => fallen(lab, 'restraint', BY.mar1963) },
      { key: 'T3.1965', least: 0.7, share: true, value: (lab) => fallen(lab, 'restraint', BY.dec1965) },
    ],
  },
  {
    id: 'T4',
    claims: ['D8', 'D10', 'C10'],
    measures: [
      {
        key: 'T4',
        most: 0.05,
        value: (lab) =>
          Math.max(...[...NAMED, 'confrontation'].map((policy) => fallen(lab, policy, BY.dec1965, INNER))),
      },
    ],
  },
  {
    id: 'T6a',
    claims: ['D9', 'D10', 'C6', 'C9'],
    measures: [{ key: 'T6a', least: 4, value: (lab) => lab.addedByAYear(45) / lab.addedByAYear(12) }],
  },
  {
    id: 'T6b',
    claims: ['D8', 'D10', 'C10'],
    measures: [{ key: 'T6b', most: 0.005, value: (lab) => lab.addedByAYear(45, CRACKS) }],
  },
  {
    id: 'T6c',
    claims: ['D7', 'D9', 'C6'],
    measures: [
      { key: 'T6c.drain', most: 0.8, share: true, value: left(DRAIN) },
      { key: 'T6c.boldness', most: 0.8, share: true, value: left(BOLDNESS) },
      { key: 'T6c.network', most: 0.8, share: true, value: left(NETWORK) },
      { key: 'T6c.all', most: 0.15, share: true, value: left({ ...DRAIN, ...BOLDNESS, ...NETWORK }) },
    ],
  },
  {
    id: 'T6d',
    claims: ['C6', 'C9'],
    measures: [{ key: 'T6d', least: 2, value: (lab) => median(lab, 'zeal') - median(lab, 'patient') }],
  },
  {
    id: 'T6e',
    claims: ['C7', 'C10'],
    measures: [
      { key: 'T6e.median', most: 1, value: (lab) => median(lab, 'historical') - median(lab, 'zeal') },
      { key: 'T6e.stands', least: 0.06, most: 0.2, share: true, value: (lab) => 1 - fallen(lab, 'zeal', BY.dec1965) },
      { key: 'T6e.scandals', least: 1, value: (lab) => meanOf(lab.outcomes('zeal').scandals) },
      { key: 'T6e.pact', least: 0.3, share: true, value: (lab) => meanOf(lab.outcomes('zeal').pact) },
      { key: 'T6e.later', least: 0.07, share: true, value: (lab) => laterThanNothing(lab, 'zeal') },
    ],
  },
  {
    id: 'T7a',
    claims: ['C7', 'D10'],
    measures: [
      { key: 'T7a.war', most: 0.6, value: (lab) => inWar(lab, 'confrontation') / inWar(lab, 'confrontation-twin') },
      {
        key: 'T7a.1963',
        most: 0.7,
        value: (lab) => fallen(lab, 'confrontation', BY.mar1963) / fallen(lab, 'confrontation-twin', BY.mar1963),
      },
    ],
  },
  {
    id: 'T7b',
    claims: ['C7', 'D10'],
    measures: [
      { key: 'T7b.RAL', least: 20, value: warPrice('RAL') },
      { key: 'T7b.SOV', least: 12, value: warPrice('SOV') },
      { key: 'T7b.DOM', most: -10, value: warPrice('DOM') },
      { key: 'T7b.WAS', most: -20, value: warPrice('WAS') },
      { key: 'T7b.SHT', most: -25, value: warPrice('SHT') },
      { key: 'T7b.TRS', most: -40, value: warPrice('TRS') },
    ],
  },
  {
    id: 'T9a',
    claims: ['D6'],
    measures: [
      { key: 'T9a.nothing', most: 0.03, share: true, value: (lab) => mosulWins(lab, 0) },
      { key: 'T9a.hearing', most: 0.05, share: true, value: (lab) => mosulWins(lab, 1) },
      { key: 'T9a.everything', most: 0.1, share: true, value: (lab) => mosulWins(lab, 3) },
      {
        key: 'T9a.tried',
        least: 0.9,
        share: true,
        value: (lab) => shareWhere(lab.outcomes('historical', nod(0)).mosul, (mosul) => mosul > 0),
      },
    ],
  },
  {
    id: 'T9b',
    claims: ['D6'],
    measures: [
      { key: 'T9b.SOV', least: 6, value: mosulPrice('SOV') },
      { key: 'T9b.ICP', least: 8, value: mosulPrice('ICP') },
      { key: 'T9b.NAT', most: -5, value: mosulPrice('NAT') },
      { key: 'T9b.REL', most: -8, value: mosulPrice('REL') },
      { key: 'T9b.EXP', least: 12, value: mosulPrice('EXP') },
    ],
  },
  {
    id: 'T9c',
    claims: ['D6'],
    measures: [
      { key: 'T9c', least: 0.05, share: true, value: (lab) => fallenAfterMosul(lab, 0) - fallenAfterMosul(lab, 3) },
    ],
  },
  {
    id: 'T10',
    claims: ['C10'],
    measures: [
      {
        key: 'T10.friendly',
        most: 0.4,
        share: true,
        value: (lab) => Math.max(...NAMED.map((policy) => heirs(lab, policy, FRIENDLY))),
      },
      {
        key: 'T10.hostile',
        least: 0.1,
        share: true,
        value: (lab) => heirs(lab, 'zeal', HOSTILE) - heirs(lab, 'restraint', HOSTILE),
      },
    ],
  },
];

/**
 * Findings that are tested but cannot be tried here: they need thousands of random games (K6, K7, P1 to P4, K3b), a world
 * compiled for the purpose (T5, T8), or ask about the data (K8).
 */
export const TESTED_ELSEWHERE = ['K3b', 'K6', 'K7', 'K8', 'T5a', 'T5b', 'T5c', 'T8', 'P1', 'P2', 'P3', 'P4'] as const;

/** How a figure stands to its band: inside, outside by no more than the sample's noise, or outside. */
export const STANDINGS = ['holds', 'close', 'broken'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface MeasureAnswer {
  readonly key: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  readonly standing: Standing;
}
export interface FindingAnswer {
  readonly id: string;
  readonly claims: readonly string[];
  readonly measures: readonly MeasureAnswer[];
  /** The worst of its measures. */
  readonly standing: Standing;
}

/** How far the noise of so many games can move a share: two standard errors of an even one. */
export function noiseOf(games: number): number {
  return Math.sqrt(1 / games);
}

/** Tries one finding in a laboratory. A figure that cannot be reckoned, such as a median that is not reached, is broken. */
export function tryFinding({ id, claims, measures }: Finding, laboratory: Laboratory): FindingAnswer {
  const answers = measures.map((measure): MeasureAnswer => {
    const { key, least, most, share } = measure;
    const value = measure.value(laboratory);
    const noise = share === true ? noiseOf(laboratory.seeds.count) : 0;
    const short = Math.max((least ?? -Infinity) - value, value - (most ?? Infinity));
    const standing = short <= 0 ? 'holds' : short <= noise ? 'close' : 'broken';
    return { key, value, ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }), standing };
  });
  const worst = Math.max(...answers.map(({ standing }) => STANDINGS.indexOf(standing)));
  return { id, claims, measures: answers, standing: STANDINGS[worst]! };
}

/** Tries findings one after another and yields each answer; all that a laboratory can try when none are named. */
export function* tryFindings(laboratory: Laboratory, ids?: readonly string[]): Generator<FindingAnswer, void> {
  for (const finding of FINDINGS) {
    if (ids !== undefined && !ids.includes(finding.id)) continue;
    if (finding.id === 'K5' && laboratory.record === undefined) continue;
    yield tryFinding(finding, laboratory);
  }
}
