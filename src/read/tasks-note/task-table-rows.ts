import type { NoteCell, NoteColumn, NoteRow, NoteTable } from '../../model/tasks-note.ts';
import { plainText } from '../../text/plain-text.ts';
import { bareLabel } from '../work/labels.ts';
import type { NoteLines } from '../markdown/note-lines.ts';
import { type TaskColumn, taskColumns } from '../work/task-columns.ts';

/** A task table before its phase is known. */
export type FoundTable = Omit<NoteTable, 'phase'>;

/**
 * The table whose header stands on a line, when it is a task table (format 5.1): one with a column of ids and one of
 * names, by their headers, or, without such a header, by what is in them. Null for any other table.
 */
export function taskTable(
  lines: NoteLines,
  headerLine: number,
  rowLines: readonly number[],
): FoundTable | null {
  const header = lines.row(headerLine, true);
  const delimiter = lines.row(headerLine + 1, false);
  if (header === null || delimiter === null) return null;
  const rows = rowLines.map((line) => lines.row(line, false)).filter((row) => row !== null);
  const columns = columnsOf(header.cells, rows);
  if (!columns.some(({ kind }) => kind === 'id') || !columns.some(({ kind }) => kind === 'name')) return null;
  return { columns, header, delimiter: { start: delimiter.start, end: delimiter.end }, rows };
}

function columnsOf(headers: readonly NoteCell[], rows: readonly NoteRow[]): NoteColumn[] {
  const names = headers.map((cell) => headerName(cell.text));
  let kinds = taskColumns(names, (column) => rows.map(({ cells }) => cells[column]?.text ?? ''));
  if (!kinds.includes('id')) {
    const ids = kinds.findIndex((kind, at) => (kind === 'name' || kind === 'other') && holdsIds(rows, at));
    if (ids !== -1) {
      kinds = taskColumns(names.map((name, at) => (at === ids ? '' : name)));
      kinds[ids] = 'id';
    }
  }
  // Ids with descriptions alone may be anything: risks, metrics, requirements.
  if (!kinds.includes('name') && (kinds.includes('effort') || kinds.includes('dependencies'))) {
    const described = kinds.indexOf('description');
    if (described !== -1) kinds[described] = 'name';
  }
  return headers.map((header, at) => ({ kind: columnKind(kinds[at]), header }));
}

/** `📋 **Estimate** [d]` -> Estimate */
function headerName(header: string): string {
  return bareLabel(plainText(header.slice(0, 200)).replace(/\s*\[[^[\]]*\]\s*$/, ''));
}

function columnKind(kind: TaskColumn | undefined): NoteColumn['kind'] {
  return kind === undefined || kind === 'group' || kind === 'phase' ? 'other' : kind;
}

/** Every cell of a column that holds something holds an id with a number in it. */
function holdsIds(rows: readonly NoteRow[], column: number): boolean {
  const cells = rows.flatMap(({ cells: all }) => {
    const text = all[column]?.text ?? '';
    return text === '' ? [] : [text];
  });
  return cells.length > 0 && cells.every((text) => /\d/.test(idIn(text) ?? ''));
}

/**
 * The id that a cell holds, as written, without links, code, brackets behind it and the word Task: `**[T-001](#a)** ✅`
 * -> T-001. Letters and digits with dashes or dots between, a digit among them, or a single letter; null for other texts.
 */
export function idIn(text: string): string | null {
  if (text.length > 400) return null;
  const plain = plainText(text)
    .replace(/\s\([^()]*\)\s*$/, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/^tasks?\s+#?(?=\S*\d)/i, '');
  return /^(?=.*\d|.$)[\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}]+)*$/u.test(plain) && plain.length <= 40
    ? plain
    : null;
}
