import type { Finding } from '../model/finding.ts';
import type { TaskGraph } from '../model/goal-reading.ts';
import type { GoalTimes } from '../model/goal-times.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Settings } from '../model/settings.ts';
import type { TasksNote, TaskState } from '../model/note-tasks.ts';
import type { TaskId } from '../model/tasks.ts';
import { cycleFindings } from './cycle-findings.ts';
import { openPoints } from './open-points.ts';
import { overbooked } from './overbooked.ts';
import { emptyPhases, laterPhases, longPhases } from './phase-findings.ts';

/** What the checks of a tasks.md start from. */
export interface CheckedNote {
  readonly note: TasksNote;
  /** The graph of that note. */
  readonly graph: TaskGraph;
  /** Every task's state: nothing is asked of a cancelled one. */
  readonly states: ReadonlyMap<TaskId, TaskState>;
  readonly schedule: Schedule;
  readonly times: GoalTimes;
  readonly settings: Pick<Settings, 'hoursPerDay' | 'levelOwners'>;
}

/**
 * All that is wrong with a tasks.md, in the order of its lines: what its reader found (unknown ids, ids given twice, tasks
 * that wait for themselves) and what only shows when all of it is read. Linear in tasks and dependencies.
 */
export function noteFindings({ note, graph, states, schedule, times, settings }: CheckedNote): Finding[] {
  const { hoursPerDay, levelOwners } = settings;
  const all = [
    ...note.findings,
    ...cycleFindings(schedule.cycles, (id) => {
      const one = graph.byId.get(id);
      return one && { line: one.task.line, shownId: one.shownId };
    }),
    ...laterPhases(graph, states),
    ...emptyPhases(graph),
    ...longPhases(graph, schedule, hoursPerDay),
    // Levelled, nobody has two tasks at once.
    ...(levelOwners ? [] : overbooked(graph, times, hoursPerDay)),
    ...openPoints(note, graph, states),
  ];
  return all.sort((a, b) => a.line - b.line);
}
