import { type ChartState, chartState, type GoalReading } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { FlowchartNode, PhaseChart } from '../../model/phase-chart.ts';
import { accessibleName, accessibleStubName } from '../../reading.ts';
import type { Drawing } from './chart.ts';
import { drawSign, showSign } from './state-sign.ts';

const states: readonly ChartState[] = ['done', 'active', 'ready', 'blocked', 'unknown', 'cancelled'];

/** Names each node and edge of a new drawing by its task, and makes the nodes reachable. */
export function nameNodes({ nodes, edges }: Drawing, chart: PhaseChart): void {
  for (const [name, el] of nodes) {
    const node = chart.nodes.get(name);
    if (node === undefined) continue;
    el.classList.toggle('goal-kit-stub', node.kind === 'stub' || node.kind === 'more');
    if (node.kind === 'more') continue;
    el.setAttribute('data-task', node.task);
    el.setAttribute('tabindex', '0');
    el.setAttribute('role', 'link');
    addCornerSign(el);
  }
  for (const { from, to, el } of edges) {
    const [one, other] = [taskOf(chart, from), taskOf(chart, to)];
    if (one !== null) el.setAttribute('data-from', one);
    if (other !== null) el.setAttribute('data-to', other);
  }
}

/** Shows how the tasks stand, on the drawing that is there. What `last` showed already is left alone. */
export function showStates(
  { nodes, edges }: Drawing,
  chart: PhaseChart,
  reading: GoalReading,
  last: GoalReading | null,
): void {
  for (const [name, el] of nodes) {
    const node = chart.nodes.get(name);
    if (node === undefined || node.kind === 'more' || isShown(node.task, reading, last)) continue;
    showState(el, node, reading);
  }
  if (last?.schedule === reading.schedule) return;
  const steps = criticalSteps(reading);
  for (const { from, to, el } of edges) {
    const [one, other] = [taskOf(chart, from), taskOf(chart, to)];
    if (one === null || other === null) continue;
    el.classList.toggle('goal-kit-critical', steps.get(other) === one);
    el.classList.toggle('goal-kit-cycle', reading.cyclic.has(one) && reading.cyclic.has(other));
  }
}

function taskOf(chart: PhaseChart, name: string): TaskId | null {
  const node = chart.nodes.get(name);
  return node === undefined || node.kind === 'more' ? null : node.task;
}

/** Whether a task's element tells already what there is to say: nothing has changed for it nor for what it waits for. */
export function isShown(id: TaskId, reading: GoalReading, last: GoalReading | null): boolean {
  if (last?.byId !== reading.byId || last.times !== reading.times || last.schedule !== reading.schedule)
    return false;
  const isSame = (other: TaskId): boolean => chartState(last, other) === chartState(reading, other);
  if (last.late.has(id) !== reading.late.has(id)) return false;
  return isSame(id) && (reading.byId.get(id)?.task.dependencies ?? []).every(isSame);
}

function showState(
  el: SVGElement,
  { kind, task }: Exclude<FlowchartNode, { kind: 'more' }>,
  reading: GoalReading,
): void {
  if (showClasses(el, task, reading)) showSign(el, chartState(reading, task));
  const says = kind === 'stub' ? accessibleStubName(task, reading) : accessibleName(task, reading);
  if (el.getAttribute('aria-label') !== says) el.setAttribute('aria-label', says);
}

/** Gives a task's element the classes of how the task stands; says whether its state is another than before. */
export function showClasses(el: Element, task: TaskId, reading: GoalReading): boolean {
  const wanted = `goal-kit-${chartState(reading, task)}`;
  const isNew = !el.classList.contains(wanted);
  if (isNew) {
    el.classList.remove(...states.map((one) => `goal-kit-${one}`));
    el.classList.add(wanted);
  }
  el.classList.toggle('goal-kit-critical', reading.critical.has(task));
  el.classList.toggle('goal-kit-cycle', reading.cyclic.has(task));
  el.classList.toggle('goal-kit-late', reading.late.has(task));
  return isNew;
}

/** Each task of the critical path with the one before it on the path. */
function criticalSteps({ schedule: { criticalPath } }: GoalReading): Map<TaskId, TaskId | undefined> {
  return new Map(criticalPath.map((id, index) => [id, criticalPath[index - 1]]));
}

/** A round sign on the upper right corner of a node. */
function addCornerSign(el: SVGGElement): void {
  const { x, y } = cornerOf(el);
  drawSign(el, 8, `translate(${x} ${y})`);
}

/** Mermaid draws a node around the middle of its group: as a rectangle, or as a path for the other shapes. */
function cornerOf(el: SVGGElement): { x: number; y: number } {
  const shape = el.querySelector('rect.label-container, rect.basic, rect.task');
  const [x, y, width] = ['x', 'y', 'width'].map((name) => Number(shape?.getAttribute(name) ?? Number.NaN));
  if (x !== undefined && y !== undefined && width !== undefined && !Number.isNaN(x + y + width))
    return { x: x + width, y };
  const label = el.querySelector('foreignObject');
  const half = (name: string): number => Number(label?.getAttribute(name) ?? 0) / 2;
  return { x: half('width') + 14, y: -half('height') - 8 };
}
