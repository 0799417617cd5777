import type { App } from 'obsidian';
import type { Settings } from '../model/settings.ts';
import type { Built } from '../pipeline.ts';
import type { Rebuilt } from '../rebuild.ts';
import { ask } from './ask.ts';
import type { Agreed, Applied, Destination, GoalTasks, TasksNow } from './goal-tasks.ts';
import { NoteError } from './note-error.ts';
import type { Notes } from './notes.ts';
import * as notices from './notices.ts';
import { type Decision, decided } from './preview-modal.ts';
import { conflictsInWords, updatedInWords } from './report-words.ts';
import type { Written } from './task-notes.ts';

/** What a build before the user's eyes works with. */
export interface GoalBuild {
  readonly app: App;
  readonly notes: Notes;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** Remembers what was written; gives what takes it back. */
  readonly remember: (written: readonly Written[]) => () => void;
}

/** Builds one goal's tasks: a new note, or what changes in the one that is there, once the user has seen and agreed. */
export async function buildGoal(build: GoalBuild, tasks: GoalTasks): Promise<void> {
  const destination = await tasks.destination();
  if (destination === null || build.signal.aborted) return;
  if (destination.kind === 'new') await buildNew(build, tasks, destination);
  else await buildAgain(build, tasks, destination);
}

async function buildNew(
  build: GoalBuild,
  tasks: GoalTasks,
  { place, foreign }: Extract<Destination, { kind: 'new' }>,
): Promise<void> {
  if (foreign !== null && !(await ask(build.app, notices.askBeside(foreign, place.path)))) return;
  const built = await tasks.built();
  if (built === null || build.signal.aborted) return;
  const written = await tasks.create(place, built);
  await tell(build, written, [notices.built(built), ...toDo(built)]);
}

async function buildAgain(
  build: GoalBuild,
  tasks: GoalTasks,
  { now, merge }: Extract<Destination, { kind: 'existing' }>,
): Promise<void> {
  switch (merge.kind) {
    case 'git-conflict':
      throw new NoteError(notices.gitConflict(now.path, merge.line));
    case 'note-unreadable':
      throw new NoteError(notices.noteUnreadable(now.path, merge.reason, merge.line));
    case 'rebuilt':
      await update(build, tasks, { now, rebuilt: merge });
  }
}

interface Update {
  readonly now: TasksNow;
  readonly rebuilt: Rebuilt;
}

async function update(build: GoalBuild, tasks: GoalTasks, { now, rebuilt }: Update): Promise<void> {
  const changesNothing = rebuilt.note === now.text;
  if (changesNothing && rebuilt.report.conflicts.length === 0) {
    await tasks.keepRecord(now, rebuilt);
    notices.sayBriefly(notices.upToDate(now.path));
    return;
  }
  const decision = await decisionOn(build, tasks, { now, rebuilt });
  if (decision === null || build.signal.aborted) return;
  if (decision.kind === 'merged' && decision.rebuilt.note === now.text) {
    await tasks.keepRecord(now, decision.rebuilt);
    notices.say(notices.upToDate(now.path), ...conflictsInWords(decision.rebuilt.report.conflicts));
    return;
  }
  await tellUpdate(build, await written(tasks, now, decision), decision.kind);
}

function decisionOn(
  { app, settings, signal }: GoalBuild,
  tasks: GoalTasks,
  { now, rebuilt }: Update,
): Promise<Decision | null> {
  const agreed: Agreed = { rebuilt, restore: [] };
  if (!settings.confirmChanges) return Promise.resolve({ kind: 'merged', ...agreed });
  return decided(app, {
    title: tasks.title,
    path: now.path,
    text: now.text,
    first: rebuilt,
    signal,
    again: async (restore) => {
      const merge = await tasks.merged(now, restore);
      return merge?.kind === 'rebuilt' ? merge : null;
    },
  });
}

function written(tasks: GoalTasks, now: TasksNow, decision: Decision): Promise<Applied> {
  return decision.kind === 'merged' ? tasks.apply(now, decision) : tasks.replace(now, decision);
}

async function tellUpdate(build: GoalBuild, applied: Applied, kind: Decision['kind']): Promise<void> {
  const { rebuilt, written } = applied;
  const sentences =
    kind === 'merged'
      ? [updatedInWords(written.path, rebuilt.report), ...conflictsInWords(rebuilt.report.conflicts)]
      : [notices.replaced(written.path)];
  await tell(build, written, [...sentences, ...toDo(rebuilt.built)]);
}

/** Says what was done, with a way back, and shows it. */
async function tell(
  { notes, remember }: GoalBuild,
  written: Written,
  sentences: readonly string[],
): Promise<void> {
  const where = notes.canOpen(written.path) ? [] : [notices.writtenTo(written.path)];
  notices.sayDone([...sentences, ...where], remember([written]));
  await notes.open(written.path);
}

function toDo(built: Built): string[] {
  return [...notices.clarifications(built), ...notices.warnings(built)];
}
