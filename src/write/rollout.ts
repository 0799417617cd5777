import type { RootContent } from 'mdast';
import type { Task } from '../model/tasks.ts';
import type { Dates } from './dates.ts';
import { howManyFit } from './fitting.ts';
import { grouped } from './grouped.ts';
import { taskRow } from './ids.ts';
import { heading, labelledList, paragraph, type Phrase, strong, verbatim, verbatims } from './nodes.ts';
import { labelOfPhase } from '../text/phase-label.ts';
import { type TasksOfDays, stretches } from './tasks-of-days.ts';
import type { WholeGoal, WholePhase } from './whole-goal.ts';
import { counted } from '../text/phrases.ts';
import { daysInText, phaseLabel, weeksInText } from './phase-phrases.ts';

/** When each phase runs and who does what in it, by weeks, days and, with a start date, dates (format 3.10). */
export function rollout(goal: WholeGoal): RootContent[] {
  const { dates } = goal;
  const phases = goal.phases.flatMap((phase) => {
    const label = paragraph(...phaseTime(phase, goal, dates), ': ', ...byOwner(phase.tasks));
    const lines = stretches(phase, goal).map((stretch) => stretchLine(stretch, dates));
    return labelledList(label, [...responsible(phase), ...lines]);
  });
  return [heading(3, 'Task Rollout Strategy'), ...phases];
}

/** `**Week 1-2 (Phase 1, 2026-01-05 to 2026-01-16)**`; without known days `**Phase 3** (Q3)`. */
function phaseTime(phase: WholePhase, { settings }: WholeGoal, dates: Dates): Phrase[] {
  const label = phaseLabel(phase);
  if (phase.days === null) {
    const timing = phase.plan?.timing ?? '';
    return [strong(label), ...(timing === '' ? [] : [' (', verbatim(timing), ')'])];
  }
  const weeks = weeksInText(phase.days, settings.workingDays.length);
  const when = dates(phase.days);
  // A phase that is called by its week says it once.
  if (labelOfPhase(phase).toLowerCase() === weeks.toLowerCase())
    return [strong(weeks, when.length === 0 ? '' : ` (${when.join(', ')})`)];
  return [strong(`${weeks} (`, label, `${when.map((each) => `, ${each}`).join('')})`)];
}

/** So much of a line the tasks of one owner may take. */
const MOST_OF_OWNER = 600;

/** `Alice: T-001 → T-002; Bob: T-003; T-004`, the last with no owner */
function byOwner(tasks: readonly Task[]): Phrase[] {
  const owners = [...grouped(tasks, (task) => task.owner)].map(([owner, theirs]) => ({
    owner,
    row: taskRow(theirs, MOST_OF_OWNER),
  }));
  if (owners.length === 0) return ['no task'];
  const texts = owners.map(({ owner, row }) => `${owner ?? ''}: ${row}`);
  const shown = howManyFit(texts, '; ');
  const more = owners.length - shown;
  const phrases = owners
    .slice(0, shown)
    .flatMap(({ owner, row }, index): Phrase[] => [
      ...(index === 0 ? [] : ['; ']),
      ...(owner === null ? [] : [verbatim(owner), ': ']),
      row,
    ]);
  return more === 0 ? phrases : [...phrases, `; and ${counted(more, 'more owner')}`];
}

/** What Responsible says beside the owners' names. */
function responsible({ plan, tasks }: WholePhase): Phrase[][] {
  const texts = (plan?.responsible ?? []).map((clause) => clause.text);
  const owners = new Set(tasks.map((task) => task.owner));
  return texts.every((text) => owners.has(text)) ? [] : [['Responsible: ', ...verbatims(texts, ', ')]];
}

/** `Days 1-5, 2026-01-05 to 2026-01-09 (Sprint 1): T-001 → T-002`, `Days 6-10: T-004 (WebSocket integration)` */
function stretchLine({ days, label, tasks }: TasksOfDays, dates: Dates): Phrase[] {
  const times = days.flatMap((range) => [daysInText(range), ...dates(range)]).join(', ');
  const row = taskRow(tasks);
  const daysAlone = days.map(daysInText).join(', ');
  if (label === '' || label.toLowerCase() === daysAlone.toLowerCase()) {
    const [only] = tasks;
    return only === undefined || tasks.length > 1
      ? [`${times}: ${row}`]
      : [`${times}: ${row} (`, verbatim(only.name), ')'];
  }
  return times === '' ? [verbatim(label), `: ${row}`] : [`${times} (`, verbatim(label), `): ${row}`];
}
