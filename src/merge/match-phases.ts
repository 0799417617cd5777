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
  const open = new Set(known);
  const match = (isSame: (phase: PhaseLike, other: KnownPhase) => boolean): void => {
    phases.forEach((phase, index) => {
      if (keys[index] !== null) return;
      const found = [...open].find((other) => isSame(phase, other));
      if (found === undefined) return;
      keys[index] = found.key;
      open.delete(found);
    });
  };
  match(
    (phase, other) =>
      clean(phase.name) !== '' &&
      clean(phase.name) === clean(other.name) &&
      numberOf(phase) === numberOf(other),
  );
  match((phase, other) => clean(phase.name) !== '' && clean(phase.name) === clean(other.name));
  match((phase, other) => numberOf(phase) === numberOf(other));
  match(
    (phase, other) => phase.tasks.filter((id) => other.tasks.includes(id)).length * 2 > phase.tasks.length,
  );
  const taken = new Set([...known.map(({ key }) => key), ...keys]);
  return keys.map((key, index) => key ?? newKey(phases[index], taken));
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
