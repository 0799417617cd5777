import type { RootContent } from 'mdast';
import type { Task } from '../model/tasks.ts';
import { heading, paragraph, type Phrase, verbatim } from './nodes.ts';
import type { WholeGoal, WholePhase } from './whole-goal.ts';
import { counted, daysInText, hoursInText, phaseLabel } from './words.ts';

/** What is done, in how many tasks and phases, and each phase's days and tasks (format 3.10). */
export function summary({ title, tasks, phases }: WholeGoal): RootContent[] {
  const size = `: ${counted(tasks.length, 'task')} in ${counted(phases.length, phaseNoun(phases))}${effort(tasks)}.`;
  return [heading(2, 'Summary'), paragraph(verbatim(title), size, ...phases.flatMap(phaseSentence))];
}

function phaseSentence(phase: WholePhase): Phrase[] {
  const label = ` ${phaseLabel(phase)}`;
  const count = `: ${counted(phase.tasks.length, 'task')}.`;
  if (phase.days !== null) return [`${label} (${daysInText(phase.days)})${count}`];
  const timing = phase.plan?.timing ?? '';
  return timing === '' ? [`${label}${count}`] : [`${label} (`, verbatim(timing), `)${count}`];
}

/** The plan's own word for its phases, when it has one. */
function phaseNoun(phases: readonly WholePhase[]): string {
  const [word = 'phase', ...others] = new Set(phases.map((phase) => phase.word.toLowerCase()));
  return others.length === 0 ? word : 'phase';
}

function effort(tasks: readonly Task[]): string {
  const known = tasks.flatMap((task) => task.hours ?? []);
  const unknown = tasks.length - known.length;
  if (known.length === 0) return '';
  const hours = `, ${hoursInText(known.reduce((sum, each) => sum + each, 0))}`;
  return unknown === 0 ? hours : `${hours} and ${counted(unknown, 'task')} of unknown effort`;
}
