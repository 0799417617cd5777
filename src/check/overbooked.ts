import type { Finding } from '../model/finding.ts';
import { finding } from '../model/finding.ts';
import type { TaskGraph } from '../model/goal-reading.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import type { Schedule } from '../model/schedule.ts';
import { ownersIn } from '../text/people-names.ts';
import { shownText } from '../text/shown-text.ts';

/** A task with its earliest time, in whole minutes so that what only touches does not overlap. */
interface TimedTask {
  readonly one: NoteTask;
  readonly start: number;
  readonly finish: number;
}

/** Tasks of one owner of which each but the first begins before all others have ended. */
interface Overlap {
  readonly tasks: readonly TimedTask[];
  /** When two of them run at once: from the start of the second to the end of the last but one. */
  readonly start: number;
  readonly finish: number;
}

/** So many tasks are named in one finding. */
const shownTasks = 4;

/**
 * Owners who have two things at once when every task begins as early as it can (format 5.6), a finding for each stretch of
 * such days, at the line of the second task. Tasks of a cycle have no time, and a team may well do two things.
 */
export function overbooked(
  { byId, phases }: TaskGraph,
  { slots, cycles }: Schedule,
  hoursPerDay: number,
): Finding[] {
  const cyclic = new Set(cycles.flat());
  const byOwner = new Map<
    string,
    { readonly name: string; readonly isPlaced: boolean; readonly tasks: TimedTask[] }
  >();
  for (const [id, one] of byId) {
    const slot = slots.get(id);
    // A day for an effort that nobody knows would be our guess.
    if (slot === undefined || cyclic.has(id) || one.task.owner === null || one.task.hours === null) continue;
    const timed = { one, start: minutes(slot.earliestStart), finish: minutes(slot.earliestFinish) };
    if (timed.finish === timed.start) continue;
    for (const name of ownersIn(shownText(one.task.owner))) {
      // Phases with days of their own do not meet.
      const isPlaced = phases[one.task.phase]?.days !== null;
      const key = `${isPlaced ? one.task.phase : ''} ${name.toLowerCase()}`;
      const known = byOwner.get(key);
      if (known === undefined) byOwner.set(key, { name, isPlaced, tasks: [timed] });
      else known.tasks.push(timed);
    }
  }
  return [...byOwner.values()].flatMap(({ name, isPlaced, tasks }) =>
    // Where the phase has days of its own, those counted from the goal's start are not the plan's.
    overlaps(tasks).map((overlap) => told(name, overlap, isPlaced ? '' : daysOf(overlap, hoursPerDay))),
  );
}

function minutes(hours: number): number {
  return Math.round(hours * 60);
}

/** In the order of time. */
function overlaps(tasks: readonly TimedTask[]): Overlap[] {
  const found: Overlap[] = [];
  let run: TimedTask[] = [];
  /** When the run's last task ends, and until when two of its tasks run at once. */
  let last = 0;
  let before = 0;
  const close = (): void => {
    const second = run[1];
    if (second !== undefined) found.push({ tasks: run, start: second.start, finish: before });
    run = [];
  };
  for (const task of [...tasks].sort((one, other) => one.start - other.start)) {
    if (task.start >= last) close();
    else if (run.length > 1 && task.start >= before) {
      // One task alone goes on: what it meets next is another stretch.
      const longest = run.reduce((one, other) => (other.finish > one.finish ? other : one));
      close();
      run = [longest];
    }
    before = run.length === 0 ? 0 : Math.max(before, Math.min(last, task.finish));
    last = run.length === 0 ? task.finish : Math.max(last, task.finish);
    run.push(task);
  }
  close();
  return found;
}

/** ` on Days 2-3` */
function daysOf({ start, finish }: Overlap, hoursPerDay: number): string {
  const day = hoursPerDay * 60;
  const first = Math.floor(start / day) + 1;
  const last = Math.max(first, Math.ceil(finish / day));
  return first === last ? ` on Day ${first}` : ` on Days ${first}-${last}`;
}

function told(name: string, { tasks }: Overlap, days: string): Finding {
  const ids = tasks.slice(0, shownTasks).map(({ one }) => one.shownId);
  const more = tasks.length - ids.length;
  const named =
    more > 0
      ? `${ids.join(', ')} and ${more} more`
      : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1) ?? ''}`;
  return finding(
    'owner-overbooked',
    tasks[1]?.one.task.line ?? 1,
    `${name} has ${named} at once${days}: let one wait for the other, or give one to somebody else.`,
  );
}
