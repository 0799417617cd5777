import { monthsOfYear } from '../../src/text/months.ts';
import { daysOf, names, phasesOf } from '../support/reading.ts';

test.each([
  ['May 2026', '2026-05-01 2026-05-31'],
  ['February - April 2026', '2026-02-01 2026-04-30'],
  ['Nov 2026 – Jan 2027', '2026-11-01 2027-01-31'],
  ['Nov – Jan 2027', '2026-11-01 2027-01-31'],
  ['mayo de 2026', '2026-05-01 2026-05-31'],
  ['2026年6月', '2026-06-01 2026-06-30'],
  ['2026年6月〜8月', '2026-06-01 2026-08-31'],
  ['May', null],
  ['Market 2026', null],
  ['May 5, 2026', null],
  ['2026年6月5日', null],
])('months: %j', (text, range) => {
  const found = monthsOfYear(text);
  expect(found === null ? null : `${found.first} ${found.last}`).toBe(range);
});

test('months with a year are the time of a phase (format 2.3)', () => {
  const phases = phasesOf(
    '## Phase 1: Call (February - April 2026)',
    '- Write',
    '## Phase 2: Choose (May 2026)',
    '- Read',
  );
  expect(names(phases)).toEqual(['Phase 1: Call', 'Phase 2: Choose']);
  expect(daysOf(phases)).toEqual(['1-64', '65-85']);
});

test('brackets before the name of a phase that tell no time are a note (format 2.1)', () => {
  const [phase] = phasesOf('## Phase 2 (Future): Extras', '- Paint the hull', '## Phase 3: Sail', '- Go');
  expect([phase?.name, phase?.notes[0]?.value]).toEqual(['Extras', 'Future']);
  const [timed] = phasesOf('## Phase 2 (Week 3): Extras', '- Paint the hull', '## Phase 3: Sail', '- Go');
  expect([timed?.name, timed?.days]).toEqual(['Extras', { first: 11, last: 15 }]);
});
