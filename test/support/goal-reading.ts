import { type GoalReading, goalReading, type ReadPhase, taskGraph } from '../../src/model/goal-reading.ts';
import { taskList, type TasksNote, type TaskState } from '../../src/model/note-tasks.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import type { Task, TaskId } from '../../src/model/tasks.ts';
import { nextActions } from '../../src/schedule/next-actions.ts';
import { scheduleOf } from '../../src/schedule/critical-path-method.ts';
import { networkOf } from '../../src/schedule/network.ts';
import { placedGoal } from '../../src/schedule/placed-goal.ts';
import { goalTimes } from '../../src/schedule/task-times.ts';
import { phaseCharts } from '../../src/write/flowcharts.ts';
import { wholeChart } from '../../src/write/whole-chart.ts';
import { phaseTimeline } from '../../src/write/timeline.ts';
import { chartStates, taskStates } from '../../src/schedule/task-states.ts';
import { taskId } from '../../src/text/task-id.ts';

/** States by id: `{ 'T-001': 'done' }`. */
export type States = Readonly<Record<string, TaskState>>;

/** A note of phases, each given by its tasks: Phase 1, Phase 2, …; a second task with an id does not count. */
export function aNote(...phases: readonly (readonly Task[])[]): TasksNote {
  const known = new Set<TaskId>();
  return {
    phases: phases.map((_tasks, index) => ({
      word: 'Phase',
      number: `${index + 1}`,
      name: `Part ${index + 1}`,
      timing: '',
      days: null,
      line: index + 1,
    })),
    tables: [],
    tasks: phases.flatMap((tasks, phase) =>
      tasks.map((task) => {
        const duplicate = known.has(task.id);
        known.add(task.id);
        return {
          task: { ...task, phase },
          shownId: task.id,
          state: task.state,
          isStated: false,
          form: 'line' as const,
          row: null,
          duplicate,
        };
      }),
    ),
    findings: [],
    readsAsGoalKit: true,
    start: null,
    dayOne: null,
    conflictLine: null,
    unclosed: null,
    unreadable: null,
  };
}

/** The reading of a note whose boxes say these states. */
export function readingOf(note: TasksNote, boxes: States = {}): GoalReading {
  const states = taskStates(note, new Map(Object.entries(boxes).map(([id, state]) => [taskId(id), state])));
  const list = taskList(note, states);
  const network = networkOf(list, 8);
  const schedule = scheduleOf(network);
  const shownStates = chartStates(note, states);
  const graph = taskGraph(note);
  const times = goalTimes(placedGoal(list, network, DEFAULT_SETTINGS), null);
  const timed = { graph, times, workingDays: DEFAULT_SETTINGS.workingDays };
  const parts = {
    title: 'A goal',
    folder: 'goals/001-goal',
    notes: { execution: null, tasks: 'goals/001-goal/tasks.md', actionItems: null },
    readsAsGoalKit: note.readsAsGoalKit,
    unreadable: note.unreadable,
    states,
    chartStates: shownStates,
    charts: graph.phases.map((phase) => phaseCharts(phase, graph)),
    whole: wholeChart(graph),
    ready: nextActions({ list, network, hoursPerDay: 8, schedule, states, chartStates: shownStates }),
    schedule,
    times,
    timelines: graph.phases.map((phase) => phaseTimeline(phase, timed)),
    phaseDays: note.phases.map(() => null),
    outlook: null,
    late: new Set<TaskId>(),
    findings: [],
    outdated: { tasks: null, actionItems: null },
    progress: null,
    phaseProgress: new Map(),
    counts: null,
    boxes: 0,
  };
  return goalReading(parts, graph);
}

/** The reading of phases, each given by its tasks. */
export function aReading(...phases: readonly (readonly Task[])[]): GoalReading {
  return readingOf(aNote(...phases));
}

/** A phase of a reading, from 0. */
export function phaseOf(reading: GoalReading, index = 0): ReadPhase {
  const phase = reading.phases[index];
  if (phase === undefined) throw new RangeError(`No phase ${index}`);
  return phase;
}
