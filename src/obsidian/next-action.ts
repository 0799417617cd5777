import { type App, FuzzySuggestModal } from 'obsidian';
import type { GoalReading } from '../model/goal-reading.ts';
import type { Settings } from '../model/settings.ts';
import type { TaskId } from '../model/tasks.ts';
import { nextActions, taskBoxLine } from '../reading.ts';
import type { Goal, Goals } from './goals.ts';
import type { LastGoal } from './last-goal.ts';
import type { GoalNews } from './goal-news.ts';
import type { LiveGoals } from './live-goal.ts';
import * as words from './next-words.ts';
import type { Notes } from './notes.ts';
import { say } from './notices.ts';
import { run } from './run.ts';
import { type KnownGoal, partsOf } from './status-face.ts';

/** What the next action is found and opened with. */
export interface NextActionParts {
  readonly app: App;
  readonly notes: Notes;
  readonly goals: Goals;
  readonly live: LiveGoals;
  readonly lastGoal: LastGoal;
  readonly settings: () => Settings;
  /** Lets the user choose one of the vault's goals; null when nothing was chosen. */
  readonly chooseGoal: () => Promise<Goal | null>;
  /** Opens a note at a 1-based line. */
  readonly openLine: (path: string, line: number) => Promise<void>;
}

/** Opens what is to be done next (format 6.5). */
export class NextAction {
  constructor(private readonly parts: NextActionParts) {}

  /** Of the active goal; without one of the goal used last, without that of one that the user chooses (format 1.2). */
  async open(): Promise<void> {
    const { goals, lastGoal, chooseGoal } = this.parts;
    const active = goals.active();
    if (active !== null) return this.openIn(active.folder);
    const last = lastGoal.folder === null ? null : await this.read(lastGoal.folder);
    if (last !== null && isThere(last)) return this.openOf(last);
    const chosen = await chooseGoal();
    if (chosen === null) return;
    lastGoal.remember(chosen.folder);
    await this.openIn(chosen.folder);
  }

  /** Of the goal in a folder. */
  async openIn(folder: string): Promise<void> {
    await this.openOf(await this.read(folder));
  }

  /** What is known of a goal now, read if need be. */
  private async read(folder: string): Promise<KnownGoal> {
    let end = (): void => undefined;
    const known = await new Promise<KnownGoal>((resolve) => {
      end = this.parts.live.follow(folder, (news: GoalNews) => {
        if (news.kind !== 'loading') resolve(news);
      });
    });
    end();
    return known;
  }

  private async openOf(goal: KnownGoal): Promise<void> {
    if (goal.kind !== 'read') {
      say(words.noReading(goal, this.parts.settings()));
      return;
    }
    const { reading } = goal;
    const ready = nextActions(reading);
    const [first] = ready;
    if (first === undefined) say(...words.noneReady(reading));
    else if (ready.length === 1) await this.openTask(reading, first);
    else new TaskChooser(this.parts.app, { reading, ready }, (id) => this.openTask(reading, id)).open();
  }

  /** At its box; where it has none at its row, and the user is told what to do about that. */
  private async openTask(reading: GoalReading, id: TaskId): Promise<void> {
    const { notes, openLine } = this.parts;
    const { actionItems, tasks } = reading.notes;
    const box = actionItems === null ? null : taskBoxLine(await notes.read(actionItems), id);
    if (actionItems !== null && box !== null) return openLine(actionItems, box);
    const row = reading.byId.get(id)?.task.line;
    if (tasks === null || row === undefined) return;
    await openLine(tasks, row);
    say(words.noBox(reading, id, actionItems ?? this.parts.settings().actionItemsFile));
  }
}

/** Whether there is anything of a goal in a folder. */
function isThere(goal: KnownGoal): boolean {
  if (goal.kind !== 'no-tasks') return true;
  const { hasPlan, actionItems } = partsOf(goal);
  return hasPlan || actionItems !== null;
}

interface Ready {
  readonly reading: GoalReading;
  /** What is to be done next first. */
  readonly ready: readonly TaskId[];
}

/** The ready tasks, each with its owner and hours; all of it can be searched for. */
class TaskChooser extends FuzzySuggestModal<TaskId> {
  constructor(
    app: App,
    private readonly tasks: Ready,
    private readonly choose: (id: TaskId) => Promise<void>,
  ) {
    super(app);
    this.setPlaceholder(words.chooseTask(tasks.reading.title));
  }

  override getItems(): TaskId[] {
    return [...this.tasks.ready];
  }

  override getItemText(id: TaskId): string {
    return words.choice(this.tasks.reading, id);
  }

  override onChooseItem(id: TaskId): void {
    run(() => this.choose(id));
  }
}
