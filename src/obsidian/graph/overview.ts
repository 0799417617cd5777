import { Component, setIcon } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import { drawEmptyState } from './empty-state.ts';
import { GoalList, type GoalListParts } from './goal-list.ts';
import { type FoundGoals, type Goal, goalsByNumber, sharedNumbers } from '../goals/goals.ts';
import type { LiveGoals } from '../goals/live-goal.ts';
import { goalsUnreadable } from '../notices.ts';
import { newGoal } from '../new-goal/new-goal-words.ts';
import { OverviewItem } from './overview-item.ts';
import { rowOf } from './overview-row.ts';
import * as graphWords from './graph-words.ts';
import * as words from './overview-words.ts';

/** What the overview works with. */
export interface OverviewParts extends GoalListParts {
  readonly live: LiveGoals;
  readonly settings: () => Settings;
  readonly build: (folder: string) => void;
  readonly newGoal: () => void;
}

interface FollowedItem {
  readonly item: OverviewItem;
  readonly end: () => void;
}

/** How far a key leads in the list; beyond its ends it leads to the last row, or the first. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Every goal of the vault with its progress, its ready tasks and what is wrong. Each goal is followed while the overview is
 * shown, so its notes are read once, and again only when they change.
 */
export class Overview extends Component {
  private readonly items = new Map<string, FollowedItem>();
  private readonly problemsEl = createEl('ul', { cls: 'goal-kit-findings goal-kit-overview-general' });
  private readonly listEl = createEl('ul', { cls: 'goal-kit-goals', attr: { 'aria-label': words.title } });
  private readonly list: GoalList;
  /** The general problems on the screen. */
  private problems = '';
  /** The goal whose row Tab leads to. */
  private current: string | null = null;

  constructor(
    private readonly el: HTMLElement,
    private readonly parts: OverviewParts,
    private readonly choose: (folder: string) => void,
  ) {
    super();
    this.list = this.addChild(new GoalList(parts, (found) => this.show(found)));
  }

  /** Looks for goals again: the settings have changed. */
  refresh(): void {
    this.list.look();
  }

  override onload(): void {
    this.el.empty();
    this.el.createEl('p', { cls: 'goal-kit-loading', text: words.loading });
    this.registerDomEvent(this.listEl, 'keydown', (event) => this.walk(event));
    this.registerDomEvent(this.listEl, 'focusin', () => this.reach(this.focused()));
  }

  override onunload(): void {
    for (const { end } of this.items.values()) end();
    this.items.clear();
  }

  private show({ goals, unreadable }: FoundGoals): void {
    const sorted = goalsByNumber(goals);
    const lost = this.focused();
    const place = this.places().indexOf(lost ?? '');
    this.dropAllBut(new Set(sorted.map(({ folder }) => folder)));
    if (sorted.length === 0) this.showNone();
    else this.frame();
    this.showProblems([
      ...sharedNumbers(sorted).map(({ number, folders }) => words.sharedNumber(number, folders)),
      ...goalsUnreadable(unreadable),
    ]);
    this.showRows(sorted);
    if (lost !== null && !this.items.has(lost)) this.focusAt(place);
    else this.reach(this.current);
  }

  /** The heading with room for problems and rows; it stays while goals come and go. */
  private frame(): void {
    if (this.listEl.isConnected) return;
    this.el.empty();
    const place = this.el.createDiv('goal-kit-overview');
    place.createEl('h2', { cls: 'goal-kit-overview-title', text: words.title });
    place.createEl('p', { cls: 'goal-kit-overview-hint', text: words.text });
    place.append(this.problemsEl, this.listEl);
  }

  private showNone(): void {
    const text = graphWords.noGoalsText(this.parts.settings().executionFile);
    const button = { label: newGoal, click: () => this.parts.newGoal() };
    drawEmptyState(this.el, { icon: 'target', title: graphWords.noGoalsTitle, text, button });
  }

  private showProblems(problems: readonly string[]): void {
    const text = problems.join('\n');
    if (text === this.problems) return;
    this.problems = text;
    this.problemsEl.empty();
    for (const problem of problems) {
      const item = this.problemsEl.createEl('li', { cls: 'goal-kit-overview-problem goal-kit-error' });
      const label = graphWords.severities.error;
      const sign = { cls: 'goal-kit-finding-icon', attr: { role: 'img', 'aria-label': label } };
      setIcon(item.createSpan(sign), 'circle-alert');
      item.createSpan({ text: problem });
    }
  }

  /** Rows that are there already stay where they are: their order among each other never changes. */
  private showRows(goals: readonly Goal[]): void {
    let before: Element | null = null;
    for (const goal of goals) {
      const item: OverviewItem = this.items.get(goal.folder)?.item ?? this.addRow(goal, before);
      before = item.el;
    }
  }

  private addRow(goal: Goal, before: Element | null): OverviewItem {
    const { folder } = goal;
    const item = new OverviewItem(goal, {
      open: () => this.choose(folder),
      build: () => this.parts.build(folder),
    });
    if (before === null) this.listEl.prepend(item.el);
    else before.after(item.el);
    const end = this.parts.live.follow(folder, (news) => {
      if (news.kind !== 'loading') item.show(rowOf(goal, news, this.parts.settings().executionFile));
    });
    this.items.set(folder, { item, end });
    return item;
  }

  private dropAllBut(folders: ReadonlySet<string>): void {
    for (const [folder, { item, end }] of this.items) {
      if (folders.has(folder)) continue;
      end();
      item.el.remove();
      this.items.delete(folder);
    }
  }

  private walk(event: KeyboardEvent): void {
    const step = steps[event.key];
    const folder = this.focused();
    if (step === undefined || folder === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.focusAt(this.places().indexOf(folder) + step);
  }

  /** Puts the focus on the row at a place, or on the one nearest to it. */
  private focusAt(place: number): void {
    const places = this.places();
    const folder = places[Math.max(0, Math.min(places.length - 1, place))];
    if (folder !== undefined) this.items.get(folder)?.item.focus();
  }

  /** Lets Tab lead to a goal's row; without one, to the first. */
  private reach(folder: string | null): void {
    this.current = folder !== null && this.items.has(folder) ? folder : (this.places()[0] ?? null);
    for (const [one, { item }] of this.items) item.reachByTab(one === this.current);
  }

  /** The goal whose row has the focus. */
  private focused(): string | null {
    const row = this.el.doc.activeElement?.closest('.goal-kit-overview-item') ?? null;
    return row === null || !this.listEl.contains(row) ? null : folderIn(row);
  }

  /** The goals in the order of their rows. */
  private places(): string[] {
    return Array.from(this.listEl.children, folderIn);
  }
}

function folderIn(row: Element): string {
  return row.querySelector('[data-goal]')?.getAttribute('data-goal') ?? '';
}
