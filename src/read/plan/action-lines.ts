import { isAction, leadingLabel, startsWithVerb } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { isNameOfCode } from '../../text/name-of-code.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, List } from '../markdown/block.ts';
import { bareLabel, type Labelled, labelled, taskField, withoutColon } from '../work/labels.ts';
import { isActionOfThings } from '../work/remarks.ts';
import { ledBy, listsCriteria } from './list-label.ts';

/**
 * The blocks with those lines of prose as list items that say something to do right above code, or above a list of what they
 * are about (format 2.5): `Create lib/types.ts with the shapes:`; `**New file:** src/limits.py` and its code. What shows it lies
 * below the item. `noteLabels` are bold labels that are notes wherever they stand.
 */
export function withActionLines(blocks: readonly Block[], noteLabels: ReadonlySet<string>): readonly Block[] {
  const result: Block[] = [];
  let isInTask = false;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind === 'heading') isInTask = mayBeTask(block.line);
    const found =
      isInTask || block.kind !== 'paragraph' ? null : actionIn(block.lines, blocks, at + 1, noteLabels);
    if (found === null || block.kind !== 'paragraph') {
      result.push(block);
      continue;
    }
    if (block.lines.length > 1) result.push({ kind: 'paragraph', lines: block.lines.slice(0, -1) });
    const { head, shown } = found;
    const below = blocks.slice(at + 1, at + 1 + shown);
    result.push({ kind: 'list', items: [{ box: null, head, line: head.line, blocks: below }] });
    at += shown;
  }
  return result;
}

/** The head of an item that a paragraph's last line is, and how many blocks below show what it says. */
interface Action {
  readonly head: Line;
  readonly shown: number;
}

/** What stands below a heading that says something to do, or counts, tells how. */
function mayBeTask({ text: written }: Line): boolean {
  const { text, number } = withoutItemNumber(bareWords(written).text);
  return number !== null || isAction(text);
}

function actionIn(
  lines: readonly Line[],
  blocks: readonly Block[],
  next: number,
  noteLabels: ReadonlySet<string>,
): Action | null {
  const line = lines.at(-1);
  const below = blocks[next];
  if (line === undefined || below === undefined) return null;
  const file = line.bold > 0 ? labelled(line) : null;
  if (file !== null && namesFile(file, noteLabels)) return fileAction(line, file, [below, blocks[next + 1]]);
  const isShown = below.kind === 'list' ? isAbout(line, below) : isCode(below) && saysToDo(line);
  return isShown ? { head: line, shown: 1 } : null;
}

function fileAction(
  line: Line,
  { label, value }: Labelled,
  [first, second]: readonly (Block | undefined)[],
): Action | null {
  const shown = isCode(first) ? 1 : isPlainProse(first) && isCode(second) ? 2 : 0;
  return shown === 0 ? null : { head: { ...line, text: `${label} ${value}`, bold: 0 }, shown };
}

/** `Create the calls:` above a list of what they are. */
function isAbout(line: Line, list: List): boolean {
  const isToDo = line.bold === 0 && opens(line) && isActionOfThings(line, list.items);
  return isToDo && !listsCriteria(withoutColon(line.text), list);
}

function isPlainProse(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.lines.every(({ bold }) => bold === 0);
}

/** Whether a bold line is the label of the code right below it alone, as another such line follows. */
export function namesCodeAlone(blocks: readonly Block[], at: number): boolean {
  const after = blocks[at + 2];
  const line = isCode(blocks[at + 1]) && after?.kind === 'paragraph' ? after.lines[0] : undefined;
  return line !== undefined && line.bold > 0 && labelled(line) !== null;
}

function isCode(block: Block | undefined): boolean {
  return block?.kind === 'other' && block.code !== undefined;
}

/** `Create the new table:`, `**Mod A** — Line 20: Raise the cap:`; a word or two, `Run it:`, say not what. */
function saysToDo(line: Line): boolean {
  const led = ledBy(line);
  if (led !== null && led.label !== 'Note') {
    const label = leadingLabel(led.value);
    return isAction(led.value) || (label !== '' && isAction(led.value.slice(label.length)));
  }
  return line.bold === 0 && opens(line) && /(?:\S+\s+){2}\S/.test(line.text) && startsWithVerb(line.text);
}

function opens({ text }: Line): boolean {
  return /[:：]$/.test(text);
}

/**
 * Whether a heading is about one file, `New: src/mirror.py`, with prose, code and names of what is in it below: its change is
 * one task (format 2.5).
 */
export function isOfFile(heading: Line, below: readonly Block[]): boolean {
  const others = below.filter(
    (block) => block.kind !== 'rule' && block.kind !== 'paragraph' && !isCode(block),
  );
  const isShown = below.some(isCode) || others.length > 0;
  return isShown && namesFile(labelled(heading), NO_LABELS) && others.every(isOfNames);
}

const NO_LABELS: ReadonlySet<string> = new Set();

/** A list of names in code, each with what is said of it, and none to do. */
function isOfNames(block: Block): boolean {
  return (
    block.kind === 'list' &&
    block.items.every(({ head, box }) => box === null && head !== null && /^`[^`]+`/.test(head.text))
  );
}

/** `New file: src/limits.py`: what is done with one file. */
function namesFile(found: Labelled | null, noteLabels: ReadonlySet<string>): boolean {
  const [name = ''] = /^`[^`]+`(?=\s|$)|^\S+$/.exec(found?.value ?? '') ?? [];
  if (found === null || !isNameOfCode(name)) return false;
  return taskField(found.label) === null && !noteLabels.has(bareLabel(found.label).toLowerCase());
}
