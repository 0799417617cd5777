import { bareWords } from '../../text/decoration.ts';
import { plainWords } from '../../text/lookup.ts';
import type { Block, List } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { labelled, saysOnlyWork } from '../work/labels.ts';
import type { OutlineSection } from '../work/outline-sections.ts';
import { type PhaseStarts, unnumbered } from '../work/phase-parts.ts';
import { type PhaseStart, phaseStart } from '../work/phase-start.ts';
import { phasesNamedIn } from '../work/same-phase.ts';
import { isDoneBy } from './beside-phases.ts';
import { listsToBeDone, listsToDo } from './lists-to-do.ts';
import { saysWhatIsLeft } from './phase-state.ts';
import { isOf } from './section-phases.ts';

/**
 * The starts of a series of headings with those sections at their level or above in whose lists each item says something to do,
 * and those anywhere outside of the phases whose heading alone says that they are to be done: these are phases in their place
 * (format 2.1, *Siblings*). Not those that tell of `rules`, of what comes next or of the phases; and where all boxes are ticked,
 * such lists may as well be advice.
 */
export function withListsBeside(
  { phases, siblings }: PhaseStarts,
  sections: readonly OutlineSection[],
  rules: ReadonlySet<number>,
): ReadonlyMap<Line, PhaseStart> {
  const own = sections.filter(({ heading }) => heading !== null && phases.has(heading));
  const depth = Math.max(0, ...own.map((section) => section.depth));
  if (depth === 0 || isDoneBy(sections)) return phases;
  const isStart = ({ heading }: OutlineSection): boolean =>
    heading !== null && (phases.has(heading) || siblings.has(heading));
  const names = new Set(sections.filter(isStart).flatMap(({ blocks }) => listsIn(blocks).flatMap(namesIn)));
  const isBeside = (section: OutlineSection): boolean =>
    section.kind === null &&
    !isOf(rules, section) &&
    (listsToBeDone(section)
      ? !tellsOfOthers(section, [...phases.values()], names)
      : section.depth <= depth &&
        listsToDo(section) === 'all' &&
        !tellsMore(section, [...phases.values()], names));
  const beside: Line[] = [];
  let inside = 0;
  for (const [at, section] of sections.entries()) {
    const { heading, end } = section;
    if (heading === null || at < inside) continue;
    const isFound = isBeside(section) && !sections.slice(at, end).some(isStart);
    if (isFound) beside.push(heading);
    if (isFound || isStart(section)) inside = end;
  }
  return new Map([...phases, ...beside.map((heading) => [heading, unnumbered(heading)] as const)]);
}

/** Whether a section is a legend, says more of the phases, of parts or tasks of theirs, or what comes after these. */
function tellsMore(
  section: OutlineSection,
  phases: readonly PhaseStart[],
  names: ReadonlySet<string>,
): boolean {
  const { heading, blocks } = section;
  if (heading === null || saysWhatIsLeft(bareWords(heading.text).text)) return true;
  const isPart = (line: Line): boolean => line.bold > 0 && phaseStart(line, false) !== null;
  return (
    tellsOfOthers(section, phases, names) ||
    listsIn(blocks).every(({ items: own }) =>
      own.every(({ head }) => head !== null && labelled(head) !== null),
    ) ||
    blocks.some((block) => block.kind === 'paragraph' && block.lines.some(isPart))
  );
}

/** Whether half of the items of a section's lists name phases, or are called as items of theirs. */
function tellsOfOthers(
  { blocks }: OutlineSection,
  phases: readonly PhaseStart[],
  names: ReadonlySet<string>,
): boolean {
  const lists = listsIn(blocks);
  const items = lists.flatMap(namesIn);
  return tellsPhases(lists, phases) || items.filter((name) => names.has(name)).length * 2 >= items.length;
}

/** What the items of a list are called, up to what they are told behind a colon or a dash. */
function namesIn({ items }: List): readonly string[] {
  return items.flatMap(({ head }) => plainWords(head?.text.split(/:\s|\s[–—-]\s/)[0] ?? ''));
}

/** The lists right below a heading. */
export function listsIn(blocks: readonly Block[]): readonly List[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? [block] : []));
}

/** Half of the items name a phase: they say when it is done, or what it is about. */
export function tellsPhases(lists: readonly List[], phases: readonly PhaseStart[]): boolean {
  const heads = lists.flatMap(({ items }) => items.flatMap(({ head }) => head ?? []));
  const naming = heads.filter(({ text }) => phasesNamedIn(text, phases).length > 0);
  return naming.length * 2 >= heads.length;
}

/** `Steps`, `Implementation steps`; what comes after the plan, `Next steps`, is no work of it. */
export function opensSteps(heading: Line): boolean {
  const { text } = bareWords(heading.text);
  return saysOnlyWork(text.split(/\s/).at(-1) ?? '') && !saysWhatIsLeft(text);
}
