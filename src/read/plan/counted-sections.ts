import { isPhaseWord, makesNoPhase } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import { type PhaseStart, phaseStart, wordOf } from '../work/phase-start.ts';
import type { PhaseBlocks, Section } from '../work/phase-parts.ts';
import { isSameNumber } from '../work/same-phase.ts';

/** Sections of one word and level that count, by runs. */
export type CountedSections = readonly (readonly Headed[])[];

type Headed = Section & { readonly heading: Line };

/** The sections of each level below one heading, in order. */
export function runsOf(sections: readonly Section[]): CountedSections {
  const runs: Headed[][] = [];
  const open = new Map<number, Headed[]>();
  for (const section of sections) {
    const { heading, depth } = section;
    for (const deeper of open.keys()) if (deeper > depth) open.delete(deeper);
    if (heading === null) continue;
    const run = open.get(depth) ?? [];
    if (!open.has(depth)) {
      open.set(depth, run);
      runs.push(run);
    }
    run.push({ ...section, heading });
  }
  return runs;
}

/**
 * The runs of sections outside of the phases that count, `### M1 — Keys`, `### M2 — Boxes`, and are none of what the phases
 * go by: what they hold may be work, whatever the heading above them is called. In parts that only describe a word for phases
 * must count them.
 */
export function countedSections(
  sections: readonly Section[],
  phases: readonly PhaseBlocks[],
): CountedSections {
  return runsOf(sections).flatMap((run) => {
    const bySeries = new Map<string, Headed[]>();
    for (const section of run) {
      const start = phaseStart(section.heading, true);
      if (start === null || !mayCount(section, start)) continue;
      if (phases.some((phase) => isSameNumber(phase.start, start))) continue;
      bySeries.set(start.series, [...(bySeries.get(start.series) ?? []), section]);
    }
    return [...bySeries.values()].filter((members) => members.length > 1);
  });
}

function mayCount({ kind }: Section, start: PhaseStart): boolean {
  if (kind === 'descriptive') return isPhaseWord(wordOf(start));
  return (kind === null || kind === 'aside' || kind === 'check') && !makesNoPhase(wordOf(start));
}

/** Whether a section is one of those that count. */
export function counts(counted: CountedSections, { heading }: Section): boolean {
  return heading !== null && counted.some((run) => run.some((one) => one.heading === heading));
}
