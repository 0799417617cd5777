import { builtOf, rowsOf } from '../support/building.ts';

/** The efforts of a plan with one phase of these lines. */
function effortsOf(phase: string, ...lines: readonly string[]): (string | undefined)[] {
  const { note } = builtOf(['# Plan: Sail round the lake', '', phase, '', ...lines].join('\n'));
  return rowsOf(note).map((row) => row[4]);
}

const WEEK = '## Phase 1: Train (Week 1)';
const MONTH = '## Phase 1: Prepare (2026-03-02 to 2026-03-27)';

test.each([
  [
    'weekdays in a column',
    ['| Day | What |', '|---|---|', '| Mon | Row 5 km |', '| Tue | Rest |', '| Sat | Row far |'],
  ],
  [
    'weekdays in another language',
    ['| Tag | Was |', '|---|---|', '| Montag | Rudern |', '| Dienstag | Ruhetag |', '| So | Rudern |'],
  ],
  ['weekdays before items', ['- Mon: Row 5 km', '- Tue: Rest', '- Wed – Row far']],
  ['bold weekdays', ['- **Lundi** : ramer', '- **Mardi** : repos', '- **Mercredi** : ramer loin']],
  [
    'weekdays as headings',
    ['### Monday', '- Row 5 km', '### Tuesday', '- Rest', '### Wednesday', '- Row far'],
  ],
])('%s say when, and not how long', (_, lines) => {
  expect(effortsOf(WEEK, ...lines)).toEqual(['—', '—', '—']);
});

test.each([
  [
    'a column',
    ['| Task | Due |', '|---|---|', '| Book the hall | 2026-03-03 |', '| Call Ann | by 2026-03-09 |'],
  ],
  ['items', ['- 5 March: Book the hall', '- Mar 9 – Call Ann']],
  ['brackets', ['- Book the hall (by 2026-03-03)', '- Call Ann (9 Mar)']],
  ['fields', ['- Book the hall', '  - Due: 2026-03-03', '- Call Ann 📅 2026-03-09']],
])('so does a date in %s', (_, lines) => {
  expect(effortsOf(MONTH, ...lines)).toEqual(['—', '—']);
});

test.each([
  ['in a column', ['| Task | Dates |', '|---|---|', '| Book the hall | Mar 3-5 |']],
  [
    'in two columns',
    ['| Task | Start | End |', '|---|---|---|', '| Book the hall | 2026-03-03 | 2026-03-05 |'],
  ],
  ['over a weekend', ['| Task | Dates |', '|---|---|', '| Book the hall | 2026-03-06 – 2026-03-10 |']],
])('days from which to which a task lasts are its hours: %s', (_, lines) => {
  expect(effortsOf(MONTH, ...lines, '| Call Ann | |')[0]).toBe('~24h');
});

test('nor does a week that tells what each of its days is for', () => {
  const rows = [
    '| Week | Mon | Tue | Wed |',
    '|---|---|---|---|',
    '| 1 | Rest | Row 5 km | Rest |',
    '| 2 | Rest | Row 6 km | Rest |',
  ];
  expect(effortsOf('## Phase 1: Train (Weeks 1-2)', ...rows)).toEqual(['—', '—']);
});

test('what has no day of its own shares the days that are left', () => {
  expect(effortsOf(WEEK, '- Paint the oars', '- Oil the oars', '- Fri: Show them')).toEqual([
    '~16h',
    '~16h',
    '—',
  ]);
});

test.each(['Rest', 'Rest day', 'Ruhetag', 'Repos', 'Descanso', '休息'])('%s is no work on a day', (rest) => {
  expect(effortsOf(WEEK, '### Day 1', '- Row 5 km', '### Day 2', `- ${rest}`)).toEqual(['~8h', '—']);
});
