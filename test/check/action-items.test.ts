import { unknownBoxes } from '../../src/check/unknown-boxes.ts';
import { boxesIn } from '../../src/text/boxes.ts';
import { idKey } from '../../src/text/task-id.ts';

const found = (note: string, ...ids: string[]): string[] =>
  unknownBoxes(boxesIn(note), new Map(ids.map((id) => [idKey(id), null]))).map(
    ({ line, code, severity, message }) => `${line} ${severity} ${code}: ${message}`,
  );

test('a box for a task that nobody defines is told with its line and what to do', () => {
  expect(found('# Items\n\n- [ ] **T-009** a\n  - [x] T-001 b', 'T-001')).toEqual([
    '3 info unknown-action-item: T-009 is no task of the task list. Correct the ID, or remove this action item.',
  ]);
});

test.each([
  ['- [ ] API9: a', ['API-3'], 1],
  ['- [ ] 2.9 a', ['2.1'], 1],
  ['- [ ] T1 a\n- [ ] t-001 b', ['T-001'], 0],
  ['- [ ] Q3 report\n- [ ] 3 eggs\n- [ ] Buy milk\n- [ ] 1.5 l of milk', ['T-001'], 0],
  ['- [ ] 12 a', ['7'], 0],
  ['T-009 without a box', ['T-001'], 0],
])('%j beside the tasks %j: %i', (note, ids, count) => {
  expect(found(note, ...ids)).toHaveLength(count);
});
