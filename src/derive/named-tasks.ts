import type { Markdown } from '../model/markdown.ts';
import type { Phase } from '../model/plan.ts';
import type { TaskId } from '../model/tasks.ts';
import { pieces } from '../text/clauses.ts';
import { conjuncts, idRange, isId, referenceKey } from '../text/references.ts';
import { taskId, taskIdsIn, taskNumber } from '../text/task-id.ts';
import { type Draft, labelKey } from './draft.ts';
import { ownId } from './task-ids.ts';

/** What a dependency names. */
export type Target =
  | { readonly kind: 'task'; readonly task: number }
  | { readonly kind: 'phase'; readonly phase: number }
  | { readonly kind: 'group'; readonly phase: number; readonly group: number }
  /** An id that no task has, as written. */
  | { readonly kind: 'unknown'; readonly id: TaskId };

/** What a dependencies text came to. */
export interface Named {
  readonly targets: readonly Target[];
  /** Parts that say more than the tasks they name (`Phase 1 complete`), or name none (`the landlord's approval`). */
  readonly remarks: readonly Markdown[];
  /** Those of the parts that name none. */
  readonly unclear: readonly Markdown[];
}

/** Finds what a dependencies text names; `at` is the task that it stands at, or would stand at. */
export type Finder = (text: Markdown, at: number) => Named;

/** The tasks of a plan by every way to name them. */
interface Index {
  readonly drafts: readonly Draft[];
  /** Id, of our own or the plan's make -> its tasks; phases may number theirs alike. */
  readonly byId: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** Names in order of the alphabet, each with its task. */
  readonly names: readonly (readonly [string, number])[];
  readonly labels: ReadonlyMap<string, Target>;
  /** `(phase|sprint)s?` and two numbers; null in a plan without phases. */
  readonly phaseRange: RegExp | null;
  readonly phaseWord: RegExp | null;
}

/** Makes the finder of a plan: ids, ranges, `Phase N`, labels of groups, exact names, else the only name that starts so. */
export function namedTasks(
  drafts: readonly Draft[],
  ids: readonly TaskId[],
  phases: readonly Phase[],
): Finder {
  const index = indexOf(drafts, ids, phases);
  return (text, at) => {
    const whole = exactly(text, at, index);
    if (whole !== null) return { targets: [whole], remarks: [], unclear: [] };
    const targets: Target[] = [];
    const remarks: Markdown[] = [];
    const unclear: Markdown[] = [];
    for (const { text: part } of pieces(text)) {
      const found = named(part, at, index);
      const within = found ?? mentioned(part, at, index);
      targets.push(...within);
      if (found === null || /[(:]/.test(part)) remarks.push(part);
      if (within.length === 0) unclear.push(part);
    }
    return { targets, remarks, unclear };
  };
}

function indexOf(drafts: readonly Draft[], ids: readonly TaskId[], phases: readonly Phase[]): Index {
  const byId = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  drafts.forEach((draft, task) => {
    add(byId, (ids[task] ?? '').toLowerCase(), task);
    const own = draft.item.fields.id;
    if (own !== undefined && taskNumber(own) === null) add(byId, referenceKey(own), task);
    else if (own === undefined && draft.number !== null) add(byId, referenceKey(draft.number), task);
    for (const name of new Set([draft.name, draft.hints.name, draft.clause].map(nameKey)))
      add(byName, name, task);
  });
  const names = [...byName].flatMap(([name, tasks]) => tasks.map((task) => [name, task] as const));
  const words = [...new Set(phases.map((phase) => phase.word))].map((word) => word.replace(/[^\p{L}]/gu, ''));
  const word = words.filter((each) => each !== '').join('|');
  return {
    drafts,
    byId,
    byName,
    names: names.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    labels: labelsOf(phases),
    phaseRange:
      word === '' ? null : new RegExp(String.raw`^(${word})s?\s+(\d+)\s*(-|–|—|to|&|and)\s*(\d+)$`, 'i'),
    phaseWord: word === '' ? null : new RegExp(String.raw`\b(?:${word})\s+[\p{L}\d.]+`, 'giu'),
  };
}

function labelsOf(phases: readonly Phase[]): Map<string, Target> {
  const labels = new Map<string, Target>();
  const take = (key: string, target: Target): void => {
    if (key !== '' && !labels.has(key)) labels.set(key, target);
  };
  phases.forEach((phase, index) =>
    take(referenceKey(`${phase.word} ${phase.number}`), { kind: 'phase', phase: index }),
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

function named(part: string, at: number, index: Index): Target[] | null {
  const one = exactly(part, at, index) ?? startingSo(part, index);
  if (one !== null) return [one];
  const many = idsInRange(part, index) ?? phasesInRange(part, index);
  if (many !== null) return many;
  const parts = conjuncts(part);
  if (parts.length > 1) {
    const each = parts.map((inner) => named(inner, at, index));
    return each.some((targets) => targets === null) ? null : each.flatMap((targets) => targets ?? []);
  }
  return isId(part) ? [{ kind: 'unknown', id: taskId(part.replace(/^tasks?\s+/i, '')) }] : null;
}

/** By id, label or whole name. */
function exactly(text: string, at: number, index: Index): Target | null {
  const key = referenceKey(text);
  const tasks = index.byId.get(key) ?? index.byName.get(nameKey(text));
  if (tasks !== undefined) return { kind: 'task', task: nearest(tasks, at, index.drafts) };
  return index.labels.get(key) ?? index.labels.get(labelKey(text)) ?? index.labels.get(nameKey(text)) ?? null;
}

/** Of several with one id or name: the one of the same phase, else the last before it, else the first. */
function nearest(tasks: readonly number[], at: number, drafts: readonly Draft[]): number {
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
 * `T-001–T-003`; ids that nobody defines in between are skipped. A range of ids that the plan itself writes leaves out
 * tasks that only got a number in between.
 */
function idsInRange(part: string, { byId, drafts }: Index): Target[] | null {
  const range = idRange(part);
  if (range === null) return null;
  const [first = 0, last = 0] = range.map((end) => taskNumber(end) ?? 0).sort((a, b) => a - b);
  const wide = last - first > drafts.length;
  const keys = wide
    ? [...byId.keys()]
    : Array.from({ length: last - first + 1 }, (_, step) => ownKey(first + step));
  const found = keys.flatMap((key) => {
    const number = taskNumber(key) ?? -1;
    return number < first || number > last ? [] : (byId.get(key)?.slice(0, 1) ?? []);
  });
  const written = found.filter((task) => isNumbered(drafts[task]));
  const tasks = written.length > 0 ? written : found;
  if (tasks.length === 0) return range.map((end) => ({ kind: 'unknown', id: taskId(end) }));
  return tasks.map((task) => ({ kind: 'task', task }));
}

function ownKey(number: number): string {
  return taskId(`T-${String(number)}`).toLowerCase();
}

function isNumbered(draft: Draft | undefined): boolean {
  return draft !== undefined && ownId(draft) !== null;
}

/** `Phases 1-2`, `Phases 1 and 3`. */
function phasesInRange(part: string, { phaseRange, labels }: Index): Target[] | null {
  const [, word, from, sign, to] = phaseRange?.exec(part) ?? [];
  if (word === undefined) return null;
  const [first, last] = [Number(from), Number(to)];
  const numbers = /^(?:&|and)$/i.test(sign ?? '')
    ? [first, last]
    : Array.from({ length: Math.min(labels.size, last - first) + 1 }, (_, step) => first + step);
  const targets = numbers.flatMap((number) => labels.get(referenceKey(`${word} ${number}`)) ?? []);
  return targets.length > 0 ? targets : null;
}

/** Ids of our own and phases that other text speaks of: "Completion of Phase 1", "T-001 approved". */
function mentioned(part: string, at: number, index: Index): Target[] {
  const text = part.slice(0, 400);
  const phases =
    index.phaseWord === null
      ? []
      : (text.match(index.phaseWord) ?? []).flatMap((label) => index.labels.get(referenceKey(label)) ?? []);
  const tasks = taskIdsIn(text).map((id) => exactly(id, at, index) ?? { kind: 'unknown' as const, id });
  return [...phases, ...tasks];
}
