import { titleOfPhase } from '../../text/phase-label.ts';
import { isAction } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { folded, plainWords } from '../../text/lookup.ts';
import { phaseTerm } from '../../text/vocabulary.ts';
import type { Unread } from '../../model/plan.ts';
import type { Line } from '../markdown/line.ts';
import { workOf } from '../work/candidates.ts';
import { saysWhatIsLeft } from './phase-state.ts';
import { saysOnlyWork } from '../work/labels.ts';
import { blocksOf } from '../work/outline-sections.ts';
import { phaseStart, wordOf } from '../work/phase-start.ts';
import type { PhaseBlocks, Section } from '../work/phase-parts.ts';
import { type CountedSections, counts, runsOf } from './counted-sections.ts';
import { workIn } from '../work/work-in.ts';
import { entriesIn, type LedgerEntry, type Ledger, unreadUnder } from './ledger.ts';
import { isOf } from './section-phases.ts';

/** What is known of a plan's sections beside their kind. */
interface SectionFacts {
  /** Lines of the headings of those that tell of rules. */
  readonly rules: ReadonlySet<number>;
  /** Headings that may be tasks. */
  readonly tasks: ReadonlySet<Line>;
}

/** All that may be work and was put nowhere, in phases and outside of them (format 2.0). */
export function unreadWork(
  phases: readonly PhaseBlocks[],
  sections: readonly Section[],
  ledger: Ledger,
  { rules, tasks }: SectionFacts,
): Unread[] {
  const called = calledAsPhases(phases, sections);
  const inPhases = phases.flatMap(({ start, blocks }) => {
    const hasWork = workOf(workIn(blocks)) > 0;
    const heading: Line = { text: titleOfPhase(start), raw: '', bold: 0, sign: null, line: start.line };
    // Beside work, a table that names no tasks and tells no times describes something.
    return unreadUnder(
      entriesIn(blocks, heading, tasks),
      ledger,
      ({ mayBe, isTimed }) => !mayBe || isTimed || !hasWork,
    );
  });
  const isPlain = phases.every(({ blocks }) => workIn(blocks).sure === 0);
  const outside = sections.flatMap((section) => {
    const { heading } = section;
    return unreadOutside(section, heading !== null && called.has(heading), ledger, { rules, tasks, isPlain });
  });
  return [...inPhases, ...outside].sort((a, b) => a.line - b.line);
}

/** What was put nowhere in a section outside of the phases, of one that is called as these are as work. */
function unreadOutside(
  section: Section,
  isOfPhase: boolean,
  ledger: Ledger,
  { rules, tasks, isPlain }: SectionFacts & { readonly isPlain: boolean },
): Unread[] {
  const entries = entriesOf(section, tasks);
  const { kind, heading } = section;
  if (kind === 'descriptive') return unreadUnder(entries, ledger, () => false);
  if (kind === 'check') return unreadUnder(entries, ledger, ({ box }) => box !== null);
  if (kind !== null && kind !== 'aside') return [];
  const isSure = workIn(blocksOf(section)).sure > 0;
  // A heading that may be a task is told with all that stands below it.
  const isTask = kind === null && !isOf(rules, section) && entries.some(({ thing }) => thing === heading);
  const isWork = isSure || (isPlain && kind === null && !isOf(rules, section) && tellsSteps(section));
  return unreadUnder(entries, ledger, ({ mayBe }) => isOfPhase || isTask || (isWork && !mayBe));
}

/** `## Steps` above a numbered list in which each item says something to do. */
function tellsSteps({ heading, blocks }: Section): boolean {
  const text = heading === null ? '' : bareWords(heading.text).text;
  return (
    saysOnlyWork(text.split(/\s/).at(-1) ?? '') &&
    // What comes after the plan, `Next steps`, is no work of it.
    !saysWhatIsLeft(text) &&
    blocks.some(
      (block) =>
        block.kind === 'list' &&
        block.ordered === true &&
        block.items.every(({ head }) => isAction(head?.text ?? '')),
    )
  );
}

/** All that may be work in a section, its heading too where it is one of `tasks`. */
export function entriesOf(section: Section, tasks: ReadonlySet<Line>): LedgerEntry[] {
  return entriesIn(blocksOf(section), null, tasks);
}

/**
 * The headings outside of the phases that are called as these are, side by side with one that has a number: `Phase Pilot`
 * beside `Phase 1.5`.
 */
function calledAsPhases(phases: readonly PhaseBlocks[], sections: readonly Section[]): ReadonlySet<Line> {
  // Sections that are the phases for want of a series have no word of their own.
  const named = phases.filter(({ start }) => start.series !== '');
  const words = new Set(named.map(({ start }) => folded(plainWords(phaseTerm(wordOf(start))))));
  const runs = runsOf(sections).map((run) =>
    run.flatMap(({ heading }) =>
      words.has(folded(plainWords(phaseTerm(firstWord(heading))))) ? [heading] : [],
    ),
  );
  return new Set(runs.filter((run) => run.some((line) => phaseStart(line, true) !== null)).flat());
}

function firstWord({ text }: Line): string {
  return /\p{L}+/u.exec(bareWords(text).text)?.[0] ?? '';
}

/**
 * A part of format 2.7 holds no work; what looks like some where a plan only describes, or in sections that count, is for the
 * checks to tell.
 */
export function isOfPart({ box, isTimed }: LedgerEntry, section: Section, counted: CountedSections): boolean {
  const { kind } = section;
  if (kind === null || kind === 'aside' || counts(counted, section)) return false;
  return kind !== 'descriptive' || (box === null && !isTimed);
}
