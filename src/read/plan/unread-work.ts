import { titleOfPhase } from '../../text/phase-label.ts';
import { bareWords } from '../../text/decoration.ts';
import { folded, plainWords } from '../../text/lookup.ts';
import { phaseTerm } from '../../text/vocabulary.ts';
import type { Unread } from '../../model/plan.ts';
import type { Line } from '../markdown/line.ts';
import { workOf } from '../work/candidates.ts';
import { listsToBeDone, listsToDo } from './lists-to-do.ts';
import { listsIn, opensSteps, tellsPhases } from './lists-beside.ts';
import { saysWhatIsLeft } from './phase-state.ts';
import { blocksOf } from '../work/outline-sections.ts';
import { phaseStart, wordOf } from '../work/phase-start.ts';
import type { PhaseBlocks, Section } from '../work/phase-parts.ts';
import { type CountedSections, counts, runsOf } from './counted-sections.ts';
import { workIn } from '../work/work-in.ts';
import { entriesIn, type LedgerEntry, type Ledger, unreadUnder } from './ledger.ts';
import { isAsideFor } from './parts-of-work.ts';
import { isOf } from './section-phases.ts';

/** What is known of a plan's sections beside their kind. */
interface SectionFacts {
  /** Lines of the headings of those that tell of rules. */
  readonly rules: ReadonlySet<number>;
  /** Headings that may be tasks. */
  readonly tasks: ReadonlySet<Line>;
  /** All that was read is done: how its author marks work says nothing of lists elsewhere. */
  readonly isDone: boolean;
}

/** All that may be work and was put nowhere, in phases and outside of them (format 2.0). */
export function unreadWork(
  phases: readonly PhaseBlocks[],
  sections: readonly Section[],
  ledger: Ledger,
  facts: SectionFacts,
): Unread[] {
  const called = calledAsPhases(phases, sections);
  const inPhases = phases.flatMap(({ start, blocks }) => {
    const hasWork = workOf(workIn(blocks)) > 0;
    const heading: Line = { text: titleOfPhase(start), raw: '', bold: 0, sign: null, line: start.line };
    // Beside work, a table that names no tasks and tells no times describes something.
    return unreadUnder(
      entriesIn(blocks, heading, facts.tasks),
      ledger,
      ({ mayBe, isTimed }) => !mayBe || isTimed || !hasWork,
    );
  });
  const outside = sections.flatMap((section) => {
    const { heading } = section;
    return unreadOutside(section, heading !== null && called.has(heading), ledger, { ...facts, phases });
  });
  return [...inPhases, ...outside].sort((a, b) => a.line - b.line);
}

/** What was put nowhere in a section outside of the phases, of one that is called as these are as work. */
function unreadOutside(
  section: Section,
  isOfPhase: boolean,
  ledger: Ledger,
  { rules, tasks, isDone, phases }: SectionFacts & { readonly phases: readonly PhaseBlocks[] },
): Unread[] {
  const entries = entriesOf(section, tasks);
  const { kind, heading } = section;
  if (kind === 'descriptive') return unreadUnder(entries, ledger, () => false);
  if (kind === 'check') return unreadUnder(entries, ledger, ({ box }) => box !== null);
  if (kind !== null && kind !== 'aside') return [];
  const isSure = workIn(blocksOf(section)).sure > 0;
  // A heading that may be a task is told with all that stands below it.
  const isTask = kind === null && !isOf(rules, section) && entries.some(({ thing }) => thing === heading);
  const isWork = isSure || (kind === null && !isDone && !isOf(rules, section) && listsWork(section, phases));
  const isTimedWork = !isDone && isBesideBoxes(section, phases);
  return unreadUnder(
    entries,
    ledger,
    ({ mayBe, isTimed }) => isOfPhase || isTask || (isWork && !mayBe) || (isTimedWork && isTimed),
  );
}

/** Where boxes have taken the place of timetables, what these tell is work, too; beside a series it tells of that. */
function isBesideBoxes(section: Section, phases: readonly PhaseBlocks[]): boolean {
  const mayHoldWork = section.kind === null || isAsideFor(section, 'duration');
  return mayHoldWork && phases.every(({ start }) => start.series === '');
}

/**
 * Lists beside the phases most of whose items say something to do, or numbered ones deeper or elsewhere below a heading that only
 * says that work follows, `### Building steps`, or any where it says that it is to be done.
 */
function listsWork({ heading, depth, blocks }: Section, phases: readonly PhaseBlocks[]): boolean {
  if (heading === null || saysWhatIsLeft(bareWords(heading.text).text)) return false;
  if (listsToBeDone({ heading, blocks })) return true;
  const lists = listsIn(blocks);
  const toDo = listsToDo({ heading, blocks });
  if (depth === phases[0]?.depth && toDo !== 'none')
    return !tellsPhases(
      lists,
      phases.map(({ start }) => start),
    );
  return opensSteps(heading) && toDo === 'all' && lists.some(({ ordered }) => ordered === true);
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
