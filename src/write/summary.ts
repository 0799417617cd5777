import type { RootContent } from 'mdast';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import { allTasks, type TaskList } from '../model/tasks.ts';
import { heading, paragraph, type Phrase, verbatim } from './nodes.ts';
import { type NoteInput, type WholePhase, wholePhases } from './note-input.ts';
import { counted, daysInText, hoursInText, phaseLabel } from './words.ts';

/** What is done, in how many tasks and phases, and each phase's days and tasks (format 3.10). */
export function summary(input: NoteInput): RootContent[] {
  const { list, title } = input;
  const size = `: ${counted(allTasks(list).length, 'task')} in ${counted(list.phases.length, phaseNoun(list))}, ${hours(list)}.`;
  return [
    heading(2, 'Summary'),
    paragraph(verbatim(title), size, ...wholePhases(input).flatMap(phaseSentence)),
  ];
}

function phaseSentence({ tasks, plan }: WholePhase): Phrase[] {
  const count = `: ${counted(tasks.tasks.length, 'task')}.`;
  const label = ` ${phaseLabel(tasks)}`;
  if (tasks.days !== null) return [`${label} (${daysInText(tasks.days)})${count}`];
  const timing = plan?.timing ?? '';
  return timing === '' ? [`${label}${count}`] : [`${label} (`, verbatim(timing), `)${count}`];
}

/** The plan's own word for its phases, when it has one. */
function phaseNoun(list: TaskList): string {
  const words = new Set(list.phases.map((phase) => phase.word.toLowerCase()));
  return words.size === 1 ? ([...words][0] ?? 'phase') : 'phase';
}

function hours(list: TaskList): string {
  const efforts = allTasks(list).map((task) => task.hours);
  const known = efforts.filter((effort) => effort !== null);
  const unknown = efforts.length - known.length;
  if (known.length === 0) return `effort ${NEEDS_CLARIFICATION}`;
  const sum = hoursInText(known.reduce((total, effort) => total + effort, 0));
  return unknown === 0 ? sum : `${sum} and ${counted(unknown, 'task')} of unknown effort`;
}
