import type { RootContent } from 'mdast';
import { type Markdown, NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { Checkpoint, Metric, Phase } from '../model/plan.ts';
import { heading, labelledList, paragraph, type Phrase, strong, verbatim } from './nodes.ts';
import { phasesOfMetrics } from './phases-of-metrics.ts';
import type { WholeGoal } from './whole-goal.ts';
import { phaseLabel } from './phase-phrases.ts';

/** What makes each phase a success: DoD, deliverables, metrics, notes and checkpoints, as the plan says it (format 3.10). */
export function successCriteria({ plan, phases }: WholeGoal): RootContent[] {
  const metrics = phasesOfMetrics([...plan.metrics, ...plan.criteria], plan.phases);
  const lists = phases.flatMap((phase) => {
    const own = phase.plan === undefined ? [] : metrics.byPhase[plan.phases.indexOf(phase.plan)];
    const criteria = phaseCriteria(phase.plan, own ?? []);
    return labelled(
      [phaseLabel(phase), ' Success'],
      criteria.length === 0 ? [[NEEDS_CLARIFICATION]] : criteria,
    );
  });
  const rest = [...metrics.rest.map(metricLine), ...plan.checkpoints.map(checkpointLine)];
  return [
    heading(2, 'Success Criteria Per Task Batch'),
    ...lists,
    ...(rest.length === 0 ? [] : labelled(['Checkpoints'], rest)),
  ];
}

function phaseCriteria(phase: Phase | undefined, metrics: readonly Metric[]): Phrase[][] {
  const { done = [], deliverables = [], notes = [], checkpoints = [] } = phase ?? {};
  return [
    ...done.map(({ text }) => [verbatim(text)]),
    ...deliverables.map(({ text }) => ['Deliverable: ', verbatim(text)]),
    ...metrics.map(metricLine),
    ...notes.map(({ label, value }) => pair(label, value)),
    ...checkpoints.map(checkpointLine),
  ];
}

/** `SC-001 achieved: 80% actionable` */
export function metricLine({ id, meaning }: Metric): Phrase[] {
  if (id === '') return [verbatim(meaning)];
  return [verbatim(id), ' achieved: ', meaning === '' ? NEEDS_CLARIFICATION : verbatim(meaning)];
}

/** `End of Phase 1 (Day 10): Does it hold the load?` */
export function checkpointLine({ label, timing, text }: Checkpoint): Phrase[] {
  return timing === '' ? pair(label, text) : [verbatim(label), ' (', verbatim(timing), '): ', verbatim(text)];
}

function pair(label: Markdown, value: Markdown): Phrase[] {
  return [verbatim(label), ...(value === '' ? [] : [': ', verbatim(value)])];
}

function labelled(label: readonly Phrase[], items: readonly (readonly Phrase[])[]): RootContent[] {
  return labelledList(paragraph(strong(...label), ':'), items);
}
