import { type Finding, finding } from '../model/finding.ts';
import { type ReadPhase, shownId, type TaskGraph } from '../model/goal-reading.ts';
import type { TaskState } from '../model/note-tasks.ts';
import type { TaskId } from '../model/tasks.ts';
import type { Schedule } from '../model/schedule.ts';
import { shownText } from '../text/shown-text.ts';

/** Phases without a task, at their line. */
export function emptyPhases({ phases }: TaskGraph): Finding[] {
  return phases
    .filter(({ tasks }) => tasks.length === 0)
    .map((phase) =>
      finding('empty-phase', phase.line ?? 1, `${label(phase)} has no tasks. Add one, or remove the phase.`),
    );
}

/** Tasks that wait for one of a later phase, one finding a task; what is cancelled waits for nobody and nobody for it. */
export function laterPhases(graph: TaskGraph, states: ReadonlyMap<TaskId, TaskState>): Finding[] {
  const isCancelled = (id: TaskId): boolean => states.get(id) === 'cancelled';
  return [...graph.byId.values()].flatMap(({ task, shownId: own }) => {
    if (isCancelled(task.id)) return [];
    const later = task.dependencies.filter(
      (id) => (graph.byId.get(id)?.task.phase ?? -1) > task.phase && !isCancelled(id),
    );
    const [first] = later;
    if (first === undefined) return [];
    const phase = graph.phases[graph.byId.get(first)?.task.phase ?? -1];
    const others = later.length === 1 ? '' : ` and ${later.length - 1} more of later phases`;
    const where = phase === undefined ? 'a later phase' : label(phase);
    return [
      finding(
        'later-phase',
        task.line,
        `${own} depends on ${shownId(graph, first)} of ${where}${others}. Move one of them, or remove the dependency.`,
      ),
    ];
  });
}

/** Phases whose critical path is longer than their days. */
export function longPhases({ phases, byId }: TaskGraph, schedule: Schedule, hoursPerDay: number): Finding[] {
  return phases.flatMap((phase) => {
    const path = schedule.phases[phase.index]?.critical.path ?? [];
    const own = path.filter((id) => byId.get(id)?.task.phase === phase.index);
    const efforts = own.map((id) => byId.get(id)?.task.hours ?? null);
    // A day for each effort that nobody knows would be our guess, not the plan's mistake.
    if (phase.days === null || efforts.includes(null)) return [];
    const needed = efforts.reduce<number>((sum, hours) => sum + (hours ?? 0), 0);
    const days = phase.days.last - phase.days.first + 1;
    if (needed <= days * hoursPerDay + ROUNDING) return [];
    return [
      finding(
        'too-much-effort',
        phase.line ?? 1,
        `${label(phase)} is too short: its critical path takes ${inHours(needed)} of ${inHours(days * hoursPerDay)} (${days} ${days === 1 ? 'day' : 'days'}). Give it more days.`,
      ),
    ];
  });
}

/** Hours by which rounded efforts may miss. */
const ROUNDING = 0.1;

function inHours(hours: number): string {
  return `${Math.round(hours * 10) / 10} h`;
}

/** `Phase 2`, or its name where the note gives no number. */
function label({ word, number, name }: ReadPhase): string {
  return `${word}${number}` === '' ? `“${shownText(name)}”` : `${word} ${number}`;
}
