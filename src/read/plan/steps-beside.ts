import { bareWords } from '../../text/decoration.ts';
import type { Line } from '../markdown/line.ts';
import { saysOnlyWork } from '../work/labels.ts';
import type { OutlineSection } from '../work/outline-sections.ts';
import type { PhaseStart } from '../work/phase-start.ts';
import { unnumbered } from '../work/phase-parts.ts';
import { listsToDo } from './lists-to-do.ts';
import { saysWhatIsLeft } from './phase-state.ts';

/**
 * The starts of a series of headings with those sections beside them that only say that work follows, `## Steps`, and in whose
 * lists each item says something to do: these are phases in their place (format 2.1, *Siblings*).
 */
export function withStepsBeside(
  phases: ReadonlyMap<Line, PhaseStart>,
  sections: readonly OutlineSection[],
): ReadonlyMap<Line, PhaseStart> {
  const own = sections.filter(({ heading }) => heading !== null && phases.has(heading));
  const homes = new Set(own.map(placeOf));
  const beside = sections.flatMap((section) => {
    const { heading, kind } = section;
    if (heading === null || kind !== null || phases.has(heading) || !homes.has(placeOf(section))) return [];
    return opensSteps(heading) && listsToDo(section) === 'all' ? [heading] : [];
  });
  if (beside.length === 0) return phases;
  return new Map([...phases, ...beside.map((heading) => [heading, unnumbered(heading)] as const)]);
}

function placeOf({ depth, parent }: OutlineSection): string {
  return `${String(depth)} ${String(parent)}`;
}

/** `Steps`, `Implementation steps`; what comes after the plan, `Next steps`, is no work of it. */
export function opensSteps(heading: Line): boolean {
  const { text } = bareWords(heading.text);
  return saysOnlyWork(text.split(/\s/).at(-1) ?? '') && !saysWhatIsLeft(text);
}
