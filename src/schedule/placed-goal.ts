import type { Markdown } from '../model/markdown.ts';
import type { Settings } from '../model/settings.ts';
import type { TaskList } from '../model/tasks.ts';
import { ownersIn } from '../text/people-names.ts';
import { shownText } from '../text/shown-text.ts';
import { at } from './at.ts';
import { levelledOrder, levelledRuns } from './levelled-runs.ts';
import { minutesOfDay, type Network } from './network.ts';
import { type Bounds, earliestRuns, type Run, slackOfRuns } from './runs.ts';

/** The settings by which tasks are placed on days. */
export type PlacingSettings = Pick<Settings, 'hoursPerDay' | 'keepPhaseDays' | 'levelOwners'>;

/** The tasks of a goal with the runs they are placed in, by place. */
export interface PlacedGoal {
  readonly network: Network;
  readonly settings: PlacingSettings;
  readonly bounds: Bounds;
  /** Each task's owners as numbers; nobody where owners do not count. */
  readonly owners: readonly (readonly number[])[];
  readonly runs: readonly Run[];
  /** Minutes by which each task may slip before the goal ends later. */
  readonly slack: readonly number[];
}

/**
 * Places every task as early as it can (format 5.7): after those it waits for; with `keepPhaseDays` not before the first day
 * of its group or phase; with `levelOwners` when its owners have nothing else to do.
 */
export function placedGoal(list: TaskList, network: Network, settings: PlacingSettings): PlacedGoal {
  const bounds = {
    minutes: network.minutes,
    notBefore: settings.keepPhaseDays ? plannedStarts(list, network, settings) : nothingBefore(network),
    notDoneBefore: nothingBefore(network),
  };
  const owners = settings.levelOwners ? ownersOf(network) : network.minutes.map(() => []);
  return { network, settings, bounds, owners, ...placedRuns(network, bounds, owners, settings) };
}

/** The runs of tasks within some bounds, with their slack. */
export function placedRuns(
  network: Network,
  bounds: Bounds,
  owners: PlacedGoal['owners'],
  { levelOwners }: Pick<PlacingSettings, 'levelOwners'>,
): Pick<PlacedGoal, 'runs' | 'slack'> {
  const runs = earliestRuns(network, bounds);
  const slack = slackOfRuns(runs, network.order, (place) => at(network.graph.successors, place));
  if (!levelOwners) return { runs, slack };
  // What has begun goes on first.
  const priority = slack.map((minutes, place) => (at(bounds.notDoneBefore, place) > 0 ? -1 : minutes));
  const levelled = levelledRuns({ network, bounds, owners, priority });
  const chained = levelledOrder({ network, owners }, levelled);
  return { runs: levelled, slack: slackOfRuns(levelled, chained.order, chained.after) };
}

/** Whole minutes of a number of working days. */
export function minutesOfDays(days: number, hoursPerDay: number): number {
  return days * minutesOfDay(hoursPerDay);
}

function nothingBefore({ minutes }: Network): number[] {
  return minutes.map(() => 0);
}

/** By place, when the task's group begins, else its phase; 0 where neither has days. */
function plannedStarts(list: TaskList, { graph }: Network, { hoursPerDay }: PlacingSettings): number[] {
  return graph.tasks.map(({ days }, place) => {
    const { first } = days ?? list.phases[at(graph.phaseOf, place)]?.days ?? { first: 1 };
    return minutesOfDays(Math.max(0, first - 1), hoursPerDay);
  });
}

/** Who does each task, by place. A team may well do several things, and so may who is not named. */
function ownersOf({ graph }: Network): number[][] {
  const known = new Map<string, number>();
  const numberOf = (name: string): number => {
    const key = name.toLowerCase();
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  const read = new Map<Markdown, number[]>();
  return graph.tasks.map(({ owner }) => {
    if (owner === null) return [];
    const numbers = read.get(owner) ?? [...new Set(ownersIn(shownText(owner)).map(numberOf))];
    read.set(owner, numbers);
    return numbers;
  });
}
