import type { RootContent } from 'mdast';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { LabelledLine, Metric, Plan } from '../model/plan.ts';
import { keyDependencies } from './key-dependencies.ts';
import { heading, lines, type Phrase, strong, verbatim } from './nodes.ts';
import type { NoteInput } from './note-input.ts';

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
export function taskContext(input: NoteInput): RootContent[] {
  const left = new Set(input.plan.context);
  const seven = LABELS.map(([label, names]) => {
    const line = lineOf(input.plan.context, names);
    if (line !== undefined) left.delete(line);
    return labelled(label, valueOf(label, line, input));
  });
  const others = [...left].map(({ label, value }) => labelled(verbatim(label), [verbatim(value)]));
  return [heading(2, 'Task Context'), lines([...seven, ...others])];
}

/** The template's labels for which the plan gives nothing. */
export function missingContext({ context, metrics }: Plan): string[] {
  const absent = LABELS.filter(([, names]) => lineOf(context, names) === undefined).map(([label]) => label);
  return absent.filter(
    (label) => label !== 'Key Dependencies' && (label !== 'Success Metrics' || metrics.length === 0),
  );
}

function lineOf(context: readonly LabelledLine[], names: readonly string[]): LabelledLine | undefined {
  for (const name of names) {
    const line = context.find(
      ({ label, value }) => label.trim().toLowerCase() === name && value.trim() !== '',
    );
    if (line !== undefined) return line;
  }
  return undefined;
}

function valueOf(label: string, line: LabelledLine | undefined, { plan, list }: NoteInput): Phrase[] {
  const told = line === undefined ? [] : [verbatim(line.value)];
  if (label === 'Key Dependencies') {
    return [...told, ...(told.length === 0 ? [] : ['; ']), ...keyDependencies(list)];
  }
  if (told.length === 0 && label === 'Success Metrics' && plan.metrics.length > 0)
    return metricNames(plan.metrics);
  return told.length === 0 ? [NEEDS_CLARIFICATION] : told;
}

/** `SC-001 (80% actionable); SC-002` */
function metricNames(metrics: readonly Metric[]): Phrase[] {
  return metrics.flatMap(({ id, meaning }, index): Phrase[] => [
    ...(index === 0 ? [] : ['; ']),
    ...(id === '' ? [verbatim(meaning)] : [verbatim(id)]),
    ...(id === '' || meaning === '' ? [] : [' (', verbatim(meaning), ')']),
  ]);
}

function labelled(label: Phrase, value: readonly Phrase[]): Phrase[] {
  return [strong(label), ': ', ...value];
}
