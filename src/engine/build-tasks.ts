import { planFindings } from '../check/plan-findings.ts';
import { phaseKeys, phasesWithIds } from '../merge/match-phases.ts';
import { builtRows } from '../merge/note-layout.ts';
import { withLines } from '../merge/record.ts';
import type { BuildOutcome, BuildRequest, Built, Planned } from '../model/build.ts';
import { ignoreProgress } from '../model/progress.ts';
import { allTasks } from '../model/tasks.ts';
import { taskNumber } from '../text/task-id.ts';
import { buildCounts } from '../write/build-counts.ts';
import { tasksFrom } from './built-from.ts';
import { plannedTasks } from './planned-tasks.ts';
import { writtenTasks } from './written-tasks.ts';

/**
 * Builds the text of tasks.md: read the plan, derive its tasks, schedule them, write. Never throws, whatever the notes
 * say.
 */
export function buildTasks(request: BuildRequest, onProgress = ignoreProgress): BuildOutcome {
  const planned = plannedTasks(request, onProgress);
  if (planned.kind !== 'planned') return planned;
  const keys = phaseKeys(phasesWithIds(planned.list), []);
  const highest = allTasks(planned.list).reduce((most, task) => Math.max(most, taskNumber(task.id) ?? 0), 0);
  const built = pureBuild(planned, request, keys, highest);
  return { ...built, record: { ...built.record, from: tasksFrom(planned, request).from } };
}

/** A note of the planned tasks alone; `keys` are the identities of the phases, `highest` the last number of an id. */
export function pureBuild(
  planned: Planned,
  request: BuildRequest,
  keys: readonly string[],
  highest: number,
): Built {
  const { plan, list, title } = planned;
  const written = writtenTasks(planned, keys, { list, keys, withHomeless: list }, request);
  const { lines, phases } = written;
  const record = { version: 1, highest, lines, phases, rows: builtRows(written.layout) } as const;
  return {
    kind: 'built',
    note: written.text,
    record: withLines(record, allTasks(list)),
    title,
    ...buildCounts(plan, list, written.schedule),
    findings: planFindings(plan, list, written.schedule.cycles),
    unclosed: plan.unclosed,
  };
}
