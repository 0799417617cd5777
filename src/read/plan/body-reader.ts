import { isAction } from '../../text/action.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { append } from '../markdown/append.ts';
import { BodySink, type Place, TOP } from './body-sink.ts';
import { checkpoint } from './checkpoints.ts';
import { ItemReader } from './item-reader.ts';
import {
  bareLabel,
  groupLabel,
  type Labelled,
  labelled,
  phaseField,
  taskField,
  taskLabel,
} from '../work/labels.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Row } from '../markdown/outline.ts';
import type { PhaseBody } from './phase-body.ts';
import { riskLines } from './risks.ts';
import { sectionKind } from '../work/sections.ts';
import { taskRows } from './task-table.ts';

/** Reads the blocks of one phase (format 2.4, 2.5) into `body`; a second stretch of the same phase adds to it. */
export function readPhaseBody(blocks: readonly Block[], body: PhaseBody): void {
  new BodyReader(body).read(blocks);
}

class BodyReader {
  private readonly sink: BodySink;
  private readonly items: ItemReader;

  constructor(body: PhaseBody) {
    this.sink = new BodySink(body);
    this.items = new ItemReader(this.sink, (blocks, place) => {
      for (const block of blocks) this.block(block, place);
    });
  }

  read(blocks: readonly Block[]): void {
    let place = TOP;
    /** What a label without a value names: it holds for the block right below only. */
    let below: Place | null = null;
    for (const block of blocks) {
      if (block.kind === 'heading') {
        place = this.heading(block.line, block.depth);
        below = null;
      } else if (block.kind === 'paragraph') {
        below = this.paragraph(block.lines, below ?? place);
        if (below !== null && below.field === null) place = below;
      } else {
        this.block(block, below ?? place);
        below = null;
      }
    }
    this.sink.endTask();
  }

  private block(block: Block, place: Place): void {
    if (block.kind === 'list') for (const item of block.items) this.items.item(item, place);
    else if (block.kind === 'table') this.table(block, place);
    else if (block.kind === 'paragraph') this.paragraph(block.lines, place);
  }

  private heading(line: Line, depth: number): Place {
    const task = taskLabel(line.text);
    if (task !== null) {
      this.sink.startTask({ ...task, line: line.line, state: 'todo', group: null, depth });
      return TOP;
    }
    const label = line.text.replace(/\s*[:：]\s*$/, '');
    if (this.sink.openTask !== null && depth > this.sink.openTask.depth) {
      return { ...TOP, field: taskField(label) ?? 'note', label: bareLabel(label) };
    }
    this.sink.endTask();
    return this.namedPlace(line, label);
  }

  /** What a sub-heading names: a field, a part that is no work, or a group (format 2.4, 2.5). */
  private namedPlace(line: Line, label: string): Place {
    const field = phaseField(label);
    if (field !== null) return { group: null, field, label: bareLabel(label) };
    const found = labelled(line);
    if (found !== null && found.value !== '' && this.valued(found, line, TOP)) return TOP;
    const section = sectionKind(label);
    if (section !== null)
      return { group: null, field: section === 'risks' ? 'risks' : 'note', label: bareLabel(label) };
    return { ...TOP, group: this.sink.group(label, line.line) };
  }

  /** Reads a paragraph's lines; gives the place that its last line names for the list below. */
  private paragraph(lines: readonly Line[], place: Place): Place | null {
    let below: Place | null = null;
    for (const line of lines) below = this.line(line, below ?? place);
    return below;
  }

  /** A line: a task, a field, a label for the list below; other prose is no work. */
  private line(line: Line, place: Place): Place | null {
    const task = line.bold > 0 ? taskLabel(line.text) : null;
    if (task !== null) {
      this.sink.startTask({ ...task, line: line.line, state: 'todo', group: place.group, depth: 7 });
      return TOP;
    }
    const point = line.bold > 0 ? checkpoint(line) : null;
    if (point !== null) {
      this.sink.body.checkpoints.push(point);
      return null;
    }
    if (
      line.bold > 0 &&
      line.bold === line.text.replace(/\s*\([^()]*\)\s*[:：]?$/, '').length &&
      groupLabel(line.text) !== null
    ) {
      return this.pseudoHeading(line);
    }
    const found = labelled(line);
    return found === null ? this.prose(line, place) : this.label(found, line, place);
  }

  private prose(line: Line, place: Place): Place | null {
    const { field, label } = place;
    if (field !== null && field !== 'activities') {
      this.sink.field({ field, label, value: line.text, line: line.line, commas: true, detail: [] }, place);
      return null;
    }
    if (line.bold === 0 || line.bold < line.text.length) return null;
    return this.sink.openTask === null ? this.namedPlace(line, line.text) : this.pseudoHeading(line);
  }

  private label(found: Labelled, line: Line, place: Place): Place | null {
    const field = this.sink.openTask === null ? phaseField(found.label) : taskField(found.label);
    if (field !== null && found.value === '')
      return { group: place.group, field, label: bareLabel(found.label) };
    if (this.valued(found, line, place) || !found.bold) return null;
    if (found.value === '') return this.pseudoHeading(line);
    if (isAction(found.value)) {
      const text = `${found.label}: ${found.value}`;
      const { group } = place;
      this.sink.work({ text, label: found.label, line: line.line, state: 'todo', group, detail: [] });
    } else {
      this.sink.note(found.label, found.value, line.line);
    }
    return null;
  }

  /** Takes a labelled value when its label names a field; false when it names none. */
  private valued(found: Labelled, line: Line, place: Place): boolean {
    const field = this.sink.openTask === null ? phaseField(found.label) : taskField(found.label);
    if (field === null) return false;
    this.sink.field(
      { field, label: found.label, value: found.value, line: line.line, commas: true, detail: [] },
      place,
    );
    return true;
  }

  private pseudoHeading(line: Line): Place {
    return { ...TOP, group: this.sink.group(line.text.replace(/\s*[:：]\s*$/, ''), line.line) };
  }

  private table(block: Extract<Block, { kind: 'table' }>, place: Place): void {
    const isField = place.field === 'deliverables' || place.field === 'done';
    const tasks = isField
      ? null
      : taskRows(block, (label, line) => (label === '' ? place.group : this.sink.group(label, line)));
    if (tasks !== null) {
      append(this.sink.body.items, tasks);
      return;
    }
    const risks = riskLines([block]);
    append(this.sink.body.risks, risks);
    if (isField && risks.length === 0) for (const row of block.rows) this.fieldRow(row, place);
  }

  /** A row below a field's label is one clause of it: `| Engine v1 | Joris |` -> Engine v1 (Joris). */
  private fieldRow(row: Row, place: Place): void {
    const [first = '', ...rest] = row.cells
      .map((cell) => cell.text)
      .filter((text) => text !== '' && !isPlaceholder(text));
    const value = rest.length === 0 ? first : `${first} (${rest.join(', ')})`;
    if (place.field === null || value === '') return;
    this.sink.field(
      { field: place.field, label: place.label, value, line: row.line, commas: false, detail: [] },
      place,
    );
  }
}
