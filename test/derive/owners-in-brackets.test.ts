import { builtOf, rowsOf } from '../support/building.ts';

/** `Paint | Anna | 1h` for each task of a plan with one phase of these lines. */
function tasksOf(...lines: readonly string[]): string[] {
  const { note } = builtOf(['# Plan: Mend the boat', '', '## Phase 1: Hull', '', ...lines].join('\n'));
  return rowsOf(note).map(([, name, , owner, effort]) => [name, owner, effort].join(' | '));
}

test('names beside efforts in the brackets of two items or more are people', () => {
  expect(
    tasksOf(
      '- Paint the hull (Anna, 1h)',
      '- Scrape the keel (2h, Ben)',
      '- Lift her [Anna, 3h]',
      '- Turn her (Ben / 30m)',
      '- Wash her (Anna: 2h)',
      '- Dry her (1h – Ben)',
      '- Launch her (Anna & Ben, 4h)',
      '- Sail her @anna',
    ),
  ).toEqual([
    'Paint the hull | Anna | 1h',
    'Scrape the keel | Ben | 2h',
    'Lift her | Anna | 3h',
    'Turn her | Ben | 30m',
    'Wash her | Anna | 2h',
    'Dry her | Ben | 1h',
    'Launch her | Anna & Ben | 4h',
    'Sail her | Anna | —',
  ]);
});

test('they are then so in brackets of their own', () => {
  expect(
    tasksOf('- Paint her (Anna, 1h)', '- Oil her (Ben, 1h)', '- Wax her (Anna)', '- Dry her [Ben]').slice(2),
  ).toEqual(['Wax her | Anna | —', 'Dry her | Ben | —']);
});

test.each([
  ['one alone', ['- Paint the hull (Stern, 1h)', '- Scrape the keel']],
  ['what is no name', ['- Paint the hull (Anna, 1h)', '- Scrape the keel (optional, 2h)']],
  ['areas', ['- Paint the hull (Backend, 1h)', '- Scrape the keel (Frontend, 2h)']],
  ['days', ['- Paint the hull (Saturday, 1h)', '- Scrape the keel (Sunday, 2h)']],
  ['months', ['- Paint the hull (May, 1h)', '- Scrape the keel (June, 2h)']],
  ['what the plan has as a word too', ['- Paint the deck (Cabin, 1h)', '- Scrape the cabin (Keel, 2h)']],
])('%s are no owners', (_, lines) => {
  expect(tasksOf(...lines).every((task) => task.includes('| — |'))).toBe(true);
});

test.each([
  ['a list', ['- Anna: skipper', '- Ben Ode (rigger)']],
  ['names alone', ['- Anna', '- Ben Ode']],
  ['a table', ['| Name | Role |', '|---|---|', '| Anna | skipper |', '| Ben Ode | rigger |']],
])('whom a section on the team names in %s may be named in brackets', (_, team) => {
  expect(tasksOf('- Paint her (Anna)', '- Oil her (Ben, 2h)', '', '## Team', '', ...team)).toEqual([
    'Paint her | Anna | —',
    'Oil her | Ben Ode | 2h',
  ]);
});

test.each(['est:6h', 'est: 6h', 'Est. 6h', 'effort:6h', 'Aufwand: 6h', '⏱ 6h', '⏱️ 6h', '~6h'])(
  'an effort at the end that says so: %s',
  (effort) => {
    expect(tasksOf(`- Paint the hull ${effort}`, `- Oil it @rita ${effort}`)).toEqual([
      'Paint the hull | — | 6h',
      'Oil it | rita | 6h',
    ]);
  },
);

test.each([
  'Owner',
  'Ressourcen',
  'Resource',
  'Resources',
  'Assigned to',
  'Verantwortlich',
  'DRI',
  'Who',
  'Person',
  'Responsable',
  'Responsable principal',
  'Task owner',
  'Wer',
])('a column of owners: %s', (header) => {
  expect(tasksOf(`| Task | ${header} |`, '|---|---|', '| Paint her | Anna |')).toEqual([
    'Paint her | Anna | —',
  ]);
});

test.each([
  ['Effort (days)', '2', '16h'],
  ['Est. effort', '2h', '2h'],
  ['Est. days', '2', '16h'],
  ['Std.', '2', '2h'],
  ['Aufwand (PT)', '2', '16h'],
  ['Aufwand [h]', '2', '2h'],
  ['Estimated hours', '2', '2h'],
  ['Effort (weeks)', '1', '40h'],
  ['Effort (min)', '30', '30m'],
])('a column of efforts: %s', (header, value, effort) => {
  expect(tasksOf(`| Task | ${header} |`, '|---|---|', `| Paint her | ${value} |`)).toEqual([
    `Paint her | — | ${effort}`,
  ]);
});
