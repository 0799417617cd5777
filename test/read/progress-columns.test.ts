import { phasesOf } from '../support/reading.ts';

const told = (header: string, ...cells: readonly string[]): string[] => {
  const rows = cells.map((cell, at) => `| Dig hole ${String(at + 1)} | Rita | ${cell} |`);
  return phasesOf(header, '|---|---|---|', ...rows).flatMap(({ items }) =>
    items.map(({ state, detail }) => [state, ...detail].join(' ')),
  );
};

describe('a column of percents that says how far a row is (format 2.5)', () => {
  test.each([
    ['| Task | Owner | Progress |'],
    ['| Aufgabe | Wer | Fortschritt |'],
    ['| Tarea | Responsable | % Completado |'],
    ['| Task | Owner | How far |'],
    ['| 任务 | 负责人 | 进度 |'],
  ])('%s', (header) => {
    const states = told(header, '100%', '50 %', '0%').map((text) => text.split(' ')[0]);
    expect(states).toEqual(['done', 'active', 'todo']);
  });

  test.each([
    ['shares', '| Task | Owner | Share |', '40%', '60%'],
    ['targets', '| Task | Owner | Target |', '100%', '90%'],
    ['more than all', '| Task | Owner | Growth |', '0%', '120%'],
    ['words', '| Task | Owner | Progress note |', 'slow', '50%'],
  ])('%s are none', (_, header, ...cells) => {
    expect(told(header, ...cells).map((text) => text.split(' ')[0])).toEqual(['todo', 'todo']);
  });
});
