import { type BuiltLines, builtLines } from '../merge/merge-note.ts';
import { builtLayout } from '../merge/layout-of.ts';
import type { MergedList } from '../merge/merged-list.ts';
import type { BuiltTable, NoteLayout } from '../merge/note-layout.ts';
import type { BuildRequest, Planned } from '../model/build.ts';
import type { Schedule } from '../model/schedule.ts';
import { schedule } from '../schedule/critical-path-method.ts';
import { tasksNote } from '../write/tasks-note.ts';

/** A tasks.md as it is written, with what it was written from and what is merged of it. */
export interface WrittenTasks extends BuiltLines {
  readonly text: string;
  readonly layout: NoteLayout<BuiltTable>;
  readonly schedule: Schedule;
}

/** Schedules tasks and writes them; `keys` are the identities of the plan's phases. */
export function writtenTasks(
  { plan, title }: Planned,
  keys: readonly string[],
  tasks: MergedList,
  { folder, source, existing, settings }: BuildRequest,
): WrittenTasks {
  const scheduled = schedule(tasks.withHomeless, settings.hoursPerDay);
  const phases = new Map(plan.phases.map((phase, index) => [keys[index] ?? '', phase]));
  const plans = tasks.keys.map((key) => phases.get(key));
  const { list } = tasks;
  const input = {
    plan,
    plans,
    list,
    schedule: scheduled,
    title,
    folder,
    source: source.path,
    existing,
    settings,
  };
  const { text, layout } = tasksNote(input);
  const keyed = builtLayout(layout, tasks.keys);
  return { text, layout: keyed, schedule: scheduled, ...builtLines(keyed, list.phases, tasks.keys) };
}
