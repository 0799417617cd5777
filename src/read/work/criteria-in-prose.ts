import { coveredUntil } from '../../text/clauses.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Item } from '../markdown/outline.ts';
import { phaseField } from './labels.ts';

/**
 * The blocks with a definition of done that goes on behind a sentence as a line of its own, below an item for that (format
 * 2.4): `The hull is old. Exit gate: no soft wood is left.` The blocks themselves where there is none.
 */
export function withCriteriaApart(blocks: readonly Block[]): readonly Block[] {
  const told = blocks.map(apart);
  return told.every((block, at) => block === blocks[at]) ? blocks : told;
}

function apart(block: Block): Block {
  if (block.kind === 'paragraph') {
    const lines = block.lines.flatMap((line) => cut(line, SENTENCE) ?? [line]);
    return lines.length === block.lines.length ? block : { ...block, lines };
  }
  if (block.kind !== 'list') return block;
  const items = block.items.map(itemApart);
  return items.every((item, at) => item === block.items[at]) ? block : { ...block, items };
}

function itemApart(item: Item): Item {
  const blocks = withCriteriaApart(item.blocks);
  const [head, criteria] = (item.head === null ? null : cut(item.head, SENTENCE_OR_DASH)) ?? [];
  if (head === undefined || criteria === undefined)
    return blocks === item.blocks ? item : { ...item, blocks };
  return { ...item, head, blocks: [{ kind: 'paragraph', lines: [criteria] }, ...blocks] };
}

/** A sentence's end, then a label of few words with a colon. */
const SENTENCE = /([.!?;]\s+|[。！？；]\s*)(\p{L}[^.!?;:：。！？；]{1,40}?)\s*[:：]\s*(?=\S)/gu;
const SENTENCE_OR_DASH =
  /([.!?;]\s+|[。！？；]\s*|\s[–—-]\s+)(\p{L}[^.!?;:：。！？；]{1,40}?)\s*[:：]\s*(?=\S)/gu;

/** A line up to its definition of done, and that; null where it has none inside. */
function cut(line: Line, pattern: RegExp): readonly [Line, Line] | null {
  const { text } = line;
  if (!/[:：]/.test(text)) return null;
  const found = [...text.matchAll(pattern)].filter(({ 2: label = '' }) => phaseField(label) === 'done');
  if (found.length === 0) return null;
  const covered = [...coveredUntil(text)];
  for (const { index, 1: end = '', 2: label = '' } of found) {
    const isCovered = covered.some(([from, to]) => index >= from && index < to);
    const before = text.slice(0, index + end.length).replace(/(?:\s[–—-]|[;；])?\s*$/, '');
    if (isCovered || !/\p{L}/u.test(before)) continue;
    const behind = text.slice(index + end.length);
    return [upTo(line, before, label), { text: behind, raw: behind, bold: 0, sign: null, line: line.line }];
  }
  return null;
}

function upTo({ raw, title, first, ...line }: Line, text: string, label: string): Line {
  return {
    ...line,
    text,
    raw: raw.startsWith(text) ? text : raw.slice(0, Math.max(0, raw.indexOf(label))),
    bold: Math.min(line.bold, text.length),
    ...(title === undefined || title > text.length ? {} : { title }),
    ...(first === undefined ? {} : { first: Math.min(first, text.length) }),
  };
}
