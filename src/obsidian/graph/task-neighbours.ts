import type { GoalReading } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';

/** What a task waits for and what waits for it. */
export interface Neighbours {
  readonly before: (id: TaskId) => readonly TaskId[];
  readonly after: (id: TaskId) => readonly TaskId[];
}

/** The neighbours of every task of a goal. */
export function neighboursIn({ byId, waiting }: GoalReading): Neighbours {
  return { before: (id) => byId.get(id)?.task.dependencies ?? [], after: (id) => waiting.get(id) ?? [] };
}

/** A task with all that it waits for and all that waits for it, all the way. */
export interface LitChain {
  readonly task: TaskId;
  readonly before: ReadonlySet<TaskId>;
  readonly after: ReadonlySet<TaskId>;
}

export function chainOf(task: TaskId, { before, after }: Neighbours): LitChain {
  return { task, before: reached(task, before), after: reached(task, after) };
}

function reached(start: TaskId, next: (id: TaskId) => readonly TaskId[]): Set<TaskId> {
  const found = new Set<TaskId>();
  const open = [...next(start)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...next(id));
  }
  return found;
}

/** Lights up a chain in the charts and chains below an element; null puts the light out. */
export function lightUp(place: HTMLElement, chain: LitChain | null): void {
  place.toggleClass('goal-kit-lit-up', chain !== null);
  for (const el of elementsIn(place, '[data-task]')) {
    const isLit = chain !== null && isInChain(chain, (el.dataset['task'] ?? '') as TaskId);
    el.classList.toggle('goal-kit-lit', isLit);
  }
  for (const el of elementsIn(place, '[data-from]')) {
    const [from, to] = [el.dataset['from'] as TaskId, el.dataset['to'] as TaskId];
    el.classList.toggle(
      'goal-kit-lit',
      chain !== null && (leadsTo(chain, from, to) || leadsOn(chain, from, to)),
    );
  }
}

function elementsIn(place: HTMLElement, selector: string): (HTMLElement | SVGElement)[] {
  return Array.from(
    place.querySelectorAll<HTMLElement>(`:is(.goal-kit-chart svg, .goal-kit-chain) ${selector}`),
  );
}

function isInChain({ task, before, after }: LitChain, id: TaskId): boolean {
  return id === task || before.has(id) || after.has(id);
}

function leadsTo({ task, before }: LitChain, from: TaskId, to: TaskId): boolean {
  return before.has(from) && (to === task || before.has(to));
}

function leadsOn({ task, after }: LitChain, from: TaskId, to: TaskId): boolean {
  return after.has(to) && (from === task || after.has(from));
}
