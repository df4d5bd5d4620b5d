/** The why drawer: the rule in words, the study's sentence or the source, two separate marks, and who disagrees. */
import type { ReasonView, SourceView, SpanView, WhyView } from '../../store/views.ts';
import { hashOf } from '../../store/route.ts';
import { number, share, signed } from '../../text/numbers.ts';
import { maybeT, t } from '../../text/text.ts';
import { ClaimMark, StatusBadge } from '../parts/badge.tsx';
import { Figures } from '../parts/bdi.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Fold } from '../parts/fold.tsx';

const Source = ({ source }: { readonly source: SourceView }) => (
  <li>
    <a href={hashOf('codex', 'sources', source.key)}>
      <bdi>{source.label}</bdi>
    </a>
    {source.locator ? <span class="note">, {source.locator}</span> : null}
  </li>
);

function Sentence({ id }: { readonly id: string }) {
  const text = maybeT(`sentence.${id}`);
  if (!text) return null;
  return (
    <blockquote class="study-line">
      <p>{text}</p>
      <p class="cite">{t('ui.why.sentence', { id })}</p>
    </blockquote>
  );
}

function Dispute({ id }: { readonly id: string }) {
  return (
    <div class="dissent">
      <p class="eyebrow">{t('ui.why.disputed')}</p>
      <p>
        <b>{t(`dispute.${id}.title`)}</b>
      </p>
      <p>{maybeT(`dispute.${id}.papers`)}</p>
      <a href={hashOf('codex', 'disputes', id)}>{t('ui.why.dispute-more')}</a>
    </div>
  );
}

function Chance({ chance }: { readonly chance: NonNullable<ReasonView['chance']> }) {
  return (
    <div class="chance">
      <p>{t('ui.why.chance', { probability: share(chance.probability) })}</p>
      <ul role="list">
        {chance.factors.map((factor) => (
          <li key={factor.text}>
            <Figures>×{number(factor.value, 2)}</Figures> {factor.text}
          </li>
        ))}
      </ul>
      <p>{chance.happened ? t('ui.why.chance-happened') : t('ui.why.chance-missed')}</p>
    </div>
  );
}

function Reason({ reason }: { readonly reason: ReasonView }) {
  return (
    <li class="reason">
      <p class="reason-rule">
        {reason.amount === undefined ? null : (
          <b class="reason-amount" data-sign={reason.amount < 0 ? 'down' : 'up'}>
            <Figures>{signed(reason.amount, 1)}</Figures>
          </b>
        )}
        <span>{reason.text}</span>
      </p>
      {reason.chance ? <Chance chance={reason.chance} /> : null}
      <p class="row">
        <ClaimMark claim={reason.claim} />
        <span class="note">{t(`ui.size.${reason.size}`)}</span>
      </p>
      {reason.sentences.map((id) => (
        <Sentence key={id} id={id} />
      ))}
      {reason.sources.length > 0 ? (
        <ul class="sources">
          {reason.sources.map((source) => (
            <Source key={`${source.key}${source.locator ?? ''}`} source={source} />
          ))}
        </ul>
      ) : null}
      {reason.dispute ? <Dispute id={reason.dispute} /> : null}
    </li>
  );
}

/** "a nudge", or "from nothing to a nudge". */
const spanWords = (span: SpanView): string =>
  span.from === span.to
    ? t(`span.${span.from}`)
    : t('ui.span.from-to', { from: t(`span.${span.from}`), to: t(`span.${span.to}`) });

function Multiplication({ span }: { readonly span: NonNullable<WhyView['span']> }) {
  return (
    <div class="multiplication">
      <p>{t('briefing.rule')}</p>
      <p class="sum">
        <span>
          <b>{number(span.push, 2)}</b>
          {t('ui.why.push')}
        </span>
        <span aria-hidden="true">×</span>
        <span>
          <b>
            <Figures>
              {number(span.crackLow, 2)}–{number(span.crackHigh, 2)}
            </Figures>
          </b>
          {t('ui.why.crack')}
        </span>
        <span aria-hidden="true">=</span>
        <span>
          <b>{spanWords(span)}</b>
          {t('ui.why.effect')}
        </span>
      </p>
      <p class="note">{t('span.why')}</p>
    </div>
  );
}

const SHOWN = 5;

export function WhyDrawer({ why, onClose }: { readonly why: WhyView; readonly onClose: () => void }) {
  const first = why.reasons.slice(0, SHOWN);
  const rest = why.reasons.slice(SHOWN);
  return (
    <Dialog shape="drawer" eyebrow={why.eyebrow} title={why.title} onClose={onClose}>
      {why.before !== undefined && why.after !== undefined ? (
        <p class="why-move">
          <Figures>{number(why.before, 1)}</Figures> <span aria-hidden="true">→</span>
          <span class="heard">{t('ui.why.to')}</span> <Figures>{number(why.after, 1)}</Figures>
        </p>
      ) : null}
      {why.lead ? <p class="read">{why.lead}</p> : null}
      {why.note ? <p class="note">{why.note}</p> : null}
      {why.span ? <Multiplication span={why.span} /> : null}
      {why.refusal ? <p class="dissent">{t('ui.why.refusal', { chance: share(why.refusal) })}</p> : null}
      {why.status ? (
        <p>
          <StatusBadge status={why.status} /> <span class="note">{t(`ui.status.${why.status}-about`)}</span>
        </p>
      ) : null}
      {why.doubt ? <p class="dissent">{why.doubt}</p> : null}
      {why.sentences.map((id) => (
        <Sentence key={id} id={id} />
      ))}
      {why.sources.length > 0 ? (
        <section>
          <h3>{t('ui.why.sources')}</h3>
          <ul class="sources">
            {why.sources.map((source) => (
              <Source key={`${source.key}${source.locator ?? ''}`} source={source} />
            ))}
          </ul>
        </section>
      ) : null}
      {why.dispute ? <Dispute id={why.dispute} /> : null}
      {first.length > 0 ? (
        <section>
          <h3>{t('ui.why.reasons')}</h3>
          <ul role="list" class="reasons">
            {first.map((reason) => (
              <Reason key={reason.id} reason={reason} />
            ))}
          </ul>
        </section>
      ) : null}
      {rest.length > 0 ? (
        <Fold title={t('ui.why.more')} count={number(rest.length)}>
          <ul role="list" class="reasons">
            {rest.map((reason) => (
              <Reason key={reason.id} reason={reason} />
            ))}
          </ul>
        </Fold>
      ) : null}
    </Dialog>
  );
}
