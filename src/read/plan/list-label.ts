import { type Block, hasBox, type List } from '../markdown/block.ts';
import { isAction } from '../../text/action.ts';
import { stateOfWords } from '../../text/closing-state.ts';
import { isDateAlone } from '../../text/time-alone.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import type { Line } from '../markdown/line.ts';
import {
  groupLabel,
  type Labelled,
  labelled,
  listField,
  phaseField,
  saysOnlyWork,
  taskLabel,
  withoutColon,
} from '../work/labels.ts';
import { isOfMeasures, tellsFacts } from '../work/remarks.ts';
import { sectionKind } from '../work/sections.ts';
import type { ItemReading } from './item-reading.ts';

/** A line bold as a whole, but for brackets and a colon at its end: `**Users** (protected):`. */
export function isBoldWhole({ bold, text }: Line): boolean {
  return bold > 0 && bold >= text.replace(/\s*\([^()]*\)\s*[:：]?$/, '').length;
}

/** A line in italics as a whole, bold or not: `*Only by daylight*`. */
export function isEmphasised({ raw }: Line): boolean {
  const mark = /^(?:\*\*\*|___|\*(?!\*)|_(?!_))(?=\S)/.exec(raw.trim())?.[0];
  return mark !== undefined && raw.trim().indexOf(mark, mark.length) === raw.trim().length - mark.length;
}

/**
 * What a line says after the bold words that open it without a colon: those are its label where a dash follows, else it is a
 * sentence. `**#12** — the new fold` -> `#12`, `the new fold`; null where nothing is bold at its start.
 */
export function ledBy({ bold, text }: Line): Pick<Labelled, 'label' | 'value'> | null {
  if (bold === 0) return null;
  const after = /^\s*[-–—]\s+(?=\S)/.exec(text.slice(bold))?.[0];
  if (after === undefined) return { label: 'Note', value: text };
  return { label: text.slice(0, bold).trim(), value: text.slice(bold + after.length) };
}

/** A bold line that names a time, alone or, outside of a task, with more of it: `**Week 1** (Jan 5-11) - 40 km`. */
export function opensTime(line: Line, isInTask: boolean): boolean {
  if (isBoldWhole(line) && groupLabel(line.text) !== null) return true;
  const { bold, text } = line;
  const label = bold > 0 && !isInTask ? groupLabel(text.slice(0, bold)) : null;
  return label?.rest === '' && /^\s*(?:[(（][^()（）]*[)）]\s*)?[-–—•·|]\s/.test(text.slice(bold));
}

/** `Steps:` says only that they follow. */
export function onlyOpens({ label, value }: Pick<Labelled, 'label' | 'value'>): boolean {
  return value === '' && saysOnlyWork(label);
}

/**
 * A list of what something is done by (format 2.4): measures alone, whatever stands above them, or what is found to be so
 * below a label that says it is looked at or to be reached: `Verification:`, `Totals match`; `Demo milestone:`, `a walkable island`.
 */
export function listsCriteria(label: string, list: Block | undefined): boolean {
  if (
    (isOfMeasures(list) && !isAction(label)) ||
    (list !== undefined && !hasBox(list) && saysDoneWhen(label))
  )
    return true;
  if (list?.kind !== 'list') return false;
  if (GATE.test(label)) return !hasBox(list) && saysNothingToDo(list);
  if (listField(label) !== 'done') return false;
  const toDo = list.items.filter(({ head }) => isAction(head?.text ?? ''));
  return list.items.every(({ box }) => box === null) && toDo.length * 2 < list.items.length;
}

/** What a phase has to reach, `Demo milestone`, `AC targets`, `Gate to advance`: a label of things, and of no work. */
const GATE =
  /(?:^|[^\p{L}])(?:milestone|gates?|targets?|meilenstein|zielwerte?|jalon|hito|traguardo|mijlpaal)(?: (?:to|for|of|zum|zur|para|pour|per) [\p{L} ]{2,30})?$|(?:里程碑|マイルストーン)$/iu;

/** `The MVP is complete when`, `Das Boot ist fertig, wenn`: what follows is what it is done by. */
function saysDoneWhen(label: string): boolean {
  const state = /(\p{L}+),? (?:when|once|wenn|sobald|quand|lorsque|cuando|quando|wanneer|als)$/iu.exec(
    label,
  )?.[1];
  return (
    state !== undefined &&
    (stateOfWords(state) === 'done' || /^(?:ready|bereit|prête?|list[oa])$/i.test(state))
  );
}

/** Whether a list is one of criteria by the line right above it, in a section called otherwise. */
export function hasLeadOfCriteria(list: Block, above: Block | undefined): boolean {
  const line = above?.kind === 'paragraph' ? above.lines.at(-1) : undefined;
  return line !== undefined && list.kind === 'list' && !hasBox(list) && saysDoneWhen(withoutColon(line.text));
}

/** The label that the last line of a block is for the list below it; of facts also a bold one, where none of them is to do. */
export function labelAbove(block: Block, next: Block | undefined, reading: ItemReading): string | null {
  const line = block.kind === 'paragraph' ? block.lines.at(-1) : undefined;
  if (line === undefined || next?.kind !== 'list') return null;
  const opens = labelled(line)?.value === '' || isBoldWhole(line);
  if (opens && listsCriteria(withoutColon(line.text), next)) return withoutColon(line.text);
  const isOfFacts = tellsFacts(block) && saysNothingToDo(next);
  return isOfFacts || givesReason(line, next) ? withoutColon(line.text) : labelOfList(line, reading);
}

/** A line that ends in a reason, `No letters. Here's why:`, `Keine Briefe, denn:`: what follows is none of the work. */
export function givesReason({ text }: Line, list: Block | undefined): boolean {
  return list?.kind === 'list' && !hasBox(list) && saysNothingToDo(list) && WHY.test(text) && !isAction(text);
}

function saysNothingToDo({ items }: List): boolean {
  return items.every(({ head }) => !isAction(head?.text ?? ''));
}

const WHY =
  /(?:^|[^\p{L}])(?:why(?: not)?|because|reasons?|warum|weshalb|weil|denn|gr(?:u|ü)nde?|pourquoi|parce que|raisons?|por ?qu[eéê]|raz(?:ón|ones|ão|ões)|motiv[oi]s?|perch[eé]|ragion[ei]|waarom|omdat|reden(?:en)?)\s?[:：]$|, (?:car|want)\s?[:：]$|(?:原因|理由|因为|因為|为什么|為什麼|なぜなら|なぜか)(?:如下|是|は)?[:：]$/iu;

/**
 * The label that the line above a list is for it (format 2.5): a sentence that ends in a colon, a word or two that name a
 * field or no action, or a bold line though it holds a colon: `**Group: Users**`. Null for other prose, and for what is read
 * as a label anyway: bold ones, known ones with a colon, and those of a time.
 */
function labelOfList(line: Line, { english }: ItemReading): string | null {
  const text = withoutItemNumber(line.text).text;
  if (line.bold === 0 && tellsDate(line.text)) return withoutColon(line.text);
  const found = labelled(line);
  if (isRead(line, found)) return null;
  if (line.bold > 0) return isBoldWhole(line) && found !== null && found.value !== '' ? text : null;
  if (found !== null) return found.value === '' && !ONLY_OPENS.test(text) ? withoutColon(text) : null;
  return isShortLabel(text, english) ? text : null;
}

/** A day, alone or with a few words for it: `18.10 — first draft`. */
function tellsDate(text: string): boolean {
  if (isDateAlone(text)) return true;
  const [day = '', words = '', ...more] = text.split(/\s+(?:--|[-–—])\s+/);
  const isDay = isDateAlone(day) || /^\d{1,2}\.\d{1,2}$/.test(day);
  return (
    more.length === 0 && isDay && words !== '' && words.split(/\s+/).length < 5 && !/[.!?。]$/.test(words)
  );
}

/** A time, a field or, in bold, a task: read as such wherever it stands. */
function isRead({ text, bold }: Line, found: Labelled | null): boolean {
  if (groupLabel(text) !== null || (bold > 0 && taskLabel(text) !== null)) return true;
  return found !== null && phaseField(found.label) !== null;
}

function isShortLabel(text: string, english: boolean): boolean {
  if (/[.!?;,。！？；，]$/.test(text)) return false;
  if (phaseField(text) !== null || sectionKind(text) !== null) return true;
  return english && text.split(/\s+/).length <= 2 && !isAction(text);
}

/** Says that items follow, and nothing of them. */
const ONLY_OPENS =
  /\b(?:following|below|these|folgende[nrs]?|suivante?s?|siguientes?|seguintes?|seguenti|volgende)\b|如下|以下/i;
