import type { Markdown } from '../model/markdown.ts';
import { stems } from '../text/stems.ts';

/** A task as its definition of done is looked for. */
export interface Doer {
  /** All that the plan says about the task. */
  readonly text: Markdown;
  /** The definition of done that the plan itself gives it; empty when it gives none. */
  readonly done: readonly Markdown[];
}

/** Stems that open half of all tasks, so that to share one says nothing. */
const USUAL = stems('implement create add make build develop set get do run start provide ensure');

/** Among this many tasks with one word, others are looked at only where they share a rarer one. */
const MANY = 64;

/**
 * The definitions of done of a phase's tasks (format 3.7). Each clause goes to the task without a definition of its own
 * that shares most significant word stems with it, the first among equals; one that shares none with any goes to the
 * last task, whatever that has. An index from stem to tasks keeps it from comparing every clause with every task.
 */
export function doneCriteria(clauses: readonly Markdown[], tasks: readonly Doer[]): Markdown[][] {
  const result = tasks.map((task) => [...task.done]);
  const last = result.at(-1);
  if (last === undefined) return result;
  const index = stemIndex(tasks);
  const seen = new Set<string>();
  for (const clause of clauses) {
    const key = clause.trim().toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    (result[closest(keysOf(clause), index) ?? -1] ?? last).push(clause);
  }
  return result;
}

/** A clause of a phase with the part of it that it belongs to; null for all of it. */
export interface PartClause {
  readonly text: Markdown;
  readonly part: number | null;
}

/** The same where clauses belong to parts of the phase: they go to the tasks of theirs alone (format 2.4). */
export function partCriteria(
  clauses: readonly PartClause[],
  tasks: readonly Doer[],
  partsOf: (task: number) => readonly number[],
): Markdown[][] {
  const members = new Map<number | null, number[]>([[null, tasks.map((_, at) => at)]]);
  tasks.forEach((_, at) => {
    for (const part of partsOf(at)) add(members, part, at);
  });
  const result = tasks.map((task) => [...task.done]);
  const texts = new Map<number | null, Markdown[]>();
  for (const { text, part } of clauses) {
    const key = members.has(part) ? part : null;
    add(texts, key, text);
  }
  for (const [part, own] of texts) {
    const at = members.get(part) ?? [];
    const doers = at.flatMap((task) => tasks[task] ?? []);
    doneCriteria(own, doers).forEach((found, index) => {
      result[at[index] ?? -1]?.push(...found.slice(doers[index]?.done.length));
    });
  }
  return result;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** Stem -> the tasks that have it, in order. */
type StemIndex = ReadonlyMap<string, readonly number[]>;

function stemIndex(tasks: readonly Doer[]): StemIndex {
  const index = new Map<string, number[]>();
  tasks.forEach((task, at) => {
    if (task.done.length > 0) return;
    const { plain, measured } = wordsOf(task.text);
    const all = [...plain, ...measured.flatMap(({ amount, stem }) => [amount, measuredKey(stem)])];
    for (const stem of new Set(all)) {
      const entry = index.get(stem);
      if (entry === undefined) index.set(stem, [at]);
      else entry.push(at);
    }
  });
  return index;
}

/** What a text speaks of: words, and amounts of things. */
interface Mentioned {
  readonly plain: readonly string[];
  readonly measured: readonly Amount[];
}

/** `30 km`, with the stem of what is counted. */
interface Amount {
  readonly amount: string;
  readonly stem: string;
}

/** A number with its unit or noun: `30 km`, `50 users`, `80%`; not `SC-001 met`, `2nd floor`, `v2 beta`. */
const AMOUNT =
  /(^|[^\p{L}\p{N}_.,/-])(\d+(?:[.,]\d+)*)[ \u00a0]?(%|(?!(?:st|nd|rd|th)\b)\p{L}[\p{L}\p{M}]*)/gu;

/** The significant words of a text. A counted word is one with its number, so that *30 km* is not *24 km*. */
function wordsOf(text: Markdown): Mentioned {
  if (!/\d/.test(text)) return { plain: significant(text), measured: [] };
  const measured: Amount[] = [];
  const rest = text.replace(AMOUNT, (_, before: string, number: string, noun: string) => {
    const stem = [...stems(noun)][0] ?? noun.toLowerCase();
    measured.push({ amount: `${number} ${stem}`, stem });
    return `${before} `;
  });
  return { plain: significant(rest), measured };
}

/** What a clause is looked up by: a counted word also by itself, where the task does not count it, and the other way round. */
function keysOf(clause: Markdown): string[] {
  const { plain, measured } = wordsOf(clause);
  return [
    ...plain.flatMap((stem) => [stem, measuredKey(stem)]),
    ...measured.flatMap(({ amount, stem }) => [amount, stem]),
  ].filter((key) => !USUAL.has(key));
}

function measuredKey(stem: string): string {
  return `# ${stem}`;
}

function significant(text: Markdown): string[] {
  return [...stems(text)].filter((stem) => !USUAL.has(stem));
}

/** The task that shares most of these stems, the first among equals; null when none shares any. */
function closest(found: readonly string[], index: StemIndex): number | null {
  const lists = found.flatMap((stem) => [index.get(stem) ?? []]).sort((a, b) => a.length - b.length);
  const shared = new Map<number, number>();
  for (const list of lists) count(list, shared);
  let best: number | null = null;
  let most = 0;
  for (const [task, number] of shared) {
    if (number < most || (number === most && task > (best ?? task))) continue;
    [best, most] = [task, number];
  }
  return best;
}

/** Counts the tasks of a list; of a long one, those that a shorter one has named. */
function count(list: readonly number[], shared: Map<number, number>): void {
  const isLong = list.length > MANY && shared.size > 0;
  const tasks = isLong ? [...shared.keys()].filter((task) => includes(list, task)) : list.slice(0, MANY);
  for (const task of tasks) shared.set(task, (shared.get(task) ?? 0) + 1);
}

/** Whether a sorted list has the number. */
function includes(sorted: readonly number[], number: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === number;
}
