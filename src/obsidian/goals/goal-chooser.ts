import { type App, type FuzzyMatch, FuzzySuggestModal, type SearchMatches } from 'obsidian';
import type { Goal } from './goals.ts';
import { openDialog } from '../on-screen.ts';

/** A goal as it is offered. */
export interface OfferedGoal {
  readonly goal: Goal;
  readonly title: string;
}

/** Lets the user choose one of the goals; null when the list is closed without a choice. */
export function chosenGoal(app: App, goals: readonly OfferedGoal[], question: string): Promise<Goal | null> {
  return new Promise((resolve) => openDialog(new GoalChooser(app, goals, { question, resolve })));
}

/** Each goal by its title, with its folder small below it; both can be searched for. */
class GoalChooser extends FuzzySuggestModal<OfferedGoal> {
  constructor(
    app: App,
    private readonly goals: readonly OfferedGoal[],
    private readonly asked: {
      readonly question: string;
      readonly resolve: (goal: Goal | null) => void;
    },
  ) {
    super(app);
    this.setPlaceholder(asked.question);
  }

  override getItems(): OfferedGoal[] {
    return [...this.goals];
  }

  override getItemText({ title, goal }: OfferedGoal): string {
    return `${title} ${folderIn(goal)}`;
  }

  override renderSuggestion(
    { item: { title, goal }, match }: FuzzyMatch<OfferedGoal>,
    el: HTMLElement,
  ): void {
    el.addClass('mod-complex');
    const content = el.createDiv('suggestion-content');
    const at = title.length + 1;
    writeMarked(content.createDiv('suggestion-title'), title, match.matches, 0);
    writeMarked(content.createDiv('suggestion-note'), folderIn(goal), match.matches, at);
  }

  override onChooseItem({ goal }: OfferedGoal): void {
    this.asked.resolve(goal);
  }

  /** Obsidian closes the list before it tells the choice: the choice comes first. */
  override onClose(): void {
    super.onClose();
    window.setTimeout(() => this.asked.resolve(null), 0);
  }
}

/** Writes a part of a text, which begins there at `start`, and marks in it what was found of the text. */
function writeMarked(el: HTMLElement, part: string, found: SearchMatches, start: number): void {
  let written = 0;
  for (const [from, to] of found) {
    const [first, last] = [Math.max(from - start, written), Math.min(to - start, part.length)];
    if (last <= first) continue;
    el.appendText(part.slice(written, first));
    el.createSpan({ cls: 'suggestion-highlight', text: part.slice(first, last) });
    written = last;
  }
  el.appendText(part.slice(written));
}

function folderIn({ folder }: Goal): string {
  return folder === '' ? '/' : folder;
}
