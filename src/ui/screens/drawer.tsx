/** File and drawer opened: what Baghdad knew, what it imagined, what it never learnt, and whose bias the player trusted. */
import { next } from '../../store/actions.ts';
import { drawerView } from '../../store/ending-view.ts';
import type { FilePageView, HolderView } from '../../store/ending-view.ts';
import { monthLong } from '../../text/dates.ts';
import { signed } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { Forward, Frame } from '../ending/frame.tsx';
import { OursBadge } from '../parts/badge.tsx';
import { Figures } from '../parts/bdi.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { useStore } from '../use-store.ts';

/** The lines that stood, as a list in words. */
const named = (levers: readonly string[]): string => levers.map((lever) => t(`ui.lever.${lever}`)).join(', ');

interface PagesProps {
  readonly id: string;
  readonly pages: readonly FilePageView[];
  readonly empty: string;
  readonly isCharges?: boolean;
}

function Pages({ id, pages, empty, isCharges = false }: PagesProps) {
  return (
    <section class="file-sheet" data-kind={id} aria-labelledby={`file-${id}`}>
      <h2 id={`file-${id}`}>{t(`ui.ending.drawer.${id}`, { count: pages.length })}</h2>
      {pages.length === 0 ? <p class="note">{empty}</p> : null}
      <ol role="list">
        {pages.map((page) => (
          <li key={`${page.id}-${page.month}`}>
            <p>
              {isCharges ? null : <b class="file-month">{monthLong(page.month)}. </b>}
              {t(`file.${page.id}`)} {page.isOurs ? <OursBadge /> : null}
            </p>
            {isCharges ? (
              <p class="note">
                {page.stood.length === 0
                  ? t('ui.ending.drawer.untrue')
                  : t('ui.ending.drawer.stood', { levers: named(page.stood) })}
              </p>
            ) : null}
            {id === 'deeds' && page.lever ? (
              <p class="note">{t('ui.file.deed-lever', { lever: t(`ui.lever.${page.lever}`) })}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Below so many points a lasting bias is hardly one. */
const SLIGHT = 2;

function biasSaid({ bias, subject }: HolderView): string {
  const gauge = t(`gauge.${subject}.name`);
  if (Math.abs(bias) < SLIGHT) return t('ui.ending.drawer.bias-none', { gauge });
  return t(bias > 0 ? 'ui.ending.drawer.bias-high' : 'ui.ending.drawer.bias-low', {
    gauge,
    points: Math.round(Math.abs(bias)),
  });
}

function Holder({ holder }: { readonly holder: HolderView }) {
  const end = Math.max(-10, Math.min(10, holder.bias));
  return (
    <li class="holder">
      <Portrait chair={holder.chair} isEmpty={!holder.isPresent} />
      <div>
        <p>
          <b>{t(`adviser.chair.${holder.chair}.deputy.${holder.deputy}.name`)}</b>{' '}
          <span class="note">
            {t(`adviser.chair.${holder.chair}.name`)}
            {holder.isPresent ? '' : ` · ${t('ui.ending.drawer.left')}`}
          </span>
        </p>
        <p>{biasSaid(holder)}</p>
        <span class="bias-track" aria-hidden="true" style={{ '--low': Math.min(0, end), '--high': Math.max(0, end) }}>
          <i />
        </span>
        <p class="note">
          {holder.of > 0 ? `${t('ui.adviser.record', { right: holder.right, of: holder.of })} · ` : ''}
          {t('ui.ending.drawer.followed', { followed: holder.followed, advised: holder.advised })} ·{' '}
          <Figures>{signed(holder.bias, 0)}</Figures>
        </p>
      </div>
    </li>
  );
}

export function Drawer() {
  const game = useStore((state) => state.game)!;
  const view = drawerView(game);
  const { trusted } = view;
  return (
    <Frame stage="drawer" size="wide" title={t('ui.ending.drawer.title')}>
      <p class="frame-lede">
        {t('ui.ending.drawer.about', { charges: view.charges.length, deeds: view.deeds.length })}
      </p>
      <div class="drawer-columns">
        <div class="drawer-known">
          <Pages id="deeds" pages={view.deeds} empty={t('ui.ending.drawer.no-deeds')} />
          <Pages id="whispers" pages={view.whispers} empty={t('ui.ending.drawer.no-whispers')} />
          <p class="never-known">
            {view.neverKnown.length > 0
              ? t('ui.ending.drawer.never', { levers: named(view.neverKnown) })
              : t('ui.ending.drawer.nothing-hidden')}
          </p>
        </div>
        <Pages id="charges" pages={view.charges} empty={t('ui.ending.drawer.no-charges')} isCharges />
      </div>
      <section aria-labelledby="holders-title">
        <h2 id="holders-title">{t('ui.ending.drawer.biases')}</h2>
        {trusted ? (
          <p class="frame-lede">
            {t('ui.ending.drawer.trusted', {
              name: t(`adviser.chair.${trusted.chair}.deputy.${trusted.deputy}.name`),
              followed: trusted.followed,
              advised: trusted.advised,
            })}
          </p>
        ) : null}
        <ul role="list" class="holders">
          {view.holders.map((holder) => (
            <Holder key={`${holder.chair}-${holder.deputy}`} holder={holder} />
          ))}
        </ul>
      </section>
      <Forward onClick={next} label={t('ui.ending.to-epilogue')} />
    </Frame>
  );
}
