import { isAction, isEnglish } from '../../text/action.ts';
import type { OutlineSection } from '../work/outline-sections.ts';
import { isTaskTable } from '../work/plan-table.ts';
import { isWork } from './work-text.ts';

/** Whether a plan is in English, whose verbs we know, by its headings, lists and tables. */
export function isEnglishPlan(sections: readonly OutlineSection[]): boolean {
  const texts = sections.flatMap((section) => [
    section.heading?.text ?? '',
    ...itemsIn(section),
    ...rowsIn(section),
  ]);
  return isEnglish(texts.join('\n'));
}

/**
 * How much of the lists right below a heading says something to do, from none to 1, where no task table stands beside them.
 * Where no verb tells, what is explained behind a colon may be anything.
 */
export function workInLists(section: OutlineSection, english: boolean): number {
  const items = itemsIn(section);
  const saying = items.filter(
    (text) => isAction(text) || (isWork(text, english) && !/[:：]\s*\S/.test(text)),
  );
  const hasTable = section.blocks.some((block) => block.kind === 'table' && isTaskTable(block));
  return section.kind !== null || hasTable || items.length === 0 ? 0 : saying.length / items.length;
}

/** The items of a section's lists. */
export function itemsIn({ blocks }: Pick<OutlineSection, 'blocks'>): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap(({ head }) => head?.text ?? []) : [],
  );
}

/** The rows of a section's tables, all cells of each. */
export function rowsIn({ blocks }: Pick<OutlineSection, 'blocks'>): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')) : [],
  );
}
