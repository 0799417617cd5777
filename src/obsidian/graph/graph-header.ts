import { Component, setIcon, setTooltip } from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import { GoalHead } from './goal-head.ts';
import { type GoalView, goalViews } from '../../model/phase-timeline.ts';
import type { GraphState } from './graph-state.ts';
import { OutdatedStrip } from './outdated-strip.ts';
import * as words from './graph-words.ts';

/** What the buttons above the charts do. */
export interface HeaderActions {
  /** Shows every goal. */
  readonly goals: () => void;
  readonly pin: () => void;
  readonly view: (view: GoalView) => void;
  /** Looks for tasks, or ends it. */
  readonly find: () => void;
  readonly turn: () => void;
  readonly zoom: (direction: 'in' | 'out' | 'fit') => void;
  readonly build: () => void;
  /** Shows what a build would change in the notes that are outdated. */
  readonly review: () => void;
  readonly menu: (event: MouseEvent) => void;
}

const directionIcons = { auto: 'move-diagonal-2', LR: 'arrow-right', TB: 'arrow-down' };

/** The buttons, the goal's title and its progress. */
export class GraphHeader extends Component {
  /** Holds the buttons, and what else stays in sight. */
  readonly navEl: HTMLElement;
  private readonly pinEl: HTMLButtonElement;
  private readonly goalsEl: HTMLButtonElement;
  private readonly findEl: HTMLButtonElement;
  private readonly buildEl: HTMLButtonElement;
  private readonly directionEl: HTMLButtonElement;
  private readonly goalEl: HTMLElement;
  private readonly outdated: OutdatedStrip;
  private head: GoalHead | null = null;
  private readonly viewsEl: HTMLElement;
  private readonly viewButtons: readonly { readonly view: GoalView; readonly el: HTMLElement }[];
  private view: GoalView = 'graph';
  private hasWhole = false;
  private goal: GoalReading | null = null;
  /** The buttons that change how charts look. */
  private readonly chartButtons: readonly HTMLButtonElement[];

  constructor(parentEl: HTMLElement, actions: HeaderActions) {
    super();
    this.navEl = parentEl.createDiv('nav-header');
    const buttonsEl = this.navEl.createDiv('nav-buttons-container');
    this.goalsEl = this.button(buttonsEl, 'layout-list', words.allGoals, actions.goals);
    this.pinEl = this.button(buttonsEl, 'pin', words.pin, actions.pin);
    this.findEl = this.button(buttonsEl, 'search', words.find, actions.find);
    this.directionEl = this.button(buttonsEl, directionIcons.auto, words.directions.auto, actions.turn);
    const zoomSteps = [
      this.button(buttonsEl, 'zoom-out', words.zoomOut, () => actions.zoom('out')),
      this.button(buttonsEl, 'zoom-in', words.zoomIn, () => actions.zoom('in')),
    ];
    for (const el of zoomSteps) el.addClass('goal-kit-zoom-step');
    const fitEl = this.button(buttonsEl, 'maximize', words.zoomFit, () => actions.zoom('fit'));
    this.chartButtons = [this.findEl, this.directionEl, ...zoomSteps, fitEl];
    this.buildEl = this.button(buttonsEl, 'list-checks', words.build, actions.build);
    this.button(buttonsEl, 'more-vertical', words.more, actions.menu);
    this.viewsEl = parentEl.createDiv({
      cls: 'goal-kit-views',
      attr: { role: 'group', 'aria-label': words.views },
    });
    this.viewButtons = goalViews.map((view) => {
      const el = this.viewsEl.createEl('button', { text: words.viewNames[view], attr: { type: 'button' } });
      this.registerDomEvent(el, 'click', () => actions.view(view));
      return { view, el };
    });
    this.goalEl = parentEl.createDiv('goal-kit-goal');
    this.outdated = new OutdatedStrip(parentEl, () => actions.review());
    this.offerCharts(false);
  }

  showState({ pinned, view, direction }: GraphState): void {
    const isOther = this.view !== view;
    this.view = view;
    this.showViews();
    if (isOther && this.goal !== null) this.showGoal(this.goal);
    this.pinEl.toggleClass('is-active', pinned);
    this.pinEl.setAttr('aria-pressed', String(pinned));
    setIcon(this.pinEl, pinned ? 'pin-off' : 'pin');
    setTooltip(this.pinEl, pinned ? words.unpin : words.pin);
    setIcon(this.directionEl, directionIcons[direction]);
    setTooltip(this.directionEl, words.directions[direction]);
  }

  /** Shows the buttons of a goal, or hides them where all goals are shown. */
  offerGoal(isThere: boolean): void {
    this.goalsEl.toggle(isThere);
    this.buildEl.toggle(isThere);
  }

  /** Takes the focus from something that is about to go. */
  focus(): void {
    this.pinEl.focus();
  }

  /** Gives the focus to what begins a search. */
  focusFind(): void {
    this.findEl.focus();
  }

  /** Shows the buttons of charts, or hides them where there is no chart. */
  offerCharts(areThere: boolean): void {
    for (const el of [...this.chartButtons, this.viewsEl]) el.toggle(areThere);
  }

  /** The title and progress of a goal, and what the signs on its tasks mean; nothing without one. */
  showGoal(goal: GoalReading | null): void {
    this.goal = goal;
    this.hasWhole = goal !== null && goal.whole.length > 0;
    this.showViews();
    this.outdated.show(goal ?? { outdated: { tasks: null, actionItems: null }, findings: [] });
    if (goal === null) {
      this.goalEl.empty();
      this.head = null;
      return;
    }
    this.head ??= new GoalHead(this.goalEl);
    this.head.show(goal, this.view === 'timeline' ? 'timeline' : 'graph');
  }

  /** What cannot be shown of a goal is not offered, and is not what is shown. */
  private showViews(): void {
    const shown = this.view === 'whole' && !this.hasWhole ? 'graph' : this.view;
    for (const { view, el } of this.viewButtons) {
      el.toggle(view !== 'whole' || this.hasWhole);
      el.setAttr('aria-pressed', String(view === shown));
      el.toggleClass('is-active', view === shown);
    }
  }

  private button(
    parentEl: HTMLElement,
    icon: string,
    label: string,
    action: (event: MouseEvent) => void,
  ): HTMLButtonElement {
    const cls = ['clickable-icon', 'nav-action-button'];
    const el = parentEl.createEl('button', { cls, attr: { type: 'button', 'aria-label': label } });
    setIcon(el, icon);
    this.registerDomEvent(el, 'click', action);
    return el;
  }
}
