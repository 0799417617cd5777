import { type App, Component, debounce, type Debouncer } from 'obsidian';
import type { Settings } from '../model/settings.ts';
import type { GoalReading } from '../model/goal-reading.ts';
import { type ReadGoal, readGoal } from '../reading.ts';
import { inSlices } from './in-slices.ts';
import { NoteError } from './note-error.ts';
import type { Note, Notes } from './notes.ts';
import { folderOf, isCalled, nameOf } from './paths.ts';

/** What is known of a goal's tasks at the moment. */
export type GoalNews =
  | { readonly kind: 'loading' }
  | { readonly kind: 'read'; readonly reading: GoalReading }
  /** There is no tasks.md; `hasPlan` says whether one could be built. */
  | { readonly kind: 'no-tasks'; readonly hasPlan: boolean }
  | {
      readonly kind: 'unreadable';
      readonly path: string;
      readonly reason: string;
      readonly line: number | null;
    }
  /** The world stands in the way; the message says how. */
  | { readonly kind: 'failed'; readonly message: string };

export interface GoalParts {
  readonly app: App;
  readonly notes: Notes;
  readonly settings: () => Settings;
}

/** A change of a note is read when it has been quiet for so long, typing when it has rested. */
const quiet = 80;
const rest = 400;

/** The newest reading of one goal: it watches the goal's notes, reads them again, and tells its listeners. */
export class LiveGoal extends Component {
  private current: GoalNews = { kind: 'loading' };
  private readonly listeners = new Set<(news: GoalNews) => void>();
  private last: ReadGoal | null = null;
  private reading: AbortController | null = null;
  private readonly soon: Debouncer<[], void>;
  private readonly later: Debouncer<[], void>;

  constructor(
    private readonly parts: GoalParts,
    readonly folder: string,
  ) {
    super();
    this.soon = debounce(() => this.refresh(), quiet, true);
    this.later = debounce(() => this.refresh(), rest, true);
  }

  get news(): GoalNews {
    return this.current;
  }

  /** Hears the news from now on; returns what ends that. */
  listen(listener: (news: GoalNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get isHeard(): boolean {
    return this.listeners.size > 0;
  }

  override onload(): void {
    const { vault, workspace } = this.parts.app;
    const hear = (path: string): void => {
      if (this.concerns(path)) this.soon();
    };
    this.registerEvent(vault.on('create', ({ path }) => hear(path)));
    this.registerEvent(vault.on('modify', ({ path }) => hear(path)));
    this.registerEvent(vault.on('delete', ({ path }) => hear(path)));
    this.registerEvent(vault.on('rename', ({ path }, oldPath) => [path, oldPath].forEach(hear)));
    this.registerEvent(
      workspace.on('editor-change', (_editor, { file }) => {
        if (file !== null && this.concerns(file.path)) this.later();
      }),
    );
    // Our own writing is told at once, on every device.
    this.registerEvent(this.parts.notes.onWrite(hear));
    if (!this.parts.notes.isShown(this.folder)) this.watchHidden(hear);
    this.refresh();
  }

  override onunload(): void {
    this.reading?.abort();
    this.soon.cancel();
    this.later.cancel();
    this.listeners.clear();
  }

  /** Reads the notes again now; what was being read is dropped. */
  refresh(): void {
    this.reading?.abort();
    const stop = new AbortController();
    this.reading = stop;
    this.read(stop.signal)
      .catch((error: unknown): GoalNews => {
        if (!(error instanceof NoteError)) console.error(error);
        return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
      })
      .then((news) => {
        if (news !== null && !stop.signal.aborted) this.tell(news);
      }, console.error);
  }

  /** Obsidian has no events for hidden notes, but a part of them `onDisk` tells; without it, coming back looks again. */
  private watchHidden(hear: (path: string) => void): void {
    const { notes, app } = this.parts;
    this.registerEvent(notes.onDisk(hear));
    this.registerDomEvent(window, 'focus', () => this.soon());
    this.registerEvent(app.workspace.on('active-leaf-change', () => this.soon()));
  }

  private concerns(path: string): boolean {
    if (this.folder === path || this.folder.startsWith(`${path}/`)) return true;
    const { tasksFile, actionItemsFile, executionFile } = this.parts.settings();
    const names = [tasksFile, actionItemsFile, executionFile, 'goal.md'];
    return folderOf(path) === this.folder && names.some((name) => isCalled(path, name));
  }

  /** Null when it was overtaken. */
  private async read(signal: AbortSignal): Promise<GoalNews | null> {
    const { notes } = this.parts;
    const settings = this.parts.settings();
    const note = (name: string): Promise<Note | null> => notes.noteIn(this.folder, name);
    const [tasks, actionItems, plan, goalNote] = await Promise.all(
      [settings.tasksFile, settings.actionItemsFile, settings.executionFile, 'goal.md'].map(note),
    );
    if (signal.aborted) return null;
    if (tasks === null || tasks === undefined) return { kind: 'no-tasks', hasPlan: plan !== null };
    const sources = {
      folder: this.folder,
      folderName: this.folder === '' ? notes.vaultName() : nameOf(this.folder),
      tasks,
      actionItems: actionItems ?? null,
      plan: plan ?? null,
      goalNote: goalNote?.text ?? null,
    };
    const read = await inSlices(readGoal(sources, settings, this.last), () => undefined, signal);
    if (read === null) return null;
    this.last = read;
    const { reading } = read;
    const { unreadable } = reading.note;
    return unreadable === null
      ? { kind: 'read', reading }
      : { kind: 'unreadable', path: tasks.path, ...unreadable };
  }

  private tell(news: GoalNews): void {
    this.current = news;
    for (const listener of [...this.listeners]) listener(news);
  }
}

/** The goals that somebody looks at, each read once for all who do. */
export class LiveGoals extends Component {
  private readonly goals = new Map<string, LiveGoal>();

  constructor(private readonly parts: GoalParts) {
    super();
  }

  override onunload(): void {
    this.goals.clear();
  }

  /** Hears of a goal, now and whenever something changes; returns what ends that. */
  follow(folder: string, listener: (news: GoalNews) => void): () => void {
    const goal = this.goals.get(folder) ?? this.begin(folder);
    const end = goal.listen(listener);
    listener(goal.news);
    return () => {
      end();
      if (goal.isHeard || this.goals.get(folder) !== goal) return;
      this.goals.delete(folder);
      this.removeChild(goal);
    };
  }

  /** Reads every goal again: the settings have changed. */
  refresh(): void {
    for (const goal of this.goals.values()) goal.refresh();
  }

  private begin(folder: string): LiveGoal {
    const goal = new LiveGoal(this.parts, folder);
    this.goals.set(folder, goal);
    return this.addChild(goal);
  }
}
