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
  const around: { readonly indent: number; readonly box: number | null }[] = [];
  for (const { text, line } of visibleLines(lines)) {
    const indent = indentOf(text);
    while ((around.at(-1)?.indent ?? -1) >= indent) around.pop();
    const [, , mark, words = ''] = BOX.exec(text) ?? [];
    if (mark !== undefined) {
      const parent = around.findLast(({ box }) => box !== null)?.box ?? null;
      boxes.push({ line, indent, mark, text: words.trim(), parent });
    }
    around.push({ indent, box: mark === undefined ? null : boxes.length - 1 });
  }
  return boxes;
}

/** The lines with text in them, without code, comments and frontmatter. */
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
    if (closing === null && text.trim() !== '') visible.push({ text, line });
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

function indentOf(text: string): number {
  return (/^[ \t>]*/.exec(text)?.[0] ?? '').replaceAll('\t', '    ').length;
}

function frontmatterEnd(lines: readonly string[]): number {
  if (!/^\uFEFF?---\s*$/.test(lines[0] ?? '')) return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  return end === -1 ? 0 : end + 1;
}
