import type { Finding } from '../model/finding.ts';
import { finding } from '../model/finding.ts';
import type { TaskGraph } from '../model/goal-reading.ts';
import type { Markdown } from '../model/markdown.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import type { GoalTimes } from '../model/goal-times.ts';
import { ownersIn } from '../text/people-names.ts';
import { shownText } from '../text/shown-text.ts';

/** A task with its earliest time in minutes of work, whole ones so that what only touches does not overlap. */
interface TimedTask {
  readonly one: NoteTask;
  readonly start: number;
  readonly finish: number;
}

/** Days in a row on which an owner has more than a day's work; 0-based, the last one included. */
interface Stretch {
  readonly first: number;
  last: number;
}

/** So many tasks are named in one finding. */
const shownTasks = 4;

/**
 * Owners who have more than a day's work on a day when every task begins as early as it can (format 5.6), a finding for each
 * stretch of such days, at the line of the second task. Tasks of a cycle have no time, and a team may well do two things.
 */
export function overbooked({ byId }: TaskGraph, { tasks: times }: GoalTimes, hoursPerDay: number): Finding[] {
  const byOwner = new Map<string, { readonly name: string; readonly tasks: TimedTask[] }>();
  const people = new Map<Markdown, readonly string[]>();
  for (const [id, { start, finish }] of times) {
    const one = byId.get(id);
    // A day for an effort that nobody knows would be our guess.
    if (one === undefined || one.task.owner === null || one.task.hours === null) continue;
    const timed = { one, start: minutes(start), finish: minutes(finish) };
    if (timed.finish === timed.start) continue;
    const names = people.get(one.task.owner) ?? ownersIn(shownText(one.task.owner));
    people.set(one.task.owner, names);
    for (const name of names) {
      const known = byOwner.get(name.toLowerCase());
      if (known === undefined) byOwner.set(name.toLowerCase(), { name, tasks: [timed] });
      else known.tasks.push(timed);
    }
  }
  const day = Math.ceil(hoursPerDay * 60);
  return [...byOwner.values()].flatMap(({ name, tasks }) =>
    overfull(tasks, day).flatMap((stretch) => {
      const all = tasks.filter(
        ({ start, finish }) => start < (stretch.last + 1) * day && finish > stretch.first * day,
      );
      return all.length < 2 ? [] : [told(name, all, daysOf(stretch))];
    }),
  );
}

function minutes(hours: number): number {
  return Math.round(hours * 60);
}

/**
 * The stretches of days with more work than a day has. Days are looked at where a task begins or ends; between two of these
 * each day is like the other, however long a task takes.
 */
function overfull(tasks: readonly TimedTask[], day: number): Stretch[] {
  /** What begins and ends within a day, by day; and how many tasks more, or fewer, fill each day from this one on. */
  const parts = new Map<number, number>();
  const filling = new Map<number, number>();
  const add = (to: Map<number, number>, at: number, amount: number): void => {
    to.set(at, (to.get(at) ?? 0) + amount);
  };
  for (const { start, finish } of tasks) {
    const [first, last] = [Math.floor(start / day), Math.ceil(finish / day) - 1];
    add(parts, first, Math.min(finish, (first + 1) * day) - start);
    if (last === first) continue;
    add(parts, last, finish - last * day);
    add(filling, first + 1, 1);
    add(filling, last, -1);
  }
  const days = new Set([...parts.keys()].flatMap((at) => [at, at + 1]).concat([...filling.keys()]));
  const ordered = [...days].sort((one, other) => one - other);
  const found: Stretch[] = [];
  let full = 0;
  ordered.forEach((at, index) => {
    full += filling.get(at) ?? 0;
    if (full * day + (parts.get(at) ?? 0) <= day) return;
    const last = (ordered[index + 1] ?? at + 1) - 1;
    const before = found.at(-1);
    if (before?.last === at - 1) before.last = last;
    else found.push({ first: at, last });
  });
  return found;
}

/** ` on Days 2-3` */
function daysOf({ first, last }: Stretch): string {
  return first === last ? ` on Day ${first + 1}` : ` on Days ${first + 1}-${last + 1}`;
}

function told(name: string, tasks: readonly TimedTask[], days: string): Finding {
  const ids = tasks.slice(0, shownTasks).map(({ one }) => one.shownId);
  const more = tasks.length - ids.length;
  const named =
    more > 0
      ? `${ids.join(', ')} and ${more} more`
      : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1) ?? ''}`;
  return finding(
    'owner-overbooked',
    tasks[1]?.one.task.line ?? 1,
    `${name} has more than a day’s work${days}: ${named}. Let one wait, or give one to somebody else.`,
  );
}
