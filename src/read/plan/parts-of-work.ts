import { startsWithVerb } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { plainWords } from '../../text/lookup.ts';
import type { Block } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { both, NO_WORK, workOf } from '../work/candidates.ts';
import { type FieldName, labelled, partField } from '../work/labels.ts';
import { blocksOf, type OutlineSection } from '../work/outline-sections.ts';
import { workIn } from '../work/work-in.ts';
import { namedTimetable, phasesTable } from '../work/timetable.ts';
import { isEnglishPlan, itemsIn, workInLists, rowsIn } from './lists-of-work.ts';
import { onlyOpens } from './list-label.ts';
import { isTitle } from './section-phases.ts';
import { withTasksBelow } from './step-groups.ts';

/**
 * A plan whose work stands in a part that is called a time, `Timeline`, `Zeitplan`, or in a table of phases that nothing else
 * tells of (format 2.1, *Without a series*).
 */
export interface Timeline {
  /** The plan's blocks: that part holds tasks, and its timetables are task tables. */
  readonly blocks: readonly Block[];
  /** The headings of what stands in it, or its own, and of the sections whose lists say something to do, in order. */
  readonly phases: readonly Line[];
}

/**
 * The timeline of a plan in which nothing is work beyond doubt, where it says more than the lists of things to do elsewhere
 * and most of it names no other section; null without one.
 */
export function timelineOf(sections: readonly OutlineSection[], blocks: readonly Block[]): Timeline | null {
  const found = partOfTimes(sections);
  if (found === null) return null;
  const { inside, isAll } = found;
  const outside = sections.filter((section) => !inside.includes(section));
  if (outside.some((section) => workIn(blocksOf(section)).sure > 0)) return null;
  const english = isEnglishPlan(sections);
  const listing = outside.filter((section) => workInLists(section, english) > 0.5);
  if (workOfAll(inside) < listing.flatMap(itemsIn).length || repeats(inside, outside)) return null;
  const parts = partsIn(inside, sections);
  const whole = isAll && listing.length === 0 ? [] : inside.slice(0, 1);
  const homes = new Set([...(parts.length > 1 ? parts : whole), ...listing]);
  const tables = new Set<Block>(inside.flatMap((section) => section.blocks));
  const named = blocks.map((block) =>
    block.kind === 'table' && tables.has(block) ? (phasesTable(block) ?? namedTimetable(block)) : block,
  );
  const lines = new Set(
    sections.flatMap((section) => (homes.has(section) ? (section.heading?.line ?? []) : [])),
  );
  const opened = withTasksBelow(named, new Set(inside.slice(0, 1).flatMap(({ heading }) => heading ?? [])));
  const phases = opened.flatMap((block) => (block.kind === 'heading' ? [block.line] : []));
  return { blocks: opened, phases: phases.filter(({ line }) => lines.has(line)) };
}

/**
 * The part that says when: one called a time, else one with a table of phases, with what stands below it, unless that is all
 * of the plan, below its title. Null without one, and where rows of phases are all the work, as these are phases then.
 */
function partOfTimes(
  sections: readonly OutlineSection[],
): { readonly inside: readonly OutlineSection[]; readonly isAll: boolean } | null {
  const called = sections.findIndex((section) => isAsideFor(section, 'duration'));
  if (called !== -1) return { inside: sections.slice(called, sections[called]?.end), isAll: false };
  const at = sections.findIndex(holdsPhases);
  const isAll = isTitle(sections[at]?.heading ?? null, sections);
  const inside = sections.slice(at, isAll ? at + 1 : sections[at]?.end);
  const others = sections.filter((section) => !inside.includes(section));
  return at === -1 || workOfAll(others) === 0 ? null : { inside, isAll };
}

/** The sections right below the first one that hold work. */
function partsIn(
  [first, ...inside]: readonly OutlineSection[],
  sections: readonly OutlineSection[],
): readonly OutlineSection[] {
  const isPart = ({ parent }: OutlineSection): boolean => parent !== null && sections[parent] === first;
  return inside.filter((section) => isPart(section) && workOfAll([section]) > 0);
}

/**
 * The blocks of a plan without a series in which a part that is called as deliverables are is one as its siblings are
 * (format 2.1): its items stand below a label that says so, `Tasks:`, or most open with a verb. The blocks themselves where
 * there is none, and where boxes and the like tell what is work.
 */
export function withWorkInDeliverables(
  blocks: readonly Block[],
  sections: readonly OutlineSection[],
): readonly Block[] {
  if (sections.some((section) => workIn(blocksOf(section)).sure > 0)) return blocks;
  const listing = sections.filter(
    ({ kind, blocks: own }) => kind === null && itemsIn({ blocks: own }).length > 0,
  );
  const parents = new Set(listing.map(({ parent }) => parent));
  const parts = sections.filter(
    (section) => isAsideFor(section, 'deliverables') && parents.has(section.parent) && saysToDo(section),
  );
  return withTasksBelow(blocks, new Set(parts.flatMap(({ heading }) => heading ?? [])));
}

/** Two words, `Install guide`, may as well name a thing. */
function saysToDo({ blocks }: OutlineSection): boolean {
  const items = itemsIn({ blocks });
  const saying = items.filter((text) => startsWithVerb(text) && /\S\s+\S+\s+\S/.test(text));
  const isOpened = blocks.some((block, at) => block.kind === 'list' && opensTasks(blocks[at - 1]));
  return isOpened || saying.length * 2 > items.length;
}

/** `Tasks:` above a list */
function opensTasks(block: Block | undefined): boolean {
  const line = block?.kind === 'paragraph' ? block.lines.at(-1) : undefined;
  const found = line === undefined ? null : labelled(line);
  return found !== null && onlyOpens(found);
}

/** Called as a field is, and in no part that only describes. */
export function isAsideFor(
  { heading, kind }: Pick<OutlineSection, 'heading' | 'kind'>,
  field: FieldName,
): boolean {
  return kind === 'aside' && heading !== null && partField(bareWords(heading.text).text) === field;
}

/** A table of phases and of their times stands in it. */
function holdsPhases({ kind, blocks }: OutlineSection): boolean {
  return kind === null && blocks.some((block) => block.kind === 'table' && phasesTable(block) !== null);
}

function workOfAll(sections: readonly OutlineSection[]): number {
  const blocks = sections.flatMap((section) => section.blocks);
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? (phasesTable(block)?.rows ?? []) : []));
  return rows.length + workOf(sections.map((section) => workIn(section.blocks)).reduce(both, NO_WORK));
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
