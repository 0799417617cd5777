import { type GoalReading, type TaskGraph, taskGraph } from '../model/goal-reading.ts';
import type { GoalSources, SourceNote } from '../model/source-notes.ts';
import type { TasksNote } from '../model/note-tasks.ts';
import type { PlannedDays } from '../model/goal-times.ts';
import type { DayRange } from '../model/plan.ts';
import type { OnProgress } from '../model/progress.ts';
import type { Settings } from '../model/settings.ts';
import { type KeyedTasks, keyedTasks } from '../read/action-items/read-items.ts';
import { type PlanDays, planDays } from '../read/markdown/frontmatter.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';
import { WorkCalendar } from '../text/calendar.ts';
import { phaseCharts } from '../write/flowcharts.ts';
import { wholeChart } from '../write/whole-chart.ts';

/** A tasks.md with the plan beside it, which may say when the work begins and which days are free. */
type ListSources = Pick<GoalSources, 'plan'> & { readonly tasks: SourceNote };

/** What a tasks.md says, and what follows from it whatever the boxes say. */
export interface ListedTasks {
  readonly tasks: SourceNote;
  readonly settings: Settings;
  readonly days: PlanDays;
  /** The goal's days with their dates; null where nothing says when it begins. */
  readonly calendar: WorkCalendar | null;
  readonly note: TasksNote;
  readonly graph: TaskGraph;
  readonly keyed: KeyedTasks;
  readonly charts: GoalReading['charts'];
  readonly whole: GoalReading['whole'];
  readonly phaseDays: GoalReading['phaseDays'];
}

/** Reads a tasks.md. */
export function listedTasks(
  { tasks, plan }: ListSources,
  settings: Settings,
  onProgress: OnProgress,
): ListedTasks {
  const days = planDays(plan?.text ?? '');
  const worked = { ...settings, holidays: [...settings.holidays, ...days.holidays] };
  const note = readTasksNote(tasks.text, { settings: worked, start: days.start }, onProgress);
  const calendar = note.dayOne === null ? null : new WorkCalendar(note.dayOne, worked);
  const graph = taskGraph(note);
  const charts = graph.phases.map((phase) => phaseCharts(phase, graph));
  const whole = wholeChart(graph);
  const phaseDays = note.phases.map((phase) => phase.days && datedDays(phase.days, calendar));
  const keyed = keyedTasks(graph);
  return { tasks, settings, days, calendar, note, graph, keyed, charts, whole, phaseDays };
}

function datedDays({ first, last }: DayRange, calendar: WorkCalendar | null): PlannedDays {
  const [from, to] = [first, last].map((day) => calendar?.date(day) ?? null);
  return { firstDay: first, lastDay: last, from: from ?? null, to: to ?? null };
}

/** Whether a tasks.md is the one that was read, with the same settings and days. */
export function isListed(last: ListedTasks, { tasks, plan }: ListSources, settings: Settings): boolean {
  return (
    last.tasks.text === tasks.text &&
    last.tasks.path === tasks.path &&
    isSame(last.settings, settings) &&
    isSame(last.days, planDays(plan?.text ?? ''))
  );
}

function isSame<Data>(one: Data, other: Data): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
