import type { BuildRecord } from '../model/merge.ts';
import type { TaskPhase } from '../model/tasks.ts';
import { NOTHING_MERGED } from './merge-rows.ts';
import { type KeyedList, type MergedList, mergedList, type NoteList } from './merged-list.ts';

type RecordPhase = BuildRecord['phases'][number];

/** The tasks of the note as they stand, its phases in their order, with what the plan and the last build call these. */
export function tasksAsNoted(
  { list, keys }: KeyedList,
  note: NoteList,
  last: readonly RecordPhase[],
): MergedList {
  const built = new Map(last.map((phase) => [phase.key, phase]));
  const named = new Map(list.phases.map((phase, index) => [keys[index] ?? '', phase]));
  // One without rows that the plan does not have was not written by us, as far as anybody knows.
  const noted = note.flatMap(({ key, phase }) =>
    key === null || (phase.tasks.length === 0 && !named.has(key)) ? [] : [{ key, phase }],
  );
  const phases = noted.map(({ key, phase }) => asNoted(phase, named.get(key), built.get(key)));
  const present = { list: { ...list, phases }, keys: noted.map(({ key }) => key) };
  return mergedList(present, note, NOTHING_MERGED, new Set());
}

/** A phase of the note under its own number; what neither the last build nor the plan calls it so may be the user's words. */
function asNoted(phase: TaskPhase, plan: TaskPhase | undefined, before: RecordPhase | undefined): TaskPhase {
  const ours = plan ?? before ?? phase;
  const isNamed = phase.name === before?.name || (plan === undefined && phase.name === before?.unknown);
  const isWord = before === undefined || [before.word, plan?.word].includes(phase.word);
  const own = {
    ...phase,
    word: isWord ? phase.word : ours.word,
    name: isNamed ? phase.name : ours.name,
  };
  return plan === undefined ? own : { ...plan, ...own, tasks: plan.tasks };
}
