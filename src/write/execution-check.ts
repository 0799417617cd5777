import type { RootContent } from 'mdast';
import { type Markdown, NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { Phase, Unread, Untold } from '../model/plan.ts';
import type { Task } from '../model/tasks.ts';
import { firstWords } from '../text/first-words.ts';
import { howManyFit } from './fitting.ts';
import { countedIds, idList, pathText } from './ids.ts';
import {
  emphasis,
  heading,
  labelledList,
  list,
  paragraph,
  type Phrase,
  strong,
  verbatim,
  verbatims,
} from './nodes.ts';
import { missingContext } from './task-context.ts';
import type { WholeGoal, WholePhase } from './whole-goal.ts';
import { counted } from '../text/phrases.ts';
import { phaseLabel, phaseName } from './phase-phrases.ts';

const GATE = 'GATE: Confirms task breakdown executes planned execution phases without omissions.';

/** Each phase with its tasks and its milestone, whether all of the plan reached a task, and what is open (format 3.10). */
export function executionCheck(goal: WholeGoal): RootContent[] {
  const open = openPoints(goal);
  return [
    heading(2, 'Execution Check'),
    paragraph(emphasis(GATE)),
    ...(goal.phases.length === 0 ? [] : [list(goal.phases.map(phaseLine))]),
    ...verdict(goal),
    ...cancelledLine(goal.plan.cancelled),
    ...(open.length === 0 ? [] : labelledList(paragraph(strong('Open Points'), ':'), open)),
  ];
}

function phaseLine(phase: WholePhase): Phrase[] {
  const ids = phase.tasks.map((task) => task.id);
  const timing = phase.plan === undefined ? '' : timingAndMilestone(phase.plan);
  return [
    phaseLabel(phase),
    ...phaseName(phase),
    ...(timing === '' ? [] : [' (', verbatim(timing), ')']),
    ` - ${ids.length === 0 ? 'no task' : idList(ids)}`,
  ];
}

/** The plan's own words for when a phase is and which milestone it reaches: `Weeks 1-2, Milestone 1`. */
function timingAndMilestone({ timing, milestone }: Phase): Markdown {
  const isTold = timing.toLowerCase().includes(milestone.toLowerCase());
  return [timing, ...(isTold ? [] : [milestone])].filter((text) => text !== '').join(', ');
}

/** `Cancelled in the plan: Sell the piano; Hire a band`: no tasks, and not lost. */
function cancelledLine(cancelled: readonly Markdown[]): RootContent[] {
  const texts = cancelled.map(firstWords);
  if (texts.length === 0) return [];
  const fit = howManyFit(texts, '; ');
  const more = fit < texts.length ? [`; and ${texts.length - fit} more`] : [];
  return [paragraph(strong('Cancelled in the plan'), ': ', ...verbatims(texts.slice(0, fit), '; '), ...more)];
}

/** So many headings with unread work have a line of their own, and so many with what is not in the note are named. */
const MOST_UNREAD = 10;

/** PASS, or FAIL with what reached no task and where: computed from the ledger of the plan (format 2.0). */
function verdict({ plan, phases, list: { unreached } }: WholeGoal): RootContent[] {
  const failures: Phrase[][] = [
    ...phases.filter((phase) => phase.tasks.length === 0).map(emptyPhaseLine),
    ...unreached.map((text) => ['No task holds: ', verbatim(text)]),
    ...unreadLines(plan.unread.filter(({ isWork }) => isWork)),
  ];
  if (failures.length > 0) {
    return labelledList(paragraph(strong('FAIL'), ': not all of the plan reached a task.'), failures);
  }
  const sentence =
    ': every phase has tasks, and every work item, deliverable and DoD clause of the plan reached one.';
  return [paragraph(strong('PASS'), sentence)];
}

/** `Phase 2 (line 7) has no task, only prose (line 9): “We will set the fares …”` */
function emptyPhaseLine(phase: WholePhase): Phrase[] {
  const { plan } = phase;
  if (plan === undefined) return [phaseLabel(phase), ' has no task'];
  const told: Phrase[] =
    plan.prose === undefined
      ? []
      : [`, only prose (line ${plan.prose.line}): “`, verbatim(firstWords(plan.prose.text)), '”'];
  return [phaseLabel(phase), ` (line ${plan.line}) has no task`, ...told];
}

/** `3 items under “Rooms” (line 12) were not read`; behind the first ones only where: `and 2 more: under “Hall” (line 20), …` */
function unreadLines(unread: readonly Unread[]): Phrase[][] {
  const lines = unread.slice(0, MOST_UNREAD).map(({ heading: above, line, count }): Phrase[] => {
    const end = ` (line ${line}) ${count === 1 ? 'was' : 'were'} not read`;
    return [`${counted(count, 'item')} `, ...under(above), end];
  });
  const others = unread.slice(MOST_UNREAD);
  if (others.length === 0) return lines;
  const fit = howManyFit(
    others.map(({ heading: above }) => `under “${above}” (line 1000)`),
    ', ',
  );
  const where = others
    .slice(0, fit)
    .flatMap(({ heading: above, line }, at): Phrase[] => [
      at === 0 ? '' : ', ',
      ...under(above),
      ` (line ${line})`,
    ]);
  return [...lines, [`and ${others.length} more: `, ...where, ...(fit < others.length ? [', …'] : [])]];
}

/** So many parts are named that have no steps. */
const MOST_UNTOLD = 60;

/**
 * `Not in this note: “Background” (lines 3–10); 2 paragraphs under “Phase 1: Ground” (line 14); and 3 more`, in as many lines as
 * that takes. What has steps is always named.
 */
function untoldLines(untold: readonly Untold[]): Phrase[][] {
  const lines: (readonly Untold[])[] = [];
  let rest = untold.filter(({ hasSteps }, at) => hasSteps || at < MOST_UNTOLD);
  while (rest.length > 0) {
    const fit = howManyFit(
      rest.map(({ heading: above }) => above),
      '; ',
    );
    lines.push(rest.slice(0, fit));
    rest = rest.slice(fit);
  }
  const more = untold.length - lines.flat().length;
  return lines.map((line, at) => untoldLine(line, at === lines.length - 1 ? more : 0));
}

function untoldLine(untold: readonly Untold[], more: number): Phrase[] {
  const parts = untold.flatMap((part, at): Phrase[] => [
    at === 0 ? 'Not in this note: ' : '; ',
    ...untoldPart(part),
  ]);
  return more > 0 ? [...parts, `; and ${more} more`] : parts;
}

function untoldPart({ heading: above, line, last, isWhole, paragraphs, items }: Untold): Phrase[] {
  const lines = last > line ? `lines ${line}–${last}` : `line ${line}`;
  const what = items > 0 ? [counted(items, 'item')] : [];
  if (isWhole) return ['“', verbatim(above), '”', ` (${[lines, ...what].join(', ')})`];
  const parts = paragraphs > 0 ? [counted(paragraphs, 'paragraph'), ...what] : what;
  const where = above === '' ? ['at the top'] : under(above);
  return [`${parts.join(' and ')} `, ...where, ` (${lines})`];
}

function under(above: Markdown): Phrase[] {
  return above === '' ? ['above the first heading'] : ['under “', verbatim(above), '”'];
}

function openPoints({ plan, phases, tasks, schedule }: WholeGoal): Phrase[][] {
  const without = (isMissing: (task: Task) => boolean): Phrase[] => {
    const ids = tasks.filter(isMissing).map((task) => task.id);
    return ids.length === 0 ? [] : [countedIds(ids)];
  };
  const known = new Set(tasks.map((task) => task.id));
  const isUnclear = (after: Task['dependencies'], description: Markdown): boolean =>
    after.some((id) => !known.has(id)) || (after.length === 0 && /(?:^| · )Depends on: /.test(description));
  const untimed = enumerated(phases.filter((phase) => phase.days === null).map(phaseLabel));
  const points: readonly (readonly [what: string, where: readonly Phrase[]])[] = [
    ['Owner', without((task) => task.owner === null)],
    ['Effort', without((task) => task.hours === null)],
    ['DoD', without(({ done, state }) => done.length === 0 && state !== 'done')],
    ['Dependencies', without(({ dependencies, description }) => isUnclear(dependencies, description))],
    ['Days', untimed],
    ['Task Context', enumerated(missingContext(plan))],
  ];
  return [
    ...points
      .filter(([, where]) => where.length > 0)
      .map(([what, where]) => [`${what} ${NEEDS_CLARIFICATION}: `, ...where]),
    ...untoldLines(plan.untold),
    ...schedule.cycles.map((cycle) => [`Cycle: ${pathText([...cycle, ...cycle.slice(0, 1)])}`]),
  ];
}

/** So many phases are named. */
const MOST_PHASES = 40;

/** `Phase 1, Phase 2 and 3 more` */
function enumerated(parts: readonly Phrase[]): Phrase[] {
  const more = parts.length - MOST_PHASES;
  const shown = parts.slice(0, MOST_PHASES).flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
  return more > 0 ? [...shown, ` and ${more} more`] : shown;
}
