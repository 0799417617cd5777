import type { Heading, List, ListItem, Paragraph, Parents, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  type Info,
  type Join,
  type Options,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown';
import { isolatedTexts } from './isolate-texts.ts';
import { lineText, text, writtenVerbatim } from './line-text.ts';
import { cellTexts, tableText } from './table.ts';

/** The text of a note, as a person would write it: `-` bullets, `**bold**`, tight lists, no needless backslashes. */
export function noteText(content: readonly RootContent[]): string {
  return `${noteLines(content).lines.join('\n')}\n`;
}

/** The lines of a note, with the cells of its tables, table by table and row by row, as they stand in it. */
export function noteLines(content: readonly RootContent[]): {
  readonly lines: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
} {
  const tables: string[][][] = [];
  const table = (node: Table, _parent: Parents | undefined, state: State, info: Info): string => {
    const cells = cellTexts(node, state, info);
    tables.push(cells);
    return tableText(cells);
  };
  const options = { ...OPTIONS, handlers: { ...HANDLERS, table } };
  const text = toMarkdown({ type: 'root', children: [...content] }, options);
  return { lines: text.replace(/\n$/, '').split('\n'), tables };
}

function heading(node: Heading, parent: Parents | undefined, state: State, info: Info): string {
  return defaultHandlers.heading({ ...node, children: isolatedTexts(node.children) }, parent, state, info);
}

function paragraph(node: Paragraph, _parent: Parents | undefined, state: State, info: Info): string {
  const exits = [state.enter('paragraph'), state.enter('phrasing')];
  const result = lineText(node, state, info);
  exits.forEach((exit) => exit());
  return result;
}

/** Writes a tight list, an item a line; any other list is the library's. */
function list(node: List, parent: Parents | undefined, state: State, info: Info): string {
  const lines = node.children.map((item) => onlyParagraph(item));
  if (node.ordered === true || lines.includes(undefined))
    return defaultHandlers.list(node, parent, state, info);
  const inItem = { ...info, before: '\n', after: '\n' };
  return lines
    .map((line, at) => {
      const text = line === undefined ? '' : paragraph(line, node, state, inItem);
      return `- ${boxOf(node.children[at])}${text}`;
    })
    .join('\n');
}

/** The box of an item that has one, and the blank after it. */
function boxOf(item: ListItem | undefined): string {
  if (typeof item?.checked !== 'boolean') return '';
  return item.checked ? '[x] ' : '[ ] ';
}

function onlyParagraph({ children: [first, second] }: ListItem): Paragraph | undefined {
  return first?.type === 'paragraph' && second === undefined ? first : undefined;
}

/** A label in bold stands right above its list. */
const labelAboveList: Join = (left, right) =>
  left.type === 'paragraph' && left.children[0]?.type === 'strong' && right.type === 'list' ? 0 : undefined;

const OPTIONS: Options = {
  extensions: [gfmToMarkdown()],
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  join: [labelAboveList],
};
const HANDLERS = { break: () => '  \n', heading, list, paragraph, text, verbatim: writtenVerbatim };
