/** How codes come to the wall: a paste, a file, the camera; or a demo class, or hands. */
import { useState } from 'preact/hooks';
import {
  addToWall,
  cancelWork,
  DEMO_IDS,
  openDemo,
  setWallLesson,
  startTally,
  wallStore,
  type WallState,
} from '../../../store/wall-store.ts';
import { t } from '../../../text/text.ts';
import { announce } from '../../announce.ts';
import { blobOf } from './long-text.ts';
import { Scan } from './scan.tsx';

interface Props {
  readonly state: WallState;
  readonly onDone?: () => void;
}

/** Files go to the desk as they are: whoever drops five megabytes does not wait for them to be read here. */
export const takeFiles = (files: FileList | null): Promise<void> => addToWall(...(files ?? []));

/** Longer pastes go straight to the wall: a field with megabytes in it would stop the page for seconds. */
const LONGEST_SHOWN = 20_000;

/** How far the work is, and what went wrong with the last of it. */
export function Work({ state: { progress, problem } }: { readonly state: WallState }) {
  if (progress === undefined)
    return problem === undefined ? null : (
      <p class="trouble" role="alert">
        {t(problem)}
      </p>
    );
  return (
    <p class="row wall-work" role="status">
      <progress
        {...(progress.of > 0 ? { value: progress.done, max: progress.of } : {})}
        aria-label={t('wall.progress-search')}
      />
      <span>
        {progress.of > 0 ? t('wall.progress', { done: progress.done, of: progress.of }) : t('wall.progress-search')}
      </span>
      <button type="button" class="link" onClick={cancelWork}>
        {t('wall.cancel')}
      </button>
    </p>
  );
}

export function Paste({ state, onDone }: Props) {
  const [text, setText] = useState('');
  const [lesson, setLesson] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isScanning, setScanning] = useState(false);
  const take = async (...given: readonly (string | Blob)[]): Promise<void> => {
    setProblem(undefined);
    if (lesson.trim() !== '' && !setWallLesson(lesson)) return setProblem(t('wall.add.lesson-wrong'));
    await addToWall(...given);
    const { wall, took, problem: trouble } = wallStore.getState();
    if (trouble !== undefined) return;
    setText('');
    announce(t('wall.took', { games: wall.games.length, seconds: ((took ?? 0) / 1000).toFixed(1) }));
    onDone?.();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void take(text);
      }}
    >
      <label class="field">
        <span class="label">{t('wall.add.paste')}</span>
        <textarea
          class="wall-paste"
          rows={7}
          dir="ltr"
          spellcheck={false}
          autocomplete="off"
          value={text}
          aria-describedby="paste-note"
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (pasted.length + text.length <= LONGEST_SHOWN) return;
            event.preventDefault();
            void blobOf(pasted).then((blob) => take(text, blob));
          }}
        />
        <span class="note" id="paste-note">
          {t('wall.add.paste-note')}
        </span>
      </label>
      {problem ? (
        <p class="trouble" role="alert">
          {problem}
        </p>
      ) : null}
      <div class="row">
        <button type="submit" class="button seal" disabled={text.trim() === '' || state.progress !== undefined}>
          {t('wall.add.go')}
        </button>
        <button type="button" class="button plain" onClick={() => setScanning(true)}>
          {t('wall.add.scan')}
        </button>
      </div>
      <Work state={state} />
      <div class="columns">
        <label class="field">
          <span class="label">{t('wall.add.file')}</span>
          <input
            type="file"
            multiple
            accept=".json,.txt,.csv,text/*,application/json,image/*"
            onChange={(event) => {
              void take(...(event.currentTarget.files ?? []));
            }}
          />
          <span class="note">
            {t('wall.add.drop')} {t('wall.add.picture')}
          </span>
        </label>
        <label class="field">
          <span class="label">{t('wall.add.lesson')}</span>
          <input
            value={lesson}
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setLesson(event.currentTarget.value)}
          />
          <span class="note">{t('wall.add.lesson-note')}</span>
        </label>
      </div>
      {isScanning ? (
        <Scan
          onClose={() => setScanning(false)}
          onDone={(texts) => {
            setScanning(false);
            void take(...texts);
          }}
        />
      ) : null}
    </form>
  );
}

export function Intake({ state }: Props) {
  return (
    <div class="wall-intake">
      <section class="sheet stack" aria-labelledby="intake-title">
        <h2 id="intake-title">{t('wall.add.title')}</h2>
        <p class="read">{t('wall.empty.lead')}</p>
        <Paste state={state} />
        <p>
          {t('wall.add.question')}{' '}
          <button type="button" class="link" onClick={startTally}>
            {t('wall.tally.open')}
          </button>
        </p>
      </section>
      <section class="stack" aria-labelledby="demo-title">
        <h2 id="demo-title">{t('wall.demo.title')}</h2>
        <p>{t('wall.demo.lead')}</p>
        {DEMO_IDS.map((id) => (
          <button key={id} type="button" class="demo-card" onClick={() => void openDemo(id)}>
            <b>{t(`wall.demo.${id}`)}</b>
            <span>{t(`wall.demo.${id}-about`)}</span>
          </button>
        ))}
      </section>
    </div>
  );
}
