import { chartState, type GoalReading } from '../../model/goal-reading.ts';
import type { PhaseChart } from '../../model/phase-chart.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { Drawing } from './chart.ts';

/** Scrolls the frame of a chart that is larger than it to the task that is to be done next, else to one in progress. */
export function openAt(
  frameEl: HTMLElement,
  { nodes }: Drawing,
  { chart, reading }: { readonly chart: PhaseChart; readonly reading: GoalReading },
): void {
  const own = new Map<TaskId, SVGGElement>();
  for (const [name, node] of chart.nodes) {
    const el = nodes.get(name);
    if (node.kind === 'task' && el !== undefined) own.set(node.task, el);
  }
  const active = [...own.keys()].find((id) => chartState(reading, id) === 'active');
  const first = reading.ready.find((id) => own.has(id)) ?? active;
  const el = first === undefined ? undefined : own.get(first);
  if (el === undefined) return;
  const [frame, node] = [frameEl, el].map((one) => one.getBoundingClientRect());
  if (frame === undefined || node === undefined) return;
  frameEl.scrollLeft += beyond(node.left - frame.left, node.right - frame.right, frame.width - node.width);
  frameEl.scrollTop += beyond(node.top - frame.top, node.bottom - frame.bottom, frame.height - node.height);
}

/** How far to scroll so that what begins and ends so far from the frame's edges is in its middle; nothing where it is inside. */
function beyond(start: number, end: number, spare: number): number {
  return start >= 0 && end <= 0 ? 0 : start - spare / 2;
}
