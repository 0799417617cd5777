import type { PhrasingContent } from 'mdast';
import { inlineSpans, type InlineSpan } from '../../text/inline.ts';

/** A line of a source, without what ends it. */
export interface SourceLine {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** Where it begins in the source. */
  readonly offset: number;
}

/** The part of a line that belongs to a paragraph, a heading or a cell. */
export interface LinePart {
  readonly line: SourceLine;
  readonly from: number;
  readonly to: number;
}

type PlaceOnLine = readonly [line: SourceLine, at: number];
type Position = NonNullable<PhrasingContent['position']>;

export function sourceLines(source: string): SourceLine[] {
  let offset = 0;
  return source.split('\n').map((whole, index) => {
    const line = { text: whole.endsWith('\r') ? whole.slice(0, -1) : whole, number: index + 1, offset };
    offset += whole.length + 1;
    return line;
  });
}

export function position(start: PlaceOnLine, end: PlaceOnLine): Position {
  return { start: point(start), end: point(end) };
}

function point([line, at]: PlaceOnLine): Position['start'] {
  return { line: line.number, column: at + 1, offset: line.offset + at };
}

/** The nodes of lines that follow each other in a paragraph; null when it takes a parser to find them. */
export function phrasing(parts: readonly LinePart[]): PhrasingContent[] | null {
  if (parts.length > 1 && parts.some(goesOn)) return null;
  const nodes: PhrasingContent[] = [];
  let from: PlaceOnLine | null = null;
  const textUntil = (end: PlaceOnLine): void => {
    if (from === null) return;
    const where = position(from, end);
    if (where.start.offset !== where.end.offset) nodes.push({ type: 'text', value: '', position: where });
  };
  for (const [index, { line, from: start, to }] of parts.entries()) {
    const spans = inlineSpans(line.text.slice(start, to));
    if (spans === null) return null;
    from ??= [line, start];
    for (const span of spans) {
      textUntil([line, start + span.start]);
      from = [line, start + span.end];
      nodes.push(spanNode(span, [line, start + span.start], from));
    }
    const isLast = index === parts.length - 1;
    if (isLast || HARD_BREAK.test(line.text)) textUntil([line, to]);
    if (isLast || !HARD_BREAK.test(line.text)) continue;
    nodes.push({ type: 'break', position: position([line, to], [line, line.text.length]) });
    from = null;
  }
  return nodes;
}

const HARD_BREAK = /[^ \t] {2,}$/;

/** What may reach into the next line, or make a break of its end. */
function goesOn({ line: { text } }: LinePart): boolean {
  return text.includes('~') || /\\[ \t]*$/.test(text);
}

function spanNode({ kind }: InlineSpan, from: PlaceOnLine, to: PlaceOnLine): PhrasingContent {
  const where = position(from, to);
  const [line, end] = to;
  switch (kind) {
    case 'strong':
    case 'emphasis': {
      const marks = kind === 'strong' ? 2 : 1;
      const inner = position([line, from[1] + marks], [line, end - marks]);
      return { type: kind, children: [{ type: 'text', value: '', position: inner }], position: where };
    }
    case 'link':
      return { type: kind, url: '', children: [], position: where };
    case 'image':
      return { type: kind, url: '', position: where };
    default:
      return { type: kind, value: '', position: where };
  }
}
