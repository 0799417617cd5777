import { type Markdown, NEEDS_CLARIFICATION } from '../../model/markdown.ts';
import type { ColumnKind, NoteColumn, NoteRow, TaskState } from '../../model/tasks-note.ts';
import { pieces } from '../../text/clauses.ts';
import { effortHours, type WorkTime } from '../../text/effort.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { plainText } from '../../text/plain-text.ts';
import { isCancelled, statusState } from '../work/status.ts';
import { withUnit } from '../work/task-columns.ts';
import { idIn } from './task-table-rows.ts';

/** What a row, a heading or a line says about its task, before ids and dependencies are looked up. */
export interface TaskWords {
  readonly shownId: string;
  readonly name: Markdown;
  readonly description: Markdown;
  readonly owner: Markdown | null;
  readonly hours: number | null;
  /** The effort is written as a share that was computed: `~8h` (format 3.6). */
  readonly shared?: boolean;
  readonly done: readonly Markdown[];
  /** What it waits for, as written; empty for nothing. */
  readonly waitsFor: Markdown;
  /** Null when it does not say. */
  readonly state: TaskState | null;
  /** 1-based. */
  readonly line: number;
}

/** A row of a task table as a task; null when its id cell holds no id. */
export function rowTask(row: NoteRow, columns: readonly NoteColumn[], time: WorkTime): TaskWords | null {
  const cell = (kind: ColumnKind): Markdown =>
    row.cells[columns.findIndex((column) => column.kind === kind)]?.text ?? '';
  const shownId = idIn(cell('id'));
  if (shownId === null) return null;
  const effort = columns.find((column) => column.kind === 'effort')?.header.text ?? '';
  const done = doneText(present(cell('done')));
  return {
    shownId,
    name: cell('name') === '' ? present(cell('description')) || shownId : cell('name'),
    description: present(cell('description')),
    owner: present(cell('owner')) || null,
    hours: hoursOf(cell('effort'), effort, time),
    shared: cell('effort').trimStart().startsWith('~'),
    done: done.clauses,
    waitsFor: cell('dependencies'),
    state: stateOf(cell('status')) ?? done.state,
    line: row.line,
  };
}

/** A text, or nothing where it only holds the place of one: a dash, `TBD`, `NEEDS CLARIFICATION`. */
export function present(text: Markdown): Markdown {
  if (text.length > 500) return text;
  const bare = text.replace(/[*_`]/g, '').trim();
  const absent =
    /^[-–—]*$/.test(bare) || bare.toUpperCase().startsWith(NEEDS_CLARIFICATION) || isPlaceholder(text);
  return absent ? '' : text;
}

/** Hours of an effort, with its brackets (`Medium (1-2 days)`) left out where it is none with them; `unit` is the name it goes by. */
export function hoursOf(effort: Markdown, unit: string, time: WorkTime): number | null {
  if (effort.length > 80) return null;
  const text = plainText(effort).trim();
  const bare = text.replace(/\s*\([^()]*\)\s*$/, '');
  return effortHours(withUnit(text, unit), time) ?? effortHours(withUnit(bare, unit), time);
}

/** A status as a state; null when it says nothing we know. */
export function stateOf(status: Markdown): TaskState | null {
  const text = status.slice(0, 200);
  return isCancelled(text) ? 'cancelled' : statusState(plainText(text));
}

/** What may stand before a definition of done, or alone in its cell, and tells the state (format 3.7). */
const SIGN = /^(?:(✅|☑|✔|\[[xX]\])|🔄)\uFE0F?\s*/u;

/** A definition of done without the sign before it, which says that the task is done or in progress, cut at its line breaks, at `;`, else at commas. */
export function doneText(text: Markdown): {
  readonly clauses: readonly Markdown[];
  readonly state: 'active' | 'done' | null;
} {
  const [mark = '', done] = SIGN.exec(text) ?? [];
  const clauses = present(text.slice(mark.length))
    .split(/<br\s?\/?>/i)
    .flatMap((line) => pieces(line, !/[;；؛]/.test(line)))
    .map((piece) => piece.text.replace(/^(?:and|&)\s+/i, '').replace(/([^.])\.$/, '$1'));
  return { clauses, state: mark === '' ? null : done === undefined ? 'active' : 'done' };
}
