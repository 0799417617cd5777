import type { Block, Item, Table } from '../markdown/block.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { taskLabel } from '../work/labels.ts';
import { workOf } from '../work/candidates.ts';
import { blocksOf, type OutlineSection, outlineSections } from '../work/outline-sections.ts';
import { workTable } from '../work/plan-table.ts';
import { phaseStart } from '../work/phase-start.ts';
import { isTotalRow } from '../work/total-row.ts';
import { workIn } from '../work/work-in.ts';

/**
 * The blocks with those tables marked that only say more of work that stands elsewhere: each of two or more rows is called
 * as a section that holds work beyond doubt or a phase, or as a box, a task or a row there, and two or more sections are spoken of. The
 * blocks themselves where there are none.
 */
export function withRepeatedTables(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.kind === 'table')) return blocks;
  const sections = outlineSections(blocks);
  const told = namesOf(sections);
  const repeats = new Set(
    sections.flatMap((section, at) =>
      section.blocks.filter((block) => block.kind === 'table' && isRepeated(block, at, told, sections)),
    ),
  );
  if (repeats.size === 0) return blocks;
  return blocks.map((block) =>
    block.kind === 'table' && repeats.has(block) ? { ...block, repeats: true } : block,
  );
}

/** The sections in which each name of work stands, by their index. */
type Names = ReadonlyMap<string, ReadonlySet<number>>;

function namesOf(sections: readonly OutlineSection[]): Names {
  const names = new Map<string, Set<number>>();
  for (const [at, section] of sections.entries())
    for (const text of namesIn(section, at)) {
      const name = nameOf(text);
      if (name !== '') names.set(name, (names.get(name) ?? new Set()).add(at));
    }
  return names;
}

/** What the work of a section is called, and the section that holds any. */
function namesIn(section: OutlineSection, at: number): readonly string[] {
  const { heading, depth, blocks, kind } = section;
  if (kind !== null && kind !== 'aside') return [];
  const isTitle = depth === 1 && at === 1;
  const work = workIn(blocksOf(section));
  const start = heading === null ? null : phaseStart(heading, true);
  const holds = work.sure > 0 || (workOf(work) > 0 && start !== null);
  const names = heading === null ? [] : [heading.text, ...(start === null ? [] : [start.name])];
  return [
    ...(holds && !isTitle ? names : []),
    ...blocks.flatMap((block) => (block.kind === 'table' ? rowNames(block) : itemNames(block))),
  ];
}

function itemNames(block: Block): readonly string[] {
  if (block.kind !== 'list') return [];
  return block.items.flatMap(({ head, box, blocks }: Item) => {
    const isWork = head !== null && (box !== null || taskLabel(head.text) !== null);
    return [...(isWork ? [head.text] : []), ...blocks.flatMap(itemNames)];
  });
}

function isRepeated(table: Table, at: number, told: Names, sections: readonly OutlineSection[]): boolean {
  const rows = rowNames(table);
  const own = table.rows.filter(({ cells }) => !isTotalRow(cells.map(({ text }) => text)));
  if (rows.length < 2 || rows.length < own.length) return false;
  const end = sections[at]?.end ?? 0;
  const found = rows.map((name) =>
    [...(told.get(nameOf(name)) ?? [])].filter((other) => other < at || other >= end),
  );
  return found.every((others) => others.length > 0) && new Set(found.flat()).size > 1;
}

/** What the rows of a table of work are called. */
function rowNames(table: Table): readonly string[] {
  const at = workTable(table)?.kinds.indexOf('name') ?? -1;
  const rows = table.rows.filter(({ cells }) => !isTotalRow(cells.map(({ text }) => text)));
  return at === -1 ? [] : rows.flatMap(({ cells }) => cells[at]?.text ?? []);
}

function nameOf(text: string): string {
  return withoutItemNumber(bareWords(text.slice(0, 300)).text).text.toLowerCase();
}
