import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Schedule } from '../model/schedule.ts';
import { allTasks, type TaskList } from '../model/tasks.ts';
import { cycleFindings } from './cycle-findings.ts';
import { unknownDependencies } from './unknown-dependencies.ts';
import { unreadFindings } from './unread.ts';

/** All that is wrong with a plan and the tasks that it becomes, with lines of the plan. */
export function planFindings(plan: Plan, list: TaskList, cycles: Schedule['cycles']): Finding[] {
  const tasks = allTasks(list);
  const lines = new Map(tasks.map(({ id, line }) => [id, line]));
  return readFindings(plan, list, [
    ...unknownDependencies(tasks),
    ...cycleFindings(cycles, (id) => ({ shownId: id, line: lines.get(id) ?? 1 })),
  ]);
}

/** What is wrong with a plan alone, where its tasks are those of a note; `others` are told before what was not read. */
export function readFindings(
  { findings, unread }: Plan,
  list: TaskList,
  others: readonly Finding[] = [],
): Finding[] {
  return [...findings, ...list.findings, ...others, ...unreadFindings(unread)];
}
