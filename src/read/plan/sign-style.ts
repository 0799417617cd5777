import { opensWithSign } from '../../text/decoration.ts';
import type { Block, Item } from '../markdown/block.ts';
import { labelled } from '../work/labels.ts';

/**
 * The blocks without those done signs beside open boxes that are their author's style and no state (format 2.5), in a plan
 * that ticks its boxes: at the end of a box, `- [ ] Guests cannot log in ✅`, what is expected; before a label that all its
 * boxes carry it at, `- [ ] ✅ Test: pump runs`. A sign with a day is a state. The blocks themselves in any other plan.
 */
export function withoutStyleSigns(blocks: readonly Block[]): readonly Block[] {
  const boxes = boxesOf(blocks);
  if (!boxes.some(({ box }) => /^x$/i.test(box ?? ''))) return blocks;
  const counts = new Map<string, { all: number; signed: number }>();
  for (const item of boxes) {
    const label = labelOf(item);
    const count = counts.get(label) ?? { all: 0, signed: 0 };
    counts.set(label, {
      all: count.all + 1,
      signed: count.signed + (opensWithSign(item.head?.raw ?? '') ? 1 : 0),
    });
  }
  const isStyle = (item: Item): boolean => {
    if (item.box !== ' ' || item.head?.sign !== 'done' || item.head.when !== undefined) return false;
    if (!opensWithSign(item.head.raw)) return SIGN_AT_END.test(item.head.raw.slice(-40));
    const label = labelOf(item);
    const { all = 0, signed = 0 } = counts.get(label) ?? {};
    return label !== '' && all > 1 && all === signed;
  };
  return boxes.some(isStyle) ? withoutSigns(blocks, isStyle) : blocks;
}

const SIGN_AT_END = /[✅☑✔✓🗸]\uFE0F?[\s.*_]*$/u;

function labelOf({ head }: Item): string {
  return (head === null ? '' : (labelled(head)?.label ?? '')).toLowerCase();
}

function boxesOf(blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.kind === 'quote') return boxesOf(block.blocks);
    if (block.kind !== 'list') return [];
    return block.items.flatMap((item) => [...(item.box === null ? [] : [item]), ...boxesOf(item.blocks)]);
  });
}

function withoutSigns(blocks: readonly Block[], isStyle: (item: Item) => boolean): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'quote') return { ...block, blocks: withoutSigns(block.blocks, isStyle) };
    if (block.kind !== 'list') return block;
    const items = block.items.map((item): Item => {
      const head = item.head !== null && isStyle(item) ? { ...item.head, sign: null } : item.head;
      return { ...item, head, blocks: withoutSigns(item.blocks, isStyle) };
    });
    return { ...block, items };
  });
}
