import {
  type HoverPopover,
  ItemView,
  Keymap,
  TFolder,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { Direction } from '../../reading.ts';
import { GraphHeader } from './graph-header.ts';
import { graphMenu, phaseMenu } from './graph-menus.ts';
import type { GraphParts } from './graph-parts.ts';
import { directionFor, type GraphState, newState, stateFrom } from './graph-state.ts';
import { FindingsList } from './findings-list.ts';
import type { GoalNews } from '../goals/live-goal.ts';
import { previewLine } from '../notes/note-links.ts';
import { movedWith } from '../notes/paths.ts';
import { PhaseList } from './phase-list.ts';
import type { PhasePlace } from './phase-section.ts';
import { type Neighbours, neighboursIn } from './task-neighbours.ts';
import { answerTasks } from './task-pointer.ts';
import { nextZoom, type Zoom } from './zoom-pan.ts';
import * as words from './graph-words.ts';

export const graphViewType = 'goal-kit-graph';
export const graphIcon = 'chart-network';

/** The dependency graph of a goal: the active one, or the one it is pinned to. */
export class GraphView extends ItemView {
  override icon = graphIcon;
  override navigation = false;
  /** Obsidian's page preview keeps itself here. */
  hoverPopover: HoverPopover | null = null;
  private state: GraphState = newState;
  private header: GraphHeader | null = null;
  private findingsEl = createDiv('goal-kit-findings-place');
  private phasesEl = createDiv('goal-kit-phases');
  private emptyEl = createDiv('goal-kit-empty-place');
  private readonly phases: PhaseList;
  private readonly findings: FindingsList;
  private goal: GoalReading | null = null;
  private neighbours: Neighbours | null = null;
  private direction: Direction | null = null;
  /** Of the view's content, in pixels; asked of the page only when it may have changed, since that lays the page out. */
  private width = 0;
  /** The goal that is followed; all of them where its folder is null. */
  private followed: { readonly folder: string | null; readonly end: () => void } | null = null;
  private isOpen = false;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: GraphParts,
  ) {
    super(leaf);
    this.phases = this.addChild(new PhaseList(this.phasesEl, this.phasePlace()));
    this.findings = this.addChild(
      new FindingsList(this.findingsEl, ({ file, line }, event) =>
        this.job(() => this.parts.chartActions.openLine(file, line, Keymap.isModEvent(event))),
      ),
    );
  }

  override getViewType(): string {
    return graphViewType;
  }

  override getDisplayText(): string {
    return this.goal === null ? words.viewName : words.viewOf(this.goal.title);
  }

  override getState(): Record<string, unknown> {
    return { ...this.state };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.state = stateFrom(state);
    this.apply();
  }

  protected override async onOpen(): Promise<void> {
    await super.onOpen();
    this.isOpen = true;
    const { contentEl } = this;
    contentEl.addClass('goal-kit-graph');
    this.header = this.addChild(
      new GraphHeader(contentEl, {
        goals: () => this.change({ goal: null, pinned: true }),
        pin: () => this.change({ pinned: !this.state.pinned }),
        turn: () =>
          this.change({ direction: ({ auto: 'LR', LR: 'TB', TB: 'auto' } as const)[this.state.direction] }),
        zoom: (way) => this.zoomTo(way === 'fit' ? 'fit' : nextZoom(this.zoomFactor, way)),
        build: () => this.build(),
        review: () => this.job((goal) => this.parts.review(goal)),
        menu: (event) => this.showMenu(event),
      }),
    );
    contentEl.append(this.findingsEl, this.phasesEl, this.emptyEl);
    this.width = contentEl.clientWidth;
    answerTasks(contentEl, this, {
      neighbours: () => this.neighbours,
      open: (task, pane) => this.job((goal) => this.parts.chartActions.open(goal, task, pane)),
      preview: (task, event, targetEl) => this.preview(task, event, targetEl),
      menu: (task, event, targetEl) => {
        if (this.goal !== null) this.parts.chartActions.showMenu(this.goal, task, event, targetEl);
      },
    });
    const { vault, workspace } = this.parts.app;
    this.registerEvent(workspace.on('file-open', () => this.apply()));
    this.registerEvent(workspace.on('active-leaf-change', () => this.apply()));
    this.registerEvent(this.parts.onGoals(() => this.apply()));
    this.registerEvent(
      vault.on('rename', (file, from) => {
        if (file instanceof TFolder) this.move(from, file.path);
      }),
    );
    workspace.onLayoutReady(() => this.apply());
    const observer = new (contentEl.win as typeof window).ResizeObserver(() => this.onResize());
    observer.observe(contentEl);
    this.register(() => observer.disconnect());
  }

  protected override async onClose(): Promise<void> {
    await super.onClose();
    this.isOpen = false;
    this.followed?.end();
    this.followed = null;
    this.goal = null;
  }

  override onResize(): void {
    this.width = this.contentEl.clientWidth;
    if (this.goal !== null && this.directionNow() !== this.direction) this.showPhases(this.goal);
  }

  /** The direction that charts have at this width. */
  private directionNow(): Direction {
    return directionFor(this.state.direction, this.width, this.direction);
  }

  private get zoomFactor(): number {
    return this.state.zoom === 'fit' ? 1 : this.state.zoom;
  }

  private change(changes: Partial<GraphState>): void {
    this.state = { ...this.state, ...changes };
    void this.parts.app.workspace.requestSaveLayout();
    this.apply();
  }

  private zoomTo(zoom: Zoom): void {
    this.state = { ...this.state, zoom };
    void this.parts.app.workspace.requestSaveLayout();
    this.phases.zoom();
  }

  /** Follows the goal that is to be shown, and shows what the state says. */
  private apply(): void {
    if (!this.isOpen || !this.parts.app.workspace.layoutReady) return;
    this.header?.showState(this.state);
    const active = this.state.pinned ? null : this.parts.activeGoal();
    const folder = active ?? this.state.goal;
    if (folder !== this.state.goal) {
      this.state = { ...this.state, goal: folder };
      void this.parts.app.workspace.requestSaveLayout();
    }
    this.header?.offerGoal(folder !== null);
    if (folder === null) this.unfollow();
    else if (this.followed?.folder !== folder) this.follow(folder);
    else if (this.goal !== null) this.showPhases(this.goal);
  }

  /** Without a goal, all of them are shown; they are followed until one is chosen. */
  private unfollow(): void {
    if (this.followed !== null && this.followed.folder === null) return;
    this.followed?.end();
    this.header?.offerCharts(false);
    let end = (): void => undefined;
    this.showNothing((el) => {
      end = this.parts.emptyStates.goals(el, (folder) => this.choose(folder));
    });
    this.followed = { folder: null, end };
  }

  /** Shows a goal of the overview; where another is active, pinned, so that it stays. */
  private choose(folder: string): void {
    const active = this.parts.activeGoal();
    this.header?.focus();
    this.change({ goal: folder, pinned: active !== null && active !== folder });
  }

  /** What was followed ends after the new goal is followed, so that a goal of the overview is not read again. */
  private follow(folder: string): void {
    const last = this.followed;
    this.showNothing((el) => el.createEl('p', { cls: 'goal-kit-loading', text: words.loading }));
    const end = this.parts.live.follow(folder, (news) => this.hear(folder, news));
    this.followed = { folder, end };
    last?.end();
  }

  /** A folder was renamed: the goal in it stays. */
  private move(from: string, to: string): void {
    const { goal } = this.state;
    const moved = goal === null ? null : movedWith(goal, from, to);
    if (moved !== null) this.change({ goal: moved });
  }

  private hear(folder: string, news: GoalNews): void {
    if (!this.isOpen) return;
    if (news.kind === 'read' && news.reading.readsAsGoalKit) {
      this.goal = news.reading;
      this.show(this.goal);
    } else if (news.kind !== 'loading') {
      this.header?.offerCharts(false);
      this.showNothing((el) => this.parts.emptyStates.news(el, folder, news));
      // A goal without tasks may be one that was moved: then its note is open at another place.
      if (news.kind === 'no-tasks' && this.followed?.folder === folder) this.apply();
    }
  }

  private show(goal: GoalReading): void {
    this.neighbours = neighboursIn(goal);
    this.emptyEl.empty();
    this.header?.showGoal(goal);
    this.header?.offerCharts(goal.byId.size > 0);
    this.findings.show(goal.findings);
    this.showPhases(goal);
  }

  private showPhases(reading: GoalReading): void {
    const direction = this.directionNow();
    this.direction = direction;
    const isFolded = (key: string): boolean => this.state.folded.includes(key);
    this.phases.show({ reading, phases: reading.phases, direction, isFolded });
  }

  private phasePlace(): PhasePlace {
    return {
      charts: this.parts.charts,
      zoom: () => this.state.zoom,
      zoomTo: (zoom) => this.zoomTo(zoom),
      startsNear: () => this.width > 0,
      fold: (key, isFolded) => {
        const others = this.state.folded.filter((one) => one !== key);
        this.change({ folded: isFolded ? [...others, key] : others });
      },
      menu: (event, section) => {
        phaseMenu(section, this.parts.chartActions).showAtMouseEvent(event);
      },
    };
  }

  private showNothing(draw: (el: HTMLElement) => unknown): void {
    this.goal = null;
    this.neighbours = null;
    this.header?.showGoal(null);
    this.findings.show([]);
    this.phases.clear();
    this.emptyEl.empty();
    draw(this.emptyEl);
  }

  private showMenu(event: MouseEvent): void {
    graphMenu({
      state: this.state,
      phases: this.goal?.phases ?? [],
      change: (changes) => this.change(changes),
      choose: () =>
        this.parts.run(async () => {
          const folder = await this.parts.chooseGoal();
          if (folder !== null) this.change({ goal: folder, pinned: true });
        }),
    }).showAtMouseEvent(event);
  }

  private build(): void {
    const { goal } = this.state;
    if (goal !== null) this.parts.run(() => this.parts.build(goal));
  }

  private preview(task: TaskId, event: MouseEvent, targetEl: Element): void {
    const line = this.goal?.byId.get(task)?.task.line ?? null;
    const path = this.goal?.notes.tasks ?? null;
    if (path === null || line === null) return;
    previewLine(this.parts.app, event, { path, line, parent: this, targetEl });
  }

  private job(does: (goal: GoalReading) => Promise<void>): void {
    const { goal } = this;
    if (goal !== null) this.parts.run(() => does(goal));
  }
}
