import type { Markdown } from '../../model/markdown.ts';
import type { LabelledLine, Metric } from '../../model/plan.ts';
import { pieces } from '../../text/clauses.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { withoutColon } from '../work/labels.ts';
import { sectionKind } from '../work/sections.ts';
import type { Line } from '../markdown/line.ts';
import type { Section } from '../work/phase-parts.ts';
import type { Block, Item } from '../markdown/block.ts';

/**
 * The success metrics of a plan (format 2.7): lines of its metrics sections, and those that Success Metrics names
 * (`SC-001 (80% actionable)`). Each id once, with the first meaning given. Lines without an id have an empty one.
 */
export function readMetrics(sections: readonly Section[], context: readonly LabelledLine[]): Metric[] {
  const found = [
    ...sections
      .filter((section) => section.kind === 'metrics')
      .flatMap((section) => [
        ...(isOfMetrics(section) ? proseMetrics(section) : headingMetric(section)),
        ...section.blocks.flatMap(blockMetrics),
      ]),
    ...context.filter((line) => /^success metrics$/i.test(line.label)).flatMap(namedMetrics),
  ];
  const byId = new Map<string, Metric>();
  const result: Metric[] = [];
  for (const metric of found) {
    const known = metric.id === '' ? undefined : byId.get(metric.id);
    if (known === undefined) result.push(metric);
    if (metric.id !== '' && (known === undefined || known.meaning === '')) byId.set(metric.id, metric);
  }
  return result.map((metric) => byId.get(metric.id) ?? metric);
}

/** A section that is called so, and no part of one. */
function isOfMetrics({ heading }: Section): boolean {
  return heading === null || sectionKind(bareWords(heading.text).text) === 'metrics';
}

/** What a section of criteria says in prose alone, a paragraph each; none where lists or parts of it say more. */
export function proseMetrics(section: Section): Metric[] {
  if (!isOfProse(section)) return [];
  return section.blocks.flatMap((block) => {
    const [first, ...more] = block.kind === 'paragraph' ? block.lines : [];
    if (first === undefined || isMetric(first) || more.some(isMetric)) return [];
    return metric([first, ...more].map(({ text }) => text).join(' '), first.line);
  });
}

function isOfProse({ hasParts, blocks }: Section): boolean {
  const isProse = blocks.every(({ kind }) => kind === 'paragraph' || kind === 'other' || kind === 'rule');
  return isProse && !hasParts;
}

/** What the heading of a part of criteria says with the prose below it; none where lists or further parts say more. */
export function headingMetric(section: Section): Metric[] {
  const { heading, blocks } = section;
  if (heading === null || !isOfProse(section)) return [];
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
  const prose = lines.filter((line) => !isMetric(line)).map(({ text }) => text);
  const name = withoutItemNumber(withoutColon(bareWords(heading.text).text)).text;
  return metric([name, prose.join(' ')].filter((text) => text !== '').join(': '), heading.line);
}

/** A line of prose that is one by itself. */
function isMetric({ bold, text }: Line): boolean {
  return bold > 0 || /^SC-\d/.test(text);
}

/** What a block of criteria says, a line each. */
export function blockMetrics(block: Block): Metric[] {
  if (block.kind === 'paragraph')
    return block.lines.flatMap((line) => (isMetric(line) ? metric(line.text, line.line) : []));
  if (block.kind === 'list') return block.items.flatMap(itemMetrics);
  if (block.kind !== 'table') return [];
  return block.rows.flatMap((row) => {
    const cells = row.cells.map((cell) => cell.text).filter((text) => text !== '' && !isPlaceholder(text));
    const [first = '', ...rest] = cells;
    return metric(rest.length === 0 ? first : `${first}: ${rest.join(', ')}`, row.line);
  });
}

function itemMetrics(item: Item): Metric[] {
  const own = item.head === null ? [] : metric(item.head.text, item.line);
  return [...own, ...item.blocks.filter((block) => block.kind === 'list').flatMap(blockMetrics)];
}

function metric(text: Markdown, line: number): Metric[] {
  const match = /^(SC-\d+)\b\s*[:：–—-]?\s*(.*)$/i.exec(text);
  const meaning = (match === null ? text : (match[2] ?? '')).trim();
  if (isPlaceholder(meaning) || isPlaceholder(meaning.replace(/^[^:：]*[:：]\s*/, ''))) return [];
  if (match === null && /[:：]$/.test(meaning)) return [];
  return [{ id: match?.[1]?.toUpperCase() ?? '', meaning: unwrapped(meaning), line }];
}

function namedMetrics(line: LabelledLine): Metric[] {
  return pieces(line.value).flatMap((piece) =>
    /^SC-\d+/i.test(piece.text) ? metric(piece.text, line.line) : [],
  );
}

function unwrapped(text: string): string {
  const inner = /^\(([^()]*)\)$/.exec(text)?.[1];
  return inner ?? text;
}
