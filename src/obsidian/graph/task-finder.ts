import { Component } from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import { FinderBar } from './finder-bar.ts';
import { LitMatches } from './lit-matches.ts';
import { filterMenu } from './filter-menu.ts';
import { nameOfTask } from '../progress/status-model.ts';
import { pause } from '../in-slices.ts';
import { openMenu } from './open-menu.ts';
import { letsAllThrough, noFilter, type TaskFilter, TaskSearch } from './task-search.ts';

/** What looking for tasks needs from the view around it. */
export interface FinderPlace {
  /** Where the bar stands. */
  readonly barEl: HTMLElement;
  /** What shows the tasks. */
  readonly tasksEl: HTMLElement;
  /** Whether a phase is in sight or close to it. */
  readonly isNear: (phase: Element) => boolean;
  readonly filter: () => TaskFilter;
  /** What the user is called in plans; empty where nobody has said. */
  readonly ownName: () => string;
  /** Keeps a filter for the view. */
  readonly keep: (filter: TaskFilter) => void;
  /** Brings a task's phase to the screen, drawn as soon as it can be. */
  readonly reveal: (task: TaskId) => void;
  /** Takes the focus when the search ends. */
  readonly leave: () => void;
}

/** Looks for tasks: lights up what is found, and goes from one to the next. */
export class TaskFinder extends Component {
  private readonly search = new TaskSearch();
  private readonly bar: FinderBar;
  private readonly shown: LitMatches;
  private goal: GoalReading | null = null;
  private query = '';
  private isSearching = false;
  private found: readonly TaskId[] = [];
  private current: TaskId | null = null;

  constructor(private readonly place: FinderPlace) {
    super();
    this.shown = this.addChild(new LitMatches(place.tasksEl, (phase) => place.isNear(phase)));
    this.bar = this.addChild(
      new FinderBar(place.barEl, {
        seek: (query) => {
          this.query = query;
          this.find();
        },
        step: (by) => this.step(by),
        filter: (event) => this.showFilters(event),
        showAll: () => {
          this.place.keep(noFilter);
          this.find();
          this.bar.focus();
        },
        close: () => this.close(),
      }),
    );
  }

  /** Shows a goal's tasks as far as they are found; null where there is none. */
  show(goal: GoalReading | null): void {
    this.goal = goal;
    this.find();
  }

  /** Opens the search, or goes to it. */
  open(): void {
    const { goal } = this;
    if (goal === null) return;
    this.isSearching = true;
    this.find();
    this.bar.focus();
    // The first key should not wait for it.
    pause()
      .then(() => this.search.prepare(goal))
      .catch((error: unknown) => console.error(error));
  }

  /** Opens the search, or ends it with its filter. */
  toggle(): void {
    if (this.isShown) this.close();
    else this.open();
  }

  private get isShown(): boolean {
    return this.goal !== null && (this.isSearching || !letsAllThrough(this.place.filter()));
  }

  /** Who was at a task goes on from there, who was not from where the search was begun. */
  private close(): void {
    if (!this.shown.focus()) this.place.leave();
    this.isSearching = false;
    this.query = '';
    this.place.keep(noFilter);
    this.bar.clear();
    this.find();
  }

  private find(): void {
    const { goal, query } = this;
    const filter = this.place.filter();
    const isAll = query.trim() === '' && letsAllThrough(filter);
    this.bar.show(this.isShown, filter);
    this.found = goal === null || isAll ? [] : this.search.found(goal, query, filter);
    if (this.current !== null && !this.found.includes(this.current)) this.current = null;
    this.shown.show(goal === null || isAll ? null : new Set(this.found), this.current);
    this.tell(isAll);
  }

  private step(by: 1 | -1): void {
    const { found } = this;
    const at = this.current === null ? -1 : found.indexOf(this.current);
    const from = at === -1 && by === -1 ? 0 : at;
    const next = found[(from + by + found.length) % found.length];
    if (next === undefined) return;
    this.current = next;
    this.shown.show(new Set(found), next);
    this.place.reveal(next);
    this.shown.goTo(next);
    this.tell(false);
  }

  private tell(isAll: boolean): void {
    const at = this.current === null ? null : this.found.indexOf(this.current) + 1;
    const name = this.goal === null || this.current === null ? '' : nameOfTask(this.goal, this.current);
    this.bar.tell(isAll ? null : { at, count: this.found.length, name });
  }

  private showFilters(event: MouseEvent): void {
    const { goal } = this;
    if (goal === null) return;
    const change = (filter: TaskFilter): void => {
      this.isSearching = true;
      this.place.keep(filter);
      this.find();
    };
    const { ownName } = this.place;
    openMenu(
      filterMenu(this.place.filter(), { all: this.search.owners(goal), own: ownName() }, change),
      event,
    );
  }
}
