import type { Line } from '../markdown/line.ts';
import type { PhaseBlocks } from '../work/phase-parts.ts';
import { commonStems, isOnePhase, mergedStart, phaseNamedIn } from '../work/same-phase.ts';
import { emptyBody, type PhaseDraft } from './phase-body.ts';
import { isApart } from './told-phases.ts';
import { phaseKeyOf, type WorkLevel } from './work-level.ts';

/** Which draft each stretch of a plan's phases goes to (format 2.1, *The same number twice*). */
export class PhaseHomes {
  /** The last draft of a series and number. */
  private readonly byNumber = new Map<string, PhaseDraft>();
  private readonly homes = new Map<PhaseBlocks, PhaseDraft>();
  /** What the names of several phases share tells none from the others. */
  private readonly common: ReadonlySet<string>;

  /** Adds to `drafts` where a stretch is a phase of its own. */
  constructor(
    phases: readonly PhaseBlocks[],
    private readonly work: WorkLevel,
    private readonly drafts: PhaseDraft[],
  ) {
    this.common = commonStems(phases.map(({ start }) => start));
  }

  /** All stretches that were put, in order, with their drafts. */
  get all(): ReadonlyMap<PhaseBlocks, PhaseDraft> {
    return this.homes;
  }

  put(phase: PhaseBlocks, draft: PhaseDraft): void {
    this.homes.set(phase, draft);
  }

  /** The draft of the same number where one of both has no work, or both are one; else, or where a series names both, a new one. */
  of(phase: PhaseBlocks): PhaseDraft {
    const { start } = phase;
    const work = this.work.amountOf(phase);
    const key = start.number === '' ? null : phaseKeyOf(start);
    const known = key === null ? undefined : this.byNumber.get(key);
    const isEmpty = known?.body.items.length === 0 || work === 0;
    const isOne = known !== undefined && (isEmpty || isOnePhase(known.start, start, this.common));
    if (!isOne || isApart(known, phase, this.homes)) {
      const draft = { start, body: emptyBody() };
      this.drafts.push(draft);
      if (key !== null) this.byNumber.set(key, draft);
      return draft;
    }
    known.start = mergedStart(known.start, start, known.body.items.length === 0 && work > 0);
    return known;
  }

  /** The draft that a heading names by word and number: `Phase 2 checks`. */
  namedIn(heading: Line | null): PhaseDraft | undefined {
    const starts = this.drafts.map(({ start }) => start);
    const named = heading === null ? null : phaseNamedIn(heading, starts);
    return this.drafts.find(({ start }) => start === named);
  }

  /** The draft of the last stretch that starts before a line. */
  before(line: number): PhaseDraft | undefined {
    let found: PhaseDraft | undefined;
    for (const [{ start }, draft] of this.homes) if (start.line < line) found = draft;
    return found;
  }
}
