import type { App } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import type { GoalSources, SourceNote } from '../../model/source-notes.ts';
import { placeOf } from '../builds/built-notes.ts';
import { goalFile } from '../builds/goal-sources.ts';
import { NoteError } from '../notes/note-error.ts';
import { noteCalled, type Notes, spelling } from '../notes/notes.ts';
import { inFolder, isCalled } from '../notes/paths.ts';

export interface KnownNotesParts {
  readonly app: App;
  readonly notes: Notes;
  readonly settings: () => Settings;
}

/** The notes of a goal that its reading starts from. */
type SourceNotes = Pick<GoalSources, NoteRole | 'records'>;

type NoteRole = 'tasks' | 'actionItems' | 'plan' | 'goalNote';

const roles: readonly NoteRole[] = ['tasks', 'actionItems', 'plan', 'goalNote'];

/** What is known of a goal's notes: each is read again only when it has changed. */
export class KnownNotes {
  /** The paths of the notes that are there; null when the folder is to be looked at again. */
  private paths: ReadonlyMap<NoteRole, string> | null = null;
  private readonly texts = new Map<NoteRole, SourceNote>();
  /** Goes up with each change that is told, so that what was read meanwhile is used once and not kept. */
  private version = 0;
  /** The records of the last builds, by the paths of their files. */
  private readonly records = new Map<string, string | null>();
  /** What hidden notes looked like when they were read: Obsidian does not tell when they change. */
  private readonly stamps = new Map<string, string | null>();

  constructor(
    private readonly parts: KnownNotesParts,
    private readonly folder: string,
  ) {}

  /** Whether a note of the goal's folder is one that its reading starts from. */
  concerns(path: string): boolean {
    return this.roleOf(path) !== undefined || this.recordPaths().includes(path);
  }

  /** A note has changed. */
  forget(path: string): void {
    this.version++;
    const role = this.roleOf(path);
    if (role !== undefined) this.texts.delete(role);
    this.records.delete(path);
    // Who has brought another tasks.md may have brought its record, of which not every device tells.
    if (role === 'tasks') this.records.clear();
  }

  /** Notes have come, gone or moved, or are called otherwise by the settings now. */
  lookAgain(): void {
    this.version++;
    this.paths = null;
  }

  /** Forgets all. */
  forgetAll(): void {
    this.lookAgain();
    this.texts.clear();
    this.records.clear();
  }

  /** Forgets the hidden notes that are not as they were. */
  async forgetChanged(): Promise<void> {
    this.lookAgain();
    for (const [path, stamp] of this.stamps) {
      if ((await this.parts.notes.stamp(path)) !== stamp) this.forget(path);
    }
  }

  /** The notes as they are now. */
  async read(): Promise<SourceNotes> {
    const { version } = this;
    const paths = this.paths ?? (await this.list());
    if (version === this.version) this.paths = paths;
    const [tasks, plan, goalNote, actionItems] = [
      await this.text('tasks', paths),
      await this.text('plan', paths),
      await this.text('goalNote', paths),
      await this.text('actionItems', paths),
    ];
    const [tasksRecord, itemsRecord] = this.recordPaths();
    const records = {
      tasks: tasks === null ? null : await this.record(tasksRecord),
      actionItems: actionItems === null ? null : await this.record(itemsRecord),
    };
    return { tasks, actionItems, plan, goalNote, records };
  }

  /** The files that the records of tasks.md and action-items.md are kept in. */
  private recordPaths(): readonly [string, string] {
    const { tasksFile, actionItemsFile } = this.parts.settings();
    const pathOf = (name: string): string =>
      placeOf(this.folder, inFolder(this.folder, name), name).recordPath;
    return [pathOf(tasksFile), pathOf(actionItemsFile)];
  }

  /** A record as it is kept now; one that cannot be read says nothing. */
  private async record(path: string): Promise<string | null> {
    const known = this.records.get(path);
    if (known !== undefined) return known;
    const { version } = this;
    const text = await this.parts.notes.readOwn(path).catch((error: unknown) => {
      if (error instanceof NoteError) return null;
      throw error;
    });
    if (version === this.version) this.records.set(path, text);
    return text;
  }

  private async list(): Promise<Map<NoteRole, string>> {
    const { files } = (await this.parts.notes.list(this.folder)) ?? { files: [] };
    const paths = new Map<NoteRole, string>();
    for (const role of roles) {
      // Without the goal's own note, which names it, the others are shown all the same.
      const path = (role === 'goalNote' ? spelling : noteCalled)(files, this.nameOf(role));
      if (path !== null) paths.set(role, path);
    }
    return paths;
  }

  private async text(role: NoteRole, paths: ReadonlyMap<NoteRole, string>): Promise<SourceNote | null> {
    const path = paths.get(role);
    if (path === undefined) return null;
    const known = this.texts.get(role);
    if (known?.path === path) return known;
    const { version } = this;
    await this.stamp(path);
    const note = { path, text: await this.parts.notes.read(path) };
    if (version === this.version) this.texts.set(role, note);
    return note;
  }

  private async stamp(path: string): Promise<void> {
    const { notes } = this.parts;
    if (!notes.isShown(this.folder)) this.stamps.set(path, await notes.stamp(path));
  }

  private roleOf(path: string): NoteRole | undefined {
    return roles.find((role) => isCalled(path, this.nameOf(role)));
  }

  private nameOf(role: NoteRole): string {
    const { tasksFile, actionItemsFile, executionFile } = this.parts.settings();
    const names = {
      tasks: tasksFile,
      actionItems: actionItemsFile,
      plan: executionFile,
      goalNote: goalFile,
    };
    return names[role];
  }
}
