/** Keeping and opening a game: its code, a file, a pasted code. One sentence for each trouble; nothing is replaced unasked. */
import { useState } from 'preact/hooks';
import { openCode, openSaveText, saveText } from '../../store/actions.ts';
import { codeOf, luckOf, readCode } from '../../store/codes.ts';
import { isGameOver } from '../../store/game.ts';
import type { Game } from '../../store/game.ts';
import { hashOf } from '../../store/route.ts';
import { parseSave } from '../../store/save.ts';
import { turnIndex } from '../../store/stages.ts';
import { seasonOf } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { CodeLine } from '../ending/code-line.tsx';
import { useHeading } from '../focus.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';
import { useWayBack } from '../way-back.ts';

/** Hands the game to the reader as a file. */
function downloadSave(game: Game): void {
  const text = saveText();
  if (text === undefined) return;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: `push-and-fall-${luckOf(game)}-${game.record.orders.length}.json`,
  });
  link.click();
  URL.revokeObjectURL(url);
}

function Keep({ game }: { readonly game: Game }) {
  const turn = game.scenario.level.turns[turnIndex(game)]!;
  return (
    <section class="sheet stack" aria-labelledby="keep-title">
      <h2 id="keep-title">{t('ui.save.keep')}</h2>
      <p>
        {isGameOver(game)
          ? t('ui.save.finished')
          : t('ui.save.stands-at', { season: seasonOf(turn.from, turn.to), sealed: game.record.orders.length })}
      </p>
      <CodeLine code={codeOf(game)} label={t('ui.save.code')} />
      <p class="note">{t('ui.save.code-note')}</p>
      <CodeLine code={luckOf(game)} label={t('ui.save.luck')} />
      <p class="row">
        <button type="button" class="button plain" onClick={() => downloadSave(game)}>
          {t('ui.save.download')}
        </button>
        <span class="note">{t('ui.save.download-note')}</span>
      </p>
    </section>
  );
}

/** What waits for a yes before it replaces the game in play. */
type Waiting = { readonly kind: 'code'; readonly text: string } | { readonly kind: 'file'; readonly text: string };

function problemOf(waiting: Waiting): string | undefined {
  if (waiting.kind === 'code') {
    const read = readCode(waiting.text);
    return read.ok ? undefined : t(read.problem.key, read.problem.params);
  }
  try {
    const read = parseSave(JSON.parse(waiting.text));
    if (read.kind === 'older') return t('ui.toast.older', { hash: read.content.slice(0, 8) });
    return read.kind === 'game' ? undefined : t('ui.save.not-a-save');
  } catch {
    return t('ui.save.not-a-save');
  }
}

function open(waiting: Waiting): void {
  if (waiting.kind === 'code') openCode(waiting.text);
  else openSaveText(waiting.text);
}

function Replace({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) {
  return (
    <Dialog title={t('ui.save.replace-title')} onClose={onNo}>
      <p>{t('ui.save.replace')}</p>
      <p class="row">
        <button type="button" class="button seal" onClick={onYes}>
          {t('ui.save.replace-yes')}
        </button>
        <button type="button" class="button plain" onClick={onNo}>
          {t('ui.save.replace-no')}
        </button>
      </p>
    </Dialog>
  );
}

function Open({ shared, hasGame }: { readonly shared: string; readonly hasGame: boolean }) {
  const [code, setCode] = useState(shared);
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState<Waiting>();
  const offer = (next: Waiting): void => {
    const trouble = problemOf(next);
    setProblem(trouble);
    if (trouble) return;
    if (hasGame) setWaiting(next);
    else open(next);
  };
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file) offer({ kind: 'file', text: await file.text() });
  };
  return (
    <section class="sheet stack" aria-labelledby="open-title">
      <h2 id="open-title">{t('ui.save.open')}</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          offer({ kind: 'code', text: code });
        }}
      >
        <label class="field">
          <span class="label">{t('ui.save.paste')}</span>
          <textarea
            class="code-box"
            rows={3}
            dir="ltr"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            value={code}
            aria-invalid={problem !== undefined}
            aria-describedby="code-about"
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </label>
        <p class="note" id="code-about">
          {t('ui.save.paste-note')}
        </p>
        {problem ? (
          <p class="trouble" role="alert">
            {problem}
          </p>
        ) : null}
        <p class="row">
          <button type="submit" class="button">
            {t('ui.save.open-code')}
          </button>
        </p>
      </form>
      <label class="field">
        <span class="label">{t('ui.save.file')}</span>
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            void readFile(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {waiting ? (
        <Replace
          onNo={() => setWaiting(undefined)}
          onYes={() => {
            setWaiting(undefined);
            open(waiting);
          }}
        />
      ) : null}
    </section>
  );
}

export function Save() {
  const game = useStore((state) => state.game);
  const shared = useStore((state) => state.route.rest[0] ?? '');
  const heading = useHeading('save');
  return (
    <Page name="save" title={t('ui.nav.save')} heading={heading} back={useWayBack()}>
      <div class="settings-columns">
        <Open key={shared} shared={shared} hasGame={game !== undefined} />
        {game ? <Keep game={game} /> : null}
      </div>
      <p>
        <a class="link" href={hashOf('book')}>
          {t('ui.book.open')}
        </a>
      </p>
    </Page>
  );
}
