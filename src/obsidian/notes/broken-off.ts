import type { DataAdapter } from 'obsidian';
import { NoteError } from './note-error.ts';
import { brokenOff, putBack } from './note-words.ts';
import { say } from '../notices.ts';
import { removeIfThere } from './own-file.ts';
import { draftOf, folderOf, inFolder, nameOf, withoutMd } from './paths.ts';

/**
 * Where the old text of a note lies while its new one is written. Its name says what the new text is, so that after a crash
 * it can be told whether the writing came to its end.
 */
export function oldTextOf(path: string, newText: string): string {
  return `${draftOf(path)}-${fingerprint(newText)}`;
}

/** Whether one of these files is the old text of a note. */
export function hasOldText(files: readonly string[], path: string): boolean {
  return oldTextsOf(files, path).length > 0;
}

/**
 * Settles a writing of a note that was broken off, by a crash or a disk that failed: of these files of its folder, takes
 * away an old text that is of no use any more, makes it the note where that is gone, else lays it beside the note, where the
 * user sees it, and throws to say so.
 */
export async function settleBrokenOff(
  adapter: DataAdapter,
  path: string,
  files: readonly string[],
): Promise<void> {
  for (const draft of oldTextsOf(files, path)) {
    const before = await adapter.read(draft);
    if (!(await adapter.exists(path))) {
      await adapter.rename(draft, path);
      say(putBack(path));
      continue;
    }
    const now = await adapter.read(path);
    const isOfNoUse = draft.endsWith(`-${fingerprint(now)}`) || now.startsWith(before);
    if (isOfNoUse) {
      await adapter.remove(draft);
      continue;
    }
    const beside = await freeName(adapter, path);
    await adapter.rename(draft, beside);
    throw new NoteError(brokenOff(path, beside));
  }
}

/** Takes away an old text that has served; where that fails it is taken away when the note is read next. */
export async function dropOldText(adapter: DataAdapter, draft: string): Promise<void> {
  await removeIfThere(adapter, draft).catch((error: unknown) => console.error(error));
}

function oldTextsOf(files: readonly string[], path: string): string[] {
  const start = `${draftOf(path)}-`;
  return files.filter((file) => file.startsWith(start));
}

async function freeName(adapter: DataAdapter, path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `${withoutMd(nameOf(path))} before it broke off${number === 1 ? '' : ` ${number}`}.md`;
    const beside = inFolder(folderOf(path), name);
    if (!(await adapter.exists(beside))) return beside;
  }
}

/** Tells one text from another in a few characters. */
function fingerprint(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
  return `${text.length.toString(36)}-${hash.toString(36)}`;
}
