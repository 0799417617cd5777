import { workOf } from '../work/candidates.ts';
import type { PhaseStart } from '../work/phase-start.ts';
import type { PhaseBlocks } from '../work/phase-parts.ts';
import { isTaskTable } from '../work/plan-table.ts';
import { workIn } from '../work/work-in.ts';
import type { RowsOfWork } from './item-reading.ts';
import type { SectionPhases } from './section-phases.ts';

/** What is work in a plan beside what is so beyond doubt. */
export type Level = Omit<SectionPhases, 'starts'>;

/** That of a plan whose phases are a series. */
export const OF_SERIES: Level = {
  plain: true,
  timed: false,
  alike: new Set(),
  rules: new Set(),
  units: new Set(),
};

/** What is work in each phase of a plan (format 2.1, 2.5). */
export class WorkLevel {
  /** Phases of the series that hold work beyond doubt. */
  private readonly sure: ReadonlySet<string>;
  /** The author has his work in tables. */
  private readonly inTables: boolean;

  constructor(
    private readonly level: Level,
    phases: readonly PhaseBlocks[],
    notesAreWork: boolean,
  ) {
    const own = phases.filter(({ isElsewhere, blocks }) => !isElsewhere && workIn(blocks).sure > 0);
    this.sure = new Set(own.map(({ start }) => phaseKeyOf(start)));
    this.inTables =
      notesAreWork ||
      phases.some(({ blocks }) => blocks.some((block) => block.kind === 'table' && isTaskTable(block)));
  }

  /** Plain items are work but elsewhere than in a phase that has work beyond doubt: there they tell of it. */
  isPlain({ start, boxesOnly, isElsewhere }: PhaseBlocks): boolean {
    const plain = this.level.plain || this.level.alike.has(start.line);
    return plain && !boxesOnly && !(isElsewhere && this.sure.has(phaseKeyOf(start)));
  }

  /** In a phase that holds nothing else, timetables are work, or all tables where other phases have their work in such. */
  rowsOf(phase: PhaseBlocks): RowsOfWork {
    if (this.level.timed) return 'timetables';
    const { sure, timed, items } = workIn(phase.blocks);
    if (!this.isPlain(phase) || sure + items > 0) return 'tasks';
    return timed === 0 && this.inTables && !phase.isElsewhere ? 'all' : 'timetables';
  }

  /** The headings of a phase that are tasks with their prose, as it holds nothing else. */
  unitsOf({ blocks }: Pick<PhaseBlocks, 'blocks'>): ReadonlySet<number> {
    return workOf(workIn(blocks)) === 0 ? this.level.units : new Set();
  }

  /** How much work a phase's stretch has. */
  amountOf(phase: PhaseBlocks): number {
    const work = workIn(phase.blocks);
    return this.isPlain(phase) ? workOf(work) : work.sure;
  }
}

/** By what the stretches of one phase are known. */
export function phaseKeyOf({ series, number }: PhaseStart): string {
  return `${series} ${number.toLowerCase()}`;
}
