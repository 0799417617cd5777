import type { Built, Planned } from '../model/build.ts';
import type { MergedTasks, RebuildRequest } from '../model/rebuild.ts';
import { boxesOfNow } from '../merge/box-ids.ts';
import { appendTo } from '../merge/append-to.ts';
import { goneRows, withCancelled, withKept } from '../merge/gone-rows.ts';
import { graveRemovals } from '../merge/grave-removals.ts';
import { identities } from '../merge/identities.ts';
import { lastBuild } from '../merge/last-build.ts';
import { type BuiltLines, builtLines, mergedNote } from '../merge/merge-note.ts';
import { mergedRows, NOTHING_MERGED } from '../merge/merge-rows.ts';
import type { MineRow } from '../merge/mine-row.ts';
import { mergedTableBlocks, movesWithin } from '../merge/merge-tables.ts';
import { type KeyedList, type MergedList, mergedList, type NoteList } from '../merge/merged-list.ts';
import { notesLines, textOf } from '../merge/split-note.ts';
import { type BuiltTable, mineRows, type NoteLayout } from '../merge/note-layout.ts';
import type { KnownTexts } from '../merge/computed-lines.ts';
import { knownTexts } from '../merge/noted-lines.ts';
import { withTitles } from '../merge/phase-titles.ts';
import { planRows } from '../merge/plan-rows.ts';
import type { ProvableMerge } from '../merge/proof.ts';
import { provenBase, provenTables } from '../merge/proven-notes.ts';
import { readRecord, withoutDeleted, withPlanIds } from '../merge/record.ts';
import { builtLayout, layoutOf } from '../merge/layout-of.ts';
import { differingTasks, withUnknownCells } from '../merge/unknown-cells.ts';
import { settled } from '../merge/unknown-differences.ts';
import type { RowCells } from '../model/merge.ts';
import { taskGraph } from '../model/goal-reading.ts';
import { taskList, type TasksNote } from '../model/note-tasks.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Task, TaskId, TaskList, TaskPhase } from '../model/tasks.ts';
import { built, noteOf, written } from './build-tasks.ts';
import { keyedTasks, readActionItems } from '../read/action-items/read-items.ts';
import { schedule } from '../schedule/critical-path-method.ts';
import { boxesIn } from '../text/boxes.ts';

/**
 * Merges a build with a note (format 4): finds out which of its tasks the note has, merges rows and lines with what was
 * built last, and writes the computed lines anew for the table as it is then.
 */
export function mergedTasks(
  planned: Planned,
  mine: TasksNote,
  request: RebuildRequest,
): ProvableMerge<MergedTasks> {
  const same = identities(planned.list, mine, request.note.text, readRecord(request.record));
  const { list, keys, noteKeys, highest, written: planIds, record } = same;
  const pure = written({ ...planned, list }, request, keys, highest);
  const text = notesLines(request.note.text);
  const homes = new Map([...pure.record.rows, ...(record?.rows ?? [])].map(({ id, phase }) => [id, phase]));
  const layout = layoutOf(text.lines, request.note.text, mine, noteKeys, homes);
  const own = begunRows(mineRows(layout), mine, request);
  const before = provenTables(layout, mine, own);
  if (request.note.text.trim() === '') return { ...anew(pure), before, numbers: numbersOf(list) };
  const [note, mineLines] = [noteList(mine, noteKeys, layout), builtLines(layout, mine.phases, noteKeys)];
  const phases = record?.phases ?? [];
  const present = (): BuiltLines => linesAsNoted(planned, { list, keys }, note, request, phases);
  const texts = (): KnownTexts => knownTexts(planned, [list, taskList(mine)]);
  const base = lastBuild(withoutDeleted(record, request.restore), mineLines, own, present, texts);
  const last = base.rows ?? [];
  const gone = withCancelled(goneRows(last, pure.record.rows, own), planned.plan.cancelled);
  const wanted = planRows(base.rows, pure.record.rows, own, gone);
  const rows = mergedRows(base.rows, wanted, own, gone, movesWithin(layout));
  const tasks = mergedList({ list, keys }, note, rows, statedTasks(mine));
  const fresh = linesFor(planned, keys, tasks, request);
  const blocks = mergedTableBlocks(fresh.layout, layout, rows);
  const result = mergedNote(base.lines, fresh, mineLines, rows, blocks);
  const told = withTitles(result, [...phases, ...fresh.phases]);
  const left = { mine: own, edits: rows.edits };
  const unclear = withUnknownCells(withPlanIds(wanted, planIds, last), last, left);
  const known = withKept(unclear, last, gone, rows.edits);
  const inNote = { ...mineLines, rows: own };
  const kept = settled(base, phases, told.conflicts, inNote, { ...fresh, rows: wanted });
  const newRecord = { version: 1, highest, lines: fresh.lines, phases: kept.phases, rows: known } as const;
  const merged = { note: textOf(result.lines, text), list: tasks.withHomeless, schedule: fresh.schedule };
  return {
    result: {
      note: merged.note,
      pure: pure.note,
      report: { changes: told.changes, conflicts: kept.conflicts },
      removals: graveRemovals(last, own, (id) => rows.removed.has(id)),
      pureRemovals: graveRemovals(last, own, leftBy(wanted)),
      record: newRecord,
      built: built(planned, { ...merged, record: newRecord, findings: [] }),
      cycles: fresh.schedule.cycles,
      differing: differingTasks(wanted, left),
    },
    base: provenBase(base),
    before,
    wanted: wanted.map(({ id }) => id),
    numbers: numbersOf(list),
  };
}

/** Whether an id is of none of these rows. */
function leftBy(rows: readonly RowCells[]): (id: TaskId) => boolean {
  const known = new Set(rows.map(({ id }) => id));
  return (id) => !known.has(id);
}

/** The numbers of the phases of a plan: `phase 1`. */
function numbersOf({ phases }: TaskList): string[] {
  return phases.flatMap(({ word, number }) => (number === '' ? [] : [`${word} ${number}`.toLowerCase()]));
}

/** A note as it is written for merged tasks. */
interface FreshNote extends BuiltLines {
  readonly layout: NoteLayout<BuiltTable>;
  readonly schedule: Schedule;
}

/** `keys` are the identities of the plan's phases. */
function linesFor(
  planned: Planned,
  keys: readonly string[],
  tasks: MergedList,
  request: RebuildRequest,
): FreshNote {
  const scheduled = schedule(tasks.withHomeless, request.settings.hoursPerDay);
  const phases = new Map(planned.plan.phases.map((phase, index) => [keys[index] ?? '', phase]));
  const plans = tasks.keys.map((key) => phases.get(key));
  const layout = builtLayout(noteOf(planned, tasks.list, scheduled, request, plans).layout, tasks.keys);
  return { layout, schedule: scheduled, ...builtLines(layout, tasks.list.phases, tasks.keys) };
}

/** What we would write for the tables of the note as they stand, its phases in their order; of the plan those that it has. */
function linesAsNoted(
  planned: Planned,
  { list, keys }: KeyedList,
  note: NoteList,
  request: RebuildRequest,
  last: BuiltLines['phases'],
): BuiltLines {
  const built = new Map(last.map((phase) => [phase.key, phase]));
  const named = new Map(list.phases.map((phase, index) => [keys[index] ?? '', phase]));
  // One without rows that the plan does not have was not written by us, as far as anybody knows.
  const noted = note.flatMap(({ key, phase }) =>
    key === null || (phase.tasks.length === 0 && !named.has(key)) ? [] : [{ key, phase }],
  );
  const phases = noted.map(({ key, phase }) => asNoted(phase, named.get(key), built.get(key)));
  const present = { list: { ...list, phases }, keys: noted.map(({ key }) => key) };
  const own = new Set(present.keys);
  const isThere = (_one: unknown, index: number): boolean => own.has(keys[index] ?? '');
  const plan = { ...planned.plan, phases: planned.plan.phases.filter(isThere) };
  const tasks = mergedList(present, note, NOTHING_MERGED, new Set());
  return linesFor({ ...planned, plan }, keys.filter(isThere), tasks, request);
}

/** A phase of the note under its own number; what neither the last build nor the plan calls it so may be the user's words. */
function asNoted(
  phase: TaskPhase,
  plan: TaskPhase | undefined,
  before: BuiltLines['phases'][number] | undefined,
): TaskPhase {
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

/** The tasks of the note by the phases of their tables, else of their lines. */
function noteList(mine: TasksNote, keys: readonly string[], layout: NoteLayout): NoteList {
  const homes = new Map(
    layout.blocks.flatMap(({ phase, rows }) => rows.map(({ id }) => [id, phase] as const)),
  );
  const { phases } = taskList(mine);
  return phases.flatMap((phase, index) => {
    const hasLine = (mine.phases[index]?.line ?? null) !== null;
    const own = hasLine ? (keys[index] ?? null) : null;
    const byHome = new Map<string | null, Task[]>(hasLine ? [[own, []]] : []);
    for (const task of phase.tasks) {
      const home = homes.get(task.id) ?? own;
      appendTo(byHome, home, task);
    }
    return [...byHome].map(([key, tasks]) => ({
      key,
      phase: { ...(key === own ? phase : LOST), tasks },
    }));
  });
}

/** The tasks of which something beside their definition of done says how far they are. */
function statedTasks({ tasks }: TasksNote): Set<TaskId> {
  return new Set(tasks.filter(({ isStated }) => isStated).map(({ task }) => task.id));
}

/** A phase whose line is lost, where neither note nor plan says what it is called. */
const LOST = { word: '', number: '', name: 'No longer in the plan', days: null };

/** An emptied note is built as a new one; its tasks keep their ids. */
function anew(built: Built): Omit<ProvableMerge<MergedTasks>, 'before' | 'numbers'> {
  const { note, record } = built;
  const changes = record.rows.map(({ id, cells }) => ({ kind: 'task-added', id, name: cells.name }) as const);
  const removals = { tasks: [], of: 0 };
  const report = { changes, conflicts: [] };
  return {
    result: {
      note,
      pure: note,
      report,
      removals,
      pureRemovals: removals,
      record,
      built,
      cycles: [],
      differing: [],
    },
    base: { lines: [], rows: null },
    wanted: record.rows.map(({ id }) => id),
  };
}

/** The rows with what action-items.md says of their tasks: one that is begun there is begun (format 4.2). */
function begunRows(
  rows: readonly MineRow[],
  mine: TasksNote,
  { actionItems, settings }: RebuildRequest,
): MineRow[] {
  const graph = taskGraph(mine);
  const boxes = boxesOfNow(boxesIn(actionItems ?? ''), graph);
  const { states } = readActionItems(boxes, keyedTasks(graph), settings);
  const isBegun = (id: TaskId): boolean => ['done', 'active'].includes(states.get(id) ?? 'todo');
  return rows.map((row) => ({ ...row, started: row.started || isBegun(row.id) }));
}
