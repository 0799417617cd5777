import type { Block, Row, Table } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { bareLabel, phaseField, taskField } from './labels.ts';
import { isTaskTable } from './plan-table.ts';
import { withUnit } from './task-columns.ts';

/**
 * The blocks with tables of fields as the labelled lines that they are (format 2.4): `| Owner | Rita |` is `**Owner**: Rita`.
 * The blocks themselves where there are none.
 */
export function withFieldTables(blocks: readonly Block[]): readonly Block[] {
  const told = blocks.map((block) => (block.kind === 'table' ? asLines(block) : block));
  return told.every((block, at) => block === blocks[at]) ? blocks : told;
}

function asLines(table: Table): Block {
  const lines = pairsIn(table) ?? recordIn(table);
  return lines === null ? table : { kind: 'paragraph', lines };
}

/** Two columns, of labels and what they say; the header may be a pair of them, too. Null for another table. */
function pairsIn({ header, rows }: Table): readonly Line[] | null {
  if (header.cells.length !== 2) return null;
  const pairs = isPair(header) ? [header, ...rows] : rows;
  const labels = pairs.map(({ cells }) => bareLabel(cells[0]?.text ?? '').toLowerCase());
  const fields = labels.filter((label) => fieldOf(label) !== null);
  if (fields.length < 2 || fields.length * 2 < labels.length) return null;
  if (labels.includes('') || new Set(labels).size < labels.length) return null;
  return pairs.map(({ cells }) => lineOf(cells[0]?.text ?? '', cells[1]));
}

/** `| Owner | Rita |` and not `| Field | Value |`, `| Owner | Tasks |` */
function isPair({ cells: [label, value] }: Row): boolean {
  const text = value?.text ?? '';
  return (
    text !== '' && fieldOf(label?.text ?? '') !== null && fieldOf(text) === null && !NAMES_VALUES.test(text)
  );
}

const NAMES_VALUES =
  /^(?:values?|details?|wert|werte|angaben?|valeurs?|valor(?:es)?|valor[ei]|waarden?|值|内容|値|descriptions?|notes?)$/i;

/** One row below headers that are all fields and name no tasks; null for another table. */
function recordIn({ header, rows: [row, ...more], ...table }: Table): readonly Line[] | null {
  if (row === undefined || more.length > 0 || header.cells.length < 2) return null;
  if (isTaskTable({ ...table, header, rows: [row] })) return null;
  const isField = header.cells.every(({ text }) => RECORD.has(taskField(text) ?? 'note'));
  if (!isField) return null;
  return header.cells.map(({ text }, at) => {
    const cell = row.cells[at];
    return lineOf(
      text,
      cell === undefined
        ? cell
        : { ...cell, text: taskField(text) === 'effort' ? withUnit(cell.text, text) : cell.text },
    );
  });
}

/** What is said of one thing and never names it. */
const RECORD: ReadonlySet<string> = new Set([
  'responsible',
  'effort',
  'duration',
  'dependsOn',
  'status',
  'id',
]);

function fieldOf(label: string): string | null {
  return phaseField(label) ?? taskField(label);
}

function lineOf(label: string, cell: Line | undefined): Line {
  const name = bareLabel(label);
  const value = cell?.text ?? '';
  return {
    text: `${name}: ${value}`,
    raw: `**${name}:** ${cell?.raw ?? ''}`,
    bold: name.length + 1,
    sign: cell?.sign ?? null,
    line: cell?.line ?? 0,
  };
}
