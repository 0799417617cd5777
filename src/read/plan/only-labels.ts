import { isAction } from '../../text/action.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Item } from '../markdown/block.ts';
import { groupLabel, type Labelled, labelled, valueField } from '../work/labels.ts';
import { workTable } from '../work/plan-table.ts';
import { isTimetable } from '../work/timetable.ts';
import { workIn } from '../work/work-in.ts';
import type { ItemReading } from './item-reading.ts';
import { isNote } from './list-kinds.ts';

/**
 * Whether all items of a phase have bold labels that tell no work, and nothing else there is work: what they tell is the
 * phase's work, however it is worded (format 2.10). Fields are none; a heading that says something to do is the task itself.
 */
export function holdsOnlyLabels(blocks: readonly Block[], reading: ItemReading): boolean {
  const own = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(ownLabel) : []));
  return (
    own.length > 0 &&
    workIn(blocks).sure === 0 &&
    !blocks.some(mayBeWork) &&
    own.every((found) => isNote(found, reading))
  );
}

function mayBeWork(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
      return isAction(block.line.text);
    case 'paragraph':
      return block.lines.some(isBoldAction);
    case 'table':
      return isTimetable(block) || workTable(block) !== null;
    case 'list':
      return block.items.some((item) => ownLabel(item).length === 0 && !isField(item));
    default:
      return false;
  }
}

function isBoldAction(line: Line): boolean {
  return line.bold > 0 && isAction(labelled(line)?.value ?? line.text);
}

/** A bold label of the author's own, with what it tells; none where it is a group's. */
function ownLabel({ head }: Item): readonly Labelled[] {
  const found = head === null ? null : labelled(head);
  if (head === null || found?.bold !== true || found.value === '') return [];
  return valueField(found) === null && groupLabel(head.text) === null ? [found] : [];
}

function isField({ head }: Item): boolean {
  const found = head === null ? null : labelled(head);
  return head === null || (found !== null && valueField(found) !== null);
}
