/** The frame of every page: skip link, banner with the one h1, main landmark. */
import type { ComponentChildren, RefObject } from 'preact';
import { hashOf } from '../store/route.ts';
import { t } from '../text/text.ts';
import { LessonTool } from './lesson/tool.tsx';
import { Icon } from './parts/icon.tsx';
import { Star } from './parts/star.tsx';
import { ReaderTool } from './reader/tool.tsx';

interface BarProps {
  /** Whether the reader's tool is among the children already. */
  readonly hasTool?: boolean;
  readonly title: ComponentChildren;
  readonly eyebrow?: ComponentChildren;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  readonly children?: ComponentChildren;
}

export function Bar({ title, eyebrow, heading, hasTool, children }: BarProps) {
  return (
    <header class="bar on-ink">
      <Star />
      <div class="bar-title">
        <h1 {...(heading ? { ref: heading } : {})} tabIndex={-1}>
          {title}
        </h1>
        {eyebrow ? <p class="eyebrow">{eyebrow}</p> : null}
      </div>
      {children}
      <LessonTool />
      {hasTool ? null : <ReaderTool />}
    </header>
  );
}

interface PageProps extends BarProps {
  /** Where the way back leads; the game by default. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly name: string;
}

/** A plain reading page: settings, codex, log, saving. */
export function Page({ title, eyebrow, heading, back, name, children }: PageProps) {
  const way = back ?? { href: hashOf('play'), label: t('ui.nav.back-to-desk') };
  return (
    <div class={`page page-${name}`}>
      <Bar title={title} eyebrow={eyebrow} hasTool {...(heading ? { heading } : {})}>
        <nav class="bar-tools" aria-label={t('ui.nav.label')}>
          <a class="button plain" href={way.href}>
            <Icon name="back" />
            {way.label}
          </a>
          <ReaderTool />
        </nav>
      </Bar>
      <main id="main">{children}</main>
    </div>
  );
}
