import type { BuildRecord, Conflict } from '../model/merge.ts';
import type { PhaseLike } from './match-phases.ts';

/** The phases of a build with their identities. */
interface KeyedPhases {
  readonly phases: readonly Pick<PhaseLike, 'word' | 'number' | 'name'>[];
  readonly keys: readonly string[];
}

/** Conflicts with phases by what they are called, in the last build or the new one, in the place of their identities. */
export function withPhaseTitles(
  conflicts: readonly Conflict[],
  record: BuildRecord | null,
  { phases, keys }: KeyedPhases,
): Conflict[] {
  const planned = phases.map((phase, index) => ({ ...phase, key: keys[index] ?? '' }));
  const titles = new Map(
    [...(record?.phases ?? []), ...planned].map(({ key, word, number, name }) => {
      const label = `${word} ${number}`.trim();
      return [key, label === '' || name === '' ? label + name : `${label}: ${name}`];
    }),
  );
  const titleOf = (key: string): string => titles.get(key) ?? key;
  return conflicts.map((one) => {
    if (one.kind === 'unmoved') return { ...one, phase: titleOf(one.phase), plan: titleOf(one.plan) };
    return one.kind === 'placed' ? { ...one, plan: titleOf(one.plan) } : one;
  });
}
