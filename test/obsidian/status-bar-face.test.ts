import type { GoalReading } from '../../src/model/goal-reading.ts';
import type { Task } from '../../src/model/tasks.ts';
import { taskId } from '../../src/text/task-id.ts';
import { choice, noneReady, noReading } from '../../src/obsidian/progress/next-words.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { type KnownGoal, statusModel } from '../../src/obsidian/progress/status-model.ts';
import { aNote, readingOf } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

const read = (reading: GoalReading): KnownGoal => ({ kind: 'read', reading });

/** Three tasks in two phases, with counted boxes. */
const tea: GoalReading = {
  ...readingOf(
    aNote(
      [aTask('T-001', { name: 'Find a **room**' }), aTask('T-002', { name: 'Paint the walls' })],
      [aTask('T-003', { name: 'Open', after: ['T-001', 'T-002'] })],
    ),
  ),
  title: 'Tea room',
  progress: { done: 7, total: 12, percent: 58 },
  phaseProgress: new Map([
    [0, { done: 5, total: 7, percent: 71 }],
    [1, { done: 2, total: 5, percent: 40 }],
  ]),
  boxes: 12,
};
const nothingCounted = { ...tea, progress: null, phaseProgress: new Map() };

describe('above the status bar stand', () => {
  const tooltip = (goal: KnownGoal): string | undefined => statusModel(goal, 'count')?.tooltip();

  test('title, progress by phase, and what is next', () => {
    expect(tooltip(read(tea))?.split('\n')).toEqual([
      'Tea room',
      '7 of 12 action items done, 58 percent',
      'Phase 1: 5/7',
      'Phase 2: 2/5',
      'Next: T-001 Find a room',
      'T-002 Paint the walls',
    ]);
  });

  test('both counts, where boxes lie in others', () => {
    const counts = { doneTasks: 7, tasks: 12, doneBoxes: 9, boxes: 40 };
    expect(tooltip(read({ ...tea, counts }))?.split('\n')[2]).toBe('9 of 40 boxes');
  });

  test('the boxes that are no task’s, so that the sum is right', () => {
    const progress = { done: 8, total: 14, percent: 57 };
    expect(
      tooltip(read({ ...tea, progress }))
        ?.split('\n')
        .slice(2, 5),
    ).toEqual(['Phase 1: 5/7', 'Phase 2: 2/5', 'Other items: 1/2']);
  });

  test('what is in progress where nothing is ready', () => {
    const chartStates = new Map([
      [taskId('T-001'), 'active'],
      [taskId('T-002'), 'done'],
      [taskId('T-003'), 'blocked'],
    ] as const);
    expect(
      tooltip(read({ ...tea, chartStates, ready: [] }))
        ?.split('\n')
        .at(-1),
    ).toBe('In progress: T-001 Find a room');
  });

  test('no more than three tasks and eight phases, each task in one line', () => {
    const reading = readingOf(
      aNote(...Array.from({ length: 10 }, (_, index) => [aTask(`T-${index}`, { name: 'x'.repeat(500) })])),
    );
    const phaseProgress = new Map(
      Array.from({ length: 10 }, (_, index) => [index, { done: 1, total: 2, percent: 50 }]),
    );
    const lines =
      tooltip(
        read({ ...reading, progress: { done: 1, total: 2, percent: 50 }, phaseProgress, boxes: 2 }),
      )?.split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith('Phase'))).toHaveLength(8);
    expect(lines).toContain('and 2 more phases');
    expect(lines.filter((line) => line.includes('xxx'))).toHaveLength(3);
    expect(lines.at(-1)).toBe('and 7 more');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(70);
  });

  test('that all is done', () => {
    const done = { ...tea, progress: { done: 12, total: 12, percent: 100 } };
    expect(tooltip(read(done))).toContain('All 12 action items are done');
    expect(statusModel(read(done), 'percent')).toMatchObject({ text: '100 %', icon: 'circle-check' });
  });

  test('what to do where a note cannot be read', () => {
    const goal = {
      kind: 'unreadable',
      path: 'a/tasks.md',
      reason: 'It is binary.',
      line: 3,
      title: 'Tea room',
      progress: null,
      counts: null,
      actionItems: null,
      boxes: 0,
    } as const;
    expect(statusModel(goal, 'count')).toMatchObject({
      text: 'tasks.md is unreadable',
      icon: 'triangle-alert',
      progress: null,
    });
    expect(tooltip(goal)).toBe(
      'Tea room: a/tasks.md cannot be read: It is binary (line 3)\nFix the note to see progress again',
    );
  });
});

describe('without anything to count it says', () => {
  const textOf = (goal: KnownGoal): string | undefined => statusModel(goal, 'count-and-percent')?.text;
  const withoutTasks = {
    kind: 'no-tasks',
    title: 'Tea room',
    progress: null,
    counts: null,
    actionItems: null,
    boxes: 0,
    hasPlan: true,
  } as const;

  test.each<[string | undefined, KnownGoal]>([
    ['No action items', read({ ...nothingCounted, boxes: 0 })],
    ['Nothing to do', read({ ...nothingCounted, boxes: 3 })],
    ['No tasks yet', withoutTasks],
    ['No action items', { ...withoutTasks, hasPlan: false, actionItems: 'a/action-items.md' }],
    ['1/2 · 50 %', { ...withoutTasks, progress: { done: 1, total: 2, percent: 50 } }],
    [undefined, { ...withoutTasks, hasPlan: false }],
    ['Goal is unreadable', { kind: 'failed', message: 'The disk is gone.' }],
  ])('%s', (text, goal) => {
    expect(textOf(goal)).toBe(text);
  });
});

describe('the words of the next action', () => {
  const reading = (...tasks: Task[]): GoalReading => readingOf(aNote(tasks));

  test('a task to choose has id, name, owner and hours, as far as they are known', () => {
    expect(choice(tea, taskId('T-001'))).toBe('T-001 Find a room (Alice, 8 h)');
    const bare = reading(aTask('T-001', { owner: null, hours: null }));
    expect(choice(bare, taskId('T-001'))).toBe('T-001 Do T-001');
  });

  test.each<[string, GoalReading]>([
    ['holds no tasks', readingOf(aNote([]))],
    ['all its tasks are done or cancelled', readingOf(aNote([aTask('T-001')]), { 'T-001': 'done' })],
    [
      'T-001 Do T-001 is in progress, and the rest waits',
      readingOf(aNote([aTask('T-001'), aTask('T-002', { after: ['T-001'] })]), { 'T-001': 'active' }),
    ],
    [
      'T-001 → T-002 → T-001',
      reading(aTask('T-001', { after: ['T-002'] }), aTask('T-002', { after: ['T-001'] })),
    ],
    ['T-001 depends on itself', reading(aTask('T-001', { after: ['T-001'] }))],
    ['T-001 depends on T-099, which doesn’t exist', reading(aTask('T-001', { after: ['T-099'] }))],
  ])('where none is ready the reason is told: %s', (reason, goal) => {
    expect(noneReady(goal).join(' ')).toContain(reason);
  });

  test('where there are no tasks, what to run', () => {
    const goal = {
      kind: 'no-tasks',
      title: 'Tea room',
      progress: null,
      counts: null,
      actionItems: null,
      boxes: 0,
    } as const;
    expect(noReading({ ...goal, hasPlan: true }, DEFAULT_SETTINGS)).toContain(
      'Run “Build tasks from execution plan”',
    );
    expect(noReading({ ...goal, hasPlan: false }, DEFAULT_SETTINGS)).toContain('Write the plan first');
  });
});
