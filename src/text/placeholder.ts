/** A link, wikilink, footnote, checkbox, id, `[P]` or time is no placeholder although it is in brackets (format 2.9). */
const MEANINGFUL =
  /^\[(?:\[.*\]|\^.*|.|T-?\d+|[A-Z]+-\d+|SC-\d+|[~≈]?\d+(?:[.,]\d+)?\s*(?:m|min|h|hrs?|hours?|d|days?|w|weeks?)\.?)\]$|^\[[^\]]*\]\(/i;

/** A blank to be filled in, perhaps of so many, `___/88h`; of `___/___` Markdown leaves the stroke. */
const BLANK = /^(?:_{2,}[_\s]*(?:\/[_\s]*)?(?:\d[\d.,]{0,9}\s?)?[\p{L}%]{0,10}|\/)$/u;

/** Says that it is not known yet, in the languages of format 2.11. */
const UNKNOWN =
  /^(?:tb[dac]|n\/a|to be (?:announced|assigned|confirmed|decided|defined|determined)|wird noch (?:bestimmt|festgelegt|geklärt)|(?:noch )?(?:festzulegen|zu klären)|à (?:confirmer|décider|définir|déterminer|préciser)|(?:por|a) (?:confirmar|decidir|definir|determinar)|da (?:confermare|decidere|definire|stabilire)|nog te bepalen|待定|待确认|待確認|未定|要決定|要確認|要検討|検討中|уточняется)$/i;

/** Whether a value is only a template's placeholder: `[e.g., P1-Critical]`, `TBD`, `(à définir)`, `N/A`, `___/5` (format 2.9). */
export function isPlaceholder(value: string): boolean {
  if (isBlank(value)) return true;
  const text = value
    .trim()
    .replace(/^[*_`"“]+|[*_`"”.]+$/g, '')
    .trim();
  if (UNKNOWN.test(text.replace(/^[(（]|[)）]$/g, ''))) return true;
  return bracketed(text) && !MEANINGFUL.test(text);
}

/** Whether a value is a blank to be filled in: `___`, `___/88h`. */
export function isBlank(value: string): boolean {
  return BLANK.test(value.trim());
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
