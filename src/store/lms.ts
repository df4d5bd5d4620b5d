/** The school's platform, where the game was opened from one (SCORM 1.2): it holds the game, and is told `completed` and nothing else. */

/** As SCORM 1.2 has it every answer is a string, and "true" means well done; some platforms answer with a true of their own. */
interface ScormApi {
  LMSInitialize(empty: ''): string | boolean;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string | boolean;
  LMSCommit(empty: ''): string | boolean;
  LMSFinish(empty: ''): string | boolean;
}

export interface Lms {
  /** Who sits here, as the platform calls them; only ever used to tell one pupil's storage from another's. */
  readonly learner: string;
  /** What was kept, and empty at first. */
  readonly kept: string;
  /** Keeps the game; false if the platform refused it. A finished game stays finished. */
  keep(state: string, isDone: boolean): boolean;
}

/** Some platforms hold less than the standard's 4096 characters; this much all of them hold. */
export const LMS_ROOM = 300;

interface Frame {
  readonly API?: ScormApi;
  readonly parent: Frame;
  readonly opener?: Frame | null;
}

/** Looks outwards through the frames, and then through whoever opened them. */
function apiFrom(start: Frame): ScormApi | undefined {
  let frame = start;
  for (let depth = 0; depth < 500; depth += 1) {
    try {
      if (frame.API) return frame.API;
      const next = frame.parent === frame ? frame.opener : frame.parent;
      if (!next) return undefined;
      frame = next;
    } catch {
      // A frame of another site, which shows nothing of itself.
      return undefined;
    }
  }
  return undefined;
}

/** Opens the session with the platform; undefined where there is none, or it does not answer. */
export function openLms(start: Frame, onLeave: (leave: () => void) => void): Lms | undefined {
  const api = apiFrom(start);
  if (!api || String(api.LMSInitialize('')) !== 'true') return undefined;
  const status = 'cmi.core.lesson_status';
  let isDone = api.LMSGetValue(status) === 'completed';
  // A platform that hears nothing would put down a pupil who only looked in as finished.
  if (!isDone) api.LMSSetValue(status, 'incomplete');
  onLeave(() => {
    api.LMSSetValue('cmi.core.exit', isDone ? '' : 'suspend');
    api.LMSFinish('');
  });
  return {
    learner: api.LMSGetValue('cmi.core.student_id'),
    kept: api.LMSGetValue('cmi.suspend_data'),
    keep(state, isFinished) {
      if (state.length > LMS_ROOM) return false;
      const isTaken = String(api.LMSSetValue('cmi.suspend_data', state)) === 'true';
      if (isFinished && !isDone) isDone = String(api.LMSSetValue(status, 'completed')) === 'true';
      return String(api.LMSCommit('')) === 'true' && isTaken;
    },
  };
}

const thisPage = globalThis as unknown as Frame;

/** The platform this page was opened from, if it was. */
export const lms =
  typeof document === 'undefined'
    ? undefined
    : openLms(thisPage, (leave) => addEventListener('pagehide', leave, { once: true }));
