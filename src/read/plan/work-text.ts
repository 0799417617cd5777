import type { Markdown } from '../../model/markdown.ts';
import { isAction, isEnglish, startsWithVerb } from '../../text/action.ts';
import { isLoose } from '../../text/balanced.ts';
import { bareLabel, type Labelled, withoutColon } from '../work/labels.ts';
import type { Block } from '../markdown/block.ts';
import type { ItemReading } from './item-reading.ts';

/** Whether a text says something to do; in a plan whose language is not known, more than a word counts as that. */
export function isWork(text: Markdown, english: boolean): boolean {
  const plain = /^[^:：]{1,40}[:：]\s+(.+)$/.exec(text)?.[1];
  if (isAction(text) || (plain !== undefined && isAction(plain))) return true;
  return (
    (!english || !isEnglish(text)) &&
    /\S\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(text)
  );
}

/** A bold label that is itself something to do (`**Implement login**: OAuth with PKCE`) is work, not a note's name. */
export function namesWork(label: string): boolean {
  const name = bareLabel(label);
  return isAction(name) && /\S\s+\S/.test(name) && !isOfPhase(label);
}

/** Bold words that say something to do by their verb: `Install the mast`, not `Measuring came with it`. */
export function saysToDo(label: string): boolean {
  return startsWithVerb(label) && namesWork(label);
}

/** Whether what a bold label holds is work, where prose may be: it says something to do, and the label is no note's. */
export function labelsWork(
  { label, value }: Labelled,
  { noteLabels, english }: Pick<ItemReading, 'noteLabels' | 'english'>,
  proseIsWork: boolean,
): boolean {
  if (!proseIsWork || noteLabels.has(bareLabel(label).toLowerCase())) return false;
  return isAction(value) || (isWork(value, english) && !namesWork(label));
}

/** `Phase 1 Success`, `Build Phase`: what such a label tells is of the phase. */
export function isOfPhase(label: string): boolean {
  return /\b(?:phase|sprint|week|success)$/i.test(bareLabel(label));
}

/** The lines nested under an item, each as one text. */
export function nestedLines(blocks: readonly Block[]): Markdown[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.lines.map((line) => line.text);
    if (block.kind !== 'list') return [];
    return block.items
      .filter((item) => item.box !== '-')
      .flatMap((item) => [...(item.head === null ? [] : [item.head.text]), ...nestedLines(item.blocks)]);
  });
}

/** The lines of a plan's parts, one for each heading. */
export function linesOfParts(blocks: readonly Block[]): Markdown[][] {
  const parts: Markdown[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push([block.line.text], []);
    else parts.at(-1)?.push(...nestedLines([block]));
  }
  return parts;
}

/** An item's text without the colon that opens what is listed below it, unless the words do not end there: `Build with:`. */
export function itemText(text: Markdown): Markdown {
  const words = withoutColon(text);
  return isLoose(words) ? text : words;
}
