import { phaseOf } from '../support/reading.ts';

const told = (header: string, ...rows: readonly string[]): string[] =>
  phaseOf('', header, header.replace(/[^|]+/g, '---'), ...rows).items.map(
    ({ text, state, fields: { owner = '–' }, detail }) =>
      [`${text}: ${owner}, ${state}`, ...detail].join(' · '),
  );

describe('cells in the column of another (format 2.5)', () => {
  test.each([
    ['| Task | Owner | Status |', '| Book the field | Done | Olga |', 'Book the field: Olga, done'],
    [
      '| Aufgabe | Verantwortlich | Status |',
      '| Musik fragen | in Arbeit | Jana |',
      'Musik fragen: Jana, active',
    ],
    ['| Tâche | Responsable | Fait |', '| Louer la salle | terminé | Marc |', 'Louer la salle: Marc, done'],
    ['| Task | Owner | Status |', '| Call the band | To do | — |', 'Call the band: –, todo'],
    ['| Tarea | Responsable | Avance |', '| Pintar | Todos | 100% |', 'Pintar: Todos, done'],
    ['| Task | Owner | Status |', '| Book the field | Done | done |', 'Book the field: Done, done'],
  ])('owner and state change places: %s %s', (header, row, expected) => {
    expect(told(header, row, '| Other work | Tom | 0% |')[0]).toBe(expected);
  });

  test('what is told in sentences owns nothing', () => {
    expect(
      told(
        '| Task | Responsibility |',
        '| Cut it | Keeps all of the rows in order |',
        '| Sew it | Joins what was cut before |',
      ),
    ).toEqual([
      'Cut it: –, todo · Responsibility: Keeps all of the rows in order',
      'Sew it: –, todo · Responsibility: Joins what was cut before',
    ]);
  });

  test('states tell a column of theirs, whatever it is called', () => {
    expect(
      told('| Task | Stand |', '| Cut it | erledigt |', '| Sew it | ✅ |', '| Dye it | offen |'),
    ).toEqual(['Cut it: –, done', 'Sew it: –, done', 'Dye it: –, todo']);
  });

  test.each([
    ['| No | What | Came of it |', '| 1 | Cut it | ✅ in a day |', '| 2 | Sew it | 🚧 half of it |'],
    ['| ID | 方案 | 结果 |', '| P-1 | Cut it | ✅ 一天 |', '| P-2 | Sew it | 🚧 一半 |'],
    ['| Nr. | Was tun | Wie es war |', '| 1 | Cut it | ☑ ging gut |', '| 2 | Sew it | 🔄 noch zwei |'],
  ])('so do signs before what is told: %s', (head, ...rows) => {
    expect(told(head, ...rows).map((row) => row.split(' · ')[0])).toEqual([
      'Cut it: –, done',
      'Sew it: –, active',
    ]);
  });

  test('not two columns of signs, which compare things', () => {
    const rows = ['| Cut it | ✅ sharp | ✅ cheap |', '| Sew it | ✅ neat | ✅ slow |'];
    expect(told('| Task | Knife | Saw |', ...rows)).toEqual([
      'Cut it: –, todo · Knife: sharp · Saw: cheap',
      'Sew it: –, todo · Knife: neat · Saw: slow',
    ]);
  });
});
