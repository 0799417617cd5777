import type {
  BlockContent,
  Heading,
  InlineCode,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
  ThematicBreak,
} from 'mdast';
import type { Markdown } from '../model/markdown.ts';
import './verbatim.ts';

/** What stands in a line: a string is our own words, which are escaped where they need it. */
export type Phrase = string | PhrasingContent;

/** `verbatim('a|b')`: a text of the user's, which is written as it is (`verbatim.ts`). */
export function verbatim(source: Markdown): PhrasingContent {
  const line = /[\r\n]/.test(source) ? source.replace(/[\r\n]+/g, ' ') : source;
  return { type: 'verbatim', source: line.trim() };
}

/** Texts of the user's between separators of ours. */
export function verbatims(sources: readonly Markdown[], separator: string): Phrase[] {
  return sources.flatMap((source, index) =>
    index === 0 ? [verbatim(source)] : [separator, verbatim(source)],
  );
}

export function strong(...phrases: readonly Phrase[]): Strong {
  return { type: 'strong', children: phrasing(phrases) };
}

export function emphasis(words: string): PhrasingContent {
  return { type: 'emphasis', children: phrasing([words]) };
}

export function code(value: string): InlineCode {
  return { type: 'inlineCode', value };
}

export function paragraph(...phrases: readonly Phrase[]): Paragraph {
  return { type: 'paragraph', children: phrasing(phrases) };
}

/** Lines right below each other, as the template has its labels: one paragraph. */
export function lines(each: readonly (readonly Phrase[])[]): Paragraph {
  return paragraph(...each.flatMap((phrases, index) => (index === 0 ? phrases : ['\n', ...phrases])));
}

export function heading(depth: Heading['depth'], ...phrases: readonly Phrase[]): Heading {
  return { type: 'heading', depth, children: phrasing(phrases) };
}

/** A tight list of one line an item. */
export function list(items: readonly (readonly Phrase[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((phrases) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(...phrases)],
    })),
  };
}

/** A bold label with the list of what it names right below it. */
export function labelledList(label: Paragraph, items: readonly (readonly Phrase[])[]): BlockContent[] {
  return items.length === 0 ? [label] : [label, list(items)];
}

export function table(rows: readonly (readonly (readonly Phrase[])[])[]): Table {
  return { type: 'table', children: rows.map(row) };
}

function row(cells: readonly (readonly Phrase[])[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })),
  };
}

export const rule: ThematicBreak = { type: 'thematicBreak' };

function phrasing(phrases: readonly Phrase[]): PhrasingContent[] {
  return phrases.map((phrase) => (typeof phrase === 'string' ? { type: 'text', value: phrase } : phrase));
}
