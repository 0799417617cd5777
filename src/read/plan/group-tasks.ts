import { startsWithVerb } from '../../text/action.ts';
import { groupLabel } from '../work/labels.ts';
import type { GroupDraft, PhaseBody } from './phase-body.ts';
import { ITEM_DEPTH, TaskDraft } from './task-draft.ts';

/**
 * Makes tasks of the groups of a phase that nothing stands in and that say something to do (format 2.5), and notes of those
 * that say nothing; in the groups that are `held` something else stands. Gives the places of the groups that are tasks.
 */
export function groupTasks(body: PhaseBody, held: ReadonlySet<number>): number[] {
  const { groups, items, silent } = body;
  const used = new Set([...items.map(({ group }) => group), ...held]);
  for (const group of used) {
    const outer = groups[group ?? -1]?.outer ?? null;
    if (outer !== null) used.add(outer);
  }
  const tasks: number[] = [];
  groups.forEach((group, at) => {
    if (!group.saysWork && group.isEmpty && !used.has(at)) emptyPart(body, group);
    if (used.has(at)) leadOf(body, group);
    if (!group.saysWork || used.has(at) || items.some(({ line, whole }) => whole && line === group.line))
      return;
    const { label: text, line, sign, outer } = group;
    const task = new TaskDraft({ text, line, sign, group: outer, whole: true, depth: ITEM_DEPTH });
    tasks.push(at);
    if (task.says === 'cancelled') {
      body.cancelled.push(text);
      return;
    }
    task.addDetail(group.detail);
    const item = task.item();
    if (task.says === null) silent.add(item);
    items.push(item);
  });
  items.sort((a, b) => a.line - b.line);
  return tasks;
}

/** A heading that nothing to do stands in is a note, with its prose, and tells no time of the phase but by its own words. */
function emptyPart({ notes }: PhaseBody, group: GroupDraft): void {
  const { label, dated, detail, line, timing } = group;
  const isTime = groupLabel(label) !== null;
  if (timing === null || !isTime || detail.length > 0)
    notes.push({ label: timing === null ? label : dated, value: detail.join(' '), line });
  if (isTime) return;
  group.timing = null;
  group.dated = '';
}

/** The prose of a part with tasks in it may well be work, too, where it or the heading says something to do, or that counts. */
function leadOf({ notes, items }: PhaseBody, { label, detail, led, line, saysWork }: GroupDraft): void {
  if (!saysWork && !detail.some(startsWithVerb)) notes.push(...led);
  else if (detail.length > 0 && !items.some((item) => item.line === line))
    notes.push({ label, value: detail.join(' '), line });
}
