import type { NoteBox } from '../model/action-items.ts';
import { wordsLength } from '../text/line-end.ts';
import { wordsKey } from './form-key.ts';
import { ITEM_CELLS, type ItemCell, type ItemTexts } from './item-cells.ts';
import { GONE_MARK, type LineSpan, ourWords, withoutFields } from './item-words.ts';

/** What we write on a line: its texts, and the mark for what tasks.md has no more, which stands after the words. */
type ItemPart = ItemCell | 'gone';

/** What stands on the line of a box after its mark. */
export interface ItemLine {
  /** The texts of ours; as words those of the user that stand in their place. A decorated id is as we write it. */
  readonly texts: ItemTexts;
  readonly spans: ReadonlyMap<ItemPart, LineSpan>;
  /** Where the user has decorated the id before our words, and the id as we write it; null elsewhere. */
  readonly lead: (LineSpan & { readonly built: string }) | null;
  /** The words are ours. */
  readonly isOurs: boolean;
  /** The user wrote something beside our texts. */
  readonly hasMore: boolean;
}

/** What is to change on a line: new texts, empty for those that go. */
type LineEdits = Readonly<Partial<Record<ItemPart, string>>>;

/** What is written after a task or clause that stays although tasks.md has it no more. */
export const GONE = '(no longer in the task list)';

/** What follows the words, wherever it stands between the user's. */
const FOLLOWING: readonly (readonly [part: Exclude<ItemPart, 'words'>, pattern: RegExp])[] = [
  ['gone', GONE_MARK],
  ['id', /🆔\uFE0F? *[\w-]+/u],
  ['dependsOn', /⛔\uFE0F? *[\w-]+(?: *, *[\w-]+)*/u],
  ['scheduled', /[⏳⌛]\uFE0F? *\d{4}-\d\d-\d\d/u],
  ['due', /[📅📆🗓]\uFE0F? *\d{4}-\d\d-\d\d/u],
];

/** All of them, in the order of the line. */
const PARTS: readonly ItemPart[] = ['words', ...FOLLOWING.map(([part]) => part)];

/** Takes the line of a box apart; `versions` are the words that we ever wrote there. */
export function itemLine({ text: line, textStart, words }: NoteBox, versions: readonly string[]): ItemLine {
  const ours = ourWords(words, versions);
  const { start, end, lead } = ours ?? { start: 0, end: withoutFields(words).length, lead: null };
  const rest = words.slice(end);
  const onLine = (from: number, to: number): LineSpan => ({ start: textStart + from, end: textStart + to });
  const spans = new Map<ItemPart, LineSpan>([['words', onLine(start, end)]]);
  for (const [part, pattern] of FOLLOWING) {
    const found = pattern.exec(rest);
    if (found !== null) spans.set(part, onLine(end + found.index, end + found.index + found[0].length));
  }
  const textAt = (cell: ItemCell): string => {
    const span = spans.get(cell);
    return span === undefined ? '' : line.slice(span.start, span.end);
  };
  const texts = Object.fromEntries(ITEM_CELLS.map((cell) => [cell, textAt(cell)])) as ItemTexts;
  const more = FOLLOWING.reduce((text, [, pattern]) => text.replace(pattern, ''), rest);
  return {
    texts: lead === null ? texts : { ...texts, words: lead.built + words.slice(lead.end, end) },
    spans,
    lead: lead && { ...lead, ...onLine(lead.start, lead.end) },
    isOurs: ours !== null,
    hasMore: start > 0 || (lead !== null && hasWords(words, lead)) || more.trim() !== '',
  };
}

/** Whether a decorated id has words beside the id: where a link leads. */
function hasWords(words: string, { start, end, built }: NonNullable<ItemLine['lead']>): boolean {
  return /[\p{L}\p{N}]/u.test(words.slice(start, end).replace(built.replace(/\*/g, ''), ''));
}

/** A line without our mark for what is gone. */
export function withoutGone(line: string): string {
  return line.replace(GONE_MARK, '');
}

/** A text in the place of a stretch. */
interface LineChange extends LineSpan {
  readonly text: string;
}

/** The line with its edits, all else byte for byte. */
export function editedLine(line: string, own: ItemLine, edits: LineEdits): string {
  const words = own.spans.get('words') ?? { start: line.length, end: line.length };
  // A new field stands after the user's words, where the Tasks plugin reads it.
  const beforeFields = words.start + wordsLength(line.slice(words.start).trimEnd());
  const changes: LineChange[] = [];
  let after = words.end;
  for (const part of PARTS) {
    const [span, text] = [own.spans.get(part), edits[part]];
    const at = part === 'gone' ? after : Math.max(after, beforeFields);
    if (text !== undefined && span !== undefined)
      changes.push(
        text === '' ? withoutPart(line, span, words) : { ...span, text: withLead(line, own, text) },
      );
    else if (text !== undefined && text !== '') changes.push({ start: at, end: at, text: ` ${text}` });
    after = span?.end ?? after;
  }
  return changes
    .reverse()
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text }) => now.slice(0, start) + text + now.slice(end), line);
}

/** What goes takes the blank before it along. */
function withoutPart(line: string, { start, end }: LineSpan, words: LineSpan): LineChange {
  return { start: Math.max(line.slice(0, start).trimEnd().length, words.end), end, text: '' };
}

/** A new text after the id as the user has decorated it, where it begins with that. */
function withLead(line: string, { lead }: ItemLine, text: string): string {
  if (lead === null || wordsKey(text.slice(0, lead.built.length)) !== wordsKey(lead.built)) return text;
  return line.slice(lead.start, lead.end) + text.slice(lead.built.length);
}
