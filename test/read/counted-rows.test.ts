import { itemsOf, phasesOf, planOf } from '../support/reading.ts';

const plan = (header: string, ...rows: readonly string[]): string[] => [
  header,
  header.replace(/[^|]+/g, '---'),
  ...rows,
];
const rows = ['| 1 | Yoga | 3 km | Swim |', '| 2 | Yoga | 4 km | Swim |'];

describe('a table whose first column counts, and whose cells repeat (format 2.5)', () => {
  test.each([
    ['English', '| Week | Mon | Tue | Sun |', 'Week 1', 'Mon: Yoga'],
    ['German', '| Woche | Mo | Di | So |', 'Woche 1', 'Mo: Yoga'],
    ['Polish', '| Tydzień | Pon | Wt | Nd |', 'Tydzień 1', 'Pon: Yoga'],
    ['Russian', '| Неделя | Пн | Вт | Вс |', 'Неделя 1', 'Пн: Yoga'],
    ['Chinese', '| 周 | 周一 | 周二 | 周日 |', '周 1', '周一: Yoga'],
  ])('in %s: a task a row, named by its number', (_, header, name, cell) => {
    const [phase] = phasesOf(...plan(header, ...rows));
    expect(phase === undefined ? [] : itemsOf(phase)[0]).toBe(name);
    expect(phase?.items[0]?.detail[0]).toBe(cell);
  });

  test('weeks that go on in a second phase are named, too', () => {
    const header = '| Week | Mon | Tue | Sun |';
    const later = ['| 3 | Yoga | 5 km | Swim |', '| 4 | Yoga | 6 km | Swim |'];
    const phases = phasesOf(
      ...['## Phase 1: Base', ...plan(header, ...rows), ''],
      ...['## Phase 2: Peak', ...plan(header, ...later)],
    );
    expect(phases.flatMap(itemsOf)).toEqual(['Week 1', 'Week 2', 'Week 3', 'Week 4']);
  });

  test.each([
    ['a number of tasks', '| Nr | Was | Wo | Wer da ist |'],
    ['an id', '| ID | Was | Wo | Wer da ist |'],
  ])('%s names no row', (_, header) => {
    expect(planOf(plan(header, ...rows).join('\n')).phases.flatMap(itemsOf)).not.toContain('Nr 1');
  });
});
