/** The contents of each tab: who and what the codex holds, in the order a reader looks for it. */
import { useState } from 'preact/hooks';
import {
  baseRateViews,
  disputes,
  linkToDispute,
  linkToPerson,
  persons,
  placeById,
  sentences,
  sourcesByKind,
  terms,
  years,
} from '../../store/codex.ts';
import type { BaseRateView, CodexLink, CodexTab, CslRecord, SentenceDef } from '../../store/codex.ts';
import { yearName } from '../../text/dates.ts';
import { number, roman, share } from '../../text/numbers.ts';
import { locale, t } from '../../text/text.ts';
import { Figures } from '../parts/bdi.tsx';
import { Fold } from '../parts/fold.tsx';
import { Citation } from './citation.tsx';
import { LinkList, Rows, Section } from './rows.tsx';
import { codexHash } from './words.ts';

const byName = (a: CodexLink, b: CodexLink): number => a.title.localeCompare(b.title, locale());

const SIDES = [
  'iraq',
  'iraqi-kurds',
  'iran',
  'united-states',
  'united-kingdom',
  'uar',
  'israel',
  'turkey',
  'ussr',
  'jordan',
  'pakistan',
];

function People() {
  const all = [...persons.values()];
  return (
    <>
      {SIDES.map((side) => {
        const links = all
          .filter((one) => one.side === side)
          .map((one) => linkToPerson(one.id))
          .sort(byName);
        return (
          <Section key={side} title={t(`ui.codex.side.${side}`)} count={links.length}>
            <LinkList links={links} />
          </Section>
        );
      })}
    </>
  );
}

function Places() {
  const links = [...placeById.keys()]
    .map((id): CodexLink => ({ tab: 'places', id, title: t(`place.${id}.name`), line: t(`place.${id}.about`) }))
    .sort(byName);
  return <LinkList links={links} />;
}

function Terms() {
  const list = [...terms.keys()]
    .map((id) => ({ id, title: t(`glossary.${id}.term`) }))
    .sort((a, b) => a.title.localeCompare(b.title, locale()));
  return (
    <dl class="term-list">
      {list.map(({ id, title }) => (
        <div key={id}>
          <dt>
            <a href={codexHash('terms', id)}>{title}</a>
          </dt>
          <dd class="read">{t(`glossary.${id}.plain`)}</dd>
        </div>
      ))}
    </dl>
  );
}

const Disputes = () => <LinkList links={[...disputes.keys()].map(linkToDispute)} />;

function Timeline({ year }: { readonly year: string | undefined }) {
  const all = years();
  const names = [...all.keys()];
  const shown = year && all.has(year) ? year : '1958';
  const at = names.indexOf(shown);
  const link = (name: string | undefined, key: string) =>
    name ? (
      <a class="button plain" href={codexHash('timeline', name)}>
        {t(key, { year: yearName(Number(name)) })}
      </a>
    ) : (
      <span />
    );
  return (
    <>
      <nav class="year-tabs" aria-label={t('ui.codex.years')}>
        {names.map((name) => (
          <a
            key={name}
            class="year-tab"
            href={codexHash('timeline', name)}
            aria-current={name === shown ? 'page' : undefined}
          >
            <Figures>{yearName(Number(name))}</Figures>
            <span class="note">
              <Figures>{number(all.get(name)!.length)}</Figures>
            </span>
          </a>
        ))}
      </nav>
      <p class="note">{t('ui.codex.timeline-note')}</p>
      <Section title={yearName(Number(shown))}>
        <Rows rows={all.get(shown) ?? []} />
      </Section>
      <p class="row year-turn">
        {link(names[at - 1], 'ui.codex.year-before')}
        {link(names[at + 1], 'ui.codex.year-after')}
      </p>
    </>
  );
}

/** How many sources a fold shows before it is asked for more. */
const SHOWN = 40;

function SourceGroup({
  list,
  isOpen,
  title,
}: {
  readonly list: readonly CslRecord[];
  readonly isOpen: boolean;
  readonly title: string;
}) {
  const [open, setOpen] = useState(isOpen);
  const [shown, setShown] = useState(SHOWN);
  return (
    <Fold title={title} count={number(list.length)} open={isOpen} onToggle={setOpen}>
      {open ? (
        <>
          <ol role="list" class="bibliography">
            {list.slice(0, shown).map((source) => (
              <li key={source.id}>
                <a href={codexHash('sources', source.id)}>
                  <Citation source={source} />
                </a>
              </li>
            ))}
          </ol>
          {list.length > shown ? (
            <button type="button" class="button plain" onClick={() => setShown(shown + SHOWN)}>
              {t('ui.codex.more', { count: Math.min(SHOWN, list.length - shown) })}
            </button>
          ) : null}
        </>
      ) : null}
    </Fold>
  );
}

function Sources() {
  return (
    <>
      <p class="note">{t('ui.codex.sources-note')}</p>
      {[...sourcesByKind()].map(([kind, list], place) => (
        <SourceGroup key={kind} list={list} isOpen={place === 0} title={t(`ui.codex.source-kind.${kind}`)} />
      ))}
    </>
  );
}

function RateRow({ rate }: { readonly rate: BaseRateView }) {
  const figures = (value: number) => <Figures>{share(value)}</Figures>;
  return (
    <tr>
      <th scope="row">{t('ui.codex.rates.after', { act: roman(rate.curtain) })}</th>
      <td>{rate.question === 'plot' ? figures(rate.plot) : '–'}</td>
      <td>{figures(rate.exposed)}</td>
      <td>{rate.question === 'stands' ? figures(rate.stands) : '–'}</td>
      {(['army', 'allies', 'institutions'] as const).map((crack) => (
        <td key={crack}>
          <Figures>
            {t('ui.codex.rates.usual', {
              mean: number(rate.usual[crack].mean),
              spread: number(rate.usual[crack].spread),
            })}
          </Figures>
        </td>
      ))}
    </tr>
  );
}

function BaseRates() {
  return (
    <>
      <p class="lede">{t('ui.codex.rates.about')}</p>
      <div class="wide-table sheet" tabIndex={0} role="group" aria-label={t('ui.codex.tab.base-rates')}>
        <table class="plain">
          <caption class="heard">{t('ui.codex.tab.base-rates')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ui.codex.rates.curtain')}</th>
              <th scope="col">{t('ui.codex.rates.plot')}</th>
              <th scope="col">{t('ui.codex.rates.exposed')}</th>
              <th scope="col">{t('ui.codex.rates.stands')}</th>
              <th scope="col">{t('forecast.crack.army')}</th>
              <th scope="col">{t('forecast.crack.allies')}</th>
              <th scope="col">{t('forecast.crack.institutions')}</th>
            </tr>
          </thead>
          <tbody>
            {baseRateViews().map((rate) => (
              <RateRow key={rate.curtain} rate={rate} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="read">{t('ui.codex.rates.how')}</p>
    </>
  );
}

function Study() {
  const sections = new Map<string, SentenceDef[]>();
  for (const one of sentences.values()) sections.set(one.section, [...(sections.get(one.section) ?? []), one]);
  return (
    <>
      <p class="note">{t('ui.codex.study.note')}</p>
      {[...sections].map(([section, list]) => (
        <Section key={section} title={t(`ui.codex.section.${section}`)}>
          <ul role="list" class="sentence-list">
            {list.map(({ id }) => (
              <li key={id}>
                <a class="sentence-id" href={codexHash('study', id)}>
                  <Figures>{id}</Figures>
                </a>
                <span class="read">{t(`sentence.${id}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

/** The contents of a tab; the timeline also wants to know which year. */
export function TabList({ tab, part }: { readonly tab: CodexTab; readonly part: string | undefined }) {
  switch (tab) {
    case 'people':
      return <People />;
    case 'places':
      return <Places />;
    case 'terms':
      return <Terms />;
    case 'disputes':
      return <Disputes />;
    case 'timeline':
      return <Timeline year={part} />;
    case 'sources':
      return <Sources />;
    case 'base-rates':
      return <BaseRates />;
    case 'study':
      return <Study />;
  }
}
