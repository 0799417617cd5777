import { schedule } from '../../src/schedule/critical-path-method.ts';
import { taskList, type NoteTable, type TasksNote } from '../../src/model/note-tasks.ts';
import { allTasks } from '../../src/model/tasks.ts';
import { taskId } from '../../src/text/task-id.ts';
import { tasksNoteOf, toldTasks } from '../support/tasks-note.ts';

const note = (...lines: string[]): TasksNote => tasksNoteOf(lines.join('\n'));
const told = (...lines: string[]): string[] => toldTasks(note(...lines));

/** A table with one column beside ids and names: `| T-001 | value` a row. */
const withColumn = (name: string, ...values: string[]): TasksNote =>
  note(
    `| ID | Task | ${name} |`,
    '|---|---|---|',
    ...values.map((value, index) => `| T-00${String(index + 1)} | Do it | ${value} |`),
  );

test('the rollout of phases without a time tells of them once more, and starts none (format 3.10)', () => {
  const read = note(
    '### Task Breakdown by Phase',
    '**Phase 1: Room** (1 task)',
    '',
    '| Task ID | Task Name |',
    '|---|---|',
    '| T-001 | Ask for the room |',
    '',
    '### Task Rollout Strategy',
    '',
    '**Phase 1**: samir: T-001; lena: T-002',
  );
  expect(read.phases.map(({ name }) => name)).toEqual(['Room']);
});

const theTable = ({ tables }: TasksNote): NoteTable => {
  const [table, ...more] = tables;
  if (table === undefined || more.length > 0)
    throw new Error(`expected one table, got ${String(tables.length)}`);
  return table;
};
const kinds = (read: TasksNote): string =>
  theTable(read)
    .columns.map(({ kind }) => kind)
    .join(' ');
const phases = (read: TasksNote): string[] =>
  read.phases.map(({ word, number, name, days, line }) => {
    const time = days === null ? '' : ` (${String(days.first)}-${String(days.last)})`;
    return `${String(line)} ${word} ${number}: ${name}${time}`;
  });
const findings = (read: TasksNote): string[] =>
  read.findings.map(({ line, code, message }) => `${String(line)} ${code}: ${message}`);

describe('the table form', () => {
  const template = note(
    '# Implementation Tasks: Live comments',
    '',
    '## Summary',
    '',
    'Phase 1 (Days 1-5): 2 tasks.',
    '',
    '## Task Structure',
    '',
    '### Task Breakdown by Phase',
    '',
    '**Phase 1: Backend & API** (Days 1-5, 2 tasks)',
    '',
    '| Task ID | Task Name | Description | Owner | Effort | DoD | Dependencies |',
    '|---------|-----------|-------------|-------|--------|-----|--------------|',
    '| T-001 | Design it | Scaling, storage | Alice | 8h | Approved by infra | None |',
    '| T-002 | Build it | Tables, indexes | Alice | 6h | Schema reviewed, migrations tested | T-001 |',
    '',
    '**Critical Path Dependencies**: T-001 → T-002 (sequential)',
    '',
    '---',
    '',
    '**Phase 2: Client** (1 task)',
    '',
    '| Task ID | Task Name | Description | Owner | Effort | DoD | Dependencies |',
    '|---------|-----------|-------------|-------|--------|-----|--------------|',
    '| T-003 | Show it | NEEDS CLARIFICATION | NEEDS CLARIFICATION | TBD | - | Phase 1 |',
    '',
    '### Task Blocking & Risk',
    '',
    '**Risky Tasks**:',
    '- **T-002** (Load) - mitigated by tests',
    '',
    '### Task Rollout Strategy',
    '',
    '**Week 1 (Phase 1)**: Alice builds it',
    '- Days 1-5: T-001 (Design)',
    '',
    '## Success Criteria Per Task Batch',
    '',
    '**Phase 1 Success**: ',
    '- All tasks pass',
  );

  test('each row is a task', () => {
    expect(toldTasks(template)).toEqual([
      'T-001 Design it (Alice, 8h)',
      'T-002 Build it (Alice, 6h) after T-001',
      'T-003 Show it after T-001 T-002',
    ]);
  });

  test('phases have their days and lines, without the count of their tasks', () => {
    expect(phases(template)).toEqual(['11 Phase 1: Backend & API (1-5)', '22 Phase 2: Client']);
    expect(template.phases.map(({ timing }) => timing)).toEqual(['Days 1-5, 2 tasks', '1 task']);
  });

  test('a dash is absent', () => {
    for (const column of ['Owner', 'Effort', 'DoD'])
      for (const dash of ['—', '-', '–', '**—**', 'NEEDS CLARIFICATION', ''])
        expect(withColumn(column, dash).tasks[0]?.task).toMatchObject({ owner: null, hours: null, done: [] });
  });

  test('what a cell does not say is absent', () => {
    expect(template.tasks[2]?.task).toMatchObject({ description: '', owner: null, hours: null, done: [] });
  });

  test('a definition of done is cut into clauses', () => {
    expect(template.tasks[1]?.task.done).toEqual(['Schema reviewed', 'migrations tested']);
    const [clauses] = withColumn('DoD', 'Reviewed, by two; tested<br>shipped').tasks.map(
      ({ task }) => task.done,
    );
    expect(clauses).toEqual(['Reviewed, by two', 'tested', 'shipped']);
  });

  test('the scheduler takes the list', () => {
    expect(schedule(taskList(template), 8).criticalPath).toEqual(['T-001', 'T-002', 'T-003']);
  });

  test('without a dependencies column nothing waits', () => {
    expect(told('| ID | Task |', '|---|---|', '| 1 | Dig |', '| 2 | Fill |')).toEqual(['1 Dig', '2 Fill']);
  });
});

describe('columns', () => {
  test.each([
    [
      '| Task ID | Task Name | Description | Owner | Effort | DoD | Dependencies |',
      'id name description owner effort done dependencies',
    ],
    ['| Depends on | Who | # | Activity | Hours | Notes |', 'dependencies owner id name effort other'],
    ['| **ID** | 📋 Title | Assignee | Estimate (h) | Status |', 'id name owner effort status'],
    [
      '| No. | Step | Deliverables | Acceptance Criteria | Prerequisites |',
      'id name other done dependencies',
    ],
    ['| ID | Name | Days | Effort | Priority |', 'id name other effort other'],
    ['| ID | Details | Effort |', 'id name effort'],
    ['| `id` | task name |', 'id name'],
  ])('by their headers: %s', (header, expected) => {
    expect(kinds(note(header, header.replace(/[^|]+/g, '---')))).toBe(expected);
  });

  test.each([
    ['| ID | Description | Target |'],
    ['| Task | Owner | Effort |'],
    ['| Risk | Mitigation |'],
    ['| ID | Owner |'],
  ])('no task table: %s', (header) => {
    expect(note(header, header.replace(/[^|]+/g, '---')).tables).toEqual([]);
  });

  test('a column of ids is one whatever its header', () => {
    const read = note(
      '| Task | Title | Who |',
      '|---|---|---|',
      '| T-001 | Dig | Ann |',
      '| [T-002](#x) | Fill | Bo |',
    );
    expect(kinds(read)).toBe('id name owner');
    expect(toldTasks(read)).toEqual(['T-001 Dig (Ann)', 'T-002 Fill (Bo)']);
  });

  test('headers are kept as written', () => {
    const read = note('| **Task ID** | Name | My own | ', '|---|---|---|');
    expect(theTable(read).columns.map(({ header }) => header.raw)).toEqual(['**Task ID**', 'Name', 'My own']);
  });
});

describe('ids', () => {
  test.each([
    ['T001', 'T-001', 'T001'],
    ['t-1', 'T-001', 't-1'],
    ['**[T-001](#t-001)** ✅', 'T-001', 'T-001'],
    ['`API-3`', 'API-3', 'API-3'],
    ['Task 1.1', '1.1', '1.1'],
    ['#7', '7', '7'],
    ['T-001 (API)', 'T-001', 'T-001'],
    ['A', 'A', 'A'],
    ['***T-001***', 'T-001', 'T-001'],
    ['#garden T-001', 'T-001', 'T-001'],
    ['T-001 #garden ^1a2b3c', 'T-001', 'T-001'],
    ['~~T-001~~', 'T-001', 'T-001'],
    ['==`T-001`==', 'T-001', 'T-001'],
    ['🚧 [[tasks#T-001\\|T-001]]', 'T-001', 'T-001'],
    ['<u>T-001</u> ✅', 'T-001', 'T-001'],
  ])('%s', (cell, id, shown) => {
    const [task] = note('| ID | Task |', '|---|---|', `| ${cell} | Do it |`).tasks;
    expect([task?.task.id, task?.shownId]).toEqual([id, shown]);
  });

  test.each(['', 'Total', 'T-XXX', '…', '12 hours', '[ID]'])(
    'a row without one is a row and no task: %s',
    (cell) => {
      const read = note('| ID | Task |', '|---|---|', '| T-001 | Do it |', `| ${cell} | 12 hours |`);
      expect(theTable(read).rows).toHaveLength(2);
      expect(toldTasks(read)).toEqual(['T-001 Do it']);
    },
  );

  test('one id in two spellings is one id, shown as first written', () => {
    const read = note(
      '| ID | Task | After |',
      '|---|---|---|',
      '| API3 | Dig | |',
      '| API-04 | Fill | api-3, Api4x |',
    );
    expect(toldTasks(read)).toEqual(['API3 Dig', 'API-04 Fill after API3']);
  });
});

describe('efforts', () => {
  test.each([
    ['Effort', '8h', 8],
    ['Effort', '**1.5h**', 1.5],
    ['Effort', '90m', 1.5],
    ['Effort', '1d 4h', 12],
    ['Effort', '1w', 40],
    ['Effort', '8-12h', 10],
    ['Effort', 'Small', 4],
    ['Effort', 'Medium (1-2 days)', 8],
    ['Effort', '6', 6],
    ['Hours', '6', 6],
    ['Effort (days)', '2', 16],
    ['Estimate [d]', '2', 16],
    ['Effort', 'a lot', null],
    ['Effort', 'NEEDS CLARIFICATION', null],
    ['Effort', '', null],
    ['Effort', '1'.repeat(5000), null],
  ])('%s: %s', (header, value, hours) => {
    expect(withColumn(header, value).tasks[0]?.task.hours).toBe(hours);
  });

  test('one with a tilde is a share of ours', () => {
    const read = withColumn('Effort', '~20h', '20h', '~45m', '~~8h~~', '~ a lot', '**~8h**');
    expect(read.tasks.map(({ task }) => [task.hours, task.shared ?? false])).toEqual([
      [20, true],
      [20, false],
      [0.75, true],
      [8, false],
      [null, false],
      [8, true],
    ]);
  });

  test('a day and a week are the settings', () => {
    const settings = { hoursPerDay: 6, workingDays: [1, 2, 3, 4] };
    const read = tasksNoteOf('| ID | Task | Effort |\n|---|---|---|\n| 1 | Dig | 1w 1d |', { settings });
    expect(read.tasks[0]?.task.hours).toBe(30);
  });
});

describe('states', () => {
  test.each([
    ['Done', 'done'],
    ['✅', 'done'],
    ['Completed (Jan 5)', 'done'],
    ['[x]', 'done'],
    ['100%', 'done'],
    ['WIP', 'active'],
    ['🔄 In progress', 'active'],
    ['half done', 'active'],
    ['40%', 'active'],
    ['Cancelled', 'cancelled'],
    ['dropped', 'cancelled'],
    ['Not started', 'todo'],
    ['To do', 'todo'],
    ['not done', 'todo'],
    ['❌', 'todo'],
    ['0%', 'todo'],
    ['Pending', 'todo'],
    ['', 'todo'],
  ])('Status %s is %s', (status, state) => {
    expect(withColumn('Status', status).tasks[0]?.state).toBe(state);
  });

  test.each([
    ['✅ Reviewed', 'done', ['Reviewed']],
    ['✅', 'done', []],
    ['✅ —', 'done', []],
    ['🔄 Reviewed', 'active', ['Reviewed']],
    ['🔄', 'active', []],
    ['🔄 Asked ✅; Heard 🔄; Signed', 'active', ['Asked', 'Heard', 'Signed']],
    ['Reviewed ✅', 'todo', ['Reviewed ✅']],
    ['☑ Reviewed', 'todo', ['☑ Reviewed']],
    ['[x] Reviewed', 'todo', ['[x] Reviewed']],
    ['🚧 Reviewed', 'todo', ['🚧 Reviewed']],
  ])('a definition of done “%s” is %s', (done, state, clauses) => {
    const [task] = withColumn('DoD', done).tasks;
    expect([task?.state, task?.task.done]).toEqual([state, clauses]);
  });

  test('the Status column comes before the ✅', () => {
    expect(told('| ID | Task | DoD | Status |', '|---|---|---|---|', '| 1 | Dig | ✅ Dug | wip |')).toEqual([
      '1 Dig [active]',
    ]);
  });

  test('a ticked line with the id of a row gives its state, where the row is silent', () => {
    const read = note(
      '| ID | Task | Status |',
      '|---|---|---|',
      '| T-001 | Dig | |',
      '| T-002 | Fill | wip |',
      '| T-003 | Rake | |',
      '',
      '- [x] T-001 dug by Bob',
      '- [x] T-002',
      '- [ ] T-003',
    );
    expect(toldTasks(read)).toEqual(['T-001 Dig [done]', 'T-002 Fill [active]', 'T-003 Rake']);
    expect(read.findings).toEqual([]);
  });
});

describe('the heading form of goal-kit’s script', () => {
  const read = note(
    '# Implementation Tasks: 001-x',
    '',
    '## Phase 1: Foundation & Setup',
    '',
    '### Task 1.1: Set up the repository',
    '',
    '**Description**: What CI needs',
    '',
    '**Acceptance Criteria**:',
    '- [x] It builds',
    '- [x] Lint, types pass',
    '',
    '**Dependencies**: [List any dependencies]',
    '**Effort**: Medium',
    '',
    '---',
    '',
    '### Task 1.2: Write the model',
    '',
    '**Acceptance Criteria**:',
    '- [x] It is typed',
    '- [ ] It is tested',
    '',
    '**Dependencies**: Task 1.1',
    '**Effort**: [Estimated effort: Small/Medium/Large]',
    '**Owner**: Bob',
    '',
    '---',
    '',
    '## Phase 2: Core Implementation',
    '',
    '### Task 2.1: [Task Title]',
    '',
    '**Dependencies**: Task 1.1, Task 1.2',
    '**Effort**: Large',
    '**Status**: Cancelled',
    '',
    '## Notes',
    '',
    '- Use checkboxes to track acceptance criteria completion',
  );

  test('is read with its fields, across the breaks between tasks', () => {
    expect(toldTasks(read)).toEqual([
      '1.1 Set up the repository (8h) [done]',
      '1.2 Write the model (Bob) after 1.1 [active]',
      '2.1 [Task Title] (16h) after 1.1 1.2 [cancelled]',
    ]);
    expect(read.tasks.map(({ task }) => task.phase)).toEqual([0, 0, 1]);
    expect(read.tasks[0]?.task).toMatchObject({
      description: 'What CI needs',
      done: ['It builds', 'Lint, types pass'],
    });
  });

  test('waits only for what it names', () => {
    expect(told('### Task 1: Dig', '', '### Task 2: Fill')).toEqual(['1 Dig', '2 Fill']);
  });

  test('fields may be list items or sub-headings, tasks bold lines or items', () => {
    expect(
      told(
        '**Task 1: Dig**',
        '- **Owner**: Ann',
        '- Estimated time: 2h',
        '- Team: none',
        '',
        '#### Task 2: Fill',
        '##### Dependencies',
        '- Task 1',
        '##### Acceptance criteria',
        '- [ ] It is full',
        '',
        '#### Other things',
        '- **Task 3:** Rake',
        '  - **Depends on**: Task 1, Task 2',
        '  - [x] raked',
      ),
    ).toEqual(['1 Dig (Ann, 2h)', '2 Fill after 1', '3 Rake after 1 2 [done]']);
  });

  test('a heading of the level of its phase’s stays in the phase', () => {
    const flat = note(
      '## Phase 1: Ground',
      '## Task 1: Dig',
      '### Notes',
      '## Task 2: Fill',
      '## Phase 2: Green',
      '## Task 3: Sow',
    );
    expect(flat.tasks.map(({ task }) => [task.id, task.phase])).toEqual([
      ['1', 0],
      ['2', 0],
      ['3', 1],
    ]);
  });

  test('a ✅ at the heading is a tick', () => {
    expect(told('### Task 1: Dig ✅', '### ✅ Task 2: Fill', '### T-003: Rake', '### TASK-004: Sow')).toEqual(
      ['1 Dig [done]', '2 Fill [done]', 'T-003 Rake', 'TASK-004 Sow'],
    );
  });

  test('a heading with the id of a row tells more of it and is no second task', () => {
    const read = note(
      '| ID | Task |',
      '|---|---|',
      '| T-001 | Dig |',
      '',
      '### T-001: Dig the hole',
      '',
      '**Owner**: Ann',
    );
    expect(toldTasks(read)).toEqual(['T-001 Dig']);
    expect(read.findings).toEqual([]);
  });
});

describe('task lines', () => {
  test('goal-kit’s actions', () => {
    expect(
      told(
        '## Phase 1: Import',
        '- [x] ACT001 [P] Read the file',
        '- [ ] ACT002 [P] Check the file (2h, @bob)',
        '- [ ] ACT003 Write the importer (depends on ACT001, ACT002)',
      ),
    ).toEqual([
      'ACT001 Read the file [done]',
      'ACT002 Check the file (bob, 2h)',
      'ACT003 Write the importer after ACT001 ACT002',
    ]);
  });

  test('spec-kit’s', () => {
    expect(
      told(
        '## Phase 1: Setup (Shared Infrastructure)',
        '',
        '- [X] T001 Create the project in src/',
        '- [ ] T012 [P] [US1] Write `user.py` (depends on T001)',
        '',
        '## Phase N: Polish',
        '- [ ] T020 Tidy up (depends on T012, Phase 1)',
        '- [ ] TXXX [P] Documentation updates',
        '',
        '## Dependencies & Execution Order',
        '',
        '- **Setup (Phase 1)**: No dependencies',
      ),
    ).toEqual([
      'T-001 Create the project in src/ [done]',
      'T-012 Write `user.py` after T-001',
      'T-020 Tidy up after T-012 T-001',
    ]);
  });

  test('marks, ids in bold or linked, and what is nested below', () => {
    const read = note(
      '- [/] **T-001** Dig',
      '  - [x] deep',
      '  - Depends on: T-002',
      '- [-] [T-002](#t-002): Fill',
      '1. [ ] `T-003` - Rake',
      '   - [x] raked once',
      '   - [ ] T-004 Rake again',
      '- [ ] Task 1.1: Sow',
    );
    expect(toldTasks(read)).toEqual([
      'T-001 Dig after T-002 [active]',
      'T-002 Fill [cancelled]',
      'T-003 Rake [active]',
      'T-004 Rake again',
      '1.1 Sow',
    ]);
    expect(read.tasks[0]?.task.done).toEqual(['deep']);
    expect(read.tasks[2]?.task.done).toEqual(['raked once']);
  });

  test.each([
    ['- [ ] 2 eggs'],
    ['- [ ] B2 batteries'],
    ['- [ ] COVID-19 test'],
    ['- T-001 Dig'],
    ['- [ ] Call T-001'],
    ['- [ ] buy milk'],
    ['T-001 Dig'],
  ])('none: %s', (line) => {
    const read = note('# To do', '', line, '- [ ] something else');
    expect(read.tasks).toEqual([]);
    expect(read.readsAsGoalKit).toBe(false);
  });

  test('ids of another make are tasks in company', () => {
    expect(told('- [ ] API-3 Dig', '- [ ] API-4 Fill (after API-3)')).toEqual([
      'API-3 Dig',
      'API-4 Fill after API-3',
    ]);
  });
});

describe('whether a note is goal-kit’s', () => {
  test.each([
    ['a table without rows', '| ID | Task |\n|---|---|', true],
    ['a task heading', '### Task 1: Dig', true],
    ['a task line', '- [ ] T001 Dig', true],
    ['a to-do list', '# Tasks\n\n- [ ] Dig\n- [x] Fill', false],
    ['another table', '| Day | Meal |\n|---|---|\n| 1 | Soup |', false],
    ['nothing', '', false],
  ])('%s', (_name, text, expected) => {
    expect(tasksNoteOf(text).readsAsGoalKit).toBe(expected);
  });
});

describe('what is no table', () => {
  const table = ['| ID | Task |', '|---|---|', '| T-001 | Dig |'];
  test.each([
    ['in a fence', ['```', ...table, '```']],
    ['in a fence of tildes', ['~~~md', '', ...table, '', '~~~']],
    ['indented as code', table.map((line) => `    ${line}`)],
    ['in a quote', table.map((line) => `> ${line}`)],
    ['in a callout', ['> [!note]', ...table.map((line) => `> ${line}`)]],
    ['in an HTML comment', ['<!--', ...table, '-->']],
    ['in an Obsidian comment', ['%%', ...table, '%%']],
    ['in raw HTML', ['<pre>', ...table, '</pre>']],
    ['in the frontmatter', ['---', ...table, '---']],
    ['without its dashes', table.filter((line) => !line.includes('-|'))],
    ['with too few dashes', [table[0] ?? '', '|---|', table[2] ?? '']],
  ])('%s', (_name, lines) => {
    const read = note(...lines);
    expect(read.tables).toEqual([]);
    expect(read.tasks).toEqual([]);
    expect(toldTasks(note(...lines, '', '| ID | Task |', '|---|---|', '| T-002 | Fill |'))).toEqual([
      'T-002 Fill',
    ]);
  });

  test('a table in a list item is one', () => {
    const read = note('- **Phase 1**: Ground', '', ...table.map((line) => `  ${line}`));
    expect(toldTasks(read)).toEqual(['T-001 Dig']);
    expect(phases(read)).toEqual(['1 Phase 1: Ground']);
    expect(toldTasks(note(`- ${table.join('\n  ')}`))).toEqual(['T-001 Dig']);
  });

  test('one in a part about risks is none beside the tasks, and counts where there is no other', () => {
    const risks = ['## Risks', '', '| ID | Task |', '|---|---|', '| T-009 | Rain |'];
    expect(told(...table, '', ...risks)).toEqual(['T-001 Dig']);
    expect(told(...risks)).toEqual(['T-009 Rain']);
    expect(phases(note('## Notes', '### Phase 1: Ground', ...table))).toEqual(['2 Phase 1: Ground']);
  });
});

describe('phases', () => {
  const row = (id: string): string[] => ['', '| ID | Task |', '|---|---|', `| ${id} | Dig |`, ''];

  test('by any line of theirs', () => {
    const read = note(
      '### 🚀 Phase 1 (Weeks 1-2)',
      ...row('T-001'),
      '**Phase 2: Walls** (Days 11-15, 1 task)',
      ...row('T-002'),
      '**Phase 3 — Roof**',
      '## Phase 4',
      ...row('T-004'),
    );
    expect(phases(read)).toEqual([
      '1 Phase 1:  (1-10)',
      '7 Phase 2: Walls (11-15)',
      '13 Phase 3: Roof',
      '14 Phase 4: ',
    ]);
    expect(read.tasks.map(({ task }) => task.phase)).toEqual([0, 1, 3]);
  });

  test('by the word of the note where it is none of the usual', () => {
    expect(
      phases(note('## Sprint 1: Ground', ...row('T-001'), '## Sprint 2: Walls', ...row('T-002'))),
    ).toEqual(['1 Sprint 1: Ground', '7 Sprint 2: Walls']);
  });

  test('by the count of tasks behind a bold name, with and without others that have numbers', () => {
    const read = note(
      '### Task Breakdown by Phase',
      '',
      '**Preparation** (Days 1-5, 2 tasks)',
      ...row('T-001'),
      '**Critical Path**: T-001 (sequential)',
      '',
      '---',
      '',
      '**Phase 1: Walls** (Days 6-10, 1 task)',
      ...row('T-002'),
      '---',
      '',
      '**Handing over** (1 task) ✅ ^1a2b',
      ...row('T-003'),
      '#### Notes',
      '**No phase** (Days 1-5)',
      '',
      '### Blocking',
      '**Blockers**: two tasks (T-001)',
      ...row('T-004'),
    );
    expect(phases(read)).toEqual([
      '3  : Preparation (1-5)',
      '13 Phase 1: Walls (6-10)',
      '21  : Handing over',
      'null  : Other tasks',
    ]);
    expect(read.phases.map(({ timing }) => timing)).toEqual([
      'Days 1-5, 2 tasks',
      'Days 6-10, 1 task',
      '1 task',
      '',
    ]);
    expect(read.tasks.map(({ task }) => task.phase)).toEqual([0, 1, 2, 3]);
    expect(
      phases(note('**Preparation** (1 task)', ...row('T-001'), '**Party** (1 task)', ...row('T-002'))),
    ).toEqual(['1  : Preparation', '7  : Party']);
  });

  test('dates are days from the start', () => {
    const lines = [
      '---',
      'start: 2026-01-05',
      '---',
      '**Phase 1: Ground** (2026-01-12 to 2026-01-16)',
      ...row('T-001'),
    ];
    expect(phases(note(...lines))).toEqual(['4 Phase 1: Ground (6-10)']);
    expect(note(...lines).start).toBe('2026-01-05');
    expect(phases(tasksNoteOf(lines.join('\n'), { start: '2026-01-12' }))).toEqual([
      '4 Phase 1: Ground (1-5)',
    ]);
  });

  test('without any there is one', () => {
    expect(phases(note(...row('T-001'), '## Rollout', '**Week 1**: Dig', '**Week 2**: Fill'))).toEqual([
      'null Phase 1: ',
    ]);
  });

  test('of one number but of another word or name are apart', () => {
    const read = note(
      '## Phase 1: Garden',
      ...row('T-001'),
      '## Week 1: Plan',
      ...row('T-002'),
      '## Phase 1: Kitchen',
      ...row('T-003'),
    );
    expect(phases(read)).toEqual(['1 Phase 1: Garden', '7 Week 1: Plan', '13 Phase 1: Kitchen']);
  });

  test('what lies between them is one by the heading above it', () => {
    const read = note(
      '## Phase 1: Ground',
      ...row('T-001'),
      '## Backlog',
      ...row('T-002'),
      '## Phase 2: Walls',
      ...row('T-003'),
    );
    expect(phases(read)).toEqual(['1 Phase 1: Ground', '7  : Backlog', '13 Phase 2: Walls']);
    expect(read.tasks.map(({ task }) => task.phase)).toEqual([0, 1, 2]);
    expect(read.tables.map(({ phase }) => phase)).toEqual([0, 1, 2]);
  });

  test('one that starts twice is one', () => {
    const read = note(
      '## Phase 1',
      ...row('T-001'),
      '## Phase 2',
      ...row('T-002'),
      '## Phase 1: Ground (Day 3)',
      ...row('T-003'),
    );
    expect(phases(read)).toEqual(['1 Phase 1: Ground (3-3)', '7 Phase 2: ']);
    expect(taskList(read).phases.map(({ tasks }) => tasks.map(({ id }) => id))).toEqual([
      ['T-001', 'T-003'],
      ['T-002'],
    ]);
  });
});

describe('findings', () => {
  const rows = (...cells: string[]): TasksNote => note('| ID | Task | After |', '|---|---|---|', ...cells);

  test('of two rows with one id the first counts', () => {
    const read = rows('| T-001 | Dig | |', '| t1 | Fill | T-009 |', '| T-002 | Rake | T-001 |');
    expect(toldTasks(read)).toEqual(['T-001 Dig', '(T-001 Fill after T-009)', 'T-002 Rake after T-001']);
    expect(findings(read)).toEqual([
      '4 duplicate-id: t1 is already the ID of “Dig” (line 3), so this task does not count. Give one of them another ID.',
    ]);
    expect(allTasks(taskList(read)).map(({ name }) => name)).toEqual(['Dig', 'Rake']);
  });

  test('two tables with the same ids', () => {
    const table = ['| ID | Task |', '|---|---|', '| T-001 | Dig |', '| T-002 | Fill |', ''];
    const read = note(...table, ...table);
    expect(read.findings.map(({ code, line }) => [code, line])).toEqual([
      ['duplicate-id', 8],
      ['duplicate-id', 9],
    ]);
  });

  test('a task that waits for an id that no task has, or for a phase that is none', () => {
    const read = rows('| T-001 | Dig | T-9, Phase 7 |', '| T-002 | Fill | t009 |');
    expect(toldTasks(read)).toEqual(['T-001 Dig after T-009 Phase 7', 'T-002 Fill after T-009']);
    expect(findings(read)).toEqual([
      '3 unknown-dependency: T-001 depends on T-009, which doesn’t exist. Correct or remove it.',
      '3 unknown-dependency: T-001 depends on Phase 7, which doesn’t exist. Correct or remove it.',
      '4 unknown-dependency: T-002 depends on T-009, which doesn’t exist. Correct or remove it.',
    ]);
  });

  test('a task that waits for itself', () => {
    expect(findings(rows('| T-001 | Dig | T-001 |'))).toEqual([
      '3 self-dependency: T-001 depends on itself. Remove that dependency.',
    ]);
  });

  test('lines count the frontmatter', () => {
    expect(
      note('---', 'a: b', '---', '', '| ID | Task | After |', '|---|---|---|', '| 1 | Dig | 1 |').findings[0]
        ?.line,
    ).toBe(7);
  });
});

describe('rows with more or fewer cells than their header', () => {
  const read = note(
    '| ID | Task | Owner |',
    '|---|---|---|',
    '| T-001 | Compare clay | sand | Ann |',
    '| T-002 | Dig |',
    String.raw`| T-003 | Fill \| rake | Bo |`,
    '| T-004 | Sow | |',
    '| T-005 | Water | Cy',
  );

  test('are read by their first cells', () => {
    expect(toldTasks(read)).toEqual([
      'T-001 Compare clay (sand)',
      'T-002 Dig',
      'T-003 Fill | rake (Bo)',
      'T-004 Sow',
      'T-005 Water (Cy)',
    ]);
  });

  test('are findings with their lines', () => {
    expect(findings(read)).toEqual([
      '3 broken-row: This row has 4 cells and its table 3 columns, so only the first 3 are read and no build writes it. Write a pipe within a cell as \\|.',
      '4 broken-row: This row has 2 cells and its table 3 columns, so the missing ones are read as empty. Add them.',
    ]);
  });
});

describe('the list for the scheduler', () => {
  const read = note(
    '| ID | Task | After | Status |',
    '|---|---|---|---|',
    '| T-001 | Dig | | cancelled |',
    '| T-002 | Fill | T-001 | done |',
    '| T-003 | Rake | T-001, T-002 | |',
  );
  const list = (states?: Parameters<typeof taskList>[1]): string[] =>
    allTasks(taskList(read, states)).map(({ id, dependencies, state }) =>
      [id, ...dependencies, state].join(' '),
    );

  test('has no cancelled tasks, and nobody waits for them', () => {
    expect(list()).toEqual(['T-002 done', 'T-003 T-002 todo']);
  });

  test('takes the states of the action items first', () => {
    expect(
      list(
        new Map([
          [taskId('T-001'), 'active'],
          [taskId('T-002'), 'cancelled'],
        ]),
      ),
    ).toEqual(['T-001 active', 'T-003 T-001 todo']);
  });
});

describe('a merge conflict of git', () => {
  const conflict = ['<<<<<<< HEAD', '| T-002 | Fill |', '=======', '| T-002 | Refill |', '>>>>>>> main'];
  const table = ['| ID | Task |', '|---|---|', '| T-001 | Dig |'];
  test.each([
    ['in a table', [...table, ...conflict], 4],
    ['in the frontmatter', ['---', ...conflict, '---'], 2],
    ['with the common ancestor', ['<<<<<<< HEAD', 'a', '||||||| base', 'b', '=======', 'c', '>>>>>>> x'], 1],
    ['in a fence', ['```', ...conflict, '```'], null],
    ['behind a fence', ['```', ...conflict, '```', '', ...conflict], 9],
    ['not complete', conflict.slice(0, 4), null],
    ['not in order', [...conflict].reverse(), null],
    ['only a heading', ['Title', '======='], null],
  ])('%s', (_name, lines, line) => {
    expect(note(...lines).conflictLine).toBe(line);
    expect(tasksNoteOf(lines.join('\r\n')).conflictLine).toBe(line);
  });
});

describe('where cells are', () => {
  const text = [
    '---',
    'tags: [x]',
    '---',
    '%% a comment %%',
    '',
    String.raw`|  T-001  | Dig \| fill | ` + '`a\\|b` | |',
    '| ID | Task | Effort | Mine |',
    '| - | - | - | - |',
    String.raw`|  T-001  | Dig \| fill | 8h |   |`,
    '| T-002 | Rake %%slowly%% | 1d',
    'T-003 | Sow',
    '| T-004 | Water | 1h | a | b |',
  ].slice(6);

  test.each([
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['a byte order mark', '\n', '\uFEFF'],
    ['CR', '\r', ''],
    ['frontmatter and comments before', '\n', '---\ntags: [x]\n---\n%% a\ncomment %%\n\n'],
  ])('offsets are of the note as given: %s', (_name, end, before) => {
    const whole = before + text.join(end);
    const { header, rows, columns, delimiter } = theTable(tasksNoteOf(whole));
    const cells = [header, ...rows].map((row) => row.cells.map((cell) => whole.slice(cell.start, cell.end)));
    expect(cells).toEqual([
      ['ID', 'Task', 'Effort', 'Mine'],
      ['T-001', String.raw`Dig \| fill`, '8h', ''],
      ['T-002', 'Rake', '1d'],
      ['T-003', 'Sow'],
      ['T-004', 'Water', '1h', 'a', 'b'],
    ]);
    expect(rows.map((row) => whole.slice(row.start, row.end))).toEqual(text.slice(2));
    expect(rows.map(({ line }) => line)).toEqual(
      [3, 4, 5, 6].map((line) => line + before.split('\n').length - 1),
    );
    expect(whole.slice(delimiter.start, delimiter.end)).toBe('| - | - | - | - |');
    expect(columns.map(({ header: { raw } }) => raw)).toEqual(['ID', 'Task', 'Effort', 'Mine']);
  });

  test('a cell’s text has its pipes unescaped, its raw has not', () => {
    const cell = theTable(note(...text)).rows[0]?.cells[1];
    expect([cell?.raw, cell?.text]).toEqual([String.raw`Dig \| fill`, 'Dig | fill']);
  });

  test('an empty cell has a place between its blanks', () => {
    const whole = text.join('\n');
    const cell = theTable(tasksNoteOf(whole)).rows[0]?.cells[3];
    expect(whole.slice(cell?.outer.start, cell?.outer.end)).toBe('   ');
    expect([cell?.start, cell?.end]).toEqual([(cell?.outer.start ?? 0) + 1, (cell?.outer.start ?? 0) + 1]);
  });

  test('a picture kept as data in a cell moves nothing', () => {
    const whole = [
      '| ID | Task | Owner |',
      '|---|---|---|',
      `| 1 | ![](data:image/png;base64,${'A'.repeat(30_000)}) | Ann |`,
    ].join('\n');
    const cell = theTable(tasksNoteOf(whole)).rows[0]?.cells[2];
    expect(whole.slice(cell?.start, cell?.end)).toBe('Ann');
  });
});
