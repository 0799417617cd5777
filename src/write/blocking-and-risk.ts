import type { RootContent } from 'mdast';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { TaskId } from '../model/tasks.ts';
import { idList, shortIdList } from './ids.ts';
import { heading, labelledList, paragraph, type Phrase, rule, strong, verbatim } from './nodes.ts';
import { placedRisks, type PlacedRisk } from './placed-risks.ts';
import { blockers } from './waiting.ts';
import type { WholeGoal } from './whole-goal.ts';
import { counted } from '../text/phrases.ts';

const MOST_BLOCKERS = 5;
/** So many ids or ranges are read at a glance. */
const MOST_IDS = 6;

/** What holds others back, and what may go wrong (format 3.10). */
export function blockingAndRisk(goal: WholeGoal): RootContent[] {
  const risks = placedRisks(goal).map(riskLine);
  return [
    heading(3, 'Task Blocking & Risk'),
    ...labelledList(paragraph(strong('Blockers'), " (if not resolved, can't proceed):"), blockerLines(goal)),
    ...labelledList(
      paragraph(strong('Risky Tasks'), ':'),
      risks.length === 0 ? [['None named in the plan']] : risks,
    ),
    rule,
  ];
}

function blockerLines(goal: WholeGoal): Phrase[][] {
  const found = blockers(goal.tasks);
  const lines = found.tasks
    .slice(0, MOST_BLOCKERS)
    .map(({ task, followers }) => [`${task.id} (`, verbatim(task.name), `) blocks ${whom(followers)}`]);
  const unknown = unknownIds(goal);
  const more = found.tasks.slice(MOST_BLOCKERS).map(({ task }) => task.id);
  const rest = more.length === 0 ? [] : [[`and ${more.length} more: ${shortIdList(more, MOST_IDS)}`]];
  if (lines.length > 0) return [...lines, ...rest, ...unknown];
  if (found.anyWaits) return [['None: each task holds up only the one after it'], ...unknown];
  return unknown.length > 0 ? unknown : [['None (no open task holds up another)']];
}

function whom(tasks: readonly { readonly id: TaskId }[]): string {
  const ids = tasks.map((task) => task.id);
  return ids.length > MOST_IDS
    ? `${counted(ids.length, 'task')} (${shortIdList(ids, MOST_IDS)})`
    : ids.join(', ');
}

/** A task that waits for an id that nobody has is blocked until someone has it (format 5.6). */
function unknownIds({ tasks, waiting }: WholeGoal): Phrase[][] {
  const known = new Set(tasks.map((task) => task.id));
  const unknown = [...waiting].filter(([id]) => !known.has(id));
  return unknown.map(([id, theirs]) => [verbatim(id), ` (no such task) blocks ${whom(theirs)}`]);
}

/** `**T-003** (risk) - mitigated by …` */
function riskLine({ risk, tasks }: PlacedRisk): Phrase[] {
  const whose = tasks.length === 0 ? 'Plan' : idList(tasks);
  const mitigation = risk.mitigation === '' ? NEEDS_CLARIFICATION : verbatim(risk.mitigation);
  return [strong(whose), ' (', verbatim(risk.text), ') - mitigated by ', mitigation];
}
