import { type App, Keymap } from 'obsidian';
import type { GoalChoice } from '../goals/goal-choice.ts';
import type { Goal, Goals } from '../goals/goals.ts';
import { goalName } from '../goals/goals.ts';
import { sayBriefly } from '../notices.ts';
import { openDialog } from '../on-screen.ts';
import type { Pane } from '../notes/note-links.ts';
import { run } from '../run.ts';
import { CheckDialog } from './check-dialog.ts';
import * as words from './check-words.ts';
import type { LineFixes } from './line-fixes.ts';
import { checkedGoal, type CheckParts } from './goal-check.ts';

/** What the command works with. */
export interface ChecksParts extends CheckParts {
  readonly app: App;
  readonly goals: Goals;
  readonly choice: GoalChoice;
  readonly fixes: LineFixes;
  readonly openLine: (path: string, line: number, pane: Pane) => Promise<void>;
}

/** The command *Check plan*. */
export class Checks {
  constructor(private readonly parts: ChecksParts) {}

  /** Checks the active goal, or one that the user chooses, and shows what was found. */
  async check(): Promise<void> {
    const { goals, choice } = this.parts;
    const goal = (await goals.activeNow()) ?? (await choice.ask(words.chooseGoal));
    if (goal !== null) await this.show(goal);
  }

  /** Checks the goal in a folder. */
  async checkFolder(folder: string): Promise<void> {
    await this.show(this.parts.goals.goalAt(folder));
  }

  private async show(goal: Goal): Promise<void> {
    const { fixes } = this.parts;
    const check = await checkedGoal(this.parts, goal);
    if (check === null) return;
    const { news } = check;
    const title =
      news.kind === 'read' ? news.reading.title : news.kind === 'failed' ? goalName(goal) : news.title;
    openDialog(
      new CheckDialog(this.parts.app, {
        goal: title,
        check,
        fix: (finding, show) =>
          run(async () => {
            if (!(await fixes.fix(finding))) return;
            const again = await checkedGoal(this.parts, goal);
            if (again !== null) show(again);
          }),
        open: (path, line, event) => run(() => this.parts.openLine(path, line, Keymap.isModEvent(event))),
        copy: (text) =>
          run(async () => {
            await navigator.clipboard.writeText(text);
            sayBriefly(words.copied);
          }),
      }),
    );
  }
}
