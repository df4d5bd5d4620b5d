/** The bibliography's few words and the codex's addresses, in the reader's language. */
import { hashOf } from '../../store/route.ts';
import type { CitationWords, CodexTab } from '../../store/codex.ts';
import { dateWritten } from '../../text/dates.ts';
import { t } from '../../text/text.ts';

export const codexHash = (tab: CodexTab, id?: string): string =>
  id === undefined ? hashOf('codex', tab) : hashOf('codex', tab, id);

export const citationWords = (): CitationWords => ({
  and: t('ui.codex.cite.and'),
  undated: t('ui.codex.cite.undated'),
  editors: (names) => t('ui.codex.cite.editors', { names }),
  volume: (volume) => t('ui.codex.cite.volume', { volume }),
  issue: (issue) => t('ui.codex.cite.issue', { issue }),
  pages: (pages) => t('ui.codex.cite.pages', { pages }),
  date: (iso) => dateWritten(iso),
});
