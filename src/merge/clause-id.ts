import { type TaskId } from '../model/tasks.ts';
import { taskId } from '../text/task-id.ts';
import { appendTo } from './append-to.ts';

/** Whether a row is a clause's: `T-001/2`. */
export function isClause(id: TaskId): boolean {
  return id.includes('/');
}

/** The task of a row: `T-001/2` -> T-001; a task's is itself. */
export function taskOfRow(id: TaskId): TaskId {
  return isClause(id) ? taskId(id.slice(0, id.lastIndexOf('/'))) : id;
}

/** The clauses of each task. */
export function clausesByTask<Row extends { readonly id: TaskId }>(rows: Iterable<Row>): Map<TaskId, Row[]> {
  const clauses = new Map<TaskId, Row[]>();
  for (const row of rows) if (isClause(row.id)) appendTo(clauses, taskOfRow(row.id), row);
  return clauses;
}
