/** One source as a bibliography prints it; its address is a plain link that nothing follows by itself. */
import { citationOf, sourceById } from '../../store/codex.ts';
import type { CslRecord, SourceRef } from '../../store/codex.ts';
import { t } from '../../text/text.ts';
import { citationWords, codexHash } from './words.ts';

export function Citation({ source }: { readonly source: CslRecord }) {
  const [main, ...rest] = citationOf(source, citationWords());
  const parts = main ? [main, ...rest] : rest;
  return (
    <cite class="citation" dir="auto">
      {parts.map((part, place) => (
        <span key={place} data-form={part.form}>
          {part.form === 'quoted' ? t('ui.codex.cite.quoted', { title: part.text }) : part.text}{' '}
        </span>
      ))}
    </cite>
  );
}

/** Where a source can be read, written out. */
export function SourceAddress({ source }: { readonly source: CslRecord }) {
  if (!source.URL) return null;
  return (
    <a class="address" href={source.URL} rel="noreferrer noopener external" target="_blank" dir="ltr">
      {source.URL.replace(/^https?:\/\//, '')}
      <span class="heard"> {t('ui.codex.source.leaves')}</span>
    </a>
  );
}

interface ListProps {
  readonly refs: readonly SourceRef[];
  readonly title?: string;
}

/** The sources of an entry, each to its page in the bibliography. */
export function SourceList({ refs, title }: ListProps) {
  const known = refs.filter(({ key }) => sourceById.has(key));
  if (known.length === 0) return null;
  return (
    <section class="codex-sources">
      <h3>{title ?? t('ui.codex.sources')}</h3>
      <ul role="list">
        {known.map(({ key, locator }) => (
          <li key={`${key}-${locator ?? ''}`}>
            <a href={codexHash('sources', key)}>
              <Citation source={sourceById.get(key)!} />
            </a>
            {locator ? <span class="note locator"> {locator}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
