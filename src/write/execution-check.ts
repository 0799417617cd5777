import type { RootContent } from 'mdast';
import { type Markdown, NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { Phase } from '../model/plan.ts';
import { allTasks, type Task } from '../model/tasks.ts';
import { countedIds, idList } from './ids.ts';
import { emphasis, heading, labelledList, list, paragraph, type Phrase, strong, verbatim } from './nodes.ts';
import { type NoteInput, type WholePhase, wholePhases } from './note-input.ts';
import { missingContext } from './task-context.ts';
import { phaseLabel } from './words.ts';

const GATE = 'GATE: Confirms task breakdown executes planned execution phases without omissions.';

/** Each phase with its tasks and its milestone, whether all of the plan reached a task, and what is open (format 3.10). */
export function executionCheck(input: NoteInput): RootContent[] {
  const phases = wholePhases(input);
  const open = openPoints(input);
  return [
    heading(2, 'Execution Check'),
    paragraph(emphasis(GATE)),
    ...(phases.length === 0 ? [] : [list(phases.map(phaseLine))]),
    ...verdict(input),
    ...(open.length === 0 ? [] : labelledList(paragraph(strong('Open Points'), ':'), open)),
  ];
}

function phaseLine({ tasks, plan }: WholePhase): Phrase[] {
  const ids = tasks.tasks.map((task) => task.id);
  const timing = plan === undefined ? '' : timingAndMilestone(plan);
  return [
    phaseLabel(tasks),
    ...(tasks.name === '' ? [] : [': ', verbatim(tasks.name)]),
    ...(timing === '' ? [] : [' (', verbatim(timing), ')']),
    ` - ${ids.length === 0 ? 'no task' : idList(ids)}`,
  ];
}

/** The plan's own words for when a phase is and which milestone it reaches: `Weeks 1-2, Milestone 1`. */
function timingAndMilestone({ timing, milestone }: Phase): Markdown {
  const isTold = timing.toLowerCase().includes(milestone.toLowerCase());
  return [timing, ...(isTold ? [] : [milestone])].filter((text) => text !== '').join(', ');
}

function verdict({ list: { phases, unreached } }: NoteInput): RootContent[] {
  const empty = phases
    .filter((phase) => phase.tasks.length === 0)
    .map((phase) => [`${phaseLabel(phase)} has no task`]);
  const missed = unreached.map((text) => ['No task holds: ', verbatim(text)]);
  if (empty.length + missed.length > 0) {
    return labelledList(paragraph(strong('FAIL'), ': not all of the plan reached a task.'), [
      ...empty,
      ...missed,
    ]);
  }
  const sentence =
    ': every phase has tasks, and every work item, deliverable and DoD clause of the plan reached one.';
  return [paragraph(strong('PASS'), sentence)];
}

function openPoints({ plan, list: { phases }, list: tasks, schedule }: NoteInput): Phrase[][] {
  const without = (isMissing: (task: Task) => boolean): string[] => {
    const ids = allTasks(tasks)
      .filter(isMissing)
      .map((task) => task.id);
    return ids.length === 0 ? [] : [countedIds(ids)];
  };
  const untimed = phases.filter((phase) => phase.days === null).map(phaseLabel);
  const context = missingContext(plan);
  const points: readonly (readonly [what: string, which: readonly string[]])[] = [
    ['Owner', without((task) => task.owner === null)],
    ['Effort', without((task) => task.hours === null)],
    ['DoD', without((task) => task.done.length === 0)],
    ['Days', untimed],
    ['Task Context', context],
  ];
  return [
    ...points
      .filter(([, which]) => which.length > 0)
      .map(([what, which]) => [`${what} ${NEEDS_CLARIFICATION}: ${which.join(', ')}`]),
    ...schedule.cycles.map((cycle) => [`Cycle: ${[...cycle, ...cycle.slice(0, 1)].join(' → ')}`]),
  ];
}
