import type { WrittenNote, WrittenPhase } from '../model/tasks-layout.ts';
import { blockingAndRisk } from './blocking-and-risk.ts';
import { documentationTree } from './documentation-tree.ts';
import { executionCheck } from './execution-check.ts';
import { header } from './header.ts';
import type { NoteInput } from './note-input.ts';
import { noteLines } from './note-text.ts';
import { breakdownHeading, phaseSection } from './phase-breakdown.ts';
import { rollout } from './rollout.ts';
import { successCriteria } from './success-criteria.ts';
import { summary } from './summary.ts';
import { taskContext } from './task-context.ts';
import { wholeGoal } from './whole-goal.ts';

/** tasks.md, section by section as goal-kit's template has it (format 3): a function of its input alone. */
export function tasksNote(input: NoteInput): WrittenNote {
  const goal = wholeGoal(input);
  const before = noteLines([
    ...header(goal),
    ...summary(goal),
    ...taskContext(goal),
    ...executionCheck(goal),
    ...documentationTree(goal),
    breakdownHeading,
  ]);
  const after = noteLines([...blockingAndRisk(goal), ...rollout(goal), ...successCriteria(goal)]);
  const lines = [...before.lines, ''];
  const phases = goal.phases.map((phase): WrittenPhase => {
    const section = phaseSection(phase, goal.dates, lines.length);
    lines.push(...section.lines, '');
    return section.place;
  });
  lines.push(...after.lines);
  return { text: `${lines.join('\n')}\n`, layout: { lines, phases } };
}
