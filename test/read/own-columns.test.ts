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
});
