import type { Markdown } from '../../model/markdown.ts';
import { bareWords, opensWithSign } from '../../text/decoration.ts';
import { timing } from '../../text/day-range.ts';
import { countingNumbers } from '../../text/counting-numbers.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/block.ts';
import { groupLabel, taskLabel } from '../work/labels.ts';
import { both, NO_WORK, workOf } from '../work/candidates.ts';
import { blocksOf, type OutlineSection } from '../work/outline-sections.ts';
import { type PhaseStart, phaseStart, wordOf } from '../work/phase-start.ts';
import { listsFindings } from '../work/remarks.ts';
import { namesPhases, tellsRules } from '../work/sections.ts';
import { plainWords } from '../../text/lookup.ts';
import { makesNoPhase } from '../../text/vocabulary.ts';
import { unnumbered } from '../work/phase-parts.ts';
import { workTable } from '../work/plan-table.ts';
import { type Work, workIn } from '../work/work-in.ts';
import { besideBoxes, besideTables, NOTHING_BESIDE, proseBeside } from './beside-phases.ts';
import { tellsContents, tellsFiles } from './contents.ts';

/** The phases of a plan without a series: by the headings that open them, or one for all (format 2.1, *No series*). */
export interface SectionPhases {
  /** Empty where all work is one phase. */
  readonly starts: ReadonlyMap<Line, PhaseStart>;
  /** Plain list items are work: the plan has neither boxes nor task headings nor task tables, nor timetables that say more. */
  readonly plain: boolean;
  /** Timetables are work: they say more than the plain items of a plan that has no other work. */
  readonly timed: boolean;
  /** Lines of the headings of phases in a plan of task tables where plain items are work, too. */
  readonly alike: ReadonlySet<number>;
  /** Lines of the headings of sections that tell of rules: plain items there are no work. */
  readonly rules: ReadonlySet<number>;
  /** Lines of headings that are units of a series told in prose alone: tasks where nothing else is work. */
  readonly units: ReadonlySet<number>;
}

/**
 * The sections that hold the work, at the shallowest level at which two or more do; those below an `open` heading hold some,
 * whatever it looks like. Days, steps and tasks side by side are no phases, but groups and tasks of one.
 */
export function sectionPhases(
  sections: readonly OutlineSection[],
  rules: ReadonlySet<number>,
  open: ReadonlySet<Line> = new Set(),
): SectionPhases {
  const all = sections.map((section) =>
    isOf(rules, section) ? withoutItems(workOfSection(section)) : workOfSection(section),
  );
  // What stands in an aside, be it a box, says nothing of how the author writes his work.
  const isUnsure = all.every(({ sure }, at) => sure === 0 || sections[at]?.kind === 'aside');
  const sum = all.reduce(both, NO_WORK);
  const timed = isUnsure && timetablesWin(sections, all, sum);
  const plain = isUnsure && !timed;
  // Beside plain items timetables are work where they say as much, or say plainly that they are.
  const isMixed = sum.timed >= sum.items;
  const openIn = sections.map(({ heading }) => (heading !== null && open.has(heading) ? 1 : 0));
  const units = new Set(plain ? unitsIn(sections).map(({ line }) => line) : []);
  const below = workBelow(
    sections,
    all.map((work, at) => {
      if (!isUnsure) return work.sure + (openIn[at] ?? 0);
      if (timed) return work.timed;
      const isWork = isMixed || sections[at]?.blocks.some(isWorkTable) === true;
      const unit = isOf(units, sections[at]) ? 1 : 0;
      return work.items + unit + (isWork ? work.timed : 0);
    }),
  );
  const inTables = !isUnsure && !sections.some(hasMarkedWork);
  const found = { plain, timed, rules, units };
  for (let depth = 1; depth <= 6; depth++) {
    const level = heldBy(sections, (at) => sections[at]?.depth === depth && (below[at] ?? 0) > 0, below);
    const none = (section: OutlineSection): boolean => isOf(rules, section);
    const beside = isUnsure ? NOTHING_BESIDE : (inTables ? besideTables : besideBoxes)(sections, level, none);
    const told = proseBeside(sections, level, none, isUnsure);
    const all = [...level, ...beside.phases, ...told].sort((one, other) => one.line - other.line);
    const starts = all.filter((heading) => !isPartOfPhase(heading));
    if (starts.length > 1)
      return {
        ...found,
        starts: startsOf(starts),
        alike: beside.plain,
        units: new Set([...units, ...told.map(({ line }) => line)]),
      };
    if (all.length > 1) break;
  }
  return { ...found, starts: new Map(), alike: new Set() };
}

/**
 * The headings of sections of a level; one that only names phases gives those in it, `### Discovery` below `## 2. Phases`, and others
 * that do so then only tell of these: `## 3. Milestones`. One of more words, `## Opening week`, is a phase as those beside it are that
 * hold parts, too.
 */
function heldBy(
  sections: readonly OutlineSection[],
  isOfLevel: (at: number) => boolean,
  below: readonly number[],
): readonly Line[] {
  const all = sections.map((_, at) => at).filter(isOfLevel);
  const partsOf = (at: number): number[] =>
    sections.flatMap(({ parent }, part) => (parent === at && (below[part] ?? 0) > 0 ? [part] : []));
  const called = sections.map(({ heading }) => (heading === null ? '' : nameOf(heading)));
  const names = (at: number): boolean => namesPhases(called[at] ?? '');
  const isOneOfAll = all.some((at) => !names(at) && partsOf(at).length > 1);
  const isWord = (at: number): boolean => !/\S\s+\S/.test(called[at] ?? '');
  const isHolder = (at: number): boolean =>
    names(at) && partsOf(at).length > 1 && (!isOneOfAll || isWord(at));
  const held = all.some(isHolder)
    ? all.flatMap((at) => (isHolder(at) ? partsOf(at) : names(at) ? [] : [at]))
    : all;
  return held.flatMap((at) => sections[at]?.heading ?? []);
}

/** Lines of the headings of sections that tell of rules, an order, contents or files, and of all below them, where others hold any work. */
export function rulesIn(sections: readonly OutlineSection[]): ReadonlySet<number> {
  const telling = new Set<number>();
  const names = new Set(sections.flatMap(({ heading }) => (heading === null ? [] : [wordsOf(heading)])));
  sections.forEach((section, at) => {
    const name = section.heading?.text ?? '';
    const isOfRules = tellsRules(name) || listsFindings(name, section.blocks);
    const tells = isOfRules || tellsOrder(section, names) || tellsContents(section) || tellsFiles(section);
    if (telling.has(section.parent ?? -1) || tells) telling.add(at);
  });
  const isOther = (section: OutlineSection, at: number): boolean => {
    const work = workOfSection(section);
    return workOf(telling.has(at) ? withoutItems(work) : work) > 0;
  };
  if (telling.size === 0 || !sections.some(isOther)) return new Set();
  return new Set([...telling].map((at) => sections[at]?.heading?.line ?? 0));
}

/** All of two or more items are the names of other sections, and nothing else: `1. Kitchen`, `2. Bath`. */
function tellsOrder({ heading, blocks }: OutlineSection, names: ReadonlySet<string>): boolean {
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  return (
    heading !== null &&
    items.length > 1 &&
    items.every(({ head, box, blocks: below }) => {
      return head !== null && box === null && below.length === 0 && names.has(wordsOf(head));
    })
  );
}

function wordsOf(line: Line): string {
  return plainWords(nameOf(line));
}

function workOfSection(section: OutlineSection): Work {
  return workIn(isHidden(section) ? [] : blocksOf(section));
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
  const other = blocksOf(section).filter(({ kind }) => kind !== 'table');
  return !isHidden(section) && workIn(other).sure > 0;
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
    heading.hasFields === true ||
    taskLabel(text) !== null ||
    groupLabel(text) !== null ||
    (start !== null && makesNoPhase(wordOf(start)))
  );
}

/** `Phase 1`, `Phase 2`, … by their headings; a ✅ before one says nothing where others have other emoji there. */
export function startsOf(headings: readonly Line[]): Map<Line, PhaseStart> {
  const days = headings.map(dayOf);
  // One alone may be a date that the part is about.
  const areDays = days.filter((day) => day !== '').length > 1;
  const counts = countingNumbers(headings.map(({ text }) => [bareWords(text).text]));
  const haveEmoji = headings.some(({ raw }) => OPENS_WITH_EMOJI.test(raw) && !opensWithSign(raw));
  return new Map(
    headings.map((heading, index) => {
      const start = unnumbered(heading, nameOf(heading, counts));
      const sign = haveEmoji && opensWithSign(heading.raw) ? null : start.sign;
      const timing = areDays ? (days[index] ?? '') : '';
      return [heading, { ...start, sign, timing, word: 'Phase', number: String(index + 1) }];
    }),
  );
}

const OPENS_WITH_EMOJI = /^[\s*_]*\p{Extended_Pictographic}/u;

/** The one day that a heading names: `Wednesday 2026-04-22 (today)`, `Mi, 6. Mai 2026`; empty for none and for several. */
function dayOf({ text }: Line): Markdown {
  const time = text.length > 80 ? null : timing(text);
  if (time?.kind === 'dates' && time.first === time.last) return time.first;
  const [day = '', ...others] = [...text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([found]) => found);
  return others.length === 0 && /^(?:\p{L}+,?\s+)?\d{4}-/u.test(text) ? day : '';
}

/** A heading's words without a number of its own: `1. Kitchen`, `2 - Bath` -> Kitchen, Bath. */
function nameOf(heading: Line, counts?: (number: string) => boolean): Markdown {
  const { text } = bareWords(heading.text);
  const numbered = text.replace(/^(\d{1,3}(?:\.\d{1,3})*)\s*[-–—:]\s+/, '$1) ');
  return withoutItemNumber(numbered, counts).text.replace(/\s*[:：]$/, '');
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

/** Whether a heading is the plan's title: the first H1, but for a task among others. */
export function isTitle(
  heading: Line | null,
  sections: readonly Pick<OutlineSection, 'heading' | 'depth'>[],
): boolean {
  const first = sections.some((section, at) => at <= 1 && section.heading === heading && section.depth === 1);
  if (heading === null || !first) return false;
  return (
    taskLabel(bareWords(heading.text).text) === null ||
    sections.every(({ depth }, at) => at <= 1 || depth > 1)
  );
}
