import type { BuiltItems, ItemBox, ItemsNote } from '../model/action-items.ts';
import type { RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { appendTo } from './append-to.ts';
import { builtWords, cellsOfTexts, textsOf } from './item-cells.ts';
import type { Versions } from './known-rows.ts';
import { leadOf, prefixOf } from './list-edits.ts';
import { type ListRow, type ListRows, listRows } from './list-rows.ts';
import type { MineRow } from './mine-row.ts';
import type { NoteLayout, RowBlock } from './note-layout.ts';

/** The tasks of a section from the first one's line to the last one's end, with all that stands between them. */
export interface ListBlock extends RowBlock {
  readonly rows: readonly ListRow[];
}

/** An action-items.md of the user's as lines, lists and rows. */
export interface ListLayout extends NoteLayout<ListBlock>, ListRows {
  /** The rows of all tasks and clauses. */
  readonly all: readonly ListRow[];
}

/** The rows of a build: a task, then its clauses, in plan order; `keys` are the identities of the phases. */
export function itemRows(items: BuiltItems, keys: readonly string[]): RowCells[] {
  const rowOf = (box: ItemBox, phase: string): RowCells => {
    return { id: box.id, phase, mark: box.mark, cells: cellsOfTexts(textsOf(box)) };
  };
  return items.phases.flatMap((phase, index) =>
    phase.tasks.flatMap(({ line, box, clauses }) => [
      { ...rowOf(box, keys[index] ?? ''), line },
      ...clauses.map((clause) => rowOf(clause, box.id)),
    ]),
  );
}

/** A build as lines and one list for each phase with tasks. */
export function builtLists(items: BuiltItems, keys: readonly string[]): NoteLayout<RowBlock> {
  const lines = [...items.head];
  const blocks: RowBlock[] = [];
  items.phases.forEach((phase, index) => {
    if (phase.tasks.length === 0) return;
    if (lines.at(-1) !== '') lines.push('');
    const phaseLine = lines.push(phase.heading, '') - 2;
    const firstLine = lines.length;
    for (const { box, clauses } of phase.tasks) {
      lines.push(`- [${box.mark}] ${builtWords(box)}`);
      for (const clause of clauses) lines.push(`  - [${clause.mark}] ${builtWords(clause)}`);
    }
    blocks.push({ phase: keys[index] ?? '', firstLine, phaseLine, endLine: lines.length });
  });
  return { lines, blocks };
}

/** The rows of the user's note as they are merged. */
export function mineListRows({ all }: ListLayout): MineRow[] {
  return all.map(({ id, phase, box, words, clauses, annotated }) => ({
    id,
    phase,
    block: box.section,
    cells: cellsOfTexts(words.texts),
    dependencies: [],
    annotated,
    started: [box, ...clauses.map((clause) => clause.box)].some(({ mark }) => mark !== ' '),
    isDoubled: false,
  }));
}

/** The tasks that the user put into another item or a quote: they stay there, wherever tasks.md has them. */
export function nestedRows({ rows }: ListLayout): Set<TaskId> {
  const isNested = ({ box }: ListRow): boolean => leadOf(prefixOf(box)) !== '';
  return new Set(rows.filter(isNested).map(({ id }) => id));
}

/** The lists and rows of a user's note; `keys` are the identities of the phases that its sections are, null for none. */
export function listsOf(note: ItemsNote, keys: readonly (string | null)[], versions: Versions): ListLayout {
  const keyOf = (section: number): string | null => keys[note.sections[section]?.within ?? section] ?? null;
  const { rows, listed } = listRows(note, versions, keyOf);
  const bySection = new Map<number, ListRow[]>();
  for (const row of rows) appendTo(bySection, row.box.section, row);
  const filled = Array.from(bySection, ([section, own]): ListBlock => {
    const firstLine = Math.min(...own.map(({ box }) => box.line));
    const endLine = own.reduce((end, { box }) => Math.max(end, box.endLine), 0);
    const phaseLine = Math.max(0, note.sections[section]?.line ?? 0);
    return { phase: keyOf(section), phaseLine, firstLine, endLine, rows: own };
  });
  const phases = new Set(filled.map(({ phase }) => phase));
  const empty = note.sections.flatMap(({ line, endLine }, index): ListBlock[] => {
    const phase = keys[index] ?? null;
    if (phase === null || phases.has(phase)) return [];
    const isBlank = line + 1 < endLine && (note.lines[line + 1] ?? '').trim() === '';
    const at = line + (isBlank ? 2 : 1);
    return [{ phase, phaseLine: Math.max(0, line), firstLine: at, endLine: at, rows: [] }];
  });
  return {
    lines: note.lines,
    rows,
    all: rows.flatMap((row) => [row, ...row.clauses]),
    listed,
    blocks: [...filled, ...empty].sort((a, b) => a.firstLine - b.firstLine),
  };
}
