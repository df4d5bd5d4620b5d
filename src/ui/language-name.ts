/** A language as the menu has it: by its own name, and whether a native reader has signed it. */
import type { LanguageAbout } from '../text/language.ts';
import { t } from '../text/text.ts';

export const languageName = ({ name, status }: LanguageAbout): string =>
  status === 'draft' ? t('ui.language.draft', { name }) : name;
