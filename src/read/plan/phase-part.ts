import {
  bareLabel,
  type FieldName,
  namesChecks,
  partField,
  taskField,
  taskLabel,
  withoutColon,
} from '../work/labels.ts';
import { listsFindings } from '../work/remarks.ts';
import { sectionKind, tellsRules } from '../work/sections.ts';
import type { Line } from '../markdown/line.ts';
import { type Block, hasBox } from '../markdown/block.ts';
import type { Ledger } from './ledger.ts';
import { givesReason, listsCriteria } from './list-label.ts';
import type { LabelPlace } from './label-place.ts';
import type { PhaseBuilder } from './phase-builder.ts';
import { stateOfLabel } from './phase-state.ts';
import type { TaskDraft } from './task-draft.ts';

/** A group named by a heading, and how deep that stands. */
export interface HeadingPlace extends LabelPlace {
  readonly depth: number;
}

/** Below the label of a field that is no work. */
export function isClauseOf({ field }: LabelPlace): boolean {
  return field !== null && field !== 'activities';
}

/**
 * The field, or the part that is no work, that a sub-heading or a line above a list names (format 2.4, 2.7), by its words or
 * by what `below` it is listed; null for a group.
 */
export function partOf(label: string, group: number | null, below?: Block): LabelPlace | null {
  const named = partField(label) ?? (namesChecks(label) ? 'done' : fieldOfPart(label));
  const told = listsFindings(label, below === undefined ? [] : [below]) ? 'note' : null;
  const field = named ?? told ?? (listsCriteria(label, below) ? 'done' : null);
  return field === null ? null : { group, field, label: bareLabel(label) };
}

/** The same of the line right above a list; reasons are a note of what they are given for. */
export function partOfList(line: Line, label: string, group: number | null, list?: Block): LabelPlace | null {
  return partOf(label, group, list) ?? (givesReason(line, list) ? { group, field: 'note', label } : null);
}

/** The part that is no work which a sub-heading names; of notes, and of what else is needed, `### Dependencies`, with boxes below it is the group of those as well. */
export function headingPart(
  builder: PhaseBuilder,
  line: Line,
  label: string,
  below: readonly Block[],
  outer: number | null,
): LabelPlace | null {
  const part = partOf(label, outer, below.length === 1 ? below[0] : undefined);
  if (part === null || !below.some(hasBox)) return part;
  if (partField(label) === null && !namesChecks(label)) return null;
  const isGroup = part.field === 'note' || part.field === 'dependsOn';
  return isGroup ? { ...part, group: builder.heading({ label, line, outer }) } : part;
}

/** What a heading below that of an open task names: a field of it, or a part of its description. */
export function partOfTask(open: TaskDraft, line: Line, text: string, ledger: Ledger): LabelPlace {
  ledger.put(line, 'detail');
  const field = taskField(withoutColon(text));
  if (field === null && taskLabel(text) !== null) open.addDetail([text]);
  return { group: null, field: field ?? 'description', label: '' };
}

function fieldOfPart(label: string): FieldName | null {
  const section = sectionKind(label);
  if (section === null) return tellsRules(label) && stateOfLabel(label) === null ? 'note' : null;
  return section === 'risks' ? 'risks' : 'note';
}
