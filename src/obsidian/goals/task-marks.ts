import { calledTasks, chartState, type GoalReading, shownId } from '../../model/goal-reading.ts';
import type { Settings } from '../../model/settings.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { ChangedMark, BoxState } from '../../engine/jobs.ts';
import type { Engine } from '../engine/engine.ts';
import * as words from './mark-words.ts';
import type { FollowedPath, FollowedPaths } from '../notes/followed-paths.ts';
import type { Notes } from '../notes/notes.ts';
import { inFolder } from '../notes/paths.ts';
import { say, sayAbout, sayBriefly, sayDone } from '../notices.ts';

export interface TaskMarksParts {
  readonly engine: Engine;
  readonly notes: Notes;
  readonly paths: FollowedPaths;
  readonly settings: () => Settings;
  /** Builds the action items of the goal in a folder, where a task has no box. */
  readonly buildItems: (folder: string) => Promise<void>;
  /** Runs what a user asked for and says what went wrong. */
  readonly run: (job: () => Promise<void>) => void;
}

/** A marking that was written. */
interface Marking {
  /** The task's id as the note writes it. */
  readonly id: string;
  readonly path: FollowedPath;
  readonly changes: readonly ChangedMark[];
}

/** Marks tasks in action-items.md, wherever they are marked from: in the graph, the status bar, a command. */
export class TaskMarks {
  constructor(private readonly parts: TaskMarksParts) {}

  /**
   * Marks a task's boxes, says so, and offers to take it back: the marks alone, whatever else was written since and wherever
   * the note was moved. In a note that is open in an editor it is an edit like any other. Where the task has no box, offers to build one.
   */
  async mark(reading: GoalReading, id: TaskId, mark: BoxState): Promise<void> {
    await this.tryToMark(reading, id, mark);
  }

  /** The same; whether there was a box to mark. */
  async tryToMark(reading: GoalReading, id: TaskId, mark: BoxState): Promise<boolean> {
    const path = reading.notes.actionItems;
    const offer = (why: string): void => this.offerItems(reading, id, mark, why);
    if (path !== null) return this.markIn(path, reading, id, mark, offer);
    offer(words.noActionItems(shownId(reading, id), this.parts.settings().actionItemsFile));
    return false;
  }

  /** Marks a task's boxes in a note; where it has none, `without` hears why. */
  private async markIn(
    path: string,
    reading: GoalReading,
    id: TaskId,
    mark: BoxState,
    without: (why: string) => void,
  ): Promise<boolean> {
    const { engine, notes, paths, settings } = this.parts;
    const shown = shownId(reading, id);
    const { doneMarks } = settings();
    const made: { changes: readonly ChangedMark[] | null } = { changes: [] };
    const tasks = calledTasks(reading);
    const rewrite = async (text: string): Promise<string> => {
      const marked = await engine.ask('markTask', { text, tasks, id, mark, doneMarks });
      made.changes = marked?.changes ?? null;
      return marked?.note ?? text;
    };
    await notes.change(path, rewrite, 'editor');
    if (made.changes === null) {
      without(words.noBox(shown, path));
      return false;
    }
    const marking = { id: shown, path: paths.note(path), changes: made.changes };
    if (made.changes.length === 0) sayBriefly(words.markedAlready(shown, mark));
    else {
      // Its Undo is of no use once the task is marked again.
      const ready = mark === 'done' ? readyAfter(reading, id) : [];
      const said = words.marked(
        shown,
        mark,
        ready.map((one) => shownId(reading, one)),
      );
      const told = { sentences: [said], isBrief: true, about: [`${path}#${shown}`] };
      sayDone(told, () => this.parts.run(() => this.takeBack(marking)));
    }
    return true;
  }

  /** Says that there is no box to mark, with a button that makes it and marks it then. */
  private offerItems(reading: GoalReading, id: TaskId, mark: BoxState, sentence: string): void {
    const { folder } = reading;
    const build = (): void =>
      this.parts.run(async () => {
        const { buildItems, notes, settings } = this.parts;
        await buildItems(folder);
        const path = await notes.find(folder, settings().actionItemsFile);
        if (path !== null) await this.markIn(path, reading, id, mark, say);
      });
    const offer = { label: words.buildItems, click: build };
    const about = inFolder(folder, this.parts.settings().actionItemsFile);
    sayAbout({ sentences: [sentence], about: [about], offer });
  }

  private async takeBack({ id, path: { now: path }, changes }: Marking): Promise<void> {
    const restored = { count: 0 };
    const rewrite = async (text: string): Promise<string> => {
      const back = await this.parts.engine.ask('unmark', { text, changes });
      if (back === null) return text;
      restored.count = back.changes.length;
      return back.note;
    };
    await this.parts.notes.change(path, rewrite, 'editor');
    if (restored.count === changes.length) sayBriefly(words.unmarked(id));
    else say(restored.count === 0 ? words.notUnmarked(id, path) : words.partlyUnmarked(id, path));
  }
}

/** The tasks that wait for nothing else than this one, in the order of the note. */
function readyAfter(reading: GoalReading, id: TaskId): TaskId[] {
  const isOver = (one: TaskId): boolean =>
    one === id || ['done', 'cancelled'].includes(chartState(reading, one));
  return (reading.waiting.get(id) ?? []).filter(
    (one) =>
      chartState(reading, one) === 'blocked' &&
      reading.byId.get(one)?.task.dependencies.every(isOver) === true,
  );
}
