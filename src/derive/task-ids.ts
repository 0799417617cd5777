import { type Finding, finding } from '../model/finding.ts';
import type { TaskId } from '../model/tasks.ts';
import { taskId, taskNumber } from '../text/task-id.ts';
import type { TaskSketch } from './draft.ts';

/** The id that the plan itself gives a task, in our own make; null for none or one of another make. */
export function ownId({ item, hints }: TaskSketch): TaskId | null {
  const written = item.fields.id;
  if (written !== undefined && taskNumber(written) !== null) return taskId(written);
  return hints.id;
}

/**
 * The ids of the tasks, each once (format 3.3): T-001, T-002, … in plan order, on from the highest so far. Of
 * two tasks with one id the first keeps it and the second is told of.
 */
export function taskIds(drafts: readonly TaskSketch[]): {
  ids: TaskId[];
  own: ReadonlySet<TaskId>;
  findings: Finding[];
} {
  const owners = new Map<TaskId, number>();
  drafts.forEach((draft, index) => {
    const id = ownId(draft);
    if (id !== null && !owners.has(id)) owners.set(id, index);
  });
  const findings: Finding[] = [];
  let highest = 0;
  const ids = drafts.map((draft, index) => {
    const own = ownId(draft);
    const owner = own === null ? undefined : owners.get(own);
    if (own !== null && owner === index) {
      highest = Math.max(highest, taskNumber(own) ?? 0);
      return own;
    }
    let id: TaskId;
    do id = taskId(`T-${String(++highest)}`);
    while (owners.has(id));
    if (own !== null && owner !== undefined) findings.push(duplicate(own, draft, drafts[owner], id));
    return id;
  });
  return { ids, own: new Set(owners.keys()), findings };
}

function duplicate(own: TaskId, draft: TaskSketch, first: TaskSketch | undefined, id: TaskId): Finding {
  const where = first === undefined ? '' : ` of “${first.name}” (line ${first.item.line})`;
  const message = `${own} is already the ID${where}, so “${draft.name}” became ${id}. Give one of them another ID.`;
  return finding('duplicate-id', draft.item.line, message);
}
