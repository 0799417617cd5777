import { type App, Component, type Plugin } from 'obsidian';
import type { LineFixes } from '../check/line-fixes.ts';
import type { Settings } from '../../model/settings.ts';
import type { Builds } from '../builds/builds.ts';
import { Charts } from './chart.ts';
import { codeBlock } from './code-block.ts';
import type { Engine } from '../engine/engine.ts';
import { documentsParts } from './documents-parts.ts';
import { EmptyStates } from './empty-states.ts';
import type { GoalChoice } from '../goals/goal-choice.ts';
import type { Goals } from '../goals/goals.ts';
import type { GraphParts } from './graph-parts.ts';
import { graphIcon, GraphView, graphViewType } from './graph-view.ts';
import type { LiveGoals } from '../goals/live-goal.ts';
import { previewSource } from '../notes/note-links.ts';
import type { NewGoal } from '../new-goal/new-goal.ts';
import type { Notes } from '../notes/notes.ts';
import { run } from '../run.ts';
import { ChartActions } from './chart-actions.ts';
import type { TaskMarks } from '../goals/task-marks.ts';
import * as words from './graph-words.ts';

/** What the graph works with. */
export interface GraphNeeds {
  readonly app: App;
  readonly engine: Engine;
  readonly notes: Notes;
  readonly goals: Goals;
  readonly choice: GoalChoice;
  readonly settings: () => Settings;
  readonly builds: Builds;
  readonly live: LiveGoals;
  readonly marks: TaskMarks;
  readonly fixes: LineFixes;
  readonly newGoal: NewGoal;
  /** Checks the goal in a folder. */
  readonly check: (folder: string) => void;
}

/** The dependency graph in all its places: the side pane, the ribbon, the command, the code block. */
export class Graph extends Component {
  readonly chartActions: ChartActions;
  private readonly emptyStates: EmptyStates;
  private readonly parts: GraphParts;

  constructor(private readonly needs: GraphNeeds) {
    super();
    const { app, engine, notes, goals, choice, settings, builds, live, marks, fixes, newGoal, check } = needs;
    const build = (folder: string): Promise<void> => builds.buildFolder('tasks', folder);
    const chartActions = new ChartActions({
      app,
      engine,
      notes,
      marks,
      settings,
      run,
    });
    this.chartActions = chartActions;
    this.emptyStates = this.addChild(
      new EmptyStates({
        app,
        goals,
        live,
        settings,
        build: (folder) => run(() => build(folder)),
        newGoal: () => run(() => newGoal.ask()),
        tick: (reading, id) => marks.tryToMark(reading, id, 'done'),
        startPlan: (folder, title) => run(() => newGoal.startPlan(folder, title)),
        open: (path, line) => run(() => chartActions.openLine(path, line, false)),
        run,
      }),
    );
    this.parts = {
      app,
      settings,
      onGoals: (listener) => goals.onLearned(listener),
      activeGoal: () => goals.ofNote()?.folder ?? null,
      shows: (view, folder) => goals.inViews.show(view, folder),
      isActive: (view) => goals.inViews.activate(view),
      chooseGoal: async () => (await choice.ask())?.folder ?? null,
      live,
      documents: documentsParts({ app, notes, builds, settings }),
      charts: new Charts(),
      chartActions,
      emptyStates: this.emptyStates,
      fixes,
      build,
      update: (folder) => builds.updateFolder(folder),
      check,
      newGoal: () => newGoal.ask(),
      review: ({ folder, notes: { actionItems }, outdated }) => {
        if (outdated.tasks === null) return builds.buildFolder('action items', folder);
        return actionItems === null ? build(folder) : builds.updateFolder(folder);
      },
      run,
    };
  }

  /** Tells Obsidian of the view, its icon and the code block. */
  announce(plugin: Plugin): void {
    const { goals } = this.needs;
    plugin.registerView(graphViewType, (leaf) => new GraphView(leaf, this.parts));
    plugin.addRibbonIcon(graphIcon, words.openGraph, () => run(() => this.open()));
    plugin.registerHoverLinkSource(previewSource, { display: words.viewName, defaultMod: true });
    plugin.registerMarkdownCodeBlockProcessor('goal-kit', codeBlock({ ...this.parts, goals }));
  }

  /** The settings have changed. */
  refresh(): void {
    this.emptyStates.refresh();
  }

  /** Shows the graph that is there, else a new one in the right side pane; with a folder, that of its goal. */
  async open(folder: string | null = null): Promise<void> {
    const { workspace } = this.needs.app;
    const leaf = await workspace.ensureSideLeaf(graphViewType, 'right', { active: true, reveal: true });
    await workspace.revealLeaf(leaf);
    const { state = {} } = leaf.getViewState();
    if (folder !== null && state['goal'] !== folder)
      await leaf.setViewState({ type: graphViewType, state: { ...state, goal: folder }, active: true });
    if (leaf.view instanceof GraphView) leaf.view.contentEl.focus({ preventScroll: true });
  }
}
