import type { CellName, Conflict, Doubt, MergedNote } from '../model/merge.ts';
import { decorationOf } from '../text/around.ts';
import { isCountedLine } from './computed-lines.ts';
import { lineKey, sameForm } from './form-key.ts';
import { tokenPhase, unmarked } from './note-layout.ts';
import { writtenLabel } from './phase-line.ts';
import { ignoreProgress } from '../model/progress.ts';
import type { TaskList } from '../model/tasks.ts';
import { readRecord } from './record.ts';
import { isToClarify, isShare, sameCell } from './same-cell.ts';

/** Parts of a row by their names: columns, or words of a line. Only those that hold something. */
export type RowParts = ReadonlyMap<string, string>;

/** A row of a note. */
export interface ProvenRow {
  readonly parts: RowParts;
  readonly line: string;
  readonly started: boolean;
}

/** A note as a proof looks at it. */
export interface ProvenNote {
  readonly lines: readonly string[];
  /** The lines, 0-based, that rows and heads of tables take. */
  readonly taken: ReadonlySet<number>;
  readonly rows: ReadonlyMap<string, ProvenRow>;
  /** Ids that stand more than once. */
  readonly doubled: ReadonlySet<string>;
  /** Its phases that have a number, `phase 1`, with their lines. */
  readonly phases: readonly { readonly label: string; readonly line: string }[];
}

/** The last build: its lines around the rows, and the parts of its rows; null where nothing is known of them. */
export interface ProvenBase {
  readonly lines: readonly string[];
  readonly rows: ReadonlyMap<string, RowParts> | null;
}

/** What a proof looks at of what a merge gives. */
type MergeResult = Pick<MergedNote, 'note' | 'report' | 'settled' | 'record'>;

/** A merge with what its proof needs. */
export interface ProvableMerge<Result extends MergeResult> {
  readonly result: Result;
  readonly base: ProvenBase;
  /** The note that was merged into. */
  readonly before: ProvenNote;
  /** The ids of the plan's rows. */
  readonly wanted: readonly string[];
  /** The numbers of the plan's phases: `phase 1`. */
  readonly numbers: readonly string[];
  /** Where the user has taken the plan's word, and hers goes. */
  readonly taken: readonly Conflict[];
}

/** A merge that holds what the format promises; `doubt` says why it is the careful one. */
export interface Proven<Result> {
  readonly kind: 'proven';
  readonly result: Result;
  readonly doubt: Doubt | null;
}

/** Neither merge holds it: nothing may be written. */
export interface Unproven {
  readonly kind: 'unproven';
  readonly doubt: Doubt;
}

/**
 * Merges, and looks at the result as the next build would: nothing of the user's is gone, each task of the plan is there once,
 * and building again changes nothing (format 4.1, 4.5). Where that does not hold the note is merged again as one of which
 * nothing is known (format 4.4), which takes nothing away. `merge` merges into a text with a record of the last build.
 */
export function proven<Result extends MergeResult>(
  text: string,
  record: unknown,
  merge: (text: string, record: unknown) => ProvableMerge<Result>,
  onProgress = ignoreProgress,
): Proven<Result> | Unproven {
  const plain = checked(text, record, merge);
  onProgress(0.5);
  const [doubt] = plain.doubts;
  if (doubt === undefined) return { kind: 'proven', result: plain.result, doubt: null };
  const careful = readRecord(record) === null ? plain : checked(text, null, merge);
  const loss = careful.doubts.find(({ kind }) => kind !== 'unsettled');
  return loss === undefined
    ? { kind: 'proven', result: careful.result, doubt }
    : { kind: 'unproven', doubt: loss };
}

function checked<Result extends MergeResult>(
  text: string,
  record: unknown,
  merge: (text: string, record: unknown) => ProvableMerge<Result>,
): { readonly result: Result; readonly doubts: readonly Doubt[] } {
  const once = merge(text, record);
  const { result } = once;
  const twice = merge(result.note, result.record);
  return { result, doubts: [...doubtsOf(once, twice.before), ...unsettled(result, twice.result)] };
}

/** What of the promises a merged note (`after`) does not hold. */
export function doubtsOf(merge: ProvableMerge<MergeResult>, after: ProvenNote): Doubt[] {
  const { before, base, wanted, result, taken } = merge;
  const conflicts = [...result.report.conflicts, ...result.settled];
  const excused = new Set<string>(conflicts.flatMap((one) => (one.kind === 'deleted-task' ? one.id : [])));
  const missing = wanted.filter((id) => !after.rows.has(id) && !excused.has(id));
  return [
    ...lostLines(before, withLinesOf(taken, base), after),
    ...lostRows(before, base, after, taken),
    ...missing.map((id): Doubt => ({ kind: 'task-missing', id })),
    ...[...after.doubled]
      .filter((id) => !before.doubled.has(id))
      .map((id): Doubt => ({ kind: 'id-twice', id })),
    ...doubledPhases(merge, after),
  ];
}

function unsettled(once: MergeResult, twice: MergeResult): Doubt[] {
  if (twice.note === once.note) return [];
  const [change] = twice.report.changes;
  const where = change === undefined ? '' : change.kind === 'lines' ? change.section : change.id;
  return [{ kind: 'unsettled', where }];
}

/** The last build with the lines that the user gives up, which are lines to follow the plan, too. */
function withLinesOf(taken: readonly Conflict[], base: ProvenBase): ProvenBase {
  const given = taken.flatMap((one) => ('mine' in one && 'section' in one ? one.mine : []));
  return { ...base, lines: [...base.lines, ...given] };
}

function lostLines(before: ProvenNote, base: ProvenBase, after: ProvenNote): Doubt[] {
  const ours = builtForms(base);
  const left = counted(after.lines);
  const words = new Set(after.lines.flatMap(wordsOf));
  const ourWords = new Set([...ours].flatMap(wordsOf));
  const phases = new Set(before.phases.map(({ line }) => line));
  const isDecorated = (line: string): boolean => {
    const around = decorationOf(line, (bare) => ours.has(lineKey(bare)));
    return (
      around !== null &&
      after.lines.some((other) => other.includes(around.before) && other.includes(around.after))
    );
  };
  const isPhase = (line: string): boolean =>
    (phases.has(line) || isCountedLine(line)) &&
    wordsOf(line).every((word) => words.has(word) || ourWords.has(word));
  return before.lines.flatMap((line, at): Doubt[] => {
    if (line.trim() === '' || before.taken.has(at) || ours.has(lineKey(line))) return [];
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    const isThere = count > 0 || isDecorated(line) || isPhase(line);
    return isThere ? [] : [{ kind: 'line-lost', line: at + 1 }];
  });
}

function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function lostRows(
  before: ProvenNote,
  base: ProvenBase,
  after: ProvenNote,
  taken: readonly Conflict[],
): Doubt[] {
  const left = new Set(after.lines);
  const given = givenUp(taken);
  return [...before.rows].flatMap(([id, row]): Doubt[] => {
    const built = base.rows?.get(id);
    const isGiven = (text: string): boolean => given.texts.get(id)?.has(text) ?? false;
    const own = [...row.parts].filter(([part, text]) => isOwnPart(part, text, built) && !isGiven(text));
    const now = after.rows.get(id)?.parts;
    const isKept =
      now === undefined
        ? given.rows.has(id) ||
          left.has(row.line) ||
          (built !== undefined && own.length === 0 && !row.started)
        : own.every(([part, text]) => isLeft(text, built?.get(part), now.get(part)));
    return isKept ? [] : [{ kind: 'row-lost', id }];
  });
}

/** The rows that the user gives up, and of others what she gives up in them: texts of cells, and their words. */
function givenUp(taken: readonly Conflict[]): {
  readonly rows: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const rows = new Set<string>();
  const texts = new Map<string, Set<string>>();
  for (const one of taken) {
    if (one.kind === 'kept' || one.kind === 'not-in-plan') rows.add(one.id);
    if (!('cell' in one)) continue;
    const own = texts.get(one.id) ?? new Set();
    for (const text of [one.mine.trim(), ...wordsOf(one.mine)]) own.add(text);
    texts.set(one.id, own);
  }
  return { rows, texts };
}

/** Whether a part is there as it was, or, where the user only decorated it, with its decoration. */
function isLeft(text: string, built: string | undefined, now: string | undefined): boolean {
  if (now === text) return true;
  const around = decorationOf(text, (bare) => built !== undefined && sameForm(bare, built));
  return around !== null && (now ?? '').startsWith(around.before) && (now ?? '').endsWith(around.after);
}

/** Whether a part of a row is the user's; of a row that nothing is known of all are, but for shares of ours (format 4.4). */
function isOwnPart(part: string, text: string, built: RowParts | undefined): boolean {
  const cell = part as CellName;
  if (built !== undefined) return !sameCell(cell, text, built.get(part) ?? '');
  return !isToClarify(cell, text) && !(part === 'effort' && isShare(text));
}

/** Phases of one number that were not so before, where neither the user nor the plan wrote that number twice. */
function doubledPhases({ before, base, numbers }: ProvableMerge<MergeResult>, after: ProvenNote): Doubt[] {
  const ours = new Set(base.lines.map((line) => writtenLabel(unmarked(line))));
  const own = new Set(
    before.phases.map(({ line }) => writtenLabel(line)).filter((label) => !ours.has(label)),
  );
  const twice = ({ phases }: ProvenNote): Set<string> =>
    doubled(phases.filter(({ line }) => !own.has(writtenLabel(line))).map(({ label }) => label));
  const known = new Set([...twice(before), ...doubled(numbers)]);
  return [...twice(after)].flatMap((phase): Doubt[] =>
    known.has(phase) ? [] : [{ kind: 'phase-twice', phase }],
  );
}

/** The texts that stand more than once. */
export function doubled(texts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(texts.filter((text) => seen.has(text) || !seen.add(text)));
}

/** The lines that we wrote, however a formatter has left them. */
function builtForms({ lines }: ProvenBase): Set<string> {
  return new Set(lines.filter((line) => tokenPhase(line) === null).map((line) => lineKey(unmarked(line))));
}

/** The words of a text, without its signs. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The numbers of the phases of a plan: `phase 1`. */
export function numbersOf({ phases }: TaskList): string[] {
  return phases.flatMap(({ word, number }) => (number === '' ? [] : [`${word} ${number}`.toLowerCase()]));
}
