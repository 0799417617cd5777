import type { Settings } from '../model/settings.ts';
import { NoteError } from './note-error.ts';
import type { Contents, Notes } from './notes.ts';
import { folderOf, inFolder, isCalled, nameOf } from './paths.ts';

/** A goal's folder and what it is called there (format 1.1, 1.4). */
export interface Goal {
  /** Its path in the vault; `''` for the top folder. */
  readonly folder: string;
  /** `001-live-comments` -> `001`; empty when the folder has none. */
  readonly number: string;
  /** `001-live-comments` -> `Live comments`, `001` -> `001` */
  readonly title: string;
}

/** The goals of a vault, and the folders in which we could not look for any. */
export interface FoundGoals {
  readonly goals: readonly Goal[];
  readonly unreadable: readonly string[];
}

interface FoundFolders {
  readonly folders: string[];
  readonly unreadable: string[];
}

/** How deep below a hidden folder goals are looked for; it ends the walk where links run in a circle. */
const hiddenDepth = 4;

/** So many folders are asked for hidden ones at once: enough to be quick, few enough for a phone. */
const lookers = 64;

/** Says where goals are: by their plan, or by goal-kit's own layout `goals/001-name` (format 1.1, 1.2). */
export class Goals {
  constructor(
    private readonly notes: Notes,
    private readonly settings: () => Settings,
  ) {}

  /** The goal whose folder is the nearest ancestor of the active note; null without one. */
  active(): Goal | null {
    const path = this.notes.activePath();
    return path === null ? null : this.around(path);
  }

  /** The goal whose folder is the nearest ancestor of a note; null without one. */
  around(path: string): Goal | null {
    const folder = ancestorsOf(path).find((ancestor) => this.isGoalFolder(ancestor));
    return folder === undefined ? null : this.goalAt(folder);
  }

  /** Whether a folder that Obsidian shows is a goal's. */
  isGoalFolder(folder: string): boolean {
    return this.isAllowed(folder) && (this.isNumbered(folder) || this.holdsPlan(this.notes.shown(folder)));
  }

  /** Whether a note is a goal's plan. */
  isPlan(path: string): boolean {
    return isCalled(path, this.settings().executionFile) && this.isAllowed(folderOf(path));
  }

  /** Whether a note is a goal's tasks.md. */
  isTaskList(path: string): boolean {
    return isCalled(path, this.settings().tasksFile) && this.isGoalFolder(folderOf(path));
  }

  /** Whether a goal's folder that Obsidian shows holds a tasks.md. */
  holdsTaskList(folder: string): boolean {
    return this.notes.shown(folder).files.some((path) => this.isTaskList(path));
  }

  /** Every goal, hidden ones included, in the order of their paths. */
  async all(): Promise<FoundGoals> {
    const shownFolders = this.notes.folders();
    const shown = shownFolders.filter((folder) => this.isGoalFolder(folder));
    const hidden = await this.hiddenGoals(shownFolders.filter((folder) => this.isAllowed(folder)));
    // A plugin can make Obsidian show hidden folders: then they are found twice.
    const folders = [...new Set([...shown, ...hidden.folders])].sort(byNumber());
    return { goals: folders.map((folder) => this.goalAt(folder)), unreadable: hidden.unreadable };
  }

  goalAt(folder: string): Goal {
    const name = folder === '' ? this.notes.vaultName() : nameOf(folder);
    const [, number = '', rest = ''] = /^(?:(\d+)(?:[-_ ]+|$))?(.*)$/su.exec(name) ?? [];
    const title = rest.replace(/[-_]+/g, ' ').trim();
    return {
      folder,
      number,
      title: title === '' ? name : title.replace(/^./u, (first) => first.toUpperCase()),
    };
  }

  private holdsPlan(contents: Contents): boolean {
    return contents.files.some((path) => isCalled(path, this.settings().executionFile));
  }

  /** `goals/001-name`, `goals/001`; also at the top of a vault that is itself called `goals`. */
  private isNumbered(folder: string): boolean {
    const parent = folderOf(folder);
    const parentName = parent === '' ? this.notes.vaultName() : nameOf(parent);
    return parentName.toLowerCase() === 'goals' && /^(?:\d{1,3}|\d+-.*)$/s.test(nameOf(folder));
  }

  /** Templates are no goals, and hidden folders are ours only when the settings name them. */
  private isAllowed(folder: string): boolean {
    const ours = this.settings().hiddenGoalFolders;
    const path = ours.reduce((rest, hidden) => `/${rest}/`.replaceAll(`/${hidden}/`, '/'), folder);
    return !path
      .split('/')
      .some((segment) => segment.startsWith('.') || segment.toLowerCase() === 'templates');
  }

  private async hiddenGoals(parents: readonly string[]): Promise<FoundFolders> {
    const { hiddenGoalFolders } = this.settings();
    const candidates = parents.flatMap((parent) =>
      hiddenGoalFolders.map((hidden) => inFolder(parent, hidden)),
    );
    const found: FoundFolders = { folders: [], unreadable: [] };
    const rest = candidates.values();
    const lookAtRest = async (): Promise<void> => {
      for (const folder of rest) await this.look(folder, hiddenDepth, found);
    };
    await Promise.all(Array.from({ length: lookers }, lookAtRest));
    return found;
  }

  /** Adds the goals of a hidden folder and of those in it to what was found. */
  private async look(folder: string, depth: number, found: FoundFolders): Promise<void> {
    const contents = await this.notes.list(folder).catch((error: unknown) => {
      if (!(error instanceof NoteError)) throw error;
      found.unreadable.push(folder);
      return null;
    });
    if (contents === null) return;
    if (this.holdsPlan(contents) || this.isNumbered(folder)) found.folders.push(folder);
    if (depth === 0) return;
    const below = contents.folders.filter((path) => this.isAllowed(path));
    await Promise.all(below.map((path) => this.look(path, depth - 1, found)));
  }
}

/** `001 Live comments`; the title alone where the number says no more, or there is none. */
export function goalName({ number, title }: Goal): string {
  return number === '' || number === title ? title : `${number} ${title}`;
}

/** By number, those without one last; then by path. */
export function goalsByNumber(goals: readonly Goal[]): Goal[] {
  const compare = byNumber();
  return [...goals].sort(
    (one, other) =>
      Number(one.number === '') - Number(other.number === '') ||
      compare(one.number, other.number) ||
      compare(one.folder, other.folder),
  );
}

/** A number as the first of its goals writes it, and the folders of all that have it. */
export interface SharedNumber {
  readonly number: string;
  readonly folders: readonly string[];
}

/**
 * The numbers that several goals of one project share, `7` and `007` being one (format 1.2). A vault of several projects
 * has a 001 in each, which is no mistake: `web/goals/001-x` and `web/.goalkit/goals/001-y` are of one project.
 */
export function sharedNumbers(goals: readonly Goal[]): SharedNumber[] {
  const byValue = new Map<string, { number: string; folders: string[] }>();
  for (const { number, folder } of goals) {
    const value = number.replace(/^0+(?=\d)/, '');
    const key = `${projectOf(folder)} ${value}`;
    const same = byValue.get(key);
    if (same !== undefined) same.folders.push(folder);
    else if (value !== '') byValue.set(key, { number, folders: [folder] });
  }
  return [...byValue.values()].filter(({ folders }) => folders.length > 1);
}

/** `web/goals/001-x`, `web/.goalkit/goals/001-x` -> `web` */
function projectOf(folder: string): string {
  return folderOf(folder)
    .split('/')
    .filter((segment) => segment.toLowerCase() !== 'goals' && !segment.startsWith('.'))
    .join('/');
}

/** `goals/10-x` after `goals/9-y`. Made when it is asked for: a collator takes longer to make than all else at start-up. */
function byNumber(): (one: string, other: string) => number {
  return new Intl.Collator('en', { numeric: true }).compare;
}

/** `a/b/note.md` -> `['a/b', 'a', '']` */
function ancestorsOf(path: string): string[] {
  const parent = folderOf(path);
  return parent === '' ? [''] : [parent, ...ancestorsOf(parent)];
}
