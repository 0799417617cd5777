/** What the Tasks plugin takes from the end of a line, one after the other and in any order, and tags, which it skips. */
const ENDS: readonly RegExp[] = [
  /[🔺⏫🔼🔽⏬]\uFE0F?$/u,
  /[➕🛫⏳⌛📅📆🗓✅❌]\uFE0F? *\d{4}-\d\d-\d\d$/u,
  /🆔\uFE0F? *[\w-]+$/u,
  /⛔\uFE0F? *[\w-]+(?: *, *[\w-]+)*$/u,
  /🔁\uFE0F? *[a-zA-Z0-9, !]+$/u,
  /🏁\uFE0F? *[a-zA-Z]+$/u,
  /(?:^|\s)#[^\s!@#$%^&*(),.?":{}|<>]+$/u,
];
/** So many of them it looks for. */
const MOST = 20;

/** A line's end that other notes link to. */
const BLOCK_ID = /\s\^[\w-]+$/;

/**
 * Where the fields at the end of a line's words begin, tags among them and a block id after them included: a field that is
 * put there is read by the Tasks plugin, one before other words is not. Gives the length of what stands before them.
 */
export function wordsLength(words: string): number {
  let rest = words.replace(BLOCK_ID, '').trimEnd();
  for (let count = 0; count < MOST; count++) {
    const found = firstEnd(rest);
    if (found === null) break;
    rest = rest.slice(0, found).trimEnd();
  }
  return rest.length;
}

function firstEnd(text: string): number | null {
  for (const pattern of ENDS) {
    const found = pattern.exec(text);
    if (found !== null) return found.index;
  }
  return null;
}
