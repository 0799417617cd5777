import type { ReadPhase, TaskGraph } from '../model/goal-reading.ts';
import type { GoalTimes, TaskTime } from '../model/goal-times.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import type { FlowchartNode, PhaseChart } from '../model/phase-chart.ts';
import type { PhaseTimeline, TimelineWeek } from '../model/phase-timeline.ts';
import type { TaskId } from '../model/tasks.ts';
import { mondayOf } from '../text/iso-dates.ts';
import { shortDates } from '../text/short-dates.ts';
import { someOf } from '../text/phrases.ts';
import { barLabel } from './mermaid-label.ts';

/** What a timeline is written from. */
interface TimedGoal {
  readonly graph: TaskGraph;
  readonly times: GoalTimes;
  /** ISO weekdays, 1 = Monday. */
  readonly workingDays: readonly number[];
}

interface BarTask {
  readonly one: NoteTask;
  readonly time: TaskTime;
}

/** So many bars are drawn in one chart: it can be read, and is far from Mermaid's limit of 50,000 characters. */
export const MOST_BARS = 150;
/** Of the tasks without a time so many are named. */
const MOST_NAMED = 5;

/** So many dates have room below a chart. */
const MOST_TICKS = 10;
const DAY_IN_MS = 86_400_000;

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Without the room that Mermaid keeps for the names of sections. As a directive it would be deprecated since 10.5. */
const HEAD = '---\nconfig: {gantt: {leftPadding: 36, rightPadding: 36}}\n---\n';

/**
 * When the tasks of a phase run, as Mermaid's gantt charts and as lists by week. A chart knows no states; it has dates where
 * a start date is known, else working days, which stand in it as seconds, since Mermaid counts those in every time zone
 * alike.
 */
export function phaseTimeline({ tasks }: ReadPhase, goal: TimedGoal): PhaseTimeline {
  const timed = tasks.flatMap((one): BarTask[] => {
    const time = goal.times.tasks.get(one.task.id);
    return time === undefined ? [] : [{ one, time }];
  });
  const notes = timeless(tasks, timed);
  const parts = partsOf(timed);
  const charts = parts.map((part, index) => {
    const about = parts.length === 1 ? [] : [`Part ${index + 1} of ${parts.length}.`];
    return { ...ganttChart(part, goal), notes: [...about, ...(index === 0 ? notes : [])] };
  });
  return { charts, weeks: weeksOf(timed, goal), notes };
}

function partsOf(timed: readonly BarTask[]): (readonly BarTask[])[] {
  const size = Math.ceil(timed.length / Math.ceil(timed.length / MOST_BARS));
  return timed.length === 0
    ? []
    : Array.from({ length: Math.ceil(timed.length / size) }, (_part, index) =>
        timed.slice(index * size, (index + 1) * size),
      );
}

/** What is not in the picture. */
function timeless(tasks: readonly NoteTask[], timed: readonly BarTask[]): string[] {
  const known = new Set(timed.map(({ one }) => one));
  const others = tasks.filter((one) => !known.has(one)).map(({ shownId }) => shownId);
  return others.length === 0
    ? []
    : [`Without a time, for they are cancelled or wait for each other: ${someOf(others, MOST_NAMED)}.`];
}

function ganttChart(timed: readonly BarTask[], { workingDays }: TimedGoal): Omit<PhaseChart, 'notes'> {
  const nodes = new Map<string, FlowchartNode>();
  const bars = timed.map(({ one, time }, index) => {
    const name = `n${index}`;
    nodes.set(name, { kind: 'task', task: one.task.id });
    return `${barLabel(one)}:${name}, ${spanOf(time)}`;
  });
  const axis = datedAxis(timed, workingDays) ?? dayAxis(timed);
  return { source: HEAD + ['gantt', ...axis, ...bars].join('\n'), nodes };
}

/** Dates, the days off in another shade; null where none is known. */
function datedAxis(timed: readonly BarTask[], workingDays: readonly number[]): string[] | null {
  const dates = timed.flatMap(({ time: { from, to } }) => (from === null || to === null ? [] : [from, to]));
  const [first, last] = [dates.sort()[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  const off = DAYS.filter((_day, index) => !workingDays.includes(index + 1));
  const days = (Date.parse(last) - Date.parse(first)) / DAY_IN_MS + 1;
  return [
    'dateFormat YYYY-MM-DD',
    'axisFormat %-d %b',
    'inclusiveEndDates',
    ...ticks(days, [
      [1, '1day'],
      [7, '1week'],
      [30, '1month'],
    ]),
    'weekday monday',
    ...(off.length === 0 ? [] : [`excludes ${off.join(',')}`]),
  ];
}

/** Working days. */
function dayAxis(timed: readonly BarTask[]): string[] {
  const first = timed.reduce((low, { time }) => Math.min(low, time.firstDay), Infinity);
  const last = timed.reduce((high, { time }) => Math.max(high, time.lastDay), 0);
  const steps = [1, 5, 10, 30].map((step) => [step, `${step}second`] as const);
  return ['dateFormat x', 'axisFormat Day %s', 'todayMarker off', ...ticks(last - first + 1, steps)];
}

/** The finest step of an axis that leaves room for what stands at it; none where not even the coarsest does. */
function ticks(days: number, steps: readonly (readonly [days: number, name: string])[]): string[] {
  const found = steps.find(([step]) => days / step <= MOST_TICKS);
  return found === undefined ? [] : [`tickInterval ${found[1]}`];
}

/** `2026-01-05, 2026-01-06`; days 3 to 4 as `3000, 2s`: `dateFormat x` counts thousandths of a second. */
function spanOf({ firstDay, lastDay, from, to }: TaskTime): string {
  return from === null || to === null ? `${firstDay}000, ${lastDay - firstDay + 1}s` : `${from}, ${to}`;
}

function weeksOf(timed: readonly BarTask[], { workingDays }: TimedGoal): TimelineWeek[] {
  const first = timed.reduce(
    (least, { time: { from } }) => (from !== null && from < least ? from : least),
    '9999',
  );
  const labelOf = ({ from, firstDay }: TaskTime): string =>
    from === null
      ? `Week ${Math.ceil(firstDay / workingDays.length)}`
      : `Week of ${shortDates(mondayOf(from), mondayOf(from), first)}`;
  const weeks = new Map<string, TaskId[]>();
  for (const { one, time } of [...timed].sort((a, b) => a.time.firstDay - b.time.firstDay)) {
    const label = labelOf(time);
    const known = weeks.get(label);
    if (known === undefined) weeks.set(label, [one.task.id]);
    else known.push(one.task.id);
  }
  return Array.from(weeks, ([label, tasks]) => ({ label, tasks }));
}
