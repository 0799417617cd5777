import type { Markdown } from '../../model/markdown.ts';
import { stateAfter } from '../../text/closing-state.ts';
import type { StateSign } from '../../text/decoration.ts';

/** One logical line: a heading, a line of a paragraph, the head of a list item, a table cell. */
export interface Line {
  /** As written, on one line. */
  readonly raw: Markdown;
  /** The same without emphasis and decoration; this is what is read (format, preamble). */
  readonly text: Markdown;
  /** How many characters of `text` are bold at its start, an emoji or number before them included; 0 for none. */
  readonly bold: number;
  /** What the signs around it say of its state; they are not in `text`. Null for none (format 2.5). */
  readonly sign: StateSign | null;
  /** The day after its sign, that of its being done; absent where there is none. */
  readonly when?: Markdown;
  /** What stands after a strike and a done sign, if anything. */
  readonly remark?: Markdown;
  /** Of a list item, how much of `text` is a bold title of its own; absent where it goes on in a sentence. */
  readonly title?: number;
  /** How much of `text` stands on its first line in the note; absent where that is all of it. */
  readonly first?: number;
  /** Of a heading that is called a step, or a part that is commonly no work, that what stands below it are tasks; else absent. */
  readonly holdsTasks?: boolean;
  /** Of a heading, that it is a task by the fields below it, wherever it stands; else absent. */
  readonly hasFields?: boolean;
  /** 1-based line of the note. */
  readonly line: number;
}

/**
 * A line with the bold title that it opens with told apart from what only follows it: a state, which is its sign, what a
 * middle dot parts from it, or sentences after its own full stop. `**Mast** — done. Two splices` -> `Mast · Two splices`, done;
 * `**Dig** · 2h`; `**Faster start.** Load it late` -> `Faster start · Load it late`.
 */
export function withTitle(line: Line): Line {
  return beforeSentences(line) ?? beforeState(line);
}

function beforeState(line: Line): Line {
  const { text, bold, raw } = line;
  if (bold === 0 || bold >= text.length || /[:：]\s*$/.test(text.slice(0, bold))) return line;
  if (/·\s*(?:\*\*|__)/.test(raw)) return line;
  const after = stateAfter(text.slice(bold));
  const rest = after?.rest.replace(/^[\s.。:：,;–—-]+/, '') ?? text.slice(bold).replace(/^\s*·\s+/, '');
  if (after === null && text.slice(bold) === rest) return line;
  const title = text.slice(0, bold).trimEnd();
  return {
    ...line,
    text: rest === '' ? title : `${title} · ${rest}`,
    sign: after?.sign ?? line.sign,
    title: title.length,
  };
}

/** The bold title before sentences, parted from it by its own full stop alone; null for any other line. */
function beforeSentences(line: Line): Line | null {
  const title = /^(.*\p{L}{2}|.*[)\]])\.\s*$/u.exec(line.text.slice(0, line.bold))?.[1];
  const rest = line.text.slice(line.bold).trimStart();
  if (title === undefined || !/^[\p{Lu}\d`"'“]/u.test(rest)) return null;
  return { ...line, text: `${title} · ${rest}`, title: title.length };
}

/** A line of a table of contents: a link to a heading of the same note. */
export function isContentsLine({ text }: Line): boolean {
  return /^\[[^[\]]*\]\(#[^()]*\)$/.test(text);
}

/** The bold words that a line opens with, where they are its title or a bracket follows them. */
export function openingWords({ text, bold, title }: Line): { title?: Markdown; bold?: Markdown } {
  return {
    ...(title === undefined ? {} : { title: text.slice(0, title) }),
    ...(bold > 0 && /^\s*[([（]/.test(text.slice(bold)) ? { bold: text.slice(0, bold) } : {}),
  };
}

/** A bracket that is not closed yet goes on in the next line. */
export function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** The line of an empty cell. */
export function emptyLine(line: number): Line {
  return { raw: '', text: '', bold: 0, sign: null, line };
}
