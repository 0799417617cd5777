import { bareWords } from '../../text/decoration.ts';
import { plainWords } from '../../text/lookup.ts';
import type { Block } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { both, NO_WORK, workOf } from '../work/candidates.ts';
import { partField } from '../work/labels.ts';
import { blocksOf, type OutlineSection } from '../work/outline-sections.ts';
import { workIn } from '../work/work-in.ts';
import { namedTimetable } from '../work/timetable.ts';
import { isEnglishPlan, itemsIn, workInLists, rowsIn } from './lists-of-work.ts';

/** A plan whose work stands in a part that is called a time: `Timeline`, `Zeitplan` (format 2.1, *Without a series*). */
export interface Timeline {
  /** The plan's blocks, with the timetables of that part as task tables. */
  readonly blocks: readonly Block[];
  /** The headings of the part and of all in it: they are of work. */
  readonly headings: ReadonlySet<Line>;
  /** The headings of what stands in it, or its own, and of the sections whose lists say something to do, in order. */
  readonly phases: readonly Line[];
}

/**
 * The timeline of a plan in which nothing is work beyond doubt, where it says more than the lists of things to do elsewhere
 * and most of it names no other section; null without one.
 */
export function timelineOf(sections: readonly OutlineSection[], blocks: readonly Block[]): Timeline | null {
  const at = sections.findIndex(isTimeline);
  const inside = sections.slice(at, sections[at]?.end);
  const outside = sections.filter((section) => !inside.includes(section));
  if (at === -1 || outside.some((section) => workIn(blocksOf(section)).sure > 0)) return null;
  const english = isEnglishPlan(sections);
  const listing = outside.filter((section) => workInLists(section, english) > 0.5);
  if (workOfAll(inside) < listing.flatMap(itemsIn).length || repeats(inside, outside)) return null;
  const parts = inside.filter((section) => section.parent === at && workOfAll([section]) > 0);
  const homes = new Set([...(parts.length > 1 ? parts : inside.slice(0, 1)), ...listing]);
  const tables = new Set<Block>(inside.flatMap((section) => section.blocks));
  return {
    blocks: blocks.map((block) =>
      block.kind === 'table' && tables.has(block) ? namedTimetable(block) : block,
    ),
    headings: new Set(inside.flatMap(({ heading }) => heading ?? [])),
    phases: sections.filter((section) => homes.has(section)).flatMap(({ heading }) => heading ?? []),
  };
}

/** Called as the field of a time is, and in no part that only describes. */
function isTimeline({ heading, kind }: OutlineSection): boolean {
  return kind === 'aside' && heading !== null && partField(bareWords(heading.text).text) === 'duration';
}

function workOfAll(sections: readonly OutlineSection[]): number {
  return workOf(sections.map(({ blocks }) => workIn(blocks)).reduce(both, NO_WORK));
}

/** Half of its items and rows, or more, name a section elsewhere. */
function repeats(inside: readonly OutlineSection[], outside: readonly OutlineSection[]): boolean {
  const names = outside.flatMap(({ heading, depth }) =>
    heading === null || depth < 2 ? [] : [` ${plainWords(bareWords(heading.text).text)} `],
  );
  const entries = inside.flatMap((section) => [...itemsIn(section), ...rowsIn(section)]);
  const naming = entries.filter((text) => names.some((name) => ` ${plainWords(text)} `.includes(name)));
  return naming.length * 2 >= entries.length;
}
