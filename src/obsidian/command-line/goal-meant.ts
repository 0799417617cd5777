import { someOf } from '../../text/phrases.ts';
import { type Goal, type Goals, goalName } from '../goals/goals.ts';
import { CommandError } from './command-error.ts';

/**
 * The goal that `goal=` means: a folder, a number (`7` and `007` are one), or a part of the folder's
 * name, which has to fit one goal only. Without it the active goal, or the only one there is. Throws a `CommandError` that lists what there is to choose from.
 */
export async function goalMeant(goals: Goals, wanted: string | undefined): Promise<Goal> {
  const { goals: all } = await goals.all();
  if (wanted === undefined) {
    const active = await goals.activeNow();
    const [only, ...others] = all;
    if (active !== null) return active;
    if (only !== undefined && others.length === 0) return only;
    throw all.length === 0
      ? new CommandError('no-goals', 'This vault has no goals yet.')
      : new CommandError('which-goal', `Say which goal: ${choices(all)}.`);
  }
  const [found, ...others] = fitting(all, wanted.trim());
  if (found === undefined)
    throw new CommandError(
      'unknown-goal',
      `No goal is called “${wanted}”. There is ${choices(all) || 'none'}.`,
    );
  if (others.length > 0)
    throw new CommandError('which-goal', `“${wanted}” fits several goals: ${choices([found, ...others])}.`);
  return found;
}

/** The goals of the first way to name one that fits any. */
function fitting(all: readonly Goal[], wanted: string): readonly Goal[] {
  const folder = wanted.replace(/^\/+|\/+$/g, '');
  const lower = wanted.toLowerCase();
  const ways: readonly ((goal: Goal) => boolean)[] = [
    (goal) => goal.folder === folder,
    ({ number }) => number !== '' && /^\d+$/.test(wanted) && Number(number) === Number(wanted),
    (goal) => goal.folder.endsWith(`/${folder}`),
    (goal) => goalName(goal).toLowerCase() === lower || goal.title.toLowerCase() === lower,
    (goal) => lower !== '' && goalName(goal).toLowerCase().includes(lower),
  ];
  return ways.map((fits) => all.filter(fits)).find(({ length }) => length > 0) ?? [];
}

const shownGoals = 20;

function choices(goals: readonly Goal[]): string {
  const named = goals.map((goal) => `goal=${quoted(goal.folder)} (${goalName(goal)})`);
  return someOf(named, shownGoals);
}

/** As a shell takes it, whatever stands in it. */
function quoted(folder: string): string {
  return /^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", String.raw`'\''`)}'`;
}
