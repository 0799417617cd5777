import type { Row, Table } from '../markdown/block.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { WorkItem } from '../../model/plan.ts';
import { timing } from '../../text/day-range.ts';
import { termsOf } from '../../text/vocabulary.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Line } from '../markdown/line.ts';
import { isOverview } from '../work/is-overview.ts';
import { columnsIn, workTable } from '../work/plan-table.ts';
import { isCancelled, statusState } from '../work/status.ts';
import { isPhaseNamed } from './column-phases.ts';
import type { Ledger } from './ledger.ts';
import { mergeItems } from './merge-items.ts';
import type { PhaseDraft } from './phase-body.ts';
import { taskRows } from './task-rows.ts';
import { takeSign } from './told-phases.ts';

/**
 * Rows that say more of a phase by its name: `| Phase 1 | Weeks 1-2 |`, `| 1 — Pilot | 28 Sep 2026 | 23 Oct 2026 |`. Where
 * each phase has one, its time is that of a phase that tells none itself (format 2.3), and so is its state (format 2.5).
 */
export function overviewRows(table: Table, drafts: readonly PhaseDraft[], ledger: Ledger): void {
  const { header, rows } = table;
  const isOfPhases = tellsPhases(header, drafts);
  const seen = new Map<PhaseDraft, Row[]>();
  for (const row of rows) {
    const first = row.cells[0]?.text ?? '';
    const called = isOfPhases || /\p{L}/u.test(first) ? calledBy(first, drafts) : undefined;
    if (called !== undefined) ledger.put(row, 'phase');
    const draft = called ?? calledBy(numberIn(first), drafts);
    if (draft !== undefined) seen.set(draft, [...(seen.get(draft) ?? []), row]);
  }
  if (!isOfPhases) return;
  takeTimes(seen, ledger);
  takeStates(seen, table);
}

function takeStates(seen: ReadonlyMap<PhaseDraft, readonly Row[]>, table: Table): void {
  const at = columnsIn(table).kinds.indexOf('status');
  for (const [draft, [row, ...more]] of seen)
    if (at > 0 && more.length === 0) takeState(draft, row?.cells[at], table.header.cells[at]);
}

/** What the Status of its one row says of a phase; in words that are no state, as a note of it. */
function takeState(draft: PhaseDraft, cell: Line | undefined, label: Line | undefined): void {
  if (cell === undefined || label === undefined || isPlaceholder(cell.text)) return;
  const { text, sign, line } = cell;
  const said = isCancelled(text) ? 'cancelled' : (statusState(text) ?? sign);
  takeSign(draft, said);
  if (said === null && text !== '') draft.body.notes.push({ label: label.text, value: text, line });
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

/** What a table says more of phases, and of tasks of theirs, by their names: of a phase as notes. */
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
    const phase = calledBy(item.text, drafts);
    if (phase !== undefined) phase.body.notes.push(...notesIn(row, table, item.text));
    else if (!addTo(drafts, more, silent)) continue;
    ledger.put(row, 'task');
  }
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

function notesIn({ cells, line }: Row, { header }: Table, name: Markdown): PhaseDraft['body']['notes'] {
  return cells.flatMap(({ text }, at) => {
    const label = header.cells[at]?.text ?? '';
    return text === name || label === '' || text === '' || isPlaceholder(text)
      ? []
      : [{ label, value: text, line }];
  });
}

/** A bare number is that of a phase only below a header that says so. */
function tellsPhases({ cells }: Row, drafts: readonly PhaseDraft[]): boolean {
  const column = cells[0]?.text ?? '';
  const words = new Set(drafts.map(({ start }) => start.word.toLowerCase()));
  return termsOf(column).includes('phase') || words.has(column.toLowerCase());
}

function calledBy(text: Markdown, drafts: readonly PhaseDraft[]): PhaseDraft | undefined {
  return drafts.find(({ start }) => isPhaseNamed(start, text));
}

function takeTimes(seen: ReadonlyMap<PhaseDraft, readonly Row[]>, ledger: Ledger): void {
  for (const [draft, [row, ...more]] of seen)
    if (row !== undefined && more.length === 0 && takeTime(draft, row)) ledger.put(row, 'phase');
}

/** `1 — Pilot` -> 1; empty where no number opens it. */
function numberIn(text: Markdown): string {
  return /^(\d{1,3}[a-z]?)\s*[-–—:.)]\s*\p{L}/iu.exec(text)?.[1] ?? '';
}

/** The time of a row is that of a phase without one; true where it took it. */
function takeTime({ start, body }: PhaseDraft, { cells, line }: Row): boolean {
  if ([start.timing, ...body.duration.map(({ text }) => text)].some((text) => timing(text) !== null))
    return false;
  const told = timeOf(cells.slice(1).map(({ text }) => text));
  if (told === null) return false;
  body.duration.push({ text: told, line });
  return true;
}

/** The dates from one cell to the next, else the first cell that tells a time. */
function timeOf(cells: readonly Markdown[]): Markdown | null {
  const times = cells.filter((cell) => timing(cell) !== null);
  const [first, last] = times.filter((cell) => timing(cell)?.kind === 'dates');
  const both = first === undefined || last === undefined ? '' : `${first} - ${last}`;
  return timing(both)?.kind === 'dates' ? both : (first ?? times[0] ?? null);
}
