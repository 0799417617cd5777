import type { Markdown } from '../model/markdown.ts';
import { withoutItemNumber } from './item-number.ts';

/** Numbers of one beginning, `1.1`, `1.2`, `1.3`, and the parts of the plan in which they stand. */
interface Family {
  readonly members: Set<number>;
  readonly parts: Set<number>;
}

/**
 * Tells which numbers with a dot at the start of a plan's texts count these (format 2.8): `1.1`, `1.2`, `2.1` go on from a first
 * one; `7.8 Rent the boats`, `9.30 Start` tell a day or an hour. Numbers without a dot always do. `parts` are the texts of each
 * part of the plan: where each has one number alone, `1.1` and then `2.1`, they count as well.
 */
export function countingNumbers(parts: readonly (readonly Markdown[])[]): (number: string) => boolean {
  const families = new Map<string, Family>();
  const ofParts = parts.map(() => new Set<string>());
  parts.forEach((texts, part) => {
    for (const text of texts) {
      const found = /^(.+)\.(\d+)$/.exec(withoutItemNumber(text).number ?? '');
      if (found === null) continue;
      const [, beginning = '', last = ''] = found;
      const family = families.get(beginning) ?? { members: new Set(), parts: new Set() };
      families.set(beginning, family);
      family.members.add(Number(last));
      family.parts.add(part);
      ofParts[part]?.add(beginning);
    }
  });
  const isAlone = ({ parts: own }: Family): boolean => [...own].every((part) => ofParts[part]?.size === 1);
  const counting = new Set<string>();
  for (const [beginning, family] of families) {
    const goesOn = family.members.size > 1 || isAlone(family);
    if (goesOn && Math.min(...family.members) <= 1) counting.add(beginning);
  }
  return (number) => !number.includes('.') || counting.has(number.slice(0, number.lastIndexOf('.')));
}
