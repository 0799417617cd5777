import type { Block } from '../markdown/outline.ts';
import { bareLabel, type FieldName, phaseField } from '../work/labels.ts';
import { sectionKind } from '../work/sections.ts';
import { isOfCriteria } from './list-label.ts';
import type { Place } from './phase-builder.ts';

/** A group named by a heading, and how deep that stands. */
export interface HeadingPlace extends Place {
  readonly depth: number;
}

/** Below the label of a field that is no work. */
export function isClauseOf({ field }: Place): boolean {
  return field !== null && field !== 'activities';
}

/**
 * The field, or the part that is no work, that a sub-heading or a line above a list names (format 2.4, 2.7), by its words or
 * by what `below` it is listed; null for a group.
 */
export function partOf(label: string, group: number | null, below?: Block): Place | null {
  const field = phaseField(label) ?? fieldOfPart(label) ?? (isOfCriteria(label, below) ? 'done' : null);
  return field === null ? null : { group, field, label: bareLabel(label) };
}

function fieldOfPart(label: string): FieldName | null {
  const section = sectionKind(label);
  if (section === null) return null;
  return section === 'risks' ? 'risks' : 'note';
}
