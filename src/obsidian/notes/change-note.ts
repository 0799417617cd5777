import type { App, DataAdapter, Editor, MarkdownView } from 'obsidian';
import type { OldTexts } from './broken-off.ts';
import { NoteError } from './note-error.ts';
import { isFolder, keepsChanging, noteGone } from '../notices.ts';
import { editorView, unsavedView } from './open-text.ts';
import { isThere, removeIfThere } from './own-file.ts';
import { folderOf, withoutSlash } from './paths.ts';
import { isBeginning } from './torn-text.ts';

/** What a change made of a note. */
export interface NoteChange {
  readonly before: string;
  readonly after: string;
}

/** Makes a note's new text of the one that it has. */
export type Rewrite = (text: string) => string | Promise<string>;

/**
 * Where a note is changed whose text is saved: in its file, or in the editor that shows it, so that the change can be undone
 * there as what was typed.
 */
export type ChangedIn = 'file' | 'editor';

/** What a change works with. */
export interface ChangeParts {
  readonly app: App;
  readonly oldTexts: OldTexts;
}

/** So often a rewriting starts again because the note changed under it. */
const patience = 5;

/**
 * Changes a note that exists: its new text is made of the very text that it replaces, so edits made meanwhile are never
 * lost. A failure at any point leaves the old text. Where the text stays the same, the file is not touched.
 */
export async function changeNote(
  parts: ChangeParts,
  path: string,
  rewrite: Rewrite,
  place: ChangedIn = 'file',
): Promise<NoteChange> {
  const { folders } = await parts.app.vault.adapter.list(folderOf(path));
  if (folders.map(withoutSlash).includes(path)) throw new NoteError(isFolder(path));
  await parts.oldTexts.settle(path);
  for (let round = 0; round < patience; round++) {
    const change = await attempt(parts, path, { rewrite, place });
    if (change !== null) return change;
  }
  throw new NoteError(keepsChanging(path));
}

/** Null when the note changed while its new text was made. */
async function attempt(
  parts: ChangeParts,
  path: string,
  { rewrite, place }: { readonly rewrite: Rewrite; readonly place: ChangedIn },
): Promise<NoteChange | null> {
  const { app } = parts;
  const { vault } = app;
  if (!(await vault.adapter.exists(path))) throw new NoteError(noteGone(path));
  const saved = await vault.adapter.read(path);
  const shown = place === 'editor' ? editorView(app, path, saved) : null;
  const view = unsavedView(app, path, saved) ?? shown;
  return view === null ? inFile(parts, path, { saved, rewrite }) : inEditor(view, path, rewrite);
}

/** Edits that are not saved yet stand in an editor only, so the change is made there. */
async function inEditor(view: MarkdownView, path: string, rewrite: Rewrite): Promise<NoteChange | null> {
  if (view.getMode() !== 'source') {
    await view.save();
    return null;
  }
  const before = view.editor.getValue();
  const after = await rewrite(before);
  if (view.file?.path !== path || view.editor.getValue() !== before) return null;
  if (after !== before) {
    replaceMiddle(view.editor, before, after);
    await view.save();
  }
  return { before, after };
}

/** Replaces only what differs, so that the cursor and the place on the screen stay. */
function replaceMiddle(editor: Editor, before: string, after: string): void {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const from = editor.offsetToPos(start);
  const to = editor.offsetToPos(before.length - end);
  editor.replaceRange(after.slice(start, after.length - end), from, to);
}

async function inFile(
  { app, oldTexts }: ChangeParts,
  path: string,
  { saved, rewrite }: { readonly saved: string; readonly rewrite: Rewrite },
): Promise<NoteChange | null> {
  const change = { before: saved, after: await rewrite(saved) };
  if (change.after === saved) return change;
  if (unsavedView(app, path, saved) !== null) return null;
  const draft = await oldTexts.keep(path, saved, change.after);
  try {
    const isDone = await isReplaced(app, path, change);
    await oldTexts.drop(draft);
    return isDone ? change : null;
  } catch (error) {
    // Unless the note is known to be as it was, its old text stays beside it.
    const isSafe = await isAsBefore(app.vault.adapter, path, { ...change, draft }).catch(isNot);
    if (isSafe) await oldTexts.drop(draft);
    throw error;
  }
}

function isNot(error: unknown): false {
  console.error(error);
  return false;
}

/** False when another text than the expected one stands there by now; it stays. */
async function isReplaced(app: App, path: string, { before, after }: NoteChange): Promise<boolean> {
  const { vault } = app;
  const file = vault.getFileByPath(path);
  const seen = { isOther: false };
  const replace = (now: string): string => {
    seen.isOther = now !== before;
    if (seen.isOther) throw new Error('The note has changed.');
    return after;
  };
  try {
    await (file === null ? vault.adapter.process(path, replace) : vault.process(file, replace));
    return true;
  } catch (error) {
    if (seen.isOther) return false;
    throw error;
  }
}

interface Failed extends NoteChange {
  readonly draft: string;
}

/** Undoes a writing that broke off; false where the note is not as it was. What anyone else has written stays. */
async function isAsBefore(
  adapter: DataAdapter,
  path: string,
  { before, after, draft }: Failed,
): Promise<boolean> {
  const left = (await isThere(adapter, path)) ? await adapter.read(path) : '';
  if (left === before) return true;
  if (!isBeginning(left, after)) return false;
  try {
    await adapter.write(path, before);
  } catch {
    // Not even that can be written: the old text's file takes the place of what is left.
    await removeIfThere(adapter, path);
    await adapter.rename(draft, path);
  }
  return (await adapter.read(path)) === before;
}
