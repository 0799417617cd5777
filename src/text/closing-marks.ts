import type { Markdown } from '../model/markdown.ts';

/** The signs of the Tasks plugin's fields. */
const TASKS_SIGNS = '📅📆🗓⏳⌛🛫➕✅❌🏁🆔⛔🔁🔺⏫🔼🔽⏬';
/** What may follow the hints and stays in the name: tags, footnotes, fields of the Tasks plugin and of Dataview. */
const MARKS = String.raw`#(?=[\p{N}_/-]*\p{L})[\p{L}\p{N}_/-]+|\[\^[^\]\s]{1,40}\]|[([][\p{L}-]{1,30}:: [^()[\]]{0,80}[)\]]|[🔺⏫🔼🔽⏬]\uFE0F?|(?:📅|📆|🗓|⏳|⌛|🛫|➕|✅|❌)\uFE0F?\s?\d{4}-\d\d-\d\d|🔁\uFE0F?[^${TASKS_SIGNS}#^[(@]{1,80}?|(?:🆔|🏁)\uFE0F?\s?[\w-]{1,40}|⛔\uFE0F?\s?[\w-]{1,40}(?:\s?,\s?[\w-]{1,40}){0,20}`;
const TAIL = new RegExp(String.raw`(?:(?:^|\s+|(?=\[\^))(?:${MARKS})(?=\s|$|\[\^))+\s*$`, 'iu');
/** No marks are looked for further from the end. */
const TAIL_LENGTH = 300;

/** The marks that close a clause, with the blanks before them; empty for none. */
export function closingMarks(clause: Markdown): string {
  return TAIL.exec(clause.slice(-TAIL_LENGTH))?.[0] ?? '';
}
