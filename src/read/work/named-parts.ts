import type { Markdown } from '../../model/markdown.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { plainWords } from '../../text/lookup.ts';
import { sharedStems, stems } from '../../text/stems.ts';
import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/block.ts';
import type { Candidate } from './candidates.ts';
import { below, blocksOf, type OutlineSection, partKind } from './outline-sections.ts';
import { groupLabel, phaseField, taskLabel } from './labels.ts';
import { phaseStart, wordOf } from './phase-start.ts';
import { workIn } from './work-in.ts';

/** How a part of a plan is named elsewhere: by its words, or by its word and number. */
interface PartName {
  readonly words: string;
  readonly word: string;
  /** Empty for none. */
  readonly number: string;
}

/**
 * Whether a series only says in what order the work of other parts is done, or what that reaches: half of its items, or more,
 * name such parts, `1. Rope store`, `Feature 2 and 3` below `Phase 1` beside `### Feature 1: Rope store`; or it holds nothing
 * beyond doubt itself and stands after two or more parts with boxes, of which half of its items speak, or beside such parts
 * below a heading like `Milestones`.
 */
export function tellsOrder(members: readonly Candidate[], sections: readonly OutlineSection[]): boolean {
  const lines = new Set(members.map(({ line }) => line));
  const homes = sections.flatMap(({ heading }, at) => (heading !== null && lines.has(heading) ? [at] : []));
  const around = members[0]?.container ?? 0;
  const own =
    homes.length > 0 ? homes.flatMap((at) => below(at, sections)) : (sections[around]?.blocks ?? []);
  const isOwn = (at: number): boolean => homes.some((home) => at >= home && at < (sections[home]?.end ?? 0));
  const others = sections.map((_, at) => at).filter((at) => at !== around && !isOwn(at));
  const names = others.flatMap((at) => {
    const { heading = null, kind } = sections[at] ?? {};
    return heading === null || kind !== null || workIn(below(at, sections)).sure === 0
      ? []
      : [nameOf(heading)];
  });
  if (names.length === 0) return false;
  const items = itemsIn(own, lines);
  const isHalf = (found: readonly Markdown[]): boolean =>
    found.length > 0 && found.length * 2 >= items.length;
  if (isHalf(items.filter((text) => namesOne(text, names)))) return true;
  const holding = others.filter((at) => holdsSure(sections[at]));
  if (holding.length < 2 || members.some(({ work }) => work.sure > 0)) return false;
  if (isReached(sections[around])) return true;
  const told = stems(holding.flatMap((at) => wordsIn(sections[at])).join(' '));
  return (
    holding.every((at) => at < around) && isHalf(items.filter((text) => sharedStems(stems(text), told) > 0))
  );
}

/** A heading that holds work beyond doubt by itself. */
function holdsSure(section: OutlineSection | undefined): boolean {
  if (section === undefined || section.heading === null) return false;
  return (section.kind === null || section.kind === 'aside') && workIn(blocksOf(section)).sure > 0;
}

/** Its heading is one that tells of the plan where nothing stands below it: `Milestones`. */
function isReached(section: OutlineSection | undefined): boolean {
  const heading = section?.heading ?? null;
  return heading !== null && partKind(bareWords(heading.text).text) !== null;
}

function wordsIn(section: OutlineSection | undefined): Markdown[] {
  if (section === undefined) return [];
  return [section.heading?.text ?? '', ...itemsIn(section.blocks, new Set())];
}

/** Whether a heading names a part of a phase by its words alone: a task, a group, a field. */
export function isCalledPart({ text }: Line): boolean {
  return taskLabel(text) !== null || groupLabel(text) !== null || phaseField(text) !== null;
}

function nameOf(heading: Line): PartName {
  const start = phaseStart(heading, true);
  if (start !== null)
    return { words: plainWords(start.name), word: wordOf(start).toLowerCase(), number: start.number };
  const { text, number } = withoutItemNumber(bareWords(heading.text).text);
  return { words: plainWords(text), word: '#', number: (number ?? '').replace(/\D+$/, '') };
}

/** `Feature 1 and 3`, `Features 1, 2`, `#4` */
const COUNTED =
  /(\p{L}{1,30}|#)\s?(\d{1,3}(?:\.\d{1,3})?(?:\s?(?:[-–,&+]|and|und)\s?#?\d{1,3}(?:\.\d{1,3})?)*)/giu;

/** Whether a text has the word, perhaps in the plural, and the number of a part. */
function counts(text: string, { word, number }: PartName): boolean {
  return [...text.matchAll(COUNTED)].some(([, found = '', numbers = '']) => {
    const isWord = found.toLowerCase().startsWith(word) && found.length - word.length <= 2;
    return isWord && numbers.split(/[^\d.]+/).includes(number);
  });
}

/** All heads of the lists in blocks but those that start phases. */
function itemsIn(blocks: readonly Block[], starts: ReadonlySet<Line>): Markdown[] {
  return blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap(({ head, blocks: nested }) => [
          ...(head === null || starts.has(head) ? [] : [head.text]),
          ...itemsIn(nested, starts),
        ])
      : [],
  );
}

function namesOne(text: Markdown, names: readonly PartName[]): boolean {
  const bare = bareWords(text.slice(0, 300)).text;
  const words = plainWords(withoutItemNumber(bare).text);
  return names.some(
    (name) =>
      (name.words.length > 2 && (words === name.words || opensWith(words, name.words))) ||
      (name.number !== '' && counts(bare, name)),
  );
}

/** `Rope store, pump log`, `Rope store (#1)`, not `Rope stores`. */
function opensWith(words: string, name: string): boolean {
  return words.startsWith(name) && !/^[\p{L}\p{N}]/u.test(words.slice(name.length));
}
