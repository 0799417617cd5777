/** A link, wikilink, footnote, checkbox, id, `[P]` or time is no placeholder although it is in brackets (format 2.9). */
const MEANINGFUL =
  /^\[(?:\[.*\]|\^.*|.|T-?\d+|[A-Z]+-\d+|SC-\d+|[~≈]?\d+(?:[.,]\d+)?\s*(?:m|min|h|hrs?|hours?|d|days?|w|weeks?)\.?)\]$|^\[[^\]]*\]\(/i;

/** Whether a value is only a template's placeholder: `[e.g., P1-Critical]`, `TBD`, `N/A` (format 2.9). */
export function isPlaceholder(value: string): boolean {
  const text = value
    .trim()
    .replace(/^[*_`"“]+|[*_`"”.]+$/g, '')
    .trim();
  if (/^(?:TBD|TBA|N\/A)$/i.test(text)) return true;
  return bracketed(text) && !MEANINGFUL.test(text);
}

/** One pair of brackets around all of the text; further pairs may stand inside. */
function bracketed(text: string): boolean {
  if (!text.startsWith('[') || !text.endsWith(']')) return false;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    const char = text.charAt(at);
    if (char === '[') depth++;
    else if (char === ']') depth--;
    if (depth === 0) return false;
  }
  return true;
}
