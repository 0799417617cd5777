import { deriveTasks } from '../derive/derive-tasks.ts';
import type { BuildRequest, NotBuilt, PlanFacts, Planned } from '../model/build.ts';
import { planSteps } from '../model/plan-steps.ts';
import type { Plan } from '../model/plan.ts';
import { ignoreProgress, stepProgress } from '../model/progress.ts';
import type { Settings } from '../model/settings.ts';
import { conflictIn } from '../read/markdown/conflict.ts';
import { unreadable } from '../read/markdown/readable.ts';
import { readPlan } from '../read/plan/plan-note.ts';
import { goalTitleOf } from '../read/plan/title.ts';

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

const NO_FACTS: PlanFacts = { start: null, holidays: [], steps: new Map() };

/** What action items take from a plan; nothing of one that cannot be read. */
export function planFacts(text: string, settings: Settings, onProgress = ignoreProgress): PlanFacts {
  if (unreadable(text) !== null || conflictIn(text) !== null) return NO_FACTS;
  const plan = readPlan(text, { folderName: '', otherTitle: '', settings }, onProgress);
  return { start: plan.startDate, holidays: plan.holidays, steps: planSteps(deriveTasks(plan, settings)) };
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
