import { builtOf, rowsOf } from '../support/building.ts';

/** Name, description and effort of each task of a phase with a table. */
function tasksOf(header: string, ...rows: readonly string[]): string[] {
  const { note } = builtOf(
    ['# Plan: Regatta', '', '## Phase 1: The day', '', header, header.replace(/[^|]+/g, '---'), ...rows].join(
      '\n',
    ),
  );
  return rowsOf(note).map(([, name = '', told = '', , effort = '']) => `${name} | ${told} | ${effort}`);
}

describe('no cell of a row is lost (format 2.5)', () => {
  test.each([
    ['| Hour | Place | Action |', '| 08:00 | Pier | Open the gate |', 'Hour: 08:00 · Place: Pier'],
    ['| Time | Action | Who |', '| 09:15 MST | Open the gate | Tom |', 'Time: 09:15 MST'],
    ['| Uhrzeit | Aufgabe |', '| 9 Uhr | Open the gate |', 'Uhrzeit: 9 Uhr'],
    ['| Heure | Tâche |', '| 8h30 | Open the gate |', 'Heure: 8h30'],
    ['| Duration | Task |', '| 08:00–09:30 | Open the gate |', 'Duration: 08:00–09:30'],
    ['| 時間 | タスク |', '| 8時 | Open the gate |', '時間: 8時'],
    ['| Task | Date | Time |', '| Open the gate | 2026-05-02 | 5 pm |', 'Date: 2026-05-02 · Time: 5 pm'],
  ])('an hour of the day is told, and is no effort: %s', (header, row, told) => {
    expect(tasksOf(header, row)).toEqual([`Open the gate | ${told} | —`]);
  });

  test('lengths of time are read cell by cell', () => {
    expect(tasksOf('| Task | Time |', '| Rig | 15 min |', '| Sail | 2h |', '| Listen | your pace |')).toEqual(
      ['Rig |  | 15m', 'Sail |  | 2h', 'Listen | Time: your pace | —'],
    );
  });

  test('cells beyond the header, and rows without a name', () => {
    expect(
      tasksOf(
        '| Task | Notes |',
        '| Rig | early | with Tom |',
        '|  | take the big key |',
        '|  |  |',
        '| Sail | late |',
      ),
    ).toEqual(['Rig | Notes: early · with Tom · take the big key | —', 'Sail | Notes: late | —']);
  });

  test('a Phase column that says something else', () => {
    expect(tasksOf('| Phase | Task |', '| Morning | Rig |', '| 1 | Sail |', '| Phase 1 | Row |')).toEqual([
      'Rig | Morning | —',
      'Sail |  | —',
      'Row |  | —',
    ]);
  });

  test('numbers below a header that is no word for ids', () => {
    expect(tasksOf('| اليوم | العمل |', '| **1** | تنظيف القارب |', '| **2** | طلاء القارب |')).toEqual([
      'تنظيف القارب | اليوم: 1 | —',
      'طلاء القارب | اليوم: 2 | —',
    ]);
    expect(tasksOf('| # | Task |', '| 1 | Rig |', '| 2 | Sail |')).toEqual(['Rig |  | —', 'Sail |  | —']);
  });
});
