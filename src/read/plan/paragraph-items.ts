import { isAction, isEnglish } from '../../text/action.ts';
import { termsOf } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Item } from '../markdown/block.ts';
import { type Labelled, labelled, taskField, taskLabel } from '../work/labels.ts';
import { withBareBoxes } from './bare-boxes.ts';
import { isWork } from './work-text.ts';

/**
 * The blocks with those paragraphs as list items that are items without a bullet (format 2.5): boxes, `[ ] Clear the plot`,
 * lines of a series that open with an id, `T1.1 Clear the plot`, each with what stands below it, and records of labelled
 * lines that name an activity. The blocks themselves where there are none.
 */
export function withParagraphItems(written: readonly Block[]): readonly Block[] {
  const blocks = withBareBoxes(written);
  const records = recordsIn(blocks);
  const numbered = numberedLines(blocks);
  if (records.size === 0 && numbered.size === 0) return blocks;
  const result: Block[] = [];
  /** What stands below the last numbered line. */
  let open: Block[] = result;
  const item = (block: Item): void => {
    result.push({ kind: 'list', items: [block] });
  };
  const line = (one: Line): void => {
    const head = numbered.get(one);
    if (head === undefined) open.push({ kind: 'paragraph', lines: [one] });
    else item({ box: null, head, line: one.line, blocks: (open = []) });
  };
  for (const block of blocks) {
    const lines = linesOf(block);
    const record = records.get(lines[0] ?? null);
    if (record !== undefined) {
      open = result;
      item(record);
    } else if (lines.some((one) => numbered.has(one))) lines.forEach(line);
    else {
      if (isEnd(block)) open = result;
      open.push(block);
    }
  }
  return result;
}

function linesOf(block: Block): readonly Line[] {
  return block.kind === 'paragraph' ? block.lines : [];
}

/** A heading, a break or a bold line: nothing after it is the line's above. */
function isEnd(block: Block): boolean {
  return block.kind === 'heading' || block.kind === 'rule' || (linesOf(block)[0]?.bold ?? 0) > 0;
}

/** An id of a plan's own before words: `T1.1`, `WP2.3b`, or a number with a dot, `1.1`. */
const ID =
  /^(?:(T-?\d+[a-z]?(?:\.\d+[a-z]?)*|\p{Lu}{1,4}-?\d+(?:\.\d+)+[a-z]?)|(\d{1,3}(?:\.\d{1,3})+))\.?\s+(?=\p{L}|`)(.*\p{L}.*)$/u;

interface NumberedParagraph {
  readonly line: Line;
  readonly id: string;
  readonly title: string;
  /** Its id is one of tasks by its letters. */
  readonly lettered: boolean;
  readonly hasList: boolean;
  /** It is all of its paragraph, and reads as a title. */
  readonly isTitle: boolean;
}

/**
 * The lines of paragraphs that open with an id of a series, each as the head of an item; of bare numbers those that say
 * something to do above a list, and the titles beside one that says so, `1.1 New file`, `1.2 Fix the old one`. Ids that headings and items
 * say as well, or two lines, only speak of tasks.
 */
function numberedLines(blocks: readonly Block[]): ReadonlyMap<Line, Line> {
  const known = new Set(
    blocks.flatMap(headsOf).flatMap((line) => idOf(line)?.id ?? taskLabel(line.text)?.id ?? []),
  );
  const found = blocks.flatMap((block, at): NumberedParagraph[] => {
    const lines = linesOf(block);
    const next = blocks[at + 1]?.kind;
    return lines.flatMap((line, index) => {
      const hasList = index === lines.length - 1 && next === 'list';
      const one = idOf(line);
      const isTitle = lines.length === 1;
      return one === null ? [] : [{ line, hasList, isTitle, ...one }];
    });
  });
  const lines = new Map<Line, Line>();
  for (const lettered of [true, false]) {
    const alike = found.filter((one) => one.lettered === lettered && (one.hasList || !known.has(one.id)));
    const english = isEnglish(alike.map(({ title }) => title).join('\n'));
    const titles = lettered ? NO_TITLES : titlesOfWork(alike, english);
    const own = alike.filter((one) => titles.has(one) || isItem(one, english));
    const ids = new Set(own.map(({ id }) => id));
    if (ids.size < 2 || ids.size < own.length) continue;
    for (const { line, id, title } of own)
      lines.set(line, { ...line, text: `Task ${id}: ${title}`, bold: 0 });
  }
  return lines;
}

const NO_TITLES: ReadonlySet<NumberedParagraph> = new Set();

/** Of bare numbers: the titles of each first number, where two or more count on and one says something to do. */
function titlesOfWork(found: readonly NumberedParagraph[], english: boolean): ReadonlySet<NumberedParagraph> {
  const runs = new Map<string, NumberedParagraph[]>();
  for (const one of found) {
    const [part = ''] = one.id.split('.');
    if (one.isTitle && one.title.length <= LONGEST_TITLE && !/[.:;,：。；，]$/.test(one.title))
      runs.set(part, [...(runs.get(part) ?? []), one]);
  }
  const isRun = (run: readonly NumberedParagraph[]): boolean =>
    run.length > 1 && run.some(({ title }) => (english ? isAction(title) : isWork(title, english)));
  return new Set([...runs.values()].filter(isRun).flat());
}

/** What is longer is a sentence of prose. */
const LONGEST_TITLE = 80;

function isItem({ lettered, hasList, title }: NumberedParagraph, english: boolean): boolean {
  if (/[:：]$/.test(title)) return false;
  return lettered ? hasList || isAction(title) : hasList && isWork(title, english);
}

function idOf({ text }: Line): Pick<NumberedParagraph, 'id' | 'title' | 'lettered'> | null {
  const [, letters, digits = '', title = ''] = ID.exec(text) ?? [];
  return title === '' ? null : { id: letters ?? digits, title, lettered: letters !== undefined };
}

/** The lines that open headings and items. */
function headsOf(block: Block): Line[] {
  if (block.kind === 'heading') return [block.line];
  return block.kind === 'list' ? block.items.flatMap(({ head }) => head ?? []) : [];
}

/**
 * Paragraphs of labelled lines alone, by their first lines, each as an item. Where there is more code than records, a stray
 * fence has laid some of them bare: the rest would be missing.
 */
function recordsIn(blocks: readonly Block[]): ReadonlyMap<Line | null, Item> {
  const records = new Map<Line | null, Item>();
  for (const block of blocks) {
    const lines = linesOf(block);
    const record = recordOf(lines);
    if (record !== null) records.set(lines[0] ?? null, record);
  }
  const isSeries = records.size > 1 && blocks.filter(({ kind }) => kind === 'other').length < records.size;
  return isSeries ? records : new Map();
}

/** A record of a task, its name and its fields each on a line of its own, as an item with these below it. */
function recordOf(lines: readonly Line[]): Item | null {
  const fields = lines.flatMap((line) => {
    const found = labelled(line);
    return found === null ? [] : [{ ...found, line }];
  });
  const id = fields.find(isId);
  const name = fields.find(isName);
  const rest = fields.filter((field) => field !== name && field !== id);
  if (fields.length < lines.length || name === undefined || !rest.some(isTaskField)) return null;
  const text = id === undefined ? name.value : `Task ${id.value}: ${name.value}`;
  const items = rest.map(({ line }): Item => ({ box: null, head: line, line: line.line, blocks: [] }));
  return {
    box: null,
    head: { ...name.line, text, bold: 0 },
    line: name.line.line,
    blocks: [{ kind: 'list', items }],
  };
}

/** `Activity: Clear the plot` */
function isName({ label, value }: Labelled): boolean {
  return (
    value !== '' && termsOf(label).some((term) => term === 'task' || term === 'name' || term === 'title')
  );
}

/** `Activity ID: 1.1.1`, `ID: A-3` */
function isId({ label, value }: Labelled): boolean {
  return /^[\p{L}-]*\d[\w.-]*$/u.test(value) && /(?:^|\s)(?:id|no\.?|nr\.?|nummer|número)$/i.test(label);
}

function isTaskField({ label }: Labelled): boolean {
  const field = taskField(label);
  return field !== null && field !== 'activities' && field !== 'note';
}

/** `Priority 1: Mend what broke`, `Priority 3 (stretch): Hang a banner` */
const COUNTED =
  /^(\p{L}+?)s?\s(\d{1,3})(?:\s?[-–]\s?\d{1,3})?\s?(\([^()]*\))?\s?(?::\s+|：\s*|[–—-]\s+)(.*\p{L}.*)$/u;

/**
 * Plain lines of one word and a number that goes up, `Priority 1: Mend what broke`, as items, their labels below them: for a
 * phase that has nothing else (format 2.10). The blocks themselves where there are none.
 */
export function withCountedLines(blocks: readonly Block[]): readonly Block[] {
  const found = blocks.flatMap(linesOf).flatMap((line) => {
    const [, word = '', number = '', , title = ''] = COUNTED.exec(line.text) ?? [];
    return word === '' ? [] : [{ line, word, number: Number(number), title }];
  });
  const isSeries =
    found.length > 1 &&
    found.every(
      ({ word, number }, at) =>
        at === 0 || (word === found[0]?.word && number > (found[at - 1]?.number ?? Infinity)),
    );
  if (!isSeries) return blocks;
  const titles = new Map(found.map(({ line, title }) => [line, title]));
  return blocks.flatMap((block) =>
    linesOf(block).some((line) => titles.has(line))
      ? linesOf(block).map((line) => countedItem(line, titles))
      : [block],
  );
}

function countedItem(line: Line, titles: ReadonlyMap<Line, string>): Block {
  const title = titles.get(line);
  if (title === undefined) return { kind: 'paragraph', lines: [line] };
  const label = { ...line, text: line.text.slice(0, -title.length).replace(/\s*[:：–—-]\s*$/, '') };
  const head = { ...line, text: title, bold: 0 };
  return {
    kind: 'list',
    items: [{ box: null, head, line: line.line, blocks: [{ kind: 'paragraph', lines: [label] }] }],
  };
}
