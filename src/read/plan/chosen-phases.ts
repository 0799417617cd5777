import type { OutlineSection } from '../work/outline-sections.ts';
import { type ChosenStarts, chosenStarts } from '../work/series.ts';
import { isPhaseWord } from '../../text/vocabulary.ts';
import { wordOf } from '../work/phase-start.ts';
import { workIn } from '../work/work-in.ts';
import { type SectionPhases, sectionPhases, withHeading } from './section-phases.ts';
import { type Level, OF_SERIES } from './work-level.ts';

/** The lines that start the phases of a plan, and what is work in these. */
export interface ChosenPhases {
  readonly starts: Omit<ChosenStarts, 'hasWork' | 'isPart'>;
  readonly level: Level;
  /** The phases of a series, should these be the plan's though its lists lie elsewhere: they hold tables. */
  readonly ofTables: Omit<ChosenPhases, 'ofTables'> | null;
}

/**
 * The phases by a series, else by sections (format 2.1). `isLast`: nothing else in the plan is work, so that a series may be
 * told in prose beside tables.
 */
export function chosenPhases(outline: readonly OutlineSection[], isLast: boolean): ChosenPhases {
  const series = chosenStarts(outline);
  const bySections = sectionPhases(outline);
  const ofSeries = { ...OF_SERIES, rules: bySections.rules };
  if (series.hasWork) return { starts: series, level: ofSeries, ofTables: null };
  const { starts } = bySections;
  // Phases by a word and number are so although they are told in prose alone.
  const areSeries = starts.size > 0 && [...starts.keys()].every((line) => series.phases.has(line));
  if (areSeries)
    return {
      starts: series,
      level: { ...ofSeries, units: unitsOf(bySections, outline, isLast) },
      ofTables: null,
    };
  const ofTables = holdTables(series, outline) ? { starts: series, level: ofSeries } : null;
  const isBySections = starts.size > 0 || series.phases.size === 0 || series.isPart;
  return isBySections
    ? { starts: { phases: starts, others: new Map(), siblings: new Set() }, level: bySections, ofTables }
    : { starts: series, level: ofSeries, ofTables };
}

/** Whether two or more phases by a word hold tables, and no work beyond doubt lies anywhere. */
function holdTables({ phases }: ChosenStarts, outline: readonly OutlineSection[]): boolean {
  const holding = outline.filter(({ heading, end }, at) => {
    const start = heading === null ? undefined : phases.get(heading);
    if (start === undefined || !isPhaseWord(wordOf(start))) return false;
    return outline.slice(at, end).some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
  });
  return (
    holding.length > 1 &&
    holding.length * 2 >= phases.size &&
    outline.every((section) => workIn(withHeading(section)).sure === 0)
  );
}

/** Tables go before prose. */
function unitsOf(
  { units }: SectionPhases,
  outline: readonly OutlineSection[],
  isLast: boolean,
): Level['units'] {
  const hasTables = outline.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
  return hasTables && !isLast ? OF_SERIES.units : units;
}
