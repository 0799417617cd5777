import type { BuiltItems } from '../model/action-items.ts';
import type { Change, Conflict, MergeReport } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { taskId } from '../text/task-id.ts';
import { isClause } from './match-clauses.ts';

/** A report about boxes as one about tasks: what changes on a task's line is its name, what changes of its clauses its DoD. */
export function itemsReport({ changes, conflicts }: MergeReport, items: BuiltItems): MergeReport {
  const names = new Map(
    items.phases.flatMap(({ tasks }) => tasks.map(({ box, name }) => [box.id, name] as const)),
  );
  const nameOf = (id: TaskId, text: string): string => names.get(id) ?? bare(text);
  const added = new Set(changes.flatMap((change) => (change.kind === 'task-added' ? [change.id] : [])));
  return {
    changes: gathered(changes, added, nameOf),
    conflicts: conflicts.map((conflict): Conflict => {
      if (conflict.kind === 'lines') return conflict;
      const named = { ...conflict, name: nameOf(conflict.id, conflict.name) };
      if (named.kind !== 'cell') return named;
      const id = taskOf(named.id);
      return { ...named, id, name: nameOf(id, ''), cell: isClause(named.id) ? 'done' : 'name' };
    }),
  };
}

/** A task's texts before and after, part by part. */
interface Texts {
  readonly before: string[];
  readonly after: string[];
}

function gathered(
  changes: readonly Change[],
  added: ReadonlySet<TaskId>,
  nameOf: (id: TaskId, text: string) => string,
): Change[] {
  const texts = { name: new Map<TaskId, Texts>(), done: new Map<TaskId, Texts>() };
  const others: Change[] = [];
  for (const change of changes) {
    if (change.kind === 'lines') others.push(change);
    else if (change.kind !== 'cell' && !isClause(change.id))
      others.push({ ...change, name: nameOf(change.id, change.name) });
    else if (!added.has(taskOf(change.id)))
      put(isClause(change.id) ? texts.done : texts.name, taskOf(change.id), change);
  }
  const cells = (['name', 'done'] as const).flatMap((cell) =>
    Array.from(texts[cell], ([id, { before, after }]): Change => {
      const joint = cell === 'done' ? '; ' : ' ';
      return {
        kind: 'cell',
        id,
        name: nameOf(id, ''),
        cell,
        before: before.join(joint),
        after: after.join(joint),
      };
    }),
  );
  return [...others, ...cells];
}

function put(texts: Map<TaskId, Texts>, id: TaskId, change: Exclude<Change, { kind: 'lines' }>): void {
  const known = texts.get(id) ?? { before: [], after: [] };
  texts.set(id, known);
  const [before, after] =
    change.kind === 'cell'
      ? [change.before, change.after]
      : change.kind === 'task-removed'
        ? [change.name, '']
        : ['', change.name];
  if (before !== '') known.before.push(before);
  if (after !== '') known.after.push(after);
}

/** `T-001/2` -> T-001 */
function taskOf(id: TaskId): TaskId {
  return isClause(id) ? taskId(id.slice(0, id.lastIndexOf('/'))) : id;
}

/** `**T-009** Paint the fence (8h)` -> Paint the fence (8h), for a task that is gone. */
function bare(text: string): string {
  return text.replace(/^\*\*[^*]+\*\*\s*/, '');
}
