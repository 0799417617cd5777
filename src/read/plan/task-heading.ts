import type { Markdown } from '../../model/markdown.ts';
import { isAction } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import type { Line } from '../markdown/line.ts';
import { type Block, hasBox } from '../markdown/block.ts';
import {
  bareLabel,
  type FieldName,
  labelled,
  phaseField,
  saysOnlyWork,
  taskField,
  taskLabel,
} from '../work/labels.ts';
import { phaseNumber } from '../work/phase-number.ts';
import { isOfFile } from './action-lines.ts';
import { countedTasks, type HeadingTask } from './counted-tasks.ts';
import type { ItemReading } from './item-reading.ts';
import { proseSaysToDo } from './lists-to-do.ts';
import { belowHeading, isOfItems, openLabel, labelLines, shortLabel, TASK_ONLY } from './labels-below.ts';

/** Explicitly a task and no step of one: `Task 1.1: Title`, `T-001 - Title`. */
export function isTaskHeading(text: string): boolean {
  return /^\P{L}*(?:tasks?\b|t-?\d|aufgabe|tâche|tarea|tarefa|compito|taak|任务|タスク)/iu.test(text);
}

/**
 * Whether a sub-heading is a task of its own by what stands below it (format 2.5): nothing but labelled lines, fields of a
 * task among them. `mostly`: some labels are not known, or a list stands below `Steps`; then its siblings have to be alike.
 */
type TaskBody = 'wholly' | 'mostly' | 'no';

function taskBody(below: readonly Block[]): TaskBody {
  if (below.some((block) => block.kind === 'heading' || block.kind === 'table' || hasBox(block))) return 'no';
  const labels = below.flatMap(labelLines).flatMap((line) => shortLabel(line) ?? []);
  const fields = labels.map(({ label }) => taskField(label));
  const holdsWork = labels.some(({ value }, at) => fields[at] === 'activities' && value === '');
  if (holdsWork || !fields.some((field) => TASK_ONLY.has(field ?? ''))) return 'no';
  if (!below.some(isOfItems) && fields.every((field) => field !== null)) return 'wholly';
  const areOpened = below.every((block, at) => !isOfItems(block) || opensPart(below[at - 1]));
  const unknown = labels.filter(({ label }, at) => fields[at] === null && !saysOnlyWork(label));
  return areOpened && unknown.length * 2 <= labels.length ? 'mostly' : 'no';
}

/**
 * Whether a heading that nobody read may be a task, by the lines up to the next heading (format 2.0): nothing but fields, an
 * effort or what it waits for among them, or such a field in bold beside prose; or, where the heading has a number, prose that
 * tells something to do.
 */
export function mayBeTask({ text }: Line, below: readonly Block[]): boolean {
  if (below.some(({ kind }) => kind === 'table' || kind === 'quote') || below.some(hasBox)) return false;
  if (isOfFields(below) || isPlanned(below)) return true;
  if (hasNumber(text)) return tellsWork(text, below);
  return phaseNumber(bareWords(text).text) !== null && leadOf(below).some(holdsAction);
}

function hasNumber(text: Markdown): boolean {
  return withoutItemNumber(bareWords(text).text).number !== null;
}

/** `**Effort**: 4h` beside prose. */
function isPlanned(below: readonly Block[]): boolean {
  if (below.some(isOfItems)) return false;
  return below.flatMap(labelLines).some((line) => {
    const found = shortLabel(line);
    if (found === null || !found.bold || found.value === '') return false;
    return PLANNED.has(taskField(found.label) ?? 'note');
  });
}

function isOfFields(below: readonly Block[]): boolean {
  if (taskBody(below) !== 'wholly') return false;
  const fields = below.flatMap(labelLines).map((line) => taskField(shortLabel(line)?.label ?? ''));
  return fields.every((field) => field !== null) && fields.some((field) => PLANNED.has(field));
}

/** What is said of work, and not of a note or a person. */
const PLANNED: ReadonlySet<FieldName> = new Set(['effort', 'dependsOn']);

/** `**Fix:** Replace the plank` below a heading; or prose alone, where that or the heading opens with something to do. */
function tellsWork(text: Markdown, below: readonly Block[]): boolean {
  const lines = leadOf(below);
  if (lines.some(holdsAction)) return true;
  const [first] = lines;
  if (below.some(({ kind }) => kind === 'list') || first === undefined || labelled(first) !== null)
    return false;
  return isAction(withoutItemNumber(bareWords(text).text).text) || isAction(first.text);
}

/** The lines above the first list. */
function leadOf(below: readonly Block[]): readonly Line[] {
  const end = below.findIndex(({ kind }) => kind === 'list');
  return (end === -1 ? below : below.slice(0, end)).flatMap(labelLines);
}

function holdsAction(line: Line): boolean {
  const found = labelled(line);
  // What something is for is said in the words of an action, too: `**Purpose:** Rebuild the list`.
  return found?.bold === true && phaseField(found.label) !== 'note' && isAction(found.value);
}

/**
 * Whether a sub-heading of a phase is a task where nothing stands in it (format 2.5): it says something to do, counts, or has prose
 * below it that begins with something to do; where plain items are no work, only above code.
 */
export function headingSaysWork(
  line: Line,
  label: string,
  below: readonly Block[],
  { plain, units }: Pick<ItemReading, 'plain' | 'units'>,
): boolean {
  const says = isAction(label);
  if (!plain) return says && isAllCode(below);
  return says || hasNumber(line.text) || units.has(line.line) || proseSaysToDo(line, below);
}

/** Which sub-headings of a phase are tasks of their own (format 2.5). */
export class TaskHeadings {
  private readonly depths: ReadonlySet<number>;
  private readonly counted: ReadonlyMap<number, HeadingTask>;
  private readonly forms: ReadonlySet<Line>;

  /** `proseIsWork`: what is told of one file is its change. */
  constructor(
    blocks: readonly Block[],
    private readonly proseIsWork: boolean,
  ) {
    this.depths = taskDepths(blocks);
    this.counted = countedTasks(blocks);
    this.forms = formsIn(blocks);
  }

  /** The id and the title of a heading that is one by its own words or its series. */
  titled({ line, holdsTasks }: Line, text: string): HeadingTask | null {
    return (holdsTasks === true ? null : taskLabel(text)) ?? this.counted.get(line) ?? null;
  }

  /** A sub-heading that has the fields of a task below it. */
  hasFields(line: Line, below: readonly Block[], depth: number, saysWork: boolean): boolean {
    if (this.forms.has(line) || (this.proseIsWork && isOfFile(line, below))) return true;
    const body = taskBody(below);
    return body === 'wholly' || (body === 'mostly' && saysWork && this.depths.has(depth));
  }
}

/**
 * Numbered headings of one level below which stands nothing but values after the same bold labels, which say nothing to do:
 * each is one task, whatever the labels are (format 2.5): `1. Gutter`, `- **Now**: no pipe`, `- **Needed**: a pipe`.
 */
function formsIn(blocks: readonly Block[]): ReadonlySet<Line> {
  const levels = new Map<number, { readonly line: Line; readonly labels: ReadonlySet<string> }[]>();
  blocks.forEach((block, at) => {
    if (block.kind !== 'heading' || !hasNumber(block.line.text)) return;
    const labels = formLabels(belowHeading(blocks, at));
    if (labels.size > 0)
      levels.set(block.depth, [...(levels.get(block.depth) ?? []), { line: block.line, labels }]);
  });
  return new Set(
    [...levels.values()].flatMap((forms) => {
      const isShared = (label: string): boolean => forms.every(({ labels }) => labels.has(label));
      const shared = [...(forms[0]?.labels ?? [])].filter(isShared);
      return forms.length > 1 && shared.length > 1 ? forms.map(({ line }) => line) : [];
    }),
  );
}

/** The bold labels of a list that holds nothing else; none where one says something to do or is a box. */
function formLabels(below: readonly Block[]): ReadonlySet<string> {
  const [list, ...others] = below.filter(({ kind }) => kind !== 'rule');
  if (list?.kind !== 'list' || others.length > 0 || hasBox(list)) return new Set();
  const labels = list.items.flatMap(({ head }) => (head === null ? [] : (labelled(head) ?? [])));
  const isForm =
    labels.length === list.items.length && labels.every(({ bold, label }) => bold && !isAction(label));
  return new Set(isForm ? labels.map(({ label }) => bareLabel(label).toLowerCase()) : []);
}

/** Code alone: how to do what the heading above it says. */
export function isAllCode(below: readonly Block[]): boolean {
  return (
    below.some(({ kind }) => kind === 'other') &&
    below.every(({ kind }) => kind === 'other' || kind === 'rule')
  );
}

/** `**Steps**:` right above a list, or a field whose clauses it holds. */
function opensPart(block: Block | undefined): boolean {
  const found = openLabel(block);
  return found !== null && (saysOnlyWork(found.label) || taskField(found.label) === 'done');
}

/** The levels of sub-headings at which most of those with something below have the fields of a task. */
function taskDepths(blocks: readonly Block[]): ReadonlySet<number> {
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
