import type { GoalReading } from '../src/model/goal-reading.ts';
import { DEFAULT_SETTINGS, type Settings } from '../src/model/settings.ts';
import { type GoalSources, type ReadGoal, readGoal } from '../src/reading.ts';
import { boxesIn } from '../src/text/boxes.ts';

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
    actionItems: { path: 'goals/001-tea/action-items.md', boxes: boxesIn(items.split('\n')) },
    plan: null,
    goalNote: null,
  };
}

function read(
  from: GoalSources,
  last: ReadGoal | null = null,
  settings: Settings = DEFAULT_SETTINGS,
): ReadGoal {
  const steps = readGoal(from, settings, last);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
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
    const { reading } = read(sources(`- [x] T-001 a\n- [x] T-002 b\n- [ ] T-003 c\n- [ ] T-009 d\n`), first);
    expect([...reading.chartStates.values()]).toEqual(['done', 'done', 'ready']);
    const same = ['note', 'schedule', 'findings', 'byId', 'phases', 'critical', 'notes'] as const;
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
  expect(read(sources(items, tasks.replace('Paint it', 'Paint all')), first).reading.note).not.toBe(
    first.reading.note,
  );
});
