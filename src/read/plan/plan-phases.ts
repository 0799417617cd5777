import type { Markdown } from '../../model/markdown.ts';
import type { Block } from '../markdown/block.ts';
import { withContinuedTables } from '../markdown/continued-tables.ts';
import { withAlikeTables } from '../work/alike-tables.ts';
import { withFieldsApart } from '../work/fields-in-lines.ts';
import { withFieldTables } from '../work/field-tables.ts';
import { withMarkedTimes } from '../work/marked-times.ts';
import { withQuotedFields } from '../work/quoted-fields.ts';
import { withTablesOfPhases } from '../work/tables-of-phases.ts';
import { withTablesOfTimes } from '../work/tables-of-times.ts';
import { withNamedTables } from '../work/timetable.ts';
import { type Choice, chosenPhases } from './chosen-phases.ts';
import { withCalloutPhases } from './callout-phases.ts';
import { withCountdown } from './countdown.ts';
import { withFieldHeadings } from './field-headings.ts';
import { withHorizons } from './horizons.ts';
import { withIdentifiedItems } from './identified-items.ts';
import { withInnerSteps } from './inner-steps.ts';
import { withOpenSections } from './open-sections.ts';
import { withParagraphItems } from './paragraph-items.ts';
import { withRepeatedWork } from './repeated-work.ts';
import { withoutStyleSigns } from './sign-style.ts';
import { withTimeColumns } from './time-columns.ts';
import { withRosters } from './rosters.ts';
import { type PhasesReading, type PlanPhases, readPhases } from './phases-reading.ts';

/** What is told by form alone, each step once. */
const PREPARED: readonly ((blocks: readonly Block[]) => readonly Block[])[] = [
  withContinuedTables,
  withCalloutPhases,
  withHorizons,
  withMarkedTimes,
  withAlikeTables,
  withTablesOfTimes,
  withCountdown,
  withInnerSteps,
  withIdentifiedItems,
  withParagraphItems,
  withQuotedFields,
  withFieldTables,
  withFieldsApart,
  withFieldHeadings,
  withTablesOfPhases,
  withoutStyleSigns,
  withRepeatedWork,
];

/** The blocks with what form alone tells: the same things, some of them cut or joined. */
export function prepared(written: readonly Block[]): readonly Block[] {
  return PREPARED.reduce((now, step) => step(now), written);
}

/**
 * Reads the phases of a plan (format 2.0–2.5); `goal` names the one phase of a plan that has no other. Where none of what is
 * commonly work is found, timetables and what a team is there for are it, else notes.
 */
export function planPhases(written: readonly Block[], goal: Markdown): PlanPhases {
  const blocks = prepared(written);
  const chosen = chosenPhases(withRosters(blocks), false);
  const found = readPhases(chosen, goal, false);
  if (found.hasWork) return found.isDone ? withOpenWork(found, chosen, goal) : found;
  const again = readPhases(chosenPhases(withNamedTables(withTimeColumns(blocks)), false), goal, false);
  if (again.hasWork) return again;
  const last = readPhases(chosenPhases(blocks, true), goal, true);
  return last.hasWork ? last : found;
}

/** The same with what is still to be done elsewhere. */
function withOpenWork(found: PhasesReading, chosen: Choice, goal: Markdown): PlanPhases {
  const outside = new Set(found.sections.flatMap(({ heading }) => heading ?? []));
  const wider = withOpenSections(chosen, outside);
  return wider === chosen ? found : readPhases(wider, goal, false);
}
