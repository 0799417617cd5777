import type { NotePhase, NoteTask } from '../../model/note-tasks.ts';
import type { DayRange } from '../../model/plan.ts';
import { shownText } from '../../text/shown-text.ts';
import type { Block, Item } from '../markdown/block.ts';

/** `Days 1-5, 2026-01-05 to 2026-01-09 (Sprint 1): T-001 → T-002`, `Day 11: T-008 → T-009`: its days, their ends, and its label. */
const STRETCH =
  /^(Days? (\d{1,9})(?:-(\d{1,9}))?)(?:, \d{4}-\d\d-\d\d(?: to \d{4}-\d\d-\d\d)?)?(?: \((.{1,500})\))?: \S/;

/** What parts of a description stand between. */
const BETWEEN = ' · ';

/**
 * Tasks with the days of the plan's groups that they are in (format 5.7): their description names the group, our rollout says
 * on which days that is. Lines of the rollout whose days are computed bind nobody.
 */
export function withGroupDays(
  tasks: readonly NoteTask[],
  phases: readonly NotePhase[],
  blocks: readonly Block[],
): readonly NoteTask[] {
  const groups = groupsIn(blocks);
  if (groups.size === 0) return tasks;
  return tasks.map((one) => {
    const { description, phase } = one.task;
    const within = phases[phase]?.days ?? null;
    const days = description
      .split(BETWEEN)
      .flatMap((part) => groups.get(keyOf(part)) ?? [])
      .find(({ first, last }) => within === null || (first >= within.first && last <= within.last));
    return days === undefined ? one : { ...one, task: { ...one.task, days } };
  });
}

/** So many groups of one label, a phase each, are told apart. */
const MOST_ALIKE = 100;

/** By the labels of groups, their days in each phase that has such a group; days are the label of a group that has no other. */
function groupsIn(blocks: readonly Block[]): Map<string, DayRange[]> {
  const groups = new Map<string, DayRange[]>();
  for (const { head } of rolloutItems(blocks)) {
    const found = STRETCH.exec(head?.text ?? '');
    if (found === null) continue;
    const [, days = '', first = '', last = first, label = days] = found;
    const known = groups.get(keyOf(label)) ?? [];
    if (known.length < MOST_ALIKE) known.push({ first: Number(first), last: Number(last) });
    groups.set(keyOf(label), known);
  }
  return groups;
}

function rolloutItems(blocks: readonly Block[]): Item[] {
  let isRollout = false;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') isRollout = /^task rollout strategy$/i.test(block.line.text.trim());
    return isRollout && block.kind === 'list' ? block.items : [];
  });
}

function keyOf(label: string): string {
  return shownText(label).trim().toLowerCase();
}
