import type { Row, Table } from '../markdown/block.ts';
import { appendAll } from '../markdown/append-all.ts';
import type { FieldName } from '../work/labels.ts';
import { fileTable } from '../work/file-table.ts';
import { isTicked, namedTable, onlyTable, planTable, type PlanTable, workTable } from '../work/plan-table.ts';
import { isTimetable, timetable } from '../work/timetable.ts';
import type { ItemReading } from './item-reading.ts';
import type { Ledger, LedgerPlace as Where } from './ledger.ts';
import type { LabelPlace } from './label-place.ts';
import type { PhaseBuilder } from './phase-builder.ts';
import { riskLines } from './risks.ts';
import type { TaskDraft } from './task-draft.ts';
import { rowNote } from './row-note.ts';
import { clauseOf, type RowItem, taskRows } from './task-rows.ts';

/**
 * Reads the tables of a phase (format 2.0, 2.5): their rows are tasks, risks, clauses of the field they stand below, or
 * detail of the task above them. Rows of any other table are notes where the phase has tasks; they are told as unread.
 */
export class TableReader {
  /** Rows below a heading: its description, should it be a task by itself. */
  private readonly described = new Map<number, Row[]>();
  /** Tables that name no tasks, with the group that they stand in. */
  private readonly others: { readonly table: Table; readonly group: number | null }[] = [];

  constructor(
    private readonly builder: PhaseBuilder,
    private readonly ledger: Ledger,
    private readonly reading: ItemReading,
  ) {}

  table(block: Table, place: LabelPlace): void {
    if (this.tasks(block, place)) return;
    const risks = riskLines([block]);
    appendAll(this.builder.body.risks, risks);
    if (risks.length > 0) this.put(block.rows, 'field');
    else if (place.field !== null && place.field !== 'activities') this.values(block, place, place.field);
    else if (this.builder.openTask !== null) {
      this.builder.openTask.addDetail(block.rows.map(clauseOf));
      this.put(block.rows, 'detail');
    } else {
      this.others.push({ table: block, group: place.group });
      if (place.group !== null) this.belowHeading(block, place.group);
    }
  }

  /** Puts the rows that describe a heading that is a task by itself; what other rows beside tasks say is noted. */
  endPhase(tasks: readonly number[]): void {
    for (const group of tasks) this.put(this.described.get(group) ?? [], 'detail');
    if (this.builder.body.items.length === 0) return;
    const { body } = this.builder;
    for (const { table, group } of this.others) {
      if ((group !== null && tasks.includes(group)) || isTimetable(table)) continue;
      const part = group === null ? '' : `${body.groups[group]?.label ?? ''}: `;
      appendAll(
        body.notes,
        table.rows.flatMap((row) => rowNote(row, part)),
      );
    }
  }

  private tasks(block: Table, place: LabelPlace): boolean {
    const { openTask } = this.builder;
    if (place.field === 'deliverables' || place.field === 'done') return false;
    if (openTask !== null && namedTable(block) === null) return this.steps(block, openTask);
    const rows = taskRows(
      block,
      (label, line) => (label === '' ? place.group : this.builder.group(label, line, place.group)),
      this.columnsIn(place),
    );
    if (rows === null) return false;
    this.builder.endTask();
    for (const { row, place: where } of rows.places) this.ledger.put(row, where);
    this.builder.rows(rows.items.map((row) => this.withPhase(row)));
    this.builder.body.cancelled.push(...rows.cancelled);
    return true;
  }

  /** What a Phase column says of a row of another phase is kept in its description. */
  private withPhase(row: RowItem): RowItem {
    if (row.phase === '' || this.reading.isOwnPhase(row.phase)) return row;
    return { ...row, item: { ...row.item, detail: [...row.item.detail, row.phase] } };
  }

  /** Which tables are of tasks at a place: below a field's label only those that say so. */
  private columnsIn({ field }: LabelPlace): (table: Table) => PlanTable | null {
    const { plain, rows } = this.reading;
    if (field !== null || (!plain && rows === 'tasks')) return planTable;
    if (rows === 'all') return (table) => fileTable(table) ?? onlyTable(table);
    if (rows === 'tasks') return workTable;
    return (table) => (plain ? workTable(table) : planTable(table)) ?? timetable(table) ?? fileTable(table);
  }

  /** Boxes of a table below a task are its steps, as those of a list are. */
  private steps(block: Table, task: TaskDraft): boolean {
    const rows = isTicked(block) ? taskRows(block, () => null) : null;
    if (rows === null) return false;
    for (const { item, row } of rows.items) {
      task.step([item.text, ...item.detail].join(' · '), item.state);
      this.ledger.put(row, 'step');
    }
    for (const { row, place } of rows.places) this.ledger.put(row, place);
    return true;
  }

  private values({ rows }: Table, place: LabelPlace, name: FieldName): void {
    const field = OF_CLAUSES.has(name) ? name : 'note';
    for (const row of rows) {
      const value = clauseOf(row);
      if (value === '') continue;
      this.builder.field(
        { field, label: place.label, value, sign: null, line: row.line, commas: false },
        place,
      );
    }
    this.put(rows, 'field');
  }

  /** Days and what is then are a plan of their own, and nothing that describes a task. */
  private belowHeading(block: Table, group: number): void {
    if (isTimetable(block) || !this.builder.mayBeTask(group)) this.builder.holds(group);
    else {
      for (const row of block.rows) this.builder.describe(group, clauseOf(row));
      this.described.set(group, [...(this.described.get(group) ?? []), ...block.rows]);
    }
  }

  private put(rows: readonly Row[], where: Where): void {
    for (const row of rows) this.ledger.put(row, where);
  }
}

/** Fields whose values are clauses; of others a table is a note. */
const OF_CLAUSES: ReadonlySet<FieldName> = new Set(['deliverables', 'done', 'risks', 'description']);
