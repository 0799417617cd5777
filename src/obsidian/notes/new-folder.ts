import type { App } from 'obsidian';
import { worldly } from './note-error.ts';
import type { Notes } from './notes.ts';
import { folderOf } from './paths.ts';
import * as notices from '../notices.ts';

/** Folders that were made, the outermost first. */
export type MadeFolders = readonly string[];

/** Makes folders, hidden ones too, and takes back those that it has made. */
export class NewFolders {
  constructor(
    private readonly app: App,
    private readonly notes: Notes,
  ) {}

  /** Makes a folder and those around it that are missing. Throws where the folder itself, or a note of its name, exists. */
  async make(path: string): Promise<MadeFolders> {
    const made: string[] = [];
    try {
      for (const folder of await this.missingAround(path)) {
        await this.makeOne(folder);
        made.push(folder);
      }
      await this.notes.refuseTaken(path);
      await this.makeOne(path);
      return [...made, path];
    } catch (error) {
      await this.unmake(made);
      throw error;
    }
  }

  /** Removes folders that are empty again; others stay, and so do those that cannot be removed. */
  async unmake(folders: MadeFolders): Promise<void> {
    for (const folder of [...folders].reverse()) {
      const contents = await this.notes.list(folder).catch(() => null);
      if (contents === null || contents.files.length + contents.folders.length > 0) return;
      await this.remove(folder).catch((error: unknown) => console.error(error));
    }
  }

  private async makeOne(path: string): Promise<void> {
    const { adapter } = this.app.vault;
    await worldly(
      (error) => notices.couldNotMake(path, error),
      // Obsidian's own way is for the folders that it shows.
      async () => {
        if (isHidden(path)) await adapter.mkdir(path);
        else await this.app.vault.createFolder(path);
      },
    );
  }

  private async remove(path: string): Promise<void> {
    await this.app.vault.adapter.rmdir(path, false);
  }

  /** The folders around a path that do not exist, the outermost first. */
  private async missingAround(path: string): Promise<string[]> {
    const around = folderOf(path);
    if (around === '' || (await this.notes.exists(around))) return [];
    return [...(await this.missingAround(around)), around];
  }
}

function isHidden(path: string): boolean {
  return path.split('/').some((segment) => segment.startsWith('.'));
}
