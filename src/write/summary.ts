import type { RootContent } from 'mdast';
import type { Task } from '../model/tasks.ts';
import { heading, paragraph, type Phrase, verbatim } from './nodes.ts';
import type { WholeGoal, WholePhase } from './whole-goal.ts';
import { counted, hoursInText } from '../text/phrases.ts';
import { daysInText, phaseLabel } from './phase-phrases.ts';

/** What is done, in how many tasks and phases, and each phase's days and tasks (format 3.10). */
export function summary({ title, tasks, phases }: WholeGoal): RootContent[] {
  const size = `: ${counted(tasks.length, 'task')} in ${counted(phases.length, phaseNoun(phases))}${effort(tasks)}.`;
  return [heading(2, 'Summary'), paragraph(verbatim(title), size, ...phaseSentences(phases))];
}

/** So many phases are told of, since the summary is one line. */
const MOST_PHASES = 30;

function phaseSentences(phases: readonly WholePhase[]): Phrase[] {
  const more = phases.length - MOST_PHASES;
  const shown = phases.slice(0, MOST_PHASES).flatMap(phaseSentence);
  return more > 0 ? [...shown, ` And ${counted(more, 'more phase')}.`] : shown;
}

function phaseSentence(phase: WholePhase): Phrase[] {
  const count = `: ${counted(phase.tasks.length, 'task')}.`;
  if (phase.days !== null) return [' ', phaseLabel(phase), ` (${daysInText(phase.days)})${count}`];
  const timing = phase.plan?.timing ?? '';
  const time: Phrase[] = timing === '' ? [] : [' (', verbatim(timing), ')'];
  return [' ', phaseLabel(phase), ...time, count];
}

const ENGLISH: ReadonlySet<string> = new Set(['phase', 'milestone', 'stage', 'sprint', 'iteration', 'week']);

/** The plan's own word for its phases, when it has one in English. */
function phaseNoun(phases: readonly WholePhase[]): string {
  const [word = '', ...others] = new Set(phases.map((phase) => phase.word.toLowerCase()));
  return others.length === 0 && ENGLISH.has(word) ? word : 'phase';
}

function effort(tasks: readonly Task[]): string {
  const known = tasks.flatMap((task) => task.hours ?? []);
  const unknown = tasks.length - known.length;
  if (known.length === 0) return '';
  const hours = `, ${hoursInText(known.reduce((sum, each) => sum + each, 0))}`;
  return unknown === 0 ? hours : `${hours} and ${counted(unknown, 'task')} of unknown effort`;
}
