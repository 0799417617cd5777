import { type Markdown, NEEDS_CLARIFICATION } from '../../model/markdown.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { shownText } from '../../text/shown-text.ts';
import { titleInFrontmatter } from '../markdown/frontmatter.ts';
import { frontmatterOf, visibleText } from '../../text/visible-text.ts';
import { phaseNumber } from '../work/phase-number.ts';

/** The title of a goal as its notes write it, and as text. */
export interface GoalTitle {
  readonly markdown: Markdown;
  readonly text: string;
  /** The plan gives it itself, so that no other note is asked. */
  readonly isPlans: boolean;
}

/** The title of a goal from the texts of its plan, else of goal.md, else from its folder (format 1.4). */
export function goalTitleOf(plan: string | null, goalNote: string | null, folderName: string): GoalTitle {
  const planned = titleOfNote(plan, folderName);
  const markdown = planned ?? titleOfNote(goalNote, folderName) ?? titleOfFolder(folderName);
  return { markdown, text: shownText(markdown), isPlans: planned !== null };
}

function titleOfNote(note: string | null, folderName: string): Markdown | null {
  if (note === null) return null;
  return titleIn(firstHeading(note) ?? titleInFrontmatter(frontmatterOf(note)), folderName);
}

/** The vault's top folder has no name of its own. */
function titleOfFolder(folderName: string): Markdown {
  return folderName === '' ? NEEDS_CLARIFICATION : folderTitle(folderName);
}

/**
 * The goal's title in an H1's text: after the first colon or `Execution Plan for`, else the whole (format 1.4). Null
 * without one, and when it is a placeholder (`[GOAL]`) or only repeats the goal folder's name.
 */
export function titleIn(heading: Markdown | null, folderName: string): Markdown | null {
  if (heading === null) return null;
  // Not a colon within brackets or a word: `Team sprint (Epic 4: Search)`, `Plan for ET:Legacy`.
  const colon = /^(?:[^:：()（）]|[(（][^()（）]*[)）]|:(?=\S))*(?::\s+|：\s*)(.+)$/.exec(heading)?.[1];
  const worded = /^.*?\bExecution Plan for\s+(.+)$/i.exec(heading)?.[1];
  const title = (colon ?? worded ?? (/[:：]\s*$/.test(heading) ? '' : heading)).trim();
  return title === '' || isPlaceholder(title) || repeatsName(title, folderName) ? null : title;
}

function repeatsName(title: Markdown, folderName: string): boolean {
  const name = slug(folderName);
  const isName = slug(title) === name || slug(title) === name.replace(/^\d+-/, '');
  return name !== '' && isName && /^[\w-]+$/.test(title);
}

/** A heading as text. */
interface TitleLine {
  readonly depth: number;
  readonly text: Markdown;
}

/**
 * The heading that is a note's title (format 1.4): its first H1, but for a warning before another, `# IMPORTANT`, unless it counts as another one does,
 * `# Phase 1`, `# Phase 2`, or `# 1. Soil`, `# 2. Seeds`; without one the heading that opens the note, where all
 * others are deeper and it starts no phase. Null for none.
 */
export function titleHeading(all: readonly TitleLine[], opensNote: boolean): Markdown | null {
  const telling = all.filter(({ text }) => !WARNING.test(text));
  const headings = telling.some(({ depth }) => depth === 1) ? telling : all;
  const [h1, ...more] = headings.filter(({ depth }) => depth === 1);
  if (h1 !== undefined && more.some((next) => countsAs(h1, next))) return null;
  const [first, ...others] = headings;
  if (h1 !== undefined || first === undefined || others.length === 0) return h1?.text ?? null;
  const isTitle = opensNote && others.every(({ depth }) => depth > first.depth);
  return isTitle && phaseNumber(bareWords(first.text).text) === null ? first.text : null;
}

/** `⚠️ IMPORTANT: read me first`, `Achtung!` */
const WARNING =
  /^\P{L}*(?:important|warning|attention|caution|notice|note|disclaimer|read ?me(?: first)?|wichtig|achtung|hinweis|avertissement|importante|aviso|advertencia|atención|atenção|attenzione|avviso|let op|belangrijk|重要|注意|важно|внимание)\s*(?:\P{L}*$|[:：!])/iu;

/** `T - 2`, `D-14`, `Rehearsal no. 3` */
const COUNTED = /^(\p{L}[^\d:：]{0,20})(\d{1,3})(?!\d)/u;

function countsAs(one: TitleLine, next: TitleLine): boolean {
  const own = bareWords(one.text).text;
  const other = bareWords(next.text).text;
  const start = phaseNumber(own);
  const following = phaseNumber(other);
  if (start !== null) return start.series === following?.series && start.number !== following.number;
  return countsOn(own, other) || [own, other].every((text) => withoutItemNumber(text).number !== null);
}

function countsOn(own: Markdown, other: Markdown): boolean {
  const [, word, number] = COUNTED.exec(own) ?? [];
  const [, nextWord, nextNumber] = COUNTED.exec(other) ?? [];
  return word !== undefined && word === nextWord && number !== nextNumber;
}

/** The text of the heading that is a note's title. Meant for sibling notes, of which nothing else is read. */
export function firstHeading(note: string): string | null {
  const { text, fenced } = visibleText(note);
  const lines = text.split('\n');
  const headings = lines.flatMap((line, index): TitleLine[] => {
    const marks = fenced.has(index) ? undefined : /^ {0,3}(#{1,6})\s/.exec(line)?.[1];
    if (marks === undefined) return [];
    const heading = withoutClosing(line.trim().slice(marks.length)).trim();
    const words = withoutEmphasis(heading);
    return words === '' ? [] : [{ depth: marks.length, text: words }];
  });
  return titleHeading(headings, /^\s*#/.test(text));
}

/** `The *old* \*pump` -> `The old \*pump` */
function withoutEmphasis(heading: Markdown): Markdown {
  return heading.replace(/(\\.)|(\*\*|__|\*)((?:\\.|[^\\])+?)\2/g, '$1$3');
}

/** A heading without the hashes at its end: ` Garden ##` -> ` Garden `, ` C#` stays. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading.charAt(end - 1) === '#') end--;
  return end === 0 || /\s/.test(heading.charAt(end - 1)) ? heading.slice(0, end) : heading;
}

/** A goal's title from its folder's name: `001-live-comments` -> `Live comments`; the name itself when nothing is left. */
export function folderTitle(folderName: string): string {
  const words = folderName
    .replace(/^\d+[-_ ]*/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  const title = words === '' ? folderName : words;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
