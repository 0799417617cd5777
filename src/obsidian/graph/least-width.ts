import type { TaskGraph } from '../../model/goal-reading.ts';
import type { Direction, PhaseChart } from '../../model/phase-chart.ts';
import type { TaskId } from '../../model/tasks.ts';

/** Of a node that shows an id alone, in pixels. */
const narrowestNode = 60;
/** Between nodes beside each other, in pixels. */
const narrowestGap = 28;

/**
 * No drawing of a chart is narrower, in pixels: what has no room by that need not be drawn to know it. Top down, its
 * tasks stand in as many rows as its longest path has; left to right, in as many columns. Linear.
 */
export function leastWidth({ nodes }: PhaseChart, { byId }: TaskGraph, direction: Direction): number {
  const before = new Map<TaskId, readonly TaskId[]>();
  for (const node of nodes.values()) {
    if (node.kind === 'more') continue;
    before.set(node.task, node.kind === 'task' ? (byId.get(node.task)?.task.dependencies ?? []) : []);
  }
  const ranks = longestPath(before);
  const beside = direction === 'LR' ? ranks : Math.ceil(before.size / Math.max(ranks, 1));
  return beside * (narrowestNode + narrowestGap) - narrowestGap;
}

/** Tasks on the longest path; what waits in a circle is on none. */
function longestPath(before: ReadonlyMap<TaskId, readonly TaskId[]>): number {
  const after = new Map<TaskId, TaskId[]>();
  const open = new Map<TaskId, number>();
  for (const [id, dependencies] of before) {
    const drawn = dependencies.filter((one) => before.has(one));
    open.set(id, drawn.length);
    for (const one of drawn) {
      const others = after.get(one);
      if (others === undefined) after.set(one, [id]);
      else others.push(id);
    }
  }
  let rank = [...before.keys()].filter((id) => open.get(id) === 0);
  let ranks = 0;
  for (; rank.length > 0; ranks++) {
    const next: TaskId[] = [];
    for (const id of rank.flatMap((one) => after.get(one) ?? [])) {
      const left = (open.get(id) ?? 0) - 1;
      open.set(id, left);
      if (left === 0) next.push(id);
    }
    rank = next;
  }
  return ranks;
}
