import { type App, Component } from 'obsidian';
import type { Builds } from '../builds/builds.ts';
import type { Goals } from '../goals/goals.ts';
import type { Graph } from '../graph/graph.ts';
import type { GoalChoice } from '../goals/goal-choice.ts';
import type { LiveGoals } from '../goals/live-goal.ts';
import { NextAction } from './next-action.ts';
import type { Notes } from '../notes/notes.ts';
import type { RecentGoals } from '../goals/recent-goals.ts';
import { run } from '../run.ts';
import type { SavedSettings } from '../saved-settings.ts';
import { StatusBar } from './status-bar.ts';
import type { TaskMarks } from '../goals/task-marks.ts';

/** What progress is shown with. */
export interface ProgressNeeds {
  readonly app: App;
  readonly notes: Notes;
  readonly goals: Goals;
  readonly choice: GoalChoice;
  readonly recent: RecentGoals;
  readonly live: LiveGoals;
  readonly saved: SavedSettings;
  readonly builds: Builds;
  readonly graph: Graph;
  readonly marks: TaskMarks;
  /** Adds an item to the status bar of the app. */
  readonly addItem: () => HTMLElement;
}

/** How far a goal is and what comes next, in all its places: the status bar, its menu, the command. */
export class GoalProgress extends Component {
  private readonly next: NextAction;
  private readonly statusBar: StatusBar;

  constructor(needs: ProgressNeeds) {
    super();
    const { app, notes, goals, choice, recent, live, saved, builds, graph, marks, addItem } = needs;
    const settings = () => saved.current;
    const openLine = (path: string, line: number): Promise<void> =>
      graph.chartActions.openLine(path, line, false);
    const { chartActions } = graph;
    this.next = new NextAction({ app, chartActions, marks, goals, live, choice, settings });
    this.statusBar = this.addChild(
      new StatusBar({
        app,
        goals,
        live,
        recent,
        settings,
        change: (change) => saved.change(change),
        addItem,
        openNote: (path, line) => (line === null ? notes.open(path) : openLine(path, line)),
        openGraph: (folder) => graph.open(folder),
        openNext: (folder) => this.next.openIn(folder),
        markDone: (folder, id) => this.next.markDone(folder, id),
        build: (what, folder) => builds.buildFolder(what, folder),
        update: (folder) => builds.updateFolder(folder),
        run,
      }),
    );
  }

  /** Opens the next action of the goal that is active, or is chosen. */
  async openNext(): Promise<void> {
    await this.next.open();
  }

  /** The settings have changed. */
  refresh(): void {
    this.statusBar.refresh();
  }
}
