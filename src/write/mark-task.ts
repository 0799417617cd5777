import type { WorkState } from '../model/plan.ts';
import type { TaskId } from '../model/tasks.ts';
import { type Box, boxesIn, isBoxOf } from '../text/boxes.ts';

/** What a task's box is to say. */
export type Mark = WorkState;

const CHARACTERS: Readonly<Record<Mark, string>> = { todo: ' ', active: '/', done: 'x' };

/**
 * action-items.md with a task marked: its boxes, and for done and to do every box nested below them that is not
 * cancelled, since a task is what all of these say (format 6.4). All else stays byte for byte; null when it has no box.
 */
export function markedTask(note: string, id: TaskId, mark: Mark): string | null {
  const lines = note.split('\n');
  const boxes = boxesIn(lines);
  const isOwn = (box: Box): boolean => isBoxOf(box, id);
  const isBelow = ({ parent }: Box): boolean => {
    const around = parent === null ? undefined : boxes[parent];
    return around !== undefined && (isOwn(around) || isBelow(around));
  };
  if (!boxes.some(isOwn)) return null;
  for (const box of boxes) {
    const follows = mark !== 'active' && box.mark !== '-' && isBelow(box);
    if ((!isOwn(box) && !follows) || box.mark.toLowerCase() === CHARACTERS[mark]) continue;
    lines[box.line] = (lines[box.line] ?? '').replace(/\[.\]/u, `[${CHARACTERS[mark]}]`);
  }
  return lines.join('\n');
}

/** 1-based line of a task's first box; null when it has none. */
export function taskBoxLine(note: string, id: TaskId): number | null {
  const found = boxesIn(note.split('\n')).find((box) => isBoxOf(box, id));
  return found === undefined ? null : found.line + 1;
}
