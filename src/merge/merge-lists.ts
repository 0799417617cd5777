import type { BuiltItems, TaskItem } from '../model/action-items.ts';
import type { TaskId } from '../model/tasks.ts';
import { withMark } from './box-marks.ts';
import { itemTexts } from './item-cells.ts';
import { editedLine, GONE } from './item-line.ts';
import { leadingId } from './item-words.ts';
import {
  apart,
  type BoxForm,
  boxLine,
  childPrefix,
  indented,
  leadOf,
  ListEdits,
  prefixOf,
  taskLines,
} from './list-edits.ts';
import { boldOf, withBold } from './line-form.ts';
import type { ListBlock, ListLayout } from './list-layout.ts';
import type { ListRow } from './list-rows.ts';
import type { FreshItems } from './item-sides.ts';
import type { RowMerge } from './merge-rows.ts';
import { type BlockLines, lineAbove, type MergedBlocks, tokensOf } from './note-layout.ts';

/** How boxes are merged: as rows, with the marks that they take and the ids that come before the words of those without one. */
interface MergedBoxes {
  readonly rows: RowMerge;
  readonly marks: ReadonlyMap<TaskId, string>;
  readonly ids: ReadonlyMap<TaskId, string>;
}

/**
 * The lists of a user's note after a merge of rows (format 4.1, 6.3). Lines that the merge does not name keep their bytes;
 * new items are written in the manner of their neighbours. Without a record of the last build (`hasRecord`) the phases of
 * the note are a guess, and a new task follows the one before it wherever that stands.
 */
export function mergedLists(
  fresh: FreshItems,
  mine: ListLayout,
  boxes: MergedBoxes,
  hasRecord: boolean,
): MergedBlocks {
  return new ListMerging(fresh, mine, boxes, hasRecord).run();
}

/** The ids, as we write them, of tasks that a note without a record has in boxes without one (format 4.4). */
export function missingIds({ rows }: ListLayout, items: BuiltItems): Map<TaskId, string> {
  const nameless = new Set(rows.filter(({ hasId }) => !hasId).map(({ id }) => id));
  const boxes = items.phases.flatMap(({ tasks }) => tasks.map(({ box }) => box));
  return new Map(boxes.filter(({ id }) => nameless.has(id)).map(({ id, text }) => [id, leadingId(text)]));
}

class ListMerging {
  private readonly edits: ListEdits;
  private readonly byId: ReadonlyMap<TaskId, ListRow>;
  private readonly items: ReadonlyMap<TaskId, TaskItem>;
  private readonly added: ReadonlySet<TaskId>;
  private readonly kept: ReadonlySet<TaskId>;
  private readonly planned: ReadonlySet<TaskId>;
  private readonly form: BoxForm;
  /** The first block of each phase, and new lines at its start, or of a phase that the note has no block for. */
  private readonly blocks = new Map<string | null, ListBlock>();
  private readonly tops = new Map<string | null, readonly string[]>();

  constructor(
    private readonly fresh: FreshItems,
    private readonly mine: ListLayout,
    private readonly boxes: MergedBoxes,
    private readonly hasRecord: boolean,
  ) {
    this.edits = new ListEdits(mine.lines);
    this.byId = new Map(mine.all.map((row) => [row.id, row]));
    const items = fresh.items.phases.flatMap(({ tasks }) => tasks);
    this.items = new Map(items.map((item) => [item.box.id, item]));
    this.planned = new Set(items.flatMap(({ box, clauses }) => [box, ...clauses].map(({ id }) => id)));
    this.kept = new Set(boxes.rows.conflicts.flatMap((one) => (one.kind === 'kept' ? [one.id] : [])));
    this.added = new Set(boxes.rows.added.map(({ row }) => row.id));
    for (const block of mine.blocks) if (!this.blocks.has(block.phase)) this.blocks.set(block.phase, block);
    this.form = boxForm(mine);
  }

  run(): MergedBlocks {
    for (const row of this.mine.all) this.editLine(row);
    // Of items that end in one line, the inner ones take their clauses first.
    for (const row of [...this.mine.rows].reverse()) this.addClauses(row);
    for (const id of this.boxes.rows.removed) {
      const row = this.byId.get(id);
      if (row !== undefined) this.edits.drop(row.box);
    }
    const { items, keys } = this.fresh;
    items.phases.forEach(({ tasks }, index) => this.placeTasks(tasks, keys[index] ?? ''));
    const missing = keys.filter((phase) => this.tops.has(phase) && !this.blocks.has(phase));
    return { lines: this.blockLines(), missing: new Set(missing) };
  }

  private editLine({ id, box, words }: ListRow): void {
    const { rows, marks, ids } = this.boxes;
    const texts = itemTexts(rows.edits.get(id) ?? {});
    const { bold } = this.form;
    const lead = ids.get(id);
    const now =
      lead === undefined
        ? texts.words && withBold(texts.words, bold)
        : `${withBold(lead, bold)} ${words.texts.words}`;
    const edits = { ...texts, ...(now !== undefined && { words: now }), ...this.goneEdit(id, words) };
    const worded = editedLine(box.text, words, edits);
    const mark = marks.get(id);
    this.edits.replace(box.line, mark === undefined ? worded : withMark(worded, box.textStart, mark));
  }

  /** Our mark comes to what stays although tasks.md has it no more, and goes from what it has. */
  private goneEdit(id: TaskId, { spans }: ListRow['words']): { readonly gone?: string } {
    if (this.kept.has(id)) return spans.has('gone') ? {} : { gone: GONE };
    return this.planned.has(id) ? { gone: '' } : {};
  }

  /** New clauses of a task that the note has, each after the one before it. */
  private addClauses({ id, box, clauses: own }: ListRow): void {
    const { lines } = this.mine;
    const clauses = this.items.get(id)?.clauses ?? [];
    const inside = own.filter((clause) => box.line < clause.box.line && clause.box.line < box.endLine);
    const [first] = inside;
    let prefix = first === undefined ? childPrefix(prefixOf(box), this.form) : prefixOf(first.box);
    let above = first === undefined ? box.endLine - 1 : lineAbove(lines, first.box.line);
    for (const clause of clauses) {
      const row = inside.find((one) => one.id === clause.id);
      if (this.added.has(clause.id))
        this.edits.putBelow(above, apart([boxLine(prefix, clause, this.form)], this.form));
      else if (row !== undefined) {
        above = row.box.endLine - 1;
        prefix = prefixOf(row.box);
      }
    }
  }

  /** New tasks of a phase and those that moved to it, each after the task before it in the plan. */
  private placeTasks(tasks: readonly TaskItem[], phase: string): void {
    let before: ListRow | undefined;
    for (const item of tasks) {
      const row = this.byId.get(item.box.id);
      const prefix = this.prefixAfter(before, phase);
      if (this.added.has(item.box.id)) this.place(taskLines(item, prefix, this.form), before, phase);
      else if (row !== undefined && this.boxes.rows.moved.get(row.id) === phase)
        this.place(indented(this.edits.drop(row.box), leadOf(prefix)), before, phase);
      else if (row !== undefined && this.standsIn(row, phase)) before = row;
    }
  }

  private standsIn({ id, phase }: ListRow, wanted: string): boolean {
    const { removed, moved } = this.boxes.rows;
    if (removed.has(id) || moved.has(id)) return false;
    return phase === wanted || (!this.hasRecord && !this.blocks.has(wanted));
  }

  private prefixAfter(before: ListRow | undefined, phase: string): string {
    const block = this.blocks.get(phase);
    const neighbour = before ?? block?.rows[0];
    if (neighbour !== undefined) return prefixOf(neighbour.box);
    // A list of the user's that follows an empty block: less deep, a task would take it into its item.
    const next = this.mine.lines.slice(block?.firstLine).find((line) => line.trim() !== '') ?? '';
    const lead = /^ {1,3}(?=(?:[-*+]|\d{1,9}[.)])[ \t])/.exec(next)?.[0] ?? '';
    return `${block === undefined ? '' : lead}- [ ] `;
  }

  private place(lines: readonly string[], before: ListRow | undefined, phase: string): void {
    const tops = this.tops.get(phase) ?? [];
    if (before !== undefined) this.edits.putAfter(before.box.endLine - 1, apart(lines, this.form));
    else this.tops.set(phase, tops.length === 0 ? lines : [...tops, ...apart(lines, this.form)]);
  }

  private blockLines(): Map<string, BlockLines> {
    const { layout } = this.fresh;
    const [freshTokens, tokens] = [tokensOf(layout), tokensOf(this.mine)];
    const topOf = (phase: string | null): readonly string[] => this.tops.get(phase) ?? [];
    const missing = layout.blocks.map(({ phase }) => (this.blocks.has(phase) ? [] : topOf(phase)));
    const own = this.mine.blocks.map((block) =>
      this.linesOf(block, this.blocks.get(block.phase) === block ? topOf(block.phase) : []),
    );
    return new Map([
      ...missing.map((lines, index) => [freshTokens[index] ?? '', withRows(lines)] as const),
      ...own.map((lines, index) => [tokens[index] ?? '', withRows(lines)] as const),
    ]);
  }

  /** A block with new lines at its start; an empty one stands between blank lines then. */
  private linesOf({ firstLine, endLine }: ListBlock, top: readonly string[]): readonly string[] {
    const lines = this.edits.linesIn(firstLine, endLine);
    if (top.length === 0) return lines;
    if (firstLine < endLine) return [...top, ...apart(lines, this.form)];
    const gapAt = (line: number): string[] => ((this.mine.lines[line] ?? '').trim() === '' ? [] : ['']);
    return [...gapAt(firstLine - 1), ...top, ...gapAt(firstLine)];
  }
}

/** How a note writes boxes. */
function boxForm({ lines, rows, all, blocks }: ListLayout): BoxForm {
  const firsts = new Set(blocks.map(({ firstLine }) => firstLine));
  const others = all.filter(({ box }) => !firsts.has(box.line));
  const apartOnes = others.filter(({ box }) => (lines[box.line - 1] ?? '').trim() === '');
  return {
    hasTabs: rows.some(({ clauses }) => clauses.some((clause) => /^[ >]*\t/.test(clause.box.text))),
    isLoose: apartOnes.length * 2 > others.length,
    bold: boldOf(rows.map(({ box }) => box.text)),
  };
}

function withRows(lines: readonly string[]): BlockLines {
  return { lines, hasRows: lines.some((line) => line.trim() !== '') };
}
