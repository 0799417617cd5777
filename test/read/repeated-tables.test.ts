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
