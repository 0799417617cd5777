import type { App } from 'obsidian';
import { couldNotWrite } from '../notices.ts';
import { worldly } from './note-error.ts';

/** Saves a new file where Obsidian puts the attachments of a note, under a name that is free; its path. */
export async function saveAttachment(
  app: App,
  { name, near }: { readonly name: string; readonly near: string },
  content: string | ArrayBuffer,
): Promise<string> {
  return worldly(
    (error) => couldNotWrite(name, error),
    async () => {
      const path = await app.fileManager.getAvailablePathForAttachment(name, near);
      if (typeof content === 'string') await app.vault.create(path, content);
      else await app.vault.createBinary(path, content);
      return path;
    },
  );
}
