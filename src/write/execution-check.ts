import type { RootContent } from 'mdast';
import { type Markdown, NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { Phase } from '../model/plan.ts';
import type { Task } from '../model/tasks.ts';
import { countedIds, idList } from './ids.ts';
import { emphasis, heading, labelledList, list, paragraph, type Phrase, strong, verbatim } from './nodes.ts';
import { missingContext } from './task-context.ts';
import type { WholeGoal, WholePhase } from './whole-goal.ts';
import { phaseLabel } from './words.ts';

const GATE = 'GATE: Confirms task breakdown executes planned execution phases without omissions.';

/** Each phase with its tasks and its milestone, whether all of the plan reached a task, and what is open (format 3.10). */
export function executionCheck(goal: WholeGoal): RootContent[] {
  const open = openPoints(goal);
  return [
    heading(2, 'Execution Check'),
    paragraph(emphasis(GATE)),
    ...(goal.phases.length === 0 ? [] : [list(goal.phases.map(phaseLine))]),
    ...verdict(goal),
    ...(open.length === 0 ? [] : labelledList(paragraph(strong('Open Points'), ':'), open)),
  ];
}

function phaseLine(phase: WholePhase): Phrase[] {
  const ids = phase.tasks.map((task) => task.id);
  const timing = phase.plan === undefined ? '' : timingAndMilestone(phase.plan);
  return [
    phaseLabel(phase),
    ...(phase.name === '' ? [] : [': ', verbatim(phase.name)]),
    ...(timing === '' ? [] : [' (', verbatim(timing), ')']),
    ` - ${ids.length === 0 ? 'no task' : idList(ids)}`,
  ];
}

/** The plan's own words for when a phase is and which milestone it reaches: `Weeks 1-2, Milestone 1`. */
function timingAndMilestone({ timing, milestone }: Phase): Markdown {
  const isTold = timing.toLowerCase().includes(milestone.toLowerCase());
  return [timing, ...(isTold ? [] : [milestone])].filter((text) => text !== '').join(', ');
}

function verdict({ phases, list: { unreached } }: WholeGoal): RootContent[] {
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

function openPoints({ plan, phases, tasks, schedule }: WholeGoal): Phrase[][] {
  const without = (isMissing: (task: Task) => boolean): string => {
    const ids = tasks.filter(isMissing).map((task) => task.id);
    return ids.length === 0 ? '' : countedIds(ids);
  };
  const untimed = phases.filter((phase) => phase.days === null).map(phaseLabel);
  const points: readonly (readonly [what: string, where: string])[] = [
    ['Owner', without((task) => task.owner === null)],
    ['Effort', without((task) => task.hours === null)],
    ['DoD', without((task) => task.done.length === 0)],
    ['Days', untimed.join(', ')],
    ['Task Context', missingContext(plan).join(', ')],
  ];
  return [
    ...points
      .filter(([, where]) => where !== '')
      .map(([what, where]) => [`${what} ${NEEDS_CLARIFICATION}: ${where}`]),
    ...schedule.cycles.map((cycle) => [`Cycle: ${[...cycle, ...cycle.slice(0, 1)].join(' → ')}`]),
  ];
}
