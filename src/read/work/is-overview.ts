import type { Row, Table } from '../markdown/block.ts';
import { bareWords } from '../../text/decoration.ts';
import { plainWords } from '../../text/lookup.ts';
import { termsOf } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import { type PhaseStart, phaseStart } from './phase-start.ts';
import { isSameNumber } from './same-phase.ts';
import { sectionKind } from './sections.ts';

/**
 * Whether a table that names no tasks only says again what the phases hold: each of its rows names one of them after its first cell, and a part of
 * the heading above says so, `Projects — Overview`.
 */
export function isOverview(
  heading: Line | null,
  { header, rows }: Table,
  phases: readonly PhaseStart[],
): boolean {
  if (heading === null || rows.length === 0) return false;
  if (header.cells.some(({ text }) => termsOf(text).includes('task'))) return false;
  const parts = bareWords(heading.text).text.split(/\s[-–—]\s|[:：]/);
  return (
    parts.some((part) => sectionKind(plainWords(part)) === 'descriptive') &&
    rows.every((row) => namesPhase(row, phases))
  );
}

/** Whether each of several rows opens with another one of the phases: `| Phase 1: Rooms | Paint, floor |`. */
export function isOfPhases({ rows }: Table, phases: readonly PhaseStart[]): boolean {
  const named = rows.map(({ cells: [first] }) => {
    const start = first === undefined ? null : phaseStart(first, false);
    return phases.find((phase) => start !== null && isSameNumber(start, phase));
  });
  return rows.length > 1 && !named.includes(undefined) && new Set(named).size === rows.length;
}

function namesPhase({ cells }: Row, phases: readonly PhaseStart[]): boolean {
  return cells.slice(1).some((cell) => {
    const named = phaseStart(cell, false);
    return (
      named !== null &&
      phases.some(({ series, number }) => series === named.series && number === named.number)
    );
  });
}
