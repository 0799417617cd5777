import { effortUnit, type Term, termsOf } from '../../text/vocabulary.ts';

/** What a column of a task table is about (format 2.4, 5.1). */
export type TaskColumn =
  | 'id'
  | 'name'
  | 'description'
  | 'owner'
  | 'effort'
  | 'done'
  | 'dependencies'
  | 'status'
  | 'group'
  | 'phase'
  | 'other';

/** The rows of the vocabulary that name a column, the surest first; the first column that fits them has the part. */
const COLUMNS: readonly (readonly [TaskColumn, readonly Term[]])[] = [
  ['id', ['id', 'number']],
  ['name', ['task', 'name']],
  ['name', ['title']],
  ['name', ['item']],
  ['description', ['description', 'detail']],
  ['owner', ['owner', 'who']],
  ['effort', ['effort', 'estimate']],
  ['effort', ['amount', 'size', 'time']],
  ['done', ['done']],
  ['done', ['deliverables', 'output']],
  ['done', ['verify']],
  ['dependencies', ['dependsOn', 'waits', 'after']],
  ['status', ['status', 'state', 'ticked']],
  ['phase', ['phase']],
  ['group', ['group', 'time']],
];

/** An hour of the day, or two: `08:00`, `9h30`, `5 pm`, `08:00-09:30 MST`. */
const CLOCK =
  /^[^\p{L}\d]*(?:\d{1,2}(?:[:：]\d{2}|h\d{2}|\.\d{2}\s?(?:h|uhr)\b|\s?(?:am|pm|uhr)\b)|\d{1,2}[时時点])/iu;

/** Whether a cell tells an hour of the day, which is no effort and groups nothing (format 2.5). */
export function isClock(cell: string): boolean {
  return CLOCK.test(cell);
}

/** What a length is at most: `Max. duration`. */
const BOUND = /^(?:max|min)(?:imum|imale|imal|imo|ima|\.)?\s+(?=\p{L})/iu;

const MONEY = /[€$£¥₹₽]|\d\s?(?:EUR|USD|GBP|CHF|CNY|JPY|PLN|zł|kr)(?!\p{L})/u;

/** A length of time, not a time of the day or of the plan: `2h`, `3 days`, `90`. */
const LENGTH = /^[~≈]?\s*\d+(?:[.,]\d+)?\s*(?:(?!am|pm|uhr|月(?![間间]))\p{L}+\.?|-(?!\d+月).*)?$/iu;

/**
 * What each column of a table is about, by its header; no part is given twice. `cellsOf` gives the cells of a column: one
 * that is called Time is the effort when most of them are lengths of time, else the group, and no column of hours of the day,
 * `08:00`, nor one of money, is one of efforts (format 2.5).
 */
export function taskColumns(
  headers: readonly string[],
  cellsOf: (column: number) => readonly string[] = () => [],
): TaskColumn[] {
  const columns: TaskColumn[] = headers.map(() => 'other');
  const given = new Set<TaskColumn>();
  const terms = headers.map((header) =>
    termsOf(
      header
        .replace(/^[^\p{L}#]+/u, '')
        .replace(BOUND, '')
        .replace(/\s*[([][^()[\]]*[)\]]\s*$/, ''),
    ),
  );
  const isNoEffort = (index: number): boolean => {
    const cells = cellsOf(index).flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]));
    const most = (holds: (cell: string) => boolean): boolean => cells.filter(holds).length * 2 > cells.length;
    if (cells.length === 0) return false;
    return (
      most(isClock) ||
      most((cell) => MONEY.test(cell)) ||
      (terms[index]?.includes('time') === true && !most((cell) => LENGTH.test(cell)))
    );
  };
  for (const [column, rows] of COLUMNS) {
    // Checks without a task beside them are the rows themselves.
    if (given.has(column) || (rows.includes('verify') && !given.has('name'))) continue;
    const at = terms.findIndex(
      (found, index) =>
        columns[index] === 'other' &&
        rows.some((row) => found.includes(row)) &&
        !(column === 'effort' && isNoEffort(index)),
    );
    if (at === -1) continue;
    columns[at] = column;
    given.add(column);
  }
  return columns;
}

/** A bare number takes its unit from the header of its column: `Hours` | `8` -> `8h`, `Aufwand (PT)` | `2` -> `2d`. */
export function withUnit(value: string, header: string): string {
  return /^\d+(?:[.,]\d+)?$/.test(value) ? `${value}${unitOf(header)}` : value;
}

function unitOf(header: string): string {
  const words = header.slice(0, 80).match(/\p{L}+/gu) ?? [];
  for (const word of words.reverse()) {
    const unit = PERSON_DAYS.test(word) ? 'day' : effortUnit(word);
    if (unit !== null) return unit.charAt(0);
  }
  return LENGTHS.test(header) ? 'd' : (/[([][dw][)\]]/i.exec(header)?.[0].charAt(1) ?? 'h');
}

const PERSON_DAYS = /^(?:P[TD]|MT|JH)$/;
/** A length without a unit is counted in days. */
const LENGTHS = /duration|dauer|dur[ée]e|dura[çc]|durata|duur|[天日]/i;
