/** Reads the page aloud in the browser's own voice for the language; says so where there is none. */
import { tellNotice } from '../../store/actions.ts';
import { currentLanguage } from '../../text/text.ts';

/** A voice may come late: how long it is waited for. */
const PATIENCE_IN_MS = 1000;
/** Long utterances break off in some browsers, so a text is read piece by piece. */
const PIECE = 220;

const matches = (voice: SpeechSynthesisVoice, tag: string): boolean =>
  voice.lang.toLowerCase().replace('_', '-').split('-')[0] === tag;

function voicesNow(): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return Promise.resolve(known);
  return new Promise((resolve) => {
    const answer = (): void => resolve(speechSynthesis.getVoices());
    speechSynthesis.addEventListener('voiceschanged', answer, { once: true });
    setTimeout(answer, PATIENCE_IN_MS);
  });
}

/** What is read: what the reader has marked, or else the heading and the main part as they stand. */
function wordsToRead(): string {
  const marked = getSelection()?.toString().trim();
  if (marked) return marked;
  const parts = [...document.querySelectorAll<HTMLElement>('#app h1, #app main')].filter(
    (one, _, all) => !all.some((other) => other !== one && other.contains(one)),
  );
  return parts.map((one) => one.innerText).join('\n');
}

/** Cuts a text at the ends of lines and sentences into pieces short enough for every browser. */
export function piecesOf(text: string): string[] {
  const sentences = text.split(/\n+|(?<=[.!?\u061f\u06d4\u2026])\s+/).map((one) => one.trim());
  return sentences.filter(Boolean).flatMap((one) => one.match(new RegExp(`.{1,${PIECE}}(?:\\s|$)|.+`, 'gsu')) ?? []);
}

/** Begins to read the page aloud; a second call stops it. */
export async function readAloud(): Promise<void> {
  const { tag, name } = currentLanguage();
  if (!('speechSynthesis' in globalThis)) return tellNotice({ key: 'ui.speak.none', params: { name } });
  if (speechSynthesis.speaking) return speechSynthesis.cancel();
  const text = wordsToRead();
  const voice = (await voicesNow()).find((one) => matches(one, tag));
  if (!voice) return tellNotice({ key: 'ui.speak.none', params: { name } });
  for (const piece of piecesOf(text)) {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.speak(utterance);
  }
}

/** Falls silent when the page goes. */
export const stopReading = (): void => globalThis.speechSynthesis?.cancel();
