import { type Finding, finding } from '../model/finding.ts';
import type { Box } from '../text/boxes.ts';

/**
 * Boxes of action-items.md for tasks that tasks.md does not have, in the order of the note. A box speaks of a task when
 * its first word looks like the ids of this goal: `T-099` beside `T-001`, `API-9` beside `API-3`, `2.9` beside `2.1`;
 * `Q3 report` is a box of the user's own. `tasks` has the tasks by the keys of their ids (`idKey`).
 */
export function unknownBoxes(boxes: readonly Box[], tasks: ReadonlyMap<string, unknown>): Finding[] {
  const unknown = boxes.flatMap((box) => {
    const key = box.idKey;
    const make = key === null || tasks.has(key) ? null : makeOf(key);
    return make === null ? [] : [{ box, make }];
  });
  if (unknown.length === 0) return [];
  const makes = new Set(Array.from(tasks.keys(), makeOf));
  return unknown.flatMap(({ box, make }) => {
    if (!makes.has(make)) return [];
    const id = /^[^\p{L}\p{N}]*([\p{L}\p{N}.-]*[\p{L}\p{N}])/u.exec(box.text)?.[1] ?? '';
    const says = `${id} is no task of the task list. Correct the ID, or remove this action item.`;
    return [finding('unknown-action-item', box.line + 1, says)];
  });
}

/** `t-12` -> `t`, `2.1` -> `.`; null for a plain number or word, which many boxes start with that speak of no task. */
function makeOf(key: string): string | null {
  const [, letters = '', rest = ''] = /^(\p{L}*)-?(\d+(?:\.\d+)*)$/u.exec(key) ?? [];
  if (letters !== '') return letters;
  return rest.includes('.') ? '.' : null;
}
