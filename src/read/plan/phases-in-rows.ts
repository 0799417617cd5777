import { sharedStems, stems } from '../../text/stems.ts';
import { termsOf } from '../../text/vocabulary.ts';
import type { Row, Table } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { phaseStart } from '../work/phase-start.ts';
import { isSameNumber } from '../work/same-phase.ts';
import { isTotalRow } from '../work/total-row.ts';
import { isPhaseNamed } from './column-phases.ts';
import type { PhaseDraft } from './phase-body.ts';

/** Which phases the rows of a table are about. */
export interface PhaseRows {
  /** The phase that each row names; those that name none are in it not at all. */
  readonly named: ReadonlyMap<Row, PhaseDraft>;
  /** The one row that says more of each phase, where the table is one of phases; empty for another table. */
  readonly only: ReadonlyMap<PhaseDraft, Row>;
  /** The column that names them. */
  readonly column: number;
}

/** What a cell is to a phase: it names it, `Phase 2`, `2 – Beds`, or perhaps only speaks of it, `Beds and paths`. */
type PhaseNames = (cell: Line) => PhaseDraft | undefined;

/**
 * The phases that the rows of a table say more of (format 2.3, 2.5). Below a header for phases, or where each row names one
 * of its own, all rows do: by word and number, by name, else by the words that both share, else by their place where all
 * others stand in the order of the phases.
 */
export function phasesInRows(table: Table, drafts: readonly PhaseDraft[]): PhaseRows {
  const rows = table.rows.filter(({ cells }) => !isTotalRow(cells.map(({ text }) => text)));
  const column = nameColumn(table, rows, drafts);
  const header = table.header.cells[column]?.text ?? '';
  const saysSo = saysPhases(header, drafts) || (column === 1 && saysPhases(headerOf(table, 0), drafts));
  const all = namedIn(rows, column, (cell) => named(cell, drafts, saysSo));
  const sure = saysSo ? all : withLetters(all, column);
  const areOwn = rows.length > 1 && sure.size === rows.length && new Set(sure.values()).size === rows.length;
  if (!saysSo && !areOwn) return { named: sure, only: new Map(), column };
  const told = saysSo ? withPlaces(rows, withWords(rows, column, sure, drafts), column, drafts) : sure;
  return { named: told, only: onlyRows(told), column };
}

/** The column of two or more that names most phases: the first, or the second behind one of numbers. */
function nameColumn(table: Table, rows: readonly Row[], drafts: readonly PhaseDraft[]): number {
  if (table.header.cells.length < 3) return 0;
  const [first, second] = [0, 1].map((at) => namedIn(rows, at, (cell) => named(cell, drafts, false)).size);
  if (first !== second) return (second ?? 0) > (first ?? 0) ? 1 : 0;
  const isNumbered = rows.every(({ cells }) => !/\p{L}{2}/u.test(cells[0]?.text ?? ''));
  return isNumbered && saysPhases(headerOf(table, 1), drafts) ? 1 : 0;
}

function headerOf({ header }: Table, column: number): string {
  return header.cells[column]?.text ?? '';
}

/** A header for phases, or the word that these have: `Phase`, `Release` above Release 1. */
function saysPhases(header: string, drafts: readonly PhaseDraft[]): boolean {
  return (
    termsOf(header).includes('phase') ||
    drafts.some(({ start }) => start.word !== '' && start.word.toLowerCase() === header.toLowerCase())
  );
}

function namedIn(rows: readonly Row[], column: number, names: PhaseNames): Map<Row, PhaseDraft> {
  return new Map(
    rows.flatMap((row): [Row, PhaseDraft][] => {
      const cell = row.cells[column];
      const draft = cell === undefined ? undefined : names(cell);
      return draft === undefined ? [] : [[row, draft]];
    }),
  );
}

/** Without those whose cell is a mere number, which may count anything. */
function withLetters(rows: ReadonlyMap<Row, PhaseDraft>, column: number): ReadonlyMap<Row, PhaseDraft> {
  return new Map([...rows].filter(([{ cells }]) => /\p{L}/u.test(cells[column]?.text ?? '')));
}

/** The phase that a cell names for sure; below a header for phases also by its number alone, `2`, `2 — Pilot`. */
function named(cell: Line, drafts: readonly PhaseDraft[], byNumber: boolean): PhaseDraft | undefined {
  const own = phaseStart(cell, false);
  const number = byNumber ? (/^(\d{1,3}[a-z]?)\s*[-–—:.)]\s*\p{L}/iu.exec(cell.text)?.[1] ?? '') : '';
  return (
    drafts.find(({ start }) => isPhaseNamed(start, cell.text)) ??
    drafts.find(({ start }) => own !== null && isSameNumber(own, start)) ??
    onlyOne(drafts, ({ start }) => opensWith(cell.text, start.name)) ??
    drafts.find(({ start }) => number !== '' && isPhaseNamed(start, number))
  );
}

function onlyOne(
  drafts: readonly PhaseDraft[],
  fits: (draft: PhaseDraft) => boolean,
): PhaseDraft | undefined {
  const [found, ...others] = drafts.filter(fits);
  return others.length === 0 ? found : undefined;
}

/** Whether one of two names goes on with what the other is: `v0.1 Prototype`, `v0.1`. */
function opensWith(one: string, other: string): boolean {
  const [short, long] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short.length < 2) return false;
  return long.startsWith(short) && !/^[\p{L}\p{N}.]/u.test(long.slice(short.length));
}

/** With the rows that share more words with one phase that no other row names than with any other one. */
function withWords(
  rows: readonly Row[],
  column: number,
  sure: ReadonlyMap<Row, PhaseDraft>,
  drafts: readonly PhaseDraft[],
): ReadonlyMap<Row, PhaseDraft> {
  const free = drafts.filter((draft) => ![...sure.values()].includes(draft));
  const words = new Map(free.map((draft) => [draft, wordsOf(draft.start.name)]));
  const found = namedIn(
    rows.filter((row) => !sure.has(row) && !isOfOther(row, column, drafts)),
    column,
    ({ text }) => {
      const own = wordsOf(text);
      const shared = free.map((draft) => sharedStems(own, words.get(draft) ?? new Set()));
      const most = Math.max(0, ...shared);
      return most === 0 ? undefined : onlyOne(free, (draft) => shared[free.indexOf(draft)] === most);
    },
  );
  const isTold = (draft: PhaseDraft): boolean =>
    [...found.values()].filter((one) => one === draft).length === 1;
  return new Map([...sure, ...[...found].filter(([, draft]) => isTold(draft))]);
}

/** Short words, `und`, `the`, say nothing in any language. */
function wordsOf(name: string): ReadonlySet<string> {
  const words = name.match(/\p{Script=Latin}{4,}|[^\s\p{Script=Latin}]{2,}/gu) ?? [];
  return stems(words.join(' '));
}

/** With the other rows at the places of their phases, where there is one for each and half of them are known to stand there. */
function withPlaces(
  rows: readonly Row[],
  known: ReadonlyMap<Row, PhaseDraft>,
  column: number,
  drafts: readonly PhaseDraft[],
): ReadonlyMap<Row, PhaseDraft> {
  const stands = rows.every(
    (row, at) => known.get(row) === drafts[at] || (!known.has(row) && !isOfOther(row, column, drafts)),
  );
  if (!stands || rows.length !== drafts.length || known.size * 2 <= rows.length) return known;
  return new Map(
    rows.flatMap((row, at): [Row, PhaseDraft][] => (drafts[at] === undefined ? [] : [[row, drafts[at]]])),
  );
}

/** Whether a row names a phase that the plan does not have, `Sprint 4`. */
function isOfOther({ cells }: Row, column: number, drafts: readonly PhaseDraft[]): boolean {
  const cell = cells[column];
  const own = cell === undefined ? null : phaseStart(cell, false);
  return /^\d+$/.test(cell?.text ?? '') || drafts.some(({ start }) => own?.series === start.series);
}

/** The phases that one row alone is about. */
function onlyRows(rows: ReadonlyMap<Row, PhaseDraft>): ReadonlyMap<PhaseDraft, Row> {
  const counts = new Map<PhaseDraft, number>();
  for (const draft of rows.values()) counts.set(draft, (counts.get(draft) ?? 0) + 1);
  return new Map(
    [...rows].flatMap(([row, draft]): [PhaseDraft, Row][] => (counts.get(draft) === 1 ? [[draft, row]] : [])),
  );
}
