import { type App, MarkdownView } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import { goalFile } from '../builds/goal-sources.ts';
import type { Goals } from '../goals/goals.ts';
import { NewFolders } from '../notes/new-folder.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Note, Notes } from '../notes/notes.ts';
import { inFolder, nameOf } from '../notes/paths.ts';
import * as notices from '../notices.ts';
import { openDialog } from '../on-screen.ts';
import { run } from '../run.ts';
import { today } from '../today.ts';
import { type GoalHomes, goalHomes, homeFrom, takenNames } from './goal-homes.ts';
import { goalFolderName, nextNumber } from './goal-folder-name.ts';
import { type NewGoalAnswer, NewGoalDialog } from './new-goal-dialog.ts';
import * as words from './new-goal-words.ts';
import { firstItem, starterGoal, starterPlan } from './starter-notes.ts';

/** What a new goal is made with. */
export interface NewGoalParts {
  readonly app: App;
  readonly notes: Notes;
  readonly goals: Goals;
  readonly settings: () => Settings;
}

/** So often another number is taken where one is taken meanwhile. */
const attempts = 5;

/** Makes a goal's folder with its first notes, or the plan of a goal that has none. */
export class NewGoal {
  private readonly folders: NewFolders;

  constructor(private readonly parts: NewGoalParts) {
    this.folders = new NewFolders(parts.app, parts.notes);
  }

  /** Asks for a title, and where goals live when nothing tells it; makes the goal and opens its plan. */
  async ask(): Promise<void> {
    const { app } = this.parts;
    const homes = await goalHomes(this.parts);
    const dialog = new NewGoalDialog(app, {
      homes: homes.folders,
      isHomeOpen: homes.isOpen,
      isAnyFolder: !homes.isKnown,
      pathOf: (answer) => this.pathOf(answer, homes),
      make: (answer) => this.make(answer, homes),
    });
    openDialog(dialog);
  }

  /** Writes a first plan into the folder of a goal that has none, and opens it. */
  async startPlan(folder: string, title: string): Promise<void> {
    const plan = starterPlan({ title, folderName: this.folderNameOf(folder), today: today() });
    const path = inFolder(folder, this.parts.settings().executionFile);
    await this.parts.notes.create(path, plan);
    notices.sayBriefly(words.made(path), ...this.whereHidden(path));
    await this.show(path, plan);
  }

  private async pathOf({ title, home }: NewGoalAnswer, homes: GoalHomes): Promise<string | null> {
    const place = this.placeOf(home, homes);
    if (!('path' in place)) return null;
    return this.freePath(title, place.path, homes);
  }

  private async make({ title, home }: NewGoalAnswer, homes: GoalHomes): Promise<void> {
    const place = this.placeOf(home, homes);
    if (!('path' in place)) throw new NoteError(place.problem);
    const folder = await this.makeFolder(title, place.path, homes);
    const notes = { title, folderName: nameOf(folder.path), today: today() };
    const plan = starterPlan(notes);
    const path = inFolder(folder.path, this.parts.settings().executionFile);
    await this.write(folder, [
      { path: inFolder(folder.path, goalFile), text: starterGoal(notes) },
      { path, text: plan },
    ]);
    notices.sayBriefly(words.made(folder.path), ...this.whereHidden(path));
    // The goal is made, whatever becomes of showing it.
    run(() => this.show(path, plan));
  }

  /** Where goals are already, more may be, whatever the folder is called; only what was typed is looked at. */
  private placeOf(home: string, homes: GoalHomes): ReturnType<typeof homeFrom> {
    return homes.folders.includes(home) ? { path: home } : homeFrom(home, this.parts.goals);
  }

  /** The path that a goal gets there now. */
  private async freePath(title: string, home: string, { goals }: GoalHomes): Promise<string> {
    const number = nextNumber(await takenNames(this.parts.notes, home, goals));
    return inFolder(home, goalFolderName(number, title));
  }

  /** Makes the goal's folder; where another has taken its place meanwhile, with the number after that. */
  private async makeFolder(title: string, home: string, homes: GoalHomes): Promise<MadeGoal> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const path = await this.freePath(title, home, homes);
      try {
        return { path, folders: await this.folders.make(path) };
      } catch (error) {
        if ((await this.freePath(title, home, homes)) === path) throw error;
      }
    }
    throw new NoteError(words.keepsBeingTaken);
  }

  /** Writes all notes of a new goal, or none: what was written before one fails is taken back. */
  private async write({ folders }: MadeGoal, texts: readonly Note[]): Promise<void> {
    const { notes } = this.parts;
    const written: string[] = [];
    try {
      for (const { path, text } of texts) {
        await notes.create(path, text);
        written.push(path);
      }
    } catch (error) {
      for (const path of written) await notes.trash(path).catch((left: unknown) => console.error(left));
      await this.folders.unmake(folders);
      throw error;
    }
  }

  private folderNameOf(folder: string): string {
    return folder === '' ? this.parts.notes.vaultName() : nameOf(folder);
  }

  private whereHidden(path: string): string[] {
    return this.parts.notes.canOpen(path) ? [] : notices.writtenTo(path).slice(1);
  }

  /** Opens a plan to be written, with the first item of its example selected. */
  private async show(path: string, plan: string): Promise<void> {
    const { app, notes } = this.parts;
    const { line, from, to } = firstItem(plan);
    await notes.open(path, line);
    const view = app.workspace.getActiveViewOfType(MarkdownView);
    if (view?.file?.path !== path) return;
    if (view.getMode() === 'preview')
      await view.setState({ ...view.getState(), mode: 'source' }, { history: false });
    view.editor.setSelection({ line: line - 1, ch: from }, { line: line - 1, ch: to });
    view.editor.focus();
  }
}

/** A goal's new folder. */
interface MadeGoal {
  readonly path: string;
  /** It, and those around it that were made for it. */
  readonly folders: readonly string[];
}
