import type { BuiltNote } from '../../engine/known-ids.ts';
import { GRAVEST_FIRST } from '../../model/finding.ts';
import type { GoalFinding } from '../../model/goal-reading.ts';
import type { CheckedPhase, PlanCheck } from '../../model/plan-check.ts';
import type { Settings } from '../../model/settings.ts';
import { BuiltNotes, placeOf } from '../builds/built-notes.ts';
import { notBuiltInWords } from '../builds/build-mode.ts';
import { sourcesOf } from '../builds/goal-sources.ts';
import type { Engine } from '../engine/engine.ts';
import type { KnownGoal } from '../goals/goal-news.ts';
import type { Goal } from '../goals/goals.ts';
import type { LiveGoals } from '../goals/live-goal.ts';
import type { Notes } from '../notes/notes.ts';
import { noReading } from '../progress/next-words.ts';

/** What a goal is checked with. */
export interface CheckParts {
  readonly engine: Engine;
  readonly notes: Notes;
  readonly live: LiveGoals;
  readonly settings: () => Settings;
}

/** All that is known to be wrong with a goal's notes, and how its plan is read. */
export interface GoalCheck {
  readonly news: KnownGoal;
  /** Errors first, then warnings, then suggestions; of each the plan's before those of tasks.md and action-items.md. */
  readonly findings: readonly GoalFinding[];
  /** Why a note could not be read, in sentences. */
  readonly messages: readonly string[];
  /** Path of the plan; null without one. */
  readonly plan: string | null;
  readonly phases: readonly CheckedPhase[];
  readonly untold: PlanCheck['untold'];
}

/**
 * Checks a goal's plan, tasks and action items as they stand; null when the plugin is gone. Throws a `NoteError` where the
 * world stands in the way.
 */
export async function checkedGoal(parts: CheckParts, goal: Goal): Promise<GoalCheck | null> {
  const { notes, live, settings } = parts;
  const news = await live.newest(goal.folder);
  const hasPlan = (await notes.find(goal.folder, settings().executionFile)) !== null;
  const tasks = news.kind === 'read' ? news.reading.notes.tasks : null;
  const plan = hasPlan ? await checkedPlan(parts, goal, tasks) : NO_PLAN;
  if (plan === null) return null;
  const ofTasks = news.kind === 'read' ? saidOnce(news.reading.findings, plan.findings) : [];
  return {
    ...plan,
    news,
    findings: [...plan.findings, ...ofTasks].sort(
      (one, other) => GRAVEST_FIRST.indexOf(one.severity) - GRAVEST_FIRST.indexOf(other.severity),
    ),
    messages: news.kind === 'read' ? plan.messages : [...plan.messages, noReading(news, settings())],
  };
}

type CheckOfPlan = Omit<GoalCheck, 'news'>;

const NO_PLAN: CheckOfPlan = { plan: null, findings: [], messages: [], phases: [], untold: [] };

/** A phase whose work has no room in its days is told once: by the plan, which says how much of it there is. */
function saidOnce(findings: readonly GoalFinding[], ofPlan: readonly GoalFinding[]): GoalFinding[] {
  const subject = ({ message }: GoalFinding): string =>
    /^(.{1,200}?) (?:is|has) /.exec(message)?.[1] ?? message;
  const told = new Set(ofPlan.filter(({ code }) => code === 'group-over-effort').map(subject));
  return findings.filter((one) => one.code !== 'too-much-effort' || !told.has(subject(one)));
}

/** `tasks` is the path of the tasks.md that was built from the plan; null without one. */
async function checkedPlan(parts: CheckParts, goal: Goal, tasks: string | null): Promise<CheckOfPlan | null> {
  const { engine, settings } = parts;
  const sources = await sourcesOf(parts, goal, settings());
  if (sources === null) return null;
  const built = tasks === null ? null : await builtBefore(parts, goal.folder, tasks);
  const outcome = await engine.ask('checkPlan', { ...sources.request, built });
  if (outcome === null) return null;
  const { path } = sources.request.source;
  if (outcome.kind !== 'checked')
    return { ...NO_PLAN, plan: path, messages: [notBuiltInWords(outcome, path)] };
  const findings = outcome.findings.map((finding): GoalFinding => ({ ...finding, file: path }));
  return { ...NO_PLAN, plan: path, findings, phases: outcome.phases, untold: outcome.untold };
}

async function builtBefore(
  { notes, settings }: CheckParts,
  folder: string,
  path: string,
): Promise<BuiltNote> {
  const text = await notes.read(path);
  const record = await new BuiltNotes(notes).recordOf(placeOf(folder, path, settings().tasksFile));
  return { note: { path, text }, record };
}
