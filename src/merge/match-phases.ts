import type { TaskId, TaskList } from '../model/tasks.ts';
import { appendTo } from './append-to.ts';

/** A phase of one version of the note. */
export interface PhaseLike {
  readonly word: string;
  readonly number: string;
  readonly name: string;
  /** Its tasks, by the ids that the versions share; of a new build those that are recognised. */
  readonly tasks: readonly TaskId[];
}

/** A phase whose identity is known. */
export interface KnownPhase extends PhaseLike {
  readonly key: string;
}

/** The phases of a task list with the ids of their tasks. */
export function phasesWithIds(list: TaskList): PhaseLike[] {
  return list.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map((task) => task.id) }));
}

/** Phases with their identities. */
export function keyed(phases: readonly PhaseLike[], keys: readonly string[]): KnownPhase[] {
  return phases.map((phase, index) => ({ ...phase, key: keys[index] ?? '' }));
}

/** What speaks for two phases being one, where 1 stands for all of their tasks; name and number together say more. */
const NAME = 0.6;
const NUMBER = 0.5;
/** A phase that shares fewer of its tasks than this, and no name, is another one. */
const MOST_TASKS = 0.5;
/** Of so many phases with one name, the name tells nothing. */
const COMMON = 20;

interface PhasePair {
  readonly phase: number;
  readonly known: KnownPhase;
  readonly score: number;
}

/**
 * The identity of each phase (format 4.3): that of the known phase with which it shares tasks, name and number, the best
 * pairs first; one that is nowhere known gets a new one. No single one of them decides, so that a phase stays itself
 * where the plan renames, renumbers, splits or merges. `known` may have a phase in several versions, under one key.
 */
export function phaseKeys(phases: readonly PhaseLike[], known: readonly KnownPhase[]): string[] {
  const keys = phases.map((): string | null => null);
  const matched = new Set<string>();
  const pairs = pairsOf(phases, known).sort((a, b) => b.score - a.score);
  for (const { phase, known: other } of pairs) {
    if (keys[phase] !== null || matched.has(other.key)) continue;
    keys[phase] = other.key;
    matched.add(other.key);
  }
  const taken = new Set([...known.map(({ key }) => key), ...keys]);
  return keys.map((key, index) => key ?? newKey(phases[index], taken));
}

/** The pairs that may be one phase, in the order of the phases. */
function pairsOf(phases: readonly PhaseLike[], known: readonly KnownPhase[]): PhasePair[] {
  const homes = new Map<TaskId, KnownPhase[]>();
  for (const other of known) for (const id of other.tasks) appendTo(homes, id, other);
  const claimed = new Set(phases.flatMap(({ tasks }) => tasks));
  const byName = grouped(known, (other) => clean(other.name));
  const byNumber = grouped(known, numberOf);
  return phases.flatMap((phase, index) => {
    const shared = new Map<KnownPhase, number>();
    for (const home of phase.tasks.flatMap((id) => homes.get(id) ?? []))
      shared.set(home, (shared.get(home) ?? 0) + 1);
    const alike = byName.get(clean(phase.name)) ?? [];
    const others = new Set([
      ...shared.keys(),
      ...(alike.length > COMMON ? [] : alike),
      ...(byNumber.get(numberOf(phase)) ?? []),
    ]);
    return [...others].flatMap((other): PhasePair[] => {
      const tasks = (2 * (shared.get(other) ?? 0)) / Math.max(1, phase.tasks.length + other.tasks.length);
      const hasNumber = numberOf(phase) !== '' && numberOf(phase) === numberOf(other);
      const hasName = isNamed(clean(phase.name), clean(other.name), hasNumber);
      // The number alone, where the tasks of neither speak for another phase.
      const isAlone = shared.size === 0 && !other.tasks.some((id) => claimed.has(id));
      if (!hasName && tasks < MOST_TASKS && !(hasNumber && (isAlone || tasks > 0))) return [];
      const score = tasks + (hasName ? NAME : 0) + (hasNumber ? NUMBER : 0);
      return [{ phase: index, known: other, score }];
    });
  });
}

/** Whether two names are one; of two phases with one number also where one of them goes on after the other's words. */
function isNamed(one: string, other: string, hasNumber: boolean): boolean {
  if (one === '' || other === '') return false;
  return one === other || (hasNumber && (one.startsWith(`${other} `) || other.startsWith(`${one} `)));
}

function grouped(known: readonly KnownPhase[], by: (phase: KnownPhase) => string): Map<string, KnownPhase[]> {
  const groups = new Map<string, KnownPhase[]>();
  for (const phase of known) {
    const key = by(phase);
    if (key !== '') appendTo(groups, key, phase);
  }
  return groups;
}

function newKey(phase: PhaseLike | undefined, taken: Set<string | null>): string {
  const base = phase === undefined ? 'phase' : `${numberOf(phase)} ${clean(phase.name)}`.trim();
  let key = base;
  for (let count = 2; taken.has(key); count++) key = `${base} ${String(count)}`;
  taken.add(key);
  return key;
}

function numberOf({ word, number }: PhaseLike): string {
  return clean(`${word} ${number}`);
}

function clean(text: string): string {
  return text.toLowerCase().replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
}
