import { blockingAndRisk } from './blocking-and-risk.ts';
import { documentationTree } from './documentation-tree.ts';
import { executionCheck } from './execution-check.ts';
import { header } from './header.ts';
import type { NoteInput } from './note-input.ts';
import { noteText } from './note-text.ts';
import { phaseBreakdown } from './phase-breakdown.ts';
import { rollout } from './rollout.ts';
import { successCriteria } from './success-criteria.ts';
import { summary } from './summary.ts';
import { taskContext } from './task-context.ts';

/** The text of tasks.md, section by section as goal-kit's template has it (format 3): a function of its input alone. */
export function tasksNote(input: NoteInput): string {
  return noteText([
    ...header(input),
    ...summary(input),
    ...taskContext(input),
    ...executionCheck(input),
    ...documentationTree(input),
    ...phaseBreakdown(input),
    ...blockingAndRisk(input),
    ...rollout(input),
    ...successCriteria(input),
  ]);
}
