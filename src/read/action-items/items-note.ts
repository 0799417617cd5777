import type { ItemsNote, NoteBox, NoteBullet, NoteSection } from '../../model/action-items.ts';
import { type Box, boxesIn } from '../../text/boxes.ts';
import { timing } from '../../text/day-range.ts';
import { bareWords } from '../../text/decoration.ts';
import { visibleText } from '../../text/visible-text.ts';
import { conflictIn } from '../markdown/conflict.ts';
import { countedPhase } from '../work/counted-phase.ts';
import { phaseStart, type PhaseStart } from '../work/phase-start.ts';
import { unreadable, type Unreadable } from '../markdown/readable.ts';

/** Why an action-items.md must not be merged into: it is no text, or markers of git stand in it from this 1-based line on. */
export function itemsObstacle(text: string): Unreadable | { readonly conflictLine: number } | null {
  const problem = unreadable(text);
  if (problem !== null) return problem;
  const line = conflictIn(text);
  return line === null ? null : { conflictLine: line };
}

/** Reads the sections and boxes of an action-items.md, whoever wrote it; `lines` are its lines. Linear. */
export function readItemsNote(lines: readonly string[]): ItemsNote {
  // To Markdown a return within a line ends it, and all lines below would have other numbers.
  const boxes = boxesIn(lines.map((line) => line.replace(/\r(?!$)/g, ' ')).join('\n'));
  const ends = itemEnds(lines, boxes);
  const inBox = new Set(boxes.map(({ line }) => line));
  const { text, fenced } = visibleText(lines.join('\n'));
  const visible = text.split('\n').map((line, index) => (fenced.has(index) ? '' : line));
  const sections = sectionsIn(visible, inBox);
  let section = 0;
  return {
    lines,
    sections,
    bullets: bulletsIn(visible, boxes, ends),
    boxes: boxes.map((box, index): NoteBox => {
      while (section + 1 < sections.length && (sections[section]?.endLine ?? 0) <= box.line) section++;
      const sectionEnd = sections[section]?.endLine ?? lines.length;
      return {
        ...wordsOnLine(lines[box.line] ?? '', box),
        place: index,
        line: box.line,
        endLine: Math.min(ends[index] ?? box.line + 1, sectionEnd),
        mark: box.mark,
        idKey: box.idKey,
        parent: box.parent,
        section,
      };
    }),
  };
}

/** A box's line, with the words after its mark. */
function wordsOnLine(text: string, { column }: Box): Pick<NoteBox, 'text' | 'textStart' | 'words'> {
  const textEnd = text.trimEnd().length;
  const start = column + 2;
  const blanks = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
  const textStart = Math.min(start + blanks, textEnd);
  return { text, textStart, words: text.slice(textStart, textEnd) };
}

/** One past the last line of each box's item: the lines below it that are deeper than its bullet, or go on its paragraph. */
function itemEnds(lines: readonly string[], boxes: readonly Box[]): number[] {
  const ends = boxes.map(({ line }) => line + 1);
  /** The boxes whose items are open, each in the one before it. */
  const open: number[] = [];
  const isInside = (place: number | undefined, text: string): boolean => {
    const box = boxes[place ?? -1];
    return box === undefined || box.indent < depthOf(text, quotesOf(lines[box.line] ?? ''));
  };
  let next = 0;
  for (const [line, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const box = boxes[next];
    if (box?.line === line) {
      while (open.length > 0 && open.at(-1) !== box.parent) open.pop();
      open.push(next++);
    } else if (!goesOn(lines, line)) {
      while (!isInside(open.at(-1), text)) open.pop();
    }
    for (const index of open) ends[index] = line + 1;
  }
  return ends;
}

/** Whether a line may go on the paragraph above it, however it is indented. */
function goesOn(lines: readonly string[], line: number): boolean {
  return isWords(lines[line] ?? '') && (lines[line - 1] ?? '').trim() !== '';
}

const LEAD = /^[ \t>]*/;

/** How many quotes a line stands in. */
function quotesOf(text: string): number {
  return (LEAD.exec(text)?.[0] ?? '').split('>').length - 1;
}

/** How far a line is indented in so many quotes, their marks included; a further quote begins where it is marked. */
function depthOf(text: string, quotes: number): number {
  const parts = (LEAD.exec(text)?.[0] ?? '').split('>');
  return parts
    .slice(0, quotes + 1)
    .join('>')
    .replaceAll('\t', '    ').length;
}

/** A line that starts no block of its own. */
function isWords(text: string): boolean {
  return !/^[ \t>]*(?:[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|>|`{3}|~{3}|<|\||(?:[-*_][ \t]*){3,}$)/.test(
    text.trimEnd(),
  );
}

/** A bullet or number, and words whose first has a digit. */
const BULLET = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S*\d)(\S.*)$/;

/** The plain list items outside of boxes that start with an id; `ends` are the ends of the boxes' items. */
function bulletsIn(lines: readonly string[], boxes: readonly Box[], ends: readonly number[]): NoteBullet[] {
  const words: string[] = [];
  let [next, end] = [0, 0];
  lines.forEach((text, line) => {
    if (boxes[next]?.line === line) end = Math.max(end, ends[next++] ?? 0);
    const found = line < end ? undefined : BULLET.exec(text)?.[1];
    if (found !== undefined) words.push(found);
  });
  return boxesIn(words.map((text) => `- [ ] ${text}`).join('\n')).flatMap(({ idKey, text }) =>
    idKey === null ? [] : [{ idKey, words: text }],
  );
}

/** The sections of a note; the first stands above all headings. Lines of boxes head none. */
function sectionsIn(lines: readonly string[], inBox: ReadonlySet<number>): NoteSection[] {
  const sections: (NoteSection & SectionHeading)[] = [];
  const add = (line: number, heading: SectionHeading): void => {
    const within = heading.isPhase ? null : phaseAround(sections, heading.depth);
    sections.push({ line, endLine: lines.length, within, ...heading });
  };
  add(-1, { depth: 0, word: '', number: '', name: '', isPhase: false });
  for (const [line, text] of lines.entries()) {
    if (inBox.has(line)) continue;
    const found = headingIn(text, line);
    if (found !== null) add(line, found);
  }
  return sections.map(({ line, word, number, name, within }, index) => {
    const endLine = sections[index + 1]?.line ?? lines.length;
    return { line, endLine, word, number, name, within };
  });
}

/** A heading that starts no phase is a part of the phase above it when it is deeper. */
function phaseAround(sections: readonly (NoteSection & SectionHeading)[], depth: number): number | null {
  const phase = sections.at(-1)?.within ?? sections.length - 1;
  const around = sections[phase];
  return around?.isPhase === true && around.depth < depth ? phase : null;
}

/** A bold line that starts a phase is as deep as a heading of the second level. */
const BOLD_DEPTH = 2;

interface SectionHeading extends Pick<NoteSection, 'word' | 'number' | 'name'> {
  readonly depth: number;
  /** It has a phase's number, or a time; others may be one by their names alone. */
  readonly isPhase: boolean;
}

/** What a heading, or a line in bold that starts a phase, says. */
function headingIn(text: string, line: number): SectionHeading | null {
  const [, marks, words = ''] = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*\s*$/.exec(text) ?? [];
  if (marks === undefined) return boldPhase(text, line);
  const name = words.replace(/[*_]{2}/g, '');
  const start = phaseStart({ raw: text, text: name, bold: 0, sign: null, line: line + 1 }, true);
  return { depth: marks.length, ...(start === null ? namedPhase(name) : numbered(start)) };
}

function numbered({ word, number, name }: PhaseStart): Omit<SectionHeading, 'depth'> {
  return { word, number, name, isPhase: true };
}

/** `Preparation (Days 1-5)`: a phase without a number, or any other heading. */
function namedPhase(words: string): Omit<SectionHeading, 'depth'> {
  const { text } = bareWords(words.slice(0, 1_000));
  const [, name = text, time] = /^(.*\S)\s{1,9}\(([^()]{1,200})\)$/.exec(text) ?? [];
  const isPhase = time !== undefined && timing(time) !== null;
  return { word: '', number: '', name: isPhase ? name : words, isPhase };
}

/** `**Phase 1: Ground** (Days 1-10)`, `**Preparation** (2 tasks)` */
function boldPhase(text: string, line: number): SectionHeading | null {
  const [, bold, rest = ''] = /^(?:\*\*|__)([^*]+?)(?:\*\*|__)(.*)$/.exec(text.trimEnd()) ?? [];
  if (bold === undefined) return null;
  const words = { raw: text, text: bold + rest, bold: bold.length, sign: null, line: line + 1 };
  const start = phaseStart(words, false);
  if (start !== null) return { depth: BOLD_DEPTH, ...numbered(start) };
  const named = countedPhase(words);
  return named === null ? null : { depth: BOLD_DEPTH, word: '', number: '', name: named.name, isPhase: true };
}
