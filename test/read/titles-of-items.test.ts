import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { allTasks } from '../../src/model/tasks.ts';
import { planOf } from '../support/reading.ts';

/** The task that an item of a phase is, its name and what is told of it. */
function taskOf(item: string): string {
  const plan = planOf(`## Phase 1: A\n- ${item}\n\n## Phase 2: B\n- Sweep\n`);
  const [task] = allTasks(deriveTasks(plan, DEFAULT_SETTINGS));
  return `${task?.name ?? ''} | ${task?.description ?? ''}`;
}

test.each([
  ['**Faster start.** Load the index late', 'Faster start | Load the index late'],
  ['**Faster start (8h).** Load it late. Measure it.', 'Faster start | Load it late. Measure it.'],
  ['**Fix e.g. this** now', 'Fix e.g. this now | '],
  ['**Oil the hinges.**', 'Oil the hinges | '],
  ['**Oil the hinges.** and the lock', 'Oil the hinges. and the lock | '],
])('a bold title with a full stop of its own stands before its sentences (format 3.4): %s', (item, task) => {
  expect(taskOf(item)).toBe(task);
});
