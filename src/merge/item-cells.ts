import type { ItemBox } from '../model/action-items.ts';
import type { CellName, ReportCell, RowCells } from '../model/merge.ts';

/** What of a box's line is ours, in the order of the line: its words and the fields of the Tasks plugin (format 6.3). */
export const ITEM_CELLS = ['words', 'id', 'dependsOn', 'scheduled', 'due'] as const;
export type ItemCell = (typeof ITEM_CELLS)[number];

/** The texts of a line; empty where there is none. */
export type ItemTexts = Readonly<Record<ItemCell, string>>;

/** Which of them stands in which cell of a row (records on disks know them by these), and what a report calls it. */
const MERGED_AS: Readonly<Record<CellName, readonly [cell: ItemCell | null, reported: ReportCell]>> = {
  name: ['words', 'name'],
  description: ['id', 'id'],
  owner: [null, 'owner'],
  effort: ['scheduled', 'scheduled'],
  done: ['due', 'due'],
  dependencies: ['dependsOn', 'dependencies'],
};
const COLUMNS = Object.keys(MERGED_AS) as CellName[];

/** The texts of a box as it is built. */
export function textsOf({ text, fields }: ItemBox): ItemTexts {
  return { words: text, ...fields };
}

/** The words of a box with its fields as they are built: `**T-001** Name (8h) 🆔 T-001`. */
export function builtWords(box: ItemBox): string {
  const texts = textsOf(box);
  return ITEM_CELLS.map((cell) => texts[cell])
    .filter((text) => text !== '')
    .join(' ');
}

/** The texts of a line as a row. */
export function cellsOfTexts(texts: ItemTexts): RowCells['cells'] {
  const textIn = (cell: ItemCell | null): string => (cell === null ? '' : texts[cell]);
  return Object.fromEntries(
    COLUMNS.map((column) => [column, textIn(MERGED_AS[column][0])]),
  ) as RowCells['cells'];
}

/** New cells of a row as texts of its line. */
export function itemTexts(cells: Partial<RowCells['cells']>): Partial<ItemTexts> {
  return Object.fromEntries(
    COLUMNS.flatMap((column) => (cells[column] === undefined ? [] : [[MERGED_AS[column][0], cells[column]]])),
  ) as Partial<ItemTexts>;
}

/** What a report calls the text in a cell of a row. */
export function reportCell(cell: ReportCell): ReportCell {
  return cell in MERGED_AS ? MERGED_AS[cell as CellName][1] : cell;
}
