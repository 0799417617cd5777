import { titleOfPhase } from '../../text/phase-label.ts';
import type { Unread } from '../../model/plan.ts';
import type { Line } from '../markdown/line.ts';
import type { PhaseBlocks, Section } from '../work/phases.ts';
import { workIn } from '../work/work-in.ts';
import { entriesIn, type Entry, type Ledger, unreadUnder } from './ledger.ts';
import { withHeading } from './section-phases.ts';

/** All that may be work and was put nowhere, in phases and outside of them (format 2.0). */
export function unreadWork(
  phases: readonly PhaseBlocks[],
  sections: readonly Section[],
  ledger: Ledger,
): Unread[] {
  const inPhases = phases.flatMap(({ start, blocks }) => {
    const heading: Line = { text: titleOfPhase(start), raw: '', bold: 0, sign: null, line: start.line };
    return unreadUnder(entriesIn(blocks, heading), ledger, () => true);
  });
  const outside = sections.flatMap((section) => {
    const blocks = withHeading(section);
    if (section.kind === 'descriptive') return unreadUnder(entriesIn(blocks), ledger, () => false);
    if (section.kind !== null && section.kind !== 'aside') return [];
    const isWork = workIn(blocks).sure > 0;
    return unreadUnder(entriesIn(blocks), ledger, ({ mayBe }) => isWork && !mayBe);
  });
  return [...inPhases, ...outside].sort((a, b) => a.line - b.line);
}

/** A part of format 2.7 holds no work; what looks like some where a plan only describes is for the checks to tell. */
export function isOfPart({ box, isTimed }: Entry, { kind }: Section): boolean {
  if (kind === null || kind === 'aside') return false;
  return kind !== 'descriptive' || (box === null && !isTimed);
}
