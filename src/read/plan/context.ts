import type { Block, Item, Row, Table } from '../markdown/block.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { LabelledLine } from '../../model/plan.ts';
import { isAction } from '../../text/action.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { appendAll } from '../markdown/append-all.ts';
import { bareLabel, labelled, phaseField } from '../work/labels.ts';
import type { Line } from '../markdown/line.ts';
import { isTaskTable } from '../work/plan-table.ts';
import { isTimetable } from '../work/timetable.ts';
import type { Section } from '../work/phase-parts.ts';
import { peopleIn } from './people.ts';
import { isOfTeam } from './rosters.ts';
import { nestedLines } from './work-text.ts';

/** Labels that belong to the context wherever they stand outside of the phases, and what the template calls them. */
const CONTEXT_LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:goal )?priority$/i, 'Goal Priority'],
  [/^(?:implementation )?approach$/i, 'Implementation Approach'],
  [/^resources?(?: allocation)?$/i, 'Resource Allocation'],
  [/^success metrics$/i, 'Success Metrics'],
  [/^(?:target )?timeline$/i, 'Target Timeline'],
  [/^(?:the )?team(?: structure)?$/i, 'Team Structure'],
  [/^communication(?: plan)?$/i, 'Communication Plan'],
  [/^verification strategy$/i, 'Verification Strategy'],
  [/^(?:key )?risks? (?:&|and) mitigations?$/i, 'Key Risks & Mitigations'],
  [/^(?:key )?risks?$/i, 'Key Risks'],
  [/^risk tolerance$/i, 'Risk Tolerance'],
  [/^success thresholds$/i, 'Success Thresholds'],
];
/** What the header tells of the note and not of the goal. */
const HEADER_LABEL =
  /alignment|branch$|^(?:date|datum|fecha|data|日期|日付|created|erstellt|creado|créé|criado|updated|last updated|note|input|milestones|status|version|author|template|links?)$/i;

/** A line of the header that tells of the note: `**Version**: 2`. */
export function isOfHeader(line: Line): boolean {
  const cells = cut(line).map(labelled);
  return cells.every((found) => found !== null && HEADER_LABEL.test(bareLabel(found.label)));
}

/** What the header and the context say (format 2.7). */
export interface Context {
  readonly branch: Markdown | null;
  readonly date: Markdown | null;
  /** Labelled lines without placeholders, risks included. */
  readonly lines: readonly LabelledLine[];
}

/** Reads the header's lines and the `**Label**: value` lines of Implementation Context. */
export function readContext(sections: readonly Section[]): Context {
  const header = sections
    .slice(0, 2)
    .filter(({ kind }) => kind === null)
    .flatMap(labelledLines);
  const value = (pattern: RegExp): Markdown | null =>
    header.find(
      (line) => pattern.test(line.label) && line.value !== '' && !isPlaceholder(line.value.replace(/`/g, '')),
    )?.value ?? null;
  const ofOwner = new Set(header.filter(tellsOwner).map(({ line }) => line));
  const isOwn = (line: LabelledLine): boolean => !HEADER_LABEL.test(line.label);
  const lines = [
    ...header.filter((line) => isOwn(line) && (line.bold || isContext(line.label) || ofOwner.has(line.line))),
    ...sections.filter((section) => section.kind === 'context').flatMap(labelledLines),
    ...sections
      .slice(2)
      .filter((section) => section.kind !== 'context')
      .flatMap(elsewhere),
  ];
  return {
    branch: value(/^(?:goal )?branch$/i),
    date:
      value(/^(?:date|datum|fecha|data|日期|日付)$/i) ?? value(/^(?:created|erstellt|creado|créé|criado)$/i),
    lines: distinct(lines.map(named).filter((line) => line.value !== '' && !isPlaceholder(line.value))),
  };
}

/** The list items and rows that say something of the context, wherever they stand outside of the phases. */
export function contextItems(sections: readonly Section[]): (Item | Row)[] {
  return sections.flatMap(({ kind, blocks }, at) =>
    blocks.flatMap((block): (Item | Row)[] => {
      if (kind !== null) return [];
      if (block.kind === 'table' && isOfLabels(block))
        return block.rows.filter((row) => rowLine(row).some(({ label }) => at < 2 || isContext(label)));
      if (block.kind !== 'list') return [];
      const advice = at < 2 ? [] : adviceIn(block);
      return block.items.filter((item) => {
        const { head, box } = item;
        const found = head === null || box !== null || advice.includes(item) ? null : labelled(head);
        return found !== null && (isContext(bareLabel(found.label)) || (at < 2 && found.bold));
      });
    }),
  );
}

/** Lines of other sections that the context has a label for; a Team section is one line. */
function elsewhere(section: Section): BoldLine[] {
  const advice = new Set(section.blocks.flatMap(adviceIn).map(({ line }) => line));
  const found = labelledLines(section).filter((line) => isContext(line.label) && !advice.has(line.line));
  const heading = section.heading?.text ?? '';
  const isTeam = /^(?:the |our )?team\b/i.test(heading) || isOfTeam(heading, section.blocks);
  if (found.length > 0 || !isTeam) return found;
  const value = joined(nestedLines(section.blocks));
  return [{ label: 'Team Structure', value, line: section.heading?.line ?? 1, bold: true }];
}

/**
 * The items of a list that tell what to do or to mind, though their labels are words of the context: those of a numbered list,
 * and `**Communication**: speak to them each day` among as many labels that are no such words.
 */
function adviceIn(block: Block): readonly Item[] {
  if (block.kind !== 'list') return [];
  if (block.ordered === true) return block.items;
  const found = block.items.flatMap(({ head }) => (head === null ? [] : (labelled(head) ?? [])));
  const isHalf = found.filter(({ label }) => isContext(bareLabel(label))).length * 2 > block.items.length;
  if (isHalf) return [];
  return block.items.filter(({ head }) => head !== null && isAction(labelled(head)?.value ?? ''));
}

function isContext(label: string): boolean {
  return CONTEXT_LABELS.some(([pattern]) => pattern.test(label));
}

/** `Owner: Dana`, in plain words too: what stands beside it on its line is told with it. */
function tellsOwner({ label, value }: LabelledLine): boolean {
  return phaseField(label) === 'responsible' && peopleIn([value]).length > 0;
}

function named({ label, value, line }: LabelledLine): LabelledLine {
  return { label: CONTEXT_LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? label, value, line };
}

function distinct(lines: readonly LabelledLine[]): LabelledLine[] {
  const seen = new Set<string>();
  return lines.filter(({ label, value }) => {
    const key = `${label}\n${value}`.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

/** A labelled line that knows whether its label is bold. */
interface BoldLine extends LabelledLine {
  readonly bold: boolean;
}

function labelledLines(section: Section): BoldLine[] {
  const lines: BoldLine[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') {
      appendAll(lines, block.lines.flatMap(asLabelled));
    } else if (block.kind === 'list') {
      const open = lines.at(-1);
      if (open?.value === '') lines[lines.length - 1] = { ...open, value: joined(nestedLines([block])) };
      else appendAll(lines, block.items.flatMap(itemLine));
    } else if (block.kind === 'table' && isOfLabels(block)) {
      appendAll(lines, block.rows.flatMap(rowLine));
    }
  }
  return lines;
}

/** Rows of tasks and of times are no labels with their values, nor are those that say more than one thing of each. */
function isOfLabels(table: Table): boolean {
  return table.header.cells.length <= 2 && !isTaskTable(table) && !isTimetable(table);
}

/** `| Team | Alice |` */
function rowLine({ cells, line }: Row): BoldLine[] {
  const [first = '', ...values] = cells.map((cell) => cell.text);
  const label = bareLabel(first);
  return label === '' ? [] : [{ label, value: joined(values), line, bold: true }];
}

function itemLine(item: Item): BoldLine[] {
  return (item.head === null ? [] : asLabelled(item.head)).map((line) => ({
    ...line,
    value: joined([line.value, ...nestedLines(item.blocks)]),
  }));
}

function joined(values: readonly Markdown[]): Markdown {
  return values.filter((value) => value !== '' && !isPlaceholder(value)).join('; ');
}

/** Header lines carry several labels: `**Goal Branch**: x | **Date**: y`. */
function cut(line: Line): Line[] {
  if (!/\s\|\s/.test(line.text)) return [line];
  return line.text
    .split(/\s+\|\s+/)
    .map((text) => ({ ...line, raw: text, text, bold: /^[^:：]*/.exec(text)?.[0].length ?? 0 }));
}

function asLabelled(line: Line): BoldLine[] {
  const found = labelled(line);
  return found === null
    ? []
    : [{ label: bareLabel(found.label), value: found.value, line: line.line, bold: found.bold }];
}
