// The model with parts of what Tehran feels frozen at their level of July 1958: what an adviser would do without that fear.
import { readModel, type Pack, type TermDef } from '../../src/build/model/data.ts';
import { modelFolder, play, trial, type Play } from '../support/play-seeds.ts';

const model = readModel(modelFolder);
const startOf = (name: string): number => {
  const found = model.variables.state.find((item) => item.id === name);
  if (found === undefined) throw new Error(`no variable ${name}`);
  return found.start.value;
};
const term = (variable: string, id: string): TermDef => {
  const found = model.terms.find((item) => item.variable === variable && item.id === id);
  if (found === undefined) throw new Error(`no term ${variable}.${id}`);
  return found;
};

const CLAIM_AND_QUARRELS = [
  '1959-12-10-aram',
  '1960-01-14-fading',
  '1960-02-20-pullback',
  '1960-09-05-portboard',
  '1961-pilots',
];

/** What the court no longer feels: a name of the threat's formula held at its start. */
export function threatWithout(id: string, frozen: readonly string[]): Pack {
  const felt = term('THR', 'toTarget');
  const formula = frozen.reduce(
    (text, name) => text.replace(new RegExp(`\\b${name}\\b`, 'g'), `${startOf(name)}`),
    felt.formula,
  );
  if (formula === felt.formula) throw new Error(`the threat does not read ${frozen.join(', ')}`);
  return { id, terms: [{ ...felt, formula }] };
}

/** History without the claim of December 1959 and the quarrels that followed from it. */
export function withoutClaim(id: string): Pack {
  const claims = model.derived.find((item) => item.id === 'claims');
  if (claims === undefined) throw new Error('no claim in the model');
  return { id, removeDated: CLAIM_AND_QUARRELS, derived: [{ ...claims, formula: '0' }] };
}

/** The adviser in an altered world. */
export const adviserIn = (pack: Pack): Play => play('adviser', { rules: trial(pack) });

export const NO_CLAIM = withoutClaim('no-claim');
export const NO_TILT = threatWithout('no-tilt', ['SOV']);
export const NO_IDEAS = threatWithout('no-ideas', ['IDE']);
export const NOTHING_FELT: Pack = {
  ...withoutClaim('nothing-felt'),
  ...threatWithout('nothing-felt', ['SOV', 'IDE', 'KHZ', 'SHT']),
};
