import { chartState, type GoalReading, shownId, type TaskChartState } from '../model/goal-reading.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import type { TaskId } from '../model/tasks.ts';
import { labelOfPhase } from '../text/phase-label.ts';
import { shownText } from '../text/shown-text.ts';
import { counted, someOf } from '../text/phrases.ts';

/** Of what a blocked task waits for, so much is read out. */
const MOST_NAMED = 5;

/** A task as it is read out: `T-003, Load testing, Alice, 14 hours, blocked by T-002, on the critical path`. */
export function accessibleName(id: TaskId, reading: GoalReading): string {
  const one = reading.byId.get(id);
  if (one === undefined) return `${id}, which no task has as its id`;
  const name = shownText(one.task.name);
  return [one.shownId, name === one.shownId ? '' : name, factsInWords(id, reading)]
    .filter((part) => part !== '')
    .join(', ');
}

/** The same without its id and name: `Alice, 14 hours, blocked by T-002`; empty for an id that no task has. */
export function factsInWords(id: TaskId, reading: GoalReading): string {
  const one = reading.byId.get(id);
  if (one === undefined) return '';
  return [
    one.task.owner === null ? '' : shownText(one.task.owner),
    one.task.hours === null ? '' : hoursInWords(one.task.hours),
    chartStateInWords(one, reading.chartStates.get(id) ?? 'ready', reading),
    reading.late.has(id) ? 'late' : '',
    reading.critical.has(id) ? 'on the critical path' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The name of a task that is drawn as a stub: with the phase it belongs to after it. */
export function accessibleStubName(id: TaskId, reading: GoalReading): string {
  const phase = reading.phases[reading.byId.get(id)?.task.phase ?? -1];
  const label = phase === undefined ? '' : shownText(labelOfPhase(phase));
  return label === '' ? accessibleName(id, reading) : `${accessibleName(id, reading)}, in ${label}`;
}

/** `14 hours`, `1 hour`, `1.5 hours`; less than an hour in minutes. */
function hoursInWords(hours: number): string {
  const minutes = Math.round(hours * 60);
  return minutes < 60 ? counted(minutes, 'minute') : counted(Math.round(hours * 100) / 100, 'hour');
}

function chartStateInWords(one: NoteTask, state: TaskChartState, reading: GoalReading): string {
  switch (state) {
    case 'done':
      return 'done';
    case 'active':
      return 'in progress';
    case 'ready':
      return 'ready';
    case 'cancelled':
      return 'cancelled';
    case 'blocked':
      return `blocked by ${blockers(one, reading)}`;
  }
}

/** What a task still waits for. */
function blockers({ task }: NoteTask, reading: GoalReading): string {
  const open = task.dependencies.filter((id) => {
    const state = chartState(reading, id);
    return state !== 'done' && state !== 'cancelled';
  });
  return someOf(
    open.map((id) => shownId(reading, id)),
    MOST_NAMED,
  );
}
