import { Component, debounce, setIcon } from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import type { Settings } from '../../model/settings.ts';
import type { TaskId } from '../../model/tasks.ts';
import { drawEmptyState } from './empty-state.ts';
import { GoalList, type GoalListParts } from './goal-list.ts';
import { type FoundGoals, type Goal, goalsByNumber, sharedNumbers } from '../goals/goals.ts';
import type { GoalNews, LiveGoals } from '../goals/live-goal.ts';
import { goalsUnreadable } from '../notices.ts';
import { newGoal } from '../new-goal/new-goal-words.ts';
import { OverviewItem } from './overview-item.ts';
import { type GoalOrder, goalsInOrder, keepOrder, keptOrder, ORDERS } from './overview-order.ts';
import { type OverviewRow, rowOf } from './overview-row.ts';
import * as graphWords from './graph-words.ts';
import * as words from './overview-words.ts';

/** What the overview works with. */
export interface OverviewParts extends GoalListParts {
  readonly live: LiveGoals;
  readonly settings: () => Settings;
  readonly build: (folder: string) => void;
  readonly newGoal: () => void;
  /** Marks a task done in the goal's action items. */
  readonly tick: (reading: GoalReading, id: TaskId) => Promise<boolean>;
}

interface FollowedItem {
  readonly item: OverviewItem;
  readonly end: () => void;
}

/** In milliseconds. */
const quiet = 50;

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
  /** What is shown of the goals that were read, by their folders. */
  private readonly rows = new Map<string, OverviewRow>();
  /** By number. */
  private goals: readonly Goal[] = [];
  private order: GoalOrder;
  private readonly problemsEl = createEl('ul', { cls: 'goal-kit-findings goal-kit-overview-general' });
  private readonly listEl = createEl('ul', { cls: 'goal-kit-goals', attr: { 'aria-label': words.title } });
  private readonly list: GoalList;
  /** The general problems on the screen. */
  private problems = '';
  /** Goals that are read one after the other are put in order together. */
  private readonly arrangeSoon = debounce(() => this.arrange(), quiet);
  /** The goal whose row Tab leads to. */
  private current: string | null = null;

  constructor(
    private readonly el: HTMLElement,
    private readonly parts: OverviewParts,
    private readonly choose: (folder: string) => void,
  ) {
    super();
    this.order = keptOrder(parts.app);
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
    this.arrangeSoon.cancel();
    for (const { end } of this.items.values()) end();
    this.items.clear();
  }

  private show({ goals, unreadable }: FoundGoals): void {
    const sorted = goalsByNumber(goals);
    this.goals = sorted;
    const lost = this.focused();
    const place = this.places().indexOf(lost ?? '');
    this.dropAllBut(new Set(sorted.map(({ folder }) => folder)));
    if (sorted.length === 0) this.showNone();
    else this.frame();
    this.showProblems([
      ...sharedNumbers(sorted).map(({ number, folders }) => words.sharedNumber(number, folders)),
      ...goalsUnreadable(unreadable),
    ]);
    for (const goal of sorted) if (!this.items.has(goal.folder)) this.addRow(goal);
    this.arrange();
    if (lost !== null && !this.items.has(lost)) this.focusAt(place);
    else this.reach(this.current);
  }

  /** The heading with room for problems and rows; it stays while goals come and go. */
  private frame(): void {
    if (this.listEl.isConnected) return;
    this.el.empty();
    const place = this.el.createDiv('goal-kit-overview');
    const head = place.createDiv('goal-kit-overview-head');
    head.createEl('h2', { cls: 'goal-kit-overview-title', text: words.title });
    this.drawOrders(head);
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

  private drawOrders(head: HTMLElement): void {
    const label = head.createEl('label', { cls: 'goal-kit-overview-order', text: words.sortBy });
    const select = label.createEl('select', 'dropdown');
    for (const value of ORDERS) select.createEl('option', { value, text: words.orders[value] });
    select.value = this.order;
    select.addEventListener('change', () => {
      this.order = ORDERS.find((order) => order === select.value) ?? 'number';
      keepOrder(this.parts.app, this.order);
      this.arrange();
    });
  }

  /** Puts the rows in order. What is in its place already is not moved, and the focus stays. */
  private arrange(): void {
    const { activeElement } = this.el.doc;
    let there = this.listEl.firstElementChild;
    for (const { folder } of goalsInOrder(this.goals, this.order, (goal) => this.rows.get(goal.folder))) {
      const el = this.items.get(folder)?.item.el;
      if (el === undefined) continue;
      if (el === there) there = there.nextElementSibling;
      else this.listEl.insertBefore(el, there);
    }
    const wasFocused = activeElement !== null && this.listEl.contains(activeElement);
    if (wasFocused && this.el.doc.activeElement !== activeElement) (activeElement as HTMLElement).focus();
  }

  private addRow(goal: Goal): void {
    const { folder } = goal;
    const known: { reading: GoalReading | null } = { reading: null };
    const item = new OverviewItem(goal, {
      open: () => this.choose(folder),
      build: () => this.parts.build(folder),
      tick: (id) => this.tick(known.reading, id),
    });
    this.listEl.append(item.el);
    const end = this.parts.live.follow(folder, (news) => {
      if (news.kind === 'loading') return;
      known.reading = news.kind === 'read' ? news.reading : null;
      this.showRow(goal, item, news);
    });
    this.items.set(folder, { item, end });
  }

  /** A goal that is read for the first time finds its place; later ones stay, so that nothing jumps when it is ticked. */
  private showRow(goal: Goal, item: OverviewItem, news: Exclude<GoalNews, { kind: 'loading' }>): void {
    const row = rowOf(goal, news, this.parts.settings().executionFile);
    item.show(row);
    const isFirst = !this.rows.has(goal.folder);
    this.rows.set(goal.folder, row);
    // By number a goal has its place before it is read.
    if (isFirst && this.order !== 'number') this.arrangeSoon();
  }

  /** Whether a task was ticked; what stood in the way is told by `run`. */
  private tick(reading: GoalReading | null, id: TaskId): Promise<boolean> {
    return new Promise((resolve) => {
      this.parts.run(async () => {
        try {
          resolve(reading !== null && (await this.parts.tick(reading, id)));
        } finally {
          resolve(false);
        }
      });
    });
  }

  private dropAllBut(folders: ReadonlySet<string>): void {
    for (const [folder, { item, end }] of this.items) {
      if (folders.has(folder)) continue;
      end();
      item.el.remove();
      this.items.delete(folder);
      this.rows.delete(folder);
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
