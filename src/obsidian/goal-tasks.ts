import type { TaskId } from '../model/tasks.ts';
import { type BuildRequest, type Built, buildTasks, type NotBuilt } from '../pipeline.ts';
import { type Rebuilt, type RebuildOutcome, rebuildTasks } from '../rebuild.ts';
import type { Sources } from './goal-sources.ts';
import { NoteError } from './note-error.ts';
import type { Notes } from './notes.ts';
import * as notices from './notices.ts';
import { inFolder, nameOf, withoutMd } from './paths.ts';
import { placeOf, type TaskNotes, type TasksPlace, type Written } from './task-notes.ts';
import type { Way } from './way.ts';

/** An existing tasks note, as it was when the build began. */
export interface TasksNow extends TasksPlace {
  readonly text: string;
  readonly record: unknown;
}

/** What a merge with a note of goal-kit's can come to. */
export type Merge = Exclude<RebuildOutcome, NotBuilt | { readonly kind: 'foreign' }>;

/** Where a goal's tasks go. */
export type Destination =
  /** A note that does not exist yet; `foreign` is the one that has the name it should have, and is someone's own. */
  | { readonly kind: 'new'; readonly place: TasksPlace; readonly foreign: string | null }
  | { readonly kind: 'existing'; readonly now: TasksNow; readonly merge: Merge };

/** A merge that was written. */
export interface Applied {
  readonly rebuilt: Rebuilt;
  readonly written: Written;
}

/** A merge that a user has agreed to, with the deleted rows that are to come back. */
export interface Agreed {
  readonly rebuilt: Rebuilt;
  readonly restore: readonly TaskId[];
}

/** The tasks of one goal, from its notes as they were read. */
export class GoalTasks {
  private request: BuildRequest;

  constructor(
    private readonly parts: { readonly notes: Notes; readonly taskNotes: TaskNotes },
    private readonly sources: Sources,
    private readonly way: Way,
  ) {
    this.request = sources.request;
  }

  get title(): string {
    return this.sources.title;
  }

  /** The first of our names that is free or goal-kit's; null when the merge that this takes was stopped or not wanted. */
  async destination(): Promise<Destination | null> {
    const { folder } = this.sources;
    const { notes, taskNotes } = this.parts;
    let foreign: string | null = null;
    for (const name of names(this.request.settings.tasksFile)) {
      const note = await notes.noteIn(folder, name);
      if (note === null) {
        const place = placeOf(folder, inFolder(folder, name), name);
        await notes.refuseTaken(place.path);
        return { kind: 'new', place, foreign };
      }
      const place = placeOf(folder, note.path, name);
      const now = { ...place, text: note.text, record: await taskNotes.recordOf(place) };
      const merge = await this.merged(now, []);
      if (merge === null) return null;
      if (merge.kind !== 'foreign') return { kind: 'existing', now, merge };
      foreign ??= note.path;
    }
    throw new NoteError(notices.noFreeName(folder));
  }

  /** The plan's tasks as a new note; null when there are none, or it was stopped. */
  async built(): Promise<Built | null> {
    return this.overcome((request) => buildTasks(request));
  }

  async create(place: TasksPlace, built: Built): Promise<Written> {
    await this.refuseWithoutPlan();
    return this.parts.taskNotes.create(place, built);
  }

  /** The merge of the plan with a note, with deleted rows brought back. */
  async merged(
    { path, text, record }: TasksNow,
    restore: readonly TaskId[],
  ): Promise<Exclude<RebuildOutcome, NotBuilt> | null> {
    return this.overcome((request) => rebuildTasks({ ...request, note: { path, text }, record, restore }));
  }

  /** Writes a merge; where the note has changed since, merges again with what stands there then. */
  async apply(now: TasksNow, { rebuilt, restore }: Agreed): Promise<Applied> {
    await this.refuseWithoutPlan();
    const last = { rebuilt };
    const written = await this.parts.taskNotes.change(now, async (text) => {
      if (text === now.text) return (last.rebuilt = rebuilt);
      const again = await this.merged({ ...now, text }, restore);
      if (again?.kind !== 'rebuilt') throw new NoteError(notices.changedMeanwhile(now.path));
      return (last.rebuilt = again);
    });
    return { rebuilt: last.rebuilt, written };
  }

  /** Writes the plan's build over a note, unless that has changed since the user agreed to lose it. */
  async replace(now: TasksNow, { rebuilt }: Agreed): Promise<Applied> {
    await this.refuseWithoutPlan();
    const written = await this.parts.taskNotes.change(now, (text) => {
      if (text !== now.text) return Promise.reject(new NoteError(notices.changedMeanwhile(now.path)));
      return Promise.resolve({ note: rebuilt.pure, record: rebuilt.record });
    });
    return { rebuilt, written };
  }

  /** Keeps the record of a merge that leaves the note as it is. */
  async keepRecord(now: TasksNow, { record }: Rebuilt): Promise<void> {
    await this.parts.taskNotes.keep(now, record);
  }

  /** Whether the record of a merge is kept already: an earlier build has told all that it tells. */
  isKept({ record }: TasksNow, merge: Rebuilt): boolean {
    return JSON.stringify(record) === JSON.stringify(merge.record);
  }

  /** Throws when the plan is gone by now, as its tasks would lie beside nothing. */
  private async refuseWithoutPlan(): Promise<void> {
    const { path } = this.sources.request.source;
    const plan = await this.parts.notes.find(this.sources.folder, nameOf(path));
    if (plan === null) throw new NoteError(notices.planGone(path));
  }

  /** Builds, and builds otherwise where the plan gives no tasks and there is another way. */
  private async overcome<O extends { readonly kind: string }>(
    steps: (request: BuildRequest) => Generator<number, O | NotBuilt, void>,
  ): Promise<O | null> {
    for (;;) {
      const outcome = await this.way.run(steps(this.request), this.title);
      if (outcome === null || !isNotBuilt(outcome)) return outcome;
      const next = await this.way.instead(outcome, this.request, this.sources);
      if (next === null) return null;
      this.request = next;
    }
  }
}

/** `tasks.md`, `tasks-goal-kit.md`, `tasks-goal-kit-2.md` … */
function* names(tasksFile: string): Generator<string, void> {
  const stem = withoutMd(tasksFile);
  yield tasksFile;
  yield `${stem}-goal-kit.md`;
  for (let number = 2; number < 100; number++) yield `${stem}-goal-kit-${number}.md`;
}

/** The kinds of outcome that give no tasks; the compiler asks for each. */
const notBuilt: Readonly<Record<NotBuilt['kind'], true>> = {
  unfilled: true,
  'no-work': true,
  unreadable: true,
};

function isNotBuilt(outcome: { readonly kind: string }): outcome is NotBuilt {
  return Object.hasOwn(notBuilt, outcome.kind);
}
