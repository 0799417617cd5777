import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

const table = (head: string, ...rows: readonly string[]): readonly string[] => [
  '',
  head,
  head.replace(/[^|]+/g, '-'),
  ...rows,
];

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

const unread = (...lines: readonly string[]): string[] =>
  planOf(['# Plan: Test', '', ...lines].join('\n')).unread.flatMap(({ heading, count, isWork }) =>
    isWork ? [`${heading}: ${String(count)}`] : [],
  );

describe('a table with a column of days, whatever it is called and wherever it stands (format 2.5)', () => {
  const places = ['## Beds', '- A hostel', '- A tent', '- The van'];

  test.each([
    ['| Città | Arrivo | Partenza |', '| Lecce | 08/09 | 12/09 |', '| Bari | 12/09 | 15/09 |'],
    ['| Halt | Ankunft | Abfahrt |', '| Lecce | 8.9. | 12.9. |', '| Bari | 12.9. | 15.9. |'],
    ['| Stop | In | Out |', '| Lecce | 2026-09-08 | 2026-09-12 |', '| Bari | 2026-09-12 | 2026-09-15 |'],
    ['| 城市 | 到达 | 离开 |', '| Lecce | 2026-09-08 | 2026-09-12 |', '| Bari | 2026-09-12 | 2026-09-15 |'],
    ['| Port | Until | Leave |', '| Lecce | Sep 8, 2026 | 9/9 |', '| Bari | Sep 12, 2026 | 13/9 |'],
  ])('holds work beside plain lists: %s', (head, ...rows) => {
    expect(told(...places, '## Towns', ...table(head, ...rows))).toEqual([
      'Phase 1: Beds = A hostel | A tent | The van',
      'Phase 2: Towns = Lecce | Bari',
    ]);
  });

  test.each([
    ['| Evento | Data |', '| Kick-off | 07/03 |', '| Jury | 25/06 |'],
    ['| What happens | By |', '| Kick-off | 2026-03-07 |', '| Jury | 2026-06-25 |'],
    ['| Phase | Weeks |', '| Kick-off | Week 1 |', '| Jury | Weeks 2-3 |'],
  ])('is unread work beside sections of task tables: %s', (head, ...rows) => {
    const tasks = table('| Task | Owner |', '| Write it | Rita |');
    expect(
      unread('## Fast way', ...tasks, '## Slow way', ...tasks, '## Dates', ...table(head, ...rows)),
    ).toEqual(['Dates: 2']);
  });

  test.each([
    ['of risks', '| Risk | Until |', '| Rain | 2026-03-07 |', '| Wind | 2026-03-08 |'],
    ['of versions', '| Version | On |', '| First draft | 2026-03-07 |', '| Second draft | 2026-03-08 |'],
    ['of years', '| Book | Year |', '| Sails | 1992 |', '| Ropes | 2001 |'],
    ['of amounts', '| Thing | Price |', '| Chairs | 200 |', '| Tables | 350 |'],
    ['of costs', '| Item | Estimate |', '| Chairs | £200 |', '| Tables | about 350 € |'],
  ])('but none %s', (_, head, ...rows) => {
    expect(told(...places, '## Food', '- Bread', '## More', ...table(head, ...rows)).length).toBe(2);
  });
});

describe('a table of phases and their times that nothing else tells of (format 2.1, Without a series)', () => {
  const later = ['## What may come', '- A second well', '- Bees'];

  test.each([
    ['| Phase | How long |', '| Clearing | 1 week |', '| Planting | 2-3 weeks |', '| Harvest | later |'],
    [
      '| Phase | Estimated Duration |',
      '| Clearing | 1 week |',
      '| Planting | 2 weeks |',
      '| Harvest | open |',
    ],
    [
      '| 時期 | フェーズ | 内容 |',
      '| 〜6月後半 | Clearing | the thorns |',
      '| 7月 | Planting | the rows |',
      '| 10/10 | Harvest | all of it |',
    ],
    [
      '| Период | Этап | Что |',
      '| Q3 2026 | Clearing | the thorns |',
      '| Q4 2026 | Planting | the rows |',
      '| Q1–Q2 | Harvest | all of it |',
    ],
    [
      '| Meilenstein | Bis |',
      '| Clearing | 2026-07-01 |',
      '| Planting | 2026-07-09 |',
      '| Harvest | 2026-09-01 |',
    ],
  ])('holds the work: %s', (head, ...rows) => {
    const phases = phasesOf('## Way', ...table(head, ...rows), ...later);
    expect(phases.map(({ items }) => items.map(({ text }) => text))).toEqual([
      ['Clearing', 'Planting', 'Harvest'],
    ]);
  });

  test('also below the title', () => {
    const phases = told(
      ...table('| When | Phase |', '| July | Clearing |', '| Q4 2026 | Planting |'),
      ...later,
    );
    expect(phases).toEqual(['Phase 1: Test = July | Clearing | Q4 2026 | Planting']);
  });

  test.each([
    ['its rows name sections', ['## Clearing', '- Cut the thorns', '## Planting', '- Dig']],
    ['lists hold more to do', ['## To begin', '- Cut the thorns', '- Dig', '- Plant', '- Water them']],
    ['boxes do', ['## To begin', '- [ ] Cut the thorns']],
  ])('not where %s', (_, lines) => {
    const head = table('| Phase | Weeks |', '| Clearing | Week 1 |', '| Planting | Weeks 2-3 |');
    const items = phasesOf(...lines, '## Way', ...head).flatMap((phase) =>
      phase.items.map(({ text }) => text),
    );
    expect(items[0]).toBe('Cut the thorns');
    expect(items).not.toContain('Clearing');
  });
});
