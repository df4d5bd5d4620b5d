/** Making a lesson: a preset, six choices in sight, the rest folded; then a code, a link, a square, and everything to print. */
import { useMemo, useState } from 'preact/hooks';
import { go } from '../../store/actions.ts';
import {
  codeOfLesson,
  freshLuck,
  LANGUAGES,
  lessonOf,
  PRESETS,
  presetOf,
  readLesson,
  SEATS,
  type Lesson,
} from '../../store/lesson.ts';
import { hashOf } from '../../store/route.ts';
import { t } from '../../text/text.ts';
import { languageTags } from '../../text/language.ts';
import { CodeLine } from '../ending/code-line.tsx';
import { useHeading } from '../focus.ts';
import { linkOf } from '../lesson/lesson-link.ts';
import { Qr } from '../lesson/qr.tsx';
import { GateSheet } from '../lesson/sheet.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Fold } from '../parts/fold.tsx';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';

type Change = (part: Partial<Lesson>) => void;

const ACT_PREFIX = 'act-';
const LEVELS = ['express', 'standard', 'recognition', 'mosul', 'river', 'fires', 'winter'] as const;

interface PickProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly label: (option: T) => string;
  readonly onPick: (option: T) => void;
  readonly note?: string;
}

function Picks<T extends string>({ name, legend, options, value, label, onPick, note }: PickProps<T>) {
  return (
    <fieldset class="lesson-picks">
      <legend>{legend}</legend>
      <div class="picks">
        {options.map((option) => (
          <label key={option} class="pick">
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => onPick(option)} />
            <span>{label(option)}</span>
          </label>
        ))}
      </div>
      {note ? <p class="note">{note}</p> : null}
    </fieldset>
  );
}

function Presets({ lesson, onPick }: { readonly lesson: Lesson; readonly onPick: (id: string) => void }) {
  const now = presetOf(lesson);
  const whole = PRESETS.filter(({ id }) => !id.startsWith(ACT_PREFIX));
  const acts = PRESETS.filter(({ id }) => id.startsWith(ACT_PREFIX));
  const isAct = now?.startsWith(ACT_PREFIX) ?? false;
  return (
    <section class="stack" aria-labelledby="presets-title">
      <h2 id="presets-title">{t('lesson.teach.presets')}</h2>
      <div class="preset-cards">
        {whole.map(({ id }) => (
          <button key={id} type="button" class="preset" aria-pressed={id === now} onClick={() => onPick(id)}>
            <b>{t(`lesson.preset.${id}`)}</b>
            <span>{t(`lesson.preset.${id}-about`)}</span>
          </button>
        ))}
        <div class="preset" data-pressed={isAct ? '' : undefined}>
          <label>
            <b>{t('lesson.teach.acts')}</b>
            <select value={isAct ? now : ''} onChange={(event) => onPick(event.currentTarget.value)}>
              {isAct ? null : <option value="">–</option>}
              {acts.map(({ id }) => (
                <option key={id} value={id}>
                  {t(`lesson.preset.${id}`)}
                </option>
              ))}
            </select>
          </label>
          <span>{t('lesson.teach.acts-about')}</span>
        </div>
      </div>
    </section>
  );
}

function SixChoices({ lesson, onChange }: { readonly lesson: Lesson; readonly onChange: Change }) {
  const isWhole = lesson.level === 'standard' || lesson.level === 'express';
  const languages = LANGUAGES.filter((tag) => languageTags().includes(tag));
  return (
    <section class="stack" aria-labelledby="choices-title">
      <h2 id="choices-title">{t('lesson.teach.choices')}</h2>
      <div class="lesson-choices">
        <label class="field lesson-picks">
          <span class="label">{t('lesson.choice.length')}</span>
          <select
            value={lesson.level}
            onChange={(event) => onChange({ level: event.currentTarget.value as Lesson['level'] })}
          >
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {t(`lesson.level.${level}`)}
              </option>
            ))}
          </select>
        </label>
        <Picks
          name="luck"
          legend={t('lesson.choice.luck')}
          options={['same', 'different']}
          value={lesson.luck}
          label={(luck) => t(`lesson.luck.${luck}`)}
          onPick={(luck) => onChange({ luck })}
          note={t(isWhole ? 'lesson.luck.note' : 'lesson.luck.note-act')}
        />
        <label class="field lesson-picks">
          <span class="label">{t('lesson.choice.language')}</span>
          <select
            value={lesson.language}
            onChange={(event) => onChange({ language: event.currentTarget.value as Lesson['language'] })}
          >
            {languages.map((tag) => (
              <option key={tag} value={tag}>
                {t(`lesson.language.${tag}`)}
              </option>
            ))}
          </select>
        </label>
        <Picks
          name="reading"
          legend={t('lesson.choice.reading')}
          options={['standard', 'plain']}
          value={lesson.reading}
          label={(reading) => t(`lesson.reading.${reading}`)}
          onPick={(reading) => onChange({ reading })}
        />
        <Picks
          name="gates"
          legend={t('lesson.choice.gates')}
          options={['yes', 'no']}
          value={lesson.gates ? 'yes' : 'no'}
          label={(gates) => t(`lesson.gates.${gates}`)}
          onPick={(gates) => onChange({ gates: gates === 'yes' })}
        />
        <Picks
          name="seats"
          legend={t('lesson.choice.seats')}
          options={SEATS}
          value={lesson.seats}
          label={(seats) => t(`lesson.seats.${seats}`)}
          onPick={(seats) => onChange({ seats })}
        />
      </div>
    </section>
  );
}

const FLAGS = [
  ['hints', 'hints'],
  ['lowDetail', 'low-detail'],
  ['undo', 'undo'],
  ['chronicler', 'chronicler'],
] as const;
const PLAN_IDS = ['45', '50', '90', 'act', 'cover', 'home'] as const;

function MoreChoices({ lesson, onChange }: { readonly lesson: Lesson; readonly onChange: Change }) {
  return (
    <Fold title={t('lesson.teach.more')}>
      <div class="lesson-choices">
        <div>
          {FLAGS.map(([flag, name]) => (
            <label key={flag} class="check">
              <input
                type="checkbox"
                checked={lesson[flag]}
                onChange={(event) => onChange({ [flag]: event.currentTarget.checked })}
              />
              <span>{t(`lesson.choice.${name}`)}</span>
            </label>
          ))}
        </div>
        <Picks
          name="questions"
          legend={t('lesson.choice.questions')}
          options={['short', 'full']}
          value={lesson.questions}
          label={(questions) => t(`lesson.questions.${questions}`)}
          onPick={(questions) => onChange({ questions })}
        />
        <Picks
          name="reveal"
          legend={t('lesson.choice.reveal')}
          options={['gate', 'verdict']}
          value={lesson.reveal}
          label={(reveal) => t(`lesson.reveal.${reveal}`)}
          onPick={(reveal) => onChange({ reveal })}
        />
        <label class="field lesson-picks">
          <span class="label">{t('lesson.choice.plan')}</span>
          <select
            value={lesson.plan}
            onChange={(event) => onChange({ plan: event.currentTarget.value as Lesson['plan'] })}
          >
            {PLAN_IDS.map((plan) => (
              <option key={plan} value={plan}>
                {t(`lesson.plan.${plan}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Fold>
  );
}

function Board({ lesson, onClose }: { readonly lesson: Lesson; readonly onClose: () => void }) {
  return (
    <Dialog title={t('lesson.teach.board-title')} onClose={onClose}>
      <div class="board-code">
        <p class="board-letters" dir="ltr">
          {codeOfLesson(lesson)}
        </p>
        <Qr text={linkOf(lesson)} label={t('lesson.teach.qr')} />
        <p dir="ltr" class="board-link">
          {location.host}
        </p>
      </div>
    </Dialog>
  );
}

function Ready({ lesson, onLuck }: { readonly lesson: Lesson; readonly onLuck: () => void }) {
  const [isOnBoard, setOnBoard] = useState(false);
  const code = codeOfLesson(lesson);
  return (
    <section class="lesson-ready sheet stack" aria-labelledby="ready-title">
      <h2 id="ready-title">{t('lesson.teach.ready')}</h2>
      <div class="lesson-code">
        <div>
          <p class="eyebrow">{t('lesson.teach.code')}</p>
          <p class="lesson-letters" dir="ltr">
            {code}
          </p>
          <button type="button" class="link" onClick={onLuck}>
            {t('lesson.teach.luck-again')}
          </button>
        </div>
        <Qr text={linkOf(lesson)} label={t('lesson.teach.qr')} />
      </div>
      <p class="note">{t('lesson.teach.code-about')}</p>
      <p class="row">
        <button type="button" class="button seal" onClick={() => setOnBoard(true)}>
          {t('lesson.teach.board')}
        </button>
        <a class="button plain" href={hashOf('wall')}>
          {t('lesson.teach.wall')}
        </a>
      </p>
      <CodeLine code={linkOf(lesson)} label={t('lesson.teach.link')} />
      <ul role="list" class="lesson-links">
        {(
          [
            ['lesson.teach.print-sheet', hashOf('print', 'gates', code)],
            ['lesson.teach.print-cover', hashOf('print', 'cover', code)],
            ['lesson.teach.guide', hashOf('guide')],
            ['lesson.teach.printables', hashOf('print')],
            ['lesson.teach.night', hashOf('print', 'night', code)],
            ['lesson.teach.check', hashOf('check')],
            ['lesson.teach.pupil', hashOf('lesson', code)],
          ] as const
        ).map(([key, href]) => (
          <li key={key}>
            <a href={href}>{t(key)}</a>
          </li>
        ))}
      </ul>
      <Fold title={t('lesson.teach.sheet')}>
        <GateSheet key={code} lesson={lesson} />
      </Fold>
      <Fold title={t('lesson.teach.copied-question')}>
        <CodeLine code={t('lesson.teach.question')} label={t('lesson.teach.copied-question')} />
      </Fold>
      {isOnBoard ? <Board lesson={lesson} onClose={() => setOnBoard(false)} /> : null}
    </section>
  );
}

function HaveCode() {
  const [code, setCode] = useState('');
  const read = readLesson(code);
  return (
    <Fold title={t('lesson.teach.have-code')}>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (read.ok) go('teach', codeOfLesson(read.lesson));
        }}
      >
        <label class="field">
          <span class="label">{t('lesson.teach.code')}</span>
          <input value={code} dir="ltr" autocomplete="off" onInput={(event) => setCode(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button plain" disabled={!read.ok}>
          {t('lesson.teach.open')}
        </button>
      </form>
    </Fold>
  );
}

export function LessonMaker() {
  const typed = useStore((state) => state.route.rest[0] ?? '');
  const heading = useHeading('teach');
  const first = useMemo(() => {
    const read = typed === '' ? undefined : readLesson(typed);
    return read?.ok === true ? read.lesson : lessonOf('pairs-45', freshLuck('express'));
  }, [typed]);
  const [lesson, setLesson] = useState<Lesson>(first);
  const change: Change = (part) => {
    const next = { ...lesson, ...part };
    setLesson(
      part.level === undefined || part.level === lesson.level ? next : { ...next, seed: freshLuck(next.level) },
    );
  };
  const pick = (id: string): void => {
    if (id === '') return;
    const { level } = lessonOf(id, 0);
    setLesson(lessonOf(id, level === lesson.level ? lesson.seed : freshLuck(level)));
  };
  return (
    <Page
      name="teach"
      title={t('lesson.teach.title')}
      eyebrow={t('lesson.teach.name')}
      heading={heading}
      back={{ href: hashOf('title'), label: t('ui.nav.back-to-title') }}
    >
      <p class="lede">{t('lesson.teach.lead')}</p>
      <div class="lesson-maker">
        <div class="stack lesson-left">
          <Presets lesson={lesson} onPick={pick} />
          <SixChoices lesson={lesson} onChange={change} />
          <MoreChoices lesson={lesson} onChange={change} />
          <HaveCode />
        </div>
        <Ready lesson={lesson} onLuck={() => change({ seed: freshLuck(lesson.level) })} />
      </div>
    </Page>
  );
}
