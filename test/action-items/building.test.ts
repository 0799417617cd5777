import { builtItemsOf, itemsOf, rebuiltItemsOf, type Row, tasksText } from '../support/action-items.ts';

const GARDEN = tasksText({
  'Phase 1: Ground (Days 1-10)': [
    {
      id: 'T-001',
      name: 'Test the soil',
      owner: 'Alice',
      effort: '8h',
      done: 'soil is clean; report is filed',
    },
    { id: 'T-002', name: 'Clear the rubble', effort: '16h', done: '✅ rubble is gone', after: 'T-001' },
  ],
  'Phase 2: Planting (Day 11)': [
    {
      id: 'T-003',
      name: 'Buy seedlings',
      owner: 'NEEDS CLARIFICATION',
      effort: 'NEEDS CLARIFICATION',
      done: 'NEEDS CLARIFICATION',
    },
    { id: 'T-004', name: 'Plant beans', owner: 'Bob', after: 'T-002, T-003, T-077' },
  ],
  'Phase 3: Nothing yet': [],
});

/** The boxes of a note built from one task. */
function boxesOf(row: Partial<Row>): string[] {
  const { note } = builtItemsOf({
    tasks: tasksText({ 'Phase 1: Ground': [{ id: 'T-001', name: 'Test', ...row }] }),
  });
  return note.split('\n').filter((line) => /^\s*- /.test(line));
}

describe('action items built from tasks.md (format 6.3)', () => {
  test('a section a phase, a box a task, its DoD as nested boxes', () => {
    expect(builtItemsOf({ tasks: GARDEN }).note).toBe(`# Action Items: Garden

**Tasks**: Links to [\`goals/001-garden/tasks.md\`](tasks.md)

## Phase 1: Ground (Days 1-10)

- [ ] **T-001** Test the soil (Alice, 8h)
  - [ ] soil is clean
  - [ ] report is filed
- [x] **T-002** Clear the rubble (16h)
  - [x] rubble is gone

## Phase 2: Planting (Day 11)

- [ ] **T-003** Buy seedlings
- [ ] **T-004** Plant beans (Bob)
`);
  });

  test('a share as a share, and nothing for a dash', () => {
    expect(boxesOf({ owner: 'Alice', effort: '~8h' })).toEqual(['- [ ] **T-001** Test (Alice, ~8h)']);
    expect(boxesOf({ owner: '—', effort: '~8h', done: '—' })).toEqual(['- [ ] **T-001** Test (~8h)']);
    expect(boxesOf({ owner: '—', effort: '—', done: '✅ —' })).toEqual(['- [x] **T-001** Test']);
    expect(boxesOf({ done: '🔄 soil is clean' })).toEqual(['- [/] **T-001** Test', '  - [ ] soil is clean']);
  });

  test('a phase without a number by its name, and again the same', () => {
    const tasks = tasksText({
      'Preparation (Days 1-5, 1 task)': [{ id: 'T-001', name: 'Dig' }],
      'Phase 1: Walls (1 task)': [{ id: 'T-002', name: 'Build' }],
      'Party (1 task)': [{ id: 'T-003', name: 'Dance' }],
    });
    const { note, record } = builtItemsOf({ tasks });
    expect(note.split('\n').filter((line) => /^(?:## |- )/.test(line))).toEqual([
      '## Preparation (Days 1-5)',
      '- [ ] **T-001** Dig',
      '## Phase 1: Walls',
      '- [ ] **T-002** Build',
      '## Party',
      '- [ ] **T-003** Dance',
    ]);
    expect(rebuiltItemsOf({ tasks, note, record }).note).toBe(note);
    expect(rebuiltItemsOf({ tasks, note, record: null }).note).toBe(note);
    const more = tasks
      .replace('| T-001 | Dig |', '| T-004 | Rake |  |  |  |  | None |\n| T-001 | Dig |')
      .replace('| T-003 | Dance |', '| T-005 | Sing |  |  |  |  | None |\n| T-003 | Dance |');
    const own = note.replace('## Phase 1', '### Own\n\n- [ ] mine\n\n## Phase 1');
    const again = rebuiltItemsOf({ tasks: more, note: own, record });
    expect(again.note.split('\n').filter((line) => /^(?:##+ |- )/.test(line))).toEqual([
      '## Preparation (Days 1-5)',
      '- [ ] **T-004** Rake',
      '- [ ] **T-001** Dig',
      '### Own',
      '- [ ] mine',
      '## Phase 1: Walls',
      '- [ ] **T-002** Build',
      '## Party',
      '- [ ] **T-005** Sing',
      '- [ ] **T-003** Dance',
    ]);
  });

  test('a share of the time has a tilde, and who or what is unknown is left out', () => {
    expect(boxesOf({ owner: 'Alice', effort: '~8h' })).toEqual(['- [ ] **T-001** Test (Alice, ~8h)']);
    expect(boxesOf({ owner: '—', effort: '~45m' })).toEqual(['- [ ] **T-001** Test (~45m)']);
    expect(boxesOf({ owner: '—', effort: '8h' })).toEqual(['- [ ] **T-001** Test (8h)']);
    expect(boxesOf({ owner: 'Alice', effort: '—', done: '—' })).toEqual(['- [ ] **T-001** Test (Alice)']);
    expect(boxesOf({ owner: '—', effort: '—' })).toEqual(['- [ ] **T-001** Test']);
  });

  test('a task in progress is marked so, its clauses are open', () => {
    expect(boxesOf({ done: '🔄 it holds' })).toEqual(['- [/] **T-001** Test', '  - [ ] it holds']);
    expect(boxesOf({ done: '🔄' })).toEqual(['- [/] **T-001** Test']);
    expect(boxesOf({ done: '✅' })).toEqual(['- [x] **T-001** Test']);
  });

  test('our words stand before fields of the Tasks plugin that a name ends in', () => {
    expect(boxesOf({ name: 'Dig the beds ⏫ 📅 2026-03-05', effort: '~20h' })).toEqual([
      '- [ ] **T-001** Dig the beds (~20h) ⏫ 📅 2026-03-05',
    ]);
    expect(boxesOf({ name: 'Water 🔁 every week when done #garden 🛫 2026-03-01', owner: 'Ann' })).toEqual([
      '- [ ] **T-001** Water (Ann) 🔁 every week when done #garden 🛫 2026-03-01',
    ]);
    expect(boxesOf({ name: 'Read 📅 dates #soon', effort: '1h' })).toEqual([
      '- [ ] **T-001** Read 📅 dates #soon (1h)',
    ]);
  });

  test('with the setting on, a field that the name has is not written twice', () => {
    const tasks = tasksText({
      'Phase 1: Ground': [{ id: 'T-001', name: 'Dig ⏫ 📅 2026-03-05', effort: '8h' }],
    });
    const { note } = builtItemsOf({ tasks, start: '2026-01-05', settings: { tasksPluginFields: true } });
    expect(note).toContain('- [ ] **T-001** Dig (8h) ⏫ 🆔 T-001 ⏳ 2026-01-05 📅 2026-03-05\n');
  });

  test('new boxes of steps have the marks that the plan gives them', () => {
    const row = { id: 'T-001', name: 'Buy boards', done: 'Measure the wall; Go to the shop; boards dry' };
    const steps = { 'Buy **boards**': { 'Measure the wall.': 'done', 'Go to the shop': 'active' } } as const;
    const note = (done: string): string =>
      builtItemsOf({ tasks: tasksText({ 'Phase 1: A': [{ ...row, done }] }), steps }).note;
    expect(note(row.done)).toContain(
      '- [ ] **T-001** Buy boards\n  - [x] Measure the wall\n  - [/] Go to the shop\n  - [ ] boards dry\n',
    );
    expect(note(`✅ ${row.done}`)).toContain(
      '- [x] **T-001** Buy boards\n  - [x] Measure the wall\n  - [x] Go to the shop\n  - [x] boards dry\n',
    );
  });

  test('numbers of the build', () => {
    expect(builtItemsOf({ tasks: GARDEN }).built).toEqual({ tasks: 4, phases: 2, boxes: 7 });
  });

  test('a phase by its own word and number, and the id as tasks.md shows it', () => {
    const { note } = builtItemsOf({
      tasks: tasksText({ 'Milestone II: Ground': [{ id: '2.1', name: 'Dig' }] }),
    });
    expect(note).toContain('## Milestone II: Ground\n\n- [ ] **2.1** Dig\n');
  });

  test('of two tasks with one id the first', () => {
    const rows = [
      { id: 'T-001', name: 'First' },
      { id: 'T001', name: 'Second' },
    ];
    expect(builtItemsOf({ tasks: tasksText({ 'Phase 1: Ground': rows }) }).built.tasks).toBe(1);
  });

  test.each([
    ['in progress', '/', ' '],
    ['done', 'x', 'x'],
    ['cancelled', '-', '-'],
    ['', ' ', ' '],
  ])('a task whose status is "%s" is marked [%s], its clauses [%s]', (status, mark, clause) => {
    const tasks = `**Phase 1: Ground**\n\n| ID | Name | DoD | Status |\n| --- | --- | --- | --- |\n| T-001 | Dig | deep | ${status} |\n`;
    expect(builtItemsOf({ tasks }).note).toContain(`- [${mark}] **T-001** Dig\n  - [${clause}] deep\n`);
  });

  test('text of tasks.md stays in its box', () => {
    expect(boxesOf({ name: 'Write <!-- a %% b', done: '# big; - [ ] box; <div>; ``` code' })).toEqual([
      '- [ ] **T-001** Write \\<!-- a \\%\\% b',
      '  - [ ] \\# big',
      '  - [ ] \\- [ ] box',
      '  - [ ] \\<div>',
      '  - [ ] \\`\\`\\` code',
    ]);
  });

  test('links and pipes stay as they were', () => {
    expect(boxesOf({ name: 'Read [the plan](execution.md) and [[notes\\|mine]]', owner: '[[Ann]]' })).toEqual(
      ['- [ ] **T-001** Read [the plan](execution.md) and [[notes|mine]] ([[Ann]])'],
    );
  });

  test('a clause that starts with the id of a task is no box of that task', () => {
    expect(boxesOf({ done: 'T-001 is merged; 3 beds are built' })).toEqual([
      '- [ ] **T-001** Test',
      '  - [ ] DoD: T-001 is merged',
      '  - [ ] 3 beds are built',
    ]);
  });

  test('the title stays Markdown and hides nothing below it', () => {
    expect(builtItemsOf({ tasks: GARDEN, title: 'Beat *a* 100%% [x]' }).note.split('\n')[0]).toBe(
      '# Action Items: Beat *a* 100\\%\\% [x]',
    );
  });

  test('a tasks.md without tasks, and one that is no text', () => {
    expect(itemsOf({ tasks: '# Nothing here\n' })).toEqual({ kind: 'no-tasks' });
    expect(itemsOf({ tasks: 'a\n\u0000b' })).toMatchObject({ kind: 'tasks-unreadable', line: 2 });
    expect(itemsOf({ tasks: `${GARDEN}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n` })).toMatchObject({
      kind: 'tasks-conflict',
    });
  });
});

describe('fields of the Tasks plugin', () => {
  const settings = { tasksPluginFields: true };
  const tasksIn = (note: string): string[] => note.split('\n').filter((line) => line.startsWith('- ['));

  test('id and dependencies at the end of the line, in the order that the plugin writes', () => {
    expect(tasksIn(builtItemsOf({ tasks: GARDEN, settings }).note)).toEqual([
      '- [ ] **T-001** Test the soil (Alice, 8h) 🆔 T-001',
      '- [x] **T-002** Clear the rubble (16h) 🆔 T-002 ⛔ T-001',
      '- [ ] **T-003** Buy seedlings 🆔 T-003',
      '- [ ] **T-004** Plant beans (Bob) 🆔 T-004 ⛔ T-002,T-003',
    ]);
  });

  test('with a start date, scheduled for the earliest start and due at the earliest finish', () => {
    // Friday; days off are left out.
    const { note } = builtItemsOf({ tasks: GARDEN, settings, start: '2026-01-02' });
    expect(tasksIn(note).slice(0, 2)).toEqual([
      '- [ ] **T-001** Test the soil (Alice, 8h) 🆔 T-001 ⏳ 2026-01-02 📅 2026-01-02',
      '- [x] **T-002** Clear the rubble (16h) 🆔 T-002 ⛔ T-001 ⏳ 2026-01-05 📅 2026-01-06',
    ]);
  });

  test('days off of the settings and of the plan move the dates', () => {
    const set = { ...settings, holidays: ['2026-01-05'] };
    const { note } = builtItemsOf({
      tasks: GARDEN,
      settings: set,
      start: '2026-01-02',
      holidays: ['2026-01-07'],
    });
    expect(tasksIn(note)[1]).toMatch(/⏳ 2026-01-06 📅 2026-01-08$/);
  });

  test('the start of the plan comes before that of tasks.md, and that before the setting', () => {
    const own = `---\nstart: 2026-02-02\n---\n${GARDEN}`;
    const first = (building: Parameters<typeof builtItemsOf>[0]): string | undefined =>
      /⏳ (\S+)/.exec(builtItemsOf(building).note)?.[1];
    const set = { ...settings, startDate: '2026-03-02' };
    expect(first({ tasks: own, settings: set, start: '2026-01-05' })).toBe('2026-01-05');
    expect(first({ tasks: own, settings: set })).toBe('2026-02-02');
    expect(first({ tasks: GARDEN, settings: set })).toBe('2026-03-02');
    expect(first({ tasks: GARDEN, settings })).toBeUndefined();
  });

  test('ids are written with the letters that the plugin allows, each another', () => {
    const tasks = tasksText({
      'Phase 1: Ground': [
        { id: '1.1', name: 'Dig' },
        { id: '1-1', name: 'Sow', after: '1.1' },
      ],
    });
    expect(tasksIn(builtItemsOf({ tasks, settings }).note)).toEqual([
      '- [ ] **1.1** Dig 🆔 1-1',
      '- [ ] **1-1** Sow 🆔 1-1_2 ⛔ 1-1',
    ]);
  });

  test('the plugin reads from the end of the line what we wrote', () => {
    const { note } = builtItemsOf({ tasks: GARDEN, settings, start: '2026-01-05' });
    // What it takes from the end, field by field, as its documentation and its parser have it.
    const patterns = [
      /📅 *\d{4}-\d{2}-\d{2}$/u,
      /⏳ *\d{4}-\d{2}-\d{2}$/u,
      /⛔ *[\w-]+( *, *[\w-]+ *)*$/u,
      /🆔 *[\w-]+$/u,
    ];
    let rest = tasksIn(note)[3] ?? '';
    for (const pattern of patterns) {
      expect(rest).toMatch(pattern);
      rest = rest.replace(pattern, '').trim();
    }
    expect(rest).toBe('- [ ] **T-004** Plant beans (Bob)');
  });
});
