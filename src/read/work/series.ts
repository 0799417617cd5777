import { makesNoPhase } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/block.ts';
import { both, type Candidate, candidatesIn, NO_WORK, workOf } from './candidates.ts';
import { headingsBeside, siblingsOf } from './beside-series.ts';
import { goesBackOnce, isAscending, isCounted, valueOf } from './counting.ts';
import { apartFrom, inner, isOfInner, outermostFirst, type Series } from './inner-series.ts';
import { tellsOrder } from './named-parts.ts';
import { below, blocksOf, type OutlineSection } from './outline-sections.ts';
import { startsInParts } from './part-series.ts';
import { type PhaseStart, wordOf } from './phase-start.ts';
import { isBoxTable, tellsOfTasks } from './plan-table.ts';
import { type Work, workIn } from './work-in.ts';

/** The lines that start the phases of a note, each with what it says. */
export interface ChosenStarts {
  /** Those of the series that is the note's phases; they start one wherever they stand. */
  readonly phases: ReadonlyMap<Line, PhaseStart>;
  /** Others of the same word: an overview, say. They start a phase only outside of these. */
  readonly others: ReadonlyMap<Line, PhaseStart>;
  /** Headings beside the phases, or above these, that hold boxes: phases by these alone (format 2.1, *Siblings*). */
  readonly siblings: ReadonlySet<Line>;
  /** There is work below the phases. */
  readonly hasWork: boolean;
  /** There is some, but more work beyond doubt elsewhere. */
  readonly isPart: boolean;
}

const NO_SERIES: Series = { members: [], work: NO_WORK };

/**
 * Which lines of a note start its phases (format 2.1, *Which series*): the outermost series with work in it, in any
 * language; among equals that with most work. `isPlan`: what stands beside or above the phases is one, too; in a note of tasks it may be anything.
 */
export function chosenStarts(sections: readonly OutlineSection[], isPlan = false): ChosenStarts {
  const candidates = candidatesIn(sections);
  const all = seriesOf(candidates, sections);
  const working = all.filter(({ work }) => workOf(work) > 0);
  // Items that follow a start in its list may be anything; where others hold their work in them, it only names a phase.
  const holding = working.filter(({ members }) =>
    members.some(({ kind, nested }) => kind !== 'item' || nested),
  );
  const inParts = startsInParts(candidates, sections);
  const outermost = outermostFirst(holding.length > 0 ? holding : working).find(
    (one) =>
      !one.members.every((member) => inParts.has(member)) &&
      holdsMost(one, all, candidates, sections) &&
      !isOfInner(one, working, candidates, sections),
  );
  const within = outermost === undefined ? [] : inner(outermost, working, sections);
  const best = within.length > 0 ? within : [outermost ?? outermostFirst(all)[0] ?? NO_SERIES];
  const first = best[0]?.members[0];
  if (first === undefined)
    return { phases: new Map(), others: new Map(), siblings: new Set(), hasWork: false, isPart: false };
  const chosen = best.flatMap((one) => besides(one, all));
  const own = chosen.flatMap((series) => series.members);
  const apart = new Set(apartFrom(own, all));
  const near = candidates.filter((one) => !apart.has(one));
  const members = [...own, ...nestedIn(own, near, sections)];
  const phases = new Map(members.map(({ line, start }) => [line, start]));
  const numbers = numbersOf(members);
  return {
    phases,
    others: new Map(
      candidates
        .filter((other) => !phases.has(other.line) && isOther(other, numbers))
        .map(({ line, start }) => [line, start]),
    ),
    siblings: (isPlan ? headingsBeside : siblingsOf)(members, near, sections),
    hasWork: outermost !== undefined,
    isPart: outermost === undefined && working.length > 0 && allIn(sections, 0).sure > 0,
  };
}

/** The numbers of starts by their series. */
function numbersOf(members: readonly Candidate[]): ReadonlyMap<string, ReadonlySet<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const { start } of members)
    numbers.set(start.series, (numbers.get(start.series) ?? new Set()).add(start.number));
  return numbers;
}

/** A start elsewhere adds to the phase of its number; it is one of its own where it has work. */
function isOther(
  { start, kind, work, nested, inRest }: Candidate,
  numbers: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const alike = numbers.get(start.series);
  const holds = workOf(work) > 0 && (kind !== 'item' || nested);
  if (inRest || alike === undefined) return false;
  const inRange =
    kind !== 'heading' &&
    [...alike].some((outer) => rangeOf(outer) !== null && holdsNumber(outer, start.number));
  return alike.has(start.number) || (holds && !inRange);
}

/** The series that stand side by side with one: they are the phases together. */
function besides({ members: [first] }: Series, all: readonly Series[]): readonly Series[] {
  return all.filter(
    ({ members: [one] }) =>
      one?.kind === first?.kind && one?.rank === first?.rank && one?.container === first?.container,
  );
}

/** The work of a section and of all below it, in the blocks that count. */
function allIn(
  sections: readonly OutlineSection[],
  from: number,
  counts: (block: Block) => boolean = () => true,
): Work {
  return sections
    .slice(from, sections[from]?.end)
    .filter(({ kind }) => kind === null || kind === 'aside')
    .map((section) => workIn(blocksOf(section).filter(counts)))
    .reduce(both, NO_WORK);
}

/**
 * It holds as much work as the boxes and task tables are that lie outside of it and of what stands beside it: else the
 * sections are the phases, and it is a part of one. Plain items are none beside those of other parts, unless a word says
 * phase; boxes elsewhere join such phases, however many they are, and count as little as rows that tell nothing but names.
 */
function holdsMost(
  series: Series,
  all: readonly Series[],
  candidates: readonly Candidate[],
  sections: readonly OutlineSection[],
): boolean {
  const members = besides(series, all).flatMap((one) => one.members);
  const words = new Set(members.map(({ start }) => start.series));
  const siblings = siblingsOf(members, candidates, sections);
  const beside = sections.flatMap(({ heading }, at) =>
    heading !== null && siblings.has(heading) ? [workIn(below(at, sections))] : [],
  );
  const inside = [
    ...candidates.filter(({ start }) => words.has(start.series)).map(({ work }) => work),
    ...beside,
  ].reduce(both, NO_WORK);
  const isPhases = members.some(({ isPhase }) => isPhase) || isCountedBesideChecklist(members, sections);
  const isOrder = isPhases && tellsOrder(series.members, sections);
  const isOwn = isPhases && !isOrder && isOwnWork(series, all, sections);
  // Tables of boxes join the phases that they lie after.
  const counts = (block: Block): boolean =>
    !isPhases || block.kind !== 'table' || !(isBoxTable(block) || (isOwn && !tellsOfTasks(block)));
  const total = allIn(sections, 0, counts);
  const isAlone = total.sure === allIn(sections, members[0]?.container ?? 0, counts).sure;
  const joining = isOwn ? total.boxes - inside.boxes : 0;
  const items = isAlone || (isPhases && !isOrder) ? inside.items : 0;
  return inside.sure + items >= total.sure - inside.sure - joining;
}

/**
 * Three or more headings of any word that count one by one, each with items below it, beside boxes in one part alone: a checklist
 * beside the phases.
 */
function isCountedBesideChecklist(
  members: readonly Candidate[],
  sections: readonly OutlineSection[],
): boolean {
  if (members.length < 3 || !members.every(({ kind, work }) => kind === 'heading' && workOf(work) > 0))
    return false;
  if (!isCounted(members.map(({ start }) => valueOf(start.number)))) return false;
  const own = new Set(members.map(({ line }) => line));
  const checklists = sections.filter(
    ({ heading, blocks }) => (heading === null || !own.has(heading)) && workIn(blocks).sure > 0,
  );
  return checklists.length < 2;
}

/** Whether the items of several phases are work themselves: in a part that is none, or beside phases that hold boxes, they may only tell of it. */
function isOwnWork(
  { members }: Series,
  all: readonly Series[],
  sections: readonly OutlineSection[],
): boolean {
  const [first] = members;
  if (first === undefined || members.length < 2) return false;
  const isAside = first.inRest || (sections[first.container]?.kind ?? null) !== null;
  const others = all.filter((one) => one.members.some(({ isPhase }) => isPhase) && one.work.boxes > 0);
  return !isAside && others.every((one) => one.members === members);
}

/** A phase has no phase of its own word in it: a further number, in whatever form, goes on with the series. */
function nestedIn(
  own: readonly Candidate[],
  candidates: readonly Candidate[],
  sections: readonly OutlineSection[],
): Candidate[] {
  const lines = new Set(own.map(({ line }) => line));
  const bySeries = new Map<string, Candidate[]>();
  for (const one of own) {
    const alike = bySeries.get(one.start.series);
    if (alike === undefined) bySeries.set(one.start.series, [one]);
    else alike.push(one);
  }
  return candidates.filter(
    (one) => !lines.has(one.line) && goesOn(one, bySeries.get(one.start.series) ?? [], sections),
  );
}

function goesOn(
  { start, inRest, container, kind, nested, isPhase }: Candidate,
  alike: readonly Candidate[],
  sections: readonly OutlineSection[],
): boolean {
  if (alike.length === 0 || inRest || (kind === 'item' && !nested)) return false;
  const isBelow = (one: Candidate): boolean =>
    container >= one.container && container < (sections[one.container]?.end ?? 0);
  const isNear = alike.some(
    (one) => one.container === container || one.kind === kind || (isPhase && isBelow(one)),
  );
  return (
    isNear &&
    alike.every(
      (one) => !holdsNumber(one.start.number, start.number) && !holdsNumber(start.number, one.start.number),
    )
  );
}

/** `2` holds 2 and 2.1, `2-6` holds 2, 6 and 3-4. */
function holdsNumber(outer: string, number: string): boolean {
  if (number === outer || number.startsWith(`${outer}.`)) return true;
  const range = rangeOf(outer);
  const inner = rangeOf(number) ?? [Number(number), Number(number)];
  return range !== null && inner[0] >= range[0] && inner[1] <= range[1];
}

function rangeOf(number: string): [number, number] | null {
  const [, from, to] = /^(\d+)\D+(\d+)$/.exec(number) ?? [];
  return from === undefined || number.includes('.') ? null : [Number(from), Number(to)];
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
  const isKnown = first.isPhase;
  const numbers = new Set(members.map(({ start }) => start.number.toLowerCase()));
  if (numbers.size === 1)
    return isKnown && !first.start.ordinal && !first.inRest && !(first.rank === 1 && titles === 1);
  if (isKnown) return true;
  // Words of running text may stand before a number, too: only titles that count are phases, before prose those that tell
  // a state or a time.
  const telling = members.some(({ start }) => start.sign !== null || start.timing !== '');
  const areTitles = members.every(
    ({ kind, line, start }) => kind !== 'bold' || isWholeBold(line) || (telling && start.prose !== ''),
  );
  return areTitles && countUp(members, [...numbers].map(valueOf));
}

/** Numbers that go up; after a blank alone one by one. */
function countUp(members: readonly Candidate[], counts: readonly number[]): boolean {
  if (members.some(({ start }) => !start.closed)) return isCounted(counts);
  const areHeadings = members.every(({ kind }) => kind === 'heading') && counts.length === members.length;
  return isAscending(counts) || (areHeadings && goesBackOnce(counts));
}

/** Nothing but brackets stands after the bold text. */
function isWholeBold({ text, bold }: Line): boolean {
  return /^\s*(?:[(（][^()（）]*[)）]\s*)?[:：]?$/.test(text.slice(bold));
}
