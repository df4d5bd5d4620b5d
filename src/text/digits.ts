/** Figures by the tables of this game, not the browser's: the digits and signs of a writing, wherever it is read. */

interface Signs {
  readonly digits: string;
  readonly decimal: string;
  readonly group: string;
  readonly percent: string;
  /** Set before a sign, so that it stands on the side of the number on which this writing has it. */
  readonly lead: string;
}

const ARABIC_SIGNS = { decimal: '\u066b', group: '\u066c', percent: '\u066a' };

/** Persian digits are U+06F0–F9, those of Arabic and Sorani U+0660–69. */
const SIGNS: Readonly<Record<string, Signs>> = {
  arabext: { digits: '\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9', lead: '\u200e', ...ARABIC_SIGNS },
  arab: { digits: '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669', lead: '\u061c', ...ARABIC_SIGNS },
};

/** Writes the figures of a text, as English has them, in the digits of a writing (`latn`, `arabext`, `arab`). */
export function inDigits(text: string, system: string): string {
  const signs = SIGNS[system];
  if (!signs) return text;
  return text
    .replace(/(\d)\.(?=\d)/g, `$1${signs.decimal}`)
    .replace(/(\d),(?=\d)/g, `$1${signs.group}`)
    .replace(/%/g, signs.percent)
    .replace(/\d/g, (digit) => signs.digits[Number(digit)]!);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Formats a number in the digits of a writing; every browser knows the English pattern it starts from. */
export function writeNumber(value: number, system: string, options: Intl.NumberFormatOptions = {}): string {
  const name = JSON.stringify(options);
  const format = formats.get(name) ?? new Intl.NumberFormat('en-GB', options);
  formats.set(name, format);
  return inDigits(format.format(value), system);
}

/** What stands before a signed number of a writing: an invisible mark of direction, or nothing. */
export const signLead = (system: string): string => SIGNS[system]?.lead ?? '';
