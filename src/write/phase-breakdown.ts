import type { RootContent } from 'mdast';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import { heading, paragraph, rule, strong, verbatim } from './nodes.ts';
import { taskTable } from './task-table.ts';
import type { WholeGoal, WholePhase } from './whole-goal.ts';
import { counted, daysInText, hoursInText, phaseLabel } from './words.ts';

/** Every phase with its table, its critical path and what can run in parallel (format 3.9). */
export function phaseBreakdown({ phases }: WholeGoal): RootContent[] {
  return [heading(3, 'Task Breakdown by Phase'), ...phases.flatMap(phaseSection)];
}

function phaseSection(phase: WholePhase): RootContent[] {
  return [
    phaseLine(phase),
    phase.tasks.length === 0 ? paragraph(NEEDS_CLARIFICATION) : taskTable(phase.tasks),
    paragraph(strong('Critical Path'), `: ${criticalPath(phase)}`),
    paragraph(strong('Parallel Opportunities'), `: ${parallelOpportunities(phase)}`),
    rule,
  ];
}

/** `**Phase 1: Name** (Days 1-10, 5 tasks)` */
function phaseLine(phase: WholePhase): RootContent {
  const name = phase.name === '' ? [] : [': ', verbatim(phase.name)];
  const days = phase.days === null ? '' : `${daysInText(phase.days)}, `;
  return paragraph(strong(phaseLabel(phase), ...name), ` (${days}${counted(phase.tasks.length, 'task')})`);
}

/** `T-003 → T-004 → T-005 (sequential)`, `T-007 → T-009 (8 h slack)` */
function criticalPath(phase: WholePhase): string {
  const { path, sequential, slack } = phase.critical;
  if (path.length === 0) return none(phase, 'cycle');
  return `${path.join(' → ')}${sequential ? ' (sequential)' : ''}${slack > 0 ? ` (${hoursInText(slack)} slack)` : ''}`;
}

/** `T-002 ∥ T-003 (after T-001)` */
function parallelOpportunities(phase: WholePhase): string {
  if (phase.parallel.length === 0) return none(phase, phase.critical.sequential ? 'dependency chain' : '');
  const groups = phase.parallel.map(({ tasks, after }) => {
    return `${tasks.join(' ∥ ')}${after.length === 0 ? '' : ` (after ${after.join(', ')})`}`;
  });
  return groups.join('; ');
}

function none(phase: WholePhase, reason: string): string {
  if (phase.tasks.length === 0) return `None in ${phaseLabel(phase)} (no tasks)`;
  return `None in ${phaseLabel(phase)}${reason === '' ? '' : ` (${reason})`}`;
}
