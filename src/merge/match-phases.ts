import type { TaskId } from '../model/tasks.ts';

/** A phase of one version of the note. */
export interface PhaseLike {
  readonly word: string;
  readonly number: string;
  readonly name: string;
  readonly tasks: readonly TaskId[];
}

/** A phase whose identity is known. */
export interface KnownPhase extends PhaseLike {
  readonly key: string;
}

/**
 * The identity of each phase (format 4.3): that of the known phase of the same name, then of the same number, then of
 * the one that most of its tasks are in; a phase that is none of these gets a new one.
 */
export function phaseKeys(phases: readonly PhaseLike[], known: readonly KnownPhase[]): string[] {
  const keys = phases.map((): string | null => null);
  const matched = new Set<KnownPhase>();
  const match = (keyOf: (phase: PhaseLike) => string): void => {
    const open = new Map<string, KnownPhase[]>();
    for (const other of known)
      if (!matched.has(other)) open.set(keyOf(other), [...(open.get(keyOf(other)) ?? []), other]);
    phases.forEach((phase, index) => {
      const key = keyOf(phase);
      const found = keys[index] === null && key !== '' ? open.get(key)?.shift() : undefined;
      if (found === undefined) return;
      keys[index] = found.key;
      matched.add(found);
    });
  };
  match((phase) => (clean(phase.name) === '' ? '' : `${numberOf(phase)}\n${clean(phase.name)}`));
  match((phase) => clean(phase.name));
  match(numberOf);
  byTasks(phases, known, matched, keys);
  const taken = new Set([...known.map(({ key }) => key), ...keys]);
  return keys.map((key, index) => key ?? newKey(phases[index], taken));
}

/** Matches phases by where most of their tasks are. */
function byTasks(
  phases: readonly PhaseLike[],
  known: readonly KnownPhase[],
  matched: Set<KnownPhase>,
  keys: (string | null)[],
): void {
  const homes = new Map(
    known.filter((other) => !matched.has(other)).flatMap((other) => other.tasks.map((id) => [id, other])),
  );
  phases.forEach((phase, index) => {
    if (keys[index] !== null) return;
    const counts = new Map<KnownPhase, number>();
    for (const id of phase.tasks) {
      const home = homes.get(id);
      if (home !== undefined && !matched.has(home)) counts.set(home, (counts.get(home) ?? 0) + 1);
    }
    const best = [...counts].find(([, count]) => count * 2 > phase.tasks.length)?.[0];
    if (best === undefined) return;
    keys[index] = best.key;
    matched.add(best);
  });
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
