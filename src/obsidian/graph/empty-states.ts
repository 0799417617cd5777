import { Component } from 'obsidian';
import { drawEmptyState, type EmptyState } from './empty-state.ts';
import { startPlan } from '../new-goal/new-goal-words.ts';
import type { GoalNews } from '../goals/live-goal.ts';
import { Overview, type OverviewParts } from './overview.ts';
import * as words from './graph-words.ts';

/** What the empty states work with. */
export interface EmptyStateParts extends OverviewParts {
  readonly open: (path: string, line: number) => void;
  readonly startPlan: (folder: string, title: string) => void;
}

/** Draws what helps, by what stands in the way of a graph. */
export class EmptyStates extends Component {
  private readonly overviews = new Set<Overview>();

  constructor(private readonly parts: EmptyStateParts) {
    super();
  }

  /** No goal: those of the vault, to choose one. Returns what ends following them. */
  goals(el: HTMLElement, choose: (folder: string) => void): () => void {
    const overview = this.addChild(new Overview(el, this.parts, choose));
    this.overviews.add(overview);
    return () => {
      this.overviews.delete(overview);
      this.removeChild(overview);
    };
  }

  /** The settings have changed: other folders may be goals now. */
  refresh(): void {
    for (const overview of this.overviews) overview.refresh();
  }

  /** A goal without tasks, or with a note that cannot be read. */
  news(el: HTMLElement, folder: string, news: Exclude<GoalNews, { kind: 'loading' }>): void {
    drawEmptyState(el, this.stateOf(folder, news));
  }

  private stateOf(folder: string, news: Exclude<GoalNews, { kind: 'loading' }>): EmptyState {
    const { tasksFile, executionFile } = this.parts.settings();
    const open = (path: string, line: number): NonNullable<EmptyState['button']> => ({
      label: words.openNote,
      click: () => this.parts.open(path, line),
    });
    switch (news.kind) {
      case 'no-tasks':
        return {
          icon: 'list-checks',
          title: words.noTasksTitle,
          text: news.hasPlan ? words.noTasksText(tasksFile) : words.noPlanText(tasksFile, executionFile),
          button: news.hasPlan
            ? { label: words.build, click: () => this.parts.build(folder) }
            : { label: startPlan, click: () => this.parts.startPlan(folder, news.title) },
        };
      case 'unreadable': {
        const text = words.unreadableText(news.path, news.reason, news.line);
        const button = open(news.path, news.line ?? 1);
        return { icon: 'triangle-alert', title: words.unreadableTitle, text, button };
      }
      case 'failed':
        return { icon: 'triangle-alert', title: words.unreadableTitle, text: news.message };
      case 'read': {
        const path = news.reading.notes.tasks ?? tasksFile;
        const text = words.emptyText(path);
        return { icon: 'list-checks', title: words.emptyTitle, text, button: open(path, 1) };
      }
    }
  }
}
