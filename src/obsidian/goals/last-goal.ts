import type { App } from 'obsidian';
import { movedWith } from '../notes/paths.ts';

/** What Obsidian keeps for this vault on this device. */
export type LocalStore = Pick<App, 'loadLocalStorage' | 'saveLocalStorage'>;

const key = 'goal-kit-last-goal';

/** The goal that was used last (format 1.2), known after a restart too. It is this device's, so it is no setting. */
export class LastGoal {
  constructor(private readonly store: LocalStore) {}

  /** Its folder in the vault, which may be gone; null when no goal was used yet. */
  get folder(): string | null {
    const kept: unknown = this.store.loadLocalStorage(key);
    const isGoal = typeof kept === 'object' && kept !== null && 'folder' in kept;
    return isGoal && typeof kept.folder === 'string' ? kept.folder : null;
  }

  /** A folder was renamed: the goal in it is still the same. */
  move(from: string, to: string): void {
    const moved = this.folder === null ? null : movedWith(this.folder, from, to);
    if (moved !== null) this.remember(moved);
  }

  remember(folder: string): void {
    // The vault's top folder has an empty path, which would not be kept by itself.
    if (folder !== this.folder) this.store.saveLocalStorage(key, { folder });
  }
}
