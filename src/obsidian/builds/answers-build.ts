import type { AnsweredNote, Answers, DocumentSources } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import type { Engine } from '../engine/engine.ts';
import type { Goal } from '../goals/goals.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Notes } from '../notes/notes.ts';
import { nameOf } from '../notes/paths.ts';
import type { BuildMode } from './build-mode.ts';
import { type BuiltNotes, placeOf } from './built-notes.ts';
import { goalDocumentsOf } from './document-sources.ts';
import { requestOf } from './document-build.ts';
import { goalGone, nothingToWrite } from './document-words.ts';
import { documents } from './documents.ts';
import type { GoalNote } from './goal-note.ts';
import type { Merge, NoteBuild, NoteNow } from './note-build.ts';
import { type BuildWords, buildName } from './report-words.ts';
import type { NextNote } from './update-goal.ts';

const words: BuildWords = { what: 'answers', source: 'research.md' };

/** What is asked for the answers of a goal's research.md. */
export interface Answering {
  readonly notes: Notes;
  readonly engine: Engine;
  readonly builtNotes: BuiltNotes;
  readonly goal: Goal;
  readonly settings: Settings;
  readonly mode: Pick<BuildMode, 'ask'>;
}

/** What the decisions of a goal's research.md come to; null without that note, or when it was stopped. */
export async function answersOf(
  parts: Answering,
  changed: Partial<DocumentSources> = {},
): Promise<(Answers & { readonly title: string }) | null> {
  const { notes, builtNotes, goal, settings, mode } = parts;
  const { file } = documents['open questions'];
  const note = await notes.noteIn(goal.folder, file);
  const read = note === null ? null : await goalDocumentsOf(parts, goal, settings);
  if (note === null || read === null) return null;
  const { folder, title } = read;
  const record = await builtNotes.recordOf(placeOf(folder, note.path, file));
  const sources = { ...read.sources, ...changed };
  const place = { what: 'open questions', home: folder, file, phase: 0 } as const;
  const question = { ...requestOf(read, place), sources, note, record };
  const answers = await mode.ask('answers', question, buildName({ words, title }));
  return answers === null ? null : { ...answers, title };
}

/** The notes that the answers of a goal's research.md change; null when it was stopped. */
export async function answeredNotes(
  parts: Answering,
  noteOf: (build: NoteBuild) => GoalNote,
): Promise<readonly NextNote[] | null> {
  const answers = await answersOf(parts);
  if (answers === null) return null;
  if (answers.notes.length === 0) throw new NoteError(nothingToWrite(answers.problems));
  return answers.notes.map((one) => () => {
    return Promise.resolve(noteOf(new AnswersBuild(parts, one, answers.title)));
  });
}

/** The answers of a goal's research.md, on their way into one of its other notes (format 7.3). */
export class AnswersBuild implements NoteBuild {
  readonly words = words;

  constructor(
    private readonly parts: Answering,
    private readonly answered: AnsweredNote,
    readonly title: string,
  ) {}

  get folder(): string {
    return this.parts.goal.folder;
  }

  names(): readonly string[] {
    return [nameOf(this.answered.path)];
  }

  /** There is nothing to answer in a note that has gone. */
  fresh(): Promise<null> {
    return Promise.resolve(null);
  }

  async merged({ path, text }: NoteNow): Promise<Merge | null> {
    const { which } = this.answered;
    const answers = await answersOf(this.parts, { [which]: { path, text } });
    if (answers === null) return null;
    const own = answers.notes.find((note) => note.which === which);
    const none = { tasks: [], of: 0 };
    return {
      kind: 'rebuilt',
      note: own?.text ?? text,
      pure: own?.text ?? text,
      report: { changes: own?.changes ?? [], conflicts: [] },
      settled: [],
      removals: none,
      pureRemovals: none,
      // What is answered is the user's word: the note's own builds keep it.
      record: null,
      differing: [],
      doubt: null,
      problems: [],
      sourceProblems: [],
      toDo: [],
      gaps: [],
    };
  }

  async refuseWithoutSource(): Promise<void> {
    const { notes, goal } = this.parts;
    if ((await notes.find(goal.folder, documents['open questions'].file)) === null)
      throw new NoteError(goalGone(goal.folder));
  }
}
