// The formulas that carry the argument, pinned over a grid: a change of balance is a diff to read.
import { expect, test } from 'vitest';
import { firstKey, secondKey } from '../../src/rules/random.ts';
import { beginGame } from '../../src/rules/run.ts';
import { AT, RULES } from '../../src/rules/step.generated.ts';

const GRID = [10, 30, 50, 70, 90];
const QUIET_MONTH = 60;
type Setting = Partial<Record<keyof typeof AT, number>>;

/** Plays one month from a bare state with some values set; returns state and ledger. */
function month(setting: Setting, t = QUIET_MONTH): { state: Float64Array; ledger: Float64Array } {
  const state = new Float64Array(RULES.stateSize);
  const ledger = new Float64Array(RULES.ledgerSize);
  beginGame(RULES, state, firstKey(1), secondKey(1));
  for (const [name, value] of Object.entries(setting)) state[AT[name as keyof typeof AT]] = value;
  RULES.explain(state, RULES.parameters, firstKey(1), secondKey(1), t, ledger);
  return { state, ledger };
}
const shown = (value: number): string => value.toPrecision(5);
const slotOf = (kind: string, id: string, factor?: string): number =>
  RULES.ledger.findIndex((slot) => slot.kind === kind && slot.id === id && slot.factor === factor);
const even = (level: number): Setting => ({ NAT: level, ICP: level, KRD: level });

test('weakness by faction, goodwill of the allies and institutions', () => {
  const rows = GRID.flatMap((FAC) =>
    GRID.flatMap((goodwill) =>
      GRID.map(
        (INS) =>
          `FAC ${FAC} allies ${goodwill} INS ${INS}: W ${shown(month({ FAC, INS, ...even(goodwill) }).state[AT.W]!)}`,
      ),
    ),
  );
  expect(rows.join('\n')).toMatchSnapshot();
});

test('chance that a plot is tried, by weakness, boldness, network and rally', () => {
  const rows = [40, 65, 85].flatMap((FAC) =>
    GRID.flatMap((BLD) =>
      GRID.flatMap((NET) =>
        [0, 40].map((RAL) => {
          const { ledger } = month({ FAC, BLD, NET, RAL, ...even(25), INS: 15 });
          return `FAC ${FAC} BLD ${BLD} NET ${NET} RAL ${RAL}: ${shown(ledger[slotOf('chance', 'attempt')]!)}`;
        }),
      ),
    ),
  );
  expect(rows.join('\n')).toMatchSnapshot();
});

test('chance of a scandal, by exposure, vigilance and agents', () => {
  const rows = [5, 10, 20, 40, 80].flatMap((EXP) =>
    [20, 50, 80].flatMap((VIG) =>
      [10, 60].map(
        (SAV) =>
          `EXP ${EXP} VIG ${VIG} SAV ${SAV}: ${shown(month({ EXP, VIG, SAV }).ledger[slotOf('chance', 'scandal')]!)}`,
      ),
    ),
  );
  expect(rows.join('\n')).toMatchSnapshot();
});

test('what a year of each lever costs and buys in its first month', () => {
  const levers = ['dip', 'all', 'kur', 'off', 'pro', 'nav', 'home', 'int'] as const;
  const rows = levers.flatMap((lever) =>
    [1, 2, 3].map((level) => {
      const with_ = month({ [`chosen_${lever}`]: level } as Setting).state;
      const without = month({}).state;
      const gauges = [
        'TRS',
        'SAV',
        'ARM',
        'EXP',
        'KHZ',
        'SHT',
        'WAS',
        'MOS',
        'DOM',
        'REL',
        'BRD',
        'BLD',
        'NET',
        'SOV',
      ] as const;
      return `${lever} ${level}: ${gauges.map((gauge) => `${gauge} ${(with_[AT[gauge]]! - without[AT[gauge]]!).toFixed(3)}`).join(' ')}`;
    }),
  );
  expect(rows.join('\n')).toMatchSnapshot();
});
