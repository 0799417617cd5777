import { bareLabel, phaseField } from '../work/labels.ts';
import { sectionKind } from '../work/sections.ts';
import type { Place } from './phase-builder.ts';

/** A group named by a heading, and how deep that stands. */
export interface HeadingPlace extends Place {
  readonly depth: number;
}

/** Below the label of a field that is no work. */
export function isClauseOf({ field }: Place): boolean {
  return field !== null && field !== 'activities';
}

/** The field, or the part that is no work, that a sub-heading names (format 2.4, 2.7); null for a group. */
export function partOf(label: string, group: number | null): Place | null {
  const section = sectionKind(label);
  const field = phaseField(label) ?? (section === 'risks' ? 'risks' : section === null ? null : 'note');
  return field === null ? null : { group, field, label: bareLabel(label) };
}
