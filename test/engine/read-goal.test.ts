import { calledTasks, type GoalReading } from '../../src/model/goal-reading.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { type ReadGoal, readGoal } from '../../src/engine/read-goal.ts';
import type { GoalSources } from '../../src/model/source-notes.ts';
import { idInBoxes } from '../../src/merge/box-ids.ts';
import { boxesIn } from '../../src/text/boxes.ts';
import { taskId } from '../../src/text/task-id.ts';

const tasks = `# Tasks: Tea room

**Phase 1: Start**

| ID | Task | Owner | Effort | DoD | Dependencies |
|--|--|--|--|--|--|
| T-001 | Find a room | Ann | 8h | Found | None |
| T-002 | Paint it | Ann | 8h | Dry | T-001 |

**Phase 2: Open**

| ID | Task | Owner | Effort | DoD | Dependencies |
|--|--|--|--|--|--|
| T-003 | Open it | Ann | 8h | Open | T-002 |
`;

function sources(items: string, tasksText = tasks): GoalSources {
  return {
    folder: 'goals/001-tea',
    folderName: '001-tea',
    tasks: { path: 'goals/001-tea/tasks.md', text: tasksText },
    actionItems: { path: 'goals/001-tea/action-items.md', text: items },
    plan: null,
    goalNote: null,
  };
}

function read(
  from: GoalSources,
  last: ReadGoal | null = null,
  settings: Settings = DEFAULT_SETTINGS,
): ReadGoal {
  const goal = readGoal(from, settings, last);
  if (goal.kind === 'no-tasks') throw new Error('expected tasks');
  return goal;
}

const parts = (reading: GoalReading, ...names: readonly (keyof GoalReading)[]): unknown[] =>
  names.map((name) => reading[name]);

const items = '- [x] T-001 a\n- [ ] T-002 b\n- [ ] T-003 c\n';

test('a reading knows how far its phases are, and how many boxes there are', () => {
  const { reading } = read(sources(`${items}- [-] d\n`));
  expect(reading.progress).toEqual({ done: 1, total: 3, percent: 33 });
  expect([...reading.phaseProgress]).toEqual([
    [0, { done: 1, total: 2, percent: 50 }],
    [1, { done: 0, total: 1, percent: 0 }],
  ]);
  expect(reading.boxes).toBe(4);
});

test('an action item for an unknown task is a finding of action-items.md', () => {
  const { reading } = read(sources(`${items}\n- [ ] T-009 d\n`));
  expect(reading.findings.map(({ file, line, code }) => [file, line, code])).toEqual([
    ['goals/001-tea/action-items.md', 5, 'unknown-action-item'],
  ]);
});

describe('a tick', () => {
  const first = read(sources(`${items}- [ ] T-009 d\n`));

  test('takes over all but states and progress', () => {
    const { reading, note } = read(
      sources(`- [x] T-001 a\n- [x] T-002 b\n- [ ] T-003 c\n- [ ] T-009 d\n`),
      first,
    );
    expect(note).toBe(first.note);
    expect([...reading.chartStates.values()]).toEqual(['done', 'done', 'ready']);
    const same = ['schedule', 'findings', 'byId', 'phases', 'critical', 'notes'] as const;
    parts(reading, ...same).forEach((part, index) => expect(part).toBe(parts(first.reading, ...same)[index]));
  });

  test('that cancels a task schedules anew, and nobody waits for it', () => {
    const { reading } = read(sources(items.replace('[ ] T-002', '[-] T-002')), first);
    expect(reading.schedule).not.toBe(first.reading.schedule);
    expect([...reading.chartStates.values()]).toEqual(['done', 'cancelled', 'ready']);
  });
});

test('where nothing has changed, the reading is the same', () => {
  const first = read(sources(items));
  expect(read(sources(items), first).reading).toBe(first.reading);
  expect(read(sources(items.replace('c\n', 'c, nicely\n')), first).reading).toBe(first.reading);
});

test('other settings and another task list are read anew', () => {
  const first = read(sources(items));
  expect(read(sources(items), first, { ...DEFAULT_SETTINGS, doneMarks: '✓' }).reading.progress?.done).toBe(0);
  expect(read(sources(items, tasks.replace('Paint it', 'Paint all')), first).note).not.toBe(first.note);
});

describe('action items that were built before the plan gave its tasks new ids', () => {
  const row = (id: string, name: string): string => `| ${id} | ${name} | Ann | 8h | Done | None |`;
  const listOf = (...names: readonly string[]): string =>
    [
      '# Tasks: Tea room\n\n**Phase 1: Start**\n\n| ID | Task | Owner | Effort | DoD | Dependencies |\n|--|--|--|--|--|--|',
      ...names.map((name, index) => row(`T-00${index + 1}`, name)),
    ].join('\n');
  const now = listOf('Sign the lease', 'Find a room', 'Paint the walls', 'Open the door');
  const before =
    '- [x] **T-001** Find a room (Ann, 8h)\n  - [x] found\n- [/] **T-002** Paint the walls (Ann, 8h)\n- [ ] **T-003** Open the door\n';
  const states = (itemsText: string, tasksText = now): unknown =>
    Object.fromEntries(read(sources(itemsText, tasksText)).reading.states);

  test('tell the states of the tasks that their words name', () => {
    expect(states(before)).toEqual({ 'T-001': 'todo', 'T-002': 'done', 'T-003': 'active', 'T-004': 'todo' });
  });

  test('a task that is gone has no state, and no other has its', () => {
    const { reading } = read(sources(before, listOf('Paint the walls', 'Open the door')));
    expect(Object.fromEntries(reading.states)).toEqual({ 'T-001': 'active', 'T-002': 'todo' });
    expect(reading.findings.filter(({ code }) => code === 'unknown-action-item')).toEqual([]);
  });

  test('two tasks that have changed their ids keep their states', () => {
    expect(
      states(
        '- [x] T-001 Find a room\n- [ ] T-002 Paint the walls\n',
        listOf('Paint the walls', 'Find a room'),
      ),
    ).toEqual({
      'T-001': 'todo',
      'T-002': 'done',
    });
  });

  test.each([
    ['reworded here', before.replace('Find a room', 'Find a big room')],
    ['reworded altogether', '- [x] T-001 a\n- [/] T-002 b\n'],
  ])('boxes that are only %s are known by their ids', (_, itemsText) => {
    const list = listOf('Find a room', 'Paint the walls', 'Open the door');
    expect(states(itemsText, list)).toEqual({ 'T-001': 'done', 'T-002': 'active', 'T-003': 'todo' });
  });

  test('a task is marked and found under the id that its box has', () => {
    const { reading } = read(sources(before, now));
    expect(idInBoxes(boxesIn(before), calledTasks(reading), taskId('T-003'))).toBe('T-002');
    expect(idInBoxes(boxesIn(before), calledTasks(reading), taskId('T-001'))).toBeNull();
    expect(
      idInBoxes(boxesIn('- [ ] **T-003** Paint the walls\n'), calledTasks(reading), taskId('T-003')),
    ).toBe('T-003');
  });
});
