import { type App, FuzzySuggestModal } from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import type { Settings } from '../../model/settings.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { GoalChoice } from '../goals/goal-choice.ts';
import type { Goals } from '../goals/goals.ts';
import type { KnownGoal } from '../goals/goal-news.ts';
import type { LiveGoals } from '../goals/live-goal.ts';
import * as words from './next-words.ts';
import { say } from '../notices.ts';
import { openDialog } from '../on-screen.ts';
import { run } from '../run.ts';
import type { ChartActions } from '../graph/chart-actions.ts';
import type { TaskMarks } from '../goals/task-marks.ts';

/** What the next action is found with, opened and marked. */
export interface NextActionParts {
  readonly app: App;
  readonly chartActions: ChartActions;
  readonly marks: TaskMarks;
  readonly goals: Goals;
  readonly live: LiveGoals;
  readonly choice: GoalChoice;
  readonly settings: () => Settings;
}

/** Opens what is to be done next, and marks it done (format 6.5): always by what is typed and saved until then. */
export class NextAction {
  constructor(private readonly parts: NextActionParts) {}

  /** Of the active goal; without one of a goal that the user chooses (format 1.2). */
  async open(): Promise<void> {
    const { goals, choice } = this.parts;
    const goal = (await goals.activeNow()) ?? (await choice.ask(words.chooseGoal));
    if (goal !== null) await this.openIn(goal.folder);
  }

  /** Of the goal in a folder. */
  async openIn(folder: string): Promise<void> {
    await this.openOf(await this.parts.live.newest(folder));
  }

  /** Marks a task done that was next when the user was shown it; where it is not any more, the user is told. */
  async markDone(folder: string, id: TaskId): Promise<void> {
    const goal = await this.parts.live.newest(folder);
    if (goal.kind !== 'read') say(words.noReading(goal, this.parts.settings()));
    else if (goal.reading.ready.includes(id)) await this.parts.marks.mark(goal.reading, id, 'done');
    else say(words.notNext(goal.reading, id));
  }

  private async openOf(goal: KnownGoal): Promise<void> {
    if (goal.kind !== 'read') {
      say(words.noReading(goal, this.parts.settings()));
      return;
    }
    const { reading } = goal;
    const ready = reading.ready;
    const [first] = ready;
    if (first === undefined) say(...words.noneReady(reading));
    else if (ready.length === 1) await this.openTask(reading, first);
    else openDialog(new TaskChooser(this.parts.app, { reading, ready }, (id) => this.openTask(reading, id)));
  }

  /** At its box; where it has none at its row, and the user is told what to do about that. */
  private async openTask(reading: GoalReading, id: TaskId): Promise<void> {
    const { chartActions, settings } = this.parts;
    if (await chartActions.openBox(reading, id)) return;
    await chartActions.open(reading, id, false);
    say(words.noBox(reading, id, reading.notes.actionItems ?? settings().actionItemsFile));
  }
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
