import type { Markdown } from '../../model/markdown.ts';
import { timing } from '../../text/day-range.ts';
import { sharedStems, stems } from '../../text/stems.ts';
import { labelOfPhase } from '../../text/phase-label.ts';
import { type Block, hasBox, type Item } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { saysOnlyWork } from './labels.ts';
import { type PhaseStart, phaseStart } from './phase-start.ts';

/** Whether two names are one, or share a word that is not `common`; where one has no other word, any. */
export function sharesWord(one: Markdown, other: Markdown, common: ReadonlySet<string> = new Set()): boolean {
  if (one !== '' && one === other) return true;
  const names = [stems(one), stems(other)] as const;
  const [own, its] = names.map((words) => new Set([...words].filter((word) => !common.has(word))));
  if (own === undefined || its === undefined || own.size === 0 || its.size === 0)
    return sharedStems(...names) > 0;
  return sharedStems(own, its) > 0;
}

/** The stems that the names of starts with other numbers share: `Build the parser`, `Build the editor` -> build. */
export function commonStems(starts: readonly PhaseStart[]): ReadonlySet<string> {
  const numbers = new Map<string, Set<string>>();
  for (const { name, series, number } of starts)
    for (const word of stems(name))
      numbers.set(word, (numbers.get(word) ?? new Set()).add(`${series} ${number.toLowerCase()}`));
  return new Set([...numbers].filter(([, all]) => all.size > 1).map(([word]) => word));
}

/**
 * Whether two starts of one number that both have work are one phase (format 2.1): their names share a word that is not
 * `common` to those of other numbers, or one of both has none of its own, `Phase 2 Tasks` beside `Phase 2: Sew`. Names with other numbers in them are others: `Block 1`,
 * `Block 2`.
 */
export function isOnePhase(
  one: PhaseStart,
  other: PhaseStart,
  common: ReadonlySet<string> = new Set(),
): boolean {
  const [numbers, others] = [numbersIn(one), numbersIn(other)];
  if (numbers !== '' && others !== '' && numbers !== others) return false;
  return sharesWord(one.name, other.name, common) || (ownName(one) === '') !== (ownName(other) === '');
}

/** Whether two starts of one series have names of their own that share no word: they are two, though one is told in prose (format 2.1). */
export function areNamedApart(one: PhaseStart, other: PhaseStart): boolean {
  return ownName(one) !== '' && ownName(other) !== '' && !sharesWord(one.name, other.name);
}

function numbersIn({ name }: PhaseStart): string {
  return (name.match(/\d+/g) ?? []).join(' ');
}

/** The name of a phase; empty for one that only says that work follows, or more of it: `Tasks`, `(continued)`. */
function ownName({ name }: PhaseStart): Markdown {
  return saysOnlyWork(name) || /^[(（][^()（）]*[)）]$/.test(name) ? '' : name;
}

/** Two starts of one number as one; the name and time of the one that has the work count first. */
export function mergedStart(first: PhaseStart, second: PhaseStart, secondLeads: boolean): PhaseStart {
  const [lead, other] = secondLeads ? [second, first] : [first, second];
  const timed = timing(lead.timing) !== null || other.timing === '';
  return {
    ...lead,
    name: ownName(lead) === '' && other.name !== '' ? other.name : lead.name,
    timing: timed ? lead.timing : [lead.timing, other.timing].filter((text) => text !== '').join(', '),
  };
}

/** Whether two starts have one word and number. */
export function isSameNumber(one: PhaseStart, other: PhaseStart): boolean {
  return one.series === other.series && one.number.toLowerCase() === other.number.toLowerCase();
}

/**
 * The one of some phases that a heading names by word and number, wherever in it: `Phase 2 checks`, `Shopping for phase 1`. Null
 * for none, for several, and for a heading that starts a phase itself.
 */
export function phaseNamedIn(heading: Line, phases: readonly PhaseStart[]): PhaseStart | null {
  const own = phaseStart(heading, true);
  const [first, ...others] = phasesNamedIn(heading.text, phases);
  if (first === undefined || others.some((other) => !isSameNumber(first, other))) return null;
  // `For phase 1` reads as a start of another word.
  return own === null || (own.series !== first.series && labelOf(own).endsWith(labelOf(first)))
    ? first
    : null;
}

/** Those of some phases that a text names by word and number. */
export function phasesNamedIn(text: Markdown, phases: readonly PhaseStart[]): readonly PhaseStart[] {
  const words = text.toLowerCase();
  return phases.filter((phase) => holds(words, labelOf(phase)));
}

function labelOf(start: PhaseStart): string {
  return labelOfPhase({ ...start, name: '' }).toLowerCase();
}

/** A label with no letter or number around it, of no range: not `Phase 1` in `Phase 1-3`. */
function holds(words: string, label: string): boolean {
  const at = words.indexOf(label);
  if (label === '' || at === -1) return false;
  const after = words.slice(at + label.length);
  return (
    !/[\p{L}\p{N}]$/u.test(words.slice(0, at)) &&
    !/^(?:[\p{L}\p{N}]|[-–.&/]\d|\s?(?:[-–&+,]|and|und|et|y|e)\s?\d)/u.test(after)
  );
}

/**
 * What a title says after the name of a phase, without brackets around it: `Dock (free now)` -> `free now`. Null where it is
 * another name.
 */
export function afterName(told: PhaseStart, { name }: PhaseStart): Markdown | null {
  const [long, short] = [told.name.toLowerCase(), name.toLowerCase()];
  if (long === '' || short.startsWith(long)) return '';
  if (short === '' || !long.startsWith(short)) return null;
  const tail = told.name.slice(name.length);
  if (/^[\p{L}\p{N}]/u.test(tail)) return null;
  return tail.replace(/^[\s:：–—-]+/, '').replace(/^[([（](.*)[)\]）]$/, '$1');
}

/** The blocks without the items that only name one of some phases, with a box or without: these tell its state. */
export function withoutNamed(blocks: readonly Block[], phases: readonly PhaseStart[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'list'
      ? { ...block, items: block.items.filter((item) => !namesOne(item, phases)) }
      : block,
  );
}

function namesOne({ head, blocks }: Item, phases: readonly PhaseStart[]): boolean {
  const start = head === null || blocks.some(hasBox) ? null : phaseStart(head, false);
  if (start === null) return false;
  return phases.some((phase) => isSameNumber(phase, start) && afterName(start, phase) !== null);
}
