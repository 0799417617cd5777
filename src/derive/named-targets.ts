import type { Markdown } from '../model/markdown.ts';
import type { Phase } from '../model/plan.ts';
import type { TaskId } from '../model/tasks.ts';
import { pieces } from '../text/clauses.ts';
import { type NamedThings, references } from '../text/dependency-words.ts';
import { orderWords } from '../text/order-words.ts';
import { labelOfPhase } from '../text/phase-label.ts';
import { articled, conjuncts, objectIn, referenceKey } from '../text/references.ts';
import { taskId, taskNumber } from '../text/task-id.ts';
import { saysAll } from '../text/vocabulary.ts';
import { type TaskSketch, labelKey } from './draft.ts';
import { ownId } from './task-ids.ts';

/** What a dependency names. */
export type Target =
  | { readonly kind: 'task'; readonly task: number }
  | { readonly kind: 'phase'; readonly phase: number }
  | { readonly kind: 'group'; readonly phase: number; readonly group: number }
  /** An id that no task has, as written. */
  | { readonly kind: 'unknown'; readonly id: TaskId };

/** What a dependencies text came to. */
export interface NamedTargets {
  readonly targets: readonly Target[];
  /** Parts that say more than the tasks they name (`Phase 1 complete`), or name none (`the landlord's approval`). */
  readonly remarks: readonly Markdown[];
  /** Those of the parts that name none. */
  readonly unclear: readonly Markdown[];
}

/** Finds what a dependencies text names; `at` is the task that it stands at, or would stand at. */
export type Finder = (text: Markdown, at: number) => NamedTargets;

/** The tasks of a plan by every way to name them. */
interface Index {
  readonly drafts: readonly TaskSketch[];
  /** Id, of our own or the plan's make -> its tasks; phases may number theirs alike. */
  readonly byId: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** What tasks do something with, `server` of `Buy the server`, with the only one; null for several. */
  readonly byObject: ReadonlyMap<string, number | null>;
  /** Names in order of the alphabet, each with its task. */
  readonly names: readonly (readonly [string, number])[];
  readonly labels: ReadonlyMap<string, Target>;
  /** The plan writes ids of our make itself; else a short one, `T4`, is of another scheme. */
  readonly hasOwnIds: boolean;
  /** The words that phases and groups go by, in the singular. */
  readonly words: ReadonlySet<string>;
}

/** Makes the finder of a plan: exact names, else the only name that starts so, and what `references` reads in all notes. */
export function namedTargets(
  drafts: readonly TaskSketch[],
  ids: readonly TaskId[],
  phases: readonly Phase[],
): Finder {
  const index = indexOf(drafts, ids, phases);
  return (text, at) => {
    const whole = exactly(text, at, index);
    if (whole !== null) return { targets: [whole], remarks: [], unclear: [] };
    if (saysAll(text)) return { targets: allBefore(at, index), remarks: [], unclear: [] };
    const seen = seenFrom(at, index);
    const all = references(text, seen);
    if (!all.saysMore && all.targets.length > 0 && !/[(:]/.test(text))
      return { targets: all.targets, remarks: [], unclear: [] };
    return inPieces(text, at, index, seen);
  };
}

/** All tasks before one: those of its phase, and what the phases before end with. */
function allBefore(at: number, { drafts }: Index): Target[] {
  const own = drafts[at]?.phase;
  const phases = new Set(drafts.slice(0, Math.max(at, 0)).map(({ phase }) => phase));
  return [...phases].flatMap((phase): Target[] =>
    phase === own
      ? drafts.flatMap((draft, task): Target[] =>
          draft.phase === own && task < at ? [{ kind: 'task', task }] : [],
        )
      : [{ kind: 'phase', phase }],
  );
}

/** Each piece by its name, else by the ids and phases in it. */
function inPieces(text: Markdown, at: number, index: Index, seen: NamedThings<Target>): NamedTargets {
  const targets: Target[] = [];
  const remarks: Markdown[] = [];
  const unclear: Markdown[] = [];
  for (const { text: part } of pieces(text)) {
    const names = named(part, at, index) ?? named(orderWords(part)?.[1] ?? '', at, index);
    const found = names === null ? references(part, seen) : { targets: names, saysMore: false };
    targets.push(...found.targets);
    if (found.saysMore || found.targets.length === 0 || /[(:]/.test(part)) remarks.push(part);
    if (found.targets.length === 0) unclear.push(part);
  }
  return { targets, remarks, unclear };
}

/** What ids and phases stand for in the plan, seen from one of its tasks. */
function seenFrom(at: number, index: Index): NamedThings<Target> {
  return {
    find: (id) => taskOf(withId(id, index), at, index) ?? index.labels.get(referenceKey(id)) ?? null,
    group: () => null,
    between: (first, last) => between(first, last, at, index),
    isPhaseWord: (word) => index.words.has(singular(word)),
    phase: (word, number) => {
      const target = index.labels.get(referenceKey(`${singular(word)} ${number}`));
      return target === undefined ? null : [target];
    },
    unknown: (id, kind) =>
      kind === 'task' && !isOfOtherScheme(id, index) ? { kind: 'unknown', id: taskId(id) } : null,
  };
}

/** The tasks of an id. */
function withId(id: string, index: Index): readonly number[] | undefined {
  return isOfOtherScheme(id, index) ? undefined : index.byId.get(referenceKey(id));
}

/** `T4` in a plan without such ids of its own names something else than what we call T-004. */
function isOfOtherScheme(id: string, { hasOwnIds }: Index): boolean {
  return !hasOwnIds && /^t\d{1,2}$/i.test(id.trim());
}

/** `Phases`, `sprint` -> phase, sprint */
function singular(word: string): string {
  return word.toLowerCase().replace(/s$/, '');
}

function indexOf(drafts: readonly TaskSketch[], ids: readonly TaskId[], phases: readonly Phase[]): Index {
  const byId = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const byObject = new Map<string, number | null>();
  drafts.forEach((draft, task) => {
    add(byId, (ids[task] ?? '').toLowerCase(), task);
    const own = draft.item.fields.id;
    if (own !== undefined && taskNumber(own) === null) add(byId, referenceKey(own), task);
    else if (own === undefined && draft.number !== null) add(byId, referenceKey(draft.number), task);
    for (const name of new Set([draft.name, draft.hints.name, draft.clause].map(nameKey)))
      add(byName, name, task);
    const object = objectIn(nameKey(draft.name));
    if (object !== null) byObject.set(object, byObject.has(object) ? null : task);
  });
  const names = [...byName].flatMap(([name, tasks]) => tasks.map((task) => [name, task] as const));
  const labels = labelsOf(phases);
  const words = [...labels.keys()].flatMap((label) => /^(\p{L}+) (?:\d|\p{L}+$)/u.exec(label)?.[1] ?? []);
  return {
    drafts,
    byId,
    byName,
    byObject,
    names: names.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    labels,
    hasOwnIds: drafts.some(isNumbered),
    words: new Set(words.map(singular)),
  };
}

function labelsOf(phases: readonly Phase[]): Map<string, Target> {
  const labels = new Map<string, Target>();
  const take = (key: string, target: Target): void => {
    if (key !== '' && !labels.has(key)) labels.set(key, target);
  };
  phases.forEach((phase, index) =>
    take(referenceKey(labelOfPhase({ ...phase, name: '' })), { kind: 'phase', phase: index }),
  );
  phases.forEach((phase, index) => {
    take(referenceKey(`${phase.word} ${index + 1}`), { kind: 'phase', phase: index });
    take(nameKey(phase.name), { kind: 'phase', phase: index });
    phase.groups.forEach((group, at) =>
      take(labelKey(group.label), { kind: 'group', phase: index, group: at }),
    );
  });
  return labels;
}

function add(map: Map<string, number[]>, key: string, task: number): void {
  if (key === '') return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [task]);
  else if (list.at(-1) !== task) list.push(task);
}

function nameKey(name: Markdown): string {
  return name.trim().replace(/\.$/, '').toLowerCase();
}

/** By its whole name, or the start of one; also several joined by *and*, where each is a name. */
function named(part: string, at: number, index: Index): Target[] | null {
  const one = exactly(part, at, index) ?? startingSo(part, index) ?? withObject(part, at, index);
  if (one !== null) return [one];
  const parts = conjuncts(part);
  if (parts.length < 2) return null;
  const each = parts.map((inner) => named(inner, at, index));
  return each.some((targets) => targets === null) ? null : each.flatMap((targets) => targets ?? []);
}

/** By id, label or whole name. */
function exactly(text: string, at: number, index: Index): Target | null {
  const key = referenceKey(text);
  const task = taskOf(withId(text, index) ?? index.byName.get(nameKey(text)), at, index);
  if (task !== null) return task;
  return index.labels.get(key) ?? index.labels.get(labelKey(text)) ?? index.labels.get(nameKey(text)) ?? null;
}

function taskOf(tasks: readonly number[] | undefined, at: number, { drafts }: Index): Target | null {
  return tasks === undefined ? null : { kind: 'task', task: nearest(tasks, at, drafts) };
}

/** Of several with one id or name: the one of the same phase, else the last before it, else the first. */
function nearest(tasks: readonly number[], at: number, drafts: readonly TaskSketch[]): number {
  if (tasks.length === 1) return tasks[0] ?? at;
  const phase = drafts[at]?.phase;
  const others = tasks.filter((task) => task !== at);
  return (
    others.findLast((task) => drafts[task]?.phase === phase && task < at) ??
    others.find((task) => drafts[task]?.phase === phase) ??
    others.findLast((task) => task < at) ??
    others[0] ??
    at
  );
}

/** The only task whose name starts so. */
function startingSo(part: string, { names }: Index): Target | null {
  const start = nameKey(part);
  if (start.length < 3) return null;
  const first = firstFrom(names, start);
  const task = names[first]?.[1];
  if (task === undefined || !isStart(start, names[first])) return null;
  for (let at = first + 1; isStart(start, names[at]); at++) if (names[at]?.[1] !== task) return null;
  return { kind: 'task', task };
}

/** The only task that does something with what an article points to: `the server`. */
function withObject(part: string, at: number, { byObject }: Index): Target | null {
  const task = byObject.get(articled(nameKey(part)) ?? '') ?? null;
  return task === null || task === at ? null : { kind: 'task', task };
}

function isStart(start: string, entry: readonly [string, number] | undefined): boolean {
  return entry?.[0].startsWith(start) === true;
}

/** Index of the first name that does not come before the text. */
function firstFrom(names: Index['names'], text: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.[0] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The tasks from one id to another; ids that nobody defines in between are skipped. A range of ids of our own that the plan
 * itself writes leaves out tasks that only got a number in between; ids of the plan's own make go by the plan's order.
 */
function between(from: string, to: string, at: number, index: Index): Target[] {
  const { byId, drafts } = index;
  if (isOfOtherScheme(from, index)) return [];
  const ends = [from, to].map((id) => taskOf(withId(id, index), at, index));
  const [first, last] = [ownNumber(from), ownNumber(to)];
  if (first === null || last === null) {
    const places = ends.flatMap((end) => (end?.kind === 'task' ? [end.task] : [])).sort((a, b) => a - b);
    const [start = 0, end = -1] = places.length === 2 ? places : [];
    return drafts.slice(start, end + 1).map((_, step) => ({ kind: 'task', task: start + step }));
  }
  const [least, most] = [Math.min(first, last), Math.max(first, last)];
  const keys =
    most - least > drafts.length
      ? [...byId.keys()]
      : Array.from({ length: most - least + 1 }, (_, step) => ownKey(least + step));
  const found = keys.flatMap((key) => {
    const number = taskNumber(key) ?? -1;
    return number < least || number > most ? [] : (byId.get(key)?.slice(0, 1) ?? []);
  });
  const written = found.filter((task) => isNumbered(drafts[task]));
  return (written.length > 0 ? written : found).map((task) => ({ kind: 'task', task }));
}

/** The number of an id of our own, also of the `3` in `T-001 to 3`. */
function ownNumber(id: string): number | null {
  return taskNumber(referenceKey(id));
}

function ownKey(number: number): string {
  return taskId(`T-${String(number)}`).toLowerCase();
}

function isNumbered(draft: TaskSketch | undefined): boolean {
  return draft !== undefined && ownId(draft) !== null;
}
