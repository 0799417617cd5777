import type { FollowedPath, FollowedPaths } from '../notes/followed-paths.ts';
import type { NewFolders } from '../notes/new-folder.ts';
import { NoteError } from '../notes/note-error.ts';
import * as notices from '../notices.ts';
import type { BuiltNotes, Written } from './built-notes.ts';

/** Where a note that was written is now. */
interface WrittenPlace {
  readonly path: FollowedPath;
  readonly recordPath: FollowedPath;
  /** Where a note would lie whose record that is: it stays when the note gets another name. */
  readonly home: FollowedPath;
}

/** What one build wrote. */
export interface DoneBuild {
  readonly notes: readonly { readonly written: Written; readonly place: WrittenPlace }[];
  /** What its notices are about, by their paths now. */
  readonly about: readonly FollowedPath[];
}

/** Remembers what the last build wrote, and takes it back where the notes have not changed since; until Obsidian closes. */
export class Undo {
  /** Without the notes that were taken back already; null before the first build. */
  private last: DoneBuild | null = null;

  constructor(
    private readonly builtNotes: BuiltNotes,
    private readonly paths: FollowedPaths,
    private readonly folders: NewFolders,
  ) {}

  remember(written: readonly Written[], about: readonly string[]): DoneBuild {
    const notes = written.map((one) => ({ written: one, place: this.placeOf(one) }));
    this.last = { about: about.map((path) => this.paths.note(path)), notes };
    return this.last;
  }

  async undoLast(): Promise<void> {
    const { last } = this;
    if (last === null || last.notes.length === 0) notices.say(notices.nothingToUndo(last !== null));
    else await this.undo(last);
  }

  /** Takes back one build, the last or an earlier one. */
  async undo(build: DoneBuild): Promise<void> {
    const restored: Written[] = [];
    const left: DoneBuild['notes'][number][] = [];
    const problems: string[] = [];
    for (const note of build.notes) {
      const { path, recordPath, home } = note.place;
      const written = { ...note.written, path: path.now, recordPath: recordPath.now };
      const problem = await this.problemOf(written, home.now);
      if (problem !== null) {
        problems.push(problem);
        left.push(note);
      } else restored.push(written);
    }
    // Only when all notes are taken back can a folder that was made for them be empty.
    for (const { made = [] } of restored) await this.folders.unmake(made);
    if (this.last === build) this.last = { ...build, notes: left };
    const sentences = notices.undoneInPart(summary(restored), problems);
    const about = build.about.map(({ now }) => now);
    notices.sayAbout({ sentences, about, isBrief: problems.length === 0 });
  }

  /** Null when a note is as it was before. */
  private async problemOf(written: Written, home: string): Promise<string | null> {
    try {
      switch (await this.builtNotes.takeBack(written, home)) {
        case 'restored':
          return null;
        case 'changed-since':
          return notices.notUndone(written.path, this.builtNotes.isRecoverable(written));
        case 'gone':
          return notices.undoGone(written.path);
      }
    } catch (error) {
      if (error instanceof NoteError) return error.message;
      throw error;
    }
  }

  private placeOf({ path, recordPath }: Written): WrittenPlace {
    const { paths } = this;
    return { path: paths.note(path), recordPath: paths.place(recordPath), home: paths.place(path) };
  }
}

/** What was taken back, in a sentence; empty for nothing. */
function summary(restored: readonly Written[]): string {
  const [first, ...more] = restored;
  if (first === undefined) return '';
  return more.length === 0
    ? notices.undone(first.path, first.before === null)
    : notices.undoneAll(restored.length);
}
