import type { Block } from './block.ts';
import type { Line } from './line.ts';

/** `[!todo] Kitchen`, `[!note]- Papers`: the kind of a callout with its title. */
const CALLOUT = /^\[!\p{L}[\p{L}\d_-]*\](?:\s?\|[^\]]*)?[+-]?\s+/u;

/** The title that the author of a callout gave it, without its kind: `Kitchen`; null for a quote of another form. */
export function calloutTitle(block: Block): Line | null {
  const [first] = block.kind === 'quote' ? block.blocks : [];
  const line = first?.kind === 'paragraph' ? first.lines[0] : undefined;
  if (line === undefined || !CALLOUT.test(line.raw)) return null;
  // What follows on the next line is prose; `[!todo]` reads as a state, which has gone from the text.
  const title = line.text
    .slice(0, line.first)
    .replace(CALLOUT, '')
    .replace(/^[+-]\s+/, '')
    .trim();
  return title === '' ? null : { ...line, text: title, bold: 0, sign: null };
}
