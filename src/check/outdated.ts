import type { SourceDifference } from '../model/build-source.ts';
import { type Finding, finding } from '../model/finding.ts';
import { tasksDiffer } from '../text/phrases.ts';

/** The plan says something else than tasks.md, at that path, was built from. */
export function outdatedTasks({ tasks, line }: SourceDifference, path: string): Finding {
  return finding('outdated', line, `The plan changed: ${tasksDiffer(tasks)} from ${nameIn(path)}. ${advice}`);
}

/** tasks.md says something else than action-items.md, at that path, was built from. */
export function outdatedItems({ tasks, line }: SourceDifference, path: string): Finding {
  return finding(
    'outdated',
    line,
    `The tasks changed: ${tasksDiffer(tasks)} from ${nameIn(path)}. ${advice}`,
  );
}

const advice = 'Run “Update goal” to see how.';

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
