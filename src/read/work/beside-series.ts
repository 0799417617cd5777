import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/block.ts';
import type { Candidate } from './candidates.ts';
import { opensCriteria } from './criteria-label.ts';
import { isOfPhases, isOverview } from './is-overview.ts';
import { isCalledPart } from './named-parts.ts';
import { below, type OutlineSection } from './outline-sections.ts';
import { phaseNamedIn, withoutNamed } from './same-phase.ts';
import { workIn } from './work-in.ts';

type HeadedSection = OutlineSection & { readonly heading: Line };

/** Headings of the phases' level below their parent that hold work beyond doubt, and no phase of their own. */
export function siblingsOf(
  members: readonly Candidate[],
  candidates: readonly Candidate[],
  sections: readonly OutlineSection[],
): Set<Line> {
  if (members[0]?.kind !== 'heading') return new Set();
  const containers = new Set(members.map(({ container }) => container));
  const isBeside = ({ depth, parent }: OutlineSection): boolean =>
    depth === members[0]?.rank && parent !== null && containers.has(parent);
  return holdersAmong(isBeside, members, candidates, sections);
}

/** The same of all headings that are no part of a phase: of the phases' level or above, before, between or after them (format 2.1, *Siblings*). */
export function headingsBeside(
  members: readonly Candidate[],
  candidates: readonly Candidate[],
  sections: readonly OutlineSection[],
): Set<Line> {
  const [first] = members;
  if (first === undefined) return new Set();
  // Right below the note's title any heading is a deeper one.
  const isTitled = first.kind !== 'heading' && first.rank < 2;
  const isBeside = ({ depth, parent, heading }: OutlineSection): boolean =>
    depth <= first.rank ||
    (isTitled && parent === first.container && heading !== null && !isCalledPart(heading));
  return holdersAmong(isBeside, members, candidates, sections);
}

/** Headings that hold work beyond doubt and no phase of the members' series, the outermost of each place. */
function holdersAmong(
  isBeside: (section: OutlineSection) => boolean,
  members: readonly Candidate[],
  candidates: readonly Candidate[],
  sections: readonly OutlineSection[],
): Set<Line> {
  const words = new Set(members.map(({ start }) => start.series));
  const starts = candidates.filter(({ start }) => words.has(start.series));
  const own = new Set(starts.map(({ line }) => line));
  const firstStart = firstFrom(sections.length, new Set(starts.map(({ container }) => container)));
  const phases = members.map(({ start }) => start);
  const isAgain = (block: Block, heading: Line | null): boolean =>
    block.kind === 'table' && (isOverview(heading, block, phases) || isOfPhases(block, phases));
  const isHolder = (section: OutlineSection, at: number): section is HeadedSection =>
    section.kind === null &&
    section.heading !== null &&
    isBeside(section) &&
    !own.has(section.heading) &&
    phaseNamedIn(section.heading, phases) === null &&
    (firstStart[at] ?? Infinity) >= section.end &&
    workIn(
      withoutNamed(withoutCriteria(below(at, sections)), phases).filter(
        (block) => !isAgain(block, section.heading),
      ),
    ).sure > 0;
  const holders = new Set<Line>();
  for (let at = 0; at < sections.length; at++) {
    const section = sections[at];
    if (section === undefined || !isHolder(section, at)) continue;
    holders.add(section.heading);
    at = section.end - 1;
  }
  return holders;
}

/** The blocks without the lists below a label for criteria: these say what is reached. */
function withoutCriteria(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, at) => block.kind !== 'list' || !opensCriteria(blocks[at - 1]));
}

/** For each index the first of some from there on; Infinity for none. */
function firstFrom(length: number, of: ReadonlySet<number>): readonly number[] {
  const first = new Array<number>(length).fill(Infinity);
  for (let at = length - 1; at >= 0; at--) first[at] = of.has(at) ? at : (first[at + 1] ?? Infinity);
  return first;
}
