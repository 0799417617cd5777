import type { Line } from '../markdown/line.ts';
import { type Block, hasBox } from '../markdown/block.ts';
import { type FieldName, labelled, taskField } from './labels.ts';

/**
 * The blocks with quotes that hold nothing but labelled lines, fields among them, as these lines (format 2.4): `> **Owner:**
 * Rita`. Any other quote without boxes is prose. The blocks themselves where there is no quote.
 */
export function withQuotedFields(blocks: readonly Block[]): readonly Block[] {
  const told = blocks.flatMap(unquoted);
  return told.length === blocks.length && told.every((block, at) => block === blocks[at]) ? blocks : told;
}

function unquoted(block: Block): readonly Block[] {
  if (block.kind !== 'quote' || hasBox(block)) return [block];
  const lines = block.blocks.flatMap(linesOf);
  return areFields(lines)
    ? [{ kind: 'paragraph', lines: lines.flatMap((line) => line ?? []) }]
    : [{ kind: 'other', quoted: block.quoted ?? [] }];
}

/** The lines of a block of a quote but for a callout's title; null for what is no such line. */
function linesOf(block: Block): readonly (Line | null)[] {
  if (block.kind === 'paragraph') return block.lines.filter(({ raw }) => !/^\s*\[!/.test(raw));
  if (block.kind !== 'list') return [null];
  return block.items.map(({ head, blocks }) => (blocks.length === 0 ? head : null));
}

/** Whether all are labelled, half of them with fields, one of which is more than a note. */
function areFields(lines: readonly (Line | null)[]): boolean {
  const fields = lines.map((line): FieldName | 'other' | null => {
    const found = line === null ? null : labelled(line);
    if (found === null || found.value === '') return null;
    return taskField(found.label) ?? 'other';
  });
  const known = fields.filter((field) => field !== null && field !== 'other');
  return (
    fields.every((field) => field !== null) &&
    known.length * 2 >= fields.length &&
    known.some((field) => field !== 'note')
  );
}
