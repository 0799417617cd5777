import type {
  Blockquote,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { shortCode } from '../../text/short-code.ts';
import { opensWithSign, tickSign, undecorated } from '../../text/decoration.ts';
import { goesOn, lineMark } from '../../text/line-mark.ts';
import { appendAll } from './append-all.ts';
import { bareMark, drawnMark, withoutMark } from './box-mark.ts';
import { labelled, opensLine } from '../work/labels.ts';
import { emptyLine, isOpen, type Line, withTitle } from './line.ts';
import type { Block, Item, Row } from './block.ts';
import type { Slice } from './parse.ts';
import { flat, tidy } from './one-line.ts';
import { mayHoldMore, quotedLines } from './quoted-lines.ts';
import { saysOnlyWhen, withWrappedTitle } from './wrapped-title.ts';

/** The blocks of a note in order. */
export function outline(slices: readonly Slice[]): Block[] {
  const blocks: Block[] = [];
  for (const slice of slices) {
    const [first, ...rest] = slice.root.children.flatMap((node) => block(node, slice));
    const last = blocks.at(-1);
    if (first?.kind === 'list' && last?.kind === 'list' && slice.startsInList) {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, ...first.items] };
    } else if (first !== undefined) {
      blocks.push(first);
    }
    appendAll(blocks, rest);
  }
  return blocks;
}

function block(node: RootContent, slice: Slice): Block[] {
  switch (node.type) {
    case 'heading': {
      const [line] = logicalLines(node.children, slice, false);
      return line === undefined ? [] : [{ kind: 'heading', depth: node.depth, line }];
    }
    case 'paragraph':
      return [{ kind: 'paragraph', lines: logicalLines(node.children, slice, true) }];
    case 'list':
      return list(node, slice);
    case 'table':
      return [table(node, slice)];
    case 'blockquote':
    case 'footnoteDefinition':
      return [quote(node, slice)];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'code':
      return [{ kind: 'other', code: shortCode(sourceOf(node, slice)) }];
    case 'definition':
      return [];
    default:
      return [{ kind: 'other' }];
  }
}

/** A quote is prose, but for the boxes in it, and labels, which whoever reads it may ask for. */
function quote(node: Blockquote | FootnoteDefinition, slice: Slice): Block {
  const quoted = quotedLines(sourceOf(node, slice), lineOf(node, slice));
  if (!quoted.some(mayHoldMore)) return { kind: 'other', quoted };
  return { kind: 'quote', blocks: node.children.flatMap((child) => block(child, slice)), quoted };
}

const NUMBER = /^\s*(\d{1,9})[.)]/;

/**
 * A list; a label that stands right below an item without a blank line, no further right than the item's mark, is no part
 * of the item for its author: it ends the list, as if the blank line were there.
 */
function list(node: List, slice: Slice): Block[] {
  const blocks: Block[] = [];
  const ordered = node.ordered === true;
  const first = node.children[0];
  const start =
    ordered && first !== undefined ? NUMBER.exec(sourceOf(first, slice).slice(0, 12))?.[1] : undefined;
  let items: Item[] = [];
  for (const [at, child] of node.children.entries()) {
    const { item, below } = listItem(child, slice);
    items.push(start === undefined ? item : { ...item, number: Number(start) + at });
    if (below.length === 0) continue;
    blocks.push({ kind: 'list', items, ordered }, { kind: 'paragraph', lines: below });
    items = [];
  }
  return items.length === 0 ? blocks : [...blocks, { kind: 'list', items, ordered }];
}

/** An item, and the lines after it that are not its own. */
function listItem(node: ListItem, slice: Slice): { item: Item; below: readonly Line[] } {
  const [first, ...rest] = node.children;
  const line = lineOf(node, slice);
  const nested = rest.flatMap((child) => block(child, slice));
  if (first?.type !== 'paragraph')
    return {
      item: { box: null, head: null, line, blocks: node.children.flatMap((child) => block(child, slice)) },
      below: [],
    };
  const [opening, ...more] = logicalLines(first.children, slice, true);
  const head = opening === undefined ? opening : withSignOfEnd(opening, more);
  const own: Block[] = more.length === 0 ? [] : [{ kind: 'paragraph', lines: more }];
  const { blocks, below } = withoutOuterLines(
    [...own, ...nested],
    (node.position?.start.column ?? 1) - 1,
    slice,
  );
  const taken = takeBox(node, first, head, slice);
  const titled = taken.line === null ? null : withWrappedTitle(withTitle(taken.line));
  return { item: { box: taken.box, head: titled, line, blocks }, below };
}

/** The head of an item with the state that the last of its lines ends in, where no other tells one and it is no field. */
function withSignOfEnd(head: Line, more: readonly Line[]): Line {
  const last = more.at(-1);
  const isAlone = head.sign === null && more.every((line) => line === last || line.sign === null);
  if (last === undefined || last.sign === null || !isAlone) return head;
  return opensWithSign(last.raw) || labelled(last) !== null ? head : { ...head, sign: last.sign };
}

/** Takes off the lines at the end of an item that stand no further right than its mark, at `margin`. */
function withoutOuterLines(
  blocks: Block[],
  margin: number,
  slice: Slice,
): { blocks: Block[]; below: readonly Line[] } {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return { blocks, below: [] };
  const cut = last.lines.findIndex((line) => indentAt(line.line, slice) <= margin);
  if (cut === -1) return { blocks, below: [] };
  const kept: Block[] = cut === 0 ? [] : [{ kind: 'paragraph', lines: last.lines.slice(0, cut) }];
  return { blocks: [...blocks.slice(0, -1), ...kept], below: last.lines.slice(cut) };
}

/** The blanks before a line of the note. */
function indentAt(line: number, slice: Slice): number {
  const text = slice.lines[line - slice.linesBefore - 1] ?? '';
  return /^[ \t]*/.exec(text)?.[0].replace(/\t/g, '    ').length ?? 0;
}

/**
 * remark knows `[ ]` and `[x]`; the other marks (`[/]`, `[-]`, …) stand in the text (format 2.5). `[c]` with any one
 * character is a box, as Obsidian shows it, except `[P]`; in bold, `**[M] Must**`, it is none and only may tell a state.
 */
function takeBox(
  item: ListItem,
  first: Paragraph,
  head: Line | undefined,
  slice: Slice,
): { box: string | null; line: Line | null } {
  if (typeof item.checked === 'boolean') return { box: item.checked ? 'x' : ' ', line: head ?? null };
  if (head === undefined) return { box: null, line: null };
  // `[P]` is a hint of format 2.8, not a box.
  const mark = /^\[([^Pp])\](?:\s+|$)/u.exec(head.text);
  if (mark === null) return { box: drawnMark(head), line: head };
  if (slice.source.charAt(first.position?.end.offset ?? 0) === '(') return { box: null, line: head };
  if (!sourceOf(first, slice).startsWith('[')) return { box: null, line: inBold(head) };
  return { box: mark[1] ?? ' ', line: withoutMark(head, mark[0].length) };
}

/** A line without the mark that it opens with in bold or behind a sign, and with the state that it says: `**[x]** Dig`. */
function inBold(head: Line): Line {
  const found = bareMark(head.text);
  if (found === null) return head;
  const line = withoutMark(head, found.length);
  return { ...line, sign: line.sign ?? tickSign(found.mark) ?? 'todo' };
}

function table(node: Table, slice: Slice): Block {
  const rows = node.children.map((row): Row => {
    const line = lineOf(row, slice);
    return {
      line,
      cells: row.children.map((cell) =>
        unescaped(logicalLines(cell.children, slice, false)[0] ?? emptyLine(line)),
      ),
    };
  });
  const [header, ...body] = rows;
  return header === undefined ? { kind: 'other' } : { kind: 'table', header, rows: body };
}

/** A pipe needs its backslash in a table only. */
function unescaped(line: Line): Line {
  return { ...line, raw: line.raw.replace(/\\\|/g, '|'), text: line.text.replace(/\\\|/g, '|') };
}

function lineOf(node: { position?: { start: { line: number } } | undefined }, slice: Slice): number {
  return (node.position?.start.line ?? 1) + slice.linesBefore;
}

/** Pieces of a logical line while it is put together. */
interface LineDraft {
  raw: string;
  text: string;
  bold: number;
  /** How much of `text` its first line gave; 0 until the next one. */
  first: number;
  line: number;
}

/**
 * The logical lines of a paragraph: a line that opens with bold text, a label or a box starts a new one, as does one after
 * a hard break; other lines are the wrapped rest of the one before. `split` false joins all.
 */
function logicalLines(nodes: readonly PhrasingContent[], slice: Slice, split: boolean): Line[] {
  const drafts: LineDraft[] = [];
  const fresh = (line: number): LineDraft => {
    const draft = { raw: '', text: '', bold: 0, first: 0, line };
    drafts.push(draft);
    return draft;
  };
  let current = fresh(nodes[0] === undefined ? 1 : lineOf(nodes[0], slice));
  nodes.forEach((node, index) => {
    const source = sourceOf(node, slice);
    const startLine = lineOf(node, slice);
    if (node.type === 'break') {
      current =
        split && goesOnBelow(current, nodes[index + 1], slice) ? joined(current) : fresh(startLine + 1);
    } else if (node.type === 'text') {
      source.split('\n').forEach((part, at) => {
        const clean = at === 0 ? part : part.replace(/^[\s>]+/, '');
        const opensWithBold = part.trim() === '' && nodes[index + 1]?.type === 'strong';
        const opens = split && (opensWithBold || opensOwnLine(clean, current, drafts[0]));
        if (at > 0) current = opens ? fresh(startLine + at) : joined(current);
        current.raw += clean;
        current.text += clean;
      });
    } else {
      add(current, node, source, slice);
    }
  });
  return drafts.map(finished).filter((line) => line.raw !== '');
}

/** A field or a box, or a line that counts on or opens with a sign or mark as one before does, outside of a bracket. */
function opensOwnLine(text: string, before: LineDraft, first: LineDraft = before): boolean {
  const isSigned = opensWithSign(text) && opensWithSign(first.text);
  const opens =
    isSigned || opensLine(text, first.text) || bareMark(`${text}.`) !== null || isMarked(text, before.text);
  return opens && !isOpen(before.text);
}

/** Whether a line goes on behind its hard break: it only says when, or a bracket follows. */
function goesOnBelow({ text }: LineDraft, next: PhrasingContent | undefined, slice: Slice): boolean {
  return saysOnlyWhen(text) || (next?.type === 'text' && /^[\s>]*[(（]/.test(sourceOf(next, slice)));
}

/** `• Sow` below `• Dig` or below a line that announces it. */
function isMarked(text: string, before: string): boolean {
  const mark = lineMark(text);
  return mark !== null && (/[:：]\s*$/.test(before) || goesOn(lineMark(before), mark));
}

function joined(draft: LineDraft): LineDraft {
  draft.first ||= draft.text.trimEnd().length;
  draft.raw = `${draft.raw.trimEnd()} `;
  draft.text = `${draft.text.trimEnd()} `;
  return draft;
}

function add(draft: LineDraft, node: PhrasingContent, source: string, slice: Slice): void {
  if (node.type === 'html' && source.startsWith('<!--')) return;
  const opensLine = /^(?:\[.\]\s)?(?:[^\p{L}\p{N}]|\d[\d.)]*\s)*$/u.test(draft.text) && draft.bold === 0;
  const text = withoutEmphasis(node, source, slice);
  draft.raw += flat(source);
  draft.text += text;
  if (node.type === 'strong' && opensLine) draft.bold = draft.text.length;
}

/** Emphasis and bold give their content, everything else its source. */
function withoutEmphasis(node: PhrasingContent, source: string, slice: Slice): string {
  if (node.type !== 'emphasis' && node.type !== 'strong') return flat(source);
  return node.children.map((child) => withoutEmphasis(child, sourceOf(child, slice), slice)).join('');
}

function sourceOf(node: Pick<RootContent, 'position'>, slice: Slice): string {
  return slice.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function finished(draft: LineDraft): Line {
  const lead = draft.text.length - draft.text.trimStart().length;
  const { from, ...read } = undecorated(tidy(draft.text));
  const bold = draft.bold === 0 ? 0 : tidy(draft.text.slice(lead, draft.bold)).length;
  const first = tidy(draft.text.slice(lead, draft.first)).length - from;
  return {
    ...read,
    raw: tidy(draft.raw),
    bold: Math.min(read.text.length, Math.max(0, bold - from)),
    ...(draft.first > 0 && first > 0 && first < read.text.length ? { first } : {}),
    line: draft.line,
  };
}
