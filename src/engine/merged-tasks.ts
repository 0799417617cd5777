import { readFindings } from '../check/plan-findings.ts';
import { withComputed } from '../merge/computed-changes.ts';
import type { KnownTexts } from '../merge/computed-lines.ts';
import { keysOf, sortedConflicts, type Taken } from '../merge/conflict-keys.ts';
import { type GoneRows, goneRows, withCancelled, withKept, withTaken } from '../merge/gone-rows.ts';
import { graveRemovals } from '../merge/grave-removals.ts';
import { identities, type Identities } from '../merge/identities.ts';
import { type LastBuild, lastBuild } from '../merge/last-build.ts';
import { type BuiltLines, mergedNote } from '../merge/merge-note.ts';
import { mergedRows, type RowMerge } from '../merge/merge-rows.ts';
import { mergedTableBlocks, movesWithin } from '../merge/merge-tables.ts';
import { type MergedList, mergedList } from '../merge/merged-list.ts';
import { type MineTasks, mineTasks } from '../merge/mine-tasks.ts';
import { newTasks } from '../merge/new-tasks.ts';
import { knownTexts } from '../merge/noted-lines.ts';
import { withTitles } from '../merge/phase-titles.ts';
import { planRows, withTakenDependencies } from '../merge/plan-rows.ts';
import { numbersOf, type ProvableMerge } from '../merge/proof.ts';
import { provenBase, provenTables } from '../merge/proven-notes.ts';
import { readRecord, withoutDeleted, withPlanIds } from '../merge/record.ts';
import { textOf } from '../merge/split-note.ts';
import { tasksAsNoted } from '../merge/tasks-as-noted.ts';
import { differingTasks, withUnknownCells } from '../merge/unknown-cells.ts';
import { settled } from '../merge/unknown-differences.ts';
import type { Built, Planned } from '../model/build.ts';
import type { BuildRecord, RowCells } from '../model/merge.ts';
import { taskList, type TasksNote } from '../model/note-tasks.ts';
import type { MergedTasks, RebuildRequest } from '../model/rebuild.ts';
import { buildCounts } from '../write/build-counts.ts';
import { begunTasks } from './begun-tasks.ts';
import { pureBuild } from './build-tasks.ts';
import { writtenTasks, type WrittenTasks } from './written-tasks.ts';

/**
 * Merges a build with a note (format 4): finds out which of its tasks the note has, merges rows and lines with what was
 * built last, and writes the computed lines anew for the table as it is then.
 */
export function mergedTasks(
  planned: Planned,
  note: TasksNote,
  request: RebuildRequest,
): ProvableMerge<MergedTasks> {
  const same = identities(planned.list, note, request.note.text, readRecord(request.record));
  const { list, keys, highest, record } = same;
  const pure = pureBuild({ ...planned, list }, request, keys, highest);
  const mine = mineTasks(note, request.note.text, same, pure.record.rows, begunTasks(note, request));
  const proof = { before: provenTables(mine.layout, note, mine.rows), numbers: numbersOf(list) };
  if (request.note.text.trim() === '') return { ...newTasks(pure), ...proof };
  const base = baseOf(planned, same, note, mine, request);
  const last = base.rows ?? [];
  const taken = new Set(request.taken);
  const { gone, wanted, rows } = rowsFor(planned.plan, base.rows, pure.record.rows, mine, taken);
  const tasks = mergedList(same, mine.list, rows, mine.stated);
  const fresh = writtenTasks(planned, keys, tasks, request);
  const blocks = mergedTableBlocks(fresh.layout, mine.layout, rows);
  const result = mergedNote(base.lines, fresh, mine.lines, rows, { blocks, taken });
  const phases = record?.phases ?? [];
  const told = withTitles(result, [...phases, ...fresh.phases]);
  const left = { mine: mine.rows, edits: rows.edits };
  const unclear = withUnknownCells(withPlanIds(wanted, same.written, last), last, left);
  const kept = settled(
    base,
    phases,
    told.conflicts,
    { ...mine.lines, rows: mine.rows },
    { ...fresh, rows: wanted },
  );
  const sorted = sortedConflicts(kept.conflicts, taken, readRecord(request.record));
  const newRecord: BuildRecord = {
    ...{ version: 1, highest, lines: fresh.lines, phases: kept.phases },
    rows: withKept(unclear, last, gone, rows.edits),
    ...keysOf([...sorted.conflicts, ...sorted.settled]),
  };
  const texts = (): KnownTexts => knownTexts(planned, [list, taskList(note), tasks.list]);
  const text = textOf(result.lines, mine.text);
  const planIds = new Set(wanted.map(({ id }) => id));
  return {
    result: {
      note: text,
      pure: pure.note,
      report: { changes: withComputed(told.changes, texts), conflicts: sorted.conflicts },
      settled: sorted.settled,
      removals: graveRemovals(last, mine.rows, (id) => rows.removed.has(id)),
      pureRemovals: graveRemovals(last, mine.rows, (id) => !planIds.has(id)),
      record: newRecord,
      built: { note: text, record: newRecord, ...builtOf(planned, tasks, fresh) },
      cycles: fresh.schedule.cycles,
      differing: differingTasks(wanted, left),
    },
    base: provenBase(base),
    wanted: wanted.map(({ id }) => id),
    taken: sorted.taken,
    ...proof,
  };
}

/** What is told of the merged tasks. */
function builtOf(
  { plan, title }: Planned,
  { withHomeless }: MergedList,
  { schedule }: Pick<WrittenTasks, 'schedule'>,
): Omit<Built, 'note' | 'record'> {
  const findings = readFindings(plan, withHomeless);
  const { unclosed } = plan;
  return { kind: 'built', title, ...buildCounts(plan, withHomeless, schedule), findings, unclosed };
}

/** Which rows go, what the plan's say in this note, and what becomes of all (format 4.1, 4.2). */
function rowsFor(
  { cancelled }: Planned['plan'],
  base: LastBuild['rows'],
  fresh: readonly RowCells[],
  { rows: mine, layout }: MineTasks,
  taken: Taken,
): { readonly gone: GoneRows; readonly wanted: readonly RowCells[]; readonly rows: RowMerge } {
  const last = base ?? [];
  const going = withCancelled(goneRows(last, fresh, mine), cancelled);
  const gone = withTaken(going, taken, mine, [...last, ...fresh]);
  const merged = (wanted: readonly RowCells[]): RowMerge =>
    mergedRows(base, wanted, mine, gone, { canMove: movesWithin(layout), taken });
  const wanted = planRows(base, fresh, mine, gone);
  const rows = merged(wanted);
  const waiting = withTakenDependencies(mine, rows.conflicts, taken);
  if (waiting === null) return { gone, wanted, rows };
  // What a row waits for decides what others wait for (format 3.8).
  const after = planRows(base, fresh, waiting, gone);
  return { gone, wanted: after, rows: merged(after) };
}

/** What the note is compared with: the last build, where need be with what we would write for its tables as they stand. */
function baseOf(
  planned: Planned,
  { list, keys, record }: Identities,
  note: TasksNote,
  mine: MineTasks,
  request: RebuildRequest,
): LastBuild {
  const present = (): BuiltLines => {
    const tasks = tasksAsNoted({ list, keys }, mine.list, record?.phases ?? []);
    const there = new Set(tasks.keys);
    const isThere = (_one: unknown, index: number): boolean => there.has(keys[index] ?? '');
    const plan = { ...planned.plan, phases: planned.plan.phases.filter(isThere) };
    return writtenTasks({ ...planned, plan }, keys.filter(isThere), tasks, request);
  };
  const texts = (): KnownTexts => knownTexts(planned, [list, taskList(note)]);
  const kept = withoutDeleted(record, new Set(request.taken));
  return lastBuild(kept, mine.lines, mine.rows, present, texts);
}
