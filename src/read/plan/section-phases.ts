import type { Markdown } from '../../model/markdown.ts';
import { bareWords, opensWithSign } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/outline.ts';
import { groupLabel, taskLabel } from '../work/labels.ts';
import { both, NO_WORK, workOf } from '../work/candidates.ts';
import type { OutlineSection } from '../work/outline-sections.ts';
import { type PhaseStart, phaseStart, wordOf } from '../work/phase-start.ts';
import { tellsRules } from '../work/sections.ts';
import { plainWords } from '../../text/lookup.ts';
import { makesNoPhase } from '../../text/vocabulary.ts';
import { unnumbered } from '../work/phases.ts';
import { workTable } from '../work/plan-table.ts';
import { type Work, workIn } from '../work/work-in.ts';

/** The phases of a plan without a series: by the headings that open them, or one for all (format 2.1, *No series*). */
export interface SectionPhases {
  /** Empty where all work is one phase. */
  readonly starts: ReadonlyMap<Line, PhaseStart>;
  /** Plain list items are work: the plan has neither boxes nor task headings nor task tables, nor timetables that say more. */
  readonly plain: boolean;
  /** Timetables are work: they say more than the plain items of a plan that has no other work. */
  readonly timed: boolean;
  /** Lines of sections beside those with task tables, called alike: there plain items are work too. */
  readonly alike: ReadonlySet<number>;
  /** Lines of the headings of sections that tell of rules: plain items there are no work. */
  readonly rules: ReadonlySet<number>;
  /** Lines of headings that are units of a series told in prose alone: tasks where nothing else is work. */
  readonly units: ReadonlySet<number>;
}

/**
 * The sections that hold the work, at the shallowest level at which two or more do. Days, steps and tasks side by side are
 * no phases, but groups and tasks of one.
 */
export function sectionPhases(sections: readonly OutlineSection[]): SectionPhases {
  const found = sections.map((section) => workIn(isHidden(section) ? [] : withHeading(section)));
  const rules = rulesIn(sections, found);
  const all = found.map((work, at) => (isOf(rules, sections[at]) ? withoutItems(work) : work));
  // What stands in an aside, be it a box, says nothing of how the author writes his work.
  const isUnsure = all.every(({ sure }, at) => sure === 0 || sections[at]?.kind === 'aside');
  const sum = all.reduce(both, NO_WORK);
  const timed = isUnsure && timetablesWin(sections, all, sum);
  const plain = isUnsure && !timed;
  // Beside plain items timetables are work where they say as much, or say plainly that they are.
  const isMixed = sum.timed >= sum.items;
  const units = new Set(plain ? unitsIn(sections).map(({ line }) => line) : []);
  const below = workBelow(
    sections,
    all.map((work, at) => {
      if (!isUnsure) return work.sure;
      if (timed) return work.timed;
      const isWork = isMixed || sections[at]?.blocks.some(isWorkTable) === true;
      const unit = isOf(units, sections[at]) ? 1 : 0;
      return work.items + unit + (isWork ? work.timed : 0);
    }),
  );
  const beside = isUnsure || sections.some(hasMarkedWork) ? [] : workBelow(sections, all.map(workOf));
  for (let depth = 1; depth <= 6; depth++) {
    const level = sections.flatMap(({ heading, depth: own }, index) =>
      heading !== null && own === depth && (below[index] ?? 0) > 0 ? [heading] : [],
    );
    const others = sections.flatMap(({ heading, depth: own, kind }, index) =>
      heading !== null && own === depth && kind === null && (beside[index] ?? 0) > 0 ? [heading] : [],
    );
    const alike = others.filter((heading) => !level.includes(heading) && isAlike(heading, level));
    const named = [...level, ...alike].filter((heading) => !isPartOfPhase(heading));
    if (level.length + alike.length > 1 && named.length < 2) break;
    if (named.length > 1) {
      named.sort((one, other) => one.line - other.line);
      return {
        starts: startsOf(named),
        plain,
        timed,
        alike: new Set(alike.map(({ line }) => line)),
        rules,
        units,
      };
    }
  }
  return { starts: new Map(), plain, timed, alike: new Set(), rules, units };
}

/** Lines of the headings of sections that tell of rules, and of all below them, where others hold any work. */
function rulesIn(sections: readonly OutlineSection[], all: readonly Work[]): ReadonlySet<number> {
  const telling = new Set<number>();
  sections.forEach(({ heading, parent }, at) => {
    if (telling.has(parent ?? -1) || (heading !== null && tellsRules(heading.text))) telling.add(at);
  });
  const isElsewhere = all.some((work, at) => workOf(telling.has(at) ? withoutItems(work) : work) > 0);
  return new Set(isElsewhere ? [...telling].map((at) => sections[at]?.heading?.line ?? 0) : []);
}

function withoutItems({ sure }: Work): Work {
  return { ...NO_WORK, sure };
}

/** Whether a section's heading is one of some lines. */
export function isOf(
  lines: ReadonlySet<number>,
  section: Pick<OutlineSection, 'heading'> | undefined,
): boolean {
  const line = section?.heading?.line;
  return line !== undefined && lines.has(line);
}

/** Boxes or task headings: their author tells what is work by these. */
function hasMarkedWork(section: OutlineSection): boolean {
  const other = withHeading(section).filter(({ kind }) => kind !== 'table');
  return !isHidden(section) && workIn(other).sure > 0;
}

/** Headings that end or open with the same word: `Short plan`, `2-Week Plan`. */
function isAlike(heading: Line, others: readonly Line[]): boolean {
  const [first, last] = endsOf(heading);
  return others.some((other) => {
    const [open, end] = endsOf(other);
    return (first !== '' && first === open) || (last !== '' && last === end);
  });
}

/** The first and the last word of a heading, brackets aside; empty where it is no word. */
function endsOf({ text }: Line): readonly [string, string] {
  const words = plainWords(
    bareWords(text)
      .text.replace(/[([（][^()[\]（）]*[)\]）]/g, '')
      .replace(/[:：–—].*$/, ''),
  );
  return [/^\p{L}{3,}/u.exec(words)?.[0] ?? '', /\p{L}{3,}(?=\W*$)/u.exec(words)?.[0] ?? ''];
}

/** Headings of one level below one parent, a word and numbers of their own, with prose alone in all below: `### Milestone A`. */
function unitsIn(sections: readonly OutlineSection[]): Line[] {
  const series = new Map<string, { line: Line; number: string }[]>();
  for (const [at, { heading, depth, parent, end }] of sections.entries()) {
    const isProse = sections.slice(at, end).every(isOfProse) && sections[at]?.blocks.some(isParagraph);
    const start = heading === null || isProse !== true ? null : phaseStart(heading, true);
    if (heading === null || start === null || makesNoPhase(wordOf(start))) continue;
    const key = [depth, parent, start.series].join('|');
    series.set(key, [...(series.get(key) ?? []), { line: heading, number: start.number.toLowerCase() }]);
  }
  return [...series.values()]
    .filter((units) => new Set(units.map(({ number }) => number)).size > 1)
    .flatMap((units) => units.map(({ line }) => line));
}

function isOfProse({ kind, blocks }: OutlineSection): boolean {
  return (
    kind === null &&
    blocks.every((block) => isParagraph(block) || block.kind === 'other' || block.kind === 'rule')
  );
}

function isParagraph({ kind }: Block): boolean {
  return kind === 'paragraph';
}

/** Timetables say far more than all plain items, or one that stands above the sections of these says as much. */
function timetablesWin(
  sections: readonly OutlineSection[],
  all: readonly Work[],
  { timed, items }: Work,
): boolean {
  const above = all.filter((_, at) => (sections[at]?.end ?? 0) > at + 1).reduce(both, NO_WORK);
  return timed > 0 && (timed >= 2 * items || (above.timed > 0 && above.timed >= items));
}

function isWorkTable(block: Block): boolean {
  return block.kind === 'table' && workTable(block) !== null;
}

/** Sections that hold no work whatever stands in them; boxes of an aside are work. */
export function isHidden({ kind, blocks }: Pick<OutlineSection, 'kind' | 'blocks'>): boolean {
  return kind !== null && (kind !== 'aside' || workIn(blocks).sure === 0);
}

export function withHeading({
  heading,
  depth,
  blocks,
}: Pick<OutlineSection, 'heading' | 'depth' | 'blocks'>): readonly Block[] {
  return heading === null ? blocks : [{ kind: 'heading', depth, line: heading }, ...blocks];
}

/** The same of each section with all below it. */
function workBelow(sections: readonly OutlineSection[], own: readonly number[]): readonly number[] {
  const below = [...own];
  for (let index = sections.length - 1; index > 0; index--) {
    const parent = sections[index]?.parent ?? null;
    if (parent !== null) below[parent] = (below[parent] ?? 0) + (below[index] ?? 0);
  }
  return below;
}

/** A day, a step or a task: a group or a task of a phase. */
function isPartOfPhase(heading: Line): boolean {
  const { text } = bareWords(heading.text);
  const start = phaseStart(heading, true);
  return (
    taskLabel(text) !== null || groupLabel(text) !== null || (start !== null && makesNoPhase(wordOf(start)))
  );
}

/** `Phase 1`, `Phase 2`, … by their headings; a ✅ before one says nothing where others have other emoji there. */
function startsOf(headings: readonly Line[]): Map<Line, PhaseStart> {
  const days = headings.map(dayOf);
  // One alone may be a date that the part is about.
  const areDays = days.filter((day) => day !== '').length > 1;
  const haveEmoji = headings.some(({ raw }) => OPENS_WITH_EMOJI.test(raw) && !opensWithSign(raw));
  return new Map(
    headings.map((heading, index) => {
      const start = unnumbered(heading, nameOf(heading));
      const sign = haveEmoji && opensWithSign(heading.raw) ? null : start.sign;
      const timing = areDays ? (days[index] ?? '') : '';
      return [heading, { ...start, sign, timing, word: 'Phase', number: String(index + 1) }];
    }),
  );
}

const OPENS_WITH_EMOJI = /^[\s*_]*\p{Extended_Pictographic}/u;

/** The one day that a heading names: `Wednesday 2026-04-22 (today)`; empty for none and for several. */
function dayOf({ text }: Line): Markdown {
  const [day = '', ...others] = [...text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([found]) => found);
  return others.length === 0 && /^(?:\p{L}+,?\s+)?\d{4}-/u.test(text) ? day : '';
}

/** A heading's words without a number of its own: `1. Kitchen`, `2 - Bath` -> Kitchen, Bath. */
function nameOf(heading: Line): Markdown {
  const { text } = bareWords(heading.text);
  const numbered = text.replace(/^(\d{1,3}(?:\.\d{1,3})*)\s*[-–—:]\s+/, '$1) ');
  return withoutItemNumber(numbered).text.replace(/\s*[:：]$/, '');
}

/** A heading that only groups those below it: days of a week that hold the boxes, steps. */
export function isHeadingOfWork({ heading }: Pick<OutlineSection, 'heading'>): boolean {
  return (
    heading !== null && (heading.holdsTasks === true || groupLabel(bareWords(heading.text).text) !== null)
  );
}

/** In a plan that has nothing else, numbered headings are what is to be done. */
export function isNumbered(section: Pick<OutlineSection, 'heading' | 'kind' | 'blocks'>): boolean {
  return (
    !isHidden(section) &&
    section.heading !== null &&
    withoutItemNumber(bareWords(section.heading.text).text).number !== null
  );
}

/** Whether a heading is the plan's title. */
export function isTitle(
  heading: Line,
  sections: readonly Pick<OutlineSection, 'heading' | 'depth'>[],
): boolean {
  return sections.some((section, at) => at <= 1 && section.heading === heading && section.depth === 1);
}
