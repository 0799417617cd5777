import { termsOf } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import { type Block, hasBox } from '../markdown/outline.ts';
import { bareLabel, type Labelled, labelled, taskField } from '../work/labels.ts';

/** `Steps`, `To do`: it tells nothing that a group would. */
export function saysOnlyWork(label: string): boolean {
  return termsOf(label).some((term) => term === 'item' || term === 'task' || term === 'work');
}

/** Explicitly a task and no step of one: `Task 1.1: Title`, `T-001 - Title`. */
export function isTaskHeading(text: string): boolean {
  return /^\P{L}*(?:tasks?\b|t-?\d|aufgabe|tâche|tarea|tarefa|compito|taak|任务|タスク)/iu.test(text);
}

/** What stands below a heading up to the next one of its level. */
export function belowHeading(after: readonly Block[], depth: number): readonly Block[] {
  const end = after.findIndex((block) => block.kind === 'heading' && block.depth <= depth);
  return end === -1 ? after : after.slice(0, end);
}

/** A sub-heading is a task of its own where nothing but labelled lines stand below it, fields of a task among them (format 2.5). */
export function isTaskByItsBody(below: readonly Block[]): boolean {
  if (below.some((block) => block.kind === 'heading' || block.kind === 'table' || hasBox(block)))
    return false;
  const lines = below.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.lines
      : block.kind === 'list'
        ? block.items.flatMap(({ head }) => (head === null ? [] : [head]))
        : [],
  );
  const labels = lines.map(shortLabel);
  const isItem = (block: Block): boolean =>
    block.kind === 'list' && block.items.some(({ head }) => head !== null && shortLabel(head) === null);
  return (
    !below.some(isItem) &&
    labels.some((found) => found !== null && TASK_ONLY.has(taskField(found.label) ?? '')) &&
    labels.every((found) => found === null || taskField(found.label) !== null) &&
    !labels.some((found) => found !== null && taskField(found.label) === 'activities' && found.value === '')
  );
}

/** `owner: Mira`, `max_parallel: 3`; the colon of a text that goes on, `Pick it up (owner: Mira)`, closes no label. */
function shortLabel(line: Line): Labelled | null {
  const found = labelled(line);
  return found !== null && /^[\p{L}_-]+(?: [\p{L}_-]+){0,2}$/u.test(bareLabel(found.label)) ? found : null;
}

/** Fields that a phase's part does not have, and a task does. */
const TASK_ONLY: ReadonlySet<string> = new Set([
  'effort',
  'status',
  'responsible',
  'dependsOn',
  'id',
  'done',
]);
