import { type App, Component, type HoverParent } from 'obsidian';
import { type GoalReading, phaseKey, type ReadPhase } from '../../model/goal-reading.ts';
import type { Direction } from '../../model/phase-chart.ts';
import type { TaskId } from '../../model/tasks.ts';
import { isWhole, taskTooltip, wholePhase } from '../../reading.ts';
import type { Charts } from './chart.ts';
import type { ChartActions } from './chart-actions.ts';
import type { EmptyStates } from './empty-states.ts';
import { phaseMenu } from './graph-menus.ts';
import { directionsFor, type GraphState } from './graph-state.ts';
import type { GoalNews } from '../goals/live-goal.ts';
import { previewLine } from '../notes/note-links.ts';
import { nameOf } from '../notes/paths.ts';
import { currentPhase, PhaseFolds } from './phase-folds.ts';
import { PhaseList } from './phase-list.ts';
import type { Form } from './phase-picture.ts';
import { lightUp, neighboursIn } from './task-neighbours.ts';
import { answerTasks } from './task-pointer.ts';
import { openMenu } from './open-menu.ts';
import { middleChart, shownFactor, zoomAbout } from './zoom-about.ts';
import { nextZoom, type Zoom } from './zoom-pan.ts';
import * as words from './graph-words.ts';
import { ownValue } from '../../text/own-value.ts';

/** What charts work with, wherever they are shown. */
export interface ChartParts {
  readonly app: App;
  readonly charts: Charts;
  readonly chartActions: ChartActions;
  readonly emptyStates: EmptyStates;
  /** Runs what a user asked for and says what went wrong. */
  readonly run: (job: () => Promise<void>) => void;
}

/** How charts are shown, as far as their user changes it. */
export type ChartsState = Pick<GraphState, 'view' | 'direction' | 'folded' | 'unfolded' | 'forms' | 'zoom'>;

/** All in which places of charts differ. */
export interface ChartsPlace {
  /** What holds the charts, and whatever else names tasks. */
  readonly el: HTMLElement;
  /** Obsidian's page preview keeps itself here. */
  readonly hoverParent: HoverParent;
  readonly state: () => ChartsState;
  /** Keeps what the user has changed in the charts. */
  readonly keep: (changes: Partial<ChartsState>) => void;
  /** The phases of a goal that are shown. */
  readonly phasesOf: (goal: GoalReading) => readonly ReadPhase[];
  /** Whether the first chart is taken to be in sight before the screen has said so. */
  readonly isInSight: boolean;
  /** Whether a goal is opened at its work: finished phases folded, the current one in sight. */
  readonly startsAtWork: boolean;
}

/** So much above a phase is taken by the buttons, which stay in sight; in pixels. */
const roomAbove = 48;

/** The charts of a goal, or what is to be told in their stead: they answer to mouse, fingers and keys, and follow the width. */
export class GoalCharts extends Component {
  private readonly phases: PhaseList;
  private readonly emptyEl: HTMLElement;
  private readonly outlookEl: HTMLElement;
  private readonly folds = new PhaseFolds();
  private goal: GoalReading | null = null;
  /** The goal was opened, and its work is not in sight yet. */
  private isOpening = false;
  private directions: readonly Direction[] | null = null;
  private shown: readonly ReadPhase[] = [];
  /** The goal as one phase, the same while its phases are. */
  private whole: { readonly of: GoalReading['phases']; readonly phase: ReadPhase } | null = null;
  /** Of the place, in pixels; asked of the page only when it may have changed, since that lays the page out. */
  private width = 0;
  private isWatched = false;

  constructor(
    private readonly parts: ChartParts,
    private readonly place: ChartsPlace,
  ) {
    super();
    this.outlookEl = place.el.createEl('p', 'goal-kit-outlook');
    const phasesEl = place.el.createDiv('goal-kit-phases');
    this.emptyEl = place.el.createDiv('goal-kit-empty-place');
    this.phases = this.addChild(
      new PhaseList(phasesEl, {
        charts: parts.charts,
        zoom: () => place.state().zoom,
        zoomTo: (zoom) => this.zoomTo(zoom),
        width: () => this.width,
        startsNear: () => place.isInSight && this.width > 0,
        fold: (key, isFolded) => this.fold(key, isFolded),
        choose: (key, form) => {
          place.keep({ forms: { ...place.state().forms, [key]: form } });
          this.update();
        },
        menu: (event, section) => {
          openMenu(phaseMenu(section, parts.chartActions), event);
        },
      }),
    );
  }

  override onload(): void {
    const { chartActions, run, app } = this.parts;
    const { el, hoverParent: parent } = this.place;
    const withGoal = (does: (goal: GoalReading) => void): void => {
      if (this.goal !== null) does(this.goal);
    };
    answerTasks(el, this, {
      neighbours: () => (this.goal === null ? null : neighboursIn(this.goal)),
      open: (task, pane) => withGoal((goal) => run(() => chartActions.open(goal, task, pane))),
      tooltip: (task) => (this.goal === null ? '' : taskTooltip(task, this.goal)),
      preview: (task, event, targetEl) =>
        withGoal(({ byId, notes: { tasks: path } }) => {
          const one = byId.get(task);
          if (path === null || one === undefined) return;
          previewLine(app, event, { path, line: one.task.line, parent, targetEl });
        }),
      menu: (task, event, targetEl) => withGoal((goal) => chartActions.showMenu(goal, task, event, targetEl)),
    });
  }

  /** Shows a goal's charts, or what stands in their way; says whether there are charts. */
  showNews(folder: string, news: Exclude<GoalNews, { kind: 'loading' }>): GoalReading | null {
    if (news.kind === 'read' && news.reading.readsAsGoalKit) {
      this.show(news.reading);
      return news.reading;
    }
    this.showInstead((el) => this.parts.emptyStates.news(el, folder, news));
    return null;
  }

  /** Shows no goal any more, but something else. */
  showInstead(draw: (el: HTMLElement) => unknown): void {
    this.goal = null;
    // What is pointed at goes without a word of the pointer.
    lightUp(this.place.el, null);
    this.showOutlook(null);
    this.phases.clear();
    this.emptyEl.empty();
    draw(this.emptyEl);
  }

  /** Brings a task's phase into sight, unfolded, so that the task is drawn where it is not. */
  reveal(task: TaskId): void {
    const index = this.goal?.byId.get(task)?.task.phase;
    const phase = this.shown.find((one) => isWhole(one) || one.index === index);
    if (phase === undefined) return;
    const key = phaseKey(phase);
    if (this.folds.isFolded(key, this.place.state())) this.fold(key, false);
    this.phases.reveal(key, task);
  }

  /** Whether a phase's element is in sight or close to it. */
  isNear(phase: Element): boolean {
    return this.phases.isNear(phase);
  }

  /** Takes over what the state says by now. */
  update(): void {
    if (this.goal !== null) this.show(this.goal);
  }

  /** Zooms by a step from what is seen, or so that all charts fit; what is in the middle stays there. */
  zoomBy(way: 'in' | 'out' | 'fit'): void {
    const chart = middleChart(this.place.el);
    const { zoom } = this.place.state();
    const now = (chart && shownFactor(chart.frame)) ?? (zoom === 'fit' ? 1 : zoom);
    const wanted = way === 'fit' ? this.phases.fitting : nextZoom(now, way);
    if (chart === null) this.zoomTo(wanted);
    else zoomAbout(chart.frame, chart.middle, () => this.zoomTo(wanted));
  }

  /** The width may be another. */
  resize(): void {
    this.width = this.place.el.clientWidth;
    if (this.directionsNow() !== this.directions) this.update();
    this.goToWork();
  }

  /**
   * Brings the phase that is worked on into sight, once after its goal was opened and as soon as it is on the screen. Where
   * its heading stands in the upper half, what is above it stays in sight, too; and so does an error, in any case.
   */
  goToWork(): void {
    const { el } = this.place;
    if (!this.isOpening || this.goal === null || this.width === 0) return;
    this.isOpening = false;
    if (this.goal.findings.some(({ severity }) => severity === 'error')) return;
    const phase = currentPhase(this.goal);
    const top = phase === null ? null : this.phases.topOf(phaseKey(phase));
    const above = top === null ? 0 : top - el.getBoundingClientRect().top;
    if (above > el.clientHeight / 2) el.scrollTop += above - roomAbove;
  }

  private zoomTo(zoom: Zoom): void {
    this.place.keep({ zoom });
    this.phases.zoom();
  }

  private show(goal: GoalReading): void {
    if (this.goal === null && this.place.startsAtWork) {
      this.folds.open(goal);
      this.isOpening = true;
    }
    this.goal = goal;
    this.watch();
    this.emptyEl.empty();
    this.directions = this.directionsNow();
    const { directions } = this;
    const isFolded = (key: string): boolean => this.folds.isFolded(key, this.place.state());
    const formOf = (key: string): Form | null => ownValue(this.place.state().forms, key) ?? null;
    const view = this.place.state().view === 'timeline' ? 'timeline' : 'graph';
    const phases = this.phasesOf(goal);
    this.shown = phases;
    this.showOutlook(view === 'timeline' ? goal : null);
    this.phases.show({ reading: goal, phases, view, directions, isFolded, formOf });
  }

  /** The phases that are shown; the goal in their stead, where that is wanted and can be. */
  private phasesOf(goal: GoalReading): readonly ReadPhase[] {
    const phases = this.place.phasesOf(goal);
    const isWanted = this.place.state().view === 'whole' && phases.length === goal.phases.length;
    if (!isWanted || goal.whole.length === 0) return phases;
    if (this.whole?.of !== goal.phases)
      this.whole = { of: goal.phases, phase: wholePhase(goal, words.viewNames.whole) };
    return [this.whole.phase];
  }

  /** How the goal stands today, above its timeline. */
  private showOutlook(goal: GoalReading | null): void {
    const text = goal === null ? '' : outlookOf(goal);
    if (this.outlookEl.textContent !== text) this.outlookEl.setText(text);
    this.outlookEl.toggle(text !== '');
  }

  private fold(key: string, isFolded: boolean): void {
    this.place.keep(this.folds.with(key, isFolded, this.place.state()));
    this.phases.fold(key, isFolded);
  }

  /** The directions that charts may have at this width. */
  private directionsNow(): readonly Direction[] {
    return directionsFor(this.place.state().direction, this.width, this.directions);
  }

  /** Follows the width once there is something to show, and so a window around it. */
  private watch(): void {
    if (this.isWatched) return;
    this.isWatched = true;
    const { el } = this.place;
    this.width = el.clientWidth;
    const observer = new (el.win as typeof window).ResizeObserver(() => this.resize());
    observer.observe(el);
    this.register(() => observer.disconnect());
  }
}

/** How a goal stands today; where it has no dates, how to get them. */
function outlookOf({ outlook, late, notes: { execution, tasks } }: GoalReading): string {
  if (outlook !== null) return words.outlook(outlook, late.size);
  return words.noDates(nameOf(execution ?? tasks ?? ''));
}
