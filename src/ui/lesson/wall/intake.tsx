/** How codes come to the wall: a paste, a file, the camera; or a demo class, or hands. */
import { useState } from 'preact/hooks';
import {
  addFile,
  addText,
  cancelWork,
  DEMO_IDS,
  openDemo,
  setWallLesson,
  startTally,
  type WallState,
} from '../../../store/wall-store.ts';
import { t } from '../../../text/text.ts';
import { announce } from '../../announce.ts';
import { Scan } from './scan.tsx';

interface Props {
  readonly state: WallState;
  readonly onDone?: () => void;
}

/** Wherever a file comes from, its text goes the same way. */
export async function takeFiles(files: FileList | null | undefined): Promise<void> {
  for (const file of files ?? []) await addFile(await file.text());
}

export const Work = ({ state }: { readonly state: WallState }) =>
  state.progress === undefined ? null : (
    <p class="row wall-work" role="status">
      <progress
        {...(state.progress.of > 0 ? { value: state.progress.done, max: state.progress.of } : {})}
        aria-label={t('wall.progress-search')}
      />
      <span>
        {state.progress.of > 0
          ? t('wall.progress', { done: state.progress.done, of: state.progress.of })
          : t('wall.progress-search')}
      </span>
      <button type="button" class="link" onClick={cancelWork}>
        {t('wall.cancel')}
      </button>
    </p>
  );

export function Paste({ state, onDone }: Props) {
  const [text, setText] = useState('');
  const [lesson, setLesson] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isScanning, setScanning] = useState(false);
  const take = async (words: string): Promise<void> => {
    setProblem(undefined);
    if (lesson.trim() !== '' && !setWallLesson(lesson)) return setProblem(t('wall.add.lesson-wrong'));
    const before = state.wall.games.length + state.wall.refused.length;
    await addText(words);
    const { wallStore } = await import('../../../store/wall-store.ts');
    const { wall, took } = wallStore.getState();
    if (wall.games.length + wall.refused.length === before) return setProblem(t('wall.none'));
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
            accept=".json,.txt,.csv,text/*,application/json"
            onChange={(event) => {
              const { files } = event.currentTarget;
              void takeFiles(files).then(() => onDone?.());
            }}
          />
          <span class="note">{t('wall.add.drop')}</span>
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
            void take(texts.join('\n'));
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
