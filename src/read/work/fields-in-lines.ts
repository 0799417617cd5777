import { coveredUntil } from '../../text/clauses.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Item } from '../markdown/block.ts';
import { type FieldName, labelled, taskField } from './labels.ts';

/**
 * The blocks with the fields that stand after others, or after other words, as lines of their own (format 2.4): `Owner: Rita |
 * Effort: 4h`, `The hull is old. Exit gate: no soft wood is left.` Below an item they are its fields. The blocks themselves
 * where there are none.
 */
export function withFieldsApart(blocks: readonly Block[]): readonly Block[] {
  const told = blocks.map(apart);
  return told.every((block, at) => block === blocks[at]) ? blocks : told;
}

function apart(block: Block): Block {
  if (block.kind === 'paragraph') {
    const lines = block.lines.flatMap((line) => linesOf(line, false));
    return lines.length === block.lines.length ? block : { ...block, lines };
  }
  if (block.kind !== 'list') return block;
  const items = block.items.flatMap(itemsApart);
  return items.every((item, at) => item === block.items[at]) ? block : { ...block, items };
}

function itemsApart(item: Item): readonly Item[] {
  const blocks = withFieldsApart(item.blocks);
  const [head, ...fields] = item.head === null ? [] : linesOf(item.head, true);
  if (head === undefined || fields.length === 0) return [blocks === item.blocks ? item : { ...item, blocks }];
  if (item.box === null && fieldOf(head) !== null)
    return [
      { ...item, head, blocks },
      ...fields.map((line): Item => ({ box: null, head: line, line: line.line, blocks: [] })),
    ];
  return [{ ...item, head, blocks: [{ kind: 'paragraph', lines: fields }, ...blocks] }];
}

/** A label with the sign that parts it from what stands before it. */
interface LabelStart {
  /** Where the sign begins, and where the label does. */
  readonly from: number;
  readonly at: number;
  readonly sign: string;
  readonly label: string;
}

/** A line cut before each field that it goes on with. */
function linesOf(line: Line, isItem: boolean): readonly Line[] {
  const field = fieldOf(line);
  const isField = field !== null && !OF_CLAUSES.has(field);
  const found = labelsIn(line.text).filter(
    (cut) => cut.from >= line.bold && isParted(cut, line, { isField, isItem }),
  );
  const cuts = found.length === 0 ? [] : uncovered(found, line.text);
  return cuts.length === 0 ? [line] : cutAt(line, cuts, isField);
}

const PARTED_LABEL =
  /(\s{0,3}[|·•]\s{0,3}|\s\/\s|[,;，；]\s{0,3}|[.!?]\s{1,3}|[。！？]\s{0,3}|\s[–—-]\s)(\p{L}[^|·•,.!?;:，；：。！？]{1,40}?)\s{0,3}$/u;
/** Sign, label and blanks take no more. */
const LONGEST = 52;

/** The labels in a text that a sign parts from what stands before them; each colon is looked at once. */
function labelsIn(text: string): LabelStart[] {
  return [...text.matchAll(/[:：](?=\s{0,3}[^\s:：])/gu)].flatMap(({ index }): LabelStart[] => {
    const start = Math.max(0, index - LONGEST);
    const match = PARTED_LABEL.exec(text.slice(start, index));
    const [, sign = '', label = ''] = match ?? [];
    if (match === null || start + match.index === 0) return [];
    const from = start + match.index;
    return [{ from, at: from + sign.length, sign: sign.trim(), label }];
  });
}

/** Those that stand in no brackets, quotes or code. */
function uncovered(cuts: readonly LabelStart[], text: string): readonly LabelStart[] {
  const spans = [...coveredUntil(text)];
  let at = 0;
  return cuts.filter(({ from }) => {
    while (at < spans.length && (spans[at]?.[1] ?? 0) <= from) at++;
    return at >= spans.length || from < (spans[at]?.[0] ?? 0);
  });
}

/** Whether a label is a field that its sign parts from the words before it. */
function isParted(
  { sign, label }: LabelStart,
  line: Line,
  { isField, isItem }: { readonly isField: boolean; readonly isItem: boolean },
): boolean {
  const field = taskField(label);
  const isBold = line.bold > 0 && line.raw.includes(`**${label}`);
  if (/^[|·•]$/.test(sign)) return field !== null || isBold;
  if (/^[/–—-]$/.test(sign) && isBold) return !isItem;
  if (field === null || sign === '/') return false;
  if (/^[–—-]$/.test(sign)) return isItem && field === 'done';
  return isField || (field === 'done' && !/^[,，]$/.test(sign));
}

/** What is told in clauses has labels of its own: `Deliverables: Engine: v1, Notes: short`. */
const OF_CLAUSES: ReadonlySet<FieldName> = new Set([
  'deliverables',
  'done',
  'activities',
  'risks',
  'description',
]);

function fieldOf(line: Line): FieldName | null {
  const found = labelled(line);
  return found === null ? null : taskField(found.label);
}

function cutAt(line: Line, cuts: readonly LabelStart[], isField: boolean): readonly Line[] {
  const [first, ...others] = cuts;
  if (first === undefined) return [line];
  return [
    upTo(line, line.text.slice(0, isField ? first.from : endOf(first)), first.label),
    ...cuts.map(({ at, label }, index): Line => {
      const next = others[index];
      const text = line.text.slice(at, next?.from);
      const bold = line.raw.includes(`**${label}`) ? label.length + 1 : 0;
      return { text, raw: text, bold, sign: null, line: line.line };
    }),
  ];
}

/** Where a sentence before a cut ends, its full stop included. */
function endOf({ from, sign }: LabelStart): number {
  return /^[.!?。！？]/.test(sign) ? from + 1 : from;
}

function upTo({ raw, title, first, ...line }: Line, text: string, label: string): Line {
  return {
    ...line,
    text,
    raw: raw.startsWith(text) ? text : raw.slice(0, Math.max(0, raw.indexOf(label))),
    bold: Math.min(line.bold, text.length),
    ...(title === undefined || title > text.length ? {} : { title }),
    ...(first === undefined ? {} : { first: Math.min(first, text.length) }),
  };
}
