import type { Markdown } from '../../model/markdown.ts';
import { isAction, isEnglish, startsWithVerb } from '../../text/action.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { isQuantity } from '../../text/quantity.ts';
import { isDateAlone } from '../../text/time-alone.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Item } from '../markdown/block.ts';
import { bareLabel, groupLabel, labelled, phaseField, withoutColon } from './labels.ts';
import { namesFindings, sectionKind } from './sections.ts';
import { isTotal } from './total-row.ts';

/** A plain item that asks, and says nothing to do (format 2.5): `Which supplier needs a contract?` */
export function isQuestion({ text }: Line): boolean {
  const asks = text.replace(/\s[(（][^()（）]*[)）]$/u, '');
  return /[?？]["'”’»›）)\]*_]*$/.test(asks) && !isAction(text.replace(/^["'“‘«‹]+/, ''));
}

const URL = String.raw`<?https?:\/\/[^\s<>]+>?`;
const ONLY_LINK = new RegExp(String.raw`^${URL}[.;,]?$`);
const ONLY_NAMED_LINK = new RegExp(String.raw`^(?:${URL}|\[[^[\]]*\]\(https?:[^\s()]*\))[.;,]?$`);

/** A plain item that is a link alone, or after a name: `Norm: <https://…>`; not `Read: [the manual](https://…)`. */
export function isOnlyLink(line: Line): boolean {
  return ONLY_LINK.test(line.text) || (isNamedLink(line) && !isAction(labelled(line)?.label ?? ''));
}

/** A link after a word that may as well be something to do: `Guide: <https://…>`. */
export function isNamedLink(line: Line): boolean {
  return ONLY_NAMED_LINK.test(labelled(line)?.value ?? '');
}

/** `Props: `name`, `onSave``: names of code alone after a word that says nothing to do. */
export function isOfCode(line: Line): boolean {
  const { label = '', value = '' } = labelled(line) ?? {};
  return (
    /^\p{L}+$/u.test(label) && !isAction(label) && /^(?:`[^`\s]+`(?:\s*[,;&]\s*|\s+and\s+)?)+\.?$/.test(value)
  );
}

/** The line above a list says that facts follow: `Decided:`, `Assumptions:` (format 2.7). */
export function tellsFacts(block: Block | undefined): boolean {
  const line = block?.kind === 'paragraph' ? block.lines.at(-1) : undefined;
  const found = line === undefined ? null : labelled(line);
  return found?.value === '' && sectionKind(bareLabel(found.label)) === 'descriptive';
}

/**
 * What is listed below a heading or line called by what was found or weighed, `Options considered`, says so (format 2.5): no boxes, fewer
 * than half of the items are something to do, and most are more than a name. Of other languages no verb would tell.
 */
export function listsFindings(label: string, below: readonly Block[]): boolean {
  if (!namesFindings(label)) return false;
  const items = below.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const texts = items.flatMap(({ head }) => head?.text ?? []);
  const toDo = texts.filter(isAction);
  const told = texts.filter((text) => /\S\s+\S+\s+\S/.test(text));
  return (
    items.every(({ box }) => box === null) &&
    toDo.length * 2 < texts.length &&
    told.length * 2 > texts.length &&
    isEnglish(texts.join('\n'))
  );
}

/** What is listed and says nothing to do, in any list: a question, a link alone, a sum, an amount, a day (format 2.5). */
export function saysNothing(line: Line): boolean {
  return (
    isQuestion(line) ||
    isOnlyLink(line) ||
    isTotal(line.text) ||
    isQuantity(line.text) ||
    (/\d/.test(line.text) && isDateAlone(line.text))
  );
}

/** A measure and its bound, `Parser lines ≥ 85%`, `Load time < 2 s`, and nothing to do. */
const MEASURE = /\S\s*(?:[≥≤<>]=?|&[gl]t;)\s*\d/;

/** A list of measures alone is what something is done by, whatever it is called (format 2.4). */
export function isOfMeasures(block: Block | undefined): boolean {
  return (
    block?.kind === 'list' &&
    block.items.every(
      ({ head, box }) => box === null && head !== null && MEASURE.test(head.text) && !isAction(head.text),
    )
  );
}

/**
 * A label with a colon that is something to do, above items of which none is: they are what it is about, and it is the task
 * (format 2.5, *Label*): `Choose the tools:`, `Spade and fork`.
 */
export function isActionOfThings({ text: written }: Line, below: readonly Item[]): boolean {
  const text = withoutColon(withoutItemNumber(written).text);
  const heads = below.flatMap(({ head }) => head ?? []);
  // Of a file only verbs say what to do: `Create `a.py`:`, `South-specific implementation`.
  const saysToDo = /`[^`\s]+`$/.test(text) ? startsWithVerb : isAction;
  return (
    /\S\s+\S/.test(text) &&
    isAction(text) &&
    heads.length > 0 &&
    heads.every((head) => isField(head) || (!saysToDo(told(head)) && groupLabel(head.text) === null)) &&
    !heads.some(opensWork)
  );
}

/** What follows a label of one word, which may be a verb and names a thing: `size: large`; else all of it. */
function told(line: Line): Markdown {
  const found = labelled(line);
  return found === null || found.value === '' || /\s/.test(found.label) ? line.text : found.value;
}

/** A field with its value, `Size: large`. */
function isField(line: Line): boolean {
  const found = labelled(line);
  return found !== null && found.value !== '' && phaseField(found.label) !== null;
}

/** A field above others, or one of work. */
function opensWork(line: Line): boolean {
  const found = labelled(line);
  const field = found === null ? null : phaseField(found.label);
  return field === 'activities' || (field !== null && found?.value === '');
}
