import { builtOf, rowsOf } from '../support/building.ts';

/** What each task of a plan waits for. */
function waitsOf(...lines: readonly string[]): (string | undefined)[] {
  const { note } = builtOf(['# Plan: Mend the boat', '', '## Phase 1: Hull', '', ...lines].join('\n'));
  return rowsOf(note).map((row) => row[6]);
}

test.each([
  '(after 1)',
  '(needs #1)',
  '(depends on: 1)',
  '(blocked by 1)',
  '(after step 1)',
  '(nach Schritt 1)',
  '(needs: task #1)',
])('an item waits for another by the number that their list shows: %s', (hint) => {
  expect(waitsOf('1. Buy the rope', '2. Paint the hull', `3. Oil the mast ${hint}`)).toEqual([
    'None',
    'T-001',
    'T-001',
  ]);
});

test('numbers are those that are shown, also where each is written as 1', () => {
  expect(waitsOf('1. Buy the rope', '1. Paint the hull', '1. Oil the mast (after 1)')[2]).toBe('T-001');
  expect(waitsOf('4. Buy the rope', '5. Paint the hull', '6. Oil the mast (after 4)')[2]).toBe('T-001');
});

test('they are those of its phase first', () => {
  const phases = [
    '1. Buy the rope',
    '2. Oil the mast',
    '',
    '## Phase 2: Sea',
    '',
    '1. Sail out',
    '2. Fish',
    '3. Sail home (after 1)',
  ];
  expect(waitsOf(...phases).at(-1)).toBe('T-003');
});

test.each(['(after 2 weeks)', '(needs 2 people)', '(#2)', '(fixes #2)'])('%s names none', (words) => {
  expect(waitsOf('1. Buy the rope', '2. Paint the hull', '3. Wash it', `4. Oil the mast ${words}`)[3]).toBe(
    'T-003',
  );
});

test.each(['(after the rope)', '(depends on: the rope)'])(
  'with an article it names the only task about that: %s',
  (hint) => {
    expect(
      waitsOf('- Buy a rope', '- Buy the rope', '- Paint the hull', `- Oil the mast ${hint}`)[3],
    ).not.toBe('T-001');
    expect(waitsOf('- Buy the rope', '- Paint the hull', `- Oil the mast ${hint}`)[2]).toBe('T-001');
  },
);
