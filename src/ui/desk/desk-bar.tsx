/** The bar over the desk: date, act and turn; what is scarce; the ways to the codex, the log and the settings. */
import type { ComponentChildren, RefObject } from 'preact';
import { toggleSound } from '../../store/actions.ts';
import { hashOf } from '../../store/route.ts';
import type { DeskView } from '../../store/views.ts';
import { seasonOf, monthSpan } from '../../text/dates.ts';
import { number, roman } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { Meter } from '../parts/gauge.tsx';
import { Beside } from '../parts/beside.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReaderTool } from '../reader/tool.tsx';
import { Bar } from '../shell.tsx';
import { useStore } from '../use-store.ts';

interface Props {
  readonly view: DeskView;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onWhy: (subject: string) => void;
}

interface FactProps {
  readonly icon: string;
  readonly name: string;
  /** What the why drawer opens at. */
  readonly subject: string;
  readonly children: ComponentChildren;
  readonly onWhy: (subject: string) => void;
}

function Fact({ icon, name, subject, children, onWhy }: FactProps) {
  return (
    <button type="button" class="bar-fact" title={name} data-why={subject} onClick={() => onWhy(subject)}>
      <Icon name={icon} />
      <span class="eyebrow">{name}</span>
      <span>{children}</span>
      <span class="heard">{t('ui.why.ask')}</span>
    </button>
  );
}

/** A hundred-point level: figure and bar. */
const Level = ({ value, tone }: { readonly value: number; readonly tone?: 'warm' }) => (
  <span class="bar-level">
    <b class="num">{number(Math.round(value))}</b>
    <span class="heard"> {t('ui.bar.of-hundred')}</span>
    <Meter value={value} {...(tone ? { tone } : {})} />
  </span>
);

function Pips({ used, of }: { readonly used: number; readonly of: number }) {
  return (
    <>
      <span class="heard">{t('ui.bar.attention-left', { left: of - used, of })}</span>
      <span class="pips" aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <i key={i} data-on={i < of - used ? '' : undefined} />
        ))}
      </span>
    </>
  );
}

function SoundButton() {
  const isOn = useStore((state) => state.isSoundOn);
  return (
    <button
      type="button"
      class="icon-button sound-button"
      aria-pressed={isOn}
      aria-label={t('ui.sound.title')}
      title={t(isOn ? 'ui.sound.turn-off' : 'ui.sound.turn-on')}
      onClick={toggleSound}
    >
      <Icon name="sound" />
    </button>
  );
}

export function DeskBar({ view, heading, onWhy }: Props) {
  const { turn, lit } = view;
  const eyebrow = t('ui.bar.act-turn', {
    act: roman(turn.act),
    title: t(`act.${turn.act}.title`),
    turn: turn.index + 1,
    of: turn.count,
  });
  return (
    <Bar
      heading={heading}
      title={
        <>
          {seasonOf(turn.from, turn.to)}
          <span class="heard">, {monthSpan(turn.from, turn.to)}</span>
        </>
      }
      eyebrow={
        <>
          {eyebrow}
          <Beside from={turn.from} to={turn.to} />
        </>
      }
      hasTool
    >
      {lit.has('tray') ? (
        <div class="bar-facts">
          <Fact icon="funds" name={t('ui.bar.funds')} subject="TRS" onWhy={onWhy}>
            <b>{t('ui.bar.funds-value', { value: number(view.funds / 10, 1) })}</b>
          </Fact>
          <Fact icon="attention" name={t('ui.bar.attention')} subject="attention" onWhy={onWhy}>
            <Pips {...view.attention} />
          </Fact>
          <Fact icon="exposure" name={t('ui.bar.exposure')} subject="EXP" onWhy={onWhy}>
            <Level value={view.exposure} tone="warm" />
          </Fact>
          <Fact icon="washington" name={t('ui.bar.washington')} subject="WAS" onWhy={onWhy}>
            <Level value={view.washington} />
          </Fact>
        </div>
      ) : null}
      <nav class="bar-tools" aria-label={t('ui.nav.label')}>
        <a class="icon-button" href={hashOf('codex')} aria-label={t('ui.nav.codex')} title={t('ui.nav.codex')}>
          <Icon name="codex" />
        </a>
        <a class="icon-button" href={hashOf('log')} aria-label={t('ui.nav.log')} title={t('ui.nav.log')}>
          <Icon name="log" />
        </a>
        <a class="icon-button" href={hashOf('save')} aria-label={t('ui.nav.save')} title={t('ui.nav.save')}>
          <Icon name="save" />
        </a>
        <SoundButton />
        <a class="icon-button" href={hashOf('settings')} aria-label={t('ui.nav.settings')} title={t('ui.nav.settings')}>
          <Icon name="settings" />
        </a>
        <ReaderTool />
      </nav>
    </Bar>
  );
}
