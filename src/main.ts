import { Plugin } from 'obsidian';
import { TaskBuilds } from './obsidian/build-tasks.ts';
import { commands, fileMenu } from './obsidian/commands.ts';
import { Goals } from './obsidian/goals.ts';
import { Graph } from './obsidian/graph.ts';
import { NoteView } from './obsidian/note-view.ts';
import { NOTE_VIEW, Notes } from './obsidian/notes.ts';
import { SavedSettings } from './obsidian/settings.ts';
import { GoalKitSettingTab } from './obsidian/settings-tab.ts';

/** Obsidian's door: makes the parts, hands each what it needs, and registers them. */
export default class GoalKit extends Plugin {
  private graph: Graph | null = null;
  private readonly saved = new SavedSettings({
    loadData: () => this.loadData(),
    saveData: (data) => {
      this.graph?.live.refresh();
      return this.saveData(data);
    },
  });

  override async onload(): Promise<void> {
    await this.saved.load();
    const settings = () => this.saved.current;
    const notes = new Notes(this.app);
    const goals = new Goals(notes, settings);
    const builds = this.addChild(new TaskBuilds({ app: this.app, notes, goals, settings }));

    this.registerView(NOTE_VIEW, (leaf) => new NoteView(leaf, notes));
    const graph = this.addChild(new Graph({ app: this.app, notes, goals, settings, builds }));
    this.graph = graph;

    for (const command of [...commands(builds), ...graph.commands()]) this.addCommand(command);
    this.registerEvent(this.app.workspace.on('file-menu', fileMenu(goals, builds)));
    graph.announce(this);
    this.addSettingTab(new GoalKitSettingTab(this.app, this, this.saved));
  }

  /** Another device or program has changed the settings. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.saved.load();
    this.graph?.live.refresh();
  }
}
