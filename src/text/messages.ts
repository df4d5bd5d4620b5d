/** ICU messages compiled once, with this game's own figures and plurals, and names kept in their own direction. */
import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { inDigits, writeNumber } from './digits.ts';
import type { Language } from './language.ts';

export type TextParams = Readonly<Record<string, string | number>>;
/** A message ready to be filled in. */
export type Message = (params: TextParams, isIsolated: boolean) => string;

/** The plural rule of a locale; where the browser has none (Sorani in many), one is one and the rest is other. */
export function pluralRule(locale: string, options?: Intl.PluralRulesOptions): Pick<Intl.PluralRules, 'select'> {
  return Intl.PluralRules.supportedLocalesOf(locale).length > 0
    ? new Intl.PluralRules(locale, options)
    : { select: (value) => (value === 1 ? 'one' : 'other') };
}

const formattersOf = ({ locale, digits }: Language): Formatters => ({
  getNumberFormat: (_, options) =>
    ({
      format: (value: number) => writeNumber(value, digits, options as Intl.NumberFormatOptions),
    }) as Intl.NumberFormat,
  getDateTimeFormat: (_, options) => new Intl.DateTimeFormat(locale, options),
  getPluralRules: (_, options) => pluralRule(locale, options) as Intl.PluralRules,
});

/** A plain `{name}` is filled under another name than the one plurals and choices look at: it is words, they are values. */
const asWords = (name: string): string => `=${name}`;

function nameWords(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.argument) return { ...element, value: asWords(element.value) };
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return element;
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: nameWords(option.value) },
    ]);
    return { ...element, options: Object.fromEntries(options) } as MessageFormatElement;
  });
}

/** Words of another direction keep it; others are left bare, for a letter joins to its neighbour only where no mark stands between. */
const runsOtherwise = (words: string): boolean => /[\p{Script=Latin}0-9]/u.test(words);

function filled(params: TextParams, digits: string, isIsolated: boolean): TextParams {
  const isolate = (words: string): string => (isIsolated && runsOtherwise(words) ? `\u2068${words}\u2069` : words);
  const words = Object.entries(params).map(([name, value]) => [
    asWords(name),
    typeof value === 'string' ? isolate(value) : inDigits(String(value), digits),
  ]);
  return { ...params, ...(Object.fromEntries(words) as TextParams) };
}

/** Compiles a message of a language; throws where it is no ICU message. */
export function compileMessage(message: string, language: Language): Message {
  if (!/[{}'<]/.test(message)) return () => message;
  const elements = nameWords(parse(message, { ignoreTag: true }));
  const form = new IntlMessageFormat(elements, language.locale, undefined, { formatters: formattersOf(language) });
  return (params, isIsolated) => String(form.format(filled(params, language.digits, isIsolated)));
}
