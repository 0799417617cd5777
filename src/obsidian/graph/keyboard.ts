import type { TaskId } from '../../model/tasks.ts';
import type { Neighbours } from './task-neighbours.ts';

/** Where an arrow leads: along the dependencies, to the node beside in a chart, to the next line in a list. */
type Arrow = 'forward' | 'back' | 'next' | 'previous';

const steps: Readonly<Record<string, Readonly<Record<string, Arrow>>>> = {
  LR: { ArrowRight: 'forward', ArrowLeft: 'back', ArrowDown: 'next', ArrowUp: 'previous' },
  TB: { ArrowDown: 'forward', ArrowUp: 'back', ArrowRight: 'next', ArrowLeft: 'previous' },
};

/** What shows the tasks of a phase. */
const pictures = '.goal-kit-chart, .goal-kit-chains, .goal-kit-weeks';
const tasksIn = ':is(.goal-kit-chart svg, .goal-kit-chains, .goal-kit-weeks)';

/**
 * The task's element that an arrow key leads to from another in a chart or list; null where the key leads nowhere. Along
 * the dependencies in the chart's direction, in this picture if the task stands there too, else in any; across it, to the
 * task's siblings. In a list up and down lead from line to line, right and left along the dependencies.
 */
export function taskAt(
  key: string,
  from: Element,
  place: HTMLElement,
  neighbours: Neighbours,
): Element | null {
  const picture = from.closest<HTMLElement>(pictures);
  if (picture === null) return namedBeside(from, key);
  const isList = !picture.matches('.goal-kit-chart');
  const step = steps[isList ? 'LR' : (picture.dataset['direction'] ?? 'LR')]?.[key];
  const id = (from.getAttribute('data-task') ?? '') as TaskId;
  switch (step) {
    case undefined:
      return null;
    case 'forward':
      return elementOf(neighbours.after(id), picture, place);
    case 'back':
      return elementOf(neighbours.before(id), picture, place);
    case 'next':
    case 'previous':
      return isList ? lineBeside(from, step, picture) : besideOf(id, step, picture, place, neighbours);
  }
}

function elementOf(ids: readonly TaskId[], picture: HTMLElement, place: HTMLElement): Element | null {
  for (const root of [picture, place]) {
    for (const id of ids) {
      const task = `[data-task="${CSS.escape(id)}"]`;
      const scope = root === place ? `${tasksIn} ${task}` : task;
      const found = Array.from(root.querySelectorAll(scope));
      const own =
        found.find((one) => !one.matches('.goal-kit-stub')) ?? found.find((one) => one.matches('svg *'));
      if (own !== undefined) return own;
    }
  }
  return null;
}

/** The task named before or after another one in a row of facts. */
function namedBeside(from: Element, key: string): Element | null {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key] ?? 0;
  const named = Array.from(from.closest('.goal-kit-fact')?.querySelectorAll('a[data-task]') ?? []);
  const at = named.indexOf(from);
  return by === 0 || at === -1 ? null : (named[at + by] ?? null);
}

/** From the end of a week or phase to the next one, too. */
function lineBeside(from: Element, step: 'next' | 'previous', list: Element): Element | null {
  const lines = Array.from(list.querySelectorAll('li[data-task]'));
  const at = lines.findIndex((line) => line.contains(from));
  return at === -1 ? null : (lines[at + (step === 'next' ? 1 : -1)] ?? null);
}

/** Siblings wait for the same task, or are waited for by the same. */
function besideOf(
  id: TaskId,
  step: 'next' | 'previous',
  chart: HTMLElement,
  place: HTMLElement,
  { before, after }: Neighbours,
): Element | null {
  const byParent = before(id).flatMap((parent) => after(parent));
  const siblings = [...new Set(byParent.length > 1 ? byParent : after(id).flatMap((child) => before(child)))];
  const at = siblings.indexOf(id);
  const beside = siblings[at + (step === 'next' ? 1 : -1)];
  return at === -1 || beside === undefined ? null : elementOf([beside], chart, place);
}
