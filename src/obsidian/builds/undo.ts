import { NoteError } from '../notes/note-error.ts';
import * as notices from '../notices.ts';
import type { BuiltNotes, Written } from './built-notes.ts';

/** Remembers what the last build wrote, and takes it back where the notes have not changed since; until Obsidian closes. */
export class Undo {
  private last: readonly Written[] = [];

  constructor(private readonly builtNotes: BuiltNotes) {}

  remember(written: readonly Written[]): void {
    this.last = written;
  }

  async undoLast(): Promise<void> {
    if (this.last.length === 0) notices.say(notices.nothingToUndo);
    else await this.undo(this.last);
  }

  /** Takes back one build, the last or an earlier one. */
  async undo(build: readonly Written[]): Promise<void> {
    const restored: Written[] = [];
    const left: Written[] = [];
    const problems: string[] = [];
    for (const written of build) {
      const problem = await this.problemOf(written);
      if (problem !== null) problems.push(problem);
      (problem === null ? restored : left).push(written);
    }
    if (this.last === build) this.last = left;
    const speak = problems.length > 0 ? notices.say : notices.sayBriefly;
    speak(...summary(restored), ...problems);
  }

  /** Null when a note is as it was before. */
  private async problemOf(written: Written): Promise<string | null> {
    try {
      switch (await this.builtNotes.takeBack(written)) {
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

function summary(restored: readonly Written[]): string[] {
  const [first, ...more] = restored;
  if (first === undefined) return [];
  return [
    more.length === 0
      ? notices.undone(first.path, first.before === null)
      : notices.undoneAll(restored.length),
  ];
}
