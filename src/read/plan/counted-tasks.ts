import type { Markdown } from '../../model/markdown.ts';
import { bareWords } from '../../text/decoration.ts';
import type { Line } from '../markdown/line.ts';
import { type Block, hasBox } from '../markdown/block.ts';
import { groupLabel, labelled, taskField, taskLabel } from '../work/labels.ts';
import { phaseStart } from '../work/phase-start.ts';
import { belowHeading, isOfItems, openLabel, labelLines, shortLabel, TASK_ONLY } from './labels-below.ts';

/** The plan's id and the title of a task that a heading opens. */
export interface HeadingTask {
  readonly id: string;
  readonly title: Markdown;
}

/**
 * The headings of one level that count by a word nobody taught us, most of them with the fields of a task below, by their
 * lines: they are tasks in any language, as those called *Task* are (format 2.5): `### Sub-ticket #8: Rename the labels`.
 */
export function countedTasks(blocks: readonly Block[]): ReadonlyMap<number, HeadingTask> {
  const series = new Map<string, { line: number; isTask: boolean; task: HeadingTask }[]>();
  blocks.forEach((block, at) => {
    if (block.kind !== 'heading') return;
    const task = countedTitle(block.line);
    if (task === null) return;
    const below = belowHeading(blocks, at);
    const key = `${String(block.depth)} ${task.series}`;
    const isTask = holdsOneTask(below, task.series === '');
    series.set(key, [...(series.get(key) ?? []), { line: block.line.line, isTask, task }]);
  });
  return new Map(
    [...series]
      .filter(
        ([key, all]) =>
          key.endsWith(' ') || (all.length > 1 && all.filter(({ isTask }) => isTask).length * 2 > all.length),
      )
      .flatMap(([, all]) => all.filter(({ isTask }) => isTask).map(({ line, task }) => [line, task])),
  );
}

/** An id that may as well number a requirement: `US-7.1 · Larger pots`. */
const STORY = /^(\p{Lu}[\p{Lu}\d]{0,9}-\d{1,4}(?:\.\d{1,3})*)\s*(?::\s|：|\s[-–—·|]\s)\s*(\S.*)$/u;

/** What a heading counts by; those with such an id have no word. */
function countedTitle(line: Line): (HeadingTask & { readonly series: string }) | null {
  const { text } = bareWords(line.text);
  const [, story, name = ''] = taskLabel(text) === null ? (STORY.exec(text) ?? []) : [];
  if (story !== undefined) return { id: story, title: name, series: '' };
  const start = phaseStart(line, true);
  if (start === null || !start.closed || start.name === '' || start.word === '') return null;
  if (taskLabel(text) !== null || groupLabel(text) !== null) return null;
  return { id: start.number, title: start.name, series: start.series };
}

/** Fields of a task, and no list but below a label that does not say that tasks follow. */
function holdsOneTask(below: readonly Block[], isStory: boolean): boolean {
  if (below.some((block) => block.kind === 'heading' || block.kind === 'table' || hasBox(block)))
    return false;
  const labels = below.flatMap(labelLines).flatMap((line) => shortLabel(line) ?? []);
  // Code cuts a list in two.
  const blocks = below.filter(({ kind }) => kind !== 'other');
  const isOpened = (block: Block, at: number): boolean =>
    !isOfItems(block) ||
    (isStory && isOfBold(block)) ||
    openLabel(blocks[at - 1]) !== null ||
    blocks[at - 1]?.kind === 'list';
  return (
    labels.some(({ label }) => (isStory ? STORY_FIELDS : TASK_ONLY).has(taskField(label) ?? '')) &&
    !labels.some(({ label, value }) => value === '' && taskField(label) === 'activities') &&
    blocks.every(isOpened)
  );
}

/** A list whose items all have a bold label, whatever it is: `**Alternative 1:** …`. */
function isOfBold(block: Block): boolean {
  return labelLines(block).every((line) => labelled(line)?.bold === true);
}

/** Of the fields of a task, what a story has and a decision or a risk has not. */
const STORY_FIELDS: ReadonlySet<string> = new Set(['effort', 'dependsOn', 'done']);
