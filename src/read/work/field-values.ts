import { type Markdown, NEEDS_CLARIFICATION } from '../../model/markdown.ts';
import type { TaskState } from '../../model/note-tasks.ts';
import { effortHours, type WorkTime } from '../../text/effort.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { plainText } from '../../text/plain-text.ts';
import { valueClauses } from '../../text/value-clauses.ts';
import { isCancelled, statusState } from './status.ts';
import { withUnit } from './task-columns.ts';

/** What the values of fields and the cells of tables say: one reading for all notes (format 2.4, 5.1, 5.2, 6.4). */

/** A text, or nothing where it only holds the place of one: a dash, `TBD`, `NEEDS CLARIFICATION`. */
export function present(text: Markdown): Markdown {
  if (text.length > 500) return text;
  const bare = text.replace(/[*_`]/g, '').trim();
  const absent =
    /^[-–—]*$/.test(bare) || bare.toUpperCase().startsWith(NEEDS_CLARIFICATION) || isPlaceholder(text);
  return absent ? '' : text;
}

/** An effort as hours; `shared` where a tilde says that it is a share of ours (format 3.6). */
export interface Effort {
  readonly hours: number | null;
  readonly shared: boolean;
}

/**
 * An effort, `8h` or `~20h`, with its brackets (`Medium (1-2 days)`) left out where it is none with them; `unit` is the
 * name it goes by.
 */
export function effortIn(effort: Markdown, unit: string, time: WorkTime): Effort {
  if (effort.length > 80) return { hours: null, shared: false };
  const text = plainText(effort).trim();
  const bare = text.replace(/\s*\([^()]*\)\s*$/, '');
  const hours = effortHours(withUnit(text, unit), time) ?? effortHours(withUnit(bare, unit), time);
  return { hours, shared: hours !== null && SHARE.test(effort) };
}

/** A tilde, not the two of a strike. */
const SHARE = /^[\s*_`]*[~≈](?!~)/;

/** A status as a state; null when it says nothing we know. */
export function stateOf(status: Markdown): TaskState | null {
  const text = status.slice(0, 200);
  return isCancelled(text) ? 'cancelled' : statusState(plainText(text));
}

/** What stands before a definition of done, or alone in its place, and says how far the task is; no other sign does. */
const SIGNS: readonly (readonly [sign: string, state: TaskState])[] = [
  ['✅', 'done'],
  ['🔄', 'active'],
];

/** A definition of done: its clauses, cut at its line breaks, at `;`, else at the commas of a list, and the state that a sign before it says. */
export interface DoneText {
  readonly clauses: readonly Markdown[];
  readonly state: TaskState | null;
}

/** The sign of a step's own state, behind it. */
const STEP_SIGN = /\s*(?:✅|🔄)\uFE0F?$/u;

/** Reads `✅ Schema reviewed; migrations tested`, and `🔄 Schema reviewed ✅; migrations tested` (format 3.7, 6.4). */
export function doneText(text: Markdown): DoneText {
  const trimmed = text.trimStart();
  const [sign = '', state = null] = SIGNS.find(([one]) => trimmed.startsWith(one)) ?? [];
  const clauses = present(trimmed.slice(sign.length).replace(/^\uFE0F?\s*/u, ''))
    .split(/<br\s?\/?>/i)
    .flatMap((line) => valueClauses(line, !/[;；؛]/.test(line)));
  if (state !== 'active') return { clauses, state };
  return {
    clauses: clauses.map((clause) => clause.replace(STEP_SIGN, '')).filter((clause) => clause !== ''),
    state,
  };
}
