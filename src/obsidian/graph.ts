import { type App, type Command, Component, type Plugin } from 'obsidian';
import type { Settings } from '../model/settings.ts';
import { goalTitleOf } from '../pipeline.ts';
import { progressIn } from '../reading.ts';
import type { TaskBuilds } from './build-tasks.ts';
import { Charts } from './chart.ts';
import { codeBlock } from './code-block.ts';
import { EmptyStates, type OfferedGoal } from './empty-states.ts';
import { chosenGoal } from './goal-chooser.ts';
import type { Goals } from './goals.ts';
import { graphIcon, type GraphParts, GraphView, graphViewType } from './graph-view.ts';
import { LiveGoals } from './live-goal.ts';
import { previewSource } from './note-links.ts';
import type { Notes } from './notes.ts';
import { run } from './run.ts';
import { TaskErrands } from './task-errands.ts';
import * as words from './graph-words.ts';

/** What the graph works with. */
export interface GraphNeeds {
  readonly app: App;
  readonly notes: Notes;
  readonly goals: Goals;
  readonly settings: () => Settings;
  readonly builds: TaskBuilds;
}

/** The dependency graph in all its places: the side pane, the ribbon, the command, the code block. */
export class Graph extends Component {
  readonly live: LiveGoals;
  private readonly parts: GraphParts;

  constructor(private readonly needs: GraphNeeds) {
    super();
    const { app, notes, goals, settings, builds } = needs;
    this.live = this.addChild(new LiveGoals({ app, notes, settings }));
    const build = (folder: string): Promise<void> => builds.buildFolder(folder);
    const errands = new TaskErrands({ app, notes, actionItemsFile: () => settings().actionItemsFile, run });
    this.parts = {
      app,
      settings,
      activeGoal: () => goals.active()?.folder ?? null,
      chooseGoal: async () => (await chosenGoal(app, (await goals.all()).goals))?.folder ?? null,
      live: this.live,
      charts: new Charts(),
      errands,
      emptyStates: new EmptyStates({
        settings,
        goals: () => this.offeredGoals(),
        build: (folder) => run(() => build(folder)),
        open: (path, line) => run(() => errands.openLine(path, line, false)),
        run,
      }),
      build,
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

  commands(): Command[] {
    return [
      { id: 'open-graph', name: words.openGraph, icon: graphIcon, callback: () => run(() => this.open()) },
    ];
  }

  /** Shows the graph that is there, else a new one in the right side pane. */
  private async open(): Promise<void> {
    const { workspace } = this.needs.app;
    const leaf = await workspace.ensureSideLeaf(graphViewType, 'right', { active: true, reveal: true });
    await workspace.revealLeaf(leaf);
  }

  /** The vault's goals with their titles and how far they are. */
  private async offeredGoals(): Promise<OfferedGoal[]> {
    const { goals, notes, settings } = this.needs;
    const { goals: found } = await goals.all();
    return Promise.all(
      found.map(async (goal) => {
        const plan = await notes.noteIn(goal.folder, settings().executionFile);
        const folderName = goal.folder.split('/').at(-1) ?? '';
        const title = plan === null ? goal.title : goalTitleOf(plan.text, null, folderName);
        const items = await notes.noteIn(goal.folder, settings().actionItemsFile);
        return { goal: { ...goal, title }, progress: items === null ? null : progressIn(items.text) };
      }),
    );
  }
}
