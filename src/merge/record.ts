import { type BuildRecord, CELLS, type RowCells } from '../model/merge.ts';
import type { Task, TaskId } from '../model/tasks.ts';
import { appendTo } from './append-to.ts';
import type { Taken } from './conflict-keys.ts';
import type { KnownPhase } from './match-phases.ts';
import { tokenPhase } from './note-layout.ts';
import { isHeading } from './section-at.ts';

/** The record of the last build from JSON of unknown make; null when it is none of this version (format 4.4). */
export function readRecord(json: unknown): BuildRecord | null {
  if (!isObject(json) || json['version'] !== 1) return null;
  const { highest, lines, phases, rows, settled } = json;
  if (!isTaskNumber(highest)) return null;
  if (!isListOf(lines, isText) || !isListOf(phases, isPhase) || !isListOf(rows, isRow)) return null;
  return { version: 1, highest, lines, phases, rows, ...(isListOf(settled, isText) ? { settled } : {}) };
}

/** Whether a note without a task is still, in its lines, the one that was built last. */
export function isOfBuild(text: string, record: BuildRecord | null): boolean {
  const lines = new Set(text.split(/\r?\n/));
  return (record?.lines ?? []).filter((line) => line.length > 10 && lines.has(line)).length >= 5;
}

/** The record without what the user deleted and wants back, so that it counts as new: rows by id, sections by heading. */
export function withoutDeleted(record: BuildRecord | null, wanted: Taken): BuildRecord | null {
  if (record === null || wanted.size === 0) return record;
  const phases = new Set<string>();
  let isWanted = false;
  const lines = record.lines.filter((line) => {
    if (isHeading(line)) isWanted = wanted.has(line);
    const phase = isWanted ? tokenPhase(line) : null;
    if (phase !== null) phases.add(phase);
    return !isWanted;
  });
  const rows = record.rows.filter((row) => !wanted.has(row.id) && !phases.has(row.phase));
  return { ...record, lines, rows };
}

/** Rows with the ids that the plan writes for them, or that they were built under (`base`), where the user gave them others. */
export function withPlanIds(
  rows: readonly RowCells[],
  ids: ReadonlyMap<TaskId, TaskId>,
  base: readonly RowCells[],
): RowCells[] {
  const before = new Map(base.map(({ id, planned }) => [id, planned]));
  return rows.map((row) => {
    const planned = ids.get(row.id) ?? before.get(row.id);
    return planned === undefined || planned === row.id ? row : { ...row, planned };
  });
}

/** The record with the lines of the tasks that it was built from. */
export function withLines(record: BuildRecord, tasks: readonly Task[]): BuildRecord {
  const lines = new Map(tasks.map(({ id, line }) => [id, line]));
  return {
    ...record,
    rows: record.rows.map((row) => {
      const line = lines.get(row.id);
      return line === undefined ? row : { ...row, line };
    }),
  };
}

/** The phases of the last build with their tasks. */
export function knownPhases(record: BuildRecord): KnownPhase[] {
  const tasks = new Map<string, TaskId[]>();
  for (const { id, phase } of record.rows) appendTo(tasks, phase, id);
  return record.phases.map((phase) => ({ ...phase, tasks: tasks.get(phase.key) ?? [] }));
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** More than any task is given: far beyond it numbers no longer count up one by one. */
const MOST_TASKS = 1_000_000_000_000;

function isTaskNumber(json: unknown): json is number {
  return Number.isInteger(json) && Number(json) >= 0 && Number(json) < MOST_TASKS;
}

function isText(json: unknown): json is string {
  return typeof json === 'string';
}

function isListOf<T>(json: unknown, isOne: (one: unknown) => one is T): json is T[] {
  return Array.isArray(json) && json.every(isOne);
}

function isPhase(json: unknown): json is BuildRecord['phases'][number] {
  if (!isObject(json) || !(json['unknown'] === undefined || isText(json['unknown']))) return false;
  return ['key', 'word', 'number', 'name'].every((field) => isText(json[field]));
}

function isRow(json: unknown): json is RowCells {
  if (!isObject(json) || !isText(json['id']) || !isText(json['phase'])) return false;
  const { cells, line } = json;
  if (line !== undefined && !Number.isInteger(line)) return false;
  if (![json['planned'], json['called'], json['mark']].every((text) => text === undefined || isText(text)))
    return false;
  const { unknown } = json;
  if (unknown !== undefined && !(isObject(unknown) && Object.values(unknown).every(isText))) return false;
  return isObject(cells) && CELLS.every((cell) => isText(cells[cell]));
}
