import type { Row, Table } from '../markdown/block.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { Clause, LabelledLine, WorkItem } from '../../model/plan.ts';
import { timing } from '../../text/day-range.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Line } from '../markdown/line.ts';
import { isOfPhases, isOverview } from '../work/is-overview.ts';
import { columnsIn, workTable } from '../work/plan-table.ts';
import type { TaskColumn } from '../work/task-columns.ts';
import { isTotalRow } from '../work/total-row.ts';
import { besideState, isCancelled, isNone, statusState } from '../work/status.ts';
import type { Ledger } from './ledger.ts';
import { mergeItems } from './merge-items.ts';
import type { PhaseDraft } from './phase-body.ts';
import { phasesInRows } from './phases-in-rows.ts';
import { taskRows } from './task-rows.ts';
import { takeSign } from './told-phases.ts';

/**
 * Rows that say more of a phase: `| Phase 1 | Weeks 1-2 |`, `| 1 — Pilot | 28 Sep 2026 | 23 Oct 2026 |`, `| Beds | done |`.
 * Where each phase has one, its time is that of a phase that tells none itself (format 2.3), so is its state (format 2.5), and
 * what else it says is a note of it.
 */
export function overviewRows(table: Table, drafts: readonly PhaseDraft[], ledger: Ledger): void {
  const { named, only, column } = phasesInRows(table, drafts);
  for (const row of named.keys()) ledger.put(row, 'phase');
  for (const [draft, row] of only) takeRow(draft, row, table, column);
  const totals = table.rows.filter(({ cells }) => isTotalRow(cells.map(({ text }) => text)));
  if (only.size > 0) for (const { line } of [...only.values(), ...totals]) ledger.told.add(line);
}

/** Whether each row of a table opens with another phase that holds work: it only says more of these. */
export function tellsOfPhases(table: Table, drafts: readonly PhaseDraft[]): boolean {
  const working = drafts.filter(({ body }) => body.items.length > 0);
  return isOfPhases(
    table,
    working.map(({ start }) => start),
  );
}

/** Takes all that its one row says of a phase beside the name, up to that column. */
function takeRow(draft: PhaseDraft, row: Row, table: Table, column: number): void {
  const { kinds } = columnsIn(table);
  const said = new Set<Line>(row.cells.slice(0, column + 1));
  const take = (kind: TaskColumn, takes: (cell: Line) => boolean): void => {
    const cell = row.cells[kinds.indexOf(kind)];
    if (cell !== undefined && !said.has(cell) && takes(cell)) said.add(cell);
  };
  for (const cell of takeTime(draft, row, said)) said.add(cell);
  take('status', (cell) => takeState(draft, cell));
  for (const [field, kind] of CLAUSES) take(kind, (cell) => takeClauses(draft.body[field], cell));
  draft.body.notes.push(...notesIn(row, table, said));
}

/** Columns that say what a field of a phase does (format 2.4). */
const CLAUSES = [
  ['responsible', 'owner'],
  ['dependsOn', 'dependencies'],
] as const;

/** Takes what a cell says for a field that says nothing yet; false where it says more than the field does. */
function takeClauses(field: Clause[], { text, line }: Line): boolean {
  if (isPlaceholder(text) || isNone(text)) return true;
  if (field.length > 0) return field.length === 1 && field[0]?.text === text;
  field.push({ text, line });
  return true;
}

/** Whether the Status of its one row says the state of a phase and nothing else. */
function takeState(draft: PhaseDraft, { text, sign }: Line): boolean {
  const said = isCancelled(text) ? 'cancelled' : (statusState(text) ?? sign);
  takeSign(draft, said);
  return said !== null && besideState(text) === '';
}

/** Whether a table is an overview of the phases: none of its rows is work. */
export function repeatsPhases(
  heading: Line | null,
  table: Table,
  drafts: readonly PhaseDraft[],
  ledger: Ledger,
): boolean {
  const starts = drafts.map(({ start }) => start);
  if (!isOverview(heading, table, starts)) return false;
  for (const row of table.rows) ledger.put(row, 'phase');
  return true;
}

/** What a table says more of phases, and of tasks of theirs, by their names. */
export function repeatedRows(table: Table, drafts: readonly PhaseDraft[], ledger: Ledger): void {
  const labels = new Map<number, string>();
  const group = (label: string, line: number): null => {
    labels.set(line, label);
    return null;
  };
  const rows = taskRows({ ...table, repeats: false }, group, workTable);
  for (const { item, silent, row } of rows?.items ?? []) {
    const label = labels.get(row.line) ?? '';
    const more = { ...item, detail: [...item.detail, ...(label === '' ? [] : [label])] };
    if (addTo(drafts, more, silent)) ledger.put(row, 'task');
  }
  overviewRows({ ...table, rows: table.rows.filter((row) => !ledger.has(row)) }, drafts, ledger);
}

/** Adds what an item says to the one of its name; false where there is none. */
function addTo(drafts: readonly PhaseDraft[], item: WorkItem, silent: boolean): boolean {
  const name = item.text.toLowerCase();
  const bodies = drafts.map(({ body }) => body);
  const body = bodies.find(({ items }) => items.some(({ text }) => text.toLowerCase() === name));
  if (body === undefined) return false;
  if (silent) body.silent.add(item);
  mergeItems(body.items, body.items.push(item) - 1, body.silent);
  return true;
}

/** What the cells of a row say beside those that are said already, and mere counts, each as a note by its header. */
function notesIn({ cells, line }: Row, { header }: Table, said: ReadonlySet<Line>): LabelledLine[] {
  return cells.flatMap((cell, at) => {
    const label = header.cells[at]?.text ?? '';
    const { text } = cell;
    if (said.has(cell) || label === '' || isPlaceholder(text) || /^(?:[^\p{L}\d]*|\d+)$/u.test(text))
      return [];
    return [{ label, value: text, line }];
  });
}

/** Takes the time of a row for a phase without one; gives the cells that tell it. */
function takeTime({ start, body }: PhaseDraft, { cells, line }: Row, said: ReadonlySet<Line>): Line[] {
  if ([start.timing, ...body.duration.map(({ text }) => text)].some((text) => timing(text) !== null))
    return [];
  const told = timeOf(cells.filter((cell) => !said.has(cell)));
  if (told.length > 0) body.duration.push({ text: told.map(({ text }) => text).join(' - '), line });
  return told;
}

/**
 * The dates from one cell to the next, else the first cell that tells a time. One day alone says when something is due, and
 * not how long it takes.
 */
function timeOf(cells: readonly Line[]): Line[] {
  const times = cells.filter(({ text }) => timing(text) !== null);
  const [first, last] = times.filter(({ text }) => timing(text)?.kind === 'dates');
  const both = first === undefined || last === undefined ? '' : `${first.text} - ${last.text}`;
  if (first !== undefined && last !== undefined && timing(both)?.kind === 'dates') return [first, last];
  return times.filter(({ text }) => !isOneDay(text)).slice(0, 1);
}

function isOneDay(text: Markdown): boolean {
  const time = timing(text);
  return time?.kind === 'dates' && time.first === time.last;
}
