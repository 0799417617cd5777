import { type ReadPhase, shownId, type TaskGraph } from '../model/goal-reading.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import type { TaskId } from '../model/tasks.ts';
import { shownText } from '../text/shown-text.ts';

/** A line of the list that stands in for a chart. */
export interface ListLine {
  readonly task: TaskId;
  /** How far it is indented, from 0. */
  readonly depth: number;
  /** `T-003 Load testing ← T-001, T-002` */
  readonly text: string;
}

/** So many levels fit a narrow pane. */
const DEEPEST = 6;
/** What a task with more dependencies waits for is counted. */
const MOST_NAMED = 8;

/**
 * A phase as lines of text, for when Mermaid cannot draw it. Each task stands after the last one of the phase that it
 * waits for: a lone follower on the same level, so that a chain reads straight down; where several follow, one level
 * deeper. Every task once, cycles too. Linear.
 */
export function nestedList(phase: Pick<ReadPhase, 'tasks'>, graph: TaskGraph): ListLine[] {
  const followers = followersOf(phase.tasks);
  const roots = followers.get(null) ?? [];
  const lines: ListLine[] = [];
  const listed = new Set<TaskId>();
  // What waits in a circle hangs on no root.
  for (const start of [...roots, ...phase.tasks]) {
    const next = [{ one: start, depth: 0 }];
    for (let item = next.pop(); item !== undefined; item = next.pop()) {
      const { one, depth } = item;
      if (listed.has(one.task.id)) continue;
      listed.add(one.task.id);
      lines.push({ task: one.task.id, depth, text: line(one, graph) });
      const after = followers.get(one.task.id) ?? [];
      const below = after.length === 1 ? depth : Math.min(depth + 1, DEEPEST);
      for (const other of [...after].reverse()) next.push({ one: other, depth: below });
    }
  }
  return lines;
}

/** The tasks of a phase by the last one of it that they wait for; null for none. */
function followersOf(tasks: readonly NoteTask[]): ReadonlyMap<TaskId | null, readonly NoteTask[]> {
  const places = new Map(tasks.map(({ task }, place) => [task.id, place]));
  const followers = new Map<TaskId | null, NoteTask[]>();
  for (const one of tasks) {
    const { id, dependencies } = one.task;
    const last = dependencies.reduce(
      (latest, before) => (before === id ? latest : Math.max(latest, places.get(before) ?? -1)),
      -1,
    );
    const key = tasks[last]?.task.id ?? null;
    const others = followers.get(key);
    if (others === undefined) followers.set(key, [one]);
    else others.push(one);
  }
  return followers;
}

function line({ shownId: id, task }: NoteTask, graph: TaskGraph): string {
  const name = shownText(task.name);
  const named = task.dependencies.slice(0, MOST_NAMED).map((before) => shownId(graph, before));
  const more = task.dependencies.length - named.length;
  const waits = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return [id, ...(name === id || name === '' ? [] : [name]), ...(waits === '' ? [] : [`← ${waits}`])].join(
    ' ',
  );
}
