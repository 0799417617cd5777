import type { Block, Item, List } from '../markdown/block.ts';
import { labelled, taskField, taskLabel } from '../work/labels.ts';
import type { Markdown } from '../../model/markdown.ts';

/**
 * Whether what reads as a task's number at the start of plain items is a word of theirs, `Task 1: Read a chart` of an exam
 * (format 2.5): one stands before several texts, and beside items without any in a list.
 */
export function taskNumbersAreWords(blocks: readonly Block[]): boolean {
  const titles = new Map<string, Markdown>();
  let [isRepeated, isMixed] = [false, false];
  for (const { items } of listsIn(blocks)) {
    const others = items.filter((item) => !isField(item));
    const found = others.flatMap(({ head }) => taskLabel(head?.text ?? '') ?? []);
    isMixed ||= found.length > 0 && found.length < others.length;
    for (const { id, title } of found) {
      isRepeated ||= titles.has(id) && titles.get(id) !== title;
      titles.set(id, title);
    }
  }
  return isRepeated && isMixed;
}

function isField({ head }: Item): boolean {
  const label = head === null || taskLabel(head.text) !== null ? null : labelled(head);
  return label !== null && taskField(label.label) !== null;
}

function listsIn(blocks: readonly Block[]): readonly List[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? [block, ...block.items.flatMap((item) => listsIn(item.blocks))] : [],
  );
}
