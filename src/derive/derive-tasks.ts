import { type Finding, finding } from '../model/finding.ts';
import type { Markdown } from '../model/markdown.ts';
import type { Group, Phase, Plan, Step } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import type { Task, TaskId, TaskList } from '../model/tasks.ts';
import { clockHours } from '../text/clock-range.ts';
import { effortHours } from '../text/effort.ts';
import type { HintContext } from '../text/bracket-hints.ts';
import { type Hints, readHints } from '../text/hints.ts';
import { labelOfPhase } from '../text/phase-label.ts';
import { taskId } from '../text/task-id.ts';
import { isRest } from '../text/vocabulary.ts';
import { dependencyChain } from './dependency-chain.ts';
import { description } from './description.ts';
import { partCriteria } from './done-criteria.ts';
import { withDistinctNames } from './distinct-names.ts';
import { type TaskSketch, type Drafting, drafting, draftsOf } from './draft.ts';
import { effortShares, type GroupHours } from './effort-shares.ts';
import { ownTime } from './own-time.ts';
import { fieldOwner, personOpening, phaseOwner, responsibleOwner } from './owners.ts';
import { planOrder } from './plan-order.ts';
import { taskIds } from './task-ids.ts';

/** A phase with its tasks on their way, and what the labels of its groups say about all of theirs. */
interface PhaseWork {
  readonly phase: Phase;
  readonly drafts: readonly TaskSketch[];
  readonly groupHints: readonly Hints[];
}

/**
 * The tasks of a plan (format 2.6, 2.8, 3.3–3.8): work items split, named, numbered, given owner, effort, definition of
 * done and what they wait for. The list has an entry for every phase of the plan, with or without tasks.
 */
export function deriveTasks(plan: Plan, settings: Settings): TaskList {
  const context = drafting(plan, settings);
  const work = plan.phases.map((phase, index) => workOf(phase, index, context));
  const drafts = work.flatMap((each) => each.drafts);
  const { ids, own, findings } = taskIds(drafts);
  const order = planOrder(
    drafts,
    ids,
    plan.phases,
    work.map((each) => each.groupHints),
  );
  const waits = dependencyChain(order.links, order.phases, settings.parallelGroups);
  let at = 0;
  const phases = work.map((each) => {
    const from = at;
    at += each.drafts.length;
    const built = tasksOf(each, { plan, context, ids, own, waits, remarks: order.remarks, from });
    findings.push(...built.findings);
    const { word, number, name, days } = each.phase;
    return { word, number, name, days, tasks: built.tasks };
  });
  return {
    phases,
    unreached: work.flatMap(({ phase, drafts: own }) => (own.length === 0 ? criteriaOf(phase) : [])),
    findings: [...findings, ...order.findings].sort((a, b) => a.line - b.line),
  };
}

function workOf(phase: Phase, index: number, context: Drafting): PhaseWork {
  return {
    phase,
    drafts: withDistinctNames(phase.items.flatMap((item) => draftsOf(item, index, context))),
    groupHints: phase.groups.map((group) => readHints(group.hints, context.hints)),
  };
}

/** What was found for all tasks of the plan at once. */
interface Building {
  readonly plan: Plan;
  readonly context: Drafting;
  readonly ids: readonly TaskId[];
  /** Those that the plan itself writes. */
  readonly own: ReadonlySet<TaskId>;
  readonly waits: readonly (readonly TaskId[])[];
  readonly remarks: readonly (readonly Markdown[])[];
  /** Index of the phase's first task among all. */
  readonly from: number;
}

function tasksOf(work: PhaseWork, building: Building): { tasks: Task[]; findings: Finding[] } {
  const { phase, drafts, groupHints } = work;
  if (drafts.length === 0) return { tasks: [], findings: [emptyPhase(phase)] };
  const { plan, context, ids, own, waits, remarks, from } = building;
  const owner = phaseOwner(phase, plan, context.hints.people);
  const efforts = drafts.map((draft) => explicitEffort(draft, context));
  const { hours, findings } = effortShares(
    phase,
    drafts.map(({ item, clause }, index) => ({
      group: item.group,
      hours: efforts[index]?.hours ?? null,
      own: ownTime(item, phase, context.calendar),
      isRest: isRest(clause),
      isClocked: efforts[index]?.isClocked === true,
    })),
    groupHints.map((hints, at) => hoursOfGroup(hints, phase, at, groupHints)),
    context.hints.time.hoursPerDay,
  );
  // An item with boxes below is one task; should it ever be more, the first one has them.
  const stepsOf = (index: number): readonly Step[] => {
    const { item } = drafts[index] ?? {};
    return item === undefined || drafts[index - 1]?.item === item ? [] : item.steps;
  };
  // What is the task itself says nothing of how it is seen to be done.
  const named = new Set(drafts.map(({ name }) => name.toLowerCase()));
  const made = phase.deliverables.filter(({ text }) => !named.has(text.toLowerCase()));
  const done = partCriteria(
    [...phase.done, ...made].map(({ text, group = null }) => ({ text, part: group })),
    drafts.map((draft, index) => ({
      text: wordsOf(draft),
      done: [...ownCriteria(draft, hintsOfGroup(draft, work)), ...stepsOf(index).map(({ text }) => text)],
    })),
    (index) => groupsAround(drafts[index]?.item.group ?? null, phase),
  );
  const hoursOf = (index: number): Pick<Task, 'hours' | 'shared'> => {
    const isShare = typeof hours[index] === 'number' && efforts[index]?.hours === null;
    return { hours: hours[index] ?? null, ...(isShare ? { shared: true } : {}) };
  };
  const tasks = drafts.map((draft, index): Task => {
    const named = fieldOwner(draft.item.fields.owner ?? '', context.hints.people);
    const notes = [named.remarks, efforts[index]?.remarks, remarks[from + index]].flatMap(
      (each) => each ?? [],
    );
    const id = ids[from + index] ?? taskId('');
    return {
      id,
      ...(own.has(id) ? { ownId: true } : {}),
      name: draft.name,
      description: description(draft, groupText(draft, work, context), notes),
      owner: named.owner ?? draft.hints.owner ?? ownerOfGroup(draft, work, context.hints) ?? owner,
      ...hoursOf(index),
      done: done[index] ?? [],
      ...(stepsOf(index).length > 0 ? { steps: stepsOf(index) } : {}),
      dependencies: waits[from + index] ?? [],
      state: draft.item.state,
      phase: draft.phase,
      group: draft.item.group,
      line: draft.item.line,
    };
  });
  return { tasks, findings };
}

/** A group and those that it lies in, innermost first. */
function groupsAround(group: number | null, { groups }: Phase): number[] {
  const found: number[] = [];
  for (let at = group; at !== null; at = groups[at]?.outer ?? null) found.push(at);
  return found;
}

/** Whom a hint or a Responsible field of its group names, or the person whose name opens the group's (format 2.4). */
function ownerOfGroup(draft: TaskSketch, work: PhaseWork, { people }: HintContext): Markdown | null {
  const hint = hintsOfGroup(draft, work)?.owner;
  if (hint !== undefined && hint !== null) return hint;
  const { item } = draft;
  const { phase } = work;
  for (const at of groupsAround(item.group, phase)) {
    const { responsible = [], label = '', outer = null } = phase.groups[at] ?? {};
    const own = ownLabel(label, phase.groups[outer ?? -1]);
    const found = responsibleOwner(responsible) ?? personOpening(own, people);
    if (found !== null) return found;
  }
  return null;
}

/** A group repeats the label and hints of the one it lies in; the hours in them are that one's. */
function hoursOfGroup(
  { hours: told }: Hints,
  { groups }: Phase,
  at: number,
  all: readonly Hints[],
): GroupHours {
  const { label = '', outer = null } = groups[at] ?? {};
  const hours = told === all[outer ?? -1]?.hours ? null : told;
  const clocked = hours === null ? clockHours(ownLabel(label, groups[outer ?? -1])) : null;
  return { hours: hours ?? clocked, isClocked: clocked !== null };
}

function ownLabel(label: Markdown, outer: Group | undefined): Markdown {
  return outer === undefined ? label : label.slice(outer.label.length + 2);
}

function hintsOfGroup({ item }: TaskSketch, { groupHints }: PhaseWork): Hints | undefined {
  return item.group === null ? undefined : groupHints[item.group];
}

function emptyPhase(phase: Phase): Finding {
  const label = labelOfPhase(phase);
  const name = phase.name === '' || label === phase.name ? '' : ` (${phase.name})`;
  return finding('empty-phase', phase.line, `${label}${name} has no tasks. List its work items below it.`);
}

/** The DoD clauses of a phase, then its deliverables. */
function criteriaOf(phase: Phase): Markdown[] {
  return [...phase.done, ...phase.deliverables].map((clause) => clause.text);
}

function ownCriteria({ item, hints }: TaskSketch, group: Hints | undefined): readonly Markdown[] {
  if (item.fields.done !== undefined) return item.fields.done.map((clause) => clause.text);
  return hints.done.length > 0 ? hints.done : (group?.done ?? []);
}

function wordsOf({ clause, detail, item }: TaskSketch): Markdown {
  return [clause, ...detail, item.fields.description ?? ''].join('\n');
}

/** No effort takes more letters. */
const LONGEST = 80;

/** The effort that the plan gives the task itself; what cannot be read as hours is kept as a remark. */
function explicitEffort(
  { item, hints, clause }: TaskSketch,
  { hints: { time } }: Drafting,
): { hours: number | null; remarks: Markdown[]; isClocked?: boolean } {
  const written = item.fields.effort;
  if (written === undefined) {
    const clocked = hints.hours === null ? clockHours(clause) : null;
    return { hours: hints.hours ?? clocked, remarks: [], isClocked: clocked !== null };
  }
  const short = written.slice(0, LONGEST);
  const remarks = [`${item.fields.effortLabel ?? 'Effort'}: ${written}`];
  const whole = effortHours(short, time);
  if (whole !== null) return { hours: whole, remarks: [] };
  // What stands after it says more of it: `1 day (two coats).`
  const hours = effortHours(short.replace(/(?:\s*\([^()]*\))?[.,;]?$/, ''), time);
  if (hours !== null && !/[()]/.test(written)) return { hours, remarks: [] };
  return { hours: hours ?? hints.hours, remarks };
}

/** The label of its group, without the hints that were understood (format 2.8). */
function groupText({ item }: TaskSketch, { phase }: PhaseWork, context: Drafting): Markdown {
  const { label = '' } = item.group === null ? {} : (phase.groups[item.group] ?? {});
  const { name, id } = readHints(label, context.hints);
  return /\p{L}/u.test(name) && id === null ? name : label;
}
