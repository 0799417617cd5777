import type { DayRange } from '../../model/plan.ts';
import { WorkCalendar, type WorkedDays } from '../../text/calendar.ts';
import type { Timing } from '../../text/day-range.ts';

/** A phase's times before they are placed. */
export interface PhaseTimes {
  readonly own: Timing | null;
  readonly groups: readonly (Timing | null)[];
  /** The group that each group lies in, by its place; null for none. */
  readonly outer?: readonly (number | null)[];
  /** It says how long it takes in words that we do not read, `~3 weeks`: what follows it has no known start. */
  readonly isUnknown: boolean;
}

/** A phase's times on the plan's days. */
export interface PlacedTimes {
  /** The phase's own time; null when it gives none. */
  readonly own: DayRange | null;
  /** Its own time and that of its groups. */
  readonly days: DayRange | null;
  readonly groups: readonly (DayRange | null)[];
  /** Times of groups that lie outside of the phase's own, by their place. */
  readonly outside: ReadonlyMap<number, DayRange>;
}

/** The first date that any time names; null when none does. */
export function earliestDate(phases: readonly PhaseTimes[]): string | null {
  const dates = phases.flatMap((phase) =>
    [phase.own, ...phase.groups].flatMap((time) => (time?.kind === 'dates' ? [time.first] : [])),
  );
  return dates.sort()[0] ?? null;
}

/**
 * Places the times of all phases on the plan's working days (format 2.3). `start` is Day 1 where dates are used. A
 * duration follows all of the phase before; a group's duration follows the group before.
 */
export function placeTimes(
  phases: readonly PhaseTimes[],
  start: string | null,
  worked: WorkedDays,
): PlacedTimes[] {
  const calendar = start === null ? null : new WorkCalendar(start, worked);
  const week = worked.workingDays.length;
  let last: number | null = 0;
  return phases.map((phase) => {
    const placed = new PhasePlacement(phase, last, calendar, week).placed();
    if (placed.days !== null) last = Math.max(last ?? 0, placed.days.last);
    else if (phase.isUnknown) last = null;
    return placed;
  });
}

class PhasePlacement {
  constructor(
    private readonly phase: PhaseTimes,
    /** The last day of all phases before; null where that is not known. */
    private readonly before: number | null,
    private readonly calendar: WorkCalendar | null,
    /** How many days of a week are worked. */
    private readonly week: number,
  ) {}

  placed(): PlacedTimes {
    const own = this.phase.own === null ? null : this.place(this.phase.own, this.before);
    let cursor = own === null ? this.before : own.first - 1;
    const groups: (DayRange | null)[] = [];
    this.phase.groups.forEach((time, at) => {
      const range = time === null ? null : this.inFrame(time, at, this.frame(at, groups) ?? own, cursor);
      if (range !== null) cursor = Math.max(cursor ?? 0, range.last);
      groups.push(range);
    });
    const outside = new Map<number, DayRange>();
    groups.forEach((range, at) => {
      if (own === null || range === null || within(range, own)) return;
      outside.set(at, range);
      if (this.isRefuted(this.phase.groups[at] ?? null)) groups[at] = null;
    });
    return { own, groups, outside, days: span([own, ...groups]) };
  }

  /** Dates of a phase say where it lies; a number of a week or day that says otherwise may well be counted from elsewhere. */
  private isRefuted(time: Timing | null): boolean {
    return this.phase.own?.kind === 'dates' && (time?.kind === 'weeks' || time?.kind === 'days');
  }

  /** The time of the nearest group around a group that has one. */
  private frame(at: number, groups: readonly (DayRange | null)[]): DayRange | null {
    const outer = this.phase.outer?.[at] ?? null;
    return outer === null ? null : (groups[outer] ?? this.frame(outer, groups));
  }

  /** `Week 1` of a later phase is the plan's week when that lies in the phase's time, else the phase's own. */
  private inFrame(time: Timing, at: number, own: DayRange | null, cursor: number | null): DayRange | null {
    const range = this.place(time, cursor);
    if (range === null || (time.kind !== 'weeks' && time.kind !== 'days')) return range;
    const before = this.before ?? 0;
    if (own === null) return range.last <= before ? shifted(range, before) : range;
    return restarts(range, own) || this.isCountedAnew(time.kind, range, at, own)
      ? shifted(range, own.first - 1)
      : range;
  }

  /** The groups beside this one count from their week, or from 1: so does it where it then lies in the phase, or in a week, `Day 6` after `Day 5` of Week 2. */
  private isCountedAnew(kind: Timing['kind'], self: DayRange, at: number, own: DayRange): boolean {
    const { groups, outer } = this.phase;
    const isWeek = own.last - own.first < this.week;
    if (!isWeek && !within(shifted(self, own.first - 1), own)) return false;
    return groups.some((time, other) => {
      if (time?.kind !== kind || (outer?.[other] ?? null) !== (outer?.[at] ?? null)) return false;
      const range = this.place(time, null);
      return range !== null && restarts(range, own) && (isWeek || range.first === 1);
    });
  }

  private place(time: Timing, after: number | null): DayRange | null {
    const { week } = this;
    switch (time.kind) {
      case 'days':
        return time.range;
      case 'weeks':
        return { first: (time.first - 1) * week + 1, last: time.last * week };
      case 'duration': {
        if (after === null) return null;
        const days = Math.ceil(time.unit === 'days' ? time.amount : time.amount * week);
        return { first: after + 1, last: after + days };
      }
      case 'dates':
        return this.calendar === null ? null : dates(time.first, time.last, this.calendar);
    }
  }
}

/** A start on a day off is the next working day; an end on one is the working day before, so that phases do not overlap. */
function dates(from: string, to: string, calendar: WorkCalendar): DayRange {
  const first = calendar.day(from);
  const next = calendar.day(to);
  const onDayOff = calendar.date(Math.max(1, next)) !== to;
  return { first, last: Math.max(first, onDayOff ? next - 1 : next) };
}

/** A number that lies outside of a time, and in it when counted from its start. */
function restarts(range: DayRange, own: DayRange): boolean {
  return !within(range, own) && within(shifted(range, own.first - 1), own);
}

function shifted({ first, last }: DayRange, days: number): DayRange {
  return { first: first + days, last: last + days };
}

function within(inner: DayRange, outer: DayRange): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

function span(ranges: readonly (DayRange | null)[]): DayRange | null {
  const known = ranges.filter((range) => range !== null);
  if (known.length === 0) return null;
  return {
    first: Math.min(...known.map((range) => range.first)),
    last: Math.max(...known.map((range) => range.last)),
  };
}
