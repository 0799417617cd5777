import type { GoalFinding } from '../../model/goal-reading.ts';
import { progressLabel } from '../../reading.ts';
import type { UnaskedEnd } from '../builds/unasked-build.ts';
import type { KnownGoal } from '../goals/goal-news.ts';
import { counted, hoursInText } from '../../text/phrases.ts';
import { ourFault as faultOf } from '../notices.ts';
import { type NamedGoal, progressOf, type TaskAnswer } from './answers.ts';

/** All that the command line says to people, and in its help. */

export const progress = 'How far all goals are, or one goal with its tasks';
export const next = 'The tasks of a goal that are ready, what the most work waits for first';
export const check = 'What is wrong with a goal’s plan and tasks, each with its line';
export const build =
  'Builds tasks.md from execution.md, action-items.md from tasks.md, or another note of the goal; what you wrote in them stays';
export const goalFlag = 'The goal; without it the active one, or the only one';
export const formatFlag = 'text (as it is without this), or json for programs';
export const noteFlag =
  'What is built: tasks (as it is without this), action-items, research, data-model or quickstart';
export const previewFlag = 'Tells what would change, and writes nothing';
export const forceFlag = 'Writes also where your words and the plan differ (yours stay) or many tasks go';

export const stopped = 'It was stopped before it was done. Nothing was written.';
export const previewed = 'A preview: nothing was written.';
export const failed = (message: string, code: string): string => `Error (${code}): ${message}`;
export const ourFault = (error: unknown): string => faultOf(error);

export const unknownParameters = (
  unknown: readonly string[],
  name: string,
  known: readonly string[],
): string =>
  `${name} does not know ${unknown.map((one) => `“${one}”`).join(', ')}. It takes ${known.join(', ')}.`;
export const badValue = (parameter: string, value: string, values: readonly string[]): string =>
  `“${value}” is no value of ${parameter}. Use ${values.map((one) => `${parameter}=${one}`).join(' or ')}.`;

/** `001-tea-room  Tea room  5/12 · 41 %` */
export function goalLine({ folder, title }: NamedGoal, news: KnownGoal): string {
  return `${title}  ${stateOf(news)}  ${folder === '' ? '/' : folder}`;
}

function stateOf(news: KnownGoal): string {
  const progressNow = progressOf(news);
  if (progressNow !== null) return progressLabel(progressNow, 'count-and-percent');
  switch (news.kind) {
    case 'read':
      return 'no action items yet';
    case 'no-tasks':
      return news.hasPlan ? 'no tasks yet' : 'no plan yet';
    case 'unreadable':
      return `${news.path} cannot be read`;
    case 'failed':
      return news.message;
  }
}

export function allGoals(
  goals: readonly { readonly goal: NamedGoal; readonly news: KnownGoal }[],
  unreadable: readonly string[],
): string[] {
  const lines = goals.map(({ goal, news }) => goalLine(goal, news));
  const none = lines.length === 0 ? ['This vault has no goals yet.'] : [];
  return [...none, ...lines, ...unreadable.map((folder) => `Could not look for goals in ${folder}.`)];
}

/** `T-003  Order cups  ready  Cleo, 4 h, after T-001  (line 9)` */
export function taskLine(task: TaskAnswer): string {
  const { id, name, state, owner, dependencies, critical, line } = task;
  const facts = [
    owner ?? '',
    task.hours === null ? '' : hoursInText(task.hours),
    dependencies.length === 0 ? '' : `after ${dependencies.join(', ')}`,
    critical ? 'critical path' : '',
  ].filter((fact) => fact !== '');
  return [id, name, state, facts.join(', '), `(line ${line})`].filter((part) => part !== '').join('  ');
}

/** `goals/001-tea-room/tasks.md:9  error cycle  T-002 → T-005 → T-002 …` */
export function findingLine({ file, line, severity, code, message }: GoalFinding): string {
  return `${file}:${line}  ${severity} ${code}  ${message}`;
}

export function checkEnd(findings: readonly GoalFinding[]): string {
  const number = (severity: GoalFinding['severity']): number =>
    findings.filter((one) => one.severity === severity).length;
  if (findings.length === 0) return 'Nothing is wrong.';
  return `${counted(number('error'), 'error')}, ${counted(number('warning'), 'warning')}, ${counted(number('info'), 'suggestion')}.`;
}

export function notAgreed({ sentences }: UnaskedEnd): string {
  return `Nothing was written, because a person should look first. ${sentences.join(' ')} Pass preview to see it without writing, or force to write it: your own words stay.`;
}
