/** Which office's picture stands beside a person of the codex. */
import type { PersonDef } from '../../store/codex.ts';
import type { Office } from '../parts/portraits.ts';

const HOLDERS: Readonly<Partial<Record<Office, readonly string[]>>> = {
  throne: ['shah', 'hussein-jordan'],
  court: ['ala'],
  savak: ['bakhtiar', 'pakravan'],
  army: ['qarani'],
  ministry: ['aram', 'hekmat', 'qods-nakhai', 'jawad', 'jomard', 'herter', 'jf-dulles', 'rusk', 'home'],
  president: ['eisenhower', 'kennedy', 'nasser', 'mirza', 'rubai'],
  premier: ['alam', 'amini', 'eqbal', 'sharif-emami', 'qasim', 'bengurion', 'khrushchev', 'menderes', 'rashid-ali'],
  minister: ['baba-ali', 'hadid', 'kubba-ibrahim', 'kubba-mahdi', 'naji-talib', 'naqshbandi', 'shanshal', 'rountree'],
  envoy: ['ardalan', 'jernegan', 'wailes'],
  airman: ['awqati', 'wandawi'],
  intelligence: ['a-dulles', 'sirri'],
  judge: ['mahdawi', 'qazanchi'],
  party: ['chadirchi', 'ibrahim-ahmad', 'rikabi', 'saddam', 'sadi', 'salam-adil', 'sayigh'],
  chief: ['barzani', 'talabani'],
  sheikh: ['ahmad-ajil'],
};

const OFFICE_OF = new Map(
  Object.entries(HOLDERS).flatMap(([office, ids]) => ids.map((id) => [id, office as Office] as const)),
);

/** The office of a person; those not named above command soldiers. */
export const officeOf = ({ id }: Pick<PersonDef, 'id'>): Office => OFFICE_OF.get(id) ?? 'commander';
