import { cycleFindings } from '../check/cycle-findings.ts';
import { unknownDependencies } from '../check/unknown-dependencies.ts';
import { unreadFindings } from '../check/unread.ts';
import { phaseKeys, phasesWithIds } from '../merge/match-phases.ts';
import { recordOf } from '../merge/merge-note.ts';
import { withLines } from '../merge/record.ts';
import { builtLayout } from '../merge/layout-of.ts';
import type { BuildOutcome, BuildRequest, Built, Planned } from '../model/build.ts';
import type { Finding } from '../model/finding.ts';
import type { BuildRecord } from '../model/merge.ts';
import type { Phase } from '../model/plan.ts';
import { ignoreProgress } from '../model/progress.ts';
import type { Schedule } from '../model/schedule.ts';
import { allTasks, type TaskList } from '../model/tasks.ts';
import { schedule } from '../schedule/critical-path-method.ts';
import { taskNumber } from '../text/task-id.ts';
import { buildCounts } from '../write/build-counts.ts';
import { tasksNote } from '../write/tasks-note.ts';
import { tasksFrom } from './built-from.ts';
import { plannedTasks } from './planned-tasks.ts';

/**
 * Builds the text of tasks.md: read the plan, derive its tasks, schedule them, write. Never throws, whatever the notes
 * say.
 */
export function buildTasks(request: BuildRequest, onProgress = ignoreProgress): BuildOutcome {
  const planned = plannedTasks(request, onProgress);
  if (planned.kind !== 'planned') return planned;
  const keys = phaseKeys(phasesWithIds(planned.list), []);
  const highest = allTasks(planned.list).reduce((most, task) => Math.max(most, taskNumber(task.id) ?? 0), 0);
  const built = written(planned, request, keys, highest);
  return { ...built, record: { ...built.record, from: tasksFrom(planned, request).from } };
}

/** Schedules and writes the planned tasks as they stand; `keys` are the identities of the phases. */
export function written(
  planned: Planned,
  request: BuildRequest,
  keys: readonly string[],
  highest: number,
): Built {
  const { list } = planned;
  const tasks = allTasks(list);
  const scheduled = schedule(list, request.settings.hoursPerDay);
  const note = noteOf(planned, list, scheduled, request);
  const record = withLines(recordOf(builtLayout(note, keys), phasesWithIds(list), keys, highest), tasks);
  const lines = new Map(tasks.map(({ id, line }) => [id, line]));
  const findings = [
    ...unknownDependencies(tasks),
    ...cycleFindings(scheduled.cycles, (id) => ({ shownId: id, line: lines.get(id) ?? 1 })),
  ];
  return built(planned, { note, record, list, schedule: scheduled, findings });
}

/** The text of tasks.md; `plans` are the plan's phases by those of the list. */
export function noteOf(
  { plan, title }: Planned,
  list: TaskList,
  scheduled: Schedule,
  request: BuildRequest,
  plans: readonly (Phase | undefined)[] = plan.phases,
): string {
  const { folder, source, existing, settings } = request;
  const input = { plan, plans, list, schedule: scheduled, title, folder, existing, settings };
  return tasksNote({ ...input, source: source.path });
}

/** A note that is written, with what it was written from. */
interface WrittenNote {
  readonly note: string;
  readonly record: BuildRecord;
  readonly list: TaskList;
  readonly schedule: Schedule;
  /** What is wrong with the tasks, with lines of the note that is read. */
  readonly findings: readonly Finding[];
}

/** What a build says of the note that it has written. */
export function built(
  { plan, title }: Planned,
  { note, record, list, findings, ...one }: WrittenNote,
): Built {
  return {
    kind: 'built',
    note,
    record,
    title,
    ...buildCounts(plan, list, one.schedule),
    findings: [...plan.findings, ...list.findings, ...findings, ...unreadFindings(plan.unread)],
    unclosed: plan.unclosed,
  };
}
