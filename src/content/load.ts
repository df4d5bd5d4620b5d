/** Gathers the level files, however they were read, into one typed whole. It trusts them: `check.ts` is where they are doubted. */
import type {
  AdviceDef,
  CallbackDef,
  ChairDef,
  EndingDef,
  FilePageDef,
  LetterDef,
  LevelDef,
  OrderDef,
  PeopleDef,
  PromiseDef,
  Settings,
  SpanDef,
  WindowDef,
  WordDef,
} from '../rules/people.ts';
import { compileScenario, type Scenario } from '../rules/scenario.ts';

/** Files by their path from the project's root: `levels/letters/recognition.json`. */
export type Files = Readonly<Record<string, unknown>>;

/** What a level is played with. */
export interface Content {
  readonly levels: readonly LevelDef[];
  readonly people: PeopleDef;
}

/** The files directly inside a folder, by name. */
export function filesIn<T>(files: Files, folder: string): T[] {
  return Object.keys(files)
    .filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
    .sort()
    .map((path) => files[path] as T);
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it says what the file is trusted to be
function fileAt<T>(files: Files, path: string): T {
  const file = files[path];
  if (file === undefined) throw new Error(`${path} is missing`);
  return file as T;
}

/** Gathers what the rules need of the level files. */
export function gatherContent(files: Files): Content {
  const levels = [
    fileAt<LevelDef>(files, 'levels/campaign.json'),
    fileAt<LevelDef>(files, 'levels/express.json'),
    ...filesIn<LevelDef>(files, 'levels/acts'),
  ];
  return {
    levels: levels.sort((a, b) => a.number - b.number),
    people: {
      letters: filesIn<LetterDef>(files, 'levels/letters'),
      windows: filesIn<WindowDef>(files, 'levels/windows'),
      promises: filesIn<PromiseDef>(files, 'levels/promises'),
      callbacks: filesIn<CallbackDef>(files, 'levels/callbacks'),
      chairs: filesIn<ChairDef>(files, 'levels/advisers'),
      advice: filesIn<AdviceDef>(files, 'levels/advisers/turns'),
      file: filesIn<FilePageDef>(files, 'levels/file'),
      endings: fileAt<{ endings: EndingDef[] }>(files, 'levels/endings.json').endings,
      orders: filesIn<OrderDef>(files, 'levels/orders'),
      span: fileAt<SpanDef>(files, 'levels/spans.json'),
      confidence: fileAt<{ words: WordDef[] }>(files, 'levels/confidence.json').words,
      settings: fileAt<Settings>(files, 'levels/play.json'),
    },
  };
}

/** Compiles every level of the content, by id. */
export function scenariosOf({ levels, people }: Content): ReadonlyMap<string, Scenario> {
  return new Map(levels.map((level) => [level.id, compileScenario(level, people)]));
}
