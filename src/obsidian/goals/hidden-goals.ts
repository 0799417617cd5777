import type { Settings } from '../../model/settings.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Contents, Notes } from '../notes/notes.ts';
import { inFolder } from '../notes/paths.ts';

/** Folders of goals, and folders in which we could not look for any. */
export interface FoundFolders {
  readonly folders: string[];
  readonly unreadable: string[];
}

/** What looking needs to know of goals. */
export interface HiddenGoalParts {
  readonly notes: Notes;
  readonly settings: () => Settings;
  /** Whether goals may lie in a folder of this path. */
  readonly isAllowed: (folder: string) => boolean;
  /** Whether a folder of this path, with these contents, is a goal's. */
  readonly isGoal: (folder: string, contents: Contents) => boolean;
}

/** How deep below a hidden folder goals are looked for; it ends the walk where links run in a circle. */
const depthBelow = 4;

/** So many folders are asked for hidden ones at once: enough to be quick, few enough for a phone. */
const lookers = 64;

/** So long a folder without a hidden one is not asked again by itself, in milliseconds. */
const minute = 60_000;

/** Finds the goals in the hidden folders that the settings name (format 1.1): the disk has to be asked for each. */
export class HiddenGoals {
  /** The hidden folders that were not there, and when they were asked for. */
  private missing = new Map<string, number>();

  constructor(private readonly parts: HiddenGoalParts) {}

  /**
   * The goals in hidden folders of these folders. `quickly` leaves out folders that held none in the last minute, all but
   * the vault's top folder: it is where goal-kit makes its own.
   */
  async in(parents: readonly string[], quickly: boolean): Promise<FoundFolders> {
    const since = quickly ? Date.now() - minute : Infinity;
    const last = this.missing;
    const missing = new Map<string, number>();
    this.missing = missing;
    const found: FoundFolders = { folders: [], unreadable: [] };
    const rest = this.candidates(parents).values();
    const lookAtRest = async (): Promise<void> => {
      for (const { parent, folder } of rest) {
        const asked = last.get(folder) ?? -Infinity;
        if (parent !== '' && asked > since) missing.set(folder, asked);
        else if (!(await this.look(folder, depthBelow, found))) missing.set(folder, Date.now());
      }
    };
    await Promise.all(Array.from({ length: lookers }, lookAtRest));
    return found;
  }

  private candidates(parents: readonly string[]): { readonly parent: string; readonly folder: string }[] {
    const { hiddenGoalFolders } = this.parts.settings();
    return parents.flatMap((parent) =>
      hiddenGoalFolders.map((hidden) => ({ parent, folder: inFolder(parent, hidden) })),
    );
  }

  /** Adds the goals of a hidden folder and of those in it to what was found; false where there is no such folder. */
  private async look(folder: string, depth: number, found: FoundFolders): Promise<boolean> {
    const { notes, isAllowed, isGoal } = this.parts;
    const contents = await notes.list(folder).catch((error: unknown) => {
      if (!(error instanceof NoteError)) throw error;
      found.unreadable.push(folder);
      return undefined;
    });
    if (contents === null) return false;
    if (contents === undefined) return true;
    if (isGoal(folder, contents)) found.folders.push(folder);
    const below = depth === 0 ? [] : contents.folders.filter((path) => isAllowed(path));
    await Promise.all(below.map((path) => this.look(path, depth - 1, found)));
    return true;
  }
}
