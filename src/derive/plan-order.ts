import { type Finding, finding } from '../model/finding.ts';
import type { Markdown } from '../model/markdown.ts';
import type { Clause, Phase } from '../model/plan.ts';
import type { TaskId } from '../model/tasks.ts';
import type { Hints } from '../text/hints.ts';
import type { Link, PhaseOrder } from './dependency-chain.ts';
import { taskId, taskNumber } from '../text/task-id.ts';
import type { TaskSketch } from './draft.ts';
import { isNothing } from '../text/vocabulary.ts';
import { type Finder, type NamedTargets, namedTargets, type Target } from './named-targets.ts';

/** What the plan itself says about the order of its tasks. */
export interface PlanOrder {
  readonly links: readonly Link[];
  readonly phases: readonly PhaseOrder[];
  /** For each task, dependencies in words that no link can say; they go to its description. */
  readonly remarks: readonly (readonly Markdown[])[];
  readonly findings: readonly Finding[];
}

/** What one text of the plan says about order. */
interface ToldOrder extends Pick<NamedTargets, 'unclear'> {
  readonly targets: readonly Target[] | null;
  readonly remarks: readonly Markdown[];
}

const SILENT: ToldOrder = { targets: null, remarks: [], unclear: [] };

/**
 * Reads the dependencies that the plan writes: fields of rows and headings, hints of clauses and groups, Depends on of
 * phases (format 2.4, 2.8). What names no task, and a task that names itself, is told of.
 */
export function planOrder(
  drafts: readonly TaskSketch[],
  ids: readonly TaskId[],
  phases: readonly Phase[],
  groupHints: readonly (readonly Hints[])[],
): PlanOrder {
  const find = namedTargets(drafts, ids, phases);
  const remarks: Markdown[][] = drafts.map(() => []);
  const findings: Finding[] = [];
  const links = drafts.map((draft, at): Link => {
    const { targets, remarks: words, unclear } = taskOrder(draft, at, find);
    remarks[at]?.push(...words);
    findings.push(...unclear.map((text) => unknown(draft.name, text, draft.item.line)));
    if (targets?.some((target) => target.kind === 'task' && target.task === at))
      findings.push(waitsForItself(draft));
    const group = draft.item.group;
    const isParallel =
      draft.hints.parallel || (group !== null && groupHints[draft.phase]?.[group]?.parallel === true);
    return { id: ids[at] ?? taskId(''), phase: draft.phase, group, parallel: isParallel, after: targets };
  });
  const firsts = firstOfPhases(drafts, phases.length);
  const orders = phases.map((phase, index): PhaseOrder => {
    const first = firsts[index] ?? -1;
    const own = fieldOrder(phase.dependsOn, first, find);
    remarks[first]?.push(...own.remarks);
    const groups = (groupHints[index] ?? []).map((hints, group) => {
      const order = hintOrder(hints, first, find);
      const { label = '', line = phase.line } = phase.groups[group] ?? {};
      findings.push(...order.unclear.map((text) => unknown(label, text, line)));
      const firstOfGroup = firstIn(drafts, index, group, phase);
      const said = fieldOrder(phase.groups[group]?.dependsOn ?? [], firstOfGroup, find);
      remarks[firstOfGroup]?.push(...said.remarks);
      return order.targets ?? said.targets;
    });
    return { after: own.targets, groups };
  });
  return { links, phases: orders, remarks, findings };
}

function firstOfPhases(drafts: readonly TaskSketch[], count: number): (number | undefined)[] {
  const firsts: (number | undefined)[] = Array.from({ length: count }, () => undefined);
  drafts.forEach(({ phase }, index) => (firsts[phase] ??= index));
  return firsts;
}

/** A field wins over a hint. Where a field names no task at all, the task still does not follow the one before it. */
function taskOrder(draft: TaskSketch, at: number, find: Finder): ToldOrder {
  const written = draft.item.fields.dependencies;
  if (written === undefined) return hintOrder(draft.hints, at, find);
  if (isNothing(written)) return { ...SILENT, targets: [] };
  const { targets, remarks, unclear } = find(written, at);
  return { targets, remarks: asRemarks(remarks), unclear };
}

function hintOrder({ after }: Hints, at: number, find: Finder): ToldOrder {
  if (after === null) return SILENT;
  if (after.length === 0) return { ...SILENT, targets: [] };
  const found = after.map((text) => find(text, at));
  const targets = found.flatMap((each) => each.targets);
  const unclear = found.flatMap((each) => each.unclear);
  // A name with a colon in it that was found says no more than its task.
  const remarks = found
    .flatMap((each) => each.remarks)
    .filter((text) => !text.includes(':') || unclear.includes(text));
  return {
    targets: targets.length === 0 ? null : targets,
    remarks: asRemarks(remarks),
    unclear,
  };
}

/** The first task of a group or of one that lies in it; -1 for none. */
function firstIn(drafts: readonly TaskSketch[], index: number, group: number, { groups }: Phase): number {
  const isIn = (at: number | null): boolean =>
    at !== null && (at === group || isIn(groups[at]?.outer ?? null));
  return drafts.findIndex(({ phase, item }) => phase === index && isIn(item.group));
}

/** In the Depends on of a phase or a group other text is no mistake: it goes to the description of the first task. */
function fieldOrder(dependsOn: readonly Clause[], first: number, find: Finder): ToldOrder {
  const clauses = dependsOn.filter(({ text }) => !isNothing(text));
  if (clauses.length === 0) return { ...SILENT, targets: dependsOn.length === 0 ? null : [] };
  const targets: Target[] = [];
  const remarks: Markdown[] = [];
  for (const { text } of clauses) {
    const found = find(text, first);
    const linked = found.targets.filter(
      (target) => target.kind !== 'unknown' || taskNumber(target.id) !== null,
    );
    targets.push(...linked);
    if (linked.length < found.targets.length) remarks.push(text);
    else remarks.push(...found.remarks);
  }
  return { targets: targets.length === 0 ? null : targets, remarks: asRemarks(remarks), unclear: [] };
}

function asRemarks(texts: readonly Markdown[]): Markdown[] {
  return texts.length === 0 ? [] : [`Depends on: ${texts.join(', ')}`];
}

function unknown(name: Markdown, text: Markdown, line: number): Finding {
  return finding(
    'unknown-dependency',
    line,
    `“${name}” depends on “${text}”, which is no task of this plan. Name a task by its ID or its name.`,
  );
}

function waitsForItself({ name, item }: TaskSketch): Finding {
  return finding(
    'self-dependency',
    item.line,
    `“${name}” depends on itself, which was left out. Name the task it should wait for.`,
  );
}
