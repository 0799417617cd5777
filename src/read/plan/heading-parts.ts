import type { Line } from '../markdown/line.ts';
import type { Ledger } from './ledger.ts';
import type { PhaseBody } from './phase-body.ts';
import type { LabelPlace } from './label-place.ts';

/** A sub-heading of a phase and what it names. */
export interface HeadingPart {
  readonly line: Line;
  readonly place: LabelPlace;
}

/**
 * Puts the sub-headings that name a field, or a group with tasks in it, into the ledger; `tasks` are the groups that are
 * tasks themselves. One that is left with notes alone may be a task that was not read: then it is told (format 2.0).
 */
export function putHeadings(
  parts: readonly HeadingPart[],
  { groups, items }: PhaseBody,
  tasks: readonly number[],
  ledger: Ledger,
): void {
  const held = new Set<number>(tasks);
  for (let { group } of items) for (; group !== null; group = groups[group]?.outer ?? null) held.add(group);
  for (const { line, place } of parts) {
    const { group, field } = place;
    if (group === null || field !== null || held.has(group)) ledger.put(line, 'group');
  }
}
