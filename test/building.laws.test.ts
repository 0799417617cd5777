import fc from 'fast-check';
import { effortHours } from '../src/text/effort.ts';
import { arbitraryPlan, soup } from './support/arbitrary-plan.ts';
import { buildOf, builtOf, rowsOf } from './support/building.ts';

/** What a reader of the note sees: table pipes without their backslash. */
const seen = (note: string): string => note.replaceAll('\\|', '|');
const time = { hoursPerDay: 8, daysPerWeek: 5 };

describe('whatever the plan', () => {
  test('no text throws', () => {
    fc.assert(
      fc.property(soup, (text) => expect(() => buildOf(text)).not.toThrow()),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) =>
        expect(() => buildOf(`# P\n\n## Phase 1: A\n\n- ${text}`)).not.toThrow(),
      ),
    );
  });

  test('a note that comes of it is a whole one', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const outcome = buildOf(`${text}\n\n**Phase 7: Real**\n- Build it`);
        if (outcome.kind !== 'built') return;
        expect(outcome.note).toMatch(/^# Implementation Tasks: [^\n]+\n\n/);
        expect(outcome.note.endsWith('\n') && !outcome.note.endsWith('\n\n')).toBe(true);
        expect(outcome.note).not.toContain('\r');
        expect(rowsOf(outcome.note)).toHaveLength(outcome.tasks);
      }),
      { numRuns: 200 },
    );
  });

  test('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryPlan, ({ text }) => expect(builtOf(text).note).toBe(builtOf(text).note)),
      { numRuns: 30 },
    );
  });

  test('every clause of work, deliverable, definition of done and risk is found in the note', () => {
    fc.assert(
      fc.property(arbitraryPlan, ({ text, items, clauses, risks }) => {
        const note = seen(builtOf(text).note);
        for (const part of [...items, ...clauses, ...risks]) expect(note).toContain(part);
      }),
    );
  });

  test('each clause of work is one task, and nothing else is', () => {
    fc.assert(
      fc.property(arbitraryPlan, ({ text, items }) => expect(builtOf(text).tasks).toBe(items.length)),
    );
  });

  test('efforts add up to the working hours of the groups', () => {
    fc.assert(
      fc.property(arbitraryPlan, ({ text, groupHours }) => {
        const efforts = rowsOf(builtOf(text).note).map((row) => effortHours(row[4] ?? '', time) ?? NaN);
        const sum = (numbers: readonly number[]): number =>
          numbers.reduce((total, number) => total + number, 0);
        expect(sum(efforts)).toBeCloseTo(sum(groupHours), 6);
      }),
    );
  });

  test('reading the written table gives back the tasks', () => {
    fc.assert(
      fc.property(arbitraryPlan, ({ text }) => {
        const { note, tasks } = builtOf(text);
        const rows = rowsOf(note);
        expect(rows.map((row) => row.length)).toEqual(rows.map(() => 7));
        expect(new Set(rows.map((row) => row[0])).size).toBe(tasks);
        const ids = new Set(rows.map((row) => row[0]));
        for (const row of rows) {
          for (const id of row[6] === 'None' ? [] : (row[6] ?? '').split(', ')) expect(ids).toContain(id);
        }
      }),
    );
  });
});
