import { readActionItems } from '../../src/read/action-items.ts';
import { taskId } from '../../src/text/task-id.ts';

const states = (note: string): Record<string, string> =>
  Object.fromEntries(readActionItems(note, ['T-001', 'T-002', 'API-3'].map(taskId)).states);

test.each([
  ['- [x] T-001 a', 'done'],
  ['- [X] **T001**: a', 'done'],
  ['* [ ] T-001 a\n  + [x] b', 'active'],
  ['1. [x] T-001 a\n   - [-] b', 'done'],
  ['- [/] T-001', 'active'],
  ['- [-] T-001\n  - [-] b', 'cancelled'],
  ['- [?] T-001', 'todo'],
  ['> - [x] T-001 in a quote', 'done'],
  ['- [x] T-001 a\n- [ ] T-001 b', 'active'],
  ['- [x] T-001 a\n\n  Some text.\n\n  - [ ] b', 'active'],
])('%j is %s', (note, state) => {
  expect(states(note)).toEqual({ 'T-001': state });
});

test.each([
  '```\n- [x] T-001\n```',
  '<!--\n- [x] T-001\n-->',
  '---\n- [x] T-001\n---\n',
  '- [x]T-001',
  '| [x] T-001 |',
])('no box: %j', (note) => {
  expect(states(note)).toEqual({});
});

test('a box inside another task counts for both', () => {
  expect(states('- [ ] T-001 a\n  - [x] API3 b')).toEqual({ 'T-001': 'active', 'API-3': 'done' });
});

test('progress counts every box but the cancelled ones, rounded down; none is null', () => {
  expect(readActionItems('- [x] a\n- [ ] b\n  - [ ] c\n- [-] d', []).progress).toEqual({
    done: 1,
    total: 3,
    percent: 33,
  });
  expect(readActionItems('- [-] a\n- b', []).progress).toBeNull();
});
