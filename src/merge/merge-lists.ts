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
import type { RowMerge } from './merge-rows.ts';
import {
  type BlockLines,
  lineAbove,
  type MergedBlocks,
  type NoteLayout,
  type RowBlock,
  tokensOf,
} from './note-layout.ts';

/** The new build, as items and as the note that they make; `keys` are the identities of its phases. */
interface FreshLists {
  readonly items: BuiltItems;
  readonly keys: readonly string[];
  readonly layout: NoteLayout<RowBlock>;
}

/**
 * The lists of a user's note after a merge of rows (format 4.1, 6.3). Lines that the merge does not name keep their bytes;
 * new items are written in the manner of their neighbours; `marks` are those that boxes take. Without a record of the last build (`hasRecord`) the phases of
 * the note are a guess, and a new task follows the one before it wherever that stands.
 */
export function mergedLists(
  fresh: FreshLists,
  mine: ListLayout,
  rows: RowMerge,
  marks: ReadonlyMap<TaskId, string>,
  hasRecord: boolean,
): MergedBlocks {
  return new ListMerging(fresh, mine, rows, marks, hasRecord).run();
}

/** The ids, as we write them, of tasks that a note without a record has in boxes without one (format 4.4). */
export function missingIds({ rows }: ListLayout, items: BuiltItems): Map<TaskId, string> {
  const nameless = new Set(rows.filter(({ hasId }) => !hasId).map(({ id }) => id));
  const boxes = items.phases.flatMap(({ tasks }) => tasks.map(({ box }) => box));
  return new Map(boxes.filter(({ id }) => nameless.has(id)).map(({ id, text }) => [id, leadingId(text)]));
}

const PLAIN = '- [ ] ';

class ListMerging {
  private readonly edits: ListEdits;
  private readonly byId: ReadonlyMap<TaskId, ListRow>;
  private readonly freshIds: ReadonlySet<TaskId>;
  private readonly added: ReadonlySet<TaskId>;
  private readonly kept: ReadonlySet<TaskId>;
  /** Ids that are written before the words of boxes without one. */
  private readonly ids: ReadonlyMap<TaskId, string>;
  private readonly form: BoxForm;
  /** New lines at the start of a block, and those of phases that the note has no block for. */
  private readonly tops = new Map<RowBlock, string[]>();
  private readonly missing = new Map<string, string[]>();

  constructor(
    private readonly fresh: FreshLists,
    private readonly mine: ListLayout,
    private readonly rows: RowMerge,
    private readonly marks: ReadonlyMap<TaskId, string>,
    private readonly hasRecord: boolean,
  ) {
    this.edits = new ListEdits(mine.lines);
    this.byId = new Map(mine.rows.flatMap((row) => [row, ...row.clauses]).map((row) => [row.id, row]));
    this.freshIds = new Set(
      this.items().flatMap(({ box, clauses }) => [box, ...clauses].map(({ id }) => id)),
    );
    this.added = new Set(rows.added.map(({ row }) => row.id));
    this.kept = new Set(rows.conflicts.flatMap((one) => (one.kind === 'kept' ? [one.id] : [])));
    this.ids = hasRecord ? new Map() : missingIds(mine, fresh.items);
    const lineOf = ({ box }: ListRow): string => mine.lines[box.line] ?? '';
    this.form = {
      hasTabs: mine.rows.some(({ clauses }) => clauses.some((clause) => /^[ >]*\t/.test(lineOf(clause)))),
      isLoose: isLoose(mine),
      bold: boldOf(mine.rows.map(lineOf)),
    };
  }

  run(): MergedBlocks {
    for (const row of this.byId.values()) this.editLine(row);
    const present = this.items().filter(({ box }) => this.byId.has(box.id));
    const lineOf = ({ box }: TaskItem): number => this.byId.get(box.id)?.box.line ?? 0;
    // Of items that end in one line, the inner ones take their clauses first.
    for (const item of present.sort((a, b) => lineOf(b) - lineOf(a))) this.addClauses(item);
    for (const id of this.rows.removed) {
      const row = this.byId.get(id);
      if (row !== undefined) this.edits.drop(row.box);
    }
    this.fresh.items.phases.forEach((phase, index) =>
      this.placeTasks(phase.tasks, this.fresh.keys[index] ?? ''),
    );
    return { lines: this.blockLines(), missing: new Set(this.missing.keys()) };
  }

  private items(): TaskItem[] {
    return this.fresh.items.phases.flatMap(({ tasks }) => tasks);
  }

  private editLine({ id, box, words }: ListRow): void {
    const texts = itemTexts(this.rows.edits.get(id) ?? {});
    const lead = this.ids.get(id);
    const now = lead === undefined ? texts.words : `${lead} ${words.texts.words}`;
    const line = this.mine.lines[box.line] ?? '';
    const worded = editedLine(line, words, {
      ...texts,
      ...(now !== undefined && { words: withBold(now, this.form.bold) }),
      ...this.goneEdit(id, words),
    });
    const mark = this.marks.get(id);
    const edited = mark === undefined ? worded : withMark(worded, box.textStart, mark);
    if (edited !== line) this.edits.replace(box.line, edited);
  }

  /** Our mark comes to what stays although tasks.md has it no more, and goes from what it has. */
  private goneEdit(id: TaskId, { spans }: ListRow['words']): { readonly gone?: string } {
    if (this.kept.has(id)) return spans.has('gone') ? {} : { gone: GONE };
    return this.freshIds.has(id) ? { gone: '' } : {};
  }

  /** New clauses of a task that the note has, each after the one before it. */
  private addClauses({ box, clauses }: TaskItem): void {
    const task = this.byId.get(box.id);
    if (task === undefined || !clauses.some(({ id }) => this.added.has(id))) return;
    const isInside = ({ box: own }: ListRow): boolean =>
      task.box.line < own.line && own.line < task.box.endLine;
    const first = task.clauses.find(isInside);
    const { lines } = this.mine;
    let prefix = first === undefined ? this.nestedPrefix(task) : prefixOf(lines, first.box);
    let above = first === undefined ? task.box.endLine - 1 : lineAbove(lines, first.box.line);
    for (const clause of clauses) {
      const row = this.byId.get(clause.id);
      if (this.added.has(clause.id))
        this.edits.putBelow(above, apart([boxLine(prefix, clause, this.form)], this.form));
      else if (row !== undefined && isInside(row)) {
        above = row.box.endLine - 1;
        prefix = prefixOf(lines, row.box);
      }
    }
  }

  private nestedPrefix({ box }: ListRow): string {
    return childPrefix(prefixOf(this.mine.lines, box), this.form);
  }

  /** New tasks of a phase and those that moved to it, each after the task before it in the plan. */
  private placeTasks(tasks: readonly TaskItem[], phase: string): void {
    const block = this.mine.blocks.find((one) => one.phase === phase);
    const moved = tasks.flatMap(({ box }) => this.movedLines(box.id, phase));
    const movedLines = new Map(moved);
    let before: ListRow | null = null;
    for (const item of tasks) {
      const { id } = item.box;
      const row = this.byId.get(id);
      if (this.added.has(id))
        this.place(taskLines(item, this.prefixAt(before, block), this.form), before, block, phase);
      else if (movedLines.has(id)) {
        const lead = leadOf(this.prefixAt(before, block));
        this.place(indented(movedLines.get(id) ?? [], lead), before, block, phase);
      } else if (row !== undefined && this.standsIn(row, phase, block)) before = row;
    }
  }

  private movedLines(id: TaskId, phase: string): [TaskId, string[]][] {
    const row = this.rows.moved.get(id) === phase ? this.byId.get(id) : undefined;
    if (row === undefined) return [];
    const lines = this.edits.itemLines(row.box);
    this.edits.drop(row.box);
    return [[id, lines]];
  }

  private standsIn({ id, phase }: ListRow, wanted: string, block: ListBlock | undefined): boolean {
    if (this.rows.removed.has(id) || this.rows.moved.has(id)) return false;
    return phase === wanted || (!this.hasRecord && block === undefined);
  }

  private prefixAt(before: ListRow | null, block: ListBlock | undefined): string {
    const neighbour = before ?? block?.rows[0];
    if (neighbour !== undefined) return prefixOf(this.mine.lines, neighbour.box);
    return (block === undefined ? '' : this.leadBelow(block)) + PLAIN;
  }

  /** How far the user's list is indented that follows an empty block: less deep, a task would take it into its item. */
  private leadBelow({ firstLine }: ListBlock): string {
    const next = this.mine.lines.slice(firstLine).find((line) => line.trim() !== '') ?? '';
    return /^ {1,3}(?=(?:[-*+]|\d{1,9}[.)])[ \t])/.exec(next)?.[0] ?? '';
  }

  private place(
    lines: readonly string[],
    before: ListRow | null,
    block: ListBlock | undefined,
    phase: string,
  ): void {
    const after = (above: readonly string[] = []): string[] => [
      ...above,
      ...(above.length === 0 ? lines : apart(lines, this.form)),
    ];
    if (before !== null) this.edits.putAfter(before.box.endLine - 1, apart(lines, this.form));
    else if (block !== undefined) this.tops.set(block, after(this.tops.get(block)));
    else this.missing.set(phase, after(this.missing.get(phase)));
  }

  private blockLines(): Map<string, BlockLines> {
    const result = new Map<string, BlockLines>();
    const { layout } = this.fresh;
    const [freshTokens, tokens] = [tokensOf(layout), tokensOf(this.mine)];
    layout.blocks.forEach((block, index) =>
      result.set(freshTokens[index] ?? '', withRows(this.missing.get(block.phase ?? '') ?? [])),
    );
    this.mine.blocks.forEach((block, index) =>
      result.set(tokens[index] ?? '', withRows(this.linesOf(block))),
    );
    return result;
  }

  private linesOf(block: ListBlock): string[] {
    const top = this.tops.get(block) ?? [];
    if (block.firstLine < block.endLine)
      return [
        ...top,
        ...(top.length === 0 ? [] : apart([], this.form)),
        ...this.edits.linesIn(block.firstLine, block.endLine),
      ];
    if (top.length === 0) return [];
    const isFilled = (line: number): boolean => (this.mine.lines[line] ?? '').trim() !== '';
    return [
      ...(isFilled(block.firstLine - 1) ? [''] : []),
      ...top,
      ...(isFilled(block.firstLine) ? [''] : []),
    ];
  }
}

/** Whether a blank line stands before most boxes but the first of each list. */
function isLoose({ lines, rows, blocks }: ListLayout): boolean {
  const firsts = new Set(blocks.map(({ firstLine }) => firstLine));
  const others = rows.flatMap((row) => [row, ...row.clauses]).filter(({ box }) => !firsts.has(box.line));
  const apartOnes = others.filter(({ box }) => (lines[box.line - 1] ?? '').trim() === '');
  return apartOnes.length * 2 > others.length;
}

function withRows(lines: readonly string[]): BlockLines {
  return { lines, hasRows: lines.some((line) => line.trim() !== '') };
}
