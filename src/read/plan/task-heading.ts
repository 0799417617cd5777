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

/**
 * Whether a sub-heading is a task of its own by what stands below it (format 2.5): nothing but labelled lines, fields of a
 * task among them. `mostly`: some labels are not known, or a list stands below `Steps`; then its siblings have to be alike.
 */
export type TaskBody = 'wholly' | 'mostly' | 'no';

export function taskBody(below: readonly Block[]): TaskBody {
  if (below.some((block) => block.kind === 'heading' || block.kind === 'table' || hasBox(block))) return 'no';
  const labels = below.flatMap(linesOf).flatMap((line) => shortLabel(line) ?? []);
  const fields = labels.map(({ label }) => taskField(label));
  const holdsWork = labels.some(({ value }, at) => fields[at] === 'activities' && value === '');
  if (holdsWork || !fields.some((field) => TASK_ONLY.has(field ?? ''))) return 'no';
  if (!below.some(isOfItems) && fields.every((field) => field !== null)) return 'wholly';
  const areOpened = below.every((block, at) => !isOfItems(block) || opensPart(below[at - 1]));
  const unknown = labels.filter(({ label }, at) => fields[at] === null && !saysOnlyWork(label));
  return areOpened && unknown.length * 2 <= labels.length ? 'mostly' : 'no';
}

/** A list that holds more than labelled values. */
function isOfItems(block: Block): boolean {
  return block.kind === 'list' && linesOf(block).some((line) => shortLabel(line) === null);
}

/** `**Steps**:` right above a list, or a field whose clauses it holds. */
function opensPart(block: Block | undefined): boolean {
  const line = block?.kind === 'paragraph' ? block.lines.at(-1) : undefined;
  const found = line === undefined ? null : shortLabel(line);
  return (
    found !== null && found.value === '' && (saysOnlyWork(found.label) || taskField(found.label) === 'done')
  );
}

/** The levels of sub-headings at which most of those with something below have the fields of a task. */
export function taskDepths(blocks: readonly Block[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  let depth: number | null = null;
  let below: Block[] = [];
  const close = (): void => {
    const isTask = taskBody(below) !== 'no';
    if (depth !== null && below.length > 0) counts.set(depth, (counts.get(depth) ?? 0) + (isTask ? 1 : -1));
    below = [];
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      close();
      depth = block.depth;
    } else below.push(block);
  }
  close();
  return new Set([...counts].filter(([, more]) => more > 0).map(([level]) => level));
}

function linesOf(block: Block): readonly Line[] {
  if (block.kind === 'paragraph') return block.lines;
  return block.kind === 'list' ? block.items.flatMap(({ head }) => head ?? []) : [];
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
