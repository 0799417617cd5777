import type { Markdown } from '../model/markdown.ts';

const WORDS = String.raw`P[0-5]|prio(?:rit(?:y|ät|é))?\s?[:=]?\s?[\p{L}\d]{1,10}|(?:(?:very )?high|medium|low)(?: priority)?|critical|urgent|optional|stretch(?: goal)?|nice[ -]to[ -]have|(?:must|should|could)(?:[ -]have)?|hoch|mittel|niedrig|dringend|optionnel|facultatif|opcional|facoltativo|optioneel|可选|任意`;
/** What says at the start of an item how much it matters: `P0:`, `[High]`, `(optional)`, `!!`, a sign of the Tasks plugin. */
const OPENING = new RegExp(
  String.raw`^(?:([🔺⏫🔼🔽⏬])\uFE0F?\s*|(!{1,3})\s+(?=\p{L})|~\s+(?=\p{L})|[([（](${WORDS})[)\]）]\s*[:：–—-]?\s*|(P[0-3])\s?[:：–—-]\s+)`,
  'iu',
);
/** The same at its end; a link may follow brackets. */
const CLOSING = new RegExp(
  String.raw`(?:\s*([🔺⏫🔼🔽⏬])\uFE0F?|\s*(!{2,3})|\s+[([（](${WORDS})[)\]）])$`,
  'iu',
);
/** No item has so many. */
const MOST = 4;

/** An item's text without what it says of its priority, and that: `[High] Paint it (optional)` -> Paint it; High, optional. */
export function withoutPriority(text: Markdown): {
  readonly text: Markdown;
  readonly says: readonly string[];
} {
  let rest = text;
  const says: string[] = [];
  for (let round = 0; round < MOST; round++) {
    const start = OPENING.exec(rest.slice(0, 60));
    const end = start === null ? CLOSING.exec(rest.slice(-40)) : null;
    const found = start ?? end;
    if (found === null) break;
    const next = start === null ? rest.slice(0, rest.length - found[0].length) : rest.slice(found[0].length);
    if (!/\p{L}{2}/u.test(next)) break;
    rest = next;
    says.push(...found.slice(1).flatMap((mark?: string) => mark ?? []));
  }
  return { text: rest, says };
}
