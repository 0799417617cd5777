import type { GoalReading, TaskChartState } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import { ownersIn } from '../../text/people-names.ts';
import { shownText } from '../../text/shown-text.ts';

/** Which tasks are looked at: those of any of these owners, in any of these states; all where it names none. */
export interface TaskFilter {
  readonly owners: readonly string[];
  readonly states: readonly TaskChartState[];
}

/** What tasks can be filtered by, what is to be done first. */
export const filteredStates: readonly TaskChartState[] = ['ready', 'active', 'blocked', 'done', 'cancelled'];

export const noFilter: TaskFilter = { owners: [], states: [] };

/** Whether a filter lets all tasks through. */
export function letsAllThrough({ owners, states }: TaskFilter): boolean {
  return owners.length === 0 && states.length === 0;
}

/** A filter as it was saved: what is none is left out. */
export function filterFrom(saved: unknown): TaskFilter {
  const { owners, states }: Readonly<Record<string, unknown>> =
    typeof saved === 'object' && saved !== null ? { ...saved } : {};
  const isText = (one: unknown): one is string => typeof one === 'string';
  return {
    owners: Array.isArray(owners) ? owners.filter(isText) : [],
    states: Array.isArray(states) ? filteredStates.filter((one) => states.includes(one)) : [],
  };
}

/** A task as it is looked for. */
interface SoughtTask {
  readonly id: TaskId;
  /** Its id, name and owner as they are compared. */
  readonly text: string;
  readonly owners: readonly string[];
}

/** The tasks of a goal as they are looked for; made anew only when they change. */
export class TaskSearch {
  private tasks: readonly SoughtTask[] = [];
  private of: GoalReading['byId'] | null = null;

  /**
   * The tasks that a filter lets through and that have each word of a query in their id, name or owner, in the order of the
   * view, those with words that begin as the query's do before those that have them inside. Neither case nor accents matter.
   */
  found(reading: GoalReading, query: string, { owners, states }: TaskFilter): TaskId[] {
    const words = comparable(query).split(/\s+/).filter(Boolean);
    const wanted = new Set(owners.map(comparable));
    const isFound = ({ id, text, owners: own }: SoughtTask): boolean =>
      words.every((word) => text.includes(word)) &&
      (wanted.size === 0 || own.some((one) => wanted.has(comparable(one)))) &&
      (states.length === 0 || states.some((state) => state === reading.chartStates.get(id)));
    const found = this.tasksOf(reading).filter(isFound);
    const begins = ({ text }: SoughtTask): boolean => words.every((word) => hasWordWith(text, word));
    const [first, others]: [TaskId[], TaskId[]] = [[], []];
    for (const one of found) (begins(one) ? first : others).push(one.id);
    return [...first, ...others];
  }

  /** Makes a goal's tasks ready to be looked for, so that no key waits for it. */
  prepare(reading: GoalReading): void {
    this.tasksOf(reading);
  }

  /** The owners of a goal's tasks, each once, by name. */
  owners(reading: GoalReading): string[] {
    const byKey = new Map<string, string>();
    for (const { owners } of this.tasksOf(reading)) {
      for (const owner of owners) if (!byKey.has(comparable(owner))) byKey.set(comparable(owner), owner);
    }
    return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, owner]) => owner);
  }

  private tasksOf({ byId, phases }: GoalReading): readonly SoughtTask[] {
    if (this.of === byId) return this.tasks;
    this.of = byId;
    this.tasks = phases.flatMap(({ tasks }) =>
      tasks.map(({ shownId, task: { id, name, owner } }) => {
        const said = shownText(owner ?? '');
        return {
          id,
          text: comparable([id, shownId, shownText(name), said].join('\n')),
          owners: peopleIn(said),
        };
      }),
    );
    return this.tasks;
  }
}

/** Several people whom an owner names by no name, `Team`, are looked for as one. */
function peopleIn(owner: string): readonly string[] {
  const people = ownersIn(owner);
  return people.length > 0 || owner === '' ? people : [owner];
}

/** Whether a word of a text begins so. */
function hasWordWith(text: string, start: string): boolean {
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}

/** `Zoë` -> `zoe` */
function comparable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
