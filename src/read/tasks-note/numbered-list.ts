import type { Block, Heading, Item } from '../markdown/block.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { WorkTime } from '../../text/effort.ts';
import { referenceKey } from '../../text/references.ts';
import { idKey } from '../../text/task-id.ts';
import { type PhaseStart, phaseStart } from '../work/phase-start.ts';
import { type FoundTask, foundLine } from './found-tasks.ts';
import type { Region, Regions } from './note-regions.ts';
import { lineTask, type TaskLine } from './task-forms.ts';

/** The tasks of a numbered list of boxes, and the phases they lie in. */
export interface NumberedList {
  readonly starts: readonly PhaseStart[];
  readonly tasks: readonly FoundTask[];
}

/** A box that starts with a number: `- [ ] 2.1 Title`. */
interface NumberedBox extends TaskLine {
  readonly numbers: readonly number[];
  readonly phase: number | null;
}

/**
 * The tasks of a list of boxes with numbers, as Kiro and OpenSpec write it (format 5.1): `- [x] 1. Title`,
 * `- [ ] 2.1 Title`, `- [ ]* 2.2 Title`; null where the numbers are no ids. Numbers that have others below them (2 of 2.1)
 * are groups. `found` are the phases of the note; where it has none, they are its numbered headings with such boxes.
 */
export function numberedList(blocks: readonly Block[], found: Regions, time: WorkTime): NumberedList | null {
  const inPhases = found.starts.length === 0 ? null : listOf(found.starts, found.regions, time);
  if (inPhases !== null) return inPhases;
  const { starts, regions } = numberedRegions(blocks);
  return listOf(starts, regions, time);
}

function listOf(
  starts: readonly PhaseStart[],
  regions: readonly Region[],
  time: WorkTime,
): NumberedList | null {
  const lines = regions.flatMap(({ blocks, phase }) => linesIn(blocks, phase, null));
  lines.sort((a, b) => a.item.line - b.item.line);
  if (!areIds(lines)) return null;
  const groups = new Set(lines.flatMap(({ numbers }) => groupKeys(numbers)));
  const items = new Set(lines.map(({ item }) => item));
  const known = new Set(lines.map(({ shownId }) => referenceKey(shownId)));
  const hints = { people: new Map(), known, time };
  const tasks = lines
    .filter(({ shownId }) => !groups.has(idKey(shownId)))
    .map(({ numbers, phase, ...line }) =>
      foundLine(lineTask(line, hints, items), phase, { inOrder: true, groups: groupKeys(numbers) }),
    );
  const used = starts.map((_start, phase) => tasks.some((task) => task.phase === phase));
  const places = used.map((isUsed, phase) => (isUsed ? used.slice(0, phase).filter(Boolean).length : null));
  return {
    starts: starts.filter((_start, phase) => used[phase]),
    tasks: tasks.map((task) => ({
      ...task,
      phase: task.phase === null ? null : (places[task.phase] ?? null),
    })),
  };
}

/** `[2, 1, 3]` -> 2, 2.1 */
function groupKeys(numbers: readonly number[]): string[] {
  return numbers.slice(1).map((_number, at) => numbers.slice(0, at + 1).join('.'));
}

/**
 * Whether numbers are ids and not amounts: there are two or more, they begin at the beginning, and most of them follow the
 * one before. `1.5 kg flour`, `2.5 l milk` do not.
 */
function areIds(lines: readonly NumberedBox[]): boolean {
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0 || !begins(first.numbers)) return false;
  const inOrder = others.filter(({ numbers }, at) => follows(lines[at]?.numbers ?? [], numbers));
  return inOrder.length * 2 > others.length;
}

function begins(numbers: readonly number[]): boolean {
  return (numbers.at(-1) ?? 0) <= 1;
}

/** 1 -> 2, 1.1, 1.0; 2.3 -> 2.4, 3, 3.1; also after a gap. A list that begins anew follows, too. */
function follows(before: readonly number[], numbers: readonly number[]): boolean {
  const at = numbers.findIndex((number, index) => number !== before[index]);
  if (at === -1) return false;
  const rest = numbers.slice(at + 1);
  const isNext = at >= before.length || (numbers[at] ?? 0) > (before[at] ?? 0);
  if (!isNext) return begins(numbers);
  return rest.every((number) => number <= 1) && (at < before.length || begins(numbers));
}

/** The numbered boxes of blocks; `above` is the number of the box that they lie in. */
function linesIn(
  blocks: readonly Block[],
  phase: number | null,
  above: readonly number[] | null,
): NumberedBox[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap((item) => linesOf(item, phase, above)) : [],
  );
}

/** A box with those below it. Below a numbered box only those with its number before theirs are tasks: others are its steps. */
function linesOf(item: Item, phase: number | null, above: readonly number[] | null): NumberedBox[] {
  const line = numberedLine(item);
  const isBelow = above === null || above.every((number, at) => line?.numbers[at] === number);
  if (line === null) return above === null ? linesIn(item.blocks, phase, null) : [];
  if (!isBelow) return [];
  const { length } = line.numbers;
  if (above !== null && length === above.length) return [];
  return [{ ...line, phase }, ...linesIn(item.blocks, phase, line.numbers)];
}

/** `1. Title`, `2) Title`, `2.1 Title`, `2.2* Title`; no number begins with a nought, as in a date or a time. */
const NUMBERED = /^((?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){0,5})([.):]?)\*?\s+(\S.*)$/u;
/** `- [ ]* 2.2 Title`: Kiro's optional ones, which Obsidian shows as words. */
const OPTIONAL = /^\[(.)\]\*\s+/u;
/** After a bare number with a dot: an amount. */
const UNIT = /^(?:[kmcd]?[gl]|[kmc]?m|lbs?|oz|h|hrs?|min|days?|weeks?|x|€|\$|£|%)(?![\p{L}\p{N}])/iu;

function numberedLine(item: Item): Omit<NumberedBox, 'phase'> | null {
  const { item: boxed, words } = withBox(item);
  const [, shownId, end = '', text = ''] = boxed.box === null ? [] : (NUMBERED.exec(words) ?? []);
  if (shownId === undefined || (end === '' && isAmount(shownId, text))) return null;
  return { shownId, numbers: shownId.split('.').map(Number), text, item: boxed };
}

/** An item with its box, an optional one's too, and the words after it. */
function withBox(item: Item): { item: Item; words: Markdown } {
  const words = item.head?.text ?? '';
  const optional = item.box === null ? OPTIONAL.exec(words) : null;
  if (optional === null) return { item, words };
  return { item: { ...item, box: optional[1] ?? ' ' }, words: words.slice(optional[0].length) };
}

/** Whether a number with no sign after it is one of things: `2 onions`, `1.5 kg flour`. */
function isAmount(number: string, text: string): boolean {
  return !number.includes('.') || UNIT.test(text);
}

/** `1. Setup`, `2) Setup`, `3 Setup` */
const NUMBERED_TITLE = /^(\d{1,3})(?:[.):]|\s-)?\s+(\S.*)$/u;

/** The numbered headings of a note as phases, with the stretches below them; all else lies in none. */
function numberedRegions(blocks: readonly Block[]): { starts: PhaseStart[]; regions: Region[] } {
  const starts: PhaseStart[] = [];
  const places = new Map<string, number>();
  const regions: { phase: number | null; blocks: Block[] }[] = [{ phase: null, blocks: [] }];
  let depth = Infinity;
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      regions.at(-1)?.blocks.push(block);
      continue;
    }
    const isOuter = block.depth <= depth;
    const start = isOuter ? numberedStart(block) : null;
    if (start !== null) {
      const phase = places.get(start.number) ?? starts.push(start) - 1;
      places.set(start.number, phase);
      regions.push({ phase, blocks: [] });
      depth = block.depth;
    } else if (isOuter) {
      regions.push({ phase: null, blocks: [] });
      depth = Infinity;
    }
  }
  return { starts, regions };
}

function numberedStart({ line }: Heading): PhaseStart | null {
  const [, number = '', title = ''] = NUMBERED_TITLE.exec(bareTitle(line.text)) ?? [];
  const text = `Phase ${number}: ${title}`;
  return number === '' ? null : phaseStart({ ...line, raw: text, text, bold: 0 }, true);
}

function bareTitle(text: Markdown): Markdown {
  return text.slice(0, 500).replace(/^[^\p{L}\p{N}([]{1,12}/u, '');
}
