import type { Markdown } from './markdown.ts';
import type { WorkState } from './plan.ts';
import { allTasks, type TaskList } from './tasks.ts';

/**
 * What the boxes below the tasks of a plan say, by task and by text (format 6.3). A DoD cell has signs of steps
 * only while its task is in progress, so that action-items.md asks the plan for the marks of its new boxes.
 */
export type PlanSteps = ReadonlyMap<string, ReadonlyMap<string, WorkState>>;

/** A name or a text as it is looked up: emphasis, case, blanks and end marks aside. */
export function stepKey(text: Markdown): string {
  return text
    .toLowerCase()
    .replace(/[*_]/g, '')
    .replace(/[\s.;,]+/g, ' ')
    .trim();
}

/** The steps of a list of tasks that are begun or done; of two tasks of one name the first counts. */
export function planSteps(list: TaskList): PlanSteps {
  const result = new Map<string, ReadonlyMap<string, WorkState>>();
  for (const { name, steps = [] } of allTasks(list)) {
    const key = stepKey(name);
    if (steps.length === 0 || result.has(key)) continue;
    result.set(key, new Map(steps.map(({ text, state }) => [stepKey(text), state])));
  }
  return result;
}
