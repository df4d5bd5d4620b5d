/** Everything on paper: an index, and one sheet at a time behind it. */
import { readLesson, type Lesson } from '../../store/lesson.ts';
import { lessonStore } from '../../store/lesson-store.ts';
import { hashOf } from '../../store/route.ts';
import { t } from '../../text/text.ts';
import { useHeading } from '../focus.ts';
import {
  AnswersSheet,
  CoverSheet,
  EventCards,
  GatesSheet,
  MapSheet,
  MemoSheets,
  NightSheet,
  OneScreenSheet,
  OrderCards,
  RubricSheet,
} from '../lesson/print-sheets.tsx';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';

const SHEETS = [
  'gates',
  'cover',
  'night',
  'events',
  'orders',
  'map',
  'memo',
  'rubric',
  'answers',
  'one-screen',
] as const;
type SheetId = (typeof SHEETS)[number];
const isSheet = (name: string): name is SheetId => (SHEETS as readonly string[]).includes(name);

function Sheet({ sheet, lesson }: { readonly sheet: SheetId; readonly lesson: Lesson | undefined }) {
  switch (sheet) {
    case 'gates':
      return lesson ? <GatesSheet lesson={lesson} /> : <NeedsLesson />;
    case 'cover':
      return lesson ? <CoverSheet lesson={lesson} /> : <NeedsLesson />;
    case 'night':
      return <NightSheet level={lesson?.level ?? 'express'} />;
    case 'events':
      return <EventCards level={lesson?.level ?? 'standard'} />;
    case 'orders':
      return <OrderCards />;
    case 'map':
      return <MapSheet />;
    case 'memo':
      return <MemoSheets />;
    case 'rubric':
      return <RubricSheet />;
    case 'answers':
      return <AnswersSheet />;
    case 'one-screen':
      return <OneScreenSheet />;
  }
}

const NeedsLesson = () => (
  <p>
    {t('print.need-lesson')} <a href={hashOf('teach')}>{t('lesson.teach.title')}</a>
  </p>
);

function Index() {
  return (
    <>
      <p class="lede">{t('print.lead')}</p>
      <ul role="list" class="columns print-index">
        {SHEETS.map((sheet) => (
          <li key={sheet}>
            <a class="demo-card" href={hashOf('print', sheet)}>
              <b>{t(`print.sheet.${sheet}`)}</b>
              <span>{t(`print.sheet.${sheet}-about`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Print() {
  const [name = '', code = ''] = useStore((state) => state.route.rest);
  const sheet = isSheet(name) ? name : undefined;
  const read = readLesson(code);
  const lesson = read.ok ? read.lesson : lessonStore.getState().lesson;
  const heading = useHeading(name);
  return (
    <Page
      name="print"
      title={sheet ? t(`print.sheet.${sheet}`) : t('print.title')}
      {...(sheet && lesson ? { eyebrow: t('print.lesson', { code }) } : {})}
      heading={heading}
      back={
        sheet
          ? { href: hashOf('print'), label: t('print.back') }
          : { href: hashOf('teach'), label: t('lesson.teach.name') }
      }
    >
      {sheet ? (
        <>
          <p class="screen-only">
            <button type="button" class="button seal" onClick={() => print()}>
              {t('print.go')}
            </button>
          </p>
          <div class="paper" data-sheet={sheet}>
            <Sheet sheet={sheet} lesson={lesson} />
          </div>
        </>
      ) : (
        <Index />
      )}
    </Page>
  );
}
