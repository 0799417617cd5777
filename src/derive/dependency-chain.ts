import type { TaskId } from '../model/tasks.ts';
import { isSingle, layersOf } from './layers.ts';
import type { Target } from './named-targets.ts';

/** A task as the chain sees it. */
export interface Link {
  readonly id: TaskId;
  readonly phase: number;
  readonly group: number | null;
  readonly parallel: boolean;
  /** What the plan itself says that it waits for; empty when the plan says nothing, null when it does not say. */
  readonly after: readonly Target[] | null;
}

/** What the plan says about a phase and its groups as a whole; null where it does not say. */
export interface PhaseOrder {
  readonly after: readonly Target[] | null;
  readonly groups: readonly (readonly Target[] | null)[];
}

/** The chain while it is made; tasks are indices into the links. */
interface ChainDraft {
  readonly links: readonly Link[];
  readonly phases: readonly PhaseOrder[];
  /** The tasks of each phase, and of each group in it. */
  readonly tasks: readonly (readonly number[])[];
  readonly groups: readonly ReadonlyMap<number, readonly number[]>[];
  /** The last phase before each that has tasks; -1 without one. */
  readonly previous: readonly number[];
  /** The tasks just before each task in its phase, which it follows by default; null for the first ones. */
  readonly before: readonly (readonly number[] | null)[];
  /** What the plan says about each task, or about its group where it opens that. */
  readonly said: readonly (readonly Target[] | null)[];
  /** The tasks of each phase that nobody in it waits for. */
  readonly ends: readonly (readonly number[])[];
}

/**
 * What each task waits for (format 3.8): what the plan says; else the task before it, or all of the run of parallel
 * tasks before it; the first of a phase, the tasks of the phase before that nobody in it waits for.
 *
 * Precondition: the links are in plan order. Result: a list a task, each id once, none its own; tasks may share one.
 * Idea: the order within a phase needs no other phase; it gives the ends of each; then come the links between phases.
 */
export function dependencyChain(
  links: readonly Link[],
  phases: readonly PhaseOrder[],
  parallelGroups: boolean,
): (readonly TaskId[])[] {
  const tasks: number[][] = phases.map(() => []);
  links.forEach((link, index) => tasks[link.phase]?.push(index));
  const before: (readonly number[] | null)[] = links.map(() => null);
  const said = links.map((link) => link.after);
  const order = { links, before, said, groups: tasks.map((own) => groupsOf(own, links)) };
  for (const own of tasks) {
    const layers = layersOf(own, links, parallelGroups);
    layers.forEach((layer, at) => {
      for (const task of layer) before[task] = layers[at - 1] ?? null;
    });
    sayGroupStarts(layers, links, phases, said);
    sayBesides(own, links, said);
    followNoFollowers(layers, order, before);
  }
  const ends = tasks.map((own) =>
    endsOf(
      own,
      own.map((task) => within(order, task)),
    ),
  );
  let last = -1;
  const previous = tasks.map((own, phase) => {
    const found = last;
    if (own.length > 0) last = phase;
    return found;
  });
  return written({ ...order, phases, tasks, previous, ends });
}

function groupsOf(own: readonly number[], links: readonly Link[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const task of own) {
    const group = links[task]?.group ?? null;
    if (group === null) continue;
    const members = groups.get(group) ?? [];
    members.push(task);
    groups.set(group, members);
  }
  return groups;
}

/** What a single marked task runs beside has its predecessors from the plan: it has the same. */
function sayBesides(
  own: readonly number[],
  links: readonly Link[],
  said: (readonly Target[] | null)[],
): void {
  own.forEach((task, at) => {
    const before = own[at - 1];
    if (before !== undefined && isSingle(own, at, links)) said[task] ??= said[before] ?? null;
  });
}

/** What a group waits for, its first layer waits for. */
function sayGroupStarts(
  layers: readonly (readonly number[])[],
  links: readonly Link[],
  phases: readonly PhaseOrder[],
  said: (readonly Target[] | null)[],
): void {
  const opened = new Set<number>();
  for (const layer of layers) {
    const groups = new Set<number>();
    for (const task of layer) {
      const link = links[task];
      const group = link?.group ?? null;
      if (link === undefined || group === null || opened.has(group)) continue;
      groups.add(group);
      said[task] ??= phases[link.phase]?.groups[group] ?? null;
    }
    for (const group of groups) opened.add(group);
  }
}

/** A task does not follow one that the plan makes wait for it: it follows what stands before that one. */
function followNoFollowers(
  layers: readonly (readonly number[])[],
  order: OrderWithin,
  before: (readonly number[] | null)[],
): void {
  const named = namedEarlier(layers.flat(), order);
  layers.forEach((layer, at) => {
    for (const task of layer) {
      if (!named.has(task) || order.said[task] !== null) continue;
      const waiting = waitingFor(task, layers.slice(0, at).flat(), order);
      let back = at - 1;
      while (layers[back]?.some((other) => waiting.has(other)) === true) back--;
      before[task] = layers[back] ?? null;
    }
  });
}

/** The tasks that an earlier one names as what it waits for. */
function namedEarlier(own: readonly number[], { said }: OrderWithin): Set<number> {
  const targets = own.flatMap((task) =>
    (said[task] ?? []).flatMap((target) => (target.kind === 'task' && target.task > task ? target.task : [])),
  );
  return new Set(targets);
}

/** Those of some tasks that wait for one, by whatever way. */
function waitingFor(task: number, own: readonly number[], order: OrderWithin): Set<number> {
  const waiting = new Set([task]);
  // One round is enough where all is in order; each further one is for names that point ahead.
  for (let size = 0; size < waiting.size;) {
    size = waiting.size;
    for (const other of own) if (within(order, other).some((one) => waiting.has(one))) waiting.add(other);
  }
  return waiting;
}

/** What the order within a phase follows from. */
type OrderWithin = Pick<ChainDraft, 'links' | 'before' | 'said' | 'groups'>;

/** The tasks of its own phase that a task waits for. */
function within({ links, before, said, groups }: OrderWithin, task: number): readonly number[] {
  const targets = said[task] ?? null;
  if (targets === null) return before[task] ?? [];
  const phase = links[task]?.phase ?? 0;
  return targets.flatMap((target) => {
    if (target.kind === 'task')
      return links[target.task]?.phase === phase && target.task !== task ? [target.task] : [];
    if (target.kind !== 'group' || target.phase !== phase || links[task]?.group === target.group) return [];
    return groups[phase]?.get(target.group) ?? [];
  });
}

/** Those of the tasks that none of them waits for; in a circle, the last. */
function endsOf(own: readonly number[], waits: readonly (readonly number[])[]): readonly number[] {
  const waitedFor = new Set<number>();
  const seen = new Set<readonly number[]>();
  for (const list of waits) {
    if (seen.has(list)) continue;
    seen.add(list);
    for (const task of list) waitedFor.add(task);
  }
  const ends = own.filter((task) => !waitedFor.has(task));
  return ends.length > 0 ? ends : own.slice(-1);
}

/** The chain as ids; what several tasks wait for is one list. */
function written(chain: ChainDraft): (readonly TaskId[])[] {
  const { links, phases, before, said, ends, previous } = chain;
  const ids = once((found: readonly number[]) => found.flatMap((task) => links[task]?.id ?? []));
  const expand = expander(chain, ids);
  const starts = phases.map(({ after }, phase) => {
    const found = expand(after ?? [], phase, null);
    return after?.length === 0 || found.length > 0 ? found : ids(ends[previous[phase] ?? -1] ?? []);
  });
  const isSaid = phases.map(({ after }) => after !== null && after.length > 0);
  return links.map(({ phase }, task) => {
    const layer = before[task] ?? null;
    const usual = layer === null ? (starts[phase] ?? []) : ids(layer);
    const targets = said[task] ?? null;
    if (targets === null || targets.length === 0) return targets === null ? usual : [];
    const found = expand(targets, phase, task);
    if (found.length === 0) return usual;
    return layer === null && isSaid[phase] === true ? [...new Set([...usual, ...found])] : found;
  });
}

type Expander = (targets: readonly Target[], phase: number, self: number | null) => readonly TaskId[];

/** What targets stand for, seen from a task of a phase, or from the phase itself, which waits for none of its own tasks. */
function expander(chain: ChainDraft, ids: (found: readonly number[]) => readonly TaskId[]): Expander {
  const ends = once((members: readonly number[]) => endsOfGroup(members, chain));
  const one = (target: Target, phase: number, self: number | null): readonly TaskId[] => {
    if (target.kind === 'unknown') return [target.id];
    if (target.kind === 'phase') return ids(endsOfPhase(target.phase, phase, chain));
    if (self === null && phaseOf(target, chain) === phase) return [];
    if (target.kind === 'group') return ids(groupSeen(target, self, chain, ends));
    return target.task === self ? [] : [chain.links[target.task]?.id ?? []].flat();
  };
  return (targets, phase, self) => {
    const found = targets.map((target) => one(target, phase, self));
    return found.length === 1 ? (found[0] ?? []) : [...new Set(found.flat())];
  };
}

function phaseOf(target: Target & { kind: 'task' | 'group' }, { links }: ChainDraft): number | undefined {
  return target.kind === 'group' ? target.phase : links[target.task]?.phase;
}

/** A phase stands for its ends, one without tasks for those of the one before; a task's own phase for nothing. */
function endsOfPhase(named: number, own: number, { tasks, previous, ends }: ChainDraft): readonly number[] {
  const phase = tasks[named]?.length === 0 ? (previous[named] ?? -1) : named;
  return phase === own ? [] : (ends[phase] ?? []);
}

/** A group stands for its ends; a task's own group for nothing. */
function groupSeen(
  target: Target & { kind: 'group' },
  self: number | null,
  { links, groups }: ChainDraft,
  ends: (members: readonly number[]) => readonly number[],
): readonly number[] {
  const own = self === null ? undefined : links[self];
  if (own?.phase === target.phase && own.group === target.group) return [];
  const members = groups[target.phase]?.get(target.group);
  return members === undefined ? [] : ends(members);
}

function endsOfGroup(members: readonly number[], chain: ChainDraft): readonly number[] {
  const inside = new Set(members);
  return endsOf(
    members,
    members.map((task) => within(chain, task).filter((other) => inside.has(other))),
  );
}

/** The function, asked once for each list. */
function once<Result>(give: (list: readonly number[]) => Result): (list: readonly number[]) => Result {
  const known = new Map<readonly number[], Result>();
  return (list) => {
    const result = known.get(list) ?? give(list);
    known.set(list, result);
    return result;
  };
}
