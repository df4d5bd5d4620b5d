/** English: every file of words under assets/text/en, gathered into one chunk that is loaded as a whole. */
import type { Language } from '../language.ts';
import about from '../../../assets/text/en/language.json';

type Flat = Readonly<Record<string, string>>;

const gather = (files: Record<string, Flat>): Flat => Object.assign({}, ...Object.values(files)) as Flat;

export const language: Language = {
  tag: about.tag,
  locale: about.locale,
  name: about.name,
  direction: about.direction === 'rtl' ? 'rtl' : 'ltr',
  digits: about.digits,
  status: about.status,
  standard: gather(
    import.meta.glob<Flat>('../../../assets/text/en/standard/*.json', { eager: true, import: 'default' }),
  ),
  plain: gather(import.meta.glob<Flat>('../../../assets/text/en/plain/*.json', { eager: true, import: 'default' })),
};
