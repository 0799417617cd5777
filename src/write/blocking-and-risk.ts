import type { RootContent } from 'mdast';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { Schedule } from '../model/schedule.ts';
import { allTasks, type TaskId, type TaskList } from '../model/tasks.ts';
import { idList, shortIdList } from './ids.ts';
import { heading, labelledList, paragraph, type Phrase, rule, strong, verbatim } from './nodes.ts';
import type { NoteInput } from './note-input.ts';
import { placedRisks, type PlacedRisk } from './placed-risks.ts';
import { blockers, waiting } from './waiting.ts';
import { counted } from './words.ts';

const MOST_BLOCKERS = 5;
/** So many ids or ranges are read at a glance. */
const MOST_IDS = 6;

/** What holds others back, and what may go wrong (format 3.10). */
export function blockingAndRisk({ plan, list, schedule }: NoteInput): RootContent[] {
  const risks = placedRisks(plan.risks, list).map(riskLine);
  return [
    heading(3, 'Task Blocking & Risk'),
    ...labelledList(
      paragraph(strong('Blockers'), " (if not resolved, can't proceed):"),
      blockerLines(list, schedule),
    ),
    ...labelledList(
      paragraph(strong('Risky Tasks'), ':'),
      risks.length === 0 ? [[NEEDS_CLARIFICATION]] : risks,
    ),
    rule,
  ];
}

function blockerLines(list: TaskList, schedule: Schedule): Phrase[][] {
  const found = blockers(
    list,
    schedule.cycles.flatMap((cycle) => cycle.slice(0, 1)),
    MOST_BLOCKERS,
  );
  const lines = [
    ...found.map(({ task, holdsBack }) => [
      `${task.id} (`,
      verbatim(task.name),
      `) blocks ${whom(holdsBack)}`,
    ]),
    ...unknownIds(list),
  ];
  return lines.length === 0 ? [['None (no task waits for another)']] : lines;
}

function whom(tasks: readonly { readonly id: TaskId }[]): string {
  const ids = tasks.map((task) => task.id);
  return ids.length > MOST_IDS
    ? `${counted(ids.length, 'task')} (${shortIdList(ids, MOST_IDS)})`
    : ids.join(', ');
}

/** A task that waits for an id that nobody has is blocked until someone has it (format 5.6). */
function unknownIds(list: TaskList): Phrase[][] {
  const known = new Set(allTasks(list).map((task) => task.id));
  const unknown = [...waiting(allTasks(list))].filter(([id]) => !known.has(id));
  return unknown.map(([id, tasks]) => [verbatim(id), ` (no such task) blocks ${whom(tasks)}`]);
}

/** `**T-003** (risk) - mitigated by …` */
function riskLine({ risk, tasks }: PlacedRisk): Phrase[] {
  const whose = tasks.length === 0 ? 'Plan' : idList(tasks);
  const mitigation = risk.mitigation === '' ? NEEDS_CLARIFICATION : verbatim(risk.mitigation);
  return [strong(whose), ' (', verbatim(risk.text), ') - mitigated by ', mitigation];
}
