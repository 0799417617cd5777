import { itemsOf, phasesOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] =>
  phasesOf(...lines).map((phase) => itemsOf(phase).join(' / '));

describe('what was found or weighed is nothing to do (format 2.5)', () => {
  const PHASES = ['## Phase 1: Floor', '- Sand the floor', '## Phase 2: Wall', '- Paint the wall'];

  test.each([
    ['### Options considered', '- The oil is cheaper by half', '- Only the wax would last for ten years'],
    ['### Analysis of the floor', '- The third board is quite loose', '- All of them are made of oak'],
    ['### Pros', '- It is cheaper by far', '- The look is warm'],
    ['### Tips', '- Boxes of one size are easier', '- A label on each side helps'],
  ])('%s', (...lines) => {
    expect(told(...PHASES, ...lines)).toEqual(['Sand the floor', 'Paint the wall']);
  });

  test.each([
    ['boxes', '### Options', '- [ ] Oil that is cheaper', '- [ ] Wax that is warmer'],
    ['things to do', '### Analysis', '- Measure all of the boards', '- Count the loose ones again'],
  ])('%s are', (_what, ...lines) => {
    expect(
      told(...PHASES, ...lines)
        .at(-1)
        ?.split(' / '),
    ).toHaveLength(3);
  });
});

describe('a word above names of code alone (format 2.5)', () => {
  test('is detail of the item above where the others are something to do', () => {
    expect(
      told('## Phase 1: Form', '- Write the form', '- Props: `name`, `onSave`', '- Test the form'),
    ).toEqual(['Write the form / Test the form']);
  });

  test('is one of a list of such words', () => {
    expect(
      told(
        '## Phase 1: Basics',
        '- Variables and constants',
        '- Loops: `for`, `while`',
        '- Arrays of all kinds',
      ),
    ).toEqual(['Variables and constants / Loops: `for`, `while` / Arrays of all kinds']);
  });
});

test('a short line that opens with a day is the label of the list below (format 2.5)', () => {
  const lines = [
    '18.10 -- first draft',
    '',
    '1. Read the book',
    '',
    '1.11 — second draft',
    '',
    '1. Write the paper',
  ];
  expect(told('## Phase 1: Paper', ...lines)).toEqual([
    '18.10 -- first draft | Read the book / 1.11 — second draft | Write the paper',
  ]);
});

test('a row that counts is done where all of its cells are, begun where some are (format 2.5)', () => {
  const table = [
    ...['| Week | Mon | Tue | Wed | Sum |', '|---|---|---|---|---|'],
    ...[
      '| 1 | Rest | ~~5 km easy~~ | 6 km easy ✅ | 11km ⭐ |',
      '| 2 | Rest | 5 km easy ✅ | 6 km easy | 11 km |',
    ],
    '| 3 | Rest | 5 km easy | 6 km easy | 11 km |',
  ];
  const [phase] = phasesOf('# Run', '', ...table);
  expect(phase?.items.map(({ text, state }) => `${text} ${state}`)).toEqual([
    'Week 1 done',
    'Week 2 active',
    'Week 3 todo',
  ]);
});

test('a table of what is done in which situation lists nothing to do (format 2.5)', () => {
  const cases = [
    '| Situation | Action |',
    '|---|---|',
    '| Ferry missed | Take the next one |',
    '| Rain | Stay in |',
  ];
  const day = (name: string, ...rows: readonly string[]): readonly string[] => [
    ...['', `## ${name}`, '', '| Time | What |', '|---|---|'],
    ...rows,
  ];
  expect(
    told(
      ...day('Friday 2027-06-04', '| 09:00 | Row out |', '| 12:00 | Eat |'),
      ...day('Monday 2027-06-07', '| 09:00 | Row back |', '| 12:00 | Rest |'),
      ...['', '## Emergencies', '', ...cases],
    ),
  ).toEqual(['Row out / Eat', 'Row back / Rest']);
});

test('a deadline alone in a list is no work (format 2.5)', () => {
  expect(told('## Phase 1: Paper', '- Write the paper', '- 2027-02-28, 23:59', '- Send the paper')).toEqual([
    'Write the paper / Send the paper',
  ]);
});

test('a section of a deadline alone is no phase (format 2.1)', () => {
  const lines = [
    '## Due',
    '- 2027-02-28, 23:59',
    '## Read',
    '- Read the book',
    '## Write',
    '- Write the paper',
  ];
  expect(phasesOf(...lines).map(({ name }) => name)).toEqual(['Read', 'Write']);
});

test('a heading around groups of boxes behind other groups ends these (format 2.1)', () => {
  const days = ['## Day 1', '- [ ] Read', '## Day 2', '- [ ] Write'];
  expect(told(...days, '## Closing', '### Kitchen', '- [ ] Wash up', '### Hall', '- [ ] Sweep')).toEqual([
    'Day 1 | Read / Day 2 | Write / Closing: Kitchen | Wash up / Closing: Hall | Sweep',
  ]);
});

describe('a table whose first column is called otherwise than that of tasks beside it (format 2.5)', () => {
  const table = (head: string, ...rows: readonly string[]): readonly string[] => [
    '',
    `| ${head} | Who | Where |`,
    '|---|---|---|',
    ...rows,
    '',
  ];

  test('holds tasks, too', () => {
    const phases = told(
      '## Phase 1: Call',
      ...table('Activity', '| Print the posters | Ann | hall |'),
      '## Phase 2: Talks',
      ...table('Letters', '| Welcome | Ben | yard |', '| Thanks | Ann | hall |'),
    );
    expect(phases).toEqual(['Print the posters', 'Welcome / Thanks']);
  });
});

test('a table of what things cost is no work (format 2.5)', () => {
  const costs = [
    '',
    '| Item | Estimate | Notes |',
    '|---|---|---|',
    '| Paint | £40 | blue |',
    '| Oil | 12 EUR | |',
  ];
  expect(told('## Phase 1: Door', '- [ ] Paint the door', '## Costs', ...costs)).toEqual(['Paint the door']);
});

test('something to do above fields of it is the task (format 2.5, Label)', () => {
  const steps = ['1. Create the config for Node:', '   - size: large', '2. Add the folder'];
  expect(told('## Phase 1: Base', ...steps)).toEqual(['Create the config for Node / Add the folder']);
});

test('a label of several phases that says nothing to do in most is a note in all (format 2.11)', () => {
  const phase = (number: number, focus: string): string[] => [
    ...[
      `## Phase ${number}: Part`,
      '',
      '**Deliverables:**',
      `- Thing ${number}`,
      '',
      `**Main focus:** ${focus}`,
      '',
    ],
  ];
  const plan = ['the door', 'the wall', 'the roof', 'all checks'].flatMap((focus, at) =>
    phase(at + 1, focus),
  );
  expect(told(...plan)).toEqual(['Thing 1', 'Thing 2', 'Thing 3', 'Thing 4']);
});

describe('what only sounds like facts is work', () => {
  test.each([
    ['## Voor', '- Tickets boeken', '- Koffer pakken', '## Na', '- Foto kiezen', '- Koffer leegmaken'],
    ['## De-risk', '- Build a prototype', '- Test the pump', '## Build', '- Build the pump', '- Paint it'],
    [
      '## Decisions we have to make',
      '- Choose the hall',
      '- Pick a band',
      '## Party',
      '- Book the hall',
      '- Book the band',
    ],
  ])('%s', (...lines) => {
    expect(told('# Plan', ...lines).flatMap((phase) => phase.split(' / '))).toHaveLength(4);
  });

  test.each([
    ['| Scenario | Test task |', '| Power cut | Run the generator |', '| Rain | Put up the tent |'],
  ])('rows of %s', (head, ...rows) => {
    expect(told('## Phase 1: Yard', '', head, '|---|---|', ...rows).join()).toContain('Run the generator');
  });

  test('a key in brackets at the end of an item is a part of it', () => {
    const [phase] = phasesOf('## Phase 1: Keys', '- Press key [x]', '- Look');
    expect(phase?.items.map(({ text, state }) => [text, state])).toEqual([
      ['Press key [x]', 'todo'],
      ['Look', 'todo'],
    ]);
  });
});
