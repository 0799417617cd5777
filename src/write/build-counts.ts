import type { BuildCounts } from '../model/build.ts';
import type { Plan } from '../model/plan.ts';
import type { Schedule } from '../model/schedule.ts';
import { allTasks, type TaskList } from '../model/tasks.ts';
import { titleOfPhase } from '../text/phase-label.ts';

/** The numbers of a note that is written. */
export function buildCounts(plan: Plan, list: TaskList, scheduled: Schedule): BuildCounts {
  const tasks = allTasks(list);
  const unread = plan.unread.filter(({ isWork }) => isWork);
  return {
    tasks: tasks.length,
    phases: list.phases.length,
    hours: Math.round(tasks.reduce((sum, task) => sum + (task.hours ?? 0), 0) * 100) / 100,
    criticalPath: scheduled.criticalPath,
    criticalHours: scheduled.hours,
    perPhase: list.phases.map((phase, index) => ({
      label: titleOfPhase(phase),
      tasks: phase.tasks.length,
      criticalPath: scheduled.phases[index]?.critical.path ?? [],
    })),
    open: {
      owner: tasks.filter((task) => task.owner === null).length,
      effort: tasks.filter((task) => task.hours === null).length,
      done: tasks.filter(({ done, state }) => done.length === 0 && state !== 'done').length,
    },
    unread: {
      items: unread.reduce((sum, { count }) => sum + count, 0),
      headings: unread.length,
    },
    cancelled: plan.cancelled.length,
  };
}
