import type { TasksNote } from '../../src/model/note-tasks.ts';
import { chartState } from '../../src/model/goal-reading.ts';
import { taskId } from '../../src/text/task-id.ts';
import { aNote, readingOf, type States } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

/** `T-001 done, T-002 ready` */
const told = (note: TasksNote, boxes: States = {}): string => {
  const { chartStates } = readingOf(note, boxes);
  return [...chartStates].map(([id, state]) => `${id} ${state}`).join(', ');
};

/** T-1 → T-2 → T-3 */
const chain = aNote([aTask('T-1'), aTask('T-2', { after: ['T-1'] })], [aTask('T-3', { after: ['T-2'] })]);

describe("a task's state", () => {
  test.each([
    [{}, 'T-001 ready, T-002 blocked, T-003 blocked'],
    [{ 'T-1': 'done' }, 'T-001 done, T-002 ready, T-003 blocked'],
    [{ 'T-1': 'active' }, 'T-001 active, T-002 blocked, T-003 blocked'],
    [{ 'T-1': 'cancelled' }, 'T-001 cancelled, T-002 ready, T-003 blocked'],
    [{ 'T-2': 'cancelled' }, 'T-001 ready, T-002 cancelled, T-003 ready'],
    [{ 'T-3': 'active' }, 'T-001 ready, T-002 blocked, T-003 active'],
    [{ 'T-3': 'done' }, 'T-001 ready, T-002 blocked, T-003 done'],
  ] as const)('comes from its boxes: %j', (boxes, states) => {
    expect(told(chain, boxes)).toBe(states);
  });

  test("is the note's where it has no box, and the box's where it has one", () => {
    const note = aNote([aTask('T-1', { state: 'done' }), aTask('T-2', { after: ['T-1'], state: 'active' })]);
    expect(told(note)).toBe('T-001 done, T-002 active');
    expect(told(note, { 'T-1': 'todo', 'T-2': 'todo' })).toBe('T-001 ready, T-002 blocked');
  });

  test('is blocked for one that waits for an unknown id, for itself or in a circle', () => {
    const note = aNote([
      aTask('T-1', { after: ['T-99'] }),
      aTask('T-2', { after: ['T-2'] }),
      aTask('T-3', { after: ['T-4'] }),
      aTask('T-4', { after: ['T-3'] }),
    ]);
    expect(told(note)).toBe('T-001 blocked, T-002 blocked, T-003 blocked, T-004 blocked');
  });

  test('is that of the first of two with one id; an id that nobody defines is unknown', () => {
    const note = aNote([
      aTask('T-1', { state: 'done' }),
      aTask('T-1'),
      aTask('T-2', { after: ['T-1', 'T-9'] }),
    ]);
    expect(told(note)).toBe('T-001 done, T-002 blocked');
    expect(chartState(readingOf(note), taskId('T-9'))).toBe('unknown');
  });
});
