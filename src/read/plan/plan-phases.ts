import type { Markdown } from '../../model/markdown.ts';
import type { Block } from '../markdown/outline.ts';
import { withAlikeTables } from '../work/alike-tables.ts';
import { outlineSections, partKindWithoutAsides } from '../work/outline-sections.ts';
import { withNamedTables } from '../work/timetable.ts';
import { chosenPhases } from './chosen-phases.ts';
import { withInnerSteps } from './inner-steps.ts';
import { withParagraphItems } from './paragraph-items.ts';
import { withPlainPhases } from './plain-phases.ts';
import { withStepGroups } from './step-groups.ts';
import { withoutStyleSigns } from './sign-style.ts';
import { type PhasesReading, type PlanPhases, readPhases } from './phases-reading.ts';

/** What is told by form alone, each step once. */
const PREPARED: readonly ((blocks: readonly Block[]) => readonly Block[])[] = [
  withAlikeTables,
  withInnerSteps,
  withStepGroups,
  withParagraphItems,
  withPlainPhases,
  withoutStyleSigns,
];

/** Reads the phases of a plan (format 2.0–2.5); `goal` names the one phase of a plan that has no other. */
export function planPhases(written: readonly Block[], goal: Markdown): PlanPhases {
  const blocks = PREPARED.reduce((now, step) => step(now), written);
  const outline = outlineSections(blocks);
  const chosen = chosenPhases(outline, false);
  if (chosen.ofTables !== null) {
    const ofTables = readPhases(blocks, outline, chosen.ofTables, goal, true);
    const empty = ofTables.drafts.filter(({ body }) => body.items.length === 0);
    if (empty.length * 2 < ofTables.drafts.length) return ofTables;
  }
  const found = readPhases(blocks, outline, chosen, goal, false);
  if (found.hasWork) return found;
  const again = phasesIn(withNamedTables(blocks), goal, false);
  if (again.hasWork) return again;
  const last = phasesIn(blocks, goal, true);
  return last.hasWork ? last : found;
}

function phasesIn(blocks: readonly Block[], goal: Markdown, notesAreWork: boolean): PhasesReading {
  const outline = outlineSections(blocks, notesAreWork ? partKindWithoutAsides : undefined);
  return readPhases(blocks, outline, chosenPhases(outline, notesAreWork), goal, notesAreWork);
}
