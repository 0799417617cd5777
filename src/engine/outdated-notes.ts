import { outdatedItems, outdatedTasks } from '../check/outdated.ts';
import type { BuildableNow, BuiltFrom, Outdated, SourceDifference } from '../model/build-source.ts';
import type { Finding } from '../model/finding.ts';
import type { GoalFinding } from '../model/goal-reading.ts';
import type { TasksNote } from '../model/note-tasks.ts';
import type { Settings } from '../model/settings.ts';
import type { GoalTimes } from '../model/goal-times.ts';
import { actionItems } from '../write/action-items-note.ts';
import { builtFromIn, differenceOf, itemsFrom, itemsKey, planKey, tasksFrom } from './built-from.ts';
import { plannedTasks } from './planned-tasks.ts';

interface Text {
  readonly path: string;
  readonly text: string;
}

/** A goal's notes with their records, and its task list as it was read. */
export interface AgingGoal {
  readonly folder: string;
  readonly plan: Text | null;
  readonly goalNote: Text | null;
  readonly tasks: Text;
  readonly actionItems: Text | null;
  readonly records?: { readonly tasks: string | null; readonly actionItems: string | null };
  readonly note: TasksNote;
  readonly times: GoalTimes;
  readonly settings: Settings;
}

const NO_RECORDS = { tasks: null, actionItems: null };

/** One note beside what it was built from, as it was looked at last. */
interface Look {
  /** The record's text, and what it says. */
  readonly record: string | null;
  readonly built: BuiltFrom | null;
  /** Tells the text that it is built from, and what would be built from that; null where nothing would be, or it is as it was. */
  readonly key: string;
  readonly now: BuildableNow | null;
}

/** Which notes of a goal say other than what they were built from does now; kept, so that only what has changed is looked at again. */
export interface OutdatedNotes {
  readonly outdated: Outdated;
  readonly findings: readonly GoalFinding[];
  readonly tasks: Look;
  readonly items: Look;
}

/**
 * Compares what tasks.md and action-items.md were built from with what would be built now (format 4.9). A plan is read for
 * this only where its text is not the one that was built from, and once.
 */
export function outdatedNotes(
  goal: AgingGoal,
  reading: { readonly age: OutdatedNotes } | null,
): OutdatedNotes {
  const last = reading?.age;
  const { plan, tasks: list, actionItems: boxes, records = NO_RECORDS } = goal;
  const tasks = look(records.tasks, keyOfPlan(goal), () => planNow(goal), last?.tasks);
  const items = look(records.actionItems, keyOfTasks(goal), () => itemsNow(goal), last?.items);
  const [ofTasks, ofItems] = [differenceIn(tasks), differenceIn(items)];
  const findings = [
    findingIn(plan, ofTasks, (one) => outdatedTasks(one, list.path)),
    findingIn(list, ofItems, (one) => outdatedItems(one, boxes?.path ?? '')),
  ].flat();
  const outdated = { tasks: ofTasks?.tasks ?? null, actionItems: ofItems?.tasks ?? null };
  return { outdated, findings, tasks, items };
}

function findingIn(
  note: Text | null,
  difference: SourceDifference | null,
  inWords: (difference: SourceDifference) => Finding,
): GoalFinding[] {
  return note === null || difference === null ? [] : [{ ...inWords(difference), file: note.path }];
}

/** Null where there is nothing to build tasks from. */
function keyOfPlan({ plan, settings }: AgingGoal): string | null {
  return plan === null ? null : planKey(plan.text, settings);
}

/** Null where there are no action items, or nothing to build them from. */
function keyOfTasks({ actionItems: boxes, note, tasks, settings }: AgingGoal): string | null {
  return boxes === null || note.tasks.length === 0 ? null : itemsKey(tasks.text, settings);
}

/** `key` tells the text that the note is built from; null where there is none. */
function look(
  record: string | null,
  key: string | null,
  now: () => BuildableNow | null,
  last: Look | null = null,
): Look {
  const built = last !== null && last.record === record ? last.built : builtFromIn(record);
  const known = { record, built, key: key ?? '' };
  if (key === null || built === null || built.source === key) return { ...known, now: null };
  return { ...known, now: last?.key === key && last.now !== null ? last.now : now() };
}

function differenceIn({ built, now }: Look): SourceDifference | null {
  return built === null || now === null ? null : differenceOf(built, now);
}

function planNow({ plan, goalNote, folder, settings, note }: AgingGoal): BuildableNow | null {
  if (plan === null || !note.readsAsGoalKit) return null;
  const request = {
    source: plan,
    folder,
    goalNote: goalNote?.text ?? null,
    milestones: null,
    existing: null,
    evenUnfilled: true,
    settings,
  };
  const planned = plannedTasks(request);
  return planned.kind === 'planned' ? tasksFrom(planned, request) : null;
}

function itemsNow({ actionItems: boxes, tasks, note, times, settings }: AgingGoal): BuildableNow {
  const path = boxes?.path ?? '';
  const input = {
    title: '',
    note,
    times,
    tasksPath: tasks.path,
    path,
    steps: new Map(),
    settings,
  };
  return itemsFrom(actionItems(input), { tasks, settings });
}
