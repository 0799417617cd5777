import type { TaskId } from '../model/tasks.ts';
import { idKey } from './task-id.ts';

/** A checkbox of a list (format 6.1). */
export interface Box {
  /** 0-based line. */
  readonly line: number;
  /** How far it is indented, quote marks included. */
  readonly indent: number;
  /** The character between its brackets. */
  readonly mark: string;
  readonly text: string;
  /** Index of the box it lies in; null for none. */
  readonly parent: number | null;
}

/** Quote marks and indent, bullets, the mark, and what follows it. */
const BOX = /^((?:[ \t]*>)*[ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+\[(.)\](?:[ \t](.*))?$/su;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/** The boxes of a note in their order; those in code, comments and frontmatter are none. */
export function boxesIn(lines: readonly string[]): Box[] {
  const boxes: Box[] = [];
  /** The texts around the one that is read, each less deep than the next. */
  const around: (Place & { readonly box: number | null })[] = [];
  for (const { text, line } of visibleLines(lines)) {
    const place = placeOf(text);
    const { indent } = place;
    while (around.length > 0 && !isInside(place, around.at(-1))) around.pop();
    const [, , mark, words = ''] = BOX.exec(text) ?? [];
    if (mark !== undefined) {
      const parent = around.findLast(({ box }) => box !== null)?.box ?? null;
      boxes.push({ line, indent, mark, text: words.trim(), parent });
    }
    around.push({ ...place, box: mark === undefined ? null : boxes.length - 1 });
  }
  return boxes;
}

/** The lines with text in them, without frontmatter and what stands in code and comments. */
function visibleLines(lines: readonly string[]): { readonly text: string; readonly line: number }[] {
  const visible: { text: string; line: number }[] = [];
  let closing: RegExp | null = null;
  for (let line = frontmatterEnd(lines); line < lines.length; line++) {
    const text = (lines[line] ?? '').replace(/\r$/, '');
    if (closing !== null) {
      if (closing.test(text)) closing = null;
      continue;
    }
    closing = opened(text);
    if (text.trim() !== '') visible.push({ text, line });
  }
  return visible;
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

/** What closes the fence or comment that a line opens; null when it opens none. */
function opened(text: string): RegExp | null {
  const fence = FENCE.exec(text)?.[1];
  if (fence !== undefined) return new RegExp(`^[ \\t>]*${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
  if (/^\s*%%(?!.*%%)/.test(text)) return /%%/;
  return /<!--(?!.*-->)/.test(text) ? /-->/ : null;
}

/** Where the text of a line begins. */
interface Place {
  readonly indent: number;
  /** Quote marks before it, and how far the first of them is indented. */
  readonly quotes: number;
  readonly quoteIndent: number;
}

function placeOf(text: string): Place {
  const before = (/^[ \t>]*/.exec(text)?.[0] ?? '').replaceAll('\t', '    ');
  const quotes = before.split('>').length - 1;
  return { indent: before.length, quotes, quoteIndent: quotes === 0 ? before.length : before.indexOf('>') };
}

/** A line is inside another's item when it is deeper in the same quote, or opens a quote that lies deeper. */
function isInside({ indent, quotes, quoteIndent }: Place, around: Place | undefined): boolean {
  if (around === undefined) return false;
  if (quotes === around.quotes) return indent > around.indent;
  return quotes > around.quotes && (around.quotes > 0 || quoteIndent > around.indent);
}

function frontmatterEnd(lines: readonly string[]): number {
  if (!/^\uFEFF?---\s*$/.test(lines[0] ?? '')) return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  return end === -1 ? 0 : end + 1;
}
