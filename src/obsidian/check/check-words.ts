import { escapedText } from '../../text/escaped-text.ts';
import type { Severity } from '../../model/finding.ts';
import type { GoalFinding } from '../../model/goal-reading.ts';
import type { CheckedPhase } from '../../model/plan-check.ts';
import { counted } from '../../text/phrases.ts';

/** All that the check of a plan says. */

export const checkPlan = 'Check plan';
export const chooseGoal = 'Choose the goal to check';
export const title = (goal: string): string => `Check: ${goal}`;
export const nothing = 'Nothing is wrong.';
export const noMatch = 'No finding matches.';
export const search = 'Search findings';
export const copy = 'Copy as Markdown';
export const copied = 'The findings are copied.';
/** `How the plan is read: 3 phases, 12 tasks` */
export function howRead(phases: readonly CheckedPhase[]): string {
  const all = phases.reduce((sum, phase) => sum + phase.tasks.length, 0);
  return `How the plan is read: ${counted(phases.length, 'phase')}, ${counted(all, 'task')}`;
}
/** The button beside a finding that has one clear answer, and its name. */
export const fix = 'Fix';
export const fixOf = (label: string): string => `Fix: ${label}`;
export const fixTitle = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
export const fixed = (note: string, number: number): string => `Fixed line ${number} of ${note}.`;
export const unfixed = (note: string, number: number): string =>
  `Fix undone; line ${number} of ${note} is as it was before.`;
export const notUnfixed = (note: string, number: number): string =>
  `Line ${number} of ${note} was changed after the fix, so it was left as it is.`;

export const noPhases = 'No phase was found in it.';
export const untold = 'Not in the tasks';
export const list = 'Findings';

const NOUNS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'suggestion' };

/** `2 errors` */
export const ofSeverity = (severity: Severity, number: number): string => counted(number, NOUNS[severity]);
/** `Phase 1: Ground` … `4 tasks` */
export const tasks = ({ tasks: own }: CheckedPhase): string => counted(own.length, 'task');
export const line = (number: number): string => `Line ${number}`;
export const lines = (first: number, last: number): string =>
  first === last ? line(first) : `Lines ${first}–${last}`;
export const top = 'The lines above the first heading';

/** The findings as a list for an issue, a chat or a note. */
export function asMarkdown(goal: string, findings: readonly GoalFinding[]): string {
  const items = findings.map(
    ({ severity, file, line: number, message }) =>
      `- **${severity}** ${escapedText(file)}, line ${number}: ${escapedText(message)}`,
  );
  return [`# ${title(escapedText(goal))}`, '', ...(items.length === 0 ? [nothing] : items), ''].join('\n');
}

export const more = (number: number): string =>
  `And ${counted(number, 'more finding')}: search to narrow them.`;
