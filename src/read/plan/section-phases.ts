import type { Markdown } from '../../model/markdown.ts';
import { bareWords, opensWithSign } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/outline.ts';
import { groupLabel, taskLabel } from '../work/labels.ts';
import type { OutlineSection } from '../work/outline-sections.ts';
import { type PhaseStart, phaseStart, wordOf } from '../work/phase-start.ts';
import { makesNoPhase } from '../../text/vocabulary.ts';
import { unnumbered } from '../work/phases.ts';
import { workIn } from '../work/work-in.ts';

/** The phases of a plan without a series: by the headings that open them, or one for all (format 2.1, *No series*). */
export interface SectionPhases {
  /** Empty where all work is one phase. */
  readonly starts: ReadonlyMap<Line, PhaseStart>;
  /** Plain list items are work: the plan has neither boxes nor task headings nor task tables. */
  readonly plain: boolean;
}

/**
 * The sections that hold the work, at the shallowest level at which two or more do. Days, steps and tasks side by side are
 * no phases, but groups and tasks of one.
 */
export function sectionPhases(sections: readonly OutlineSection[]): SectionPhases {
  const all = sections.map((section) => workIn(isHidden(section) ? [] : withHeading(section)));
  // What stands in an aside, be it a box, says nothing of how the author writes his work.
  const plain = all.every(({ sure }, at) => sure === 0 || sections[at]?.kind === 'aside');
  const below = workBelow(
    sections,
    all.map(({ sure, items }) => (plain ? items : sure)),
  );
  for (let depth = 1; depth <= 6; depth++) {
    const level = sections.flatMap(({ heading, depth: own }, index) =>
      heading !== null && own === depth && (below[index] ?? 0) > 0 ? [heading] : [],
    );
    const named = level.filter((heading) => !isPartOfPhase(heading));
    if (level.length > 1 && named.length < 2) break;
    if (named.length > 1) return { starts: startsOf(named), plain };
  }
  return { starts: new Map(), plain };
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
