/** No list or quote of a note that is meant nests deeper; parsers take the square of nesting. */
export const DEEPEST = 100;

const MARKS = /^([ \t>]*)((?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)/;

/** A thematic break, which is no nested list. */
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/;

/** How deep the text of a line is nested: its quote and list marks, and what its indent stands for. */
export function nesting(line: string): number {
  const [, indent = '', marks = ''] = MARKS.exec(line) ?? [];
  const quotes = indent.split('>').length - 1;
  const isRule = RULE.test(line.slice(indent.length).trim());
  const items = isRule || marks === '' ? 0 : marks.trim().split(/[ \t]+/).length;
  if (items === 0) return quotes;
  const tabs = indent.split('	').length - 1;
  const levels = indent.length - quotes + tabs;
  return quotes + items + Math.floor(levels / 2);
}
