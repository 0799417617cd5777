import type { ItemsNote } from '../model/action-items.ts';
import type { BuildRecord, RowCells } from '../model/merge.ts';
import type { TasksNote } from '../model/note-tasks.ts';
import { withoutGone } from './item-line.ts';
import { idKey } from '../text/task-id.ts';
import type { LastBuild } from './last-build.ts';
import type { ListLayout } from './list-layout.ts';
import type { RowMerge } from './merge-rows.ts';
import type { MineRow } from './mine-row.ts';
import { isShare } from './same-cell.ts';
import type { NoteLayout, LayoutRow, LayoutTable } from './note-layout.ts';
import {
  doubled,
  type ProvenBase,
  type ProvenNote,
  type ProvenRow,
  type RowParts,
  wordsOf,
} from './proof.ts';

/** A tasks.md for the proof of a merge: a row's parts are its cells by their columns. */
export function provenTables(layout: NoteLayout, note: TasksNote, rows: readonly MineRow[]): ProvenNote {
  const started = new Set(rows.filter((row) => row.started).map(({ id }) => id));
  const tables = layout.blocks.flatMap((table) => table.rows.map((row) => ({ table, row })));
  const columns = new Map(note.tables.map((table) => [table.header.line - 1, table.columns]));
  const namesOf = ({ firstLine, columns: kinds }: LayoutTable): string[] =>
    kinds.map((kind, at) =>
      isNamed(kind) ? kind : `own ${columns.get(firstLine)?.[at]?.header.text ?? ''}`,
    );
  const known = tables.flatMap(({ table, row }): [string, ProvenRow][] => {
    if (row.id === null) return [];
    const line = layout.lines[row.line] ?? '';
    return [[row.id, { parts: cellParts(namesOf(table), row), line, started: started.has(row.id) }]];
  });
  return {
    lines: layout.lines,
    taken: new Set([
      ...layout.blocks.flatMap(({ firstLine, endLine, rows: [first] }) =>
        range(firstLine, first?.line ?? endLine),
      ),
      ...tables.flatMap(({ row }) => (row.id === null ? [] : [row.line])),
    ]),
    rows: new Map(known),
    doubled: new Set(note.tasks.filter(({ duplicate }) => duplicate).map(({ task }) => task.id)),
    phases: note.phases.flatMap(({ word, number, line }) => {
      const label = `${word} ${number}`.toLowerCase();
      return number === '' ? [] : [{ label, line: layout.lines[(line ?? 0) - 1] ?? '' }];
    }),
  };
}

/** Whether a column is known by its kind; one of the user's is by its header. */
function isNamed(kind: LayoutTable['columns'][number]): boolean {
  return kind !== 'other' && kind !== 'status';
}

function cellParts(columns: readonly string[], { cells }: LayoutRow): RowParts {
  const parts = columns.map((column, index): [string, string] => [column, cells[index]?.text ?? '']);
  return new Map(parts.filter(([name, text]) => name !== 'id' && text !== ''));
}

/** An action-items.md: the parts of a box are its mark and the words of its line. */
export function provenLists({ lines, rows }: ListLayout, note: ItemsNote): ProvenNote {
  const boxes = rows.flatMap((row) => [row, ...row.clauses]);
  const tasks = new Set(rows.map(({ id }) => idKey(id)));
  const ids = note.boxes.flatMap((box) => (box.idKey !== null && tasks.has(box.idKey) ? [box.idKey] : []));
  const known = boxes.map(({ id, box }): [string, ProvenRow] => {
    const line = withoutGone(box.text);
    const mark = markPart(box.mark);
    const parts = new Map([...mark, ...wordParts(line.slice(box.textStart))]);
    return [id, { parts, line, started: mark.length > 0 }];
  });
  return {
    lines: lines.map(withoutGone),
    taken: new Set(boxes.map(({ box }) => box.line)),
    rows: new Map(known),
    doubled: doubled(ids),
    phases: [],
  };
}

/** The last build of a tasks.md. */
export function provenBase({ lines, rows }: LastBuild): ProvenBase {
  const parts = ({ id, cells, unknown = {} }: RowCells): [string, RowParts] => {
    // Without a record, too, a share is ours (format 4.4).
    const ours = Object.entries(unknown).filter(([, text]) => isShare(text));
    return [id, new Map([...Object.entries(cells), ...ours])];
  };
  return { lines: lines.lines, rows: rows === null ? null : new Map(rows.map(parts)) };
}

/** The last build of an action-items.md; without a record, words of boxes that follow the task list are ours (format 4.4). */
export function provenItems(
  record: BuildRecord | null,
  edits: RowMerge['edits'],
  boxes: readonly MineRow[],
): ProvenBase {
  const parts = ({ id, mark = ' ', cells }: RowCells): [string, RowParts] => [
    id,
    new Map([...markPart(mark), ...wordParts(Object.values(cells).join(' '))]),
  ];
  const replaced = boxes.filter(({ id }) => record === null && edits.get(id)?.name !== undefined);
  const ours = replaced.map(({ id, cells }) => [id, new Map(wordParts(cells.name ?? ''))] as const);
  return { lines: record?.lines ?? [], rows: new Map(record === null ? ours : record.rows.map(parts)) };
}

function markPart(mark: string): [string, string][] {
  return mark === ' ' ? [] : [['mark', mark]];
}

function wordParts(text: string): [string, string][] {
  return wordsOf(text).map((word) => [`word ${word}`, word]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_none, at) => from + at);
}
