import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

const lists = ['# Garden', '## Soil', '- [ ] Dig', '- [ ] Rake', '## Seeds', '- [ ] Sow', ''];
const series = ['## Phase 1: Soil', '- Dig', '- Rake', '## Phase 2: Seeds', '- [ ] Sow', ''];
const tables = [
  ...['## Soil', '', '| Task | Owner |', '|--|--|', '| Dig | Ann |', '| Rake | Ben |', ''],
  ...['## Seeds', '', '| Task | Owner |', '|--|--|', '| Sow | Ann |', ''],
];

describe('a table that says more of work in several other sections is none of its own (format 2.1)', () => {
  const ofTasks = ['', '| Phase | Task | Week |', '|--|--|--|', '| Soil | Dig | 1 |', '| Seeds | Sow | 2 |'];
  const ofPhases = ['', '| Task | Release |', '|--|--|', '| Soil | R1 |', '| Seeds | R2 |'];
  test.each([
    ['## Timeline', ofTasks],
    [
      '## Zeitplan',
      ['', '| Aufgabe | Woche | Wer |', '|--|--|--|', '| Sow | 2 | Ann |', '| Dig | 1 | Ben |'],
    ],
    ['## Releases', ofPhases],
    ['## Status', ['', '| Task | Owner |', '|--|--|', '| Dig | Ann |', '| Sow | Ben |', '| Rake | Ben |']],
  ])('%s', (heading, table) => {
    for (const work of [lists, tables]) {
      const plan = planOf([...work, heading, ...table].join('\n'));
      expect(plan.phases.map(({ items }) => items.map(({ text }) => text))).toEqual([
        ['Dig', 'Rake'],
        ['Sow'],
      ]);
      expect(plan.unread.filter(({ isWork }) => isWork)).toEqual([]);
    }
  });

  test('beside a series, too', () => {
    const lines = ['', '| Task | Owner |', '|--|--|', '| Phase 1: Soil | Ann |', '| Phase 2: Seeds | Ben |'];
    expect(names(phasesOf(...series, '## Releases', ...lines))).toEqual(['Phase 1: Soil', 'Phase 2: Seeds']);
  });

  test('what it says goes to the task, or to the phase as a note', () => {
    const [soil] = phasesOf(...lists, '## Timeline', ...ofTasks);
    expect(soil?.items[0]).toMatchObject({ text: 'Dig', detail: ['Week 1'] });
    const [first] = phasesOf(...lists, '## Releases', ...ofPhases);
    expect(first?.notes).toEqual([expect.objectContaining({ label: 'Release', value: 'R1' })]);
  });

  test('one with another task, or of one section alone, is work', () => {
    expect(phasesOf(...lists, '## Timeline', ...ofTasks, '| Seeds | Mow | 3 |')).toHaveLength(3);
    const more = ['', '| Task | Owner |', '|--|--|', '| Dig | Ann |', '| Rake | Ben |'];
    expect(phasesOf(...lists, '## More', ...more).flatMap(itemsOf)).toHaveLength(5);
  });
});

describe('a table that recurs with the same rows in several rooms is work in each (format 2.1)', () => {
  const room = (name: string, ...rows: string[]): string[] => [
    ...[`## ${name}`, '', '| Task | Date |', '|--|--|'],
    ...rows.map((row, at) => `| ${row} | ${String(at + 3)} March |`),
    '',
  ];
  test.each([
    ['the same rows', ['Tile', 'Paint'], ['Tile', 'Paint'], ['Tile', 'Paint']],
    ['one row more', ['Tile', 'Paint', 'Clean'], ['Tile', 'Paint'], ['Tile', 'Paint']],
    ['some of the rows', ['Tile', 'Paint'], ['Paint', 'Clean'], ['Tile', 'Clean']],
  ])('%s', (_, ...rows) => {
    for (const number of [false, true]) {
      const rooms = rows.flatMap((row, at) =>
        room(number ? `${String(at + 1)}. Room` : `Room ${'abc'.charAt(at)}`, ...row),
      );
      expect(phasesOf('# Flat', ...rooms).map(({ items }) => items.map(({ text }) => text))).toEqual(rows);
    }
  });
});

describe('a table that says more of the items of a series of phases (format 2.1)', () => {
  const phases = ['## Details', '### Phase 1: Soil', '- Dig', '- Rake', '### Phase 2: Seeds', '- Sow', ''];
  const table = [
    '',
    '| Task | Week | Who |',
    '|--|--|--|',
    '| Dig | 1 | Ann |',
    '| Rake | 2 | Ben |',
    '| Sow | 3 | Ann |',
  ];

  test('is no work of its own, and its owners are theirs', () => {
    const found = phasesOf(...phases, '## Timetable', ...table);
    expect(found.map(itemsOf)).toEqual([['Dig', 'Rake'], ['Sow']]);
    expect(found.flatMap(({ items }) => items.map(({ fields }) => fields.owner))).toEqual([
      'Ann',
      'Ben',
      'Ann',
    ]);
  });

  test('nor is one with a row for each phase, whatever its columns are called', () => {
    const rows = [
      '',
      '| Phase | Tasks | Owner |',
      '|--|--|--|',
      '| Phase 1: Soil | dig, rake | Ann |',
      '| Phase 2: Seeds | sow | Ben |',
    ];
    const [soil, seeds, ...others] = phasesOf('## All phases', ...rows, '', ...phases);
    expect(
      [soil, seeds].map((phase) => [phase && itemsOf(phase), phase?.responsible.map(({ text }) => text)]),
    ).toEqual([
      [['Dig', 'Rake'], ['Ann']],
      [['Sow'], ['Ben']],
    ]);
    expect(others).toEqual([]);
  });

  test('but its rows are work where the phases hold none', () => {
    const rows = ['', '| Phase | Task |', '|--|--|', '| Phase 1: Soil | Dig |', '| Phase 2: Seeds | Sow |'];
    const prose = ['## Phase 1: Soil', 'It is heavy.', '## Phase 2: Seeds', 'Old ones.', ''];
    expect(phasesOf(...prose, '## Work', ...rows).flatMap(itemsOf)).toEqual(
      expect.arrayContaining(['Dig', 'Sow']),
    );
  });
});

describe('boxes that only say again what tasks there are (format 2.1)', () => {
  const progress = ['## Progress', '- [x] Dig', '- [ ] Rake', '- [/] Sow'];
  const series2 = ['## Phase 1: Soil', '- [ ] Dig', '- [ ] Rake', '## Phase 2: Seeds', '- [ ] Sow', ''];
  test.each([
    ['of boxes', series2],
    ['of items', series2.map((line) => line.replace('[ ] ', ''))],
    ['of rows', tables],
    ['of sections', lists],
  ])('are no tasks beside phases %s, and say their states', (_what, work) => {
    for (const lines of [
      [...work, ...progress],
      [...progress, ...work],
    ]) {
      const found = phasesOf(...lines);
      expect(found.map((phase) => phase.items.map(({ text, state }) => `${text} ${state}`))).toEqual([
        ['Dig done', 'Rake todo'],
        ['Sow active'],
      ]);
    }
  });

  test('with another one among them they are', () => {
    expect(
      phasesOf(...series2, ...progress, '- [ ] Mow')
        .map(itemsOf)
        .at(-1),
    ).toEqual(['Dig', 'Rake', 'Sow', 'Mow']);
  });

  test('of several lists that say the same none is lost', () => {
    const items = phasesOf(...series2, ...progress, '## Again', ...progress.slice(1)).flatMap(itemsOf);
    expect(items).toEqual(expect.arrayContaining(['Dig', 'Rake', 'Sow']));
  });
});

test('headings with the fields of a task are the work of a plan that holds nothing else (format 2.5)', () => {
  const plan = [
    '## Details',
    '### Dig the bed',
    '- Owner: Ann',
    '- Effort: 2h',
    '### Sow the peas',
    '- Owner: Ben',
    '- Effort: 1h',
  ];
  expect(phasesOf('# Garden', ...plan).map(itemsOf)).toEqual([['Dig the bed', 'Sow the peas']]);
});
