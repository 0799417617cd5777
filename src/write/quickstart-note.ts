import type { DocumentPart, DocumentRequest } from '../model/document.ts';
import type { GoalStatement } from '../model/goal-statement.ts';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { Metric, Phase, Plan } from '../model/plan.ts';
import { titleOfPhase } from '../text/phase-label.ts';
import { boxes, documentHeader } from './document-parts.ts';
import { heading, paragraph, type Phrase, verbatim } from './nodes.ts';
import { noteLines } from './note-text.ts';
import { phaseName, phaseLabel } from './phase-phrases.ts';
import { phasesOfMetrics } from './phases-of-metrics.ts';
import { checkpointLine, metricLine } from './success-criteria.ts';

/** What quickstart.md is written from. */
export interface QuickstartFacts {
  readonly goal: GoalStatement | null;
  readonly plan: Plan;
}

/** quickstart.md: the steps by which someone sees that the goal is reached, phase by phase, then as a whole (format 7.5). */
export function quickstartNote(request: DocumentRequest, { goal, plan }: QuickstartFacts): DocumentPart[] {
  const metrics = phasesOfMetrics(
    plan.metrics.map((one) => withMeaning(one, goal)),
    plan.phases,
  );
  const seen = new Set([...plan.metrics].map(({ id }) => id.toUpperCase()));
  const phases = plan.phases.map((phase, at): DocumentPart => {
    const title = heading(2, phaseLabel(phase), ...phaseName(phase), ...timing(phase));
    return section(`phase ${titleOfPhase(phase)}`, title, phaseSteps(phase, metrics.byPhase[at] ?? []));
  });
  const whole: Phrase[][] = [
    ...plan.checkpoints.map(checkpointLine),
    ...[...plan.criteria, ...metrics.rest].map(metricLine),
    ...(goal?.metrics ?? [])
      .filter(({ id }) => id === '' || !seen.has(id.toUpperCase()))
      .map(({ id, text }) => metricLine({ id, meaning: text, line: 0 })),
    ...(goal?.scenarios ?? []).map(({ story, text }) =>
      story === '' ? [verbatim(text)] : [verbatim(story), ': ', verbatim(text)],
    ),
  ];
  const last = whole.length === 0 ? [] : [section('goal', heading(2, 'The Goal as a Whole'), whole)];
  return [documentHeader(request, 'Quickstart', ['plan']), ...phases, ...last];
}

/** What a metric means, by the goal where the plan only names it. */
function withMeaning(metric: Metric, goal: GoalStatement | null): Metric {
  if (metric.meaning !== '') return metric;
  const known = goal?.metrics.find(({ id }) => id.toUpperCase() === metric.id.toUpperCase());
  return known === undefined ? metric : { ...metric, meaning: known.text };
}

function timing({ timing: words }: Phase): Phrase[] {
  return words === '' ? [] : [' (', verbatim(words), ')'];
}

/** What makes the phase a success, what is measured then, and what is asked at its end. */
function phaseSteps({ done, deliverables, checkpoints }: Phase, metrics: readonly Metric[]): Phrase[][] {
  return [
    ...done.map(({ text }) => [verbatim(text)]),
    ...deliverables.map(({ text }) => ['Deliverable: ', verbatim(text)]),
    ...metrics.map(metricLine),
    ...checkpoints.map(checkpointLine),
  ];
}

function section(
  key: string,
  title: ReturnType<typeof heading>,
  steps: readonly (readonly Phrase[])[],
): DocumentPart {
  const content = steps.length === 0 ? paragraph(NEEDS_CLARIFICATION) : boxes(steps);
  return { key: key.replace(/\p{Cc}/gu, ' '), lines: noteLines([title, content]).lines };
}
