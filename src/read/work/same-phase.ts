import type { Markdown } from '../../model/markdown.ts';
import { timing } from '../../text/day-range.ts';
import { sharedStems, stems } from '../../text/stems.ts';
import { type Block, hasBox, type Item } from '../markdown/block.ts';
import { saysOnlyWork } from './labels.ts';
import { type PhaseStart, phaseStart } from './phase-start.ts';

/** Whether two names are one, or share a word. */
export function sharesWord(one: Markdown, other: Markdown): boolean {
  return (one !== '' && one === other) || sharedStems(stems(one), stems(other)) > 0;
}

/**
 * Whether two starts of one number that both have work are one phase (format 2.1): their names share a word, or one of both
 * has none of its own, `Phase 2 Tasks` beside `Phase 2: Sew`. Names with other numbers in them are others: `Block 1`,
 * `Block 2`.
 */
export function isOnePhase(one: PhaseStart, other: PhaseStart): boolean {
  const [numbers, others] = [numbersIn(one), numbersIn(other)];
  if (numbers !== '' && others !== '' && numbers !== others) return false;
  return sharesWord(one.name, other.name) || (ownName(one) === '') !== (ownName(other) === '');
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
