import { type Finding, finding } from '../model/finding.ts';
import type { DayRange, Group, Phase } from '../model/plan.ts';
import { hoursInText } from '../text/phrases.ts';
import { labelOfPhase } from '../text/phase-label.ts';
import type { OwnTime } from './own-time.ts';

/** What a task brings to the sharing out: its group and the effort that the plan gives it. */
export interface Claim {
  readonly group: number | null;
  readonly hours: number | null;
  /** When it is by the plan's own words; null or absent where these say nothing of it alone. */
  readonly own?: OwnTime | null;
  /** It is no work: a day of rest. */
  readonly isRest?: boolean;
  /** Its hours are those between two times of the clock. */
  readonly isClocked?: boolean;
}

/** The least that a task is given, in minutes: a quarter of an hour, but a minute of what the clock tells. */
const LEAST = 15;
/** A share of more days is none: by the field's 8/80 rule so long an item is no task but a part of the plan. */
const LONGEST_DAYS = 10;
/** Where the plan gives half of the efforts or more, a share so many times the longest of these is of another order, and none. */
const ORDER = 10;

/** What the label of a group says that all of it takes, and whether by the clock. */
export interface GroupHours {
  readonly hours: number | null;
  readonly isClocked: boolean;
}

/** Tasks that share one stretch of time. */
interface Pool {
  readonly minutes: number;
  /** What the plan says that its tasks take together, and no stretch of days. */
  readonly isSaid: boolean;
  /** The least that a task is given, in minutes. */
  readonly least: number;
  readonly tasks: number[];
  readonly label: string;
  readonly line: number;
}

/**
 * The hours of a phase's tasks (format 3.6). An explicit effort stays; what its group has left is shared equally among
 * the others in whole hours, or in quarter hours where there are more tasks than hours, the first ones taking the odd ones.
 * Tasks without a group, and those of groups without a time, share the days of the phase that no group takes. Null
 * where the time is unknown, or where a share would be no effort of a task. `groupHours` is what the label of a group says:
 * `Kitchen (16h)`, `9:40 - 9:50 Break`; what stands beside that by the clock has no share of days.
 */
export function effortShares(
  phase: Phase,
  claims: readonly Claim[],
  groupHours: readonly GroupHours[],
  hoursPerDay: number,
): { hours: (number | null)[]; findings: Finding[] } {
  const pools = phase.groups.map((group, index) =>
    groupPool(group, groupHours[index] ?? UNTOLD, hoursPerDay),
  );
  const rest = groupHours.some(({ isClocked }) => isClocked)
    ? null
    : restPool(
        phase,
        groupHours.map(({ hours }) => hours),
        hoursPerDay,
      );
  claims.forEach((claim, index) => {
    (poolOf(claim.group, phase.groups, pools) ?? rest)?.tasks.push(index);
  });
  const hours = claims.map((claim) => claim.hours ?? hoursOfOwnDays(claim, hoursPerDay));
  const findings = [...pools, rest].flatMap((pool) =>
    pool === null ? [] : share(pool, claims, hours, hoursPerDay),
  );
  return { hours, findings };
}

/** The hours of the days from which to which the plan says that a task lasts. */
function hoursOfOwnDays({ own }: Claim, hoursPerDay: number): number | null {
  if (own === null || own === undefined || own === 'day') return null;
  return own.days > LONGEST_DAYS ? null : own.days * hoursPerDay;
}

/** The pool of a group, else of the group it lies in. */
function poolOf(
  group: number | null,
  groups: readonly Group[],
  pools: readonly (Pool | null)[],
): Pool | null {
  for (let at = group; at !== null; at = groups[at]?.outer ?? null) {
    const pool = pools[at] ?? null;
    if (pool !== null) return pool;
  }
  return null;
}

const UNTOLD: GroupHours = { hours: null, isClocked: false };

function groupPool(group: Group, { hours: said, isClocked }: GroupHours, hoursPerDay: number): Pool | null {
  const hours = said ?? (group.days === null ? null : workDays(group, group.days) * hoursPerDay);
  return hours === null
    ? null
    : {
        minutes: toMinutes(hours),
        isSaid: said !== null,
        least: isClocked ? 1 : LEAST,
        tasks: [],
        label: group.label,
        line: group.line,
      };
}

/** What is left of the phase's days beside the days of its groups and the hours that labels of others take. */
function restPool(phase: Phase, groupHours: readonly (number | null)[], hoursPerDay: number): Pool | null {
  if (phase.days === null) return null;
  const free = freeDays(
    phase.days,
    phase.groups.flatMap((group) => group.days ?? []),
  );
  const said = phase.groups.reduce(
    (sum, group, index) => sum + (group.days === null ? (groupHours[index] ?? 0) : 0),
    0,
  );
  const unused = length(phase.days) - workDays(phase, phase.days);
  const hours = (free - unused) * hoursPerDay - said;
  if (hours <= 0) return null;
  return {
    minutes: toMinutes(hours),
    isSaid: false,
    least: LEAST,
    tasks: [],
    label: labelOfPhase(phase),
    line: phase.line,
  };
}

function freeDays(days: DayRange, taken: readonly DayRange[]): number {
  let free = length(days);
  let next = days.first;
  for (const { first, last } of [...taken].sort((a, b) => a.first - b.first)) {
    const from = Math.max(first, next);
    const to = Math.min(last, days.last);
    if (to < from) continue;
    free -= to - from + 1;
    next = to + 1;
  }
  return free;
}

/** Gives the pool's open tasks their hours; says so when there is not enough for all. */
function share(
  pool: Pool,
  claims: readonly Claim[],
  hours: (number | null)[],
  hoursPerDay: number,
): Finding[] {
  const open = pool.tasks.filter((task) => isOpen(claims[task]));
  const taken = pool.tasks.reduce((sum, task) => sum + toMinutes(claims[task]?.hours ?? 0), 0);
  const days = pool.tasks.reduce((sum, task) => sum + ownDays(claims[task]), 0);
  const left = pool.minutes - taken - toMinutes(days * hoursPerDay);
  const { least } = pool;
  const short = left < open.length * least;
  if ((short && days > 0) || isByClock(pool, claims)) return [];
  if (left / open.length > mostEach(pool, claims, hoursPerDay)) return [];
  const step = least === LEAST && left >= open.length * 60 ? 60 : least;
  const each = short ? least : Math.floor(left / step / open.length) * step;
  const odd = short ? 0 : left - each * open.length;
  open.forEach((task, index) => {
    const extra = (index < Math.floor(odd / step) ? step : 0) + (index === 0 ? odd % step : 0);
    hours[task] = (each + extra) / 60;
  });
  return left < 0 || (short && open.length > 0) ? [overEffort(pool, taken, open.length)] : [];
}

/** Others of the pool are timed by the clock: nobody knows what of the day is left. */
function isByClock({ isSaid, tasks }: Pool, claims: readonly Claim[]): boolean {
  return !isSaid && tasks.some((task) => claims[task]?.isClocked === true);
}

/** Neither the plan's words nor a time of its own say how long it takes. */
function isOpen(claim: Claim | undefined): boolean {
  return claim?.hours === null && (claim.own ?? null) === null && claim.isRest !== true;
}

/** The working days of the pool that a task has for itself. */
function ownDays(claim: Claim | undefined): number {
  const { hours = null, own = null, isRest = false } = claim ?? {};
  if (hours !== null) return 0;
  return own !== null && own !== 'day' ? own.days : own === 'day' || isRest ? 1 : 0;
}

/** The minutes beyond which a share of the pool is no effort of a task. */
function mostEach({ tasks, isSaid }: Pool, claims: readonly Claim[], hoursPerDay: number): number {
  if (isSaid) return Infinity;
  const told = tasks.flatMap((task) => claims[task]?.hours ?? []);
  const longest = told.reduce((most, hours) => Math.max(most, hours), 0);
  const isScale = told.length > 0 && told.length * 2 >= tasks.length;
  return toMinutes(Math.min(LONGEST_DAYS * hoursPerDay, isScale ? longest * ORDER : Infinity));
}

function overEffort(pool: Pool, taken: number, open: number): Finding {
  const has = hoursInText(pool.minutes / 60);
  const claimed =
    taken === 0
      ? `${pool.label} has too little time: ${has}`
      : `${pool.label} is overbooked: ${hoursInText(taken / 60)} of work in ${has}`;
  const other = taken === 0 ? '' : 'other ';
  const others =
    open === 0
      ? ''
      : `; its ${open === 1 ? `${other}task` : `${open} ${other}tasks`} got ${pool.least}m each`;
  return finding('group-over-effort', pool.line, `${claimed}${others}. Give it more days.`);
}

/** The days of work in a time: half a day is on one day, and half of it. */
function workDays({ part }: Pick<Phase | Group, 'part'>, days: DayRange): number {
  return part === undefined ? length(days) : Math.min(part, length(days));
}

function length({ first, last }: DayRange): number {
  return last - first + 1;
}

function toMinutes(hours: number): number {
  return Math.round(hours * 60);
}
