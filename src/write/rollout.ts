import type { RootContent } from 'mdast';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { DayRange } from '../model/plan.ts';
import type { Task } from '../model/tasks.ts';
import { workingDate } from '../text/calendar.ts';
import { grouped } from './grouped.ts';
import { taskRow } from './ids.ts';
import { heading, labelledList, paragraph, type Phrase, strong, verbatim, verbatims } from './nodes.ts';
import { type NoteInput, type WholePhase, wholePhases } from './note-input.ts';
import { type Stretch, stretches } from './stretches.ts';
import { daysInText, phaseLabel, weeksInText } from './words.ts';

/** When each phase runs and who does what in it, by weeks, days and, with a start date, dates (format 3.10). */
export function rollout(input: NoteInput): RootContent[] {
  return [
    heading(3, 'Task Rollout Strategy'),
    ...wholePhases(input).flatMap((phase) => phaseRollout(phase, input)),
  ];
}

function phaseRollout(phase: WholePhase, input: NoteInput): RootContent[] {
  const label = paragraph(...phaseTime(phase, input), ': ', ...byOwner(phase.tasks.tasks));
  const lines = stretches(phase, input).map((stretch) => stretchLine(stretch, input));
  return labelledList(label, [...responsible(phase), ...lines]);
}

/** `**Week 1-2 (Phase 1, 2026-01-05 to 2026-01-16)**`; without known days `**Phase 3** (Q3)`. */
function phaseTime({ tasks, plan }: WholePhase, input: NoteInput): Phrase[] {
  const label = phaseLabel(tasks);
  if (tasks.days === null) {
    const timing = plan?.timing ?? '';
    return [strong(label), ...(timing === '' ? [] : [' (', verbatim(timing), ')'])];
  }
  const weeks = weeksInText(tasks.days, input.settings.workingDays.length);
  return [strong(`${weeks} (${[label, ...dates(tasks.days, input)].join(', ')})`)];
}

/** `Alice: T-001 → T-002; Bob: T-003` */
function byOwner(tasks: readonly Task[]): Phrase[] {
  const owners = grouped(tasks, (task) => task.owner);
  if (owners.size === 0) return [NEEDS_CLARIFICATION];
  return [...owners].flatMap(([owner, theirs], index): Phrase[] => [
    ...(index === 0 ? [] : ['; ']),
    owner === null ? NEEDS_CLARIFICATION : verbatim(owner),
    `: ${taskRow(theirs)}`,
  ]);
}

/** What Responsible says beside the owners' names. */
function responsible({ plan, tasks }: WholePhase): Phrase[][] {
  const texts = (plan?.responsible ?? []).map((clause) => clause.text);
  const owners = new Set(tasks.tasks.map((task) => task.owner));
  return texts.every((text) => owners.has(text)) ? [] : [['Responsible: ', ...verbatims(texts, '; ')]];
}

/** `Days 1-5, 2026-01-05 to 2026-01-09 (Sprint 1): T-001 → T-002`, `Days 6-10: T-004 (WebSocket integration)` */
function stretchLine({ days, label, tasks }: Stretch, input: NoteInput): Phrase[] {
  const times = days.flatMap((range) => [daysInText(range), ...dates(range, input)]).join(', ');
  const isTime = label === '' || label.toLowerCase() === times.toLowerCase();
  const [only] = tasks;
  const named = label === '' && tasks.length === 1 && only !== undefined;
  return [
    times,
    ...(isTime ? [] : [times === '' ? '' : ' (', verbatim(label), times === '' ? '' : ')']),
    `: ${taskRow(tasks)}`,
    ...(named ? [' (', verbatim(only.name), ')'] : []),
  ];
}

/** The dates of a range of days; none without a start date. */
function dates(days: DayRange, { plan, settings }: NoteInput): string[] {
  const start = plan.startDate;
  if (start === null) return [];
  const first = workingDate(start, days.first, settings.workingDays);
  if (days.first === days.last) return [first];
  return [`${first} to ${workingDate(start, days.last, settings.workingDays)}`];
}
