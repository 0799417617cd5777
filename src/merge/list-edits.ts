import type { NoteBox, TaskItem } from '../model/action-items.ts';
import { appendTo } from './append-to.ts';
import { builtWords } from './item-cells.ts';
import { withBold } from './line-form.ts';

/** The lines of a note while items are put in, taken out and changed; all are named by their 0-based places in the note. */
export class ListEdits {
  /** Null for those that go. */
  private readonly lines: (string | null)[];
  /** What comes below a line and belongs to its item, and what follows the item that ends there. */
  private readonly below = new Map<number, string[]>();
  private readonly after = new Map<number, string[]>();

  constructor(lines: readonly string[]) {
    this.lines = [...lines];
  }

  replace(line: number, text: string): void {
    this.lines[line] = text;
  }

  /** Takes an item out; gives its lines as they are by now. */
  drop({ line, endLine }: NoteBox): string[] {
    const lines = this.linesIn(line, endLine, false);
    this.lines.fill(null, line, endLine);
    for (let at = line; at < endLine; at++) this.below.delete(at);
    return lines;
  }

  /** Puts lines into the item that ends with `line`. */
  putBelow(line: number, texts: readonly string[]): void {
    for (const text of texts) appendTo(this.below, line, text);
  }

  /** Puts the lines of an item after the one that ends with `line`. */
  putAfter(line: number, texts: readonly string[]): void {
    for (const text of texts) appendTo(this.after, line, text);
  }

  /** The lines of a stretch, without the blank ones that items left. */
  linesIn(firstLine: number, endLine: number, withAfter = true): string[] {
    const result: string[] = [];
    let isCut = false;
    for (let line = firstLine; line < endLine; line++) {
      const text = this.lines[line];
      if (text === null) isCut = true;
      else if (!isCut || !isBlank(text) || !isBlank(result.at(-1))) {
        isCut = false;
        result.push(text ?? '');
      }
      for (const one of this.putAt(line, withAfter)) result.push(one);
    }
    while (isCut && result.length > 0 && isBlank(result.at(-1))) result.pop();
    return result;
  }

  private putAt(line: number, withAfter: boolean): string[] {
    return [...(this.below.get(line) ?? []), ...(withAfter ? (this.after.get(line) ?? []) : [])];
  }
}

/** The start of a stretch counts as blank. */
function isBlank(text = ''): boolean {
  return text.trim() === '';
}

/** What stands before a box's words, `  - [ ] `, to be taken for a new box beside it. */
export function prefixOf({ text, textStart }: NoteBox): string {
  return `${text.slice(0, textStart).trimEnd()} `;
}

/** What stands before the bullet of a box: how far it is indented, quote marks included; empty for one in no other item. */
export function leadOf(prefix: string): string {
  return /^(.*?)(?:[-*+]|\d{1,9}[.)])[ \t]+\[.\] $/su.exec(prefix)?.[1]?.replace(/[^\s>]/g, ' ') ?? '';
}

/** The lines of an item that stood in no other as they are after that lead. */
export function indented(lines: readonly string[], lead: string): string[] {
  return lead === '' ? [...lines] : lines.map((line) => (line.trim() === '' ? lead.trimEnd() : lead + line));
}

/** How a note writes boxes. */
export interface BoxForm {
  /** Those in others are indented by tabs. */
  readonly hasTabs: boolean;
  /** A blank line stands between two. */
  readonly isLoose: boolean;
  /** What makes text bold. */
  readonly bold: string;
}

/** What stands before the words of a box one level below. */
export function childPrefix(prefix: string, { hasTabs }: BoxForm): string {
  const [, lead = '', bullet = '-', gap = ' '] = /^([ \t>]*)([-*+]|\d{1,9}[.)])([ \t]+)/.exec(prefix) ?? [];
  const indent = hasTabs ? '\t' : ' '.repeat(bullet.length + (gap.includes('\t') ? 1 : gap.length));
  return `${lead}${indent}${bullet.length === 1 ? bullet : '-'} [ ] `;
}

/** A line of a box in the manner of its neighbours. */
export function boxLine(prefix: string, box: TaskItem['box'], { bold }: BoxForm): string {
  return prefix.replace(/\[.\] $/su, `[${box.mark}] `) + withBold(builtWords(box), bold);
}

/** The lines of a task and its clauses in the manner of its neighbours. */
export function taskLines({ box, clauses }: TaskItem, prefix: string, form: BoxForm): string[] {
  const nested = childPrefix(prefix, form);
  const lines = clauses.flatMap((clause) => apart([boxLine(nested, clause, form)], form));
  return [boxLine(prefix, box, form), ...lines];
}

/** Lines that follow others of a list. */
export function apart(lines: readonly string[], { isLoose }: BoxForm): readonly string[] {
  return isLoose ? ['', ...lines] : lines;
}
