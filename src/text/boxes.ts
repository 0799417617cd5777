import type { TaskId } from '../model/tasks.ts';
import type { ListItem } from './list-item.ts';
import { listItems, type StretchMemo } from './list-items.ts';
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
  /** Index of the box it lies in; null for none. */
  readonly parent: number | null;
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
 * is those that Obsidian shows as one.
 */
export function boxesOf(items: readonly ListItem[], lines: readonly string[]): Box[] {
  const boxes: Box[] = [];
  /** The box that each item is, or lies in. */
  const around: (number | null)[] = [];
  for (const item of items) {
    const parent = item.parent === null ? null : (around[item.parent] ?? null);
    const box = boxOf(item, lines[item.line] ?? '', parent);
    around.push(box === null ? parent : boxes.push(box) - 1);
  }
  return boxes;
}

function boxOf(item: ListItem, text: string, parent: number | null): Box | null {
  const { line, task } = item;
  if (task === null) return null;
  const found = markIn(text, item.column);
  if (found !== null) return { line, ...found, mark: task ?? found.mark, parent };
  if (task === undefined) return null;
  return { line, indent: item.column, column: null, mark: task, text: '', parent };
}

/** The mark of the item that begins in a column of a line; null for none. */
function markIn(line: string, itemColumn: number): Pick<Box, 'indent' | 'column' | 'mark' | 'text'> | null {
  const text = line.replace(/^\uFEFF/, '');
  const found = BOX.exec(text.slice(itemColumn).replace(/\r$/, ''));
  if (found === null) return null;
  const [, blanks = '', bullet = '', gap = '', mark = '', words = ''] = found;
  const before = text.slice(0, itemColumn) + blanks;
  if (!BEFORE.test(before) || width(before + bullet, gap) > CODE_INDENT) return null;
  const column = line.length - text.length + before.length + bullet.length + gap.length;
  return { indent: before.replaceAll('\t', '    ').length, column, mark, text: words.trim() };
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

/** The same, yielding the share done between stretches; `memo` is kept from reading to reading of one note. */
export function* readBoxes(note: string, memo?: StretchMemo): Generator<number, Box[], void> {
  const items = yield* listItems(visibleText(note).text.split('\n'), memo);
  return boxesOf(items, note.split('\n'));
}

/** `**T-001** Measure the walls` and `T001: Measure` start with T-001: the id as it is compared, null for none. */
export function leadingIdKey({ text }: Box): string | null {
  const first = /^(?:\*\*|__|[*_`])?\[{0,2}([\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*)/u.exec(text)?.[1];
  return first === undefined ? null : idKey(first);
}

/** Whether a box is a task's own. */
export function isBoxOf(box: Box, id: TaskId): boolean {
  return leadingIdKey(box) === idKey(id);
}
