import { cycleFindings } from '../check/cycles.ts';
import { unknownDependencies } from '../check/unknown-dependencies.ts';
import { unreadFindings } from '../check/unread.ts';
import { deriveTasks } from '../derive/derive-tasks.ts';
import { type PhaseLike, phaseKeys } from '../merge/match-phases.ts';
import { recordOf } from '../merge/merge-note.ts';
import { withLines } from '../merge/record.ts';
import { builtShape } from '../merge/shape-of.ts';
import type { Finding } from '../model/finding.ts';
import type { Markdown } from '../model/markdown.ts';
import type { BuildRecord } from '../model/merge.ts';
import type { Phase, Plan } from '../model/plan.ts';
import { type PlanSteps, planSteps } from '../model/plan-steps.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Settings } from '../model/settings.ts';
import { ignoreProgress, stepProgress } from '../model/progress.ts';
import { allTasks, type TaskId, type TaskList } from '../model/tasks.ts';
import { readPlan } from '../read/plan/plan-note.ts';
import { conflictIn } from '../read/markdown/conflict.ts';
import { unreadable } from '../read/markdown/readable.ts';
import { goalTitleOf } from '../read/plan/title.ts';
import { schedule } from '../schedule/schedule.ts';
import { titleOfPhase } from '../text/phase-label.ts';
import { taskNumber } from '../text/task-id.ts';
import { tasksNote } from '../write/tasks-note.ts';

/** What is read, and how it is to be built. */
export interface BuildRequest {
  /** The note that is read: its text and its path in the vault. */
  readonly source: { readonly path: string; readonly text: string };
  /** The goal's folder in the vault; empty for the vault's root. */
  readonly folder: string;
  /** goal.md's text, when there is one (format 1.4). */
  readonly goalNote: string | null;
  /** Text of a sibling milestones.md, when there is one (format 2.10). */
  readonly milestones: string | null;
  /** What the goal's folder holds, notes and folders by name; null when that is unknown (format 3.1). */
  readonly existing: readonly string[] | null;
  /** Build although the plan is still the template (format 2.9). */
  readonly evenUnfilled: boolean;
  readonly settings: Settings;
}

/** What a build came to. */
export type BuildOutcome = Built | NotBuilt;

/** Why there is nothing to build. */
export type NotBuilt =
  /** Title and phases are still the template's own. */
  | { readonly kind: 'unfilled' }
  | {
      readonly kind: 'no-work';
      /** What was looked for, in words. */
      readonly lookedFor: string;
      readonly unclosed: Plan['unclosed'];
      /** The sibling milestones.md holds milestones to build from. */
      readonly milestones: boolean;
    }
  /** Markers of a merge conflict of git stand in the note that is read, from this 1-based line on. */
  | { readonly kind: 'source-conflict'; readonly line: number }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly line: number | null };

export interface Built {
  readonly kind: 'built';
  /** To be kept for the next build once the note is written (format 4.1). */
  readonly record: BuildRecord;
  /** The text of tasks.md. */
  readonly note: string;
  readonly title: string;
  readonly tasks: number;
  readonly phases: number;
  /** Hours of all tasks together, as far as they are known. */
  readonly hours: number;
  readonly criticalPath: readonly TaskId[];
  readonly criticalHours: number;
  readonly perPhase: readonly {
    readonly label: string;
    readonly tasks: number;
    readonly criticalPath: readonly TaskId[];
  }[];
  /** How many tasks need an owner, an effort, a definition of done. */
  readonly open: { readonly owner: number; readonly effort: number; readonly done: number };
  /** With lines of the note that is read. */
  readonly findings: readonly Finding[];
  /** Work of the plan that was not read: how many items under how many headings (format 2.0). */
  readonly unread: { readonly items: number; readonly headings: number };
  /** How many items of the plan are cancelled, and so no tasks. */
  readonly cancelled: number;
  /** A fence or comment of the plan that never closes, and so hides what follows. */
  readonly unclosed: Plan['unclosed'];
}

/**
 * Builds the text of tasks.md: read the plan, derive its tasks, schedule them, write. Never throws, whatever the notes
 * say.
 */
export function buildTasks(request: BuildRequest, onProgress = ignoreProgress): BuildOutcome {
  const planned = plannedTasks(request, onProgress);
  if (planned.kind !== 'planned') return planned;
  const keys = phaseKeys(phasesOf(planned.list), []);
  const highest = allTasks(planned.list).reduce((most, task) => Math.max(most, taskNumber(task.id) ?? 0), 0);
  return written(planned, request, keys, highest);
}

/** The plan's tasks, before anything is written. */
export interface Planned {
  readonly kind: 'planned';
  readonly plan: Plan;
  readonly list: TaskList;
  readonly title: Markdown;
}

/** Reads the plan and derives its tasks, or says why there are none. */
export function plannedTasks(request: BuildRequest, onProgress = ignoreProgress): Planned | NotBuilt {
  const { source, settings } = request;
  const problem = unreadable(source.text);
  if (problem !== null) return { kind: 'unreadable', ...problem };
  const conflict = conflictIn(source.text);
  if (conflict !== null) return { kind: 'source-conflict', line: conflict };
  const folderName = lastName(request.folder);
  const otherTitle = goalTitleOf(null, request.goalNote, folderName).markdown;
  const options = { folderName, otherTitle, settings };
  const plan = readPlan(source.text, options, stepProgress(onProgress, 0, 0.7));
  if (!plan.phases.some((phase) => phase.items.length > 0)) return noWork(plan, request);
  if (plan.unfilled && !request.evenUnfilled) return { kind: 'unfilled' };
  const list = deriveTasks(plan, settings);
  return { kind: 'planned', plan, list, title: plan.title ?? otherTitle };
}

/** Schedules and writes a list as it stands. */
export function written(
  planned: Planned,
  request: BuildRequest,
  keys: readonly string[],
  highest: number,
): Built {
  const { plan, list, title } = planned;
  const scheduled = schedule(list, request.settings.hoursPerDay);
  const note = noteOf(planned, list, scheduled, request);
  const record = withLines(recordOf(builtShape(note, keys), phasesOf(list), keys, highest), allTasks(list));
  const tasks = allTasks(list);
  const lines = new Map(tasks.map(({ id, line }) => [id, line]));
  const findings = [
    ...unknownDependencies(tasks),
    ...cycleFindings(scheduled.cycles, (id) => ({ shownId: id, line: lines.get(id) ?? 1 })),
  ];
  return built({ note, title, plan, list, schedule: scheduled, record, findings });
}

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

export function phasesOf(list: TaskList): PhaseLike[] {
  return list.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map((task) => task.id) }));
}

/** What action items take from a plan. */
export interface PlanFacts {
  /** Day 1, `YYYY-MM-DD`; null when neither plan nor settings name a date (format 2.3, 5.5). */
  readonly start: string | null;
  readonly steps: PlanSteps;
}

export function planFacts(text: string, settings: Settings, onProgress = ignoreProgress): PlanFacts {
  if (unreadable(text) !== null || conflictIn(text) !== null) return { start: null, steps: new Map() };
  const plan = readPlan(text, { folderName: '', otherTitle: '', settings }, onProgress);
  return { start: plan.startDate, steps: planSteps(deriveTasks(plan, settings)) };
}

function lastName(folder: string): string {
  return folder.split('/').at(-1) ?? '';
}

function noWork(plan: Plan, request: BuildRequest): NotBuilt {
  const where = plan.phases.length === 0 ? 'a phase such as `**Phase 1: Name**` with' : 'below its phases,';
  return {
    kind: 'no-work',
    lookedFor: `${where} list items, sub-headings such as \`#### Task 1.1: Title\` or a table with a Task column`,
    unclosed: plan.unclosed,
    milestones: request.milestones !== null && /^\s{0,3}\*\*Milestone\s+\w+\s*:/m.test(request.milestones),
  };
}

export interface BuiltParts {
  readonly record: BuildRecord;
  readonly note: string;
  readonly title: string;
  readonly plan: Plan;
  readonly list: TaskList;
  readonly schedule: Schedule;
  /** What is wrong with the tasks, with lines of the note that is read. */
  readonly findings: readonly Finding[];
}

export function built({ findings, record, note, title, plan, list, schedule: scheduled }: BuiltParts): Built {
  const tasks = allTasks(list);
  const unread = plan.unread.filter(({ isWork }) => isWork);
  return {
    kind: 'built',
    record,
    note,
    title,
    tasks: tasks.length,
    phases: list.phases.length,
    hours: Math.round(tasks.reduce((sum, task) => sum + (task.hours ?? 0), 0) * 100) / 100,
    criticalPath: scheduled.criticalPath,
    criticalHours: scheduled.hours,
    perPhase: list.phases.map((phase, index) => ({
      label: titleOfPhase(phase),
      tasks: phase.tasks.length,
      criticalPath: scheduled.phases[index]?.critical.path ?? [],
    })),
    open: {
      owner: tasks.filter((task) => task.owner === null).length,
      effort: tasks.filter((task) => task.hours === null).length,
      done: tasks.filter((task) => task.done.length === 0).length,
    },
    findings: [...plan.findings, ...list.findings, ...findings, ...unreadFindings(plan.unread)],
    unread: {
      items: unread.reduce((sum, { count }) => sum + count, 0),
      headings: unread.length,
    },
    cancelled: plan.cancelled.length,
    unclosed: plan.unclosed,
  };
}
