import { isPhaseWord } from '../../text/vocabulary.ts';
import { appendAll } from '../markdown/append-all.ts';
import { isContentsLine, type Line } from '../markdown/line.ts';
import type { Item } from '../markdown/block.ts';
import { below, type OutlineSection } from './outline-sections.ts';
import { bareWords } from '../../text/decoration.ts';
import { plainWords } from '../../text/lookup.ts';
import { isRequest } from './phase-number.ts';
import { type PhaseStart, phaseStart, wordOf } from './phase-start.ts';
import { namesPhases } from './sections.ts';
import { type Work, workIn } from './work-in.ts';

type Kind = 'heading' | 'bold' | 'item';

/** A line that reads as the start of a phase, where it stands. */
export interface Candidate {
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
  /** Its word says phase, or shortens the one that the heading above it says: `M1` below `Milestones`. */
  readonly isPhase: boolean;
  /** It stands in a part that only describes (format 2.7): there a series must be one beyond doubt. */
  readonly inRest: boolean;
}

/** No work at all. */
export const NO_WORK: Work = { sure: 0, boxes: 0, timed: 0, items: 0 };

/** Work of two parts together. */
export function both(one: Work, other: Work): Work {
  return {
    sure: one.sure + other.sure,
    boxes: one.boxes + other.boxes,
    timed: one.timed + other.timed,
    items: one.items + other.items,
  };
}

/** All that may be work, be it beyond doubt or not. */
export function workOf({ sure, timed, items }: Work): number {
  return sure + timed + items;
}

/** All lines of a note that read as the start of a phase: headings, bold lines, list items (format 2.1). */
export function candidatesIn(sections: readonly OutlineSection[]): Candidate[] {
  const all = sections.flatMap((section, index) => [
    ...headingStart(section, index, sections),
    ...startsIn(section, index, sections),
  ]);
  return all.filter((one) => !one.start.ordinal || !all.some((other) => holds(one, other, sections)));
}

/** `3. Stages` above `Stage 1`, `Stage 2` names them, and is none. */
function holds({ line, start }: Candidate, other: Candidate, sections: readonly OutlineSection[]): boolean {
  return (
    sections[other.container]?.heading === line &&
    other.start.series === start.series &&
    !other.start.ordinal &&
    other.line !== line
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
      isPhase: isPhase(start, parent ?? 0, sections),
      inRest: kind === 'descriptive',
    },
  ];
}

function isPhase(start: PhaseStart, container: number, sections: readonly OutlineSection[]): boolean {
  const word = wordOf(start);
  const above = sections[container]?.heading ?? null;
  const isKnown = isPhaseWord(word) || isRequest(start);
  if (isKnown || above === null || word.length !== 1) return isKnown;
  const words = bareWords(above.text).text;
  return namesPhases(words) && plainWords(words).split(' ').at(-1)?.startsWith(word) === true;
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
  const found: (Omit<Candidate, 'work' | 'isPhase'> & { work: Work })[] = [];
  const inRest = section.kind === 'descriptive';
  const bold = { kind: 'bold', rank: section.depth + 0.5, container, nested: false, inRest } as const;
  const item = { kind: 'item', rank: section.depth + 0.75, container, inRest } as const;
  for (const block of section.blocks) {
    if (block.kind === 'paragraph')
      appendAll(
        found,
        boldStarts(block.lines).map((start) => ({ ...bold, ...start, work: NO_WORK })),
      );
    else if (block.kind === 'list')
      appendAll(
        found,
        itemStarts(block.items).map((one) => ({ ...item, ...one })),
      );
    const last = found.findLast(({ kind }) => kind === 'bold');
    if (last !== undefined && block.kind !== 'paragraph') last.work = both(last.work, workIn([block]));
  }
  const last = found.at(-1);
  // What lies below deeper headings is the last bold phase's.
  if (last?.kind === 'bold') {
    last.work = both(last.work, workIn(below(container, sections).slice(section.blocks.length)));
  }
  return found.map((one) => ({ ...one, isPhase: isPhase(one.start, container, sections) }));
}

function boldStarts(lines: readonly Line[]): Pick<Candidate, 'line' | 'start'>[] {
  return lines.flatMap((line) => {
    const start = line.bold > 0 ? phaseStart(line, false) : null;
    return start === null ? [] : [{ line, start }];
  });
}

function itemStarts(items: readonly Item[]): Pick<Candidate, 'line' | 'start' | 'work' | 'nested'>[] {
  const starts = items.map(itemStart);
  return items.flatMap((item, at) => {
    const start = starts[at] ?? null;
    if (item.head === null || start === null) return [];
    return [{ line: item.head, start, work: itemWork(item, starts[at + 1]), nested: hasList(item) }];
  });
}

/** `- **Phase 1**: Name`, `- Phase 3: Name`; of a word nobody taught us only in bold or with a list below. */
function itemStart(item: Item): PhaseStart | null {
  if (item.head === null || item.box !== null) return null;
  const start = phaseStart(item.head, false);
  if (start === null || (item.head.bold === 0 && !start.closed) || isContentsLine(item.head)) return null;
  return item.head.bold > 0 || hasList(item) || isPhaseWord(start.word) ? start : null;
}

function hasList({ blocks }: Item): boolean {
  return blocks.some((block) => block.kind === 'list');
}

/** Work in the list nested below an item, else in the items that follow it. */
function itemWork(item: Item, next: PhaseStart | null | undefined): Work {
  return hasList(item) ? workIn(item.blocks) : { ...NO_WORK, items: next === null ? 1 : 0 };
}
