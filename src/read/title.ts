import type { Markdown } from '../model/markdown.ts';
import { isPlaceholder } from '../text/placeholder.ts';

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
  let fence: string | null = null;
  for (const line of note.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence;
    const heading = fence === null ? /^\s{0,3}#\s+(.+?)\s*#*\s*$/.exec(line)?.[1] : undefined;
    if (heading !== undefined) return heading.replace(/(\*\*|__|\*)(.+?)\1/g, '$2');
  }
  return null;
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
