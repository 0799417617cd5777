import type { RootContent } from 'mdast';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { LabelledLine, Metric, Plan } from '../model/plan.ts';
import { keyDependencies } from './key-dependencies.ts';
import { heading, lines, type Phrase, strong, verbatim } from './nodes.ts';
import type { WholeGoal } from './whole-goal.ts';

/** The template's labels, each with the plan's labels whose value it takes, in lower case. */
const LABELS: readonly (readonly [label: string, names: readonly string[]])[] = [
  ['Goal Priority', ['goal priority', 'priority']],
  ['Task Approach', ['implementation approach', 'task approach', 'execution approach', 'approach']],
  ['Resource Allocation', ['resource allocation', 'resources']],
  ['Success Metrics', ['success metrics', 'metrics']],
  ['Target Timeline', ['target timeline', 'timeline']],
  ['Team Structure', ['team structure', 'team']],
  ['Key Dependencies', ['key dependencies', 'dependencies']],
];

/** The template's seven lines, then what else the plan says of its context, under its own labels (format 3.10). */
export function taskContext(goal: WholeGoal): RootContent[] {
  const left = new Set(goal.plan.context);
  const seven = LABELS.map(([label, names]) => {
    const line = lineOf(goal.plan, names);
    if (line !== undefined) left.delete(line);
    return labelled(label, valueOf(label, line, goal));
  });
  const others = [...left].map(({ label, value }) => labelled(verbatim(label), [verbatim(value)]));
  return [heading(2, 'Task Context'), lines([...seven, ...others])];
}

/** The template's labels for which the plan gives nothing; the last of them is computed. */
export function missingContext(plan: Plan): string[] {
  return LABELS.filter(([label, names]) => {
    if (label === 'Key Dependencies' || (label === 'Success Metrics' && plan.metrics.length > 0))
      return false;
    return lineOf(plan, names) === undefined;
  }).map(([label]) => label);
}

function lineOf({ context }: Plan, names: readonly string[]): LabelledLine | undefined {
  const named = (name: string): LabelledLine | undefined =>
    context.find(({ label, value }) => label.trim().toLowerCase() === name && value.trim() !== '');
  return names.map(named).find((line) => line !== undefined);
}

function valueOf(label: string, line: LabelledLine | undefined, goal: WholeGoal): Phrase[] {
  const told = line === undefined ? [] : [verbatim(line.value)];
  if (label === 'Key Dependencies') {
    return [...told.flatMap((value) => [value, '; ']), ...keyDependencies(goal)];
  }
  if (line !== undefined) return told;
  const { metrics } = goal.plan;
  return label === 'Success Metrics' && metrics.length > 0 ? metricNames(metrics) : [NEEDS_CLARIFICATION];
}

/** `SC-001 (80% actionable); SC-002` */
function metricNames(metrics: readonly Metric[]): Phrase[] {
  return metrics.flatMap(({ id, meaning }, index): Phrase[] => [
    ...(index === 0 ? [] : ['; ']),
    verbatim(id === '' ? meaning : id),
    ...(id === '' || meaning === '' ? [] : [' (', verbatim(meaning), ')']),
  ]);
}

function labelled(label: Phrase, value: readonly Phrase[]): Phrase[] {
  return [strong(label), ': ', ...value];
}
