import type { RootContent } from 'mdast';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { WrittenPhase } from '../model/tasks-layout.ts';
import type { Dates } from './dates.ts';
import { fitting } from './fitting.ts';
import { pathText } from './ids.ts';
import { heading, paragraph, type Phrase, rule, strong } from './nodes.ts';
import { noteLines } from './note-text.ts';
import { rowCells, taskTable } from './table-of-tasks.ts';
import type { WholePhase } from './whole-goal.ts';
import { counted, hoursInText } from '../text/phrases.ts';
import { daysInText, phaseLabel, phaseName } from './phase-phrases.ts';

/** What stands above the phases. */
export const breakdownHeading = heading(3, 'Task Breakdown by Phase');

/** A phase with its table, its critical path and what can run in parallel (format 3.9), from a line of the note on. */
export function phaseSection(
  phase: WholePhase,
  dates: Dates,
  line: number,
): { readonly lines: readonly string[]; readonly place: WrittenPhase } {
  const { tasks } = phase;
  const { lines, tables } = noteLines([
    phaseLine(phase, dates),
    tasks.length === 0 ? paragraph(NEEDS_CLARIFICATION) : taskTable(tasks),
    paragraph(strong('Critical Path'), ': ', ...criticalPath(phase)),
    paragraph(strong('Parallel Opportunities'), ': ', ...parallelOpportunities(phase)),
    rule,
  ]);
  const firstLine = line + 2;
  const [, ...cells] = tables[0] ?? [];
  // Header and dashes are above the rows.
  const rows = tasks.map(({ id }, at) => ({
    id,
    line: firstLine + 2 + at,
    cells: rowCells(cells[at] ?? []),
  }));
  const endLine = firstLine + (tasks.length === 0 ? 1 : 2 + tasks.length);
  return { lines, place: { phaseLine: line, firstLine, endLine, rows } };
}

/** `**Phase 1: Name** (Days 1-10, 5 tasks)`; with dates `(Days 1-10, 2026-01-05 to 2026-01-16, 5 tasks)` */
function phaseLine(phase: WholePhase, dates: Dates): RootContent {
  const times = phase.days === null ? [] : [daysInText(phase.days), ...dates(phase.days)];
  const told = [...times, counted(phase.tasks.length, 'task')].join(', ');
  return paragraph(strong(phaseLabel(phase), ...phaseName(phase)), ` (${told})`);
}

/** `T-003 → T-004 → T-005 (sequential)`, `T-007 → T-009 (8 h slack)` */
function criticalPath(phase: WholePhase): Phrase[] {
  const { path, sequential, slack } = phase.critical;
  if (path.length === 0) return none(phase, 'cycle');
  return [
    `${pathText(path)}${sequential ? ' (sequential)' : ''}${slack > 0 ? ` (${hoursInText(slack)} slack)` : ''}`,
  ];
}

/** So much of a line one group of parallel tasks may take, and the tasks that it waits for. */
const MOST_OF_GROUP = 600;

/** `T-002 ∥ T-003 (after T-001)` */
function parallelOpportunities(phase: WholePhase): Phrase[] {
  if (phase.parallel.length === 0) return none(phase, phase.critical.sequential ? 'dependency chain' : '');
  const groups = phase.parallel.map(({ tasks, after }) => {
    const row = fitting(tasks, ' ∥ ', MOST_OF_GROUP);
    return `${row}${after.length === 0 ? '' : ` (after ${fitting(after, ', ', MOST_OF_GROUP)})`}`;
  });
  return [fitting(groups, '; ')];
}

function none(phase: WholePhase, reason: string): Phrase[] {
  const why = phase.tasks.length === 0 ? 'no tasks' : reason;
  return ['None in ', phaseLabel(phase), why === '' ? '' : ` (${why})`];
}
