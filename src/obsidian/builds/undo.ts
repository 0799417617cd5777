import { type TAbstractFile, TFolder } from 'obsidian';
import { NoteError } from '../notes/note-error.ts';
import { movedWith } from '../notes/paths.ts';
import * as notices from '../notices.ts';
import type { BuiltNotes, Written } from './built-notes.ts';

/** Where a note that was written is now. */
interface Place {
  path: string;
  recordPath: string;
  /** Where a note would lie whose record that is: it stays when the note gets another name. */
  home: string;
}

/** What one build wrote. */
export interface DoneBuild {
  readonly notes: readonly { readonly written: Written; readonly place: Place }[];
  /** What its notices are about, by their paths now. */
  about: readonly string[];
}

/** Remembers what the last build wrote, and takes it back where the notes have not changed since; until Obsidian closes. */
export class Undo {
  /** Without the notes that were taken back already; null before the first build. */
  private last: DoneBuild | null = null;
  /** Those that can be undone: the last, and as many earlier ones as there are notes whose last build they are. */
  private builds: readonly DoneBuild[] = [];

  constructor(private readonly builtNotes: BuiltNotes) {}

  remember(written: readonly Written[], about: readonly string[]): DoneBuild {
    const build = { about, notes: written.map((one) => ({ written: one, place: placeOf(one) })) };
    this.last = build;
    // The notice of an earlier build of the same is gone, and its button with it.
    this.builds = [...this.builds.filter((build) => !about.includes(build.about[0] ?? '')), build];
    return build;
  }

  /** A note or folder has another path now. */
  moved(file: TAbstractFile, from: string): void {
    const follow = (path: string): string => movedWith(path, from, file.path) ?? path;
    for (const build of this.builds) {
      build.about = build.about.map(follow);
      for (const { place } of build.notes) {
        place.path = follow(place.path);
        if (!(file instanceof TFolder)) continue;
        place.recordPath = follow(place.recordPath);
        place.home = follow(place.home);
      }
    }
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
      const written = { ...note.written, path, recordPath };
      const problem = await this.problemOf(written, home);
      if (problem !== null) {
        problems.push(problem);
        left.push(note);
      } else restored.push(written);
    }
    const isLast = this.last === build;
    this.builds = this.builds.filter((one) => one !== build);
    if (isLast) {
      this.last = { ...build, notes: left };
      this.builds = [...this.builds, this.last];
    }
    const sentences = [...summary(restored), ...problems];
    notices.sayAbout({ sentences, about: build.about, isBrief: problems.length === 0 });
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
}

function placeOf({ path, recordPath }: Written): Place {
  return { path, recordPath, home: path };
}

function summary(restored: readonly Written[]): string[] {
  const [first, ...more] = restored;
  if (first === undefined) return [];
  return [
    more.length === 0
      ? notices.undone(first.path, first.before === null)
      : notices.undoneAll(restored.length),
  ];
}
