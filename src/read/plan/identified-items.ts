import { bareWords } from '../../text/decoration.ts';
import type { Block, Item } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { labelled, taskField, taskLabel } from '../work/labels.ts';
import { belowHeading } from './labels-below.ts';
import { withTasksBelow } from './step-groups.ts';

/**
 * The blocks with those headings marked that hold tasks though they have ids themselves, `### EPIC-1: Booking`: two or more below
 * each of which stand items with ids of another word, no two alike, `- STORY-1: See free boats` (format 2.5). Criteria and
 * requirements, `AC-1`, are numbered so as well and belong to the heading.
 */
export function withIdentifiedItems(blocks: readonly Block[]): readonly Block[] {
  const holders = new Set<Line>();
  const ids: string[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== 'heading') return;
    const own = taskLabel(bareWords(block.line.text).text)?.id;
    const below = own === undefined ? [] : idsBelow(belowHeading(blocks, at));
    if (below.length === 0 || below.some((id) => wordOf(id) === wordOf(own ?? ''))) return;
    holders.add(block.line);
    ids.push(...below);
  });
  const areTasks = holders.size > 1 && ids.length > holders.size && new Set(ids).size === ids.length;
  return areTasks ? withTasksBelow(blocks, holders) : blocks;
}

/** The ids of the items below a heading; none where most that are no fields have none. */
function idsBelow(below: readonly Block[]): readonly string[] {
  const items = below.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const others = items.filter((item) => !isField(item));
  const ids = others.map(idOf).filter((id) => id !== '');
  return ids.length * 2 > others.length ? ids : [];
}

function isField({ head, box }: Item): boolean {
  const label = head === null || box !== null ? null : labelled(head);
  return label !== null && taskField(label.label) !== null;
}

function idOf({ head }: Item): string {
  return ID.exec(head?.text ?? '')?.[1] ?? '';
}

/** Not of criteria, requirements, decisions and the like. */
const ID =
  /^\W{0,4}((?!(?:AC|FR|NFR|SC|REQ|ADR|RFC|RISK|R|D|Q|A|KPI|OBJ)-?\d)\p{Lu}[\p{Lu}\d]{0,9}-?\d{1,6}(?:\.\d{1,3})*)(?=[\s:：·–—*)\]])/u;

/** `STORY-12` -> STORY */
function wordOf(id: string): string {
  return id.replace(/-?\d.*$/, '');
}
