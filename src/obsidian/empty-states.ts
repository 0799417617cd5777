import { setIcon } from 'obsidian';
import type { Progress } from '../model/goal-reading.ts';
import type { Settings } from '../model/settings.ts';
import type { Goal } from './goals.ts';
import type { GoalNews } from './live-goal.ts';
import * as words from './graph-words.ts';

/** Something that helps where there is nothing to show. */
export interface EmptyState {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly button?: { readonly label: string; readonly click: () => void };
}

export function drawEmptyState(el: HTMLElement, { icon, title, text, button }: EmptyState): HTMLElement {
  el.empty();
  const place = el.createDiv('goal-kit-empty');
  setIcon(place.createDiv({ cls: 'goal-kit-empty-icon', attr: { 'aria-hidden': 'true' } }), icon);
  place.createEl('h2', { cls: 'goal-kit-empty-title', text: title });
  place.createEl('p', { text });
  if (button === undefined) return place;
  const buttonEl = place.createEl('button', { text: button.label, attr: { type: 'button' } });
  buttonEl.addEventListener('click', button.click);
  return place;
}

/** A goal to choose, and how far it is where that is known. */
export interface OfferedGoal {
  readonly goal: Goal;
  readonly progress: Progress | null;
}

/** The goals of the vault, one button each. */
export function drawGoals(
  el: HTMLElement,
  goals: readonly OfferedGoal[],
  choose: (goal: Goal) => void,
): void {
  const place = drawEmptyState(el, { icon: 'target', title: words.noGoalTitle, text: words.noGoalText });
  const list = place.createEl('ul', { cls: 'goal-kit-goals' });
  for (const { goal, progress } of goals) {
    const button = list.createEl('li').createEl('button', {
      cls: ['clickable-icon', 'goal-kit-goal-choice'],
      attr: { type: 'button', 'data-goal': goal.folder },
    });
    const nameEl = button.createSpan('goal-kit-goal-name');
    nameEl.createSpan({
      text: goal.number === goal.title ? goal.title : `${goal.number} ${goal.title}`.trim(),
    });
    nameEl.createSpan({ cls: 'goal-kit-goal-folder', text: goal.folder === '' ? '/' : goal.folder });
    if (progress !== null) {
      const progressEl = button.createSpan('goal-kit-goal-progress');
      const { done, total } = progress;
      const text = words.progress(progress);
      progressEl.createEl('progress', {
        attr: { max: String(total), value: String(done), 'aria-label': text },
      });
      progressEl.createSpan({ text });
    }
    button.addEventListener('click', () => choose(goal));
  }
}

/** What the empty states know of the vault. */
export interface EmptyStateParts {
  readonly settings: () => Settings;
  readonly goals: () => Promise<readonly OfferedGoal[]>;
  readonly build: (folder: string) => void;
  readonly open: (path: string, line: number) => void;
  readonly run: (errand: () => Promise<void>) => void;
}

/** Draws what helps, by what stands in the way of a graph. */
export class EmptyStates {
  constructor(private readonly parts: EmptyStateParts) {}

  /** No goal: those of the vault, to choose one. */
  goals(el: HTMLElement, choose: (folder: string) => void): void {
    this.parts.run(async () => {
      const goals = await this.parts.goals();
      if (!el.isConnected || el.childElementCount > 0) return;
      const { executionFile } = this.parts.settings();
      const nothing = { icon: 'target', title: words.noGoalsTitle, text: words.noGoalsText(executionFile) };
      if (goals.length === 0) drawEmptyState(el, nothing);
      else drawGoals(el, goals, ({ folder }) => choose(folder));
    });
  }

  /** A goal without tasks, or with a note that cannot be read. */
  news(el: HTMLElement, folder: string, news: Exclude<GoalNews, { kind: 'loading' }>): void {
    drawEmptyState(el, this.stateOf(folder, news));
  }

  private stateOf(folder: string, news: Exclude<GoalNews, { kind: 'loading' }>): EmptyState {
    const { tasksFile, executionFile } = this.parts.settings();
    const open = (path: string, line: number): EmptyState['button'] => ({
      label: words.openNote,
      click: () => this.parts.open(path, line),
    });
    switch (news.kind) {
      case 'no-tasks':
        return {
          icon: 'list-checks',
          title: words.noTasksTitle,
          text: news.hasPlan ? words.noTasksText(tasksFile) : words.noPlanText(tasksFile, executionFile),
          ...(news.hasPlan ? { button: { label: words.build, click: () => this.parts.build(folder) } } : {}),
        };
      case 'unreadable': {
        const text = words.unreadableText(news.path, news.reason, news.line);
        const button = open(news.path, news.line ?? 1);
        return { icon: 'triangle-alert', title: words.unreadableTitle, text, ...(button ? { button } : {}) };
      }
      case 'failed':
        return { icon: 'triangle-alert', title: words.unreadableTitle, text: news.message };
      case 'read': {
        const path = news.reading.notes.tasks ?? tasksFile;
        const button = open(path, 1);
        return {
          icon: 'list-checks',
          title: words.emptyTitle,
          text: words.emptyText(path),
          ...(button ? { button } : {}),
        };
      }
    }
  }
}
