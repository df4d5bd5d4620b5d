/** The frame of the last ten minutes: a dark room, one heading, one thing to read, one way on. */
import type { ComponentChildren } from 'preact';
import type { Stage } from '../../store/store.ts';
import { t } from '../../text/text.ts';
import { useHeading } from '../focus.ts';
import { SceneHost } from '../scene-host.tsx';
import { stillOf } from '../scene-stills.ts';
import { Icon } from '../parts/icon.tsx';
import { ReaderTool } from '../reader/tool.tsx';

/** The stages that make up the last ten minutes, as the thread at the top counts them. */
const THREAD: readonly Stage[] = [
  'last-words',
  'friday',
  'ending',
  'again',
  'verdict',
  'clock',
  'drawer',
  'epilogue',
  'take-back',
];

function Thread({ stage }: { readonly stage: Stage }) {
  const at = THREAD.indexOf(stage);
  if (at < 0) return null;
  return (
    <p class="thread">
      <span class="heard">{t('ui.ending.thread', { step: at + 1, of: THREAD.length })}</span>
      {THREAD.map((one, place) => (
        <i key={one} data-past={place <= at ? '' : undefined} aria-hidden="true" />
      ))}
    </p>
  );
}

interface FrameProps {
  readonly stage: Stage;
  readonly title: ComponentChildren;
  readonly eyebrow?: ComponentChildren;
  /** Focus goes to the heading when this changes; the stage's first showing counts. */
  readonly moment?: unknown;
  /** Address of a picture that stands beside the words. */
  readonly picture?: string;
  /** A scene behind the words. */
  readonly scene?: string;
  readonly size?: 'quiet' | 'wide';
  readonly children: ComponentChildren;
}

export function Frame({ stage, title, eyebrow, moment = stage, picture, scene, size, children }: FrameProps) {
  const heading = useHeading(moment);
  return (
    <main
      id="main"
      class="frame on-ink"
      data-stage={stage}
      data-size={size}
      data-picture={picture ? '' : undefined}
      data-backdrop={scene}
    >
      {scene ? <SceneHost id={scene} still={stillOf(scene)} across={0.8} /> : null}
      <ReaderTool isCorner />
      <Thread stage={stage} />
      <div class="frame-body">
        {eyebrow ? <p class="eyebrow">{eyebrow}</p> : null}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {picture ? <div class="frame-picture" style={{ backgroundImage: `url("${picture}")` }} /> : null}
    </main>
  );
}

interface ForwardProps {
  readonly onClick: () => void;
  readonly label: string;
  readonly children?: ComponentChildren;
}

/** The one way on, always the last thing on the screen; `S` finds it. */
export const Forward = ({ onClick, label, children }: ForwardProps) => (
  <p class="row forward">
    <button type="button" class="button seal" data-key="seal" onClick={onClick}>
      {label}
      <Icon name="next" />
    </button>
    {children}
  </p>
);
