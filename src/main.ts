import { Plugin } from 'obsidian';
import { Builds } from './obsidian/builds/builds.ts';
import { LineFixes } from './obsidian/check/line-fixes.ts';
import { Checks } from './obsidian/check/checks.ts';
import { commands, fileMenu } from './obsidian/commands.ts';
import { registerCommandLine } from './obsidian/command-line/command-line.ts';
import { Engine } from './obsidian/engine/engine.ts';
import { GoalProgress } from './obsidian/progress/goal-progress.ts';
import { FollowedPaths } from './obsidian/notes/followed-paths.ts';
import { GoalChoice } from './obsidian/goals/goal-choice.ts';
import { Goals } from './obsidian/goals/goals.ts';
import { Graph } from './obsidian/graph/graph.ts';
import { LiveGoals } from './obsidian/goals/live-goal.ts';
import { NoteView } from './obsidian/notes/note-view.ts';
import { NOTE_VIEW } from './obsidian/notes/note-leaves.ts';
import { NewGoal } from './obsidian/new-goal/new-goal.ts';
import { Notes } from './obsidian/notes/notes.ts';
import { openScreen } from './obsidian/on-screen.ts';
import { RecentGoals } from './obsidian/goals/recent-goals.ts';
import { run } from './obsidian/run.ts';
import { SavedSettings } from './obsidian/saved-settings.ts';
import { GoalKitSettingTab } from './obsidian/settings-tab.ts';
import { TaskMarks } from './obsidian/goals/task-marks.ts';

/** Obsidian's door: makes the parts, hands each what it needs, and registers them. */
export default class GoalKit extends Plugin {
  /** The parts that show what depends on the settings. */
  private readonly showing: { refresh(): void }[] = [];
  private readonly saved = new SavedSettings({
    loadData: () => this.loadData(),
    saveData: (data) => {
      this.refresh();
      return this.saveData(data);
    },
  });

  override async onload(): Promise<void> {
    this.register(openScreen(this.app));
    await this.saved.load();
    const { app, saved } = this;
    const settings = () => saved.current;
    const engine = this.addChild(new Engine());
    const notes = new Notes(app);
    const goals = new Goals(notes, engine, settings);
    const recent = this.addChild(new RecentGoals({ app, goals }));
    const choice = new GoalChoice({ app, engine, notes, goals, recent, settings });
    const paths = this.addChild(new FollowedPaths(app));
    const check = (folder: string): void => run(() => checks.checkFolder(folder));
    const builds = this.addChild(new Builds({ app, engine, notes, goals, choice, paths, settings, check }));

    this.registerView(NOTE_VIEW, (leaf) => new NoteView(leaf, notes, engine));
    const live = this.addChild(new LiveGoals({ app, engine, notes, settings }));
    const buildItems = (folder: string) => builds.buildFolder('action items', folder);
    const marks = new TaskMarks({ engine, notes, paths, settings, run, buildItems });
    const fixes = new LineFixes({ app, notes, paths, settings });
    const newGoal = new NewGoal({ app, notes, goals, settings });
    const graph = this.addChild(
      new Graph({ app, engine, notes, goals, choice, settings, builds, live, marks, fixes, newGoal, check }),
    );
    const addItem = () => this.addStatusBarItem();
    const progress = this.addChild(
      new GoalProgress({ app, notes, goals, choice, recent, live, saved, builds, graph, marks, addItem }),
    );
    const checks = new Checks({
      app,
      engine,
      notes,
      goals,
      live,
      settings,
      choice,
      fixes,
      openLine: (path, line, pane) => graph.chartActions.openLine(path, line, pane),
    });
    this.showing.push(live, graph, progress);

    for (const command of commands({ builds, graph, progress, checks, newGoal })) this.addCommand(command);
    registerCommandLine(this, { engine, notes, goals, live, builds, settings });
    this.registerEvent(app.workspace.on('file-menu', fileMenu(goals, builds)));
    graph.announce(this);
    this.addSettingTab(new GoalKitSettingTab(app, this, saved));
  }

  /** Another device or program has changed the settings. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.saved.load();
    this.refresh();
  }

  private refresh(): void {
    for (const part of this.showing) part.refresh();
  }
}
