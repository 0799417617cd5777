import { bareWords } from '../../text/decoration.ts';
import { plainWords } from '../../text/lookup.ts';
import type { Block } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { workOf } from '../work/candidates.ts';
import { saysOnlyWork } from '../work/labels.ts';
import { below, type OutlineSection } from '../work/outline-sections.ts';
import { isTaskTable, onlyTable } from '../work/plan-table.ts';
import { workIn } from '../work/work-in.ts';
import { isEnglishPlan, workInLists } from './lists-of-work.ts';

/** What stands beside the sections with task tables. */
interface BesideTables {
  /** Phases, too. */
  readonly phases: readonly Line[];
  /** Lines of the headings of all phases in which plain items are work. */
  readonly plain: ReadonlySet<number>;
}

export const NOTHING_BESIDE: BesideTables = { phases: [], plain: new Set() };

/**
 * What stands beside the sections of a `level` that hold task tables, in a plan without boxes and task headings (format 2.1,
 * *Without a series*): those called as these are, and their siblings whose lists say something to do, where there are as many.
 * A table that is called *Tasks* is that of all the plan.
 */
export function besideTables(
  sections: readonly OutlineSection[],
  level: readonly Line[],
  isNone: (section: OutlineSection) => boolean,
): BesideTables {
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
function endsOf({ text }: Line): readonly string[] {
  const words = plainWords(
    bareWords(text)
      .text.replace(/[([（][^()[\]（）]*[)\]）]/g, '')
      .replace(/[:：–—].*$/, ''),
  );
  const ends = [/^\p{L}{3,}/u, /\p{L}{3,}(?=\W*$)/u, /^\p{L}{1,2}(?=\d)/u];
  return ends.map((end) => end.exec(words)?.[0] ?? '');
}
