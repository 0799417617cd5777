/** A checkbox of a list in a note's text. */
export interface Checkbox {
  /** Offset of the character between its brackets. */
  readonly at: number;
  readonly mark: string;
  /** The line that it stands in, as written. */
  readonly line: string;
}

/** The list item of a checkbox, below quotes and other items: `> - [x] done`, `1. [ ] open`. */
const BOX = /^((?:[ \t]*>)*(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)+\[)(.)\][ \t]/u;
const FENCE = /^(?:[ \t]*>|[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])*[ \t]*(`{3,}(?!.*`)|~{3,})/;

/** The checkboxes of a note in their order; those in code and in frontmatter are none. */
export function checkboxesIn(text: string): Checkbox[] {
  const boxes: Checkbox[] = [];
  let fence = '';
  let start = textStart(text);
  while (start < text.length) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end).replace(/\r?\n?$/, '');
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence !== '') fence = isClosing(line, fence) ? '' : fence;
    else if (mark !== '') fence = mark;
    else {
      const [, before, char] = BOX.exec(line) ?? [];
      if (before !== undefined && char !== undefined)
        boxes.push({ at: start + before.length, mark: char, line });
    }
    start = end;
  }
  return boxes;
}

/** A note with one checkbox changed, wherever its line stands by now; null when that cannot be told. */
export function withMark(text: string, { at, mark, line }: Checkbox, newMark: string): string | null {
  const boxes = checkboxesIn(text).filter((box) => box.line === line);
  const box = boxes.find((one) => one.at === at) ?? (boxes.length === 1 ? boxes[0] : undefined);
  return box?.mark === mark ? text.slice(0, box.at) + newMark + text.slice(box.at + mark.length) : null;
}

function isClosing(line: string, fence: string): boolean {
  const marks = line.replace(/^[ \t>]*/, '').trimEnd();
  return marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length);
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end + 1;
}

/** Where the text begins, below a byte order mark and frontmatter. */
function textStart(text: string): number {
  return /^\uFEFF?(?:---[ \t]*\r?\n(?:[^]*?\n)??---[ \t]*(?:\r?\n|$))?/.exec(text)?.[0].length ?? 0;
}
