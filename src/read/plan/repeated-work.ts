import type { Block, Item, List, Table } from '../markdown/block.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { headerOf } from '../work/alike-tables.ts';
import { taskLabel } from '../work/labels.ts';
import { workOf } from '../work/candidates.ts';
import { blocksOf, type OutlineSection, outlineSections } from '../work/outline-sections.ts';
import { workTable } from '../work/plan-table.ts';
import { phaseStart } from '../work/phase-start.ts';
import { isTotalRow } from '../work/total-row.ts';
import { workIn } from '../work/work-in.ts';
import { phasesAround } from './phases-around.ts';

/**
 * The blocks with those tables and lists of boxes marked that only say more of work that stands elsewhere: each of two or more rows
 * or boxes is called as a section that holds work beyond doubt or a phase, or as a box, a task or a row there, or an item of a
 * phase, and two or more sections are spoken of. A table that is too short to hold two others of its header is work that is done
 * again, in another room or week. The blocks themselves where there are none.
 */
export function withRepeatedWork(blocks: readonly Block[]): readonly Block[] {
  const sections = outlineSections(blocks);
  const inPhase = phasesAround(sections);
  const names = namesOf(sections, inPhase);
  const sums = sumsOf(blocks);
  const repeats = new Set<Block>();
  // From behind, so that of two lists that say the same one stays.
  for (let at = sections.length - 1; at >= 0; at--) {
    const section = sections[at];
    if (section === undefined) continue;
    const repeated = section.blocks.filter((block) => {
      if (block.kind === 'table' && block.rows.length < (sums.get(headerOf(block)) ?? 0)) return false;
      const entries = entriesOf(block, section, inPhase[at] === true).map(nameOf);
      return isRepeated(entries, names, at, section.end);
    });
    for (const block of repeated) repeats.add(block);
    const again = repeated.flatMap((block) => (block.kind === 'list' ? boxesOf(block) : []));
    for (const box of again) names.get(nameOf(box))?.delete(at);
  }
  if (repeats.size === 0) return blocks;
  return blocks.map((block) => (repeats.has(block) ? marked(block) : block));
}

/** How many rows the two shortest of three or more tables of one header have. */
function sumsOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const lengths = new Map<string, number[]>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const known = lengths.get(headerOf(block));
    if (known === undefined) lengths.set(headerOf(block), [block.rows.length]);
    else known.push(block.rows.length);
  }
  return new Map(
    [...lengths].flatMap(([header, counts]) => {
      const [least, second] = counts.sort((one, other) => one - other);
      return counts.length < 3 || least === undefined || second === undefined
        ? []
        : [[header, least + second]];
    }),
  );
}

function marked(block: Block): Block {
  return block.kind === 'table' || block.kind === 'list' ? { ...block, repeats: true } : block;
}

/** The sections in which each name of work stands, by their index. */
type Names = ReadonlyMap<string, Set<number>>;

function namesOf(sections: readonly OutlineSection[], inPhase: readonly boolean[]): Names {
  const names = new Map<string, Set<number>>();
  for (const [at, section] of sections.entries())
    for (const text of namesIn(section, at, inPhase[at] === true)) {
      const name = nameOf(text);
      if (name !== '') names.set(name, (names.get(name) ?? new Set()).add(at));
    }
  return names;
}

/** What all rows of a table, or all boxes of a list outside of the phases, are called. */
function entriesOf(block: Block, { kind }: OutlineSection, inPhase: boolean): readonly string[] {
  if (block.kind === 'table') return rowsOf(block);
  return block.kind === 'list' && !inPhase && (kind === null || kind === 'aside') ? boxesOf(block) : [];
}

/** Whether two names or more are all told outside of a section, in two others or more. */
function isRepeated(entries: readonly string[], names: Names, from: number, end: number): boolean {
  if (entries.length < 2) return false;
  const found = entries.map((name) =>
    [...(names.get(name) ?? [])].filter((other) => other < from || other >= end),
  );
  return found.every((others) => others.length > 0) && new Set(found.flat()).size > 1;
}

/** What the work of a section is called, and the section that holds any. */
function namesIn(section: OutlineSection, at: number, inPhase: boolean): readonly string[] {
  const { heading, depth, blocks, kind } = section;
  if (kind !== null && kind !== 'aside') return [];
  const isTitle = depth === 1 && at === 1;
  const work = workIn(blocksOf(section));
  const start = heading === null ? null : phaseStart(heading, true);
  const holds = work.sure > 0 || (workOf(work) > 0 && start !== null);
  const names = heading === null ? [] : [heading.text, ...(start === null ? [] : [start.name])];
  return [
    ...(holds && !isTitle ? names : []),
    ...blocks.flatMap((block) => (block.kind === 'table' ? rowNames(block) : itemNames(block, inPhase))),
  ];
}

/** The boxes of a list that holds nothing else. */
function boxesOf({ items }: List): readonly string[] {
  const isAll = items.every(({ box, head, blocks }) => box !== null && head !== null && blocks.length === 0);
  return isAll ? items.flatMap(({ head }) => head?.text ?? []) : [];
}

function itemNames(block: Block, inPhase: boolean): readonly string[] {
  if (block.kind !== 'list') return [];
  return block.items.flatMap(({ head, box, blocks }: Item) => {
    const isWork = head !== null && (inPhase || box !== null || taskLabel(head.text) !== null);
    return [...(isWork ? [head.text] : []), ...blocks.flatMap((nested) => itemNames(nested, inPhase))];
  });
}

/** What all rows of a table are called; none where a row has no name. */
function rowsOf(table: Table): readonly string[] {
  const rows = rowNames(table);
  const own = table.rows.filter(({ cells }) => !isTotalRow(cells.map(({ text }) => text)));
  return rows.length < own.length ? [] : rows;
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
