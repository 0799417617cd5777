import type { EventRef } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import { HiddenGoals } from './hidden-goals.ts';
import { ShownGoals } from './shown-goals.ts';
import type { Engine } from '../engine/engine.ts';
import type { Contents, Notes } from '../notes/notes.ts';
import { standsFor } from '../notes/offloaded.ts';
import { folderOf, isCalled, nameOf } from '../notes/paths.ts';
import { TaskFolders } from './task-folders.ts';

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

/** Says where goals are: by their plan, by goal-kit's own layout `goals/001-name`, or by their tasks (format 1.1, 1.2). */
export class Goals {
  /** The goals on the screen, as the views tell it. */
  readonly inViews = new ShownGoals();
  private readonly hidden: HiddenGoals;
  private readonly withTasks: TaskFolders;

  constructor(
    private readonly notes: Notes,
    engine: Engine,
    private readonly settings: () => Settings,
  ) {
    const isAllowed = (folder: string): boolean => this.isAllowed(folder);
    const isGoal = (folder: string, contents: Contents): boolean =>
      this.holdsPlan(contents) || this.isNumbered(folder);
    this.withTasks = new TaskFolders(notes, engine, settings);
    this.hidden = new HiddenGoals({ notes, settings, isAllowed, isGoal });
  }

  /**
   * The active goal (format 1.2), for commands, status bar and all else: that of the active note, else the one that a view
   * shows; null without one. `onLearned` and `inViews` tell when another may be.
   */
  active(): Goal | null {
    return this.ofNote() ?? this.ofView();
  }

  /** As `active`, once the notes were read that say which folders are goals: for a command, which can wait. */
  async activeNow(): Promise<Goal | null> {
    const path = this.notes.activePath();
    return (path === null ? null : await this.found(path)) ?? this.ofView();
  }

  /**
   * The goal whose folder is the nearest ancestor of the active note; null without one. Where a note has to be read to know,
   * `onLearned` tells when it was.
   */
  ofNote(): Goal | null {
    const path = this.notes.activePath();
    if (path === null) return null;
    const goal = this.around(path);
    void this.learn(path, goal);
    return goal;
  }

  /** Hears whenever a folder has turned out to be a goal's, or to be none any more. */
  onLearned(listener: () => void): EventRef {
    return this.withTasks.onLearned(listener);
  }

  /** As `around`, once the notes were read that say which folders are goals. */
  async found(path: string): Promise<Goal | null> {
    await this.learn(path, this.around(path));
    return this.around(path);
  }

  /** The goal whose folder is the nearest ancestor of a note, as far as is known; null without one. */
  around(path: string): Goal | null {
    const folder = ancestorsOf(path).find((ancestor) => this.isGoalFolder(ancestor));
    return folder === undefined ? null : this.goalAt(folder);
  }

  /** Whether a folder that Obsidian shows is a goal's, as far as is known. */
  isGoalFolder(folder: string): boolean {
    return this.isAllowed(folder) && (this.isByName(folder) || this.withTasks.has(folder));
  }

  /** Whether a note may make its folder a goal's by what stands in it. */
  isCandidate(path: string): boolean {
    return this.withTasks.isTaskNote(path) && this.mayHaveTasks(folderOf(path));
  }

  /** Whether goals may lie in a folder, shown or hidden. */
  mayLieIn(folder: string): boolean {
    return this.isAllowed(folder);
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

  /**
   * Every goal, hidden ones included, in the order of their paths. `quickly` asks no folder for a hidden one that had none
   * in the last minute.
   */
  async all(quickly = false): Promise<FoundGoals> {
    const allowed = this.notes.folders().filter((folder) => this.isAllowed(folder));
    await this.withTasks.learn(allowed.filter((folder) => this.mayHaveTasks(folder)));
    const shown = allowed.filter((folder) => this.isGoalFolder(folder));
    const hidden = await this.hidden.in(allowed, quickly);
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

  /** A goal that is gone may be on the screen still. */
  private ofView(): Goal | null {
    const folder = this.inViews.last;
    const isGone = folder !== null && this.notes.isShown(folder) && !this.isGoalFolder(folder);
    return folder === null || isGone ? null : this.goalAt(folder);
  }

  /** Reads what may make a folder nearer to a note a goal's than that of a goal around it, and the goal's own where it counts. */
  private async learn(path: string, goal: Goal | null): Promise<void> {
    const nearer = ancestorsOf(path).filter((folder) => folder.length >= (goal?.folder.length ?? 0));
    await this.withTasks.learn(nearer.filter((folder) => this.mayHaveTasks(folder)));
  }

  private isByName(folder: string): boolean {
    return this.isNumbered(folder) || this.holdsPlan(this.notes.shown(folder));
  }

  /** Whether a folder is a goal's only if one of its notes holds tasks. */
  private mayHaveTasks(folder: string): boolean {
    return this.isAllowed(folder) && !this.isByName(folder);
  }

  private holdsPlan(contents: Contents): boolean {
    return contents.files.some((path) => standsFor(path, this.settings().executionFile));
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
interface SharedNumber {
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
export function projectOf(folder: string): string {
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
