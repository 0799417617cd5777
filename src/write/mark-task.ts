import type { WorkState } from '../model/plan.ts';
import type { TaskId } from '../model/tasks.ts';
import { type Box, boxesIn, isBoxOf } from '../text/boxes.ts';

/** What a task's box is to say. */
export type Mark = WorkState;

/** A box whose mark was changed. */
export interface ChangedMark {
  /** 0-based line that it stood in. */
  readonly line: number;
  /** That line, with the old mark and with the new one. */
  readonly before: string;
  readonly after: string;
}

/** A note whose boxes were marked. */
export interface MarkedNote {
  readonly note: string;
  /** In the order of the note; empty when all said so already. */
  readonly changes: readonly ChangedMark[];
}

/** A box's mark is changed, and nothing else of its line. */
interface NewMark {
  readonly box: Box;
  readonly mark: string;
}

/**
 * action-items.md with a task marked: its boxes, and for done and to do every box nested below them that is not
 * cancelled, since a task is what all of these say (format 6.4). All else stays byte for byte; null when it has no box.
 * `doneMarks` are the marks of the setting: one of them stays as it is when the task becomes done.
 */
export function markedTask(
  note: string,
  id: TaskId,
  { mark, doneMarks }: { readonly mark: Mark; readonly doneMarks: string },
): MarkedNote | null {
  const boxes = boxesIn(note.split('\n'));
  const own = ownOrBelow(boxes, id);
  if (!own.includes('own')) return null;
  const char = characterOf(mark, doneMarks);
  const isSo = (now: string): boolean => (mark === 'done' ? doneMarks.includes(now) : now === char);
  const isCancelled = (now: string): boolean => now === '-' && !doneMarks.includes(now);
  const marks = boxes.flatMap((box, index): NewMark[] => {
    const follows = own[index] === 'below' && mark !== 'active' && !isCancelled(box.mark);
    return (own[index] === 'own' || follows) && !isSo(box.mark) ? [{ box, mark: char }] : [];
  });
  return withMarks(note, marks);
}

/** A note with its boxes as they were before; those whose line is another by now, or is there twice, stay as they are. */
export function withoutMarks(note: string, changes: readonly ChangedMark[]): MarkedNote {
  const lines = note.split('\n');
  const boxes = boxesIn(lines);
  const byLine = new Map<string, Box[]>();
  for (const box of boxes) {
    const text = lines[box.line] ?? '';
    const same = byLine.get(text);
    if (same === undefined) byLine.set(text, [box]);
    else same.push(box);
  }
  const marks = changes.flatMap(({ line, before, after }): NewMark[] => {
    const found = byLine.get(after) ?? [];
    const box = found.find((one) => one.line === line) ?? (found.length === 1 ? found[0] : undefined);
    const mark = box === undefined ? undefined : markIn(before, box);
    return box === undefined || mark === undefined ? [] : [{ box, mark }];
  });
  return withMarks(note, marks);
}

/** 1-based line of a task's first box; null when it has none. */
export function taskBoxLine(note: string, id: TaskId): number | null {
  const found = boxesIn(note.split('\n')).find((box) => isBoxOf(box, id));
  return found === undefined ? null : found.line + 1;
}

/** What a click on a box changes: it ticks what is to do, and unticks all else. Null for a box whose place is not known. */
export function clickOn(note: string, box: Box): ChangedMark | null {
  return withMarks(note, [{ box, mark: box.mark === ' ' ? 'x' : ' ' }]).changes[0] ?? null;
}

/** A note with a box changed, wherever its line stands by now; null when that cannot be told. */
export function withChange(note: string, { line, before, after }: ChangedMark): string | null {
  const { note: changed, changes } = withoutMarks(note, [{ line, before: after, after: before }]);
  return changes.length === 0 ? null : changed;
}

/** The character of a line where a box has its mark. */
function markIn(line: string, { column }: Box): string | undefined {
  return column === null ? undefined : Array.from(line.slice(column))[0];
}

/** Done is `x` where that counts as done, else the first mark that does. */
function characterOf(mark: Mark, doneMarks: string): string {
  switch (mark) {
    case 'todo':
      return ' ';
    case 'active':
      return '/';
    case 'done':
      return doneMarks.includes('x') ? 'x' : (Array.from(doneMarks)[0] ?? 'x');
  }
}

/** Of each box, whether it is the task's own, or lies below one. */
function ownOrBelow(boxes: readonly Box[], id: TaskId): ('own' | 'below' | null)[] {
  const result: ('own' | 'below' | null)[] = [];
  for (const box of boxes) {
    const isBelow = box.parent !== null && (result[box.parent] ?? null) !== null;
    result.push(isBoxOf(box, id) ? 'own' : isBelow ? 'below' : null);
  }
  return result;
}

function withMarks(note: string, marks: readonly NewMark[]): MarkedNote {
  const lines = note.split('\n');
  const changes = marks.flatMap(({ box, mark }): ChangedMark[] => {
    if (box.column === null) return [];
    const before = lines[box.line] ?? '';
    const after = before.slice(0, box.column) + mark + before.slice(box.column + box.mark.length);
    lines[box.line] = after;
    return [{ line: box.line, before, after }];
  });
  return { note: lines.join('\n'), changes };
}
