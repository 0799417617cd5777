import type { BuildRecord } from '../../model/merge.ts';
import { NoteError } from '../notes/note-error.ts';
import type { MadeFolders } from '../notes/new-folder.ts';
import type { Notes } from '../notes/notes.ts';
import { recordNotKept, say } from '../notices.ts';
import { hasSameLines } from '../notes/open-text.ts';
import { folderOf, inFolder, isCalled, nameOf, withoutMd } from '../notes/paths.ts';

/** Where a built note is: the note itself, and the hidden file beside it that holds the record of the last build. */
export interface NotePlace {
  readonly path: string;
  readonly recordPath: string;
}

/** What a build wrote, so that it can be taken back. */
export interface Written extends NotePlace {
  /** Null for a new note. */
  readonly before: string | null;
  readonly after: string;
  readonly recordBefore: string | null;
  /** The folders that were made for it. */
  readonly made?: MadeFolders;
}

/** What a note becomes, and what is kept for the next build; null where what is kept stays. */
export interface NewText {
  readonly note: string;
  readonly record: BuildRecord | null;
}

/** How a taking back ended. */
export type TakenBack = 'restored' | 'changed-since' | 'gone';

/** `placeOf('goals/001-x', 'goals/001-x/Tasks.md', 'tasks.md')` keeps its record in `goals/001-x/.tasks.goal-kit.json`. */
export function placeOf(folder: string, path: string, name: string): NotePlace {
  return { path, recordPath: inFolder(folder, `.${withoutMd(name)}.goal-kit.json`) };
}

/** Writes built notes, each with the record of its build: first the note, so that no record tells of what was not written. */
export class BuiltNotes {
  private readonly unkept = new Set<string>();

  constructor(private readonly notes: Notes) {}

  /** What was kept of the last build, of whatever make; null when there is nothing. Throws when it cannot be read. */
  async recordOf({ recordPath }: NotePlace): Promise<unknown> {
    const text = await this.notes.readOwn(recordPath);
    // All that we have ever written begins so; of megabytes of something else not even the parser is asked.
    if (text?.startsWith('{"version":') !== true) return null;
    try {
      return JSON.parse(text);
    } catch {
      // A damaged record counts as none (format 4.4), and the next build writes it anew.
      return null;
    }
  }

  async create(place: NotePlace, { note, record }: NewText): Promise<Written> {
    const recordBefore = await this.notes.readOwn(place.recordPath);
    await this.notes.create(place.path, note);
    if (record !== null) await this.keepInstead(place, recordBefore, record);
    return { ...place, before: null, after: note, recordBefore };
  }

  /** Changes the note to what is made of the text that it has at this moment. */
  async change(place: NotePlace, rewrite: (text: string) => Promise<NewText>): Promise<Written> {
    const recordBefore = await this.notes.readOwn(place.recordPath);
    const made: { record: BuildRecord | null } = { record: null };
    const change = await this.notes.change(place.path, async (text) => {
      const { note, record } = await rewrite(text);
      made.record = record;
      return note;
    });
    if (made.record !== null) await this.keepInstead(place, recordBefore, made.record);
    return { ...place, ...change, recordBefore };
  }

  /** Keeps a record, unless the same is kept already. */
  async keep(place: NotePlace, record: BuildRecord): Promise<void> {
    await this.keepInstead(place, await this.notes.readOwn(place.recordPath), record);
  }

  /**
   * Puts back what stood there before a build, unless the note has changed since. Where it has another name now and a note
   * has taken its old one (`home`), the record is that note's.
   */
  async takeBack(written: Written, home: string): Promise<TakenBack> {
    // A writing that was broken off, as an undo may be, is settled first.
    if ((await this.notes.noteIn(folderOf(written.path), nameOf(written.path))) === null) return 'gone';
    const isRestored =
      written.before === null ? await this.remove(written) : await this.restore(written, written.before);
    if (!isRestored) return 'changed-since';
    if (isSamePath(written.path, home) || !(await this.notes.exists(home)))
      await this.writeRecord(written.recordPath, written.recordBefore);
    return 'restored';
  }

  /** Whether Obsidian may still have the text from before a build: it keeps none of hidden notes. */
  isRecoverable({ path, before }: Written): boolean {
    return before !== null && this.notes.canOpen(path);
  }

  private async remove({ path, after }: Written): Promise<boolean> {
    const isSame = hasSameLines(await this.notes.read(path), after);
    if (isSame) await this.notes.trash(path);
    return isSame;
  }

  private async restore({ path, after }: Written, before: string): Promise<boolean> {
    const seen = { isSame: false };
    await this.notes.change(path, (text) => {
      seen.isSame = hasSameLines(text, after);
      return seen.isSame ? before : text;
    });
    return seen.isSame;
  }

  /** A build does not fail for want of its record. */
  private async keepInstead(
    { recordPath }: NotePlace,
    before: string | null,
    record: BuildRecord,
  ): Promise<void> {
    const text = JSON.stringify(record);
    if (text !== before) await this.writeRecord(recordPath, text);
  }

  private async writeRecord(recordPath: string, text: string | null): Promise<void> {
    try {
      await this.notes.writeOwn(recordPath, text);
      this.unkept.delete(recordPath);
    } catch (error) {
      if (!(error instanceof NoteError)) throw error;
      if (!this.unkept.has(recordPath)) say(recordNotKept(recordPath, error.cause));
      this.unkept.add(recordPath);
    }
  }
}

/** Whether two paths are one where upper and lower case are one. */
function isSamePath(one: string, other: string): boolean {
  return folderOf(one) === folderOf(other) && isCalled(one, nameOf(other));
}
