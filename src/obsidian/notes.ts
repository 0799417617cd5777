import { type App, MarkdownView, normalizePath, TFile, TFolder } from 'obsidian';
import * as notices from './notices.ts';

/** Something in the world stands in the way; its message says what, where and what to do next. */
export class NoteError extends Error {
  override readonly name = 'NoteError';
}

/** Paths in a folder. */
export interface Contents {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** A note with its text. */
export interface Note {
  readonly path: string;
  readonly text: string;
}

/**
 * The vault's notes, hidden ones included: the only caller of vault and adapter.
 * Folders are written without a slash at either end; the vault's top folder is `''`.
 */
export class Notes {
  constructor(private readonly app: App) {}

  /** The path of the note the user works on, or worked on last. */
  activePath(): string | null {
    return this.app.workspace.getActiveFile()?.path ?? null;
  }

  vaultName(): string {
    return this.app.vault.getName();
  }

  /** Every folder that Obsidian shows. */
  folders(): string[] {
    return this.app.vault.getAllFolders(true).map(pathOf);
  }

  /** What Obsidian shows in a folder. */
  shown(folder: string): Contents {
    const { vault } = this.app;
    const children = (folder === '' ? vault.getRoot() : vault.getFolderByPath(folder))?.children ?? [];
    return {
      files: children.filter((child) => child instanceof TFile).map(({ path }) => path),
      folders: children.filter((child) => child instanceof TFolder).map(({ path }) => path),
    };
  }

  /** Whether Obsidian shows this folder. */
  isShown(folder: string): boolean {
    return folder === '' || this.app.vault.getFolderByPath(folder) !== null;
  }

  /** Whether Obsidian can open this note. */
  canOpen(path: string): boolean {
    return this.app.vault.getFileByPath(path) !== null;
  }

  /** What is in a folder at this moment, hidden or not; null when there is no such folder. */
  async list(folder: string): Promise<Contents | null> {
    const { adapter } = this.app.vault;
    return worldly(
      (error) => notices.couldNotRead(folder, error),
      async () => {
        if (folder !== '' && !(await adapter.exists(folder))) return null;
        const { files, folders } = await adapter.list(folder);
        return { files: files.map(withoutSlash), folders: folders.map(withoutSlash) };
      },
    );
  }

  /** The note of a folder that is called so, in any case, with its path as the disk spells it; null when there is none. */
  async find(folder: string, name: string): Promise<string | null> {
    const { files } = (await this.list(folder)) ?? nothing;
    const spellings = files.filter((path) => isCalled(path, name)).sort();
    return spellings.find((path) => nameOf(path) === name) ?? spellings[0] ?? null;
  }

  /** The note of a folder that is called so, with what stands in it now; null when there is none. */
  async noteIn(folder: string, name: string): Promise<Note | null> {
    const path = await this.find(folder, name);
    return path === null ? null : { path, text: await this.read(path) };
  }

  /** What stands in a note now: the text of its editor when it is open, saved or not. */
  async read(path: string): Promise<string> {
    const { vault } = this.app;
    const file = vault.getFileByPath(path);
    return worldly(
      (error) => notices.couldNotRead(path, error),
      () => this.textInEditor(path) ?? (file === null ? vault.adapter.read(path) : vault.read(file)),
    );
  }

  /** Writes a new note, wholly or not at all; one that exists in any spelling, and a folder of that name, stay as they are. */
  async create(path: string, text: string): Promise<void> {
    await this.refuseTaken(path);
    await worldly(
      (error) => notices.couldNotWrite(path, error),
      () => (this.isShown(folderOf(path)) ? this.createShown(path, text) : this.createHidden(path, text)),
    );
  }

  /** Throws when a note or folder of this name, in any spelling, exists. */
  async refuseTaken(path: string): Promise<void> {
    const folder = folderOf(path);
    const contents = await this.list(folder);
    if (contents === null) throw new NoteError(notices.noFolder(folder));
    const taken = [...contents.files, ...contents.folders].find((other) => isCalled(other, nameOf(path)));
    if (taken === undefined) return;
    throw new NoteError(
      contents.folders.includes(taken) ? notices.isFolder(taken) : notices.tasksExist(taken),
    );
  }

  /** Opens a note as a click in Obsidian's file list would. */
  async open(path: string): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (file !== null) await this.app.workspace.getLeaf(false).openFile(file);
  }

  /** Null too while a view is still loading: its text is empty then, the note's perhaps not. */
  private textInEditor(path: string): string | null {
    const texts = this.app.workspace
      .getLeavesOfType('markdown')
      .map(({ view }) =>
        view instanceof MarkdownView && view.file?.path === path ? view.getViewData() : '',
      );
    return texts.find((text) => text !== '') ?? null;
  }

  private async createShown(path: string, text: string): Promise<void> {
    const { vault } = this.app;
    try {
      await vault.create(path, text);
    } catch (error) {
      if (/already exists/i.test(String(error)))
        throw new NoteError(notices.tasksExist(path), { cause: error });
      await this.removePart(path, text);
      throw error;
    }
  }

  /** A full disk can leave the beginning of the text behind; nobody else's file is touched. */
  private async removePart(path: string, text: string): Promise<void> {
    const { adapter } = this.app.vault;
    if (!(await adapter.exists(path))) return;
    const left = await adapter.read(path);
    if (left.length < text.length && text.startsWith(left)) await adapter.remove(path);
  }

  /** Obsidian's own writing is for the notes it shows; beside them we write under another name first. */
  private async createHidden(path: string, text: string): Promise<void> {
    const { adapter } = this.app.vault;
    const draft = inFolder(folderOf(path), `.${nameOf(path)}.goal-kit-draft`);
    try {
      await adapter.write(draft, text);
      await this.refuseTaken(path);
      await adapter.rename(draft, path);
    } finally {
      if (await adapter.exists(draft)) await adapter.remove(draft);
    }
  }
}

const nothing: Contents = { files: [], folders: [] };

/** `inFolder('goals/001-x', 'tasks.md')` -> `goals/001-x/tasks.md` */
export function inFolder(folder: string, name: string): string {
  return normalizePath(folder === '' ? name : `${folder}/${name}`);
}

/** `goals/001-x/tasks.md` -> `goals/001-x`, `tasks.md` -> `''` */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `goals/001-x/tasks.md` -> `tasks.md` */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a path ends in this name, in upper or lower case and in any form of its accents. */
export function isCalled(path: string, name: string): boolean {
  const plain = (text: string): string => text.normalize().toLowerCase();
  return plain(nameOf(path)) === plain(name);
}

/** Some devices list what is in the top folder as `/note.md`. */
function withoutSlash(path: string): string {
  return path.replace(/^\/+/, '');
}

function pathOf(folder: TFolder): string {
  return folder.isRoot() ? '' : folder.path;
}

/** Runs something that the world can refuse, and says so in our words when it does. */
async function worldly<T>(sentence: (error: unknown) => string, errand: () => T | Promise<T>): Promise<T> {
  try {
    return await errand();
  } catch (error) {
    throw error instanceof NoteError ? error : new NoteError(sentence(error), { cause: error });
  }
}
