import { type App, Component, Platform, TFolder } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { Goals } from '../goals/goals.ts';
import type { RecentGoals } from '../goals/recent-goals.ts';
import type { GoalNews } from '../goals/goal-news.ts';
import type { LiveGoals } from '../goals/live-goal.ts';
import { couldNotSave, say } from '../notices.ts';
import { type KnownGoal, statusModel } from './status-model.ts';
import { StatusItem } from './status-item.ts';
import { statusMenu } from './status-menu.ts';
import * as words from './status-words.ts';

/** What the status bar works with. */
export interface StatusBarParts {
  readonly app: App;
  readonly goals: Goals;
  readonly live: LiveGoals;
  readonly recent: RecentGoals;
  readonly settings: () => Settings;
  readonly change: (change: Partial<Settings>) => Promise<void>;
  /** Adds an item to the status bar of the app. */
  readonly addItem: () => HTMLElement;
  /** Opens a note, with a 1-based line at that line. */
  readonly openNote: (path: string, line: number | null) => Promise<void>;
  readonly openGraph: (folder: string) => Promise<void>;
  /** Opens what is to be done next of the goal in a folder. */
  readonly openNext: (folder: string) => Promise<void>;
  /** Marks what was next of the goal in a folder done in its action items. */
  readonly markDone: (folder: string, id: TaskId) => Promise<void>;
  readonly build: (what: 'tasks' | 'action items', folder: string) => Promise<void>;
  readonly update: (folder: string) => Promise<void>;
  /** Runs what a user asked for and says what went wrong. */
  readonly run: (job: () => Promise<void>) => void;
}

/** The goal that the status bar follows. */
interface Followed {
  readonly folder: string;
  /** Null until it was read. */
  known: KnownGoal | null;
  end: () => void;
}

/**
 * How far the active goal is, in the status bar (format 1.2, 6.2); of the one used last where none is, by setting. It follows that goal only, and nothing where there is none. Phones have no status bar.
 */
export class StatusBar extends Component {
  private item: StatusItem | null = null;
  private followed: Followed | null = null;

  constructor(private readonly parts: StatusBarParts) {
    super();
  }

  override onload(): void {
    if (Platform.isMobile) return;
    const el = this.parts.addItem();
    this.item = new StatusItem(el);
    this.registerDomEvent(el, 'click', () => this.showMenu(el));
    this.registerDomEvent(el, 'keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.showMenu(el);
    });
    const { goals } = this.parts;
    const { vault, workspace } = this.parts.app;
    workspace.onLayoutReady(() => {
      // The plugin may be gone before the workspace is there.
      if (this.item === null) return;
      this.registerEvent(workspace.on('file-open', () => this.follow()));
      this.registerEvent(workspace.on('active-leaf-change', () => this.follow()));
      this.registerEvent(goals.onLearned(() => this.follow()));
      this.registerEvent(goals.inViews.onChange(() => this.follow()));
      this.registerEvent(
        vault.on('rename', (file) => {
          if (file instanceof TFolder) this.follow();
        }),
      );
      this.follow();
    });
  }

  override onunload(): void {
    this.item = null;
    this.leave();
  }

  /** The settings have changed. */
  refresh(): void {
    if (this.item === null || !this.parts.app.workspace.layoutReady) return;
    this.follow();
    if (this.followed !== null) this.show(this.followed);
  }

  /** Follows the goal that is to be shown now. */
  private follow(): void {
    const folder = this.goalNow();
    if (folder === (this.followed?.folder ?? null)) return;
    this.leave();
    if (folder === null) {
      this.item?.show(null);
      return;
    }
    const followed: Followed = { folder, known: null, end: () => undefined };
    this.followed = followed;
    followed.end = this.parts.live.follow(folder, (news) => this.hear(followed, news));
  }

  private leave(): void {
    this.followed?.end();
    this.followed = null;
  }

  private goalNow(): string | null {
    const { goals, recent, settings } = this.parts;
    const { statusBar, keepLastGoal } = settings();
    if (statusBar === 'none') return null;
    return goals.active()?.folder ?? (keepLastGoal ? recent.last : null);
  }

  /** While a goal is read for the first time, what was shown before stays. */
  private hear(followed: Followed, news: GoalNews): void {
    if (followed !== this.followed || news.kind === 'loading') return;
    followed.known = news;
    this.show(followed);
    // A goal without tasks may be one that was moved: then its note is open at another place.
    if (news.kind === 'no-tasks') this.follow();
  }

  private show({ known }: Followed): void {
    if (known !== null) this.item?.show(statusModel(known, this.parts.settings().statusBar));
  }

  private showMenu(el: HTMLElement): void {
    const { followed } = this;
    const known = followed?.known ?? null;
    if (followed === null || known === null) return;
    const { folder } = followed;
    const { openNote, openGraph, openNext, markDone, build, update, run, settings } = this.parts;
    const menu = statusMenu(known, settings(), {
      openNote: (path, line) => run(() => openNote(path, line)),
      openGraph: () => run(() => openGraph(folder)),
      openNext: () => run(() => openNext(folder)),
      markDone: (id) => run(() => markDone(folder, id)),
      build: (what) => run(() => build(what, folder)),
      update: () => run(() => update(folder)),
      change: (change) => run(() => this.change(change)),
    });
    const { left, top } = el.getBoundingClientRect();
    menu.showAtPosition({ x: left, y: top }, el.doc);
  }

  private async change(change: Partial<Settings>): Promise<void> {
    try {
      await this.parts.change(change);
    } catch (error) {
      say(couldNotSave(error));
    }
    if (change.statusBar === 'none') say(words.hidden);
  }
}
