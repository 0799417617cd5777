import { deriveTasks } from './derive/derive-tasks.ts';
import type { Finding } from './model/finding.ts';
import { type Markdown, NEEDS_CLARIFICATION } from './model/markdown.ts';
import type { Phase, Plan, WorkItem } from './model/plan.ts';
import type { Schedule } from './model/schedule.ts';
import type { Settings } from './model/settings.ts';
import { allTasks, type TaskId, type TaskList } from './model/tasks.ts';
import { readPlan } from './read/plan-note.ts';
import { unreadable } from './read/readable.ts';
import { firstHeading, folderTitle, titleIn } from './read/title.ts';
import { schedule } from './schedule/schedule.ts';
import { tasksNote } from './write/tasks-note.ts';

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
  /** Build although the plan is still the template (format 2.9). */
  readonly evenUnfilled: boolean;
  readonly settings: Settings;
}

/** What a build came to. */
export type BuildOutcome =
  | Built
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
  | { readonly kind: 'unreadable'; readonly reason: string; readonly line: number | null };

export interface Built {
  readonly kind: 'built';
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
  readonly findings: readonly Finding[];
}

/**
 * Builds the text of tasks.md: read the plan, derive its tasks, schedule them, write. Yields the share done (0 to 1)
 * between slices of work, so that a caller can stay alive, show progress or stop. Never throws, whatever the notes say.
 */
export function* buildTasks(request: BuildRequest): Generator<number, BuildOutcome, void> {
  const { source, settings } = request;
  const problem = unreadable(source.text);
  if (problem !== null) return { kind: 'unreadable', ...problem };
  const folderName = lastName(request.folder);
  const otherTitle = goalTitle(request.goalNote, folderName);
  const reading = readPlan(source.text, { folderName, otherTitle, settings });
  const plan = yield* portion(reading, 0, 0.7);
  const work = isMilestones(source.path) ? withDeliverablesAsWork(plan) : plan;
  if (!work.phases.some((phase) => phase.items.length > 0)) return noWork(work, request);
  if (work.unfilled && !request.evenUnfilled) return { kind: 'unfilled' };
  const list = deriveTasks(work, settings);
  yield 0.8;
  const scheduled = schedule(list, settings.hoursPerDay);
  yield 0.9;
  const title = work.title ?? otherTitle;
  const note = tasksNote({
    plan: work,
    list,
    schedule: scheduled,
    title,
    folder: request.folder,
    source: source.path,
    settings,
  });
  return built({ note, title, plan: work, list, schedule: scheduled });
}

/** The whole build at once. */
export function buildTasksNow(request: BuildRequest): BuildOutcome {
  return finished(buildTasks(request));
}

function finished<T>(steps: Generator<number, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Runs a step's generator, with its share done placed between `from` and `to`. */
function* portion<T>(
  steps: Generator<number, T, void>,
  from: number,
  to: number,
): Generator<number, T, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** The goal's title where its plan has none: goal.md's, else the folder's (format 1.4). */
function goalTitle(goalNote: string | null, folderName: string): Markdown {
  const heading = goalNote === null ? null : firstHeading(goalNote);
  const title = heading === null ? null : titleIn(heading, folderName);
  return title ?? (folderName === '' ? NEEDS_CLARIFICATION : folderTitle(folderName));
}

function lastName(folder: string): string {
  return folder.split('/').at(-1) ?? '';
}

function isMilestones(path: string): boolean {
  return lastName(path).toLowerCase() === 'milestones.md';
}

/** A milestone names what it delivers and no work items: to build from milestones, each deliverable is one (format 2.10). */
function withDeliverablesAsWork(plan: Plan): Plan {
  return { ...plan, phases: plan.phases.map(deliverablesAsWork) };
}

function deliverablesAsWork(phase: Phase): Phase {
  if (phase.items.length > 0) return phase;
  const items = phase.deliverables.map(({ text, line }): WorkItem => ({
    text,
    line,
    state: 'todo',
    whole: true,
    group: null,
    detail: [],
    fields: {},
  }));
  return { ...phase, items };
}

function noWork(plan: Plan, request: BuildRequest): BuildOutcome {
  const where = plan.phases.length === 0 ? 'a phase such as `**Phase 1: Name**` with' : 'below its phases,';
  return {
    kind: 'no-work',
    lookedFor: `${where} list items, sub-headings such as \`#### Task 1.1: Title\` or a table with a Task column`,
    unclosed: plan.unclosed,
    milestones: request.milestones !== null && /^\s{0,3}\*\*Milestone\s+\w+\s*:/m.test(request.milestones),
  };
}

interface BuiltParts {
  readonly note: string;
  readonly title: string;
  readonly plan: Plan;
  readonly list: TaskList;
  readonly schedule: Schedule;
}

function built({ note, title, plan, list, schedule: scheduled }: BuiltParts): Built {
  const tasks = allTasks(list);
  return {
    kind: 'built',
    note,
    title,
    tasks: tasks.length,
    phases: list.phases.length,
    hours: tasks.reduce((sum, task) => sum + (task.hours ?? 0), 0),
    criticalPath: scheduled.criticalPath,
    criticalHours: scheduled.hours,
    perPhase: list.phases.map((phase, index) => ({
      label:
        phase.name === '' ? `${phase.word} ${phase.number}` : `${phase.word} ${phase.number}: ${phase.name}`,
      tasks: phase.tasks.length,
      criticalPath: scheduled.phases[index]?.critical.path ?? [],
    })),
    open: {
      owner: tasks.filter((task) => task.owner === null).length,
      effort: tasks.filter((task) => task.hours === null).length,
      done: tasks.filter((task) => task.done.length === 0).length,
    },
    findings: [...plan.findings, ...list.findings],
  };
}
