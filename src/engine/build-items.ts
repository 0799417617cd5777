import { followingMarks, markChanges, withGivenMarks } from '../merge/box-marks.ts';
import { comparableRows } from '../merge/comparable-rows.ts';
import { itemsRecord } from '../merge/items-record.ts';
import { itemsReport } from '../merge/items-report.ts';
import { taskNames } from '../merge/known-rows.ts';
import {
  builtLists,
  itemRows,
  type ListShape,
  listsOf,
  mineListRows,
  nestedRows,
} from '../merge/list-shape.ts';
import { graveRemovals } from '../merge/grave-removals.ts';
import { goneRows, withKept } from '../merge/gone-rows.ts';
import { phaseIdentities, phasesOf } from '../merge/item-phases.ts';
import { withKnownClauses } from '../merge/match-clauses.ts';
import { phaseKeys } from '../merge/match-phases.ts';
import { withTitles } from '../merge/phase-titles.ts';
import { mergedLists, missingIds } from '../merge/merge-lists.ts';
import { type BuiltLines, builtLines, mergedNote } from '../merge/merge-note.ts';
import { mergedRows, type RowMerge } from '../merge/merge-rows.ts';
import type { MineRow } from '../merge/mine-row.ts';
import { withUnknownCells } from '../merge/unknown-cells.ts';
import { unknownItems } from '../merge/unknown-items.ts';
import { notesLines, textOf } from '../merge/note-lines.ts';
import type { NoteShape, RowBlock } from '../merge/note-shape.ts';
import { type Doubt, type ProvableMerge, proven } from '../merge/proof.ts';
import { provenItems, provenLists } from '../merge/proven-notes.ts';
import { renumberedItems } from '../merge/renumbered-items.ts';
import { withIdChanges } from '../merge/renumbered.ts';
import { readRecord, withoutDeleted } from '../merge/record.ts';
import type { BuiltItems as Items } from '../model/action-items.ts';
import type { BuildRecord, Deleted, GraveRemovals, MergedNote, RowCells } from '../model/merge.ts';
import type { PlanSteps } from '../model/plan-steps.ts';
import { ignoreProgress, type OnProgress, stepProgress } from '../model/progress.ts';
import type { Settings } from '../model/settings.ts';
import { taskList } from '../model/tasks-note.ts';
import type { TaskId } from '../model/tasks.ts';
import { itemsObstacle, readItemsNote } from '../read/action-items/action-items-shape.ts';
import { readTasksNote } from '../read/tasks-note/tasks-note.ts';
import { schedule } from '../schedule/schedule.ts';
import { isDate } from '../text/calendar.ts';
import { taskId, taskNumber } from '../text/task-id.ts';
import { actionItems } from '../write/action-items-note.ts';

/** What action-items.md is built from. */
export interface ItemsRequest {
  /** The goal's title (format 1.4), as its notes write it. */
  readonly title: string;
  /** tasks.md: its path in the vault and its text. */
  readonly tasks: { readonly path: string; readonly text: string };
  /** The path of the note that is written. */
  readonly path: string;
  readonly settings: Settings;
  /** Day 1 as the plan gives it, `YYYY-MM-DD`, where it does: it comes before that of tasks.md and the setting (format 5.5). */
  readonly start: string | null;
  /** What the plan's boxes below its tasks say, for boxes that are new (format 6.3); empty without a plan. */
  readonly steps: PlanSteps;
}

/** Numbers of a build. */
export interface BuiltItems {
  /** Tasks of tasks.md, and the phases that they are in. */
  readonly tasks: number;
  readonly phases: number;
  /** Boxes of the note that is written. */
  readonly boxes: number;
}

/** Why there is nothing to build. */
export type NoItems =
  /** tasks.md holds no task. */
  | { readonly kind: 'no-tasks' }
  /** Markers of a merge conflict of git stand in tasks.md, from this 1-based line on. */
  | { readonly kind: 'tasks-conflict'; readonly line: number }
  | { readonly kind: 'tasks-unreadable'; readonly reason: string; readonly line: number | null };

/** What a first build came to. */
export type ItemsOutcome =
  | NoItems
  | {
      readonly kind: 'built';
      readonly note: string;
      /** To be kept for the next build once the note is written (format 4.1). */
      readonly record: BuildRecord;
      readonly built: BuiltItems;
    };

/** A build over an action-items.md that exists already. */
export interface RebuildItemsRequest extends ItemsRequest {
  readonly note: { readonly path: string; readonly text: string };
  /** What was kept of the last build: JSON of unknown make; null when there is none. */
  readonly record: unknown;
  /** Deleted tasks and clauses (`T-001/2`) that the user wants back (format 4.1). */
  readonly restore: readonly Deleted[];
}

/** What a build over an existing note came to. */
export type RebuildItemsOutcome =
  | NoItems
  /** Markers of a merge conflict of git stand in the note, from this 1-based line on. */
  | { readonly kind: 'git-conflict'; readonly line: number }
  | { readonly kind: 'note-unreadable'; readonly reason: string; readonly line: number | null }
  /** No merge with this note holds what the format promises (format 4.8): the note stays as it is. */
  | { readonly kind: 'unproven'; readonly doubt: Doubt }
  | Rebuilt;

interface Rebuilt extends MergedItems {
  readonly kind: 'rebuilt';
  /** Why this is the careful merge, which takes nothing of the note away (format 4.8); null for a usual one. */
  readonly doubt: Doubt | null;
}

interface MergedItems extends MergedNote {
  readonly built: BuiltItems;
}

/** Builds the text of action-items.md from tasks.md (format 6.3). Never throws, whatever the notes say. */
export function buildItems(request: ItemsRequest, onProgress = ignoreProgress): ItemsOutcome {
  const planned = plannedItems(request, onProgress);
  if (planned.kind !== 'planned') return planned;
  const { items } = planned;
  const keys = phaseKeys(phasesOf(items), []);
  const shape = builtLists(items, keys);
  const note = pureText(shape);
  const rows = itemRows(items, keys);
  return {
    kind: 'built',
    note,
    record: recordOf(builtLines(shape, phasesOf(items), keys), rows),
    built: { ...numbers(items), boxes: rows.length },
  };
}

/**
 * Builds over an existing note (format 4, 6.3) by the mechanism of `rebuildTasks`: find out which boxes are which tasks and
 * clauses, merge them as rows with what was built last, then the lines around them.
 */
export function rebuildItems(request: RebuildItemsRequest, onProgress = ignoreProgress): RebuildItemsOutcome {
  const obstacle = itemsObstacle(request.note.text);
  if (obstacle !== null)
    return 'conflictLine' in obstacle
      ? { kind: 'git-conflict', line: obstacle.conflictLine }
      : { kind: 'note-unreadable', ...obstacle };
  const planned = plannedItems(request, stepProgress(onProgress, 0, 0.5));
  if (planned.kind !== 'planned') return planned;
  const { items } = planned;
  const { text: own } = request.note;
  const note = readItemsNote(notesLines(own).lines);
  const known = itemsRecord(readRecord(request.record), note, items);
  const now = renumberedItems(items, own, note, known);
  const merge = (text: string, record: unknown): ProvableMerge<MergedItems> => {
    const isFirst = text === now.text;
    const restore = isFirst ? request.restore : [];
    return merged(items, { ...request, note: { ...request.note, text }, record, restore });
  };
  const proof = proven(now.text, now.record, merge, stepProgress(onProgress, 0.6, 1));
  if (proof.kind === 'unproven') return proof;
  return { kind: 'rebuilt', ...withIdChanges(proof.result, now.ids, taskNames(items)), doubt: proof.doubt };
}

interface PlannedItems {
  readonly kind: 'planned';
  readonly items: Items;
}

/** Reads tasks.md and puts its tasks into sections and boxes, or says why there are none. */
function plannedItems(request: ItemsRequest, onProgress: OnProgress): PlannedItems | NoItems {
  const { tasks, settings, title, path } = request;
  const note = readTasksNote(tasks.text, { settings, start: request.start }, onProgress);
  if (note.unreadable !== null) return { kind: 'tasks-unreadable', ...note.unreadable };
  if (note.conflictLine !== null) return { kind: 'tasks-conflict', line: note.conflictLine };
  if (note.tasks.length === 0) return { kind: 'no-tasks' };
  const start = [request.start, note.start, settings.startDate].find((date) => date !== null && isDate(date));
  const scheduled = schedule(taskList(note), settings.hoursPerDay);
  const { steps } = request;
  const input = { title, note, schedule: scheduled, tasksPath: tasks.path, path, steps, settings };
  return { kind: 'planned', items: actionItems({ ...input, start: start ?? null }) };
}

function merged(built: Items, request: RebuildItemsRequest): ProvableMerge<MergedItems> {
  const own = notesLines(request.note.text);
  const note = readItemsNote(own.lines);
  const record = readRecord(request.record);
  // An emptied note is built as a new one.
  const isNew = request.note.text.trim() === '';
  const base = isNew ? null : withoutDeleted(record, withClauses(request.restore, record));
  const [recorded, past] = [record?.rows ?? [], base?.rows ?? []];
  const hasRecord = base !== null;
  const items = withKnownClauses(built, recorded);
  const { keys, sections } = phaseIdentities(items, note, record);
  const fresh = { items, keys, shape: builtLists(items, keys) };
  const freshRows = itemRows(items, keys);
  const names = taskNames(items);
  const mine = listsOf(note, sections, { base: recorded, fresh: freshRows, names });
  const nested = nestedRows(mine);
  const { base: before, fresh: now, record: kept } = comparableRows(hasRecord ? past : null, freshRows, mine);
  const boxes = mineListRows(mine);
  const last = before ?? [];
  const gone = goneRows(last, now, boxes);
  const rows = mergedRows(before, now, boxes, gone, ({ id }) => !nested.has(id));
  const marks = followingMarks(last, now, mine);
  const blocks = mergedLists(fresh, mine, rows, marks, hasRecord);
  const lines = builtLines(fresh.shape, phasesOf(items), keys);
  const result = mergedNote(base, lines, builtLines(mine, [], []), rows, blocks);
  const titled = withTitles(result, phasesEver(record, lines));
  const report = itemsReport(titled, items, hasRecord ? new Map() : missingIds(mine, items));
  const unclear = withUnknownCells(kept, last, { mine: boxes, edits: rows.edits });
  const left = withKept(unclear, past, gone, rows.edits);
  const inTasks = new Set(now.map(({ id }) => id));
  const removed = (leaves: (id: TaskId) => boolean): GraveRemovals => graveRemovals(last, boxes, leaves);
  return {
    result: {
      note: textOf(isNew ? fresh.shape.lines : result.lines, own),
      pure: pureText(fresh.shape),
      report: {
        changes: [...report.changes, ...markChanges(marks, now, mine, names)],
        conflicts: [
          ...report.conflicts,
          ...(hasRecord ? [] : unknownItems(note, mine, freshRows, names, rows)),
        ],
      },
      removals: removed((id) => rows.removed.has(id)),
      pureRemovals: removed((id) => !inTasks.has(id)),
      record: recordOf(lines, withGivenMarks(left, last, marks, mine)),
      differing: [],
      built: { ...numbers(items), boxes: note.boxes.length + rows.added.length - removedBoxes(mine, rows) },
    },
    base: provenItems(base, hasRecord ? new Map() : replacedNames(rows, boxes)),
    before: provenLists(mine, note),
    wanted: now.map(({ id }) => id),
    numbers: [],
  };
}

/** The phases of the last build, then those of this one. */
function phasesEver(
  record: BuildRecord | null,
  { phases }: Pick<BuildRecord, 'phases'>,
): BuildRecord['phases'] {
  return [...(record?.phases ?? []), ...phases];
}

/** The words of boxes that a note without a record had, and that follow the task list. */
function replacedNames({ edits }: RowMerge, boxes: readonly MineRow[]): Map<TaskId, string> {
  const replaced = boxes.filter(({ id }) => edits.get(id)?.name !== undefined);
  return new Map(replaced.map(({ id, cells }) => [id, cells.name ?? '']));
}

function removedBoxes({ rows }: ListShape, { removed }: RowMerge): number {
  const all = rows.map(({ id, clauses }) =>
    removed.has(id) ? clauses.length + 1 : clauses.filter((clause) => removed.has(clause.id)).length,
  );
  return all.reduce((sum, count) => sum + count, 0);
}

/** A task comes back with its clauses. */
function withClauses(restore: readonly Deleted[], record: BuildRecord | null): Deleted[] {
  const tasks = new Set(restore);
  const clauses = (record?.rows ?? []).filter(({ phase }) => tasks.has(phase));
  return [...restore, ...clauses.map(({ id }) => id)];
}

function pureText({ lines }: NoteShape<RowBlock>): string {
  return `${lines.join('\n')}\n`;
}

function recordOf(lines: BuiltLines, rows: readonly RowCells[]): BuildRecord {
  const highest = rows.reduce((most, { id }) => Math.max(most, taskNumber(taskId(id)) ?? 0), 0);
  return { version: 1, highest, ...lines, rows };
}

function numbers({ phases }: Items): Omit<BuiltItems, 'boxes'> {
  const filled = phases.filter(({ tasks }) => tasks.length > 0);
  return { tasks: filled.reduce((sum, { tasks }) => sum + tasks.length, 0), phases: filled.length };
}
