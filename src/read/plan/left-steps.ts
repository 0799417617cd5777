import { withoutItemNumber } from '../../text/item-number.ts';
import type { Block, Item, List } from '../markdown/block.ts';
import type { OutlineSection } from '../work/outline-sections.ts';
import { isQuestion } from '../work/remarks.ts';
import { boxState } from '../work/status.ts';
import { saysWhatToDo, tellsHow } from './lists-to-do.ts';

/** What of a section is nowhere in the note and looks like steps of work (format 2.0). */
export interface LeftSteps {
  /** How many open boxes, numbered steps and items of lists that say something to do. */
  readonly count: number;
  /** The 1-based lines of the outermost items that hold them. */
  readonly lines: ReadonlySet<number>;
  /** Open boxes or numbered ones are among them: no doubt that these are steps. */
  readonly isSure: boolean;
}

/** No steps at all. */
export const NO_STEPS: LeftSteps = { count: 0, lines: new Set(), isSure: false };

/**
 * The steps among the items of a section that are `lost`, by their lines. In parts of format 2.7, rules and what tells how only
 * open boxes are some.
 */
export function leftSteps(section: OutlineSection, lost: ReadonlySet<number>): LeftSteps {
  const { kind, heading, blocks } = section;
  const isWork = kind === null && (heading === null || !tellsHow(heading));
  const counter = new StepCounter(lost, isWork);
  counter.blocks(blocks, false);
  return counter;
}

class StepCounter implements LeftSteps {
  count = 0;
  readonly lines = new Set<number>();
  isSure = false;

  constructor(
    private readonly lost: ReadonlySet<number>,
    private readonly isWork: boolean,
  ) {}

  /** `isLost`: the item that they are nested in is. */
  blocks(blocks: readonly Block[], isLost: boolean): void {
    for (const block of blocks)
      if (block.kind === 'quote') this.blocks(block.blocks, isLost);
      else if (block.kind === 'list') this.list(block, isLost);
  }

  private list(list: List, isLost: boolean): void {
    const says = this.isWork && list.items.filter(saysStep).length * 2 > list.items.length;
    for (const item of list.items) {
      const isOut = isLost || this.lost.has(item.line);
      const before = this.count;
      if (isOut) this.item(item, this.isWork && list.ordered === true, says);
      this.blocks(item.blocks, isOut);
      if (isOut && !isLost && this.count > before) this.lines.add(item.line);
    }
  }

  private item({ box, head }: Item, isNumbered: boolean, says: boolean): void {
    if (head === null || isQuestion(head) || (box !== null && boxState(box) === 'done')) return;
    const isSure = box !== null || isNumbered;
    this.isSure ||= isSure;
    if (isSure || says) this.count++;
  }
}

function saysStep({ head }: Item): boolean {
  return head !== null && saysWhatToDo(withoutItemNumber(head.text).text);
}

/** Whether a line is none of those. */
export function isBeside({ lines }: LeftSteps): (line: number) => boolean {
  return (line) => !lines.has(line);
}
