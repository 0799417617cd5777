import type { Finding, FindingCode, Fix } from '../model/finding.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { effortHours, workTime } from '../text/effort.ts';
import { type ListLeft, listWithout, leftOfList } from '../text/id-lists.ts';
import { cellPlaces } from '../text/table-lines.ts';
import { idKey } from '../text/task-id.ts';
import { isDateAlone } from '../text/time-alone.ts';
import { termAmong } from '../text/vocabulary.ts';

/** A longer line is left to its author: every finding of it would read all of it again. */
const LONGEST = 1_000;
/** So many orders does a line have at most that somebody wrote for readers. */
const MOST_ORDERS = 3;
const TIME = workTime(DEFAULT_SETTINGS);

/** A line of a note and what is known to be wrong in it. */
interface WrongLine {
  readonly text: string;
  readonly finding: Finding;
  /** The ids of the note's tasks, as `idKey` gives them. */
  readonly known: ReadonlySet<string>;
}

/** What mends a line: what is done, and the line as it is then. */
type Mended = readonly [label: string, after: string];

/**
 * How each kind of finding is mended; null where more than one answer is possible. A double id is not among them: which
 * ids deleted tasks had only the record of the last build knows.
 */
const MENDING: Partial<Record<FindingCode, (line: WrongLine) => Mended | null>> = {
  'self-dependency': (line) => withoutDependency(line, 'its own dependencies'),
  'unknown-dependency': (line) => withoutDependency(line, 'the dependencies'),
  'broken-row': withEscapedPipes,
};

/** Findings with what mends them, where one answer is clear. `text` is their note's, `ids` are those of its tasks. */
export function withFixes(findings: readonly Finding[], text: string, ids: Iterable<string>): Finding[] {
  if (!findings.some(({ code }) => MENDING[code] !== undefined)) return [...findings];
  const lines = text.split(/\r?\n/);
  const known = new Set(Array.from(ids, idKey));
  return findings.map((finding) => {
    const before = lines[finding.line - 1] ?? '';
    if (before.length > LONGEST) return finding;
    const mended = MENDING[finding.code]?.({ text: before, finding, known }) ?? null;
    if (mended === null || mended[1] === before) return finding;
    const [label, after] = mended;
    const fix: Fix = { label, line: finding.line, before, after };
    return { ...finding, fix };
  });
}

function withoutDependency(line: WrongLine, list: string): Mended | null {
  const { text, finding, known } = line;
  const { dependency } = finding;
  if (dependency === undefined) return null;
  const { id, cell } = dependency;
  const after = cell === undefined ? inBrackets(text, id, known) : inCell(text, id, cell);
  return after === null ? null : [`remove ${id} from ${list}`, after];
}

/** A pipe that belongs to a text has no blank beside it, where all that part cells have one. */
function withEscapedPipes({ text, finding: { columns } }: WrongLine): Mended | null {
  const cells = cellPlaces(text);
  const extra = cells.length - (columns ?? cells.length);
  if (extra <= 0) return null;
  const pipes = cells.slice(1).flatMap((cell, at) => {
    const before = cells[at];
    if (before === undefined || before.end !== before.to || cell.start !== cell.from) return [];
    return before.start < before.end && cell.start < cell.end ? [before.to] : [];
  });
  if (pipes.length !== extra) return null;
  const after = pipes.reduceRight((line, at) => `${line.slice(0, at)}\\${line.slice(at)}`, text);
  return [extra === 1 ? 'escape the pipe in this row' : 'escape the pipes in this row', after];
}

function inCell(line: string, id: string, { start, end }: { start: number; end: number }): string | null {
  const after = listWithout(line.slice(start, end), id);
  return after === null ? null : line.slice(0, start) + (after === '' ? 'None' : after) + line.slice(end);
}

/** A line with an id taken out of the one list in brackets that has it. Not in a row, whose cells may say anything, nor beside code. */
function inBrackets(line: string, id: string, known: ReadonlySet<string>): string | null {
  if (line.includes('`') || cellPlaces(line).length > 1) return null;
  const orders = ordersIn(line);
  if (orders.length > MOST_ORDERS) return null;
  const shape = shapeOf(idKey(id));
  const isId = (key: string): boolean =>
    known.has(key) || (shapeOf(key) === shape && effortHours(key, TIME) === null);
  const changed = orders.flatMap((order) => {
    const left = leftOfList(line.slice(order.ids, order.end), id, isId);
    return left === null ? [] : [{ order, left }];
  });
  const [one, ...others] = changed;
  return one === undefined || others.length > 0 ? null : withLeft(line, one.order, one.left);
}

/** `t-004` -> t-0, `8h` -> 0h: ids of one make have one. */
function shapeOf(key: string): string {
  return key.replace(/\d+/g, '0');
}

/** What a pair of brackets says of a task's order, up to its end: offsets into the line. */
interface Order {
  /** Where the brackets open. */
  readonly open: number;
  /** Where it begins, with the comma before it. */
  readonly start: number;
  /** Where its ids begin, behind its word. */
  readonly ids: number;
  /** Where the brackets close. */
  readonly end: number;
}

/** `Dig (8h, after T-001)` -> where `, after T-001` stands. A bracket that no blank stands before is a link's or a call's. */
function ordersIn(line: string): Order[] {
  return [...line.matchAll(/\(([^()]*)\)/g)].flatMap(({ index: open, 1: inside = '' }) => {
    if (open > 0 && !/\s/.test(line.charAt(open - 1))) return [];
    const first = open + 1;
    return [...inside.matchAll(/(^|[,;]\s*)(\p{L}+(?:\s\p{L}+)?)\s*:?\s+/gu)]
      .filter(([, , word = '']) => termAmong(word, ['dependsOn', 'waits', 'after', 'needs']) !== null)
      .map(({ 0: words, index }) => ({
        open,
        start: first + index,
        ids: first + index + words.length,
        end: first + inside.length,
      }));
  });
}

/** Without any id the order goes with its word, and with its brackets where nothing else is in them. */
function withLeft(
  line: string,
  { open, start, ids, end }: Order,
  { ids: left, rest }: ListLeft,
): string | null {
  if (left !== '') return line.slice(0, ids) + left + rest + line.slice(end);
  if (!isOfHints(rest)) return null;
  if (start > open + 1) return line.slice(0, start) + rest + line.slice(end);
  const others = rest.replace(/^\s*[,;]\s*/, '');
  return others === ''
    ? line.slice(0, open).trimEnd() + line.slice(end + 1)
    : line.slice(0, start) + others + line.slice(end);
}

/** Whether what stands behind a list says nothing of the order: an effort, a week, who does it. */
function isOfHints(rest: string): boolean {
  const [first = '', ...clauses] = rest.split(/[,;]/).map((clause) => clause.trim());
  return (
    first === '' &&
    clauses.every(
      (clause) => effortHours(clause, TIME) !== null || isDateAlone(clause) || /^@\S+$/.test(clause),
    )
  );
}
