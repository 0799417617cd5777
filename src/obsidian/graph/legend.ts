import { type ChartState, chartState, type GoalReading } from '../../model/goal-reading.ts';
import type { PhaseView } from '../../model/phase-timeline.ts';
import type { TaskId } from '../../model/tasks.ts';
import { drawSign, showSign, signs } from './state-sign.ts';
import * as words from './graph-words.ts';

/** What a sign of the legend stands for: a state, or what a line or bar says of a task or of the day. */
export type LegendSign = ChartState | LegendLine;

/** Each as it is called, and its drawing in a square of 16 around the origin. */
const lines = {
  critical: { name: words.criticalPath, drawing: 'M-7 0h14' },
  cycle: { name: words.cycle, drawing: 'M-7 0h14' },
  late: { name: words.late, drawing: 'M-7-4h14v8h-14z' },
  today: { name: words.todayMark, drawing: 'M0-7v14' },
} as const;
type LegendLine = keyof typeof lines;

/** What only charts of one kind show. */
const viewOf: Partial<Readonly<Record<LegendSign, PhaseView>>> = {
  cycle: 'graph',
  unknown: 'graph',
  late: 'timeline',
  today: 'timeline',
};

/** The signs that the charts of a goal show. */
export function signsOfGoal(goal: GoalReading, view: PhaseView): LegendSign[] {
  const { chartStates, waiting, byId, critical, cyclic, late } = goal;
  const present = new Set<LegendSign>(chartStates.values());
  if (Array.from(waiting.keys()).some((id) => !byId.has(id))) present.add('unknown');
  if (critical.size > 0) present.add('critical');
  if (cyclic.size > 0) present.add('cycle');
  if (late.size > 0) present.add('late');
  if (
    goal.phases.some(({ tasks }) =>
      showsToday(
        goal,
        tasks.map(({ task }) => task.id),
      ),
    )
  )
    present.add('today');
  return inOrder(present, view);
}

/** The signs that charts of these tasks show. */
export function signsOf(goal: GoalReading, tasks: Iterable<TaskId>, view: PhaseView): LegendSign[] {
  const present = new Set<LegendSign>(showsToday(goal, tasks) ? ['today'] : []);
  for (const id of tasks) {
    present.add(chartState(goal, id));
    if (goal.critical.has(id)) present.add('critical');
    if (goal.cyclic.has(id)) present.add('cycle');
    if (goal.late.has(id)) present.add('late');
  }
  return inOrder(present, view);
}

/** Whether today lies between the first of these tasks and the last, as timelines draw them. */
function showsToday({ outlook, times }: GoalReading, tasks: Iterable<TaskId>): boolean {
  if (outlook === null) return false;
  const runs = Array.from(tasks, (id) => times.tasks.get(id));
  const { today } = outlook;
  const hasBegun = runs.some((time) => time !== undefined && time.from !== null && time.from <= today);
  return hasBegun && runs.some((time) => time !== undefined && time.to !== null && time.to >= today);
}

function inOrder(present: ReadonlySet<LegendSign>, view: PhaseView): LegendSign[] {
  const all = [...Object.keys(signs), ...Object.keys(lines)] as LegendSign[];
  return all.filter((sign) => present.has(sign) && (viewOf[sign] ?? view) === view);
}

export function nameOfSign(sign: LegendSign): string {
  return isLine(sign) ? lines[sign].name : words.stateNames[sign];
}

/** The class of what shows a sign. */
export function classOfSign(sign: LegendSign): string {
  return isLine(sign) ? `goal-kit-legend-${sign}` : `goal-kit-${sign}`;
}

/** Draws a sign around the origin of a drawing, in a square of 16. */
export function drawLegendSign(parentEl: SVGElement, sign: LegendSign): void {
  if (isLine(sign)) {
    parentEl.createSvg('path', { attr: { d: lines[sign].drawing } });
    return;
  }
  drawSign(parentEl, 7);
  showSign(parentEl, sign);
}

function isLine(sign: LegendSign): sign is LegendLine {
  return Object.hasOwn(lines, sign);
}
