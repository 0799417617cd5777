import type { WorkState } from '../model/plan.ts';
import type { TaskId } from '../model/tasks.ts';
import { type Box, boxesIn, isBoxOf } from '../text/boxes.ts';

/** What a task's box is to say. */
export type BoxState = WorkState;

/** A box whose mark was changed. */
export interface ChangedMark {
  readonly place: BoxPlace;
  /** Its line, with the old mark and with the new one. */
  readonly before: string;
  readonly after: string;
}

/** Where a box stands, in whatever line that is by now: one of those with the same text in the same box, whatever their marks. */
interface BoxPlace {
  /** Its text and what it lies in, a line each. */
  readonly path: string;
  /** 0-based, among so many of that path. */
  readonly index: number;
  readonly count: number;
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
 * action-items.md with a task marked: its boxes, and for done and to do the boxes nested below them, since a task is what
 * all of these say (format 6.4): done ticks those that are not cancelled, to do unticks those that are done or in progress.
 * All else stays byte for byte; null when it has no box. `doneMarks` are the marks of the setting: one of them stays as it
 * is when the task becomes done.
 */
export function markedTask(
  note: string,
  id: TaskId,
  { mark, doneMarks }: { readonly mark: BoxState; readonly doneMarks: string },
): MarkedNote | null {
  const boxes = boxesIn(note);
  const own = ownOrBelow(boxes, id);
  if (!own.includes('own')) return null;
  const char = characterOf(mark, doneMarks);
  const marks = boxes.flatMap((box, index): NewMark[] => {
    const place = own[index] ?? null;
    return place !== null && becomes(mark, place, stateOf(box, doneMarks)) ? [{ box, mark: char }] : [];
  });
  return withMarks(note, boxes, marks);
}

/** A note with its boxes as they were before; those that are otherwise by now, or cannot be told from others, stay as they are. */
export function withoutMarks(note: string, changes: readonly ChangedMark[]): MarkedNote {
  const lines = note.split('\n');
  const boxes = boxesIn(note);
  const byPath = boxesByPath(boxes);
  const marks = changes.flatMap(({ place, before, after }): NewMark[] => {
    const alike = byPath.get(place.path) ?? [];
    const box = alike.length === place.count ? alike[place.index] : undefined;
    if (box === undefined || lines[box.line] !== after) return [];
    const mark = markIn(before, box);
    return mark === undefined ? [] : [{ box, mark }];
  });
  return withMarks(note, boxes, marks);
}

/** 1-based line of a task's first box; null when it has none. */
export function taskBoxLine(note: string, id: TaskId): number | null {
  const found = boxesIn(note).find((box) => isBoxOf(box, id));
  return found === undefined ? null : found.line + 1;
}

/**
 * What a click on one of a note's boxes changes: it ticks what is to do, and unticks all else. Null for a box that is not
 * there.
 */
export function clickOn(note: string, index: number): ChangedMark | null {
  const boxes = boxesIn(note);
  const box = boxes[index];
  if (box === undefined) return null;
  return withMarks(note, boxes, [{ box, mark: box.mark === ' ' ? 'x' : ' ' }]).changes[0] ?? null;
}

/** A note with a box changed, wherever its line stands by now; null when that cannot be told. */
export function withChange(note: string, { place, before, after }: ChangedMark): string | null {
  const { note: changed, changes } = withoutMarks(note, [{ place, before: after, after: before }]);
  return changes.length === 0 ? null : changed;
}

/** The character of a line where a box has its mark. */
function markIn(line: string, { column }: Box): string | undefined {
  return Array.from(line.slice(column))[0];
}

/** Done is `x` where that counts as done, else the first mark that does. */
function characterOf(mark: BoxState, doneMarks: string): string {
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

/** What a box says by itself (format 6.1). */
function stateOf({ mark }: Box, doneMarks: string): BoxState | 'cancelled' {
  if (doneMarks.includes(mark)) return 'done';
  if (mark === '/') return 'active';
  return mark === '-' ? 'cancelled' : 'todo';
}

/** Whether a box of a task that is marked gets the mark: not when it says so already, by whatever character. */
function becomes(mark: BoxState, place: 'own' | 'below', now: BoxState | 'cancelled'): boolean {
  if (now === mark) return false;
  return place === 'own' || (mark !== 'active' && now !== 'cancelled');
}

/** The boxes of each path, in the order of the note. */
function boxesByPath(boxes: readonly Box[]): Map<string, Box[]> {
  const byPath = new Map<string, Box[]>();
  for (const box of boxes) {
    const path = pathOf(box, boxes);
    const alike = byPath.get(path);
    if (alike === undefined) byPath.set(path, [box]);
    else alike.push(box);
  }
  return byPath;
}

/**
 * A box's text and those of the boxes around, up to the task it belongs to: that is the same task by its id, wherever it is
 * put and whatever else it is called.
 */
function pathOf({ text, idKey, parent }: Box, boxes: readonly Box[]): string {
  const path = [text];
  let isNamed = isTaskLike(idKey);
  for (let around = parent; around !== null && !isNamed;) {
    const box: Box | undefined = boxes[around];
    isNamed = isTaskLike(box?.idKey ?? null);
    path.push((isNamed ? box?.idKey : box?.text) ?? '');
    around = box?.parent ?? null;
  }
  return path.join('\n');
}

/** Whether what a box starts with may be a task's id: every first word may, but those of tasks have a number. */
function isTaskLike(idKey: string | null): boolean {
  return idKey !== null && /\d/.test(idKey);
}

function withMarks(note: string, boxes: readonly Box[], marks: readonly NewMark[]): MarkedNote {
  const lines = note.split('\n');
  const byPath = boxesByPath(boxes);
  const changes = marks.flatMap(({ box, mark }): ChangedMark[] => {
    if (box.mark === mark) return [];
    const before = lines[box.line] ?? '';
    const after = before.slice(0, box.column) + mark + before.slice(box.column + box.mark.length);
    lines[box.line] = after;
    const path = pathOf(box, boxes);
    const alike = byPath.get(path) ?? [];
    return [{ place: { path, index: alike.indexOf(box), count: alike.length }, before, after }];
  });
  return { note: lines.join('\n'), changes };
}
