import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { tellsHorizon } from '../../text/how-soon.ts';
import { plainWords } from '../../text/lookup.ts';
import { isMonthAlone } from '../../text/time-alone.ts';
import { isWeekday } from '../../text/weekdays.ts';
import type { Block } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { workOf } from '../work/candidates.ts';
import { saysOnlyWork } from '../work/labels.ts';
import { below, type OutlineSection } from '../work/outline-sections.ts';
import { isTaskTable, onlyTable } from '../work/plan-table.ts';
import { workIn } from '../work/work-in.ts';
import { isEnglishPlan, workInLists } from './lists-of-work.ts';
import { listsToBeDone, listsToDo, proseToDo } from './lists-to-do.ts';
import { saysWhatIsLeft } from './phase-state.ts';

/** What stands beside the sections that hold work beyond doubt. */
interface BesidePhases {
  /** Phases, too. */
  readonly phases: readonly Line[];
  /** Lines of the headings of all phases in which plain items are work. */
  readonly plain: ReadonlySet<number>;
}

export const NOTHING_BESIDE: BesidePhases = { phases: [], plain: new Set() };

/**
 * What stands beside the sections of a `level` that hold task tables, in a plan without boxes and task headings (format 2.1,
 * *Without a series*): those called as these are, and their siblings whose lists say something to do, where there are as many.
 * A table that is called *Tasks* is that of all the plan.
 */
export function besideTables(
  sections: readonly OutlineSection[],
  level: readonly Line[],
  isNone: (section: OutlineSection) => boolean,
): BesidePhases {
  const english = isEnglishPlan(sections);
  const lists = sections.map((section) => !isNone(section) && workInLists(section, english) >= 0.5);
  const listing = new Set(
    sections
      .filter((section, at) => lists.slice(at, section.end).includes(true))
      .map(({ heading }) => heading),
  );
  const own = sections.filter(({ heading }) => heading !== null && level.includes(heading));
  const areTables = own.every(({ blocks }) => blocks.some(isTable));
  const parents = new Set(areTables ? own.map(({ parent }) => parent) : []);
  const beside = sections.flatMap(({ heading, kind, depth, parent }, at): Beside[] => {
    if (heading === null || kind !== null || depth !== own[0]?.depth || level.includes(heading)) return [];
    const alike = isAlike(heading, level) && mayHoldWork(at, sections);
    return alike || (lists[at] === true && parents.has(parent)) ? [{ heading, alike }] : [];
  });
  const others = beside.filter(({ alike }) => !alike);
  const isForAll =
    others.length < level.length || level.some(({ text }) => saysOnlyWork(bareWords(text).text));
  const phases = (isForAll ? beside.filter(({ alike }) => alike) : beside).map(({ heading }) => heading);
  const plain = [...phases, ...level.filter((heading) => listing.has(heading))];
  return { phases, plain: new Set(plain.map(({ line }) => line)) };
}

/**
 * What stands beside the sections of a `level` that hold boxes or task headings (format 2.1, *Without a series*): those called
 * after a time as one of these is, `March` and `May`, and those whose lists say something to do in each of their items, or whose
 * heading alone says that it is to be done.
 */
export function besideBoxes(
  sections: readonly OutlineSection[],
  level: readonly Line[],
  isNone: (section: OutlineSection) => boolean,
): BesidePhases {
  const times = new Set(level.flatMap((heading) => timeOf(heading) ?? []));
  const isDone = isDoneBy(sections);
  const phases = siblingsOf(sections, level).flatMap(({ section, at }) => {
    const { heading } = section;
    if (heading === null || isNone(section)) return [];
    if (times.has(timeOf(heading) ?? '') && mayHoldWork(at, sections)) return [heading];
    const isToDo = !isDone && !saysWhatIsLeft(bareWords(heading.text).text);
    return isToDo && (listsToDo(section) === 'all' || listsToBeDone(section)) ? [heading] : [];
  });
  return { phases, plain: new Set(phases.map(({ line }) => line)) };
}

/** All boxes are ticked: other lists may as well be advice, or how it runs. */
export function isDoneBy(sections: readonly OutlineSection[]): boolean {
  const boxes = sections.flatMap(({ blocks }) => blocks.flatMap(boxesIn));
  return boxes.length > 0 && boxes.every((box) => /^x$/i.test(box));
}

function boxesIn(block: Block): string[] {
  if (block.kind === 'quote') return block.blocks.flatMap(boxesIn);
  return block.kind === 'list'
    ? block.items.flatMap(({ box, blocks }) => [...(box === null ? [] : [box]), ...blocks.flatMap(boxesIn)])
    : [];
}

/**
 * The numbered sections beside those of a `level` most of which have a number, that are told in prose alone and say what to do:
 * each is a phase, and the prose its one task (format 2.1, *Without a series*). `mayBeMost`: they may be more than those.
 */
export function proseBeside(
  sections: readonly OutlineSection[],
  level: readonly Line[],
  isNone: (section: OutlineSection) => boolean,
  mayBeMost: boolean,
): readonly Line[] {
  const told = siblingsOf(sections, level).flatMap(({ section, at }) => {
    const { heading, end } = section;
    return heading !== null && hasNumber(heading) && end === at + 1 && !isNone(section) && proseToDo(section)
      ? [heading]
      : [];
  });
  const counting = level.filter(hasNumber).length;
  if (counting > 1 && counting * 2 >= level.length) return told;
  const all = counting + told.length;
  return mayBeMost && counting > 0 && all * 2 >= level.length + told.length ? told : [];
}

/** The sections that may hold work at the level of some headings, below the parents of these. */
function siblingsOf(
  sections: readonly OutlineSection[],
  level: readonly Line[],
): readonly { readonly section: OutlineSection; readonly at: number }[] {
  const own = sections.filter(({ heading }) => heading !== null && level.includes(heading));
  const parents = new Set(own.map(({ parent }) => parent));
  return sections.flatMap((section, at) => {
    const { heading, kind, depth, parent } = section;
    const isSibling = kind === null && depth === own[0]?.depth && parents.has(parent);
    return heading !== null && isSibling && !level.includes(heading) ? [{ section, at }] : [];
  });
}

function hasNumber({ text }: Line): boolean {
  return withoutItemNumber(bareWords(text).text).number !== null;
}

/** The kind of time that a heading is called after: a month, a weekday, how soon, how long before it is: `March 2027`, `Later`, `4 weeks before`. */
function timeOf({ text }: Line): string | null {
  const words = withoutItemNumber(bareWords(text).text).text.replace(/\s*[:：]$/, '');
  const [name = ''] = /^\p{L}+(?=\s*\d{0,4}$)/u.exec(words) ?? [];
  if (isMonthAlone(words)) return 'month';
  if (isWeekday(name)) return 'weekday';
  if (tellsHorizon(words)) return 'horizon';
  return /^\d{1,3}(?:\s?[-–]\s?\d{1,3})?\+?\s\p{L}+\s\p{L}+$/u.test(words) ? 'before' : null;
}

interface Beside {
  readonly heading: Line;
  readonly alike: boolean;
}

function isTable(block: Block): boolean {
  return block.kind === 'table' && isTaskTable(block);
}

function mayHoldWork(at: number, sections: readonly OutlineSection[]): boolean {
  const blocks = below(at, sections);
  return (
    workOf(workIn(blocks)) > 0 || blocks.some((block) => block.kind === 'table' && onlyTable(block) !== null)
  );
}

/** Headings that end or open with the same word, or open with a number of the same letters: `Short plan`, `2-Week Plan`; `v1.1 — Hull`. */
function isAlike(heading: Line, others: readonly Line[]): boolean {
  const ends = endsOf(heading);
  return others.some((other) => endsOf(other).some((end, at) => end !== '' && end === ends[at]));
}

/** The first and the last word of a heading, brackets aside, and what its number counts; empty where there is none. */
export function endsOf({ text }: Line): readonly string[] {
  const words = plainWords(
    bareWords(text)
      .text.replace(/[([（][^()[\]（）]*[)\]）]/g, '')
      .replace(/[:：–—].*$/, ''),
  );
  const ends = [/^\p{L}{3,}/u, /\p{L}{3,}(?=\W*$)/u, /^\p{L}{1,2}(?=\d)/u];
  return ends.map((end) => end.exec(words)?.[0] ?? '');
}
