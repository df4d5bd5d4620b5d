/** The 32 symbols in which codes are typed: no I, L, O or U, any case, and whatever a word processor puts between them. */

export const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * Strips a typed code of everything that is not a letter or a digit and mends the look-alikes (o is 0, i and l are 1).
 * Letters and digits that are no symbol stay, so that a message can point at them.
 */
export function normaliseCode(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters.replace(/[OIL]/g, (letter) => LOOKALIKES[letter] as string);
}

/** Reads symbols as numbers 0 to 31; -1 stands for what is no symbol. */
export const symbolValues = (code: string): number[] => Array.from(code).map((symbol) => SYMBOLS.indexOf(symbol));

/** Writes numbers 0 to 31 as symbols. */
export const symbolsOf = (values: readonly number[]): string => values.map((value) => SYMBOLS.charAt(value)).join('');

/** Groups a code by fives, as it is shown. */
export const inGroups = (code: string): string => code.replace(/.{5}(?=.)/g, '$&-');

/** The number of the group of five in which a position lies, 1 for the first. */
export const groupOf = (position: number): number => Math.floor(position / 5) + 1;
