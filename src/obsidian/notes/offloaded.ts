import { NoteError } from './note-error.ts';
import { offloaded } from './note-words.ts';
import { folderOf, inFolder, isCalled } from './paths.ts';

/** What iCloud leaves in the place of a file that it has taken off the device: `tasks.md` -> `.tasks.md.icloud` */
function placeholderOf(name: string): string {
  return `.${name}.icloud`;
}

/** Whether a path is that of a file called so, in any case, be the file on this device or in the cloud alone. */
export function standsFor(path: string, name: string): boolean {
  return isCalled(path, name) || isCalled(path, placeholderOf(name));
}

/** Throws when one of these files says that the one called so exists, but not on this device: it is not absent. */
export function refuseOffloaded(files: readonly string[], name: string): void {
  const placeholder = files.find((path) => isCalled(path, placeholderOf(name)));
  if (placeholder !== undefined) throw new NoteError(offloaded(inFolder(folderOf(placeholder), name)));
}
