import { followed } from './merge-lines.ts';
import { unmarked } from './note-layout.ts';

/** The parts of a phase's line in tasks.md: `**Phase 1: Ground** (Days 1-5, 2 tasks)` (format 3.9). */
interface PhaseLine {
  readonly label: string;
  readonly name: string;
  readonly rest: string;
}

/**
 * A phase's line of which each part that the user left alone follows the plan: a word of the user's in the name does not
 * freeze the count of tasks (format 4.1). Null where one of the three is no such line.
 */
export function mergedPhaseLine(
  base: string | undefined,
  fresh: string | undefined,
  mine: string | undefined,
): string | null {
  const [was, now, own] = [partsOf(base), partsOf(fresh), partsOf(mine)];
  if (was === null || now === null || own === null) return null;
  if (mine === base) return fresh ?? null;
  // A phase that has lost its number is called by the note's own name already.
  if (now.name === '' && was.name !== '')
    return `**${now.label}**${followed(own.rest, was.rest, now.rest) ?? own.rest}`;
  const part = (of: keyof PhaseLine): string => followed(own[of], was[of], now[of]) ?? own[of];
  return `**${part('label')}${part('name')}**${part('rest')}`;
}

/** Word and number of a phase as its line has them, whatever signs are in it; of any other line all of it. */
export function writtenLabel(line: string): string {
  return partsOf(line)?.label ?? line;
}

function partsOf(line = ''): PhaseLine | null {
  const found = /^(?:\*\*|__)([^:*]*)(:? ?.*?)(?:\*\*|__)(.*)$/.exec(line);
  return found === null ? null : { label: found[1] ?? '', name: found[2] ?? '', rest: found[3] ?? '' };
}

/**
 * What is left of a phase's line when its phase is gone: the name alone, without its count and the number that it was built
 * with (`base`); any other line whole.
 */
export function withoutPhase(line: string, base: string): string {
  const parts = partsOf(line);
  const name = parts?.name.replace(/^:\s*/, '') ?? '';
  if (parts === null || name === '') return line;
  return parts.label === writtenLabel(base) ? `**${name}**` : `**${parts.label}${parts.name}**`;
}

/** What stands after the name in a phase's line, and the line with another text there. */
export function withCount(line: string, count: string): { readonly line: string; readonly count: string } {
  const own = partsOf(unmarked(line))?.rest ?? '';
  return { line: line.slice(0, line.length - own.length) + count, count: own };
}
