/** Under the map: the five places you answer for, and what opens from the drawers: Baghdad's gauges, promises, the file. */
import { useState } from 'preact/hooks';
import type { CommitmentView, DeskView, FileEntryView, PlaceStateView, PromiseView } from '../../store/views.ts';
import { chooseOrder } from '../../store/actions.ts';
import { monthLong, monthShort } from '../../text/dates.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { Band, Meter } from '../parts/gauge.tsx';
import { Figures } from '../parts/bdi.tsx';
import { OursBadge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';

const PANELS = ['gauges', 'promises', 'file'] as const;
type Panel = (typeof PANELS)[number];

interface Props {
  readonly view: DeskView;
  readonly onWhy: (subject: string) => void;
}

const TONE = ['bad', 'warm', undefined] as const;
const STATE = ['bad', 'worn', 'good'] as const;

function PlaceChip({ place, onWhy }: { readonly place: PlaceStateView; readonly onWhy: (subject: string) => void }) {
  const tone = TONE[place.state];
  return (
    <li>
      <button
        type="button"
        class="place-chip"
        data-state={place.state}
        data-why={`place.${place.id}`}
        title={t(`place5.${place.id}.name`)}
        onClick={() => onWhy(`place.${place.id}`)}
      >
        <Icon name={`place-${place.id}`} />
        <span class="place-name">{t(`place5.${place.id}.name`)}</span>
        <b class="num">{number(Math.round(place.value))}</b>
        <Meter value={place.value} tone={tone} ghost={place.ghost} />
        <span class="place-state">{t(`place5.${place.id}.${STATE[place.state]}`)}</span>
      </button>
    </li>
  );
}

function Gauges({ view, onWhy }: Props) {
  return (
    <div class="stack">
      <p class="note">{t('ui.gauge.about')}</p>
      <ul role="list" class="bands">
        {view.bands.map((band) => (
          <li key={band.id}>
            <button type="button" class="band-button" data-why={band.id} onClick={() => onWhy(band.id)}>
              <Band name={t(`gauge.${band.id}.name`)} low={band.low} high={band.high} ghost={band.ghost} />
            </button>
          </li>
        ))}
      </ul>
      <h3>{t('ui.gauge.own')}</h3>
      <ul role="list" class="own-gauges">
        {view.own.map((one) => (
          <li key={one.id}>
            <button type="button" class="own-gauge" data-why={one.id} onClick={() => onWhy(one.id)}>
              <span>{t(`gauge.${one.id}.name`)}</span>
              <Figures>{number(Math.round(one.value))}</Figures>
              <Meter value={one.value} ghost={one.ghost} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Promise({ promise }: { readonly promise: PromiseView }) {
  return (
    <div class="promise">
      <p class="note">
        <b>
          <bdi>{t(`promise.${promise.id}.to`)}</bdi>
        </b>{' '}
        {promise.isOurs ? <OursBadge /> : null} {t(`promise.${promise.id}.made`)}
      </p>
      {promise.ask ? (
        <p class="ask">
          {t(`promise.${promise.id}.ask.${promise.ask}`)}{' '}
          {promise.due === undefined ? null : <b>{t('ui.promise.due', { month: monthShort(promise.due) })}</b>}{' '}
          <span class="note">{promise.wouldKeep ? t('ui.promise.would-keep') : t('ui.promise.would-break')}</span>
        </p>
      ) : null}
    </div>
  );
}

function Commitment({ one }: { readonly one: CommitmentView }) {
  const { standDown } = one;
  return (
    <li class="commitment">
      <p class="row">
        <b>{t(`choice.${one.order}-${one.level}.name`)}</b>
        <span class="note">
          {t('ui.promise.since', { month: monthLong(one.since), cost: number(one.monthly / 10, 2) })}
        </span>
      </p>
      {one.promises.map((promise) => (
        <Promise key={promise.id} promise={promise} />
      ))}
      {standDown ? (
        <button
          type="button"
          class="link"
          disabled={standDown.reason !== undefined}
          onClick={() => chooseOrder(standDown.hand, standDown.id)}
        >
          {t('ui.promise.stand-down')}
          <span class="heard">: {t(`order.${one.order}.name`)}</span>
        </button>
      ) : null}
    </li>
  );
}

function Promises({ view }: { readonly view: DeskView }) {
  if (view.commitments.length + view.stillDue.length === 0) return <p>{t('ui.promise.none')}</p>;
  return (
    <div class="stack">
      <p class="note">{t('ui.order.standing-cost', { cost: number(view.monthlyCost / 10, 2) })}</p>
      <ul role="list" class="commitments">
        {view.commitments.map((one) => (
          <Commitment key={one.lever} one={one} />
        ))}
        {view.stillDue.map((promise) => (
          <li key={promise.id} class="commitment" data-gone="">
            <p>
              <b>{t('ui.promise.gone')}</b>
            </p>
            <Promise promise={promise} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FileEntry({ entry }: { readonly entry: FileEntryView }) {
  return (
    <li class="file-entry" data-kind={entry.kind}>
      <p class="row">
        <b class="eyebrow">{t(`ui.file.${entry.kind}`)}</b>
        <span class="note">{monthLong(entry.month)}</span>
        {entry.isOurs ? <OursBadge /> : null}
      </p>
      <p class="file-text">{t(`file.${entry.id}`)}</p>
      {entry.lever ? <p class="note">{t(`ui.file.deed-lever`, { lever: t(`ui.lever.${entry.lever}`) })}</p> : null}
    </li>
  );
}

export function BaghdadFile({ entries }: { readonly entries: readonly FileEntryView[] }) {
  if (entries.length === 0) return <p>{t('ui.file.empty')}</p>;
  return (
    <ul role="list" class="stack">
      {entries.map((entry) => (
        <FileEntry key={`${entry.id}-${entry.month}`} entry={entry} />
      ))}
    </ul>
  );
}

export function Tray({ view, onWhy }: Props) {
  const [panel, setPanel] = useState<Panel>();
  const charges = view.file.filter((one) => one.kind === 'charge').length;
  const deeds = view.file.filter((one) => one.kind === 'deed').length;
  const titles: Record<Panel, string> = {
    gauges: t('ui.tray.gauges'),
    promises: t('ui.tray.promises', { count: view.commitments.length }),
    file: t('ui.tray.file', { charges, deeds }),
  };
  const isShown = (one: Panel): boolean => one !== 'gauges' || view.lit.has('gauges');
  return (
    <section class="desk-tray" aria-label={t('ui.tray.label')}>
      {panel ? (
        <div class="tray-panel" id="tray-panel" role="region" aria-label={titles[panel]} tabIndex={-1}>
          {panel === 'gauges' ? <Gauges view={view} onWhy={onWhy} /> : null}
          {panel === 'promises' ? <Promises view={view} /> : null}
          {panel === 'file' ? <BaghdadFile entries={view.file} /> : null}
        </div>
      ) : null}
      <div class="tray-bar on-ink">
        <ul role="list" class="place-chips" aria-label={t('ui.places.label')}>
          {view.places.map((place) => (
            <PlaceChip key={place.id} place={place} onWhy={onWhy} />
          ))}
        </ul>
        <div class="tray-tabs">
          {PANELS.filter(isShown).map((one) => (
            <button
              key={one}
              type="button"
              class="tray-tab"
              data-key={one}
              aria-expanded={panel === one}
              aria-controls="tray-panel"
              onClick={() => setPanel(panel === one ? undefined : one)}
            >
              <Icon name={`tray-${one}`} />
              {titles[one]}
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}
