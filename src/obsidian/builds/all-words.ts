import type { EndedGoal, GoalEnd } from './build-all.ts';
import { counted, someOf } from '../../text/phrases.ts';

/** So many goals are named in one sentence. */
const shownGoals = 5;

/** The one summary after the tasks of every goal were built. */
export function allInWords(ended: readonly EndedGoal[], all: number): string[] {
  const named = (kind: GoalEnd['kind']): string[] =>
    ended.filter(({ end }) => end.kind === kind).map(inShort);
  const failed = ended.filter(({ end }) => end.kind === 'failed').map(inShort);
  const left = all - ended.length;
  return [
    left > 0 ? `Cancelled. Left as they are: ${left} of ${counted(all, 'goal')}.` : '',
    sentence('Built', named('built')),
    sentence('Updated', named('updated')),
    sentence('Left out', named('left-out')),
    unchanged(named('unchanged').length),
    sentence('Without a plan yet', named('no-plan')),
    sentence('Needs a look', named('needs-a-look')),
    named('needs-a-look').length > 0 ? howToLook : '',
    ...failed.slice(0, shownGoals).map((one) => `Failed: ${one}`),
    failed.length > shownGoals ? `And ${counted(failed.length - shownGoals, 'more goal')} failed.` : '',
  ].filter((one) => one !== '');
}

const howToLook =
  'Nothing was changed there: open each and run “Build tasks from execution plan” to see what would change.';

function inShort({ title, end }: EndedGoal): string {
  if (end.kind === 'failed') return `${title}. ${end.why}`;
  return end.kind === 'needs-a-look' ? `${title} (${end.why})` : title;
}

function sentence(what: string, goals: readonly string[]): string {
  if (goals.length === 0) return '';
  return `${what}: ${someOf(goals, shownGoals)}.`;
}

function unchanged(goals: number): string {
  return goals === 0 ? '' : `Unchanged: ${counted(goals, 'goal')}.`;
}
