// The fixed policies of the study's test bench, as legal orders; `confrontation` alone uses the bench.
import type { Script } from './script.ts';

/** Policies for the Standard turns, by name. */
export const STANDARD_SCRIPTS = {
  historical: {
    1: { open: 'recognise' },
    2: { open: 'pact-1', quiet: 'source-1' },
    3: { open: 'pact-2' },
    4: { quiet: 'officers-1' },
    5: { open: 'press-1', quiet: 'officers-0' },
    7: { open: 'river-2' },
    8: { open: 'river-0' },
    9: { open: 'press-0' },
    10: { open: 'pact-1' },
    11: { open: 'talk-0', quiet: 'kurds-1' },
    12: { quiet: 'officers-1' },
    13: { open: 'reform-1', quiet: 'kurds-2' },
    14: { open: 'pledge', quiet: 'officers-2' },
  },
  restraint: {},
  talks: {
    1: { open: 'recognise' },
    2: { open: 'talk-2', quiet: 'source-1' },
    3: { open: 'talk-3' },
    4: { open: 'reform-1' },
    15: { open: 'pledge' },
  },
  'covert-early': {
    1: { quiet: 'officers-1' },
    2: { quiet: 'kurds-1' },
    3: { quiet: 'officers-2' },
    4: { quiet: 'officers-3' },
    5: { quiet: 'kurds-2' },
    6: { quiet: 'source-1' },
  },
  'covert-late': {
    1: { open: 'recognise', quiet: 'source-1' },
    2: { open: 'pact-1' },
    6: { open: 'reform-1' },
    10: { open: 'talk-0', quiet: 'kurds-1' },
    11: { quiet: 'kurds-2' },
    12: { quiet: 'officers-1' },
    13: { quiet: 'officers-2' },
  },
  'kurdish-only': {
    1: { quiet: 'kurds-1' },
    2: { quiet: 'source-1' },
    3: { quiet: 'kurds-2' },
    10: { quiet: 'kurds-3' },
  },
  confrontation: {
    1: { open: 'pact-1' },
    2: { open: 'river-1' },
    7: { open: 'river-3' },
    9: { open: 'river-1' },
  },
  // For measuring only, from here on.
  'confrontation-twin': {
    1: { open: 'pact-1' },
    2: { open: 'river-1' },
  },
  zeal: {
    1: { open: 'press-2', quiet: 'kurds-3' },
    2: { quiet: 'officers-3' },
  },
  patient: {
    1: { quiet: 'source-1' },
    2: { quiet: 'kurds-2' },
    3: { quiet: 'officers-2' },
  },
  officers: {
    1: { quiet: 'source-1' },
    2: { quiet: 'officers-3' },
  },
  'good-neighbour': {
    1: { open: 'talk-3' },
    2: { open: 'reform-1' },
  },
  alliance: {
    1: { open: 'pact-3' },
    2: { open: 'reform-1' },
  },
  fortress: {
    1: { open: 'reform-2', quiet: 'source-1' },
    2: { open: 'pact-1' },
  },
  brink: {
    1: { open: 'river-2' },
    2: { open: 'pact-1' },
  },
  radio: {
    1: { open: 'press-3', quiet: 'source-1' },
  },
} as const satisfies Record<string, Script>;

/** Policies whose orders differ in the ten turns of Express; the others cannot be told there. */
export const EXPRESS_SCRIPTS = {
  historical: {
    1: { open: 'recognise' },
    2: { open: 'pact-2', quiet: 'source-1' },
    3: { quiet: 'officers-1' },
    4: { open: 'press-1', quiet: 'officers-0' },
    5: { open: 'river-2' },
    6: { open: 'river-0' },
    7: { open: 'press-0' },
    8: { open: 'talk-0', quiet: 'kurds-1' },
    9: { open: 'reform-1', quiet: 'kurds-2' },
    10: { open: 'pledge', quiet: 'officers-2' },
  },
  restraint: {},
} as const satisfies Record<string, Script>;
