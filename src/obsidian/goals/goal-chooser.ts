import { type App, FuzzySuggestModal } from 'obsidian';
import { type Goal, goalName } from './goals.ts';
import { chooseGoal } from '../notices.ts';
import { openDialog } from '../on-screen.ts';

/** Lets the user choose one of the goals; null when the list is closed without a choice. */
export function chosenGoal(
  app: App,
  goals: readonly Goal[],
  question: string = chooseGoal,
): Promise<Goal | null> {
  return new Promise((resolve) => openDialog(new GoalChooser(app, goals, { question, resolve })));
}

class GoalChooser extends FuzzySuggestModal<Goal> {
  constructor(
    app: App,
    private readonly goals: readonly Goal[],
    private readonly asked: {
      readonly question: string;
      readonly resolve: (goal: Goal | null) => void;
    },
  ) {
    super(app);
    this.setPlaceholder(asked.question);
  }

  override getItems(): Goal[] {
    return [...this.goals];
  }

  /** `001 Live comments (web/goals/001-live-comments)`: all of it can be searched for. */
  override getItemText(goal: Goal): string {
    return `${goalName(goal)} (${goal.folder === '' ? '/' : goal.folder})`;
  }

  override onChooseItem(goal: Goal): void {
    this.asked.resolve(goal);
  }

  /** Obsidian closes the list before it tells the choice: the choice comes first. */
  override onClose(): void {
    super.onClose();
    window.setTimeout(() => this.asked.resolve(null), 0);
  }
}
