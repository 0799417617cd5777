import type { TaskId } from '../model/tasks.ts';
import { bareWords } from './decoration.ts';
import { listItems } from './list-items.ts';
import { plainText } from './plain-text.ts';
import { idKey } from './task-id.ts';
import { visibleText } from './visible-text.ts';

/** A checkbox of a list (format 6.1). */
export interface Box {
  /** 0-based line. */
  readonly line: number;
  /** How far it is indented, quote marks included, a tab as four. */
  readonly indent: number;
  /** 0-based column of its mark in the line. */
  readonly column: number;
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

/** Blanks, bullet or number, blanks, the mark, and what follows it. */
const BOX = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+\[)(.)\](?:[ \t](.*))?$/su;

/** What may stand before a bullet: quote marks, and what other items and footnotes begin with; no comment. */
const BEFORE = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)]|\[.\]|\[\^[^\]]+\]:)(?=[ \t]))*$/u;

/** Blanks after a bullet that make what follows them code. */
const CODE_INDENT = 5;

/**
 * The boxes of a note in their order (format 6.1); those in code, comments and frontmatter are none. An item is a box when
 * it starts with a mark in brackets and a blank, a tab or the end.
 */
export function boxesIn(note: string): Box[] {
  const lines = note.split('\n');
  const boxes: Box[] = [];
  /** The box that each item is, or lies in. */
  const around: (number | null)[] = [];
  for (const { line, column, parent: item } of listItems(visibleText(note).text.split('\n'))) {
    const parent = item === null ? null : (around[item] ?? null);
    const box = boxLine(lines[line] ?? '', column);
    around.push(box === null ? parent : boxes.push({ line, ...box, parent }) - 1);
  }
  return boxes;
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

/** The columns that a text takes after another, tabs up to the next fourth column. */
function width(before: string, text: string): number {
  const columns = (all: string): number =>
    Array.from(all).reduce((column, char) => column + (char === '\t' ? 4 - (column % 4) : 1), 0);
  return columns(before + text) - columns(before);
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
