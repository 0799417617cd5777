import { type App, FuzzySuggestModal } from 'obsidian';
import type { Goal } from './goals.ts';
import { chooseGoal } from './notices.ts';

/** Lets the user choose one of the goals; null when the list is closed without a choice. */
export function chosenGoal(app: App, goals: readonly Goal[]): Promise<Goal | null> {
  return new Promise((resolve) => new GoalChooser(app, goals, resolve).open());
}

class GoalChooser extends FuzzySuggestModal<Goal> {
  constructor(
    app: App,
    private readonly goals: readonly Goal[],
    private readonly resolve: (goal: Goal | null) => void,
  ) {
    super(app);
    this.setPlaceholder(chooseGoal);
  }

  override getItems(): Goal[] {
    return [...this.goals];
  }

  /** `001 Live comments (web/goals/001-live-comments)`: all of it can be searched for. */
  override getItemText({ number, title, folder }: Goal): string {
    const name = number === '' || number === title ? title : `${number} ${title}`;
    return `${name} (${folder === '' ? '/' : folder})`;
  }

  override onChooseItem(goal: Goal): void {
    this.resolve(goal);
  }

  /** Obsidian closes the list before it tells the choice: the choice comes first. */
  override onClose(): void {
    super.onClose();
    window.setTimeout(() => this.resolve(null), 0);
  }
}
