import type { RootContent } from 'mdast';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { TaskPhase } from '../model/tasks.ts';
import { heading, paragraph, rule, strong, verbatim } from './nodes.ts';
import { type NoteInput, type WholePhase, wholePhases } from './note-input.ts';
import { taskTable } from './task-table.ts';
import { counted, daysInText, hoursInText, phaseLabel } from './words.ts';

/** Every phase with its table, its critical path and what can run in parallel (format 3.9). */
export function phaseBreakdown(input: NoteInput): RootContent[] {
  return [heading(3, 'Task Breakdown by Phase'), ...wholePhases(input).flatMap(phaseSection)];
}

function phaseSection(phase: WholePhase): RootContent[] {
  const { tasks } = phase.tasks;
  return [
    phaseLine(phase.tasks),
    tasks.length === 0 ? paragraph(NEEDS_CLARIFICATION) : taskTable(tasks),
    paragraph(strong('Critical Path'), `: ${criticalPath(phase)}`),
    paragraph(strong('Parallel Opportunities'), `: ${parallelOpportunities(phase)}`),
    rule,
  ];
}

/** `**Phase 1: Name** (Days 1-10, 5 tasks)` */
function phaseLine(phase: TaskPhase): RootContent {
  const name = phase.name === '' ? [] : [': ', verbatim(phase.name)];
  const facts = [
    ...(phase.days === null ? [] : [daysInText(phase.days)]),
    counted(phase.tasks.length, 'task'),
  ];
  return paragraph(strong(phaseLabel(phase), ...name), ` (${facts.join(', ')})`);
}

/** `T-003 → T-004 → T-005 (sequential)`, `T-007 → T-009 (8 h slack)` */
function criticalPath({ critical: { path, sequential, slack }, tasks }: WholePhase): string {
  if (path.length === 0)
    return `None in ${phaseLabel(tasks)} (${tasks.tasks.length === 0 ? 'no tasks' : 'cycle'})`;
  return `${path.join(' → ')}${sequential ? ' (sequential)' : ''}${slack > 0 ? ` (${hoursInText(slack)} slack)` : ''}`;
}

/** `T-002 ∥ T-003 (after T-001)` */
function parallelOpportunities({ parallel, tasks }: WholePhase): string {
  const groups = parallel.map((group) => {
    const after = group.after.length === 0 ? '' : ` (after ${group.after.join(', ')})`;
    return `${group.tasks.join(' ∥ ')}${after}`;
  });
  if (groups.length > 0) return groups.join('; ');
  return `None in ${phaseLabel(tasks)} (${tasks.tasks.length === 0 ? 'no tasks' : 'dependency chain'})`;
}
