import type { DataAdapter } from 'obsidian';
import { fingerprint } from '../../text/fingerprint.ts';
import { NoteError } from './note-error.ts';
import { brokenOff, putBack } from './note-words.ts';
import { say } from '../notices.ts';
import { isThere, removeIfThere } from './own-file.ts';
import { draftOf, folderOf, inFolder, nameOf, withoutMd, withoutSlash } from './paths.ts';
import { isBeginning } from './torn-text.ts';

/**
 * The old texts of notes, each in a hidden file beside its note while the new one is written. The file's name says what the
 * new text is, so that after a crash it can be told whether the writing came to its end.
 */
export class OldTexts {
  /** Those that are of no use any more and could not be removed. */
  private readonly served = new Set<string>();

  constructor(private readonly adapter: DataAdapter) {}

  /** Keeps the old text of a note; gives where. On a full disk this fails, and nothing is left. */
  async keep(path: string, before: string, after: string): Promise<string> {
    const draft = `${draftOf(path)}-${fingerprint(after)}`;
    this.served.delete(draft);
    try {
      await this.adapter.write(draft, before);
      return draft;
    } catch (error) {
      await this.drop(draft);
      throw error;
    }
  }

  /** Takes away an old text that has served. What cannot be removed is emptied, so that it never counts as one again. */
  async drop(draft: string): Promise<void> {
    try {
      await removeIfThere(this.adapter, draft);
      this.served.delete(draft);
    } catch (error) {
      console.error(error);
      this.served.add(draft);
      await this.adapter.write(draft, '').catch((left: unknown) => console.error(left));
    }
  }

  /**
   * Settles a writing of a note that was broken off, by a crash or a disk that failed: takes away an old text that is of no
   * use any more, makes it the note where that is gone, else lays it beside the note, where it is seen as the note is, and
   * throws to say so. It asks the disk what there is now: what was listed a moment ago may be settled since.
   */
  async settle(path: string): Promise<void> {
    const { files } = await this.adapter.list(folderOf(path));
    for (const draft of oldTextsOf(files.map(withoutSlash), path)) await this.settleOne(path, draft);
  }

  private async settleOne(path: string, draft: string): Promise<void> {
    const { adapter } = this;
    const before = this.served.has(draft) ? '' : await adapter.read(draft);
    if (before === '') {
      await this.drop(draft);
      return;
    }
    if (!(await isThere(adapter, path))) {
      await adapter.rename(draft, path);
      say(putBack(path));
      return;
    }
    const now = await adapter.read(path);
    if (draft.endsWith(`-${fingerprint(now)}`) || isBeginning(before, now)) {
      await this.drop(draft);
      return;
    }
    const beside = await this.freeName(path);
    await adapter.rename(draft, beside);
    throw new NoteError(brokenOff(path, beside));
  }

  private async freeName(path: string): Promise<string> {
    for (let number = 1; ; number++) {
      const name = `${withoutMd(nameOf(path))} before it broke off${number === 1 ? '' : ` ${number}`}.md`;
      const beside = inFolder(folderOf(path), name);
      if (!(await isThere(this.adapter, beside))) return beside;
    }
  }
}

/** Whether one of these files is the old text of a note. */
export function hasOldText(files: readonly string[], path: string): boolean {
  return oldTextsOf(files, path).length > 0;
}

function oldTextsOf(files: readonly string[], path: string): string[] {
  const start = `${draftOf(path)}-`;
  return files.filter((file) => file.startsWith(start));
}
