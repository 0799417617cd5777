import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import {
  type ActionItems,
  type CountSettings,
  type KeyedTasks,
  readActionItems,
} from '../../src/read/action-items/read-items.ts';
import { boxesIn } from '../../src/text/boxes.ts';
import { taskId } from '../../src/text/task-id.ts';

const tasks: KeyedTasks = new Map([
  ['t-1', { id: taskId('T-001'), phase: 0 }],
  ['t-2', { id: taskId('T-002'), phase: 0 }],
  ['api-3', { id: taskId('API-3'), phase: 1 }],
]);

const read = (note: string, settings: Partial<CountSettings> = {}): ActionItems =>
  readActionItems(boxesIn(note), tasks, { ...DEFAULT_SETTINGS, ...settings });
const states = (note: string, settings: Partial<CountSettings> = {}): Record<string, string> =>
  Object.fromEntries(read(note, settings).states);

describe("a task's state", () => {
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
    ['- [x] T-001 a\n  - [x] T-001 b\n    - [ ] c', 'active'],
  ])('%j is %s', (note, state) => {
    expect(states(note)).toEqual({ 'T-001': state });
  });

  test.each([
    '***T-001*** a',
    '~~T-001 a~~',
    '==T-001== a',
    '#garden T-001 a',
    '✅ **T-001** a',
    '[T-001](tasks.md) a',
    '[[tasks#T-001|T-001]] a',
    '[[tasks#T-001]] a',
    '[[T-001]] a',
    '[T-001] a',
    '`T-001` a',
    '_T-001_ a',
    '<u>T-001</u> a',
    '\u200FT-001 a',
    'T-001 a ⏫ 📅 2026-03-05 #garden ^1a2b3c',
  ])('is found whatever decorates its id: %s', (text) => {
    expect(states(`- [x] ${text}`)).toEqual({ 'T-001': 'done' });
  });

  test('is not said by a box without an id', () => {
    expect(states('- [x] a\n- [x] T-0010 b')).toEqual({});
  });

  test('counts a box inside another task for both', () => {
    expect(states('- [ ] T-001 a\n  - [x] API3 b')).toEqual({ 'T-001': 'active', 'API-3': 'done' });
  });

  test.each([
    ['- [-] T-001', '-', 'done'],
    ['- [/] T-001', '/', 'done'],
    ['- [x] T-001', '✓', 'todo'],
    ['- [✓] T-001\n  - [ ] b', '✓', 'active'],
    ['- [😀] T-001', 'x😀', 'done'],
  ])('of %j is, with the done marks %s: %s', (note, doneMarks, state) => {
    expect(states(note, { doneMarks })).toEqual({ 'T-001': state });
  });
});

describe('progress', () => {
  const note = '- [x] T-001 a\n  - [ ] b\n  - [-] c\n- [ ] API-3 d\n- [x] e';

  test('counts every box but the cancelled ones, rounded down, where nested ones are counted', () => {
    const all = { countSubtasks: true };
    expect(read(note, all).progress).toEqual({ done: 2, total: 4, percent: 50 });
    const other = '- [x] a\n- [ ] b\n  - [ ] c\n- [-] d';
    expect(read(other, all).progress).toEqual({ done: 1, total: 3, percent: 33 });
  });

  test('is that of the tasks alone: the boxes that lie in no other', () => {
    expect(read(note).progress).toEqual({ done: 2, total: 3, percent: 66 });
    expect(read('- a\n  - [x] b').progress).toEqual({
      done: 1,
      total: 1,
      percent: 100,
    });
  });

  test.each([true, false])('comes with both counts where they differ (countSubtasks %s)', (countSubtasks) => {
    const settings = { countSubtasks };
    expect(read(note, settings).counts).toEqual({ doneTasks: 2, tasks: 3, doneBoxes: 2, boxes: 4 });
    expect(read('- [x] a\n- [ ] b\n  - [-] c', settings).counts).toBeNull();
    expect(read('', settings).counts).toBeNull();
  });

  test('takes what the setting calls done, cancelled ones too', () => {
    expect(read(note, { doneMarks: '-', countSubtasks: true }).progress).toEqual({
      done: 1,
      total: 5,
      percent: 20,
    });
  });

  test('of a phase is that of its tasks', () => {
    const more = `${note}\n- [x] T-002 f\n  - [x] T-001 g`;
    expect([...read(more).phaseProgress]).toEqual([
      [0, { done: 2, total: 2, percent: 100 }],
      [1, { done: 0, total: 1, percent: 0 }],
    ]);
    expect([...read(more, { countSubtasks: true }).phaseProgress]).toEqual([
      [0, { done: 3, total: 4, percent: 75 }],
      [1, { done: 0, total: 1, percent: 0 }],
    ]);
  });

  test.each(['', 'Text', '- [-] a\n- b', '- [-] T-001'])('of %j is none', (none) => {
    expect(read(none).progress).toBeNull();
    expect(read(none).phaseProgress.size).toBe(0);
  });
});

test('many boxes of one task are counted in one go', () => {
  const boxes = ['- [ ] T-001 a', ...Array.from({ length: 20_000 }, () => '  - [x] b')].join('\n');
  expect(read(boxes, { countSubtasks: true }).progress).toEqual({ done: 20_000, total: 20_001, percent: 99 });
});
