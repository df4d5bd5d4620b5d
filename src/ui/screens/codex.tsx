/** The codex: people, places, terms, disputes, timeline, sources, base rates and the study, with one search over all of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CODEX_TABS, countOf, hasEntry, isCodexTab, searchCodex } from '../../store/codex.ts';
import type { CodexTab } from '../../store/codex.ts';
import { hashOf } from '../../store/route.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { Entry, titleOf } from '../codex/entries.tsx';
import { TabList } from '../codex/lists.tsx';
import { LinkList } from '../codex/rows.tsx';
import { codexHash } from '../codex/words.ts';
import { useHeading } from '../focus.ts';
import { Figures } from '../parts/bdi.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';
import { useWayBack } from '../way-back.ts';

/** More hits than this help nobody; the count says that there are more. */
const MOST_HITS = 40;
/** After so long without a key the count of hits is said aloud. */
const PAUSE_IN_MS = 700;

function Tabs({ tab }: { readonly tab: CodexTab | undefined }) {
  return (
    <nav class="codex-tabs on-ink" aria-label={t('ui.codex.tabs')}>
      <ul role="list">
        {CODEX_TABS.map((one) => (
          <li key={one}>
            <a href={codexHash(one)} aria-current={one === tab ? 'page' : undefined}>
              <span>{t(`ui.codex.tab.${one}`)}</span>
              <span class="note">
                <Figures>{number(countOf(one))}</Figures>
              </span>
            </a>
          </li>
        ))}
        <li>
          <a href={hashOf('credits')}>{t('ui.credits.title')}</a>
        </li>
      </ul>
    </nav>
  );
}

function Search({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  return (
    <form
      role="search"
      class="codex-search"
      onSubmit={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>('.codex-hits a')?.focus();
      }}
    >
      <label class="heard" for="codex-query">
        {t('ui.codex.search')}
      </label>
      <input
        id="codex-query"
        type="search"
        value={query}
        placeholder={t('ui.codex.search')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {query ? (
        <button type="button" class="icon-button" aria-label={t('ui.codex.search-clear')} onClick={() => onQuery('')}>
          <Icon name="close" />
        </button>
      ) : null}
    </form>
  );
}

function Hits({ query }: { readonly query: string }) {
  const hits = searchCodex(query);
  const told = t('ui.codex.hits', { count: hits.length, query });
  useEffect(() => {
    const timer = setTimeout(() => announce(told), PAUSE_IN_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <section class="codex-hits" aria-labelledby="hits-title">
      <h2 id="hits-title">{told}</h2>
      <LinkList links={hits.slice(0, MOST_HITS)} withTab />
      {hits.length > MOST_HITS ? (
        <p class="note">{t('ui.codex.hits-more', { count: hits.length - MOST_HITS })}</p>
      ) : null}
    </section>
  );
}

function Contents({ tab, id }: { readonly tab: CodexTab; readonly id: string | undefined }) {
  const isEntry = id !== undefined && hasEntry(tab, id);
  const heading = useHeading(`${tab}/${id ?? ''}`);
  return (
    <article class="codex-body" data-tab={tab}>
      {isEntry ? (
        <p>
          <a class="link" href={codexHash(tab)}>
            {t('ui.codex.back', { tab: t(`ui.codex.tab.${tab}`) })}
          </a>
        </p>
      ) : null}
      <h2 class="codex-title" ref={heading} tabIndex={-1} dir="auto">
        {isEntry ? titleOf(tab, id) : t(`ui.codex.tab.${tab}`)}
      </h2>
      {isEntry ? <Entry tab={tab} id={id} /> : <TabList tab={tab} part={id} />}
    </article>
  );
}

export function Codex() {
  const rest = useStore((state) => state.route.rest);
  const [query, setQuery] = useState('');
  const [first, id] = rest;
  const tab = isCodexTab(first) ? first : 'people';
  const address = rest.join('/');
  const shownAt = useRef(address);
  // Following a hit shows its page, not the hits again.
  useEffect(() => {
    if (shownAt.current !== address) setQuery('');
    shownAt.current = address;
    globalThis.scrollTo({ top: 0 });
  }, [address]);
  const isSearching = query.trim().length > 1;
  return (
    <Page name="codex" title={t('ui.nav.codex')} eyebrow={t('ui.codex.eyebrow')} back={useWayBack()}>
      <div class="codex">
        <div class="codex-rail on-ink">
          <Search query={query} onQuery={setQuery} />
          <Tabs tab={isSearching ? undefined : tab} />
        </div>
        {isSearching ? <Hits query={query} /> : <Contents tab={tab} id={id} />}
      </div>
    </Page>
  );
}
