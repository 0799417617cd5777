import type { Section } from '../work/phase-parts.ts';

/**
 * The sections that hold something and, where that would else be taken for part of the one before, the heading alone of what it lies
 * in: `## Closing` above `### Kitchen`, behind `## Day 2`.
 */
export function withHeadingsAbove(
  sections: readonly Section[],
  isHeld: (section: Section) => boolean,
): Section[] {
  const above = holders(sections, isHeld);
  const open: number[] = [];
  return sections.flatMap((section) => {
    const held = isHeld(section);
    const ends = above.has(section) && (open.at(-1) ?? 0) >= section.depth;
    if (!held && !ends) return [];
    while ((open.at(-1) ?? 0) >= section.depth && open.length > 0) open.pop();
    open.push(section.depth);
    return [held ? section : { ...section, blocks: [] }];
  });
}

/** The sections that hold nothing themselves, but lie around one that does. */
function holders(sections: readonly Section[], isHeld: (section: Section) => boolean): ReadonlySet<Section> {
  let innermost = 0;
  const found = new Set<Section>();
  for (const section of sections.toReversed()) {
    const held = isHeld(section);
    if (!held && section.depth >= innermost) continue;
    if (!held) found.add(section);
    innermost = section.depth;
  }
  return found;
}
