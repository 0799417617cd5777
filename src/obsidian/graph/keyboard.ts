import type { TaskId } from '../../model/tasks.ts';
import type { Neighbours } from './task-neighbours.ts';

/** Where an arrow leads in a chart of a direction: along the dependencies, or to the node beside. */
type Arrow = 'forward' | 'back' | 'next' | 'previous';

const steps: Readonly<Record<string, Readonly<Record<string, Arrow>>>> = {
  LR: { ArrowRight: 'forward', ArrowLeft: 'back', ArrowDown: 'next', ArrowUp: 'previous' },
  TB: { ArrowDown: 'forward', ArrowUp: 'back', ArrowRight: 'next', ArrowLeft: 'previous' },
};

/**
 * The node that an arrow key leads to from a task's node; null where the key leads nowhere. Along the dependencies in the
 * chart's direction, in this chart if the task stands there too, else in any; across it, to the task's siblings.
 */
export function nodeAt(
  key: string,
  node: SVGElement,
  place: HTMLElement,
  neighbours: Neighbours,
): SVGElement | null {
  const chart = node.closest<HTMLElement>('.goal-kit-chart');
  const step = steps[chart?.dataset['direction'] ?? 'LR']?.[key];
  const id = (node.dataset['task'] ?? '') as TaskId;
  switch (step) {
    case undefined:
      return null;
    case 'forward':
      return nodeOf(neighbours.after(id), chart, place);
    case 'back':
      return nodeOf(neighbours.before(id), chart, place);
    case 'next':
    case 'previous':
      return besideOf(id, step, chart, place, neighbours);
  }
}

function nodeOf(ids: readonly TaskId[], chart: HTMLElement | null, place: HTMLElement): SVGElement | null {
  for (const root of [chart, place]) {
    for (const id of ids) {
      const nodes = Array.from(
        root?.querySelectorAll<SVGElement>(`svg [data-task="${CSS.escape(id)}"]`) ?? [],
      );
      const found = nodes.find((node) => !node.classList.contains('goal-kit-stub')) ?? nodes[0];
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** Siblings wait for the same task, or are waited for by the same. */
function besideOf(
  id: TaskId,
  step: 'next' | 'previous',
  chart: HTMLElement | null,
  place: HTMLElement,
  { before, after }: Neighbours,
): SVGElement | null {
  const byParent = before(id).flatMap((parent) => after(parent));
  const siblings = [...new Set(byParent.length > 1 ? byParent : after(id).flatMap((child) => before(child)))];
  const at = siblings.indexOf(id);
  const beside = siblings[at + (step === 'next' ? 1 : -1)];
  return at === -1 || beside === undefined ? null : nodeOf([beside], chart, place);
}
