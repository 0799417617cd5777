import { isContentsLine, type Line } from '../markdown/line.ts';
import { type Block, hasBox, type Item } from '../markdown/outline.ts';
import type { OutlineSection } from './outline-sections.ts';
import { isTaskTable } from './plan-table.ts';
import { isPhaseWord, makesNoPhase } from '../../text/vocabulary.ts';
import { type PhaseStart, phaseStart, wordOf } from './phase-start.ts';
import { type Work, workIn } from './work-in.ts';

/** The lines that start the phases of a note, each with what it says. */
export interface ChosenStarts {
  /** Those of the series that is the note's phases; they start one wherever they stand. */
  readonly phases: ReadonlyMap<Line, PhaseStart>;
  /** Others of the same word: an overview, say. They start a phase only outside of these. */
  readonly others: ReadonlyMap<Line, PhaseStart>;
  /** Headings beside the phases that hold boxes: phases by these alone (format 2.1, *Siblings*). */
  readonly siblings: ReadonlySet<Line>;
  /** There is work below the phases. */
  readonly hasWork: boolean;
}

type Kind = 'heading' | 'bold' | 'item';

/** A line that reads as the start of a phase, where it stands. */
interface Candidate {
  readonly line: Line;
  readonly start: PhaseStart;
  readonly kind: Kind;
  /** How far out it stands: the less, the farther. */
  readonly rank: number;
  /** Index of the section that its series lies in. */
  readonly container: number;
  /** How much work stands below it. */
  readonly work: Work;
  /** Of an item, its list is nested in it; else it may only name a phase. */
  readonly nested: boolean;
  /** It stands in a part that only describes (format 2.7): there a series must be one beyond doubt. */
  readonly inRest: boolean;
}

const NO_WORK: Work = { sure: 0, items: 0 };

function both(one: Work, other: Work): Work {
  return { sure: one.sure + other.sure, items: one.items + other.items };
}

/** Work beyond doubt counts before all other. */
function isMore(one: Work, other: Work): boolean {
  return one.sure === other.sure ? one.items > other.items : one.sure > other.sure;
}

/** Starts with the same word, of one kind and level below one parent. */
interface Series {
  readonly members: readonly Candidate[];
  readonly work: Work;
}

/**
 * Which lines of a note start its phases (format 2.1, *Which series*): the outermost series with work in it, in any
 * language; among equals that with most work.
 */
export function chosenStarts(sections: readonly OutlineSection[]): ChosenStarts {
  const candidates = sections.flatMap((section, index) => [
    ...headingStart(section, index, sections),
    ...startsIn(section, index, sections),
  ]);
  const all = seriesOf(candidates, sections);
  const working = all.filter(({ work }) => work.sure + work.items > 0);
  // Items that follow a start in its list may be anything; where others hold their work in them, it only names a phase.
  const holding = working.filter(({ members }) =>
    members.some(({ kind, nested }) => kind !== 'item' || nested),
  );
  const leading = (holding.length > 0 ? holding : working).filter((one) =>
    holdsMost(one, all, candidates, sections),
  );
  const best = outermost(leading.length > 0 ? leading : all);
  const first = best?.members[0];
  if (best === undefined || first === undefined)
    return { phases: new Map(), others: new Map(), siblings: new Set(), hasWork: false };
  const chosen = besides(best, all);
  const own = chosen.flatMap((series) => series.members);
  const members = [...own, ...candidates.filter((one) => isNested(one, own))];
  const phases = new Map(members.map(({ line, start }) => [line, start]));
  return {
    phases,
    others: new Map(
      candidates
        .filter((other) => !phases.has(other.line) && isOther(other, members))
        .map(({ line, start }) => [line, start]),
    ),
    siblings: first.kind === 'heading' ? siblingsOf(members, candidates, sections) : new Set(),
    hasWork: leading.length > 0,
  };
}

/** A start elsewhere adds to the phase of its number; it is one of its own where it has work. */
function isOther({ start, kind, work, nested, inRest }: Candidate, members: readonly Candidate[]): boolean {
  const holds = work.sure + work.items > 0 && (kind !== 'item' || nested);
  return (
    !inRest &&
    members.some((one) => one.start.series === start.series && (holds || one.start.number === start.number))
  );
}

/** The series that stand side by side with one: they are the phases together. */
function besides({ members: [first] }: Series, all: readonly Series[]): readonly Series[] {
  return all.filter(
    ({ members: [one] }) =>
      one?.kind === first?.kind && one?.rank === first?.rank && one?.container === first?.container,
  );
}

/**
 * It holds as much work as the boxes and task tables are that lie outside of it and of what stands beside it: else the
 * sections are the phases, and it is a part of one.
 */
function holdsMost(
  series: Series,
  all: readonly Series[],
  candidates: readonly Candidate[],
  sections: readonly OutlineSection[],
): boolean {
  const members = besides(series, all).flatMap((one) => one.members);
  const words = new Set(members.map(({ start }) => start.series));
  const siblings =
    members[0]?.kind === 'heading' ? siblingsOf(members, candidates, sections) : new Set<Line>();
  const beside = sections
    .filter(({ heading }) => heading !== null && siblings.has(heading))
    .map((section) => workIn(below(sections.indexOf(section), sections)));
  const inside = [
    ...candidates.filter(({ start }) => words.has(start.series)).map(({ work }) => work),
    ...beside,
  ].reduce(both, NO_WORK);
  const total = sections
    .filter(({ kind }) => kind === null || kind === 'aside')
    .reduce((sum, { blocks }) => sum + workIn(blocks).sure, 0);
  return inside.sure + inside.items >= total - inside.sure;
}

/** A phase has no phase of its own word in it: a further number, in whatever form, goes on with the series. */
function isNested({ start, inRest, container, kind, nested }: Candidate, own: readonly Candidate[]): boolean {
  const alike = own.filter((one) => one.start.series === start.series);
  const isNear = alike.some((one) => one.container === container || one.kind === kind);
  return (
    alike.length > 0 &&
    !inRest &&
    (kind !== 'item' || nested) &&
    (isPhaseWord(wordOf(start)) || isNear) &&
    alike.every(
      (one) => !holdsNumber(one.start.number, start.number) && !holdsNumber(start.number, one.start.number),
    )
  );
}

function isSure(block: Block): boolean {
  return hasBox(block) || (block.kind === 'table' && isTaskTable(block));
}

/** `2` holds 2 and 2.1, `2-3` holds 2 and 3. */
function holdsNumber(outer: string, number: string): boolean {
  if (number === outer || number.startsWith(`${outer}.`)) return true;
  const [, from, to] = /^(\d+)\D+(\d+)$/.exec(outer) ?? [];
  return from !== undefined && Number(number) >= Number(from) && Number(number) <= Number(to);
}

/** Headings of the phases' level below their parent that hold boxes or a task table, and no phase of their own. */
function siblingsOf(
  members: readonly Candidate[],
  candidates: readonly Candidate[],
  sections: readonly OutlineSection[],
): Set<Line> {
  const words = new Set(members.map(({ start }) => start.series));
  const siblings = new Set<Line>();
  const depth = members[0]?.rank ?? 0;
  for (const container of new Set(members.map((member) => member.container))) {
    const end = sections[container]?.end ?? 0;
    for (let at = container + 1; at < end; at++) {
      const section = sections[at];
      if (section?.heading == null || section.depth !== depth || section.kind !== null) continue;
      if (members.some(({ line }) => line === section.heading)) continue;
      const holdsStart = candidates.some(
        (one) => words.has(one.start.series) && one.container >= at && one.container < section.end,
      );
      if (!holdsStart && below(at, sections).some(isSure)) siblings.add(section.heading);
    }
  }
  return siblings;
}

/** All blocks of a section and those below it that may hold work. */
function below(index: number, sections: readonly OutlineSection[]): Block[] {
  const kind = sections[index]?.kind ?? null;
  return sections
    .slice(index, sections[index]?.end)
    .filter((section) => section.kind === kind)
    .flatMap(({ heading, depth, blocks }, at): readonly Block[] =>
      heading === null || at === 0 ? blocks : [{ kind: 'heading', depth, line: heading }, ...blocks],
    );
}

function headingStart(
  section: OutlineSection,
  index: number,
  sections: readonly OutlineSection[],
): Candidate[] {
  const { heading, depth, parent, kind } = section;
  const start = heading === null || !mayHold(section) ? null : phaseStart(heading, true);
  if (heading === null || start === null) return [];
  return [
    {
      line: heading,
      start,
      kind: 'heading',
      rank: depth,
      container: parent ?? 0,
      work: workIn(below(index, sections)),
      nested: false,
      inRest: kind === 'descriptive',
    },
  ];
}

function mayHold({ kind }: OutlineSection): boolean {
  return kind === null || kind === 'descriptive' || kind === 'aside';
}

/** The bold lines and list items of a section that read as starts. */
function startsIn(
  section: OutlineSection,
  container: number,
  sections: readonly OutlineSection[],
): Candidate[] {
  if (!mayHold(section)) return [];
  const found: (Omit<Candidate, 'work'> & { work: Work })[] = [];
  const inRest = section.kind === 'descriptive';
  const add = (line: Line, start: PhaseStart | null, kind: Kind, work: Work, nested = false): void => {
    if (start === null) return;
    found.push({
      line,
      start,
      kind,
      rank: section.depth + (kind === 'bold' ? 0.5 : 0.75),
      container,
      work,
      nested,
      inRest,
    });
  };
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') {
      for (const line of block.lines) if (line.bold > 0) add(line, phaseStart(line, false), 'bold', NO_WORK);
    } else if (block.kind === 'list') {
      block.items.forEach((item, at) => {
        const start = itemStart(item);
        if (item.head !== null)
          add(
            item.head,
            start,
            'item',
            start === null ? NO_WORK : itemWork(item, block.items[at + 1]),
            hasList(item),
          );
      });
    }
    const last = found.findLast(({ kind }) => kind === 'bold');
    if (last === undefined || block.kind === 'paragraph') continue;
    last.work = both(last.work, workIn([block]));
  }
  const last = found.at(-1);
  // What lies below deeper headings is the last bold phase's.
  if (last?.kind === 'bold') {
    last.work = both(last.work, workIn(below(container, sections).slice(section.blocks.length)));
  }
  return found;
}

/** `- **Phase 1**: Name`, `- Phase 3: Name`; of a word nobody taught us only in bold or with a list below. */
export function itemStart(item: Item): PhaseStart | null {
  if (item.head === null || item.box !== null) return null;
  const start = phaseStart(item.head, false);
  if (start === null || (item.head.bold === 0 && !start.closed) || isContentsLine(item.head)) return null;
  return item.head.bold > 0 || hasList(item) || isPhaseWord(start.word) ? start : null;
}

function hasList({ blocks }: Item): boolean {
  return blocks.some((block) => block.kind === 'list');
}

/** Work in the list nested below an item, else in the items that follow it. */
function itemWork(item: Item, next: Item | undefined): Work {
  if (hasList(item)) return workIn(item.blocks);
  return { sure: 0, items: next !== undefined && itemStart(next) === null ? 1 : 0 };
}

function seriesOf(candidates: readonly Candidate[], sections: readonly OutlineSection[]): Series[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const key = [one.kind, one.rank, one.container, one.start.series].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const titles = sections.filter(({ depth }) => depth === 1).length;
  return [...groups.values()]
    .filter((members) => isSeries(members, titles))
    .map((members) => ({ members, work: members.map(({ work }) => work).reduce(both, NO_WORK) }));
}

/** Two or more with numbers of their own; one alone where its word says phase, and it is not the note's title. */
function isSeries(members: readonly Candidate[], titles: number): boolean {
  const [first] = members;
  const word = first === undefined ? '' : wordOf(first.start);
  if (first === undefined || makesNoPhase(word)) return false;
  const isKnown = isPhaseWord(word);
  const numbers = new Set(members.map(({ start }) => start.number.toLowerCase()));
  if (numbers.size === 1)
    return isKnown && !first.start.ordinal && !first.inRest && !(first.rank === 1 && titles === 1);
  if (isKnown) return true;
  // Words of running text may stand before a number, too: only titles that count are phases.
  const areTitles = members.every(({ kind, line }) => kind !== 'bold' || isWholeBold(line));
  const counts = [...numbers].map(valueOf);
  return areTitles && (members.every(({ start }) => start.closed) ? isAscending(counts) : isCounted(counts));
}

/** Nothing but brackets stands behind the bold text. */
function isWholeBold({ text, bold }: Line): boolean {
  return /^\s*(?:[(（][^()（）]*[)）]\s*)?[:：]?$/.test(text.slice(bold));
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
const CJK = '一二三四五六七八九十';

/** What a number of a start counts to: `3`, `III`, `c`, `三` -> 3; NaN for other words. */
function valueOf(number: string): number {
  const count = parseFloat(number);
  if (!Number.isNaN(count)) return count;
  if (CJK.includes(number)) return CJK.indexOf(number) + 1;
  const roman = ROMAN.indexOf(number) + 1;
  return roman > 0 ? roman : /^[a-z]$/.test(number) ? number.charCodeAt(0) - 96 : NaN;
}

function isAscending(counts: readonly number[]): boolean {
  return counts.every((count, at) => (at === 0 ? !Number.isNaN(count) : count > (counts[at - 1] ?? NaN)));
}

/** 1, 2, 3, … from 0 or 1 on: of words that we do not know, with titles that no sign parts from the number. */
function isCounted(counts: readonly number[]): boolean {
  return counts.every((count, at) =>
    at === 0 ? count === 0 || count === 1 : count === (counts[at - 1] ?? NaN) + 1,
  );
}

function outermost(all: readonly Series[]): Series | undefined {
  const rank = Math.min(...all.map(({ members }) => members[0]?.rank ?? Infinity));
  const candidates = all.filter(({ members }) => members[0]?.rank === rank);
  return candidates.reduce<Series | undefined>(
    (best, one) => (best === undefined || isMore(one.work, best.work) ? one : best),
    undefined,
  );
}
