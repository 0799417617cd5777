import type { EndedGoal, GoalEnd } from './build-all.ts';
import type { Told } from '../on-screen.ts';
import { counted, someOf } from '../../text/phrases.ts';

/** So many goals are named in one sentence. */
const shownGoals = 5;

/** The one summary after the tasks of every goal were built: a line of counts, then who each of these is. */
export function allInWords(
  ended: readonly EndedGoal[],
  all: number,
): Required<Pick<Told, 'sentences' | 'isBrief'>> {
  const isWell = ({ end }: EndedGoal): boolean => ['built', 'updated', 'unchanged'].includes(end.kind);
  return { sentences: sentencesOf(ended, all), isBrief: ended.length === all && ended.every(isWell) };
}

function sentencesOf(ended: readonly EndedGoal[], all: number): string[] {
  const named = (kind: GoalEnd['kind']): string[] =>
    ended.filter(({ end }) => end.kind === kind).map(inShort);
  const failed = ended.filter(({ end }) => end.kind === 'failed').map(inShort);
  return [
    inOneLine(ended, all),
    sentence('Built', named('built')),
    sentence('Updated', named('updated')),
    sentence('Left out', named('left-out')),
    sentence('Without a plan yet', named('no-plan')),
    sentence('Needs a look', named('needs-a-look')),
    named('needs-a-look').length > 0 ? howToLook : '',
    ...failed.slice(0, shownGoals).map((one) => `Failed: ${one}`),
    failed.length > shownGoals ? `And ${counted(failed.length - shownGoals, 'more goal')} failed.` : '',
  ].filter((one) => one !== '');
}

/** How goals ended, in the order of the line. */
const endWords: readonly (readonly [GoalEnd['kind'], string])[] = [
  ['built', 'built'],
  ['updated', 'updated'],
  ['unchanged', 'unchanged'],
  ['left-out', 'left out'],
  ['no-plan', 'without a plan'],
  ['needs-a-look', 'to look at'],
  ['failed', 'failed'],
];

/** `5 goals: 2 built, 3 unchanged.`; `Cancelled. 5 goals: 1 built, 4 left as they are.` */
function inOneLine(ended: readonly EndedGoal[], all: number): string {
  const left = all - ended.length;
  const counts = endWords.map(([kind, what]) => [ended.filter(({ end }) => end.kind === kind).length, what]);
  const told = [...counts, [left, 'left as they are']].filter(([count]) => count !== 0);
  const parts = told.map(([count, what]) => `${count} ${what}`).join(', ');
  return `${left > 0 ? 'Cancelled. ' : ''}${counted(all, 'goal')}: ${parts}.`;
}

const howToLook = 'Nothing was changed there. Run “Build tasks from execution plan” on each to decide.';

function inShort({ title, end }: EndedGoal): string {
  if (end.kind === 'failed') return `${title}. ${end.why}`;
  return end.kind === 'needs-a-look' ? `${title} (${end.why})` : title;
}

function sentence(what: string, goals: readonly string[]): string {
  if (goals.length === 0) return '';
  return `${what}: ${someOf(goals, shownGoals)}.`;
}
