import type { App, DataAdapter } from 'obsidian';
import { NoteError } from './note-error.ts';
import { noteExists } from '../notices.ts';
import { isThere, removeIfThere } from './own-file.ts';
import { draftOf } from './paths.ts';
import { isBeginning } from './torn-text.ts';

/** Writes a note that does not exist yet with Obsidian's own means, wholly or not at all. */
export async function createShown({ vault }: App, path: string, text: string): Promise<void> {
  try {
    await vault.create(path, text);
  } catch (error) {
    if (/already exists/i.test(String(error))) throw new NoteError(noteExists(path), { cause: error });
    if (!(await isWritten(vault.adapter, path, text))) throw error;
  }
}

/** Whether the text stands there in spite of all; the beginning of it, which a full disk can leave, is taken away. */
async function isWritten(adapter: DataAdapter, path: string, text: string): Promise<boolean> {
  if (!(await isThere(adapter, path))) return false;
  const left = await adapter.read(path);
  if (left !== text && isBeginning(left, text)) await adapter.remove(path);
  return left === text;
}

/** Obsidian's own writing is for the notes it shows; beside them we write under another name first. */
export async function createHidden(
  adapter: DataAdapter,
  path: string,
  { text, refuseTaken }: { readonly text: string; readonly refuseTaken: () => Promise<void> },
): Promise<void> {
  const draft = draftOf(path);
  try {
    await adapter.write(draft, text);
    await refuseTaken();
    await adapter.rename(draft, path);
  } catch (error) {
    await removeIfThere(adapter, draft).catch((left: unknown) => console.error(left));
    throw error;
  }
}
