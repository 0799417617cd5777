import { type App, Component, TFolder } from 'obsidian';
import type { Goals } from './goals.ts';
import { movedWith } from '../notes/paths.ts';

const key = 'goal-kit-recent-goals';

/** More than anybody looks through. */
const mostKept = 100;

/** What goals are remembered with. */
export interface RecentGoalsParts {
  readonly app: App;
  readonly goals: Goals;
}

/**
 * The goals in the order in which they were used, the last one first (format 1.2), known after a restart too: a goal is used
 * when it becomes active, and when it is chosen. They are this device's, so they are no setting.
 */
export class RecentGoals extends Component {
  constructor(private readonly parts: RecentGoalsParts) {
    super();
  }

  override onload(): void {
    const { app, goals } = this.parts;
    const { vault, workspace } = app;
    const note = (): void => {
      const active = goals.active();
      if (active !== null) this.remember(active.folder);
    };
    workspace.onLayoutReady(() => {
      this.registerEvent(workspace.on('file-open', note));
      this.registerEvent(workspace.on('active-leaf-change', note));
      this.registerEvent(goals.onLearned(note));
      this.registerEvent(goals.inViews.onChange(note));
      note();
    });
    // A folder that was renamed holds the same goals still.
    this.registerEvent(
      vault.on('rename', (file, from) => {
        if (file instanceof TFolder) this.move(from, file.path);
      }),
    );
  }

  /** The goal used last, whose folder may be gone; null when none was used yet. */
  get last(): string | null {
    return this.folders[0] ?? null;
  }

  /** A goal is used. */
  remember(folder: string): void {
    const { folders } = this;
    if (folder !== folders[0]) this.keep([folder, ...folders.filter((one) => one !== folder)]);
  }

  /** Things of goals, those of the goals used last first, all others after them in their own order. */
  inOrder<T extends { readonly folder: string }>(all: readonly T[]): T[] {
    const places = new Map(this.folders.map((folder, index) => [folder, index]));
    const placeOf = ({ folder }: T): number => places.get(folder) ?? places.size;
    return [...all].sort((one, other) => placeOf(one) - placeOf(other));
  }

  private get folders(): readonly string[] {
    const kept: unknown = this.parts.app.loadLocalStorage(key);
    const folders: unknown =
      typeof kept === 'object' && kept !== null && 'folders' in kept ? kept.folders : null;
    return Array.isArray(folders) ? folders.filter((one): one is string => typeof one === 'string') : [];
  }

  private move(from: string, to: string): void {
    const { folders } = this;
    const moved = folders.map((folder) => movedWith(folder, from, to) ?? folder);
    if (moved.some((folder, index) => folder !== folders[index])) this.keep([...new Set(moved)]);
  }

  private keep(folders: readonly string[]): void {
    this.parts.app.saveLocalStorage(key, { folders: folders.slice(0, mostKept) });
  }
}
