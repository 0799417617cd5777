import { type EventRef, Events } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import type { Engine } from '../engine/engine.ts';
import type { Notes } from '../notes/notes.ts';
import { isCalled } from '../notes/paths.ts';

/** What is known of a note. */
interface SeenNote {
  /** Of the text that was read last. */
  readonly modified: number;
  readonly kind: TaskNote['kind'];
  /** Whether it holds tasks, as far as it was read. */
  holds: boolean;
  readonly isRead: Promise<void>;
}

/** A note that makes its folder a goal's when it holds tasks. */
interface TaskNote {
  readonly path: string;
  readonly kind: 'tasks' | 'action items';
}

const learned = 'learned';

/**
 * The folders that are goals by what stands in their tasks.md or action-items.md (format 1.1), of those that Obsidian
 * shows. Such a note is read once, and again when it has changed; not at all where Obsidian's cache knows of nothing in it
 * that could be a task.
 */
export class TaskFolders {
  private readonly known = new Map<string, SeenNote>();
  private readonly events = new Events();

  constructor(
    private readonly notes: Notes,
    private readonly engine: Engine,
    private readonly settings: () => Settings,
  ) {}

  /** Whether a note of the folder holds tasks, as far as it was read. */
  has(folder: string): boolean {
    return this.notesIn(folder).some(({ path }) => this.known.get(path)?.holds === true);
  }

  /** Whether a note is called as those are that can make a folder a goal's. */
  isTaskNote(path: string): boolean {
    return this.kindOf(path) !== null;
  }

  /** Reads the notes of these folders that are not known yet. */
  async learn(folders: readonly string[]): Promise<void> {
    for (const folder of folders) {
      for (const note of this.notesIn(folder)) await this.read(note);
    }
  }

  /** Hears whenever a folder has turned out to be a goal's, or to be none any more. */
  onLearned(listener: () => void): EventRef {
    return this.events.on(learned, listener);
  }

  private async read(note: TaskNote): Promise<void> {
    const { path, kind } = note;
    const modified = this.notes.modified(path) ?? 0;
    const last = this.known.get(path);
    if (last?.modified === modified && last.kind === kind) return last.isRead;
    // Obsidian may know an older text, so this is not remembered.
    const held = last?.holds === true;
    if (!held && !this.mayHoldTasks(path)) return;
    const isRead = this.judge(note).then((holds) => this.remember(path, holds));
    this.known.set(path, { modified, kind, holds: held, isRead });
    return isRead;
  }

  private async judge({ path, kind }: TaskNote): Promise<boolean> {
    try {
      const text = await this.notes.cached(path);
      const job = kind === 'tasks' ? 'holdsTasks' : 'holdsTaskBoxes';
      return (await this.engine.ask(job, { text, settings: this.settings() })) === true;
    } catch (error) {
      // Nobody has asked for this note: whoever opens it is told.
      console.error(error);
      return false;
    }
  }

  private remember(path: string, holds: boolean): void {
    const known = this.known.get(path);
    if (known === undefined || known.holds === holds) return;
    known.holds = holds;
    this.events.trigger(learned);
  }

  /** What Obsidian has not indexed yet may hold anything. */
  private mayHoldTasks(path: string): boolean {
    const cache = this.notes.indexed(path);
    if (cache === null) return true;
    const { sections = [], listItems = [], headings = [] } = cache;
    return (
      listItems.some(({ task }) => task !== undefined) ||
      sections.some(({ type }) => type === 'table') ||
      headings.some(({ heading }) => /\d/.test(heading))
    );
  }

  private notesIn(folder: string): TaskNote[] {
    return this.notes.shown(folder).files.flatMap((path) => {
      const kind = this.kindOf(path);
      return kind === null ? [] : [{ path, kind }];
    });
  }

  private kindOf(path: string): TaskNote['kind'] | null {
    const { tasksFile, actionItemsFile } = this.settings();
    if (isCalled(path, tasksFile)) return 'tasks';
    return isCalled(path, actionItemsFile) ? 'action items' : null;
  }
}
