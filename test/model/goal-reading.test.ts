import { phaseKey, shownNumber, shownId, taskGraph } from '../../src/model/goal-reading.ts';
import { taskId } from '../../src/text/task-id.ts';
import { aNote, aReading } from '../support/goal-reading.ts';
import { aTask, ids } from '../support/tasks.ts';
import { tasksNoteOf } from '../support/tasks-note.ts';

describe("the web of a note's tasks", () => {
  const web = taskGraph(
    aNote(
      [aTask('T-1'), aTask('T-2', { after: ['T-1', 'T-1', 'T-2', 'T-9'] }), aTask('T-1', { after: ['T-2'] })],
      [],
      [aTask('T-3', { after: ['T-1'] })],
    ),
  );

  test('has the tasks of each phase, each id once', () => {
    expect(web.phases.map(({ index, tasks }) => [index, tasks.map(({ task }) => task.id)])).toEqual([
      [0, ids('T-1 T-2')],
      [1, []],
      [2, ids('T-3')],
    ]);
    expect([...web.byId.keys()]).toEqual(ids('T-1 T-2 T-3'));
  });

  test('knows who waits for a task, and for an id that nobody defines', () => {
    expect([...web.waiting]).toEqual([
      [taskId('T-1'), ids('T-2 T-3')],
      [taskId('T-9'), ids('T-2')],
    ]);
  });

  test('names tasks as the note does', () => {
    const note = taskGraph(tasksNoteOf('| ID | Name |\n|--|--|\n| T1 | A |\n'));
    expect(['T-1', 'T-2'].map((id) => shownId(note, taskId(id)))).toEqual(['T1', 'T-002']);
  });
});

test('a reading knows the critical path and the cycles', () => {
  const reading = aReading([
    aTask('T-1'),
    aTask('T-2', { after: ['T-1'], hours: 16 }),
    aTask('T-3', { after: ['T-1'] }),
    aTask('T-4', { after: ['T-5'] }),
    aTask('T-5', { after: ['T-4'] }),
  ]);
  expect([...reading.critical]).toEqual(ids('T-1 T-2'));
  expect([...reading.cyclic]).toEqual(ids('T-4 T-5'));
});

test('a phase without a number goes by its name, and shows its place', () => {
  const phases = [
    { number: '', name: 'Preparation', index: 0 },
    { number: '1', name: 'Walls', index: 1 },
  ];
  expect(phases.map(phaseKey)).toEqual(['#Preparation', '1']);
  expect(phases.map(shownNumber)).toEqual(['1', '1']);
});
