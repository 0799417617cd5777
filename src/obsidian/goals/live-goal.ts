import { Component, type TAbstractFile, TFolder } from 'obsidian';
import type { Engine } from '../engine/engine.ts';
import { onComingBack } from '../notes/coming-back.ts';
import type { GoalNews, KnownGoal } from './goal-news.ts';
import type { KnownNotesParts } from './known-notes.ts';
import { LiveGoal } from './one-live-goal.ts';
import { folderOf, nameOf } from '../notes/paths.ts';
import { Queue } from './queue.ts';
import { today } from '../today.ts';

const minute = 60_000;

export type { GoalNews } from './goal-news.ts';

/** The goals that somebody looks at, each read once for all who do. While nobody looks at any, it does nothing. */
export class LiveGoals extends Component {
  private readonly goals = new Map<string, LiveGoal>();
  private readonly queue = new Queue();
  private watch: Component | null = null;

  constructor(private readonly parts: KnownNotesParts & { readonly engine: Engine }) {
    super();
  }

  override onunload(): void {
    for (const goal of this.goals.values()) goal.end();
    this.goals.clear();
    this.watch = null;
  }

  /** Hears of a goal, now and whenever something changes; returns what ends that. */
  follow(folder: string, listener: (news: GoalNews) => void): () => void {
    const goal = this.at(folder);
    const end = goal.listen(listener);
    listener(goal.news);
    return () => {
      end();
      if (!goal.isHeard && this.goals.get(folder) === goal) this.leave(goal);
    };
  }

  /** A goal as it is now, with all that was typed and saved until now. Once the plugin is gone, it never comes. */
  async newest(folder: string): Promise<KnownGoal> {
    const end = this.follow(folder, () => undefined);
    const news = await this.at(folder).newest();
    end();
    return news;
  }

  /** Reads every goal again: the settings have changed. */
  refresh(): void {
    for (const goal of this.goals.values()) goal.reset();
  }

  /** The goal of a folder, which begins to be read when nobody has looked at it yet. */
  private at(folder: string): LiveGoal {
    return this.goals.get(folder) ?? this.begin(folder);
  }

  private begin(folder: string): LiveGoal {
    const goal = new LiveGoal({ ...this.parts, queue: this.queue }, folder);
    this.goals.set(folder, goal);
    this.watch ??= this.addChild(this.watching());
    goal.refresh();
    return goal;
  }

  private leave(goal: LiveGoal): void {
    goal.end();
    this.goals.delete(goal.folder);
    this.parts.engine.ask('forgetGoal', goal.folder).catch(console.error);
    if (this.goals.size > 0 || this.watch === null) return;
    this.removeChild(this.watch);
    this.watch = null;
  }

  /** One set of events for all goals; one that concerns none costs a look at its folder. */
  private watching(): Component {
    const watch = new Component();
    const { app, notes } = this.parts;
    const { vault, workspace } = app;
    const at = (path: string): LiveGoal | undefined => this.goals.get(folderOf(path));
    const moved = (path: string, file: TAbstractFile): void => {
      if (file instanceof TFolder) this.uproot(path);
      else at(path)?.moved(path);
    };
    watch.registerEvent(vault.on('create', (file) => moved(file.path, file)));
    watch.registerEvent(vault.on('delete', (file) => moved(file.path, file)));
    watch.registerEvent(
      vault.on('rename', (file, oldPath) => [file.path, oldPath].forEach((path) => moved(path, file))),
    );
    watch.registerEvent(vault.on('modify', ({ path }) => at(path)?.changed(path)));
    watch.registerEvent(
      workspace.on('editor-change', (_editor, { file }) => {
        if (file !== null) at(file.path)?.typed(file.path);
      }),
    );
    // Our own writing is told at once, on every device.
    watch.registerEvent(notes.onWrite((path) => at(path)?.moved(path)));
    this.watchHidden(watch, at);
    this.watchDay(watch);
    return watch;
  }

  /** What is late and when a goal can be expected to end changes with the day: it is looked at once a minute, and on coming back. */
  private watchDay(watch: Component): void {
    let day = today();
    const look = (): void => {
      if (today() === day) return;
      day = today();
      for (const goal of this.goals.values()) goal.refresh();
    };
    watch.registerInterval(window.setInterval(look, minute));
    onComingBack(this.parts.app, watch, look);
  }

  /** Obsidian has no events for hidden notes, but a part of them `onDisk` tells; without it, coming back looks again. */
  private watchHidden(watch: Component, at: (path: string) => LiveGoal | undefined): void {
    const { app, notes } = this.parts;
    const look = (): void => {
      for (const goal of this.goals.values()) if (goal.isHidden) goal.look();
    };
    watch.registerEvent(
      notes.onDisk((path) => {
        const goal = at(path);
        // What begins with a dot, as our records do, is hidden in a folder that is shown, too.
        if (goal?.isHidden === true || nameOf(path).startsWith('.')) goal?.moved(path);
      }),
    );
    onComingBack(app, watch, look);
    watch.registerEvent(app.workspace.on('active-leaf-change', look));
  }

  private uproot(folder: string): void {
    for (const goal of this.goals.values())
      if (goal.folder === folder || goal.folder.startsWith(`${folder}/`)) goal.uprooted();
  }
}
