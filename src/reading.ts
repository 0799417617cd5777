import { chartState, type GoalReading, type ReadPhase } from './model/goal-reading.ts';
import { type Direction, type PhaseChart, turned } from './model/phase-chart.ts';
import type { PhaseView } from './model/phase-timeline.ts';
import type { TaskId } from './model/tasks.ts';
import { titleOfPhase } from './text/phase-label.ts';
import { shortDates } from './text/short-dates.ts';
import { shownText } from './text/shown-text.ts';
import { type ChartClass, copyableChart } from './write/copyable-chart.ts';

/** How a reading is shown: all that the page itself computes, which parses no Markdown. */
export { taskTimeInWords } from './write/task-time.ts';
export { accessibleName, accessibleStubName, factsInWords } from './write/accessible-name.ts';
export { type ChainLine, chainLines } from './write/chain-lines.ts';
export { nounOf, otherCount, progressInWords, progressLabel } from './write/progress-label.ts';
export { taskTooltip } from './write/task-tooltip.ts';
export { shortened, textColumns, wrapped } from './write/wrapped-text.ts';

/** A phase as a Mermaid code block for any note, with the states of now: how its tasks depend on each other, or when they run. */
export function copyablePhase(
  reading: GoalReading,
  phase: ReadPhase,
  direction: Direction,
  view: PhaseView = 'graph',
): string {
  const charts = chartsOf(reading, phase, view).map((chart) => ({
    ...chart,
    source: turned(chart.source, direction),
  }));
  const title = isWhole(phase) ? reading.title : captionOf(phase);
  return `${copyableChart(title, charts, (id) => classesOf(reading, id))}\n`;
}

/** The index of the phase that stands for a whole goal. */
const WHOLE = -1;

/** A whole goal as if it were one phase of that name: then it is shown as phases are. */
export function wholePhase({ phases }: Pick<GoalReading, 'phases'>, name: string): ReadPhase {
  const tasks = phases.flatMap((phase) => phase.tasks);
  return { index: WHOLE, word: '', number: '', name, timing: '', days: null, line: null, tasks };
}

export function isWhole({ index }: ReadPhase): boolean {
  return index === WHOLE;
}

const noCharts: readonly PhaseChart[] = [];

/** The charts of a phase, or of the whole goal, in a view: the very same while there is nothing new. */
export function chartsOf(reading: GoalReading, phase: ReadPhase, view: PhaseView): readonly PhaseChart[] {
  if (view === 'timeline') return reading.timelines[phase.index]?.charts ?? noCharts;
  return (isWhole(phase) ? reading.whole : reading.charts[phase.index]) ?? noCharts;
}

function classesOf(reading: GoalReading, id: TaskId): ChartClass[] {
  return [
    chartState(reading, id),
    ...(reading.critical.has(id) ? (['critical'] as const) : []),
    ...(reading.cyclic.has(id) ? (['cycle'] as const) : []),
  ];
}

/** `Phase 1: Setup`; the name alone where a phase has no number. */
export function phaseCaption({ phases }: Pick<GoalReading, 'phases'>, phase: number): string {
  const found = phases[phase];
  return found === undefined ? '' : captionOf(found);
}

export function captionOf({ word, number, name }: Pick<ReadPhase, 'word' | 'number' | 'name'>): string {
  return titleOfPhase({ word, number, name: shownText(name) });
}

/** How many tasks of a phase are done, of those that are not cancelled. */
export function tasksDone(
  { states }: Pick<GoalReading, 'states'>,
  { tasks }: Pick<ReadPhase, 'tasks'>,
): { readonly done: number; readonly total: number } {
  let [done, total] = [0, 0];
  for (const { task } of tasks) {
    const state = states.get(task.id);
    if (state !== 'cancelled') total++;
    if (state === 'done') done++;
  }
  return { done, total };
}

/** Whether a phase has tasks and none of them is left to do. */
export function isFinished(reading: Pick<GoalReading, 'states'>, phase: Pick<ReadPhase, 'tasks'>): boolean {
  const { done, total } = tasksDone(reading, phase);
  return phase.tasks.length > 0 && done === total;
}

/** When a phase is: its dates where they are known, else its time as the note writes it; and how that stands today. */
export interface PhaseWhen {
  readonly text: string;
  readonly mark: 'now' | 'late' | null;
}

/** Nothing is late or under way once it is finished. */
export function phaseWhen(reading: GoalReading, phase: ReadPhase): PhaseWhen {
  const dates = datesOf(reading, phase.index);
  // The number of tasks is counted, not read: `Days 1-10, 5 tasks` -> `Days 1-10`
  if (dates === null) return { text: phase.timing.replace(/,?\s*\d+ tasks?$/, ''), mark: null };
  const { from, to, today } = dates;
  const isOpen = phase.tasks.length > 0 && !isFinished(reading, phase) && from <= today;
  return { text: shortDates(from, to, today), mark: isOpen ? (to < today ? 'late' : 'now') : null };
}

/** The note's own days of a phase come before those on which its tasks run. */
function datesOf(
  { phaseDays, times, outlook }: GoalReading,
  phase: number,
): { readonly from: string; readonly to: string; readonly today: string } | null {
  const { from = null, to = null } = phaseDays[phase] ?? times.phases[phase] ?? {};
  return from === null || to === null || outlook === null ? null : { from, to, today: outlook.today };
}

/** The hours of a phase's critical path, as far as it lies in the phase, and by how many of them it may slip as a whole. */
export function hoursOfPath(
  { schedule: { phases, slots }, times, byId }: GoalReading,
  phase: number,
): { readonly hours: number; readonly slack: number } {
  const own = (phases[phase]?.critical.path ?? []).filter((id) => byId.get(id)?.task.phase === phase);
  const efforts = own.map((id) => {
    const { earliestStart = 0, earliestFinish = 0 } = slots.get(id) ?? {};
    return earliestFinish - earliestStart;
  });
  const slack = Math.min(...own.map((id) => times.tasks.get(id)?.slack ?? 0));
  return { hours: efforts.reduce((sum, hours) => sum + hours, 0), slack };
}
