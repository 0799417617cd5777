import type { Markdown } from '../../model/markdown.ts';
import type { TaskState } from '../../model/note-tasks.ts';
import { bareWords, type StateSign } from '../../text/decoration.ts';
import type { HintContext } from '../../text/bracket-hints.ts';
import type { WorkTime } from '../../text/effort.ts';
import { readHints } from '../../text/hints.ts';
import { wordsLength } from '../../text/line-end.ts';
import { plainText } from '../../text/plain-text.ts';
import { idKey } from '../../text/task-id.ts';
import { taskLabel } from '../work/labels.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Item } from '../markdown/block.ts';
import { markState, TaskFields } from '../work/task-fields.ts';
import { NO_WORDS, type TaskWords } from '../work/task-words.ts';

/** A heading, or a bold line, that opens a task, with what stands below it. */
export interface TaskHeading {
  readonly line: Line;
  readonly blocks: readonly Block[];
}

/** A list item that starts with an id. */
export interface TaskLine {
  readonly shownId: string;
  /** The rest of its first line. */
  readonly text: Markdown;
  readonly item: Item;
}

/** The tasks of the forms that are no tables, as they lie in a stretch of a note (format 5.1). */
export interface TaskForms {
  readonly headings: readonly TaskHeading[];
  readonly lines: readonly TaskLine[];
}

/** What a heading or bold line says that opens a task. */
export interface TaskTitle {
  readonly id: string;
  readonly title: Markdown;
  /** What the signs around it say; null for none. */
  readonly sign: StateSign | null;
}

/** `Task 1.1: Title`, `#now [T-001](x.md) - Title ✅`, `ACT003: Title` -> the id and the title; null for any other text. */
export function taskTitle(text: Markdown): TaskTitle | null {
  const short = text.slice(0, 1000);
  if (!/\d|task/i.test(short)) return null;
  const { text: words, sign } = bareWords(withoutCodeAtId(short));
  const [, id, title = ''] =
    /^(?:[^\p{L}\p{N}[(]{1,12})?((?:TASK|ACT)-?\d{1,6})\s*(?:[:：]|\s[-–—]\s)\s*(.+)$/u.exec(words) ?? [];
  const found = id === undefined ? taskLabel(words) : { id, title };
  return found === null ? null : { ...found, sign };
}

/** `` `T-001`: Title `` -> T-001: Title */
function withoutCodeAtId(text: Markdown): Markdown {
  return text.replace(/^(\W{0,40}?)`([\p{L}\d][\p{L}\d .-]{0,30})`/u, '$1$2');
}

/** The task headings and task lines of a stretch. What lies below a task heading is that task's, boxes included. */
export function taskForms(blocks: readonly Block[]): TaskForms {
  const forms = new Forms();
  for (const block of blocks) forms.block(block);
  return forms;
}

class Forms implements TaskForms {
  readonly headings: { readonly line: Line; readonly blocks: Block[] }[] = [];
  readonly lines: TaskLine[] = [];
  /** Where the blocks of the open task heading go; null without one. */
  private open: Block[] | null = null;
  private depth = 0;

  block(block: Block): void {
    if (block.kind === 'heading') this.heading(block.line, block.depth, block);
    else if (block.kind === 'paragraph') this.paragraph(block.lines);
    else if (this.open !== null) this.open.push(block);
    else if (block.kind === 'list') for (const item of block.items) this.item(item);
  }

  private heading(line: Line, depth: number, block: Block): void {
    if (taskTitle(line.text) !== null) this.start(line, depth);
    else if (this.open !== null && depth > this.depth) this.open.push(block);
    else this.open = null;
  }

  private start(line: Line, depth: number): void {
    this.open = [];
    this.depth = depth;
    this.headings.push({ line, blocks: this.open });
  }

  /** A bold line `**Task 1.1: Title**` opens a task as a heading of the lowest level does. */
  private paragraph(lines: readonly Line[]): void {
    let rest: Line[] = [];
    const flush = (): void => {
      if (rest.length > 0) this.open?.push({ kind: 'paragraph', lines: rest });
      rest = [];
    };
    for (const line of lines) {
      if (line.bold > 0 && /^task\b/i.test(line.text) && taskTitle(line.text) !== null) {
        flush();
        this.start(line, 7);
      } else rest.push(line);
    }
    flush();
  }

  private item(item: Item): void {
    const found = item.head === null ? null : taskLine(item.head, item.box !== null);
    if (found !== null) this.lines.push({ ...found, item });
    for (const block of item.blocks)
      if (block.kind === 'list') for (const nested of block.items) this.item(nested);
  }
}

const LINE =
  /^(?:task\s+#?)?[[`]{0,2}(\p{L}{1,10}-?\d{1,6}(?:[.-]\d{1,6})*[a-z]?)[\]`]{0,2}(?:\]\([^()\s]*\))?(?=[\s:：.)—–-]|$)[\s:：.)—–-]*/iu;

/** `T012 [P] Name` after a box, `Task 1.1: Name` after a box or in bold. */
function taskLine({ text, bold }: Line, boxed: boolean): { shownId: string; text: Markdown } | null {
  if (boxed) {
    const match = LINE.exec(text);
    if (match !== null) return { shownId: match[1] ?? '', text: text.slice(match[0].length) };
    const bare = decorated(text);
    const other = LINE.exec(bare);
    if (other !== null) return { shownId: other[1] ?? '', text: bare.slice(other[0].length) };
  }
  const title = (boxed || bold > 0) && /^task\b/i.test(text) ? taskTitle(text) : null;
  return title === null ? null : { shownId: title.id, text: title.title };
}

/** No id stands further in. */
const FARTHEST_ID = 200;

/** A text that decoration precedes, without it; empty for a plain one, which need not be read twice. */
function decorated(text: Markdown): Markdown {
  if (/^[\p{L}\p{N}]/u.test(text) || !/\d/.test(text.slice(0, FARTHEST_ID))) return '';
  return bareWords(plainText(text.slice(0, 2_000))).text;
}

/** Ids whose make is goal-kit's or spec-kit's own; others need company, for a to-do list may have `- [ ] B2 batteries`. */
const OWN_MAKE = /^(?:T-\d+|T\d{3,}|(?:ACT|TASK)-?\d+)$/i;

/** The lines that are tasks: those with ids of goal-kit's make, after the word Task, or of a make that another line has too. */
export function surelyTasks(lines: readonly TaskLine[]): TaskLine[] {
  const makes = new Map<string, Set<string>>();
  for (const { shownId } of lines) {
    const ids = makes.get(make(shownId)) ?? new Set();
    makes.set(make(shownId), ids.add(idKey(shownId)));
  }
  return lines.filter(
    ({ shownId, item }) =>
      OWN_MAKE.test(shownId) ||
      /^task\b/i.test(item.head?.text ?? '') ||
      (makes.get(make(shownId))?.size ?? 0) > 1,
  );
}

/** `API-3`, `api4` -> api */
function make(id: string): string {
  return (/^\p{L}*/u.exec(id)?.[0] ?? '').toLowerCase();
}

/** A task heading with its fields; null for one that is none after all. */
export function headingTask({ line, blocks }: TaskHeading, time: WorkTime): TaskWords | null {
  const found = taskTitle(line.text);
  if (found === null) return null;
  return new TaskFields(time).read(blocks).words({
    ...NO_WORDS,
    shownId: found.id,
    name: found.title === '' ? found.id : found.title,
    state: found.sign ?? line.sign,
    line: line.line,
  });
}

/** What a task line says, and of its place in the order (format 3.8). */
export interface TaskLineWords extends TaskWords {
  /** It says what it waits for, be it nothing. */
  readonly saysOrder: boolean;
  readonly parallel: boolean;
  /** The stories it is of: `[US1]` -> US1. */
  readonly stories: readonly string[];
}

const STORIES = /^(?:\[[\p{L}\d][\p{L}\d _-]{0,20}\]\s{0,9})+/u;

/** A task line with its hints and what is nested below it (format 2.8); `tasks` are the items that are tasks of their own. */
export function lineTask(
  { shownId, text, item }: TaskLine,
  hints: HintContext,
  tasks: ReadonlySet<Item>,
): TaskLineWords {
  const says = withoutEnd(text);
  const found = readHints(says, hints);
  const stories = STORIES.exec(found.name)?.[0] ?? '';
  const name = found.name.slice(stories.length);
  const mark = markState(item.box);
  const words = new TaskFields(hints.time).read(item.blocks.map((block) => without(block, tasks))).words({
    ...NO_WORDS,
    shownId,
    name: name === '' ? says || shownId : name,
    description: says === name ? '' : says,
    owner: found.owner,
    hours: found.hours,
    done: found.done,
    waitsFor: found.after?.join(', ') ?? '',
    state: mark === 'todo' ? null : mark,
    line: item.line,
  });
  return {
    ...words,
    state: item.box === null || mark !== 'todo' ? words.state : begun(words.state),
    saysOrder: found.after !== null || words.waitsFor !== '',
    parallel: found.parallel,
    stories: Array.from(stories.matchAll(/\[(\p{L}{1,6}-?\d{1,4})\]/gu), ([, story = '']) => story),
  };
}

/** A line's words without the tags, block id and fields of the Tasks plugin at its end. */
function withoutEnd(text: Markdown): Markdown {
  const end = text.slice(-LONGEST_END);
  const length = wordsLength(end);
  // `#7` is no tag.
  return /[^\s#\d]/.test(end.slice(length)) ? text.slice(0, text.length - end.length + length) : text;
}

const LONGEST_END = 400;

/** An open task whose boxes below are done is begun, not done: its own box is one of them (format 6.4). */
function begun(below: TaskState | null): TaskState {
  return below === 'done' || below === 'active' ? 'active' : 'todo';
}

function without(block: Block, items: ReadonlySet<Item>): Block {
  return block.kind === 'list' ? { ...block, items: block.items.filter((item) => !items.has(item)) } : block;
}
