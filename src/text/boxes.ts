import type { TaskId } from '../model/tasks.ts';
import { bareWords } from './decoration.ts';
import type { ListItem } from './list-item.ts';
import { listItems, type StretchMemo } from './list-items.ts';
import { plainText } from './plain-text.ts';
import { idKey } from './task-id.ts';
import { visibleText } from './visible-text.ts';

/** A checkbox of a list (format 6.1). */
export interface Box {
  /** 0-based line. */
  readonly line: number;
  /** How far it is indented, quote marks included, a tab as four. */
  readonly indent: number;
  /** 0-based column of its mark in the line; null where Obsidian shows a box and the line tells no place for its mark. */
  readonly column: number | null;
  /** The character between its brackets. */
  readonly mark: string;
  readonly text: string;
  /** The id that its text starts with, as it is compared: `**T-001** Measure the walls`, `T001: Measure` -> t-1; null for none. */
  readonly idKey: string | null;
  /** Index of the box it lies in; null for none. */
  readonly parent: number | null;
}

/** What a line alone says of the box of an item in it. */
type BoxLine = Pick<Box, 'indent' | 'column' | 'mark' | 'text' | 'idKey'>;

/** The lines with boxes of the last reading, so that the next one reads only those that changed. */
export interface BoxMemo {
  lines: ReadonlyMap<string, { readonly itemColumn: number; readonly box: BoxLine | null }>;
}

/** Blanks, bullet or number, blanks, the mark, and what follows it. */
const BOX = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+\[)(.)\](?:[ \t](.*))?$/su;

/** What may stand before a bullet: quote marks, and what other items and footnotes begin with; no comment. */
const BEFORE = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)]|\[.\]|\[\^[^\]]+\]:)(?=[ \t]))*$/u;

/** Blanks behind a bullet that make what follows them code. */
const CODE_INDENT = 5;

/**
 * The boxes among the list items of a note, in their order (format 6.1): the one definition, whoever found the items. An
 * item is a box when it starts with a mark in brackets and a blank, a tab or the end; of items that Obsidian has read, it
 * is those that Obsidian shows as one. `memo` is kept from reading to reading of one note.
 */
export function boxesOf(
  items: readonly ListItem[],
  lines: readonly string[],
  memo: BoxMemo = { lines: new Map() },
): Box[] {
  const boxes: Box[] = [];
  const read = lineReader(memo);
  /** The box that each item is, or lies in. */
  const around: (number | null)[] = [];
  for (const item of items) {
    const parent = item.parent === null ? null : (around[item.parent] ?? null);
    const box = item.task === null ? null : boxOf(item, read(lines[item.line] ?? '', item.column), parent);
    around.push(box === null ? parent : boxes.push(box) - 1);
  }
  return boxes;
}

function boxOf(
  { line, column: itemColumn, task }: ListItem,
  found: BoxLine | null,
  parent: number | null,
): Box | null {
  if (found !== null) {
    const { indent, column, mark, text, idKey: key } = found;
    return { line, indent, column, mark: task ?? mark, text, idKey: key, parent };
  }
  if (task === undefined || task === null) return null;
  return { line, indent: itemColumn, column: null, mark: task, text: '', idKey: null, parent };
}

/** Reads what is not as it was in the last reading. */
function lineReader(memo: BoxMemo): (line: string, itemColumn: number) => BoxLine | null {
  const last = memo.lines;
  const lines = new Map<string, { readonly itemColumn: number; readonly box: BoxLine | null }>();
  memo.lines = lines;
  return (line, itemColumn) => {
    const known = lines.get(line) ?? last.get(line);
    const read = known?.itemColumn === itemColumn ? known : { itemColumn, box: boxLine(line, itemColumn) };
    lines.set(line, read);
    return read.box;
  };
}

/** The box of the item that begins in a column of a line; null for none. */
function boxLine(line: string, itemColumn: number): BoxLine | null {
  const text = line.replace(/^\uFEFF/, '');
  const found = BOX.exec(text.slice(itemColumn).replace(/\r$/, ''));
  if (found === null) return null;
  const [, blanks = '', bullet = '', gap = '', mark = '', words = ''] = found;
  const before = text.slice(0, itemColumn) + blanks;
  if (!BEFORE.test(before) || width(before + bullet, gap) > CODE_INDENT) return null;
  const column = line.length - text.length + before.length + bullet.length + gap.length;
  const says = words.trim();
  return {
    indent: before.replaceAll('\t', '    ').length,
    column,
    mark,
    text: says,
    idKey: leadingIdKey(says),
  };
}

/** The columns that a text takes behind another, tabs up to the next fourth column. */
function width(before: string, text: string): number {
  const columns = (all: string): number =>
    Array.from(all).reduce((column, char) => column + (char === '\t' ? 4 - (column % 4) : 1), 0);
  return columns(before + text) - columns(before);
}

/** The boxes of a note's text in their order; those in code, comments and frontmatter are none. */
export function boxesIn(lines: readonly string[]): Box[] {
  const steps = readBoxes(lines.join('\n'));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, yielding the share done between stretches; what is remembered is kept from reading to reading of one note. */
export function* readBoxes(
  note: string,
  stretches?: StretchMemo,
  memo?: BoxMemo,
): Generator<number, Box[], void> {
  const items = yield* listItems(visibleText(note).text.split('\n'), stretches);
  return boxesOf(items, note.split('\n'), memo);
}

/** An id, or any first word, as most boxes start with it: plain or in bold. */
const PLAIN_START = /^(?:\*\*)?([\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*)/u;
const START = /^[\s[_]*([\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*)/u;
/** No id stands further in. */
const FARTHEST_ID = 1_000;

/** The key of the id that a text starts with, whatever decorates it: `✅ #garden ***T-001*** Dig` -> t-1. */
function leadingIdKey(text: string): string | null {
  const plain = PLAIN_START.exec(text)?.[1];
  if (plain !== undefined) return idKey(plain);
  const first = START.exec(bareWords(plainText(text.slice(0, FARTHEST_ID))).text)?.[1];
  return first === undefined ? null : idKey(first);
}

/** Whether a box is a task's own. */
export function isBoxOf(box: Box, id: TaskId): boolean {
  return box.idKey === idKey(id);
}
