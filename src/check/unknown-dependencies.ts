import { type Finding, finding } from '../model/finding.ts';
import type { Task } from '../model/tasks.ts';

/** Dependencies on ids that no task has (format 5.6). */
export function unknownDependencies(tasks: readonly Task[]): Finding[] {
  const known = new Set(tasks.map((task) => task.id));
  return tasks.flatMap(({ id, line, dependencies }) =>
    dependencies
      .filter((other) => !known.has(other))
      .map((other): Finding => {
        const message = `${id} depends on ${other}, which doesn’t exist. Correct the ID, or add the task.`;
        return { ...finding('unknown-dependency', line, message), dependency: { id: other } };
      }),
  );
}
