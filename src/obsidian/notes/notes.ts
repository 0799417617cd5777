import {
  type App,
  type CachedMetadata,
  type EventRef,
  Events,
  ItemView,
  type PaneType,
  TFile,
  TFolder,
  type WorkspaceLeaf,
} from 'obsidian';
import { changeNote, type NoteChange, type ChangedIn, type Rewrite } from './change-note.ts';
import { hasOldText, OldTexts } from './broken-off.ts';
import { createHidden, createShown } from './new-note.ts';
import { NoteError, worldly } from './note-error.ts';
import * as notices from '../notices.ts';
import { InTurn } from './in-turn.ts';
import { hiddenPathIn, leafOf, NOTE_VIEW } from './note-leaves.ts';
import { ownUnreadable } from './note-words.ts';
import { refuseOffloaded } from './offloaded.ts';
import { unsavedView } from './open-text.ts';
import { readOwnFile, removeOwnFile, replaceOwnFile } from './own-file.ts';
import { folderOf, inFolder, isCalled, nameOf, withoutSlash } from './paths.ts';

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
 * The vault's notes, hidden ones included: all others ask it for vault and adapter; `new-note.ts` and `change-note.ts` are
 * its hands.
 */
export class Notes {
  private readonly writes = new Events();
  /** What is being written, by path. */
  private readonly writing = new InTurn();

  private readonly oldTexts: OldTexts;

  constructor(private readonly app: App) {
    this.oldTexts = new OldTexts(app.vault.adapter);
  }

  /** The path of the note the user works on, or worked on last. */
  activePath(): string | null {
    const { workspace } = this.app;
    const view = workspace.getActiveViewOfType(ItemView);
    return (view === null ? null : hiddenPathIn(view.leaf)) ?? workspace.getActiveFile()?.path ?? null;
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
    return noteCalled(((await this.list(folder)) ?? nothing).files, name);
  }

  /** The note of a folder that is called so, with what stands in it now; null when there is none. What was broken off is settled first. */
  async noteIn(folder: string, name: string): Promise<Note | null> {
    const { files } = (await this.list(folder)) ?? nothing;
    const isSettled = await this.settle(files, spelling(files, name) ?? inFolder(folder, name));
    const path = isSettled ? await this.find(folder, name) : noteCalled(files, name);
    return path === null ? null : { path, text: await this.read(path) };
  }

  /** What stands in a note now: the text of its editor when that is not saved yet, else the file's. */
  async read(path: string): Promise<string> {
    return worldly(
      (error) => notices.couldNotRead(path, error),
      async () => {
        const saved = await this.app.vault.adapter.read(path);
        return unsavedView(this.app, path, saved)?.getViewData() ?? saved;
      },
    );
  }

  /** What stands in the file of a note that Obsidian shows, from its memory where it has it. */
  async cached(path: string): Promise<string> {
    const { vault } = this.app;
    const file = vault.getFileByPath(path);
    if (file === null) return '';
    return worldly(
      (error) => notices.couldNotRead(path, error),
      () => vault.cachedRead(file),
    );
  }

  /** What Obsidian knows of what stands in a note; null where it has not indexed it. */
  indexed(path: string): CachedMetadata | null {
    return this.app.metadataCache.getCache(path);
  }

  /** When a note was changed, in milliseconds; null where Obsidian does not show it. */
  modified(path: string): number | null {
    return this.app.vault.getFileByPath(path)?.stat.mtime ?? null;
  }

  async exists(path: string): Promise<boolean> {
    return worldly(
      (error) => notices.couldNotRead(path, error),
      () => this.app.vault.adapter.exists(path),
    );
  }

  /** Tells one state of a file from another without reading it; null when there is no such file. */
  async stamp(path: string): Promise<string | null> {
    const stat = await worldly(
      (error) => notices.couldNotRead(path, error),
      () => this.app.vault.adapter.stat(path),
    );
    return stat === null ? null : `${stat.mtime} ${stat.size}`;
  }

  /** Writes a new note, wholly or not at all; one that exists in any spelling, and a folder of that name, stay as they are. */
  async create(path: string, text: string): Promise<void> {
    await this.refuseTaken(path);
    const refuseTaken = (): Promise<void> => this.refuseTaken(path);
    await this.write(path, () =>
      this.isShown(folderOf(path))
        ? createShown(this.app, path, text)
        : createHidden(this.app.vault.adapter, path, { text, refuseTaken }),
    );
  }

  /** Changes a note that exists, as `changeNote` promises. */
  async change(path: string, rewrite: Rewrite, place: ChangedIn = 'file'): Promise<NoteChange> {
    const { app, oldTexts } = this;
    return this.write(path, () => changeNote({ app, oldTexts }, path, rewrite, place));
  }

  /** Moves a note to the trash that the user has chosen; a hidden one to the vault's. */
  async trash(path: string): Promise<void> {
    const { fileManager, vault } = this.app;
    const file = vault.getFileByPath(path);
    await this.write(path, () =>
      file === null ? vault.adapter.trashLocal(path) : fileManager.trashFile(file),
    );
  }

  /** What stands in a hidden file of our own; null when there is none. Throws when that cannot be known. */
  async readOwn(path: string): Promise<string | null> {
    return worldly(
      (error) => ownUnreadable(path, error),
      () => readOwnFile(this.app.vault.adapter, path),
    );
  }

  /** Writes a hidden file of our own, wholly or not at all; null removes it. */
  async writeOwn(path: string, text: string | null): Promise<void> {
    const { adapter } = this.app.vault;
    await worldly(
      (error) => notices.couldNotWrite(path, error),
      () => (text === null ? removeOwnFile(adapter, path) : replaceOwnFile(adapter, path, text)),
    );
    this.writes.trigger(written, path);
  }

  /** Throws when a note or folder of this name, in any spelling, exists. */
  async refuseTaken(path: string): Promise<void> {
    const folder = folderOf(path);
    const contents = await this.list(folder);
    if (contents === null) throw new NoteError(notices.noFolder(folder));
    const taken = [...contents.files, ...contents.folders].find((other) => isCalled(other, nameOf(path)));
    if (taken === undefined) {
      refuseOffloaded(contents.files, nameOf(path));
      return;
    }
    throw new NoteError(
      contents.folders.includes(taken) ? notices.isFolder(taken) : notices.noteExists(taken),
    );
  }

  /**
   * Shows a note where it is open already, unless another place is asked for; else as a click in Obsidian's file list
   * would, a hidden one in our own view. With a 1-based line, at that line.
   */
  async open(path: string, line: number | null = null, pane: PaneType | boolean = false): Promise<void> {
    const leaf = await this.shownLeaf(path, pane);
    // Obsidian counts lines from 0.
    if (line !== null) leaf.setEphemeralState({ line: line - 1 });
  }

  /** Hears of each note that we have written. */
  onWrite(listener: (path: string) => void): EventRef {
    return this.writes.on(written, (path) => {
      if (typeof path === 'string') listener(path);
    });
  }

  /** Hears of each file that changes on the disk, hidden or not, where Obsidian tells: on phones it does not. */
  onDisk(listener: (path: string) => void): EventRef {
    // The event has no name in Obsidian's interface. Where there is none, it never comes.
    const events: Events = this.app.vault;
    return events.on('raw', (path) => {
      if (typeof path === 'string') listener(path);
    });
  }

  /** The leaf that shows a note, in front of others. */
  private async shownLeaf(path: string, pane: PaneType | boolean): Promise<WorkspaceLeaf> {
    const { vault, workspace } = this.app;
    const open = pane === false ? leafOf(this.app, path) : undefined;
    const file = vault.getFileByPath(path);
    const leaf = open ?? workspace.getLeaf(pane === false && file === null ? 'tab' : pane);
    if (open !== undefined) await workspace.revealLeaf(leaf);
    else if (file !== null) await this.openFile(leaf, file);
    else await leaf.setViewState({ type: NOTE_VIEW, state: { path }, active: true });
    return leaf;
  }

  private async openFile(leaf: WorkspaceLeaf, file: TFile): Promise<void> {
    await worldly(
      (error) => notices.couldNotRead(file.path, error),
      () => leaf.openFile(file),
    );
  }

  /** Takes up a writing that was broken off, unless it is under way; false where there is none. */
  private async settle(files: readonly string[], path: string): Promise<boolean> {
    if (this.writing.has(path) || !hasOldText(files, path)) return false;
    await this.write(path, () => this.oldTexts.settle(path));
    return true;
  }

  private async write<T>(path: string, job: () => Promise<T>): Promise<T> {
    const sentence = (error: unknown): string => notices.couldNotWrite(path, error);
    const result = await this.writing.run(path, () => worldly(sentence, job));
    this.writes.trigger(written, path);
    return result;
  }
}

const nothing: Contents = { files: [], folders: [] };
const written = 'written';

/** As `spelling`; throws when there is such a note, but not on this device. */
export function noteCalled(paths: readonly string[], name: string): string | null {
  const path = spelling(paths, name);
  if (path === null) refuseOffloaded(paths, name);
  return path;
}

/** The path among some that is called so, in any case, spelt as asked for where there is one; null for none. */
export function spelling(paths: readonly string[], name: string): string | null {
  const spellings = paths.filter((path) => isCalled(path, name)).sort();
  return spellings.find((path) => nameOf(path) === name) ?? spellings[0] ?? null;
}

function pathOf(folder: TFolder): string {
  return folder.isRoot() ? '' : folder.path;
}
