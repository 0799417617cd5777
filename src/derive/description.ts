import type { Markdown } from '../model/markdown.ts';
import type { WorkItem } from '../model/plan.ts';
import { withoutPriority } from '../text/priority.ts';
import { taskNumber } from '../text/task-id.ts';
import { nameSource } from './distinct-names.ts';
import type { TaskSketch } from './draft.ts';
import { bareAction, withoutBlockId } from './task-name.ts';

/** What stands between the parts of a description. */
const BETWEEN = ' · ';

/**
 * The description of a task (format 3.4): its clause as written where the name is not all of it, its detail, its group,
 * and what else the plan says of it; empty where that is nothing.
 */
export function description(draft: TaskSketch, group: Markdown, remarks: readonly Markdown[]): Markdown {
  const { item, name, label, detail } = draft;
  const clause = afterName(clauseText(draft), name);
  const own = item.fields.description?.trim() ?? '';
  const priority = withoutPriority(clause);
  const marks = priority.says.join(', ');
  const says = (alike(priority.text, name) ? [marks, own] : [clause, alike(own, clause) ? '' : own]).filter(
    isFilled,
  );
  const id = foreignId(item);
  const lead = id === '' || says[0] === undefined ? [id, ...says] : [`${id}: ${says[0]}`, ...says.slice(1)];
  return [...lead, ...detail, label, group, ...remarks].filter(isFilled).join(BETWEEN);
}

/** What stands after a title that is the task's name: the name is not said again. */
function afterName(clause: Markdown, name: Markdown): Markdown {
  const isOpened = clause.slice(0, name.length).toLowerCase() === name.toLowerCase();
  return isOpened && clause.startsWith(BETWEEN, name.length)
    ? clause.slice(name.length + BETWEEN.length)
    : clause;
}

function isFilled(part: Markdown): boolean {
  return part.trim() !== '';
}

/** The clause without the hints that were understood and stand in their columns; with those that a field overrules. */
function clauseText({ clause, hints, item: { fields } }: TaskSketch): Markdown {
  const overruled =
    (fields.owner !== undefined && hints.owner !== null) ||
    (fields.effort !== undefined && hints.hours !== null) ||
    (fields.done !== undefined && hints.done.length > 0) ||
    (fields.dependencies !== undefined && hints.after !== null) ||
    (fields.id !== undefined && hints.id !== null);
  const text = overruled ? clause : nameSource({ clause, hints });
  return withoutBlockId(text.trim());
}

/** `1.1` of a task that the plan numbers in its own way: here it stays findable; the bare number of a step says nothing. */
function foreignId({ fields: { id } }: WorkItem): string {
  return id === undefined || taskNumber(id) !== null || /^\d{1,3}$/.test(id) ? '' : id.trim();
}

function alike(one: Markdown, other: Markdown): boolean {
  return bareAction(one).toLowerCase() === bareAction(other).toLowerCase();
}
