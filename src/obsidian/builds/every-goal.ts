import type { App } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import { goalsLeftOut } from './all-preview.ts';
import { carriedOut, type EndedGoal, inTurn, needsNoLook, planned, type PlannedGoal } from './build-all.ts';
import { asks } from './build-goal.ts';
import { type BuildMode, Unwatched } from './build-mode.ts';
import type { Engine } from '../engine/engine.ts';
import type { GoalNote } from './goal-note.ts';
import type { Goal } from '../goals/goals.ts';
import { NoteError } from '../notes/note-error.ts';
import * as notices from '../notices.ts';
import type { UnderWay } from './under-way.ts';

/** What the tasks of every goal are built with. */
export interface EveryGoalParts {
  readonly app: App;
  readonly engine: Engine;
  readonly settings: Settings;
  readonly underWay: UnderWay;
  /** The tasks of a goal; null without a plan, and `stopped` when the plugin is gone. */
  readonly tasksOf: (goal: Goal, mode: BuildMode) => Promise<GoalNote | 'stopped' | null>;
}

/** Builds the tasks of all goals: finds out what there is to write, asks, and writes. Nobody else builds them meanwhile. */
export async function builtGoals(
  parts: EveryGoalParts,
  goals: readonly Goal[],
  stop: AbortController,
): Promise<EndedGoal[]> {
  const held: string[] = [];
  try {
    return await plannedAndWritten(parts, goals, { stop, held });
  } finally {
    for (const folder of held) parts.underWay.release(folder);
  }
}

async function plannedAndWritten(
  parts: EveryGoalParts,
  goals: readonly Goal[],
  { stop, held }: { readonly stop: AbortController; readonly held: string[] },
): Promise<EndedGoal[]> {
  const mode = new Unwatched(parts.engine, stop);
  const plans = await inTurn(
    goals,
    stop,
    async (goal, stillAtWork) => {
      mode.stillAtWork = stillAtWork;
      if (!parts.underWay.hold(goal.folder, stop)) throw new NoteError(notices.underWay(goal.title));
      held.push(goal.folder);
      return plannedGoal(parts, goal, mode);
    },
    (end): PlannedGoal => ({ kind: 'ended', ...end }),
  );
  const ended = plans.filter((plan) => plan.kind === 'ended');
  const left = stop.signal.aborted ? null : await leftOut(parts, plans, stop.signal);
  if (left === null || stop.signal.aborted) return ended;
  const written = await inTurn(
    plans.filter((plan) => plan.kind !== 'ended'),
    stop,
    async (plan, stillAtWork): Promise<EndedGoal> => {
      mode.stillAtWork = stillAtWork;
      if (left.has(plan)) return { title: plan.title, end: { kind: 'left-out' } };
      return carriedOut(plan, needsNoLook);
    },
    (end) => end,
  );
  return [...ended, ...written];
}

/** The goals that the user leaves out when asked; null when she wants none of it. */
async function leftOut(
  { app, settings }: EveryGoalParts,
  plans: readonly PlannedGoal[],
  signal: AbortSignal,
): Promise<ReadonlySet<PlannedGoal> | null> {
  const updates = plans.filter((plan) => plan.kind === 'update');
  if (!updates.some(({ merged }) => asks(settings, merged))) return new Set();
  return goalsLeftOut(app, { updates, firsts: plans.filter((plan) => plan.kind === 'new'), signal });
}

async function plannedGoal(
  { tasksOf }: EveryGoalParts,
  goal: Goal,
  mode: BuildMode,
): Promise<PlannedGoal | null> {
  const note = await tasksOf(goal, mode);
  if (note === null) return { kind: 'ended', title: goal.title, end: { kind: 'no-plan' } };
  return note === 'stopped' ? null : planned(note);
}
