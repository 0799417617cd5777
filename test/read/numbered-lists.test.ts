import { chartStates, taskStates } from '../../src/schedule/task-states.ts';
import type { TasksNote } from '../../src/model/note-tasks.ts';
import { tasksNoteOf, toldTasks } from '../support/tasks-note.ts';

const note = (...lines: string[]): TasksNote => tasksNoteOf(lines.join('\n'));
const told = (...lines: string[]): string[] => toldTasks(note(...lines));
const phases = (read: TasksNote): string[] =>
  read.phases.map(({ word, number, name }) => `${word} ${number}: ${name}`);
const shownStates = (read: TasksNote): string[] =>
  [...chartStates(read, taskStates(read, new Map()))].map(([id, state]) => `${id} ${state}`);

describe('a numbered list as Kiro writes it', () => {
  const kiro = note(
    '# Implementation Plan',
    '',
    '- [x] 1. Set up the greenhouse',
    '  - Choose the place',
    '  - _Requirements: 1.1, 1.2_',
    '',
    '- [ ] 2. Grow the seedlings',
    '- [ ] 2.1 Sow the tomatoes',
    '  - _Requirements: 2.1_',
    '- [ ]* 2.2 Write the sowing log',
    '  - _Requirements: 2.2_',
    '- [ ] 3. Checkpoint - everything is green',
  );

  test('has a task a box, and groups that are none', () => {
    expect(toldTasks(kiro)).toEqual([
      '1 Set up the greenhouse [done]',
      '2.1 Sow the tomatoes after 1',
      '2.2 Write the sowing log after 2.1',
      '3 Checkpoint - everything is green after 2.2',
    ]);
    expect(kiro.findings).toEqual([]);
    expect(kiro.readsAsGoalKit).toBe(true);
    expect(kiro.tasks.map(({ task }) => task.line)).toEqual([3, 8, 10, 12]);
  });

  test('has one task that is ready', () => {
    expect(shownStates(kiro)).toEqual(['1 done', '2.1 ready', '2.2 blocked', '3 blocked']);
  });

  test('may nest what belongs to a group', () => {
    expect(
      told(
        '- [ ] 1. Grow the seedlings',
        '  - Keep them warm',
        '  - [x] 1.1 Sow the tomatoes',
        '    - In trays',
        '    - _Requirements: 7.1_',
        '  - [-] 1.2 Sow the peas',
        '  - [ ]* 1.3 Write the log',
        '- [ ] 2) Plant them out',
      ),
    ).toEqual([
      '1.1 Sow the tomatoes [done]',
      '1.2 Sow the peas after 1.1 [cancelled]',
      '1.3 Write the log after 1.1',
      '2 Plant them out after 1.3',
    ]);
  });

  test('numbered boxes below a task are its steps', () => {
    const read = note('- [ ] 1. Dig', '  - [x] 1. With a spade', '  - [ ] 2. By hand', '- [ ] 2. Sow');
    expect(toldTasks(read)).toEqual(['1 Dig [active]', '2 Sow after 1']);
    expect(read.tasks[0]?.task.done).toEqual(['1. With a spade', '2. By hand']);
  });

  test('who waits for a group waits for its tasks', () => {
    const read = note(
      '- [ ] 1. Ground',
      '- [ ] 1.1 Dig',
      '- [ ] 1.2 Rake',
      '- [ ] 2. Walls (depends on 1)',
      '- [ ] 3. Group',
      '- [ ] 3.1 Inner (depends on 3)',
      '- [ ] 3.2 Outer (after 1, 2)',
    );
    expect(toldTasks(read)).toEqual([
      '1.1 Dig',
      '1.2 Rake after 1.1',
      '2 Walls after 1.1 1.2',
      '3.1 Inner',
      '3.2 Outer after 1.1 1.2 2',
    ]);
    expect(read.findings).toEqual([]);
  });
});

describe('a numbered list as OpenSpec writes it', () => {
  const openSpec = note(
    '## 1. Greenhouse',
    '',
    '- [x] 1.1 Choose the place',
    '- [ ] 1.2 Build the frame',
    '',
    '## 2. Documentation (Week 2)',
    '',
    '- [ ] 2.1 Sow the tomatoes',
    '### More',
    '- [ ] 2.2 Water them daily',
    '',
    '## 3. Nothing',
  );

  test('has its headings as phases', () => {
    expect(phases(openSpec)).toEqual(['Phase 1: Greenhouse', 'Phase 2: Documentation']);
    expect(openSpec.phases.map(({ line }) => line)).toEqual([1, 6]);
    expect(openSpec.tasks.map(({ task }) => task.phase)).toEqual([0, 0, 1, 1]);
  });

  test('is done in its order', () => {
    expect(toldTasks(openSpec)).toEqual([
      '1.1 Choose the place [done]',
      '1.2 Build the frame after 1.1',
      '2.1 Sow the tomatoes after 1.2',
      '2.2 Water them daily after 2.1',
    ]);
    expect(shownStates(openSpec)).toEqual(['1.1 done', '1.2 ready', '2.1 blocked', '2.2 blocked']);
  });

  test('has phases of the usual words, too', () => {
    const read = note('## Phase 1: Ground', '- [ ] 1.1 Dig', '## Phase 2: Walls', '- [ ] 2.1 Build');
    expect(phases(read)).toEqual(['Phase 1: Ground', 'Phase 2: Walls']);
    expect(toldTasks(read)).toEqual(['1.1 Dig', '2.1 Build after 1.1']);
  });
});

describe('what is no list of tasks', () => {
  test.each([
    ['amounts', ['- [ ] 1 kg flour', '- [ ] 2 onions', '- [ ] 3 eggs']],
    ['amounts with a dot', ['- [ ] 1.5 kg flour', '- [ ] 2.5 l milk']],
    ['round amounts', ['- [ ] 1.0 kg flour', '- [ ] 2.0 l milk']],
    ['times', ['- [ ] 9.00 Meeting', '- [ ] 10.30 Call']],
    ['dates', ['- [ ] 24.12. Gifts', '- [ ] 31.12. Fireworks']],
    ['one number', ['- [ ] 1. Dig', '- [ ] Rake']],
    ['numbers without order', ['- [ ] 7. Dig', '- [ ] 3. Rake', '- [ ] 5. Sow']],
    ['items without boxes', ['- 1.1 Dig', '- 1.2 Rake']],
    ['boxes of an ordered list', ['1. [ ] Dig', '2. [ ] Rake']],
    ['in a fence', ['```', '- [ ] 1. Dig', '- [ ] 2. Rake', '```']],
  ])('%s', (_name, lines) => {
    const read = note('# To do', '', ...lines);
    expect(read.tasks).toEqual([]);
    expect(read.readsAsGoalKit).toBe(false);
  });

  test('numbered boxes beside tasks of another make', () => {
    expect(
      told('| ID | Task |', '|---|---|', '| T-001 | Dig |', '', '- [ ] 1. Check', '- [ ] 2. Check'),
    ).toEqual(['T-001 Dig']);
    expect(told('- [ ] **T-001** Dig', '  - [ ] 1. Left', '  - [ ] 2. Right')).toEqual(['T-001 Dig']);
  });
});

describe('lines that follow each other', () => {
  test('spec-kit’s, with runs and single ones in parallel', () => {
    expect(
      told(
        '## Phase 1: Setup',
        '- [ ] T001 Create the project',
        '- [ ] T002 [P] Configure the linter',
        '- [ ] T003 Write the readme',
        '## Phase 2: User Story 1',
        '- [ ] T004 [P] [US1] Test the model',
        '- [ ] T005 [P] [US1] Test the service',
        '- [ ] T006 [US1] Write the model',
        '- [ ] T007 [US1] Write the service (depends on T004)',
        '- [ ] T008 Call it (depends on US1)',
        '## Phase 3: Polish',
        '- [ ] T009 [P] Document it',
        '- [ ] T010 [P] Tidy up',
      ),
    ).toEqual([
      'T-001 Create the project',
      'T-002 Configure the linter',
      'T-003 Write the readme after T-001 T-002',
      'T-004 Test the model after T-003',
      'T-005 Test the service after T-003',
      'T-006 Write the model after T-004 T-005',
      'T-007 Write the service after T-004',
      'T-008 Call it after T-004 T-005 T-006 T-007',
      'T-009 Document it after T-008',
      'T-010 Tidy up after T-008',
    ]);
  });

  test('but goal-kit’s actions and lists of other makes wait only for what they name', () => {
    expect(told('- [ ] ACT001 Dig', '- [ ] ACT002 Fill', '- [ ] ACT003 Sow (depends on ACT001)')).toEqual([
      'ACT001 Dig',
      'ACT002 Fill',
      'ACT003 Sow after ACT001',
    ]);
    expect(told('- [ ] T-001 Dig', '- [ ] T-002 Fill')).toEqual(['T-001 Dig', 'T-002 Fill']);
  });

  test('one that says that it waits for nothing waits for nothing', () => {
    expect(told('- [ ] T001 Dig', '- [ ] T002 Fill', '  - Depends on: None')).toEqual([
      'T-001 Dig',
      'T-002 Fill',
    ]);
  });

  test('nobody waits for a cancelled one', () => {
    expect(told('- [ ] T001 Dig', '- [-] T002 Fill', '- [ ] T003 Sow')).toEqual([
      'T-001 Dig',
      'T-002 Fill after T-001 [cancelled]',
      'T-003 Sow after T-001',
    ]);
  });
});

describe('ids behind decoration', () => {
  test.each([
    '- [ ] #garden T001 Dig',
    '- [ ] ✅ T001 Dig',
    '- [ ] ***T001*** Dig',
    '- [ ] ~~T001~~ Dig',
    '- [ ] ==T001== Dig',
    '- [ ] 🚧 [T001](x.md) Dig',
    '- [ ] [[tasks#T001|T001]] Dig',
    '- [ ] <u>T001</u> Dig',
    '- [ ] T001 Dig ^1a2b3c',
    '- [ ] T001 Dig #garden ⏫ 📅 2026-03-05',
    '- [ ] T001 Dig 🆔 T-001 ⛔ T-000 ^1a2b',
  ])('are read in a line: %s', (line) => {
    expect(told(line)).toEqual(['T-001 Dig']);
  });

  test('a line’s hints stand before its tags and fields', () => {
    expect(told('- [ ] T001 Dig (8h) 📅 2026-03-05 #now ^1a2b3c', '- [ ] T002 Fix #7')).toEqual([
      'T-001 Dig (8h)',
      'T-002 Fix #7 after T-001',
    ]);
  });

  test.each([
    '### Task 1.1: Dig',
    '### [Task 1.1](x.md): Dig',
    '### [Task 1.1: Dig](#x)',
    '### #now Task 1.1: Dig',
    '### Task 1.1: Dig #now ^1a2b3c',
    '### ==Task 1.1==: Dig',
    '### `Task 1.1`: Dig',
    '### <u>Task 1.1</u>: Dig',
    '### 🌱 ***Task 1.1: Dig***',
    '### \u200FTask 1.1: Dig',
  ])('are read in a heading: %s', (heading) => {
    expect(told(heading)).toEqual(['1.1 Dig']);
  });
});

test('block ids and tags behind fields are no part of them', () => {
  const read = note(
    '### Task 1: Dig ^aa1b',
    '- **Owner**: Pauline #team ^3c4d5e',
    '- **Effort**: 8h ^1a',
    '- **DoD**: Level, dry ^2b',
    '- Depends on: Task 2 ^3c',
    '### Task 2: Mark it out',
  );
  expect(toldTasks(read)).toEqual(['1 Dig (Pauline, 8h) after 2', '2 Mark it out']);
  expect(read.tasks[0]?.task.done).toEqual(['Level', 'dry']);
});

test.each([200, 300, 3000])('a list of %d boxes has as many tasks', (count) => {
  const lines = Array.from({ length: count }, (_, at) => `- [ ] ${String(at + 1)}. Dig [P]`);
  expect(note(...lines).tasks).toHaveLength(count);
});
