import type { App } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import { foundGoals } from '../builds/found-goals.ts';
import type { Engine } from '../engine/engine.ts';
import { chooseGoal } from '../notices.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Notes } from '../notes/notes.ts';
import { nameOf } from '../notes/paths.ts';
import { chosenGoal, type OfferedGoal } from './goal-chooser.ts';
import type { Goal, Goals } from './goals.ts';
import type { RecentGoals } from './recent-goals.ts';

/** What a goal is chosen with. */
export interface GoalChoiceParts {
  readonly app: App;
  readonly engine: Engine;
  readonly notes: Notes;
  readonly goals: Goals;
  readonly recent: RecentGoals;
  readonly settings: () => Settings;
}

const goalFile = 'goal.md';

/** Lets the user choose a goal, wherever one is asked for. */
export class GoalChoice {
  constructor(private readonly parts: GoalChoiceParts) {}

  /**
   * The goal that the user chooses from all, by title, those used last first; it is the one used last from then on. Null
   * when nothing was chosen; where there is no goal, the user is told.
   */
  async ask(question: string = chooseGoal): Promise<Goal | null> {
    const { app, recent } = this.parts;
    const found = recent.inOrder(await foundGoals(this.parts));
    if (found.length === 0) return null;
    const offered = await Promise.all(found.map((goal) => this.offered(goal)));
    const chosen = await chosenGoal(app, offered, question);
    if (chosen !== null) recent.remember(chosen.folder);
    return chosen;
  }

  /** With the title that its notes give it (format 1.4). */
  private async offered(goal: Goal): Promise<OfferedGoal> {
    const { engine, notes, settings } = this.parts;
    const { folder } = goal;
    const [plan, goalNote] = await Promise.all([
      this.textIn(folder, settings().executionFile),
      this.textIn(folder, goalFile),
    ]);
    const folderName = folder === '' ? notes.vaultName() : nameOf(folder);
    const isUntitled = plan === null && goalNote === null;
    const title = isUntitled ? null : await engine.ask('goalTitle', { plan, goalNote, folderName });
    return { goal, title: title?.text ?? goal.title };
  }

  /** A note that cannot be read gives no title: whoever opens it is told why. */
  private async textIn(folder: string, name: string): Promise<string | null> {
    try {
      return (await this.parts.notes.noteIn(folder, name))?.text ?? null;
    } catch (error) {
      if (error instanceof NoteError) return null;
      throw error;
    }
  }
}
