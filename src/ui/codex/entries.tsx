/** The pages of the codex, one for each kind of entry: what it is, who says so, and what it touches. */
import type { ComponentChildren } from 'preact';
import {
  codex,
  disputes,
  disputesAbout,
  disputesCiting,
  hasEntry,
  linkToDispute,
  linkToPerson,
  linkToRow,
  linkToTerm,
  peopleCiting,
  peopleNamedIn,
  persons,
  placeById,
  rowsAt,
  rowsCiting,
  rowsClaiming,
  rowsNaming,
  rowsOfDispute,
  sentences,
  sourceById,
  terms,
  termsCiting,
} from '../../store/codex.ts';
import type { Bound, CodexTab, PersonDef } from '../../store/codex.ts';
import { Portrait } from '../parts/portrait.tsx';
import { officeOf } from './office-of.ts';
import { dateWritten } from '../../text/dates.ts';
import { number } from '../../text/numbers.ts';
import { currentLanguage, maybeT, t } from '../../text/text.ts';
import { OursBadge, StatusBadge } from '../parts/badge.tsx';
import { Figures } from '../parts/bdi.tsx';
import { Citation, SourceAddress, SourceList } from './citation.tsx';
import { dateOfRow, LinkList, Rows, Section } from './rows.tsx';
import { codexHash } from './words.ts';

const boundWritten = ({ date, exact }: Bound): string =>
  exact ? t(`ui.codex.exact.${exact}`, { date: dateWritten(date) }) : dateWritten(date);

const SCRIPTS = ['fa', 'ar', 'ckb'] as const;

/** The name as its own people write it. */
function OtherNames({
  names,
  alternates = [],
}: {
  readonly names: Readonly<Record<string, string>>;
  readonly alternates?: readonly string[];
}) {
  const scripts = SCRIPTS.filter((tag) => names[tag] && tag !== currentLanguage().tag);
  if (scripts.length === 0 && alternates.length === 0) return null;
  return (
    <dl class="codex-facts">
      {scripts.map((tag) => (
        <div key={tag}>
          <dt>{t(`ui.codex.script.${tag}`)}</dt>
          <dd lang={tag} dir="rtl">
            {names[tag]}
          </dd>
        </div>
      ))}
      {alternates.length > 0 ? (
        <div>
          <dt>{t('ui.codex.also')}</dt>
          <dd>
            {alternates.map((one, place) => (
              <span key={one}>
                {place > 0 ? ' · ' : ''}
                <bdi>{one}</bdi>
              </span>
            ))}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function PersonFacts({ person }: { readonly person: PersonDef }) {
  const part = (name: string): string | undefined => maybeT(`person.${person.id}.${name}`);
  const facts = (['wanted', 'fate'] as const).filter(part);
  return (
    <>
      <div class="codex-office">
        <Portrait office={officeOf(person)} />
        <p class="lede">{part('role')}</p>
      </div>
      <p class="row">
        <span class="badge">{t(`ui.codex.side.${person.side}`)}</span>
        {part('faction') ? <span class="badge codex-faction">{part('faction')}</span> : null}
        <span class="note">
          {person.to
            ? t('ui.codex.person-span', { from: boundWritten(person.from), to: boundWritten(person.to) })
            : t('ui.codex.person-from', { from: boundWritten(person.from) })}
        </span>
      </p>
      {facts.map((name) => (
        <Section key={name} title={t(`ui.codex.person.${name}`)}>
          <p class="read">{part(name)}</p>
        </Section>
      ))}
    </>
  );
}

function Person({ id }: { readonly id: string }) {
  const person = persons.get(id)!;
  const rows = rowsNaming(id);
  return (
    <>
      <PersonFacts person={person} />
      <OtherNames names={person.names} alternates={person.alternates} />
      <Section title={t('ui.codex.named-in', { count: rows.length })} count={rows.length}>
        <Rows rows={rows} />
      </Section>
      <SourceList refs={person.sources} />
    </>
  );
}

function Place({ id }: { readonly id: string }) {
  const place = placeById.get(id)!;
  const rows = rowsAt(id);
  return (
    <>
      <p class="lede">{maybeT(`place.${id}.about`)}</p>
      <p class="row">
        <span class="badge">{t(`ui.codex.kind.${place.kind}`)}</span>
        <span class="note">
          <Figures>{t('ui.codex.coordinates', { lat: number(place.lat, 2), lon: number(place.lon, 2) })}</Figures>
        </span>
      </p>
      <Section title={t('ui.codex.happened-here', { count: rows.length })} count={rows.length}>
        <Rows rows={rows} />
      </Section>
    </>
  );
}

function Term({ id }: { readonly id: string }) {
  const term = terms.get(id)!;
  return (
    <>
      <p class="lede">{t(`glossary.${id}.plain`)}</p>
      <OtherNames names={term.names} />
      <SourceList refs={term.sources} />
    </>
  );
}

const SentenceLinks = ({ ids }: { readonly ids: readonly string[] }) => (
  <ul role="list" class="sentence-list">
    {ids
      .filter((id) => sentences.has(id))
      .map((id) => (
        <li key={id}>
          <a class="sentence-id" href={codexHash('study', id)}>
            <Figures>{id}</Figures>
          </a>
          <span class="read">{t(`sentence.${id}`)}</span>
        </li>
      ))}
  </ul>
);

function Dispute({ id }: { readonly id: string }) {
  const dispute = disputes.get(id)!;
  const rows = rowsOfDispute(id);
  return (
    <>
      <div class="dispute-sides">
        <section class="sheet" data-side="study">
          <h3>{t('ui.codex.dispute.study')}</h3>
          <p class="read">{t(`dispute.${id}.study`)}</p>
        </section>
        <section class="sheet" data-side="papers">
          <h3>{t('ui.codex.dispute.papers')}</h3>
          <p class="read">{t(`dispute.${id}.papers`)}</p>
        </section>
      </div>
      <Section title={t('ui.codex.dispute.lean')}>
        <p class="read">{t(`dispute.${id}.lean`)}</p>
      </Section>
      <Section title={t('ui.codex.dispute.sentences')} count={dispute.sentences.length}>
        <SentenceLinks ids={dispute.sentences} />
      </Section>
      <Section title={t('ui.codex.dispute.rows')} count={rows.length}>
        <Rows rows={rows} />
      </Section>
      <SourceList refs={dispute.study} title={t('ui.codex.dispute.study-sources')} />
      <SourceList refs={dispute.papers} title={t('ui.codex.dispute.papers-sources')} />
    </>
  );
}

function EventText({ id }: { readonly id: string }) {
  const why = maybeT(`event.${id}.why`);
  const doubt = maybeT(`event.${id}.doubt`);
  return (
    <>
      <p class="codex-paper">{t(`event.${id}.text`)}</p>
      {why ? (
        <Section title={t('ui.codex.event.why')}>
          <p class="read">{why}</p>
        </Section>
      ) : null}
      {doubt ? (
        <Section title={t('ui.codex.event.doubt')}>
          <p class="read">{doubt}</p>
        </Section>
      ) : null}
    </>
  );
}

function TimelineEntry({ id }: { readonly id: string }) {
  const { rowById, rowOfEvent } = codex();
  const row = (rowById.get(id) ?? rowOfEvent.get(id))!;
  const named = peopleNamedIn(row);
  const see = row.see.flatMap((other) => rowById.get(other) ?? []);
  const { event } = row;
  return (
    <>
      <p class="row">
        <b class="codex-date">{dateOfRow(row)}</b>
        <StatusBadge status={row.status} />
        {event?.ours ? <OursBadge /> : null}
        <a href={codexHash('places', row.place)}>
          <bdi>{t(`place.${row.place}.name`)}</bdi>
        </a>
      </p>
      <p class="note">{t(`ui.status.${row.status}-about`)}</p>
      {event ? <EventText id={event.id} /> : null}
      {event?.dispute ? (
        <Section title={t('ui.codex.disputed-here')}>
          <LinkList links={[linkToDispute(event.dispute)]} />
        </Section>
      ) : null}
      <Section title={t('ui.codex.people-here')} count={named.length}>
        <LinkList links={named.map((one) => linkToPerson(one.id))} />
      </Section>
      <Section title={t('ui.codex.study-here')} count={event?.claims.length ?? 0}>
        <SentenceLinks ids={event?.claims ?? []} />
      </Section>
      <Section title={t('ui.codex.see')} count={see.length}>
        <LinkList links={see.map(linkToRow)} />
      </Section>
      <SourceList refs={event?.sources ?? row.sources} />
    </>
  );
}

function Source({ id }: { readonly id: string }) {
  const source = sourceById.get(id)!;
  const rows = rowsCiting(id);
  const people = peopleCiting(id);
  const both = [
    ...disputesCiting(id).map((one) => linkToDispute(one.id)),
    ...termsCiting(id).map((one) => linkToTerm(one.id)),
  ];
  return (
    <>
      <p class="lede">
        <Citation source={source} />
      </p>
      <SourceAddress source={source} />
      {source.note ? <p class="note">{t('ui.codex.source.note', { note: source.note })}</p> : null}
      <Section title={t('ui.codex.source.rows', { count: rows.length })} count={rows.length}>
        <Rows rows={rows} />
      </Section>
      <Section title={t('ui.codex.source.people')} count={people.length}>
        <LinkList links={people.map((one) => linkToPerson(one.id))} />
      </Section>
      <Section title={t('ui.codex.source.entries')} count={both.length}>
        <LinkList links={both} />
      </Section>
    </>
  );
}

function Sentence({ id }: { readonly id: string }) {
  const sentence = sentences.get(id)!;
  const rows = rowsClaiming(id);
  const about = disputesAbout(id);
  return (
    <>
      <p class="lede">{t(`sentence.${id}`)}</p>
      <p class="row">
        <span class="badge" data-claim="study">
          {t(`ui.codex.section.${sentence.section}`)}
        </span>
        <span class="note">{t(sentence.modelled ? 'ui.codex.study.modelled' : 'ui.codex.study.not-modelled')}</span>
      </p>
      <Section title={t('ui.codex.study.disputed')} count={about.length}>
        <LinkList links={about.map((one) => linkToDispute(one.id))} />
      </Section>
      <Section title={t('ui.codex.study.rows')} count={rows.length}>
        <Rows rows={rows} />
      </Section>
    </>
  );
}

const BODIES: Readonly<Record<Exclude<CodexTab, 'base-rates'>, (props: { readonly id: string }) => ComponentChildren>> =
  {
    people: Person,
    places: Place,
    terms: Term,
    disputes: Dispute,
    timeline: TimelineEntry,
    sources: Source,
    study: Sentence,
  };

/** What an entry is called on its page. */
export function titleOf(tab: CodexTab, id: string): string {
  const { rowById, rowOfEvent } = codex();
  switch (tab) {
    case 'people':
      return t(`person.${id}.name`);
    case 'places':
      return t(`place.${id}.name`);
    case 'terms':
      return t(`glossary.${id}.term`);
    case 'disputes':
      return t(`dispute.${id}.title`);
    case 'timeline':
      return (rowById.get(id) ?? rowOfEvent.get(id))?.title ?? id;
    case 'sources':
      return sourceById.get(id)?.title ?? id;
    case 'study':
      return t('ui.codex.study.sentence', { id });
    case 'base-rates':
      return t('ui.codex.tab.base-rates');
  }
}

export function Entry({ tab, id }: { readonly tab: CodexTab; readonly id: string }) {
  if (tab === 'base-rates' || !hasEntry(tab, id)) return <p>{t('ui.codex.unknown')}</p>;
  const Body = BODIES[tab];
  return <Body id={id} />;
}
