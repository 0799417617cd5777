import { itemsOf, phasesOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] =>
  phasesOf(...lines).flatMap((phase) =>
    itemsOf(phase).map((item, at) => [item, ...(phase.items[at]?.detail ?? [])].join(' · ')),
  );

const table = (header: string, ...rows: readonly string[]): string[] => [
  header,
  header.replace(/[^|]+/g, '---'),
  ...rows,
];

describe('a table whose columns are times that rows mark (format 2.5)', () => {
  const rows = ['| Dig the pond | X | | |', '| Plant the reed | X | | X |'];

  test.each([
    ['without a first header', '| | 05.-09.10 | 12.-16.10 | 19.-23.10 |', '05.-09.10', '19.-23.10'],
    ['of tasks', '| Task | May | June | July |', 'May', 'July'],
    ['in German, of weeks', '| Arbeit | KW 40 | KW 41 | KW 42 |', 'KW 40', 'KW 42'],
    ['in French', '| Tâche | mai | juin | juillet |', 'mai', 'juillet'],
    ['of numbers', '| Etap | 1 | 2 | 3 |', '1', '3'],
  ])('%s: a task a row, with what it marks', (_, header, first, last) => {
    expect(told(...table(header, ...rows))).toEqual([
      `Dig the pond · ${first}`,
      `Plant the reed · ${first}, ${last}`,
    ]);
  });

  test('other signs mark as well, and three side by side are one time', () => {
    const header = '| | May | June | July | August |';
    expect(told(...table(header, '| Dig | ● | ● | ● | - |', '| Fill | - | - | ██ | ██ |'))).toEqual([
      'Dig · May – July',
      'Fill · July, August',
    ]);
  });

  test('bold rows are the groups of those below, also where they mark a time', () => {
    const header = '| | 05.-09.10 | 12.-16.10 |';
    const grouped = ['| **Ground** | X | |', '| Dig | X | |', '| **Walls** | | |', '| Raise | | X |'];
    expect(told(...table(header, ...grouped))).toEqual([
      'Ground | Dig · 05.-09.10',
      'Walls | Raise · 12.-16.10',
    ]);
  });

  test('beside other work, people by dates are none', () => {
    const rota = table('| | 3 May | 10 May |', '| Rita | X | |', '| Ugo | | X |');
    expect(told('## Plan', '- Clear the hall', '', '## Who', ...rota)).toEqual(['Plan | Clear the hall']);
  });

  test('features by versions are none', () => {
    const header = '| | Free | Paid |';
    expect(told(...table(header, '| Export | | X |', '| Import | X | X |'))).toEqual([]);
  });
});

describe('rows of a task table that hold a bold title alone (format 2.5)', () => {
  test.each([
    ['in the column of names', '| Task | Owner |', '| **Ground** | |', '| Dig | Rita |'],
    ['in the first column', '| ID | Task | Owner |', '| **Ground** | | |', '| 1 | Dig | Rita |'],
    ['in Spanish', '| Tarea | Responsable |', '| **Ground** | |', '| Dig | Rita |'],
  ])('%s: they are groups', (_, header, ...rows) => {
    expect(told(...table(header, ...rows))).toEqual(['Ground | Dig']);
  });

  test('one above no other row is a task', () => {
    expect(told(...table('| Task | Owner |', '| Dig | Rita |', '| **Open** | |'))).toEqual(['Dig', 'Open']);
  });

  test('a bold row that tells more is a task', () => {
    expect(told(...table('| Task | Owner |', '| **Dig** | Rita |', '| Fill | Ugo |'))).toEqual([
      'Dig',
      'Fill',
    ]);
  });

  test('a row without a name is none', () => {
    expect(told(...table('| Task | Owner |', '| Dig | Rita |', '| - | |'))).toEqual(['Dig']);
  });
});
