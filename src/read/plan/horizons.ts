import type { Block, Item } from '../markdown/block.ts';
import { type Line } from '../markdown/line.ts';
import { labelled, type Labelled } from '../work/labels.ts';
import { outlineSections } from '../work/outline-sections.ts';
import { tellsHorizon } from '../../text/how-soon.ts';
import { isMonthAlone } from '../../text/time-alone.ts';
import { isBoldWhole } from './list-label.ts';
import { phasesAround } from './phases-around.ts';

/**
 * The blocks with the lines and items that say how soon or are months, two or more below one heading that is no phase, as
 * headings: `**Now**` above a list, `**Later:** Play the radio`, `**March**` (format 2.1, *Without a series*). The blocks themselves where there are none.
 */
export function withHorizons(blocks: readonly Block[]): readonly Block[] {
  const sections = outlineSections(blocks);
  const inPhase = phasesAround(sections);
  const found = new Map<Block, readonly Block[]>();
  sections.forEach(({ blocks: own, depth, kind }, at) => {
    const leads = own.flatMap(linesOf).filter((line) => lead(line) !== null);
    const names = new Set(leads.map((line) => lead(line)?.label.toLowerCase()));
    if (kind !== null || inPhase[at] === true || names.size < 2) return;
    for (const block of own) found.set(block, parted(block, Math.min(depth + 1, 6)));
  });
  return found.size === 0 ? blocks : blocks.flatMap((block) => found.get(block) ?? [block]);
}

/** The lines that may say when: those of a paragraph, and the heads of a list in which all do. */
function linesOf(block: Block): readonly Line[] {
  if (block.kind === 'paragraph') return block.lines;
  if (block.kind !== 'list') return [];
  const heads = block.items.flatMap(({ head, box }) => (head === null || box !== null ? [] : [head]));
  return heads.length === block.items.length && heads.every((head) => lead(head) !== null) ? heads : [];
}

/** A line that is only how soon or a month, in bold or above a colon, with what it says behind that; null for another. */
function lead(line: Line): Pick<Labelled, 'label' | 'value'> | null {
  const found = labelled(line) ?? (isBoldWhole(line) ? { label: line.text, value: '', bold: true } : null);
  return found !== null && (tellsHorizon(found.label) || isMonthAlone(found.label)) ? found : null;
}

function parted(block: Block, depth: number): readonly Block[] {
  if (block.kind === 'list' && linesOf(block).length > 0)
    return block.items.flatMap(({ head, blocks }) =>
      head === null ? [] : [...opened(head, depth), ...blocks],
    );
  if (block.kind !== 'paragraph') return [block];
  return block.lines.flatMap((line): readonly Block[] => {
    return lead(line) === null ? [{ kind: 'paragraph', lines: [line] }] : opened(line, depth);
  });
}

function opened(line: Line, depth: number): readonly Block[] {
  const { label, value } = lead(line) ?? { label: line.text, value: '' };
  const part = (text: string): Line => ({ ...line, text, raw: text, bold: 0 });
  const item: Item = { box: null, head: part(value), line: line.line, blocks: [] };
  return [
    { kind: 'heading', depth, line: part(label) },
    ...(value === '' ? [] : [{ kind: 'list', items: [item] } as const]),
  ];
}
