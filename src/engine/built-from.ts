import type { BuiltItems } from '../model/action-items.ts';
import type { ItemsRequest } from '../model/items-request.ts';
import type { BuildRequest, Planned } from '../model/build.ts';
import type { BuildableNow, BuiltFrom, SourceDifference } from '../model/build-source.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import { allTasks, type Task } from '../model/tasks.ts';
import { schedule } from '../schedule/critical-path-method.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { titleOfPhase } from '../text/phase-label.ts';
import { tasksNote } from '../write/tasks-note.ts';

/** What tasks.md is built from when it is built from these planned tasks. Names and places of notes and folders are no part of it. */
export function tasksFrom(planned: Planned, { source, settings }: BuildRequest): BuildableNow {
  const { list, plan } = planned;
  const tasks = allTasks(list);
  const places = new Map(tasks.map(({ id }, index) => [id, index]));
  const wordsOf = (task: Task): string => {
    const { name, description, owner, hours, shared, done, state, ownId, id } = task;
    const phase = list.phases[task.phase];
    const waitsFor = task.dependencies.map((one) => places.get(one) ?? one);
    const where = phase === undefined ? '' : titleOfPhase(phase);
    const words = inShort([
      where,
      name,
      description,
      owner,
      hours,
      shared,
      done,
      state,
      ownId === true && id,
    ]);
    return [words, ...waitsFor].join(' ');
  };
  const note = tasksNote({
    plan,
    plans: plan.phases,
    list,
    schedule: schedule(list, settings.hoursPerDay),
    title: plan.title ?? '',
    folder: '',
    source: 'plan.md',
    existing: null,
    settings: deciding(settings),
  });
  return {
    from: { source: planKey(source.text, settings), tasks: tasks.map(wordsOf), rest: fingerprint(note.text) },
    lines: tasks.map(({ line }) => line),
  };
}

/** What action-items.md is built from when it is built from these boxes of a tasks.md. */
export function itemsFrom(
  { phases }: BuiltItems,
  { tasks: { text }, settings }: Pick<ItemsRequest, 'tasks' | 'settings'>,
): BuildableNow {
  const tasks = phases.flatMap((phase) => phase.tasks.map((item) => ({ phase: titleOfPhase(phase), item })));
  const wordsOf = ({ phase, item: { box, clauses } }: (typeof tasks)[number]): string =>
    inShort([
      ...[phase, box.mark, box.text, clauses.map((one) => one.text)],
      ...(settings.tasksPluginFields ? [box.fields] : []),
    ]);
  return {
    from: { source: itemsKey(text, settings), tasks: tasks.map(wordsOf), rest: '' },
    lines: tasks.map(({ item }) => item.line),
  };
}

/** Tells a plan with the settings that decide what is built from it; other line ends are no other plan. */
export function planKey(text: string, settings: Settings): string {
  return inShort([withoutReturns(text), deciding(settings)]);
}

/** Tells one tasks.md from another, with the settings that place its tasks where their dates are written. */
export function itemsKey(text: string, settings: Settings): string {
  const own = withoutReturns(text);
  if (!settings.tasksPluginFields) return fingerprint(own);
  const { hoursPerDay, workingDays, holidays, startDate, keepPhaseDays, levelOwners } = settings;
  return inShort([own, hoursPerDay, workingDays, holidays, startDate, keepPhaseDays, levelOwners]);
}

/** How what would be built now differs from what was built; null where it does not. */
export function differenceOf(built: BuiltFrom, { from, lines }: BuildableNow): SourceDifference | null {
  const [before, now] = [built.tasks.map(wordsFirst), from.tasks.map(wordsFirst)];
  const { places, fresh, gone } = sameTasks(before, now);
  const placeNow = (one: string): number | string =>
    /^\d+$/.test(one) ? (places.get(Number(one)) ?? 'gone') : one;
  const moved = now.map(({ waitsFor }) => waitsFor.join(' '));
  const waitingElsewhere = [...places].flatMap(([old, index]) => {
    const waitedFor = before[old]?.waitsFor.map(placeNow) ?? [];
    return waitedFor.join(' ') === moved[index] || fresh.has(index) ? [] : [index];
  });
  const tasks = Math.max(fresh.size, gone) + waitingElsewhere.length;
  if (tasks === 0 && from.rest === built.rest) return null;
  const different = [...fresh, ...waitingElsewhere].map((index) => lines[index] ?? 1);
  return { tasks, line: different.length === 0 ? 1 : Math.min(...different) };
}

interface TaskMark {
  readonly words: string;
  /** Places of tasks, and ids that no task has. */
  readonly waitsFor: readonly string[];
}

function wordsFirst(task: string): TaskMark {
  const [words = '', ...waitsFor] = task.split(' ');
  return { words, waitsFor };
}

/** The places of tasks now by those that they had: by what they say, the others in their order. `fresh` are those of other words, `gone` counts the same before. */
function sameTasks(
  before: readonly TaskMark[],
  now: readonly TaskMark[],
): {
  readonly places: ReadonlyMap<number, number>;
  readonly fresh: ReadonlySet<number>;
  readonly gone: number;
} {
  const known = new Map<string, number[]>();
  before.forEach(({ words }, index) => known.set(words, [...(known.get(words) ?? []), index]));
  const places = new Map<number, number>();
  const fresh = now.flatMap(({ words }, index) => {
    const old = known.get(words)?.shift();
    if (old !== undefined) places.set(old, index);
    return old === undefined ? [index] : [];
  });
  const gone = before.flatMap((_one, index) => (places.has(index) ? [] : [index]));
  gone.forEach((old, at) => {
    const index = fresh[at];
    if (index !== undefined) places.set(old, index);
  });
  return { places, fresh: new Set(fresh), gone: gone.length };
}

/** What a record says that its note was built from; null where it says nothing that we understand. */
export function builtFromIn(record: string | null): BuiltFrom | null {
  if (record?.startsWith('{"version":1,') !== true) return null;
  try {
    return readBuiltFrom((JSON.parse(record) as { readonly from?: unknown }).from);
  } catch {
    // A damaged record counts as none (format 4.4).
    return null;
  }
}

function readBuiltFrom(json: unknown): BuiltFrom | null {
  if (typeof json !== 'object' || json === null) return null;
  const { source, tasks, rest } = json as Readonly<Record<string, unknown>>;
  if (typeof source !== 'string' || typeof rest !== 'string' || !Array.isArray(tasks)) return null;
  return { source, tasks: tasks.filter((task): task is string => typeof task === 'string'), rest };
}

/** The settings with the defaults of those that decide nothing of what a plan's tasks are; a new one decides until it is named here. */
function deciding(settings: Settings): Settings {
  const { executionFile, tasksFile, actionItemsFile, hiddenGoalFolders, ...others } = DEFAULT_SETTINGS;
  const { confirmChanges, doneMarks, countSubtasks, tasksPluginFields, statusBar, keepLastGoal } = others;
  const { keepPhaseDays, levelOwners, ownName, picturesAsShown } = others;
  const names = { executionFile, tasksFile, actionItemsFile, hiddenGoalFolders };
  const shown = { confirmChanges, doneMarks, countSubtasks, tasksPluginFields, statusBar, keepLastGoal };
  return { ...settings, ...names, ...shown, keepPhaseDays, levelOwners, ownName, picturesAsShown };
}

function inShort(words: readonly unknown[]): string {
  return fingerprint(JSON.stringify(words));
}

function withoutReturns(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
}
