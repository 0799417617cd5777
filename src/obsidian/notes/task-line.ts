import { shownText } from '../../text/shown-text.ts';
import { cellPlaces } from '../../text/table-lines.ts';

/** What a line of Markdown becomes on the screen, and the words that it begins with. */
interface ShownLine {
  readonly selector: string;
  readonly start: string;
}

/**
 * The element of a rendered note that shows a line of its text, counted from 0; null when none does. Obsidian does not say
 * which line an element comes from, so rows are known by their first cell and other blocks by their first words.
 */
export function elementOfLine(bodyEl: HTMLElement, text: string, line: number): HTMLElement | null {
  const lines = text.split(/\r\n?|\n/);
  const { selector, start } = blockOf(lines[line] ?? '');
  if (start === '') return null;
  const isSame = (other: ShownLine): boolean => other.selector === selector && other.start === start;
  const before = lines.slice(0, line).filter((one) => isSame(blockOf(one))).length;
  const elements = Array.from(bodyEl.querySelectorAll<HTMLElement>(selector)).filter(
    (el) => startOf(ownText(el)) === start,
  );
  return elements[before] ?? elements.at(-1) ?? null;
}

function blockOf(line: string): ShownLine {
  const text = line.replace(/^[\s>]+/, '');
  const [, item = null] = /^(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?(.*)$/.exec(text) ?? [];
  if (item !== null) return { selector: 'li', start: startOf(shownText(item)) };
  const [, heading = null] = /^#{1,6}\s+(.*)$/.exec(text) ?? [];
  if (heading !== null) return { selector: 'h1, h2, h3, h4, h5, h6', start: startOf(shownText(heading)) };
  if (!text.includes('|')) return { selector: 'p', start: startOf(shownText(text)) };
  const [cell] = cellPlaces(text);
  return { selector: 'tr', start: startOf(shownText(text.slice(cell?.start, cell?.end))) };
}

/** What an element says itself: a row its first cell, an item nothing of the lists in it. */
function ownText(el: HTMLElement): string {
  if (el.tagName === 'TR') return el.querySelector('td, th')?.textContent ?? '';
  const own = Array.from(el.childNodes).filter(({ nodeName }) => nodeName !== 'UL' && nodeName !== 'OL');
  return own.map(({ textContent }) => textContent ?? '').join('');
}

/** `**T-003**: Load testing` -> `T 003 Load` */
function startOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 3).join(' ');
}
