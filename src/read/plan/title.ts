import { type Markdown, NEEDS_CLARIFICATION } from '../../model/markdown.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { shownText } from '../../text/shown-text.ts';
import { visibleText } from '../../text/visible-text.ts';

/** The title of a goal as its notes write it, and as text. */
export interface GoalTitle {
  readonly markdown: Markdown;
  readonly text: string;
}

/** The title of a goal from the texts of its plan, else of goal.md, else from its folder (format 1.4). */
export function goalTitleOf(plan: string | null, goalNote: string | null, folderName: string): GoalTitle {
  const markdown =
    titleOfNote(plan, folderName) ?? titleOfNote(goalNote, folderName) ?? titleOfFolder(folderName);
  return { markdown, text: shownText(markdown) };
}

function titleOfNote(note: string | null, folderName: string): Markdown | null {
  const heading = note === null ? null : firstHeading(note);
  return heading === null ? null : titleIn(heading, folderName);
}

/** The vault's top folder has no name of its own. */
function titleOfFolder(folderName: string): Markdown {
  return folderName === '' ? NEEDS_CLARIFICATION : folderTitle(folderName);
}

/**
 * The goal's title in an H1's text: behind the first colon or `Execution Plan for`, else the whole (format 1.4). Null
 * when it is a placeholder (`[GOAL]`) or only repeats the goal folder's name.
 */
export function titleIn(heading: Markdown, folderName: string): Markdown | null {
  const colon = /^[^:：]*[:：]\s*(.+)$/.exec(heading)?.[1];
  const worded = /^.*?\bExecution Plan for\s+(.+)$/i.exec(heading)?.[1];
  const title = (colon ?? worded ?? (/[:：]\s*$/.test(heading) ? '' : heading)).trim();
  if (title === '' || isPlaceholder(title)) return null;
  const name = slug(folderName);
  return name !== '' &&
    (slug(title) === name || slug(title) === name.replace(/^\d+-/, '')) &&
    /^[\w-]+$/.test(title)
    ? null
    : title;
}

/** The text of a note's first H1; null without one. Meant for sibling notes, of which nothing else is read. */
export function firstHeading(note: string): string | null {
  const { text, fenced } = visibleText(note);
  for (const [index, line] of text.split('\n').entries()) {
    if (!/^ {0,3}#\s/.test(line) || fenced.has(index)) continue;
    const heading = withoutClosing(line.trim().slice(1)).trim();
    if (heading !== '') return heading.replace(/(\*\*|__|\*)(.+?)\1/g, '$2');
  }
  return null;
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
