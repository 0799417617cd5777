import type { Markdown } from '../../model/markdown.ts';
import type { Clause } from '../../model/plan.ts';
import { pieces } from '../../text/clauses.ts';
import type { StateSign } from '../../text/decoration.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { bareClause, valueClauses } from '../../text/value-clauses.ts';
import { bareLabel, type FieldName } from '../work/labels.ts';

/** The value of a field, as one line of the plan gives it. */
export interface FieldValue {
  readonly field: FieldName;
  readonly label: string;
  readonly value: Markdown;
  /** What the signs around the line say. */
  readonly sign: StateSign | null;
  readonly line: number;
  /** Cut the value at commas, too; a nested list has cut it already. */
  readonly commas: boolean;
  /** It is an item of a list. */
  readonly isItem?: boolean;
}

/** `[WP-001, WP-002]` as data has it -> its ids; `[]` -> none. */
export function withoutBrackets(value: Markdown): Markdown {
  const inside = /^\[([^[\]]*)\]$/.exec(value)?.[1]?.trim();
  const isData =
    inside !== undefined && /^(?:[\p{L}\d.-]*\d[\p{L}\d.-]*(?:\s*,\s*[\p{L}\d.-]+)*)?$/u.test(inside);
  return isData ? inside || 'none' : value;
}

/** In the languages of format 2.11. */
export function isStatusLabel(label: string): boolean {
  return /^(?:status|state|stand|statut|état|estado|stato|状态|状態)$/i.test(bareLabel(label));
}

/** The clauses of a definition of done or of deliverables (format 2.4). */
export function clauses({ value, commas, line }: FieldValue): Clause[] {
  return ofLine(valueClauses(value, commas), line);
}

/** The names in a value: who is responsible, or what is waited for. */
export function names({ value, commas, line }: FieldValue): Clause[] {
  return ofLine(
    pieces(value, commas).map(({ text }) => bareClause(text)),
    line,
  );
}

function ofLine(texts: readonly Markdown[], line: number): Clause[] {
  return texts.filter((text) => !isPlaceholder(text)).map((text) => ({ text, line }));
}
