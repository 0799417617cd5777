import type { Markdown } from '../../model/markdown.ts';
import type { Block } from '../markdown/outline.ts';
import { withAlikeTables } from '../work/alike-tables.ts';
import { withTablesOfTimes } from '../work/tables-of-times.ts';
import { withNamedTables } from '../work/timetable.ts';
import { chosenPhases } from './chosen-phases.ts';
import { withInnerSteps } from './inner-steps.ts';
import { withParagraphItems } from './paragraph-items.ts';
import { withoutStyleSigns } from './sign-style.ts';
import { type PhasesReading, type PlanPhases, readPhases } from './phases-reading.ts';

/** What is told by form alone, each step once. */
const PREPARED: readonly ((blocks: readonly Block[]) => readonly Block[])[] = [
  withAlikeTables,
  withTablesOfTimes,
  withInnerSteps,
  withParagraphItems,
  withoutStyleSigns,
];

/**
 * Reads the phases of a plan (format 2.0–2.5); `goal` names the one phase of a plan that has no other. Where none of what is
 * commonly work is found, timetables are it, else notes.
 */
export function planPhases(written: readonly Block[], goal: Markdown): PlanPhases {
  const blocks = PREPARED.reduce((now, step) => step(now), written);
  const chosen = chosenPhases(blocks, false);
  const ofTables = chosen.ofTables === null ? null : readPhases(chosen.ofTables, goal, true);
  if (ofTables !== null && mostHaveWork(ofTables)) return ofTables;
  const found = readPhases(chosen, goal, false);
  if (found.hasWork) return found;
  const again = readPhases(chosenPhases(withNamedTables(blocks), false), goal, false);
  if (again.hasWork) return again;
  const last = readPhases(chosenPhases(blocks, true), goal, true);
  return last.hasWork ? last : found;
}

function mostHaveWork({ drafts }: PhasesReading): boolean {
  return drafts.filter(({ body }) => body.items.length === 0).length * 2 < drafts.length;
}
