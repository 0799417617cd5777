import { accessibleName, accessibleStubName } from '../../src/write/accessible-name.ts';
import { taskId } from '../../src/text/task-id.ts';
import { aNote, readingOf, type States } from '../support/goal-reading.ts';
import { aTask, type TaskWords } from '../support/tasks.ts';

const nameOf = (words: TaskWords, boxes: States = {}): string => {
  const note = aNote(
    [aTask('T-1', { hours: 100 }), aTask('T-2')],
    [aTask('T-3', { name: 'Load testing', hours: 14, ...words })],
  );
  return accessibleName(taskId('T-3'), readingOf(note, boxes));
};

describe('a task as it is read out', () => {
  test.each([
    [{ after: ['T-2'] }, {}, 'T-003, Load testing, Alice, 14 hours, blocked by T-002'],
    [{ after: ['T-2'] }, { 'T-2': 'done' }, 'T-003, Load testing, Alice, 14 hours, ready'],
    [
      { after: ['T-1', 'T-2'] },
      { 'T-2': 'done' },
      'T-003, Load testing, Alice, 14 hours, blocked by T-001, on the critical path',
    ],
    [{ after: ['T-2'] }, { 'T-3': 'active' }, 'T-003, Load testing, Alice, 14 hours, in progress'],
    [{}, { 'T-3': 'done' }, 'T-003, Load testing, Alice, 14 hours, done'],
    [{}, { 'T-3': 'cancelled' }, 'T-003, Load testing, Alice, 14 hours, cancelled'],
    [{ name: '**Load** [[x|testing]]', owner: null, hours: null }, {}, 'T-003, Load testing, ready'],
    [{ hours: 1 }, {}, 'T-003, Load testing, Alice, 1 hour, ready'],
    [{ hours: 0.25 }, {}, 'T-003, Load testing, Alice, 15 minutes, ready'],
    [{ hours: 1.5 }, {}, 'T-003, Load testing, Alice, 1.5 hours, ready'],
    [{ name: 'T-003' }, {}, 'T-003, Alice, 14 hours, ready'],
    [
      { after: ['T-1', 'T-2', 'T-4', 'T-5', 'T-6', 'T-7', 'T-8'] },
      {},
      'T-003, Load testing, Alice, 14 hours, blocked by T-001, T-002, T-004, T-005, T-006 and 2 more, on the critical path',
    ],
  ] as const)('%j %j', (words, boxes, expected) => {
    expect(nameOf(words, boxes)).toBe(expected);
  });

  test('says of a stub which phase it is in, and of an unknown id that nobody has it', () => {
    const reading = readingOf(aNote([aTask('T-1', { after: ['T-9'] })], []));
    expect(accessibleStubName(taskId('T-1'), reading)).toBe(
      'T-001, Do T-1, Alice, 8 hours, blocked by T-009, on the critical path, in Phase 1',
    );
    expect(accessibleStubName(taskId('T-9'), reading)).toBe('T-009, which no task has as its id');
  });
});
