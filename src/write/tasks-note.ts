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
import { wholeGoal } from './whole-goal.ts';

/** The text of tasks.md, section by section as goal-kit's template has it (format 3): a function of its input alone. */
export function tasksNote(input: NoteInput): string {
  const goal = wholeGoal(input);
  return noteText([
    ...header(goal),
    ...summary(goal),
    ...taskContext(goal),
    ...executionCheck(goal),
    ...documentationTree(goal),
    ...phaseBreakdown(goal),
    ...blockingAndRisk(goal),
    ...rollout(goal),
    ...successCriteria(goal),
  ]);
}
