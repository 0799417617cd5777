import { builtOf, rowsOf } from '../support/building.ts';

/** `Paint | in the yard | Anna` for each task of a plan of these rows, whose team is Anna and Paul. */
function tasksOf(...owners: readonly string[]): string[] {
  const rows = owners.map((owner, at) => `| Job ${at + 1} | ${owner} |`);
  const lines = ['# Plan: Boat', '', '## Team', '', '- Anna', '- Paul', '', '## Phase 1: Hull', ''];
  const { note } = builtOf([...lines, '| Task | Owner |', '|---|---|', ...rows].join('\n'));
  return rowsOf(note).map(([, , description, owner]) => [owner, description].join(' | '));
}

describe('whom an owner cell names (format 3.5)', () => {
  test.each([
    ['the side of a colon that is somebody of the plan', 'Paul : stage', 'Paul | stage'],
    ['behind it, too', 'Stage: Paul', 'Paul | Stage'],
    ['both sides as they are where neither is', 'Stage: left', 'Stage: left | '],
    ['without a telephone number', 'Nina (06 12 34 56 78)', 'Nina | 06 12 34 56 78'],
    ['without one behind a dash', 'Paul - +49 171 2345678', 'Paul | +49 171 2345678'],
    ['nor with half of a day and an hour', 'Nina 05.01.2026 09:00', 'Nina 05.01.2026 09:00 | '],
    ['nor of a number', 'Crew 20123456789', 'Crew 20123456789 | '],
    ['a day is none', 'Nina 2027-03-04', 'Nina 2027-03-04 | '],
    ['nobody where it is not known yet', '(要決定)', '— | '],
    ['nobody, in French', 'à définir', '— | '],
    ['nobody, in Dutch', 'nog te bepalen', '— | '],
  ])('%s', (_what, cell, expected) => {
    expect(tasksOf(cell)).toEqual([expected]);
  });
});
