import type { DataAdapter } from 'obsidian';
import { refuseOffloaded } from './offloaded.ts';
import { draftOf, folderOf, nameOf, withoutSlash } from './paths.ts';

/**
 * What stands in a hidden file of our own; null when a look into its folder says that there is none. It throws where that
 * cannot be known: a file that is taken for absent is soon written over.
 */
export async function readOwnFile(adapter: DataAdapter, path: string): Promise<string | null> {
  const place = await placeOf(adapter, path);
  if (place === null) return null;
  const text = await adapter.read(place);
  // A replacing has left its draft: it gets the name that it should have, now or another time.
  if (place !== path) await adapter.rename(place, path).catch((error: unknown) => console.error(error));
  return text;
}

/** Puts a text in the place of a hidden file of our own, or makes the file: at any moment the old text or the new one is kept. */
export async function replaceOwnFile(adapter: DataAdapter, path: string, text: string): Promise<void> {
  const draft = draftOf(path);
  try {
    await adapter.write(draft, text);
    if (await adapter.exists(path)) await adapter.remove(path);
    await adapter.rename(draft, path);
  } catch (error) {
    // Where the old text has gone already the draft stands for the file, and is read as that.
    if ((await placeOf(adapter, path)) === draft && (await adapter.read(draft)) === text) return;
    await removeIfThere(adapter, draft);
    throw error;
  }
}

/** Removes a hidden file of our own. */
export async function removeOwnFile(adapter: DataAdapter, path: string): Promise<void> {
  for (const one of [path, draftOf(path)]) await removeIfThere(adapter, one);
}

/** Removes a file that need not be there. */
export async function removeIfThere(adapter: DataAdapter, path: string): Promise<void> {
  if (await isThere(adapter, path)) await adapter.remove(path);
}

/** Whether there is such a file; throws when there is, but not on this device. */
export async function isThere(adapter: DataAdapter, path: string): Promise<boolean> {
  if (await adapter.exists(path)) return true;
  const files = await filesBeside(adapter, path);
  if (files.includes(path)) return true;
  refuseOffloaded(files, nameOf(path));
  return false;
}

/** Where the text of a file of our own lies: in the file, or in the draft that a replacing has left. */
async function placeOf(adapter: DataAdapter, path: string): Promise<string | null> {
  if (await adapter.exists(path)) return path;
  const files = await filesBeside(adapter, path);
  const found = [path, draftOf(path)].find((place) => files.includes(place));
  if (found === undefined) refuseOffloaded(files, nameOf(path));
  return found ?? null;
}

/** Some devices say of a file that they cannot get at that it does not exist; a look into its folder tells. */
async function filesBeside(adapter: DataAdapter, path: string): Promise<string[]> {
  return (await adapter.list(folderOf(path))).files.map(withoutSlash);
}
