import {
  type HoverPopover,
  ItemView,
  Keymap,
  type Menu,
  TFolder,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import { GoalCharts } from './goal-charts.ts';
import { GraphHeader } from './graph-header.ts';
import { addGoalItems } from './goal-menu.ts';
import { graphMenu } from './graph-menus.ts';
import type { GraphParts } from './graph-parts.ts';
import { type GraphState, newState, stateFrom } from './graph-state.ts';
import { DocumentsList } from './documents-list.ts';
import { FindingsList } from './findings-list.ts';
import { TaskFinder } from './task-finder.ts';
import type { GoalNews } from '../goals/live-goal.ts';
import { movedWith } from '../notes/paths.ts';
import { openMenu } from './open-menu.ts';
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
  private charts: GoalCharts | null = null;
  private documents: DocumentsList | null = null;
  private finder: TaskFinder | null = null;
  private readonly findings: FindingsList;
  private goal: GoalReading | null = null;
  /** The goal that is followed; all of them where its folder is null. */
  private followed: { readonly folder: string | null; readonly end: () => void } | null = null;
  private isOpen = false;
  private isOnScreen = false;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: GraphParts,
  ) {
    super(leaf);
    this.findings = this.addChild(
      new FindingsList(this.findingsEl, {
        open: ({ file, line }, event) =>
          this.parts.run(() => this.parts.chartActions.openLine(file, line, Keymap.isModEvent(event))),
        fix: (finding) => this.parts.run(() => this.findings.keepFocus(() => this.parts.fixes.fix(finding))),
      }),
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
    // The command that opens the view takes its user there.
    contentEl.setAttr('tabindex', '-1');
    this.header = this.addChild(
      new GraphHeader(contentEl, {
        goals: () => this.change({ goal: null, pinned: true }),
        view: (view) => this.change({ view }),
        pin: () => this.change({ pinned: !this.state.pinned }),
        find: () => this.finder?.toggle(),
        turn: () =>
          this.change({ direction: ({ auto: 'LR', LR: 'TB', TB: 'auto' } as const)[this.state.direction] }),
        zoom: (way) => this.charts?.zoomBy(way),
        build: () => this.build(),
        review: () => this.review(),
        menu: (event) => this.showMenu(event),
      }),
    );
    contentEl.append(this.findingsEl);
    this.documents = this.addChild(new DocumentsList(contentEl, this.parts.documents));
    const place = {
      el: contentEl,
      hoverParent: this,
      state: () => this.state,
      keep: (changes: Partial<GraphState>) => this.keep(changes),
      phasesOf: ({ phases }: GoalReading) => phases,
      isInSight: true,
      startsAtWork: true,
    };
    this.charts = this.addChild(new GoalCharts(this.parts, place));
    this.finder = this.addChild(
      new TaskFinder({
        barEl: this.header.navEl,
        tasksEl: contentEl,
        isNear: (phase) => this.charts?.isNear(phase) === true,
        filter: () => this.state.filter,
        keep: (filter) => this.keep({ filter }),
        ownName: () => this.parts.settings().ownName,
        reveal: (task) => this.charts?.reveal(task),
        leave: () => this.header?.focusFind(),
      }),
    );
    this.listen();
  }

  /** Hears what another goal may be shown for, and when. */
  private listen(): void {
    const { vault, workspace } = this.parts.app;
    this.registerEvent(workspace.on('file-open', () => this.apply()));
    this.registerEvent(
      workspace.on('active-leaf-change', (leaf) => {
        if (leaf === this.leaf) this.parts.isActive(this);
        this.apply();
      }),
    );
    this.registerEvent(workspace.on('layout-change', () => this.look()));
    this.register(() => this.parts.shows(this, null));
    this.registerEvent(this.parts.onGoals(() => this.apply()));
    this.registerEvent(
      vault.on('rename', (file, from) => {
        if (file instanceof TFolder) this.move(from, file.path);
      }),
    );
    workspace.onLayoutReady(() => this.apply());
  }

  protected override async onClose(): Promise<void> {
    await super.onClose();
    this.isOpen = false;
    this.followed?.end();
    this.followed = null;
    this.goal = null;
  }

  /** Obsidian tells so, too, that the view comes into sight or goes out of it. */
  override onResize(): void {
    this.charts?.resize();
    this.look();
  }

  private keep(changes: Partial<GraphState>): void {
    // Another goal has other phases.
    const isOther = changes.goal !== undefined && changes.goal !== this.state.goal;
    const folds = isOther ? { folded: [], unfolded: [], forms: {} } : {};
    this.state = { ...this.state, ...folds, ...changes };
    void this.parts.app.workspace.requestSaveLayout();
  }

  private change(changes: Partial<GraphState>): void {
    this.keep(changes);
    this.apply();
  }

  /** Follows the goal that is to be shown, and shows what the state says. */
  private apply(): void {
    if (!this.isOpen || !this.parts.app.workspace.layoutReady) return;
    this.header?.showState(this.state);
    const active = this.state.pinned ? null : this.parts.activeGoal();
    const folder = active ?? this.state.goal;
    if (folder !== this.state.goal) this.keep({ goal: folder });
    this.header?.offerGoal(folder !== null);
    if (folder === null) this.unfollow();
    else if (this.followed?.folder !== folder) this.follow(folder);
    else this.charts?.update();
    this.tellShown();
  }

  /** The view may have come into sight, or gone out of it. */
  private look(): void {
    this.isOnScreen = this.contentEl.isShown();
    this.tellShown();
  }

  /** What is on the screen is the active goal where no note of another is. */
  private tellShown(): void {
    const folder = this.followed?.folder ?? null;
    this.documents?.show(folder);
    this.parts.shows(this, this.isOnScreen ? folder : null);
  }

  /** Without a goal, all of them are shown; they are followed until one is chosen. */
  private unfollow(): void {
    if (this.followed !== null && this.followed.folder === null) return;
    this.isOnScreen = this.contentEl.isShown();
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
    // Asked for once the page is changed, it would lay the page out one time more.
    this.isOnScreen = this.contentEl.isShown();
    this.showNothing((el) => el.createEl('p', { cls: 'goal-kit-loading', text: words.loading }));
    const end = this.parts.live.follow(folder, (news) => this.hear(folder, news));
    this.followed = { folder, end };
    last?.end();
  }

  /** A folder was renamed: the goal in it stays. */
  private move(from: string, to: string): void {
    const { goal } = this.state;
    const moved = goal === null ? null : movedWith(goal, from, to);
    if (moved === null) return;
    const { folded, unfolded, forms } = this.state;
    this.change({ goal: moved, folded, unfolded, forms });
  }

  private hear(folder: string, news: GoalNews): void {
    if (!this.isOpen || news.kind === 'loading') return;
    const goal = this.charts?.showNews(folder, news) ?? null;
    this.tell(goal);
    this.charts?.goToWork();
    this.header?.offerCharts(goal !== null && goal.byId.size > 0);
    // A goal without tasks may be one that was moved: then its note is open at another place.
    if (news.kind === 'no-tasks' && this.followed?.folder === folder) this.apply();
  }

  /** Says what there is to say of a goal beside its charts. */
  private tell(goal: GoalReading | null): void {
    this.goal = goal;
    this.header?.showGoal(goal);
    this.finder?.show(goal);
    this.findings.show(goal?.findings ?? []);
  }

  private showNothing(draw: (el: HTMLElement) => unknown): void {
    this.tell(null);
    this.charts?.showInstead(draw);
  }

  /** Obsidian's own menu of the view has what the commands do to its goal, too. */
  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    addGoalItems(menu, this.state.goal, this.parts);
  }

  private showMenu(event: MouseEvent): void {
    const menu = graphMenu({
      state: this.state,
      goal: this.goal,
      change: (changes) => this.change(changes),
      choose: () =>
        this.parts.run(async () => {
          const folder = await this.parts.chooseGoal();
          if (folder !== null) this.change({ goal: folder, pinned: true });
        }),
    });
    addGoalItems(menu, this.state.goal, this.parts);
    openMenu(menu, event);
  }

  private review(): void {
    const { goal } = this;
    if (goal !== null) this.parts.run(() => this.parts.review(goal));
  }

  private build(): void {
    const { goal } = this.state;
    if (goal !== null) this.parts.run(() => this.parts.build(goal));
  }
}
