import { builtItemsOf, itemsRebuildOf, rebuiltItemsOf, tasksText } from '../support/action-items.ts';

const TASKS = tasksText({
  'Phase 1: Ground (Days 1-10)': [
    {
      id: 'T-001',
      name: 'Test the soil',
      owner: 'Alice',
      effort: '8h',
      done: 'soil is clean; report is filed',
    },
    { id: 'T-002', name: 'Clear the rubble', effort: '16h', done: 'rubble is gone', after: 'T-001' },
  ],
  'Phase 2: Planting (Day 11)': [
    { id: 'T-003', name: 'Buy seedlings', effort: '2h' },
    { id: 'T-004', name: 'Plant beans', owner: 'Bob', effort: '30h', done: 'beans stand' },
  ],
});

const first = builtItemsOf({ tasks: TASKS });

/** Builds `tasks` over the first build's note after the user's `edit`. */
function after(edit: (note: string) => string, tasks = TASKS, taken: readonly string[] = []) {
  return rebuiltItemsOf({ tasks, note: edit(first.note), record: first.record, taken });
}

const same = (note: string): string => note;
const line = (note: string, id: string): string =>
  note.split('\n').find((one) => one.includes(`**${id}**`)) ?? '';
const section = (note: string, heading: string): string =>
  note.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}`)) ?? '';
const replaced = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`no ${from} in ${text}`);
  return text.replace(from, to);
};
const without = (id: string): string =>
  TASKS.split('\n')
    .filter((row) => !row.startsWith(`| ${id} `))
    .join('\n');
const withRow = (behind: string, row: string): string =>
  TASKS.split('\n')
    .flatMap((one) => (one.startsWith(`| ${behind} `) ? [one, row] : [one]))
    .join('\n');

describe('building action items again (format 4, 6.3)', () => {
  test('unchanged tasks change no byte of an untouched note', () => {
    const { note, report } = after(same);
    expect(note).toBe(first.note);
    expect(report).toEqual({ changes: [], conflicts: [] });
  });

  test('an untouched note becomes what a fresh build would be', () => {
    const tasks = withRow('T-001', '| T-005 | Fetch a spade |  | Bob | 1h | spade is here | None |')
      .replace('| Alice | 8h |', '| Kofi | 4h |')
      .replace('soil is clean; report', 'soil is clean; sample is kept; report')
      .replace('Days 1-10', 'Days 1-5');
    const { note } = builtItemsOf({ tasks });
    expect(after(same, tasks).note).toBe(note);
    expect(after(same, tasks).pure).toBe(note);
  });

  test('every mark stays, whatever it is', () => {
    const edit = (note: string): string =>
      note
        .replace('- [ ] **T-001**', '- [x] **T-001**')
        .replace('[ ] soil is clean', '[!] soil is clean')
        .replace('- [ ] **T-002**', '- [/] **T-002**')
        .replace('- [ ] **T-003**', '- [-] **T-003**');
    const { note, report } = after(edit, TASKS.replace('Test the soil', 'Test all the soil'));
    expect(note).toBe(edit(first.note).replace('Test the soil', 'Test all the soil'));
    expect(report.conflicts).toEqual([]);
    expect(report.changes).toEqual([
      {
        kind: 'cell',
        id: 'T-001',
        name: 'Test all the soil',
        cell: 'name',
        before: '**T-001** Test the soil (Alice, 8h)',
        after: '**T-001** Test all the soil (Alice, 8h)',
      },
    ]);
  });

  test.each([
    ['other bullets', (note: string): string => note.replace(/^- /gm, '* ').replace(/^ {2}- /gm, '  + ')],
    ['numbers', (note: string): string => note.replace(/^ {2}- /gm, '   - ').replace(/^- /gm, '1. ')],
    ['tabs', (note: string): string => note.replace(/^ {2}- /gm, '\t- ')],
    ['wide indents', (note: string): string => note.replace(/^ {2}- /gm, '    - ')],
    ['Windows line ends', (note: string): string => note.replace(/\n/g, '\r\n')],
    ['a return within a line', (note: string): string => note.replace('Action Items', 'Action\r Items')],
    ['a byte order mark', (note: string): string => `\uFEFF${note}`],
    ['no final line end', (note: string): string => note.trimEnd()],
    ['blank lines between items', (note: string): string => note.replace(/^( *- )/gm, '\n$1')],
    ['a quote', (note: string): string => note.replace(/^( *- )/gm, '> $1')],
    [
      'a callout',
      (note: string): string => note.replace(/^- \[ \] \*\*T-003/m, '> [!todo] Mine\n> - [ ] **T-003'),
    ],
    ['frontmatter', (note: string): string => `---\ntags: [a]\n---\n${note}`],
    [
      'other words in the headings',
      (note: string): string => note.replace('# Action Items: ', '# To do in the '),
    ],
  ])('a note with %s stays so, and only changed words change', (_what, edit) => {
    const change = replaced('Test the soil', 'Test all the soil');
    const { note } = after(edit, change(TASKS));
    expect(note).toBe(change(edit(first.note)));
  });

  test('a quote right behind a task is no part of it: its new clauses go above', () => {
    const edit = (note: string): string =>
      note.replace('  - [ ] soil is clean\n', '\n> [!note] Mine\n> - [ ] look it up\n\n');
    const { note } = after(edit, TASKS.replace('soil is clean', 'soil is clean; report is read'));
    expect(note).toContain('**T-001** Test the soil (Alice, 8h)\n  - [ ] report is read\n');
    expect(note).toContain('\n> [!note] Mine\n> - [ ] look it up\n');
  });

  test('words that the user wrote behind ours stay, and ours follow the plan', () => {
    const { note, report } = after(
      (text) =>
        text
          .replace('(Alice, 8h)', '(Alice, 8h) ✅ 2026-11-22 #urgent')
          .replace('soil is clean', 'soil is clean (see [[lab]])'),
      TASKS.replace('| Alice | 8h |', '| Kofi | 4h |').replace('soil is clean', 'the soil is clean'),
    );
    expect(line(note, 'T-001')).toBe('- [ ] **T-001** Test the soil (Kofi, 4h) ✅ 2026-11-22 #urgent');
    expect(note).toContain('  - [ ] the soil is clean (see [[lab]])\n');
    expect(report.conflicts).toEqual([]);
  });

  test('a line that the user reworded stays, and the difference is reported by id', () => {
    const { note, report } = after(
      (text) =>
        text
          .replace('Test the soil (Alice, 8h)', 'Try the soil with Ann')
          .replace('report is filed', 'the report is filed'),
      TASKS.replace('| Alice | 8h |', '| Kofi | 4h |').replace('report is filed', 'every report is filed'),
    );
    expect(line(note, 'T-001')).toBe('- [ ] **T-001** Try the soil with Ann');
    expect(note).toContain('  - [ ] the report is filed\n');
    expect(note).not.toContain('every');
    expect(report.changes).toEqual([]);
    expect(report.conflicts).toMatchObject([
      {
        kind: 'cell',
        id: 'T-001',
        name: 'Test the soil',
        cell: 'name',
        mine: '**T-001** Try the soil with Ann',
        plan: '**T-001** Test the soil (Kofi, 4h)',
      },
      {
        kind: 'cell',
        id: 'T-001',
        name: 'Test the soil',
        cell: 'done',
        mine: 'the report is filed',
        plan: 'every report is filed',
      },
    ]);
  });

  test('a reworded line is no difference while tasks.md stays as it was', () => {
    const { note, report } = after((text) => text.replace('Test the soil', 'Try the soil'));
    expect(note).toContain('Try the soil');
    expect(report).toEqual({ changes: [], conflicts: [] });
  });
});

describe('new tasks and clauses', () => {
  const row = '| T-005 | Fetch a spade |  | Bob | 1h | spade is here; spade is sharp | None |';

  test('a new task comes behind the one before it, with its clauses', () => {
    const { note, report } = after(same, withRow('T-001', row));
    expect(note).toBe(
      first.note.replace(
        '- [ ] **T-002**',
        '- [ ] **T-005** Fetch a spade (Bob, 1h)\n  - [ ] spade is here\n  - [ ] spade is sharp\n- [ ] **T-002**',
      ),
    );
    expect(report.changes).toEqual([{ kind: 'task-added', id: 'T-005', name: 'Fetch a spade' }]);
  });

  test('behind what the user wrote into the item before it, and in its manner', () => {
    const edit = (note: string): string =>
      note
        .replace(/^ {2}- /gm, '\t* ')
        .replace(/^- /gm, '* ')
        .replace(
          '\t* [ ] report is filed\n',
          '\t* [x] report is filed\n\n\t  It is on the shelf.\n\t* mine\n',
        );
    const { note } = after(edit, withRow('T-001', row));
    expect(note).toBe(
      edit(first.note).replace(
        '* [ ] **T-002**',
        '* [ ] **T-005** Fetch a spade (Bob, 1h)\n\t* [ ] spade is here\n\t* [ ] spade is sharp\n* [ ] **T-002**',
      ),
    );
  });

  test('the first task of a phase comes first', () => {
    const { note } = after(
      same,
      TASKS.replace('| T-003 ', '| T-006 | Order mulch |  |  |  |  | None |\n| T-003 '),
    );
    expect(section(note, 'Phase 2')).toContain('\n\n- [ ] **T-006** Order mulch\n- [ ] **T-003**');
  });

  test('a new phase comes before the section of the phase that follows it', () => {
    const tasks = TASKS.replace(
      '**Phase 2: Planting**',
      '**Phase 2: Paths**\n\n| Task ID | Task Name |\n| --- | --- |\n| T-007 | Lay the paths |\n\n**Phase 3: Planting**',
    );
    const { note } = after((text) => text.replace('## Phase 2', 'A word below Ground.\n\n## Phase 2'), tasks);
    expect(note.match(/^## .*|^- .*T-.*|A word.*/gm)).toEqual([
      '## Phase 1: Ground (Days 1-10)',
      '- [ ] **T-001** Test the soil (Alice, 8h)',
      '- [ ] **T-002** Clear the rubble (16h)',
      'A word below Ground.',
      '## Phase 2: Paths',
      '- [ ] **T-007** Lay the paths',
      '## Phase 3: Planting (Day 11)',
      '- [ ] **T-003** Buy seedlings (2h)',
      '- [ ] **T-004** Plant beans (Bob, 30h)',
    ]);
  });

  test('a new phase at the end comes behind the last one and before what the user has below', () => {
    const { note } = after(
      (text) => `${text}\n## Ideas\n\n- [ ] a pond\n`,
      `${TASKS}\n**Phase 3: Party**\n\n| Task ID | Task Name |\n| --- | --- |\n| T-008 | Invite all |\n`,
    );
    expect(
      note.endsWith(
        'beans stand\n\n## Phase 3: Party\n\n- [ ] **T-008** Invite all\n\n## Ideas\n\n- [ ] a pond\n',
      ),
    ).toBe(true);
  });

  test('a new clause comes behind the one before it and is reported as the task’s', () => {
    const { note, report } = after(
      (text) => text.replace('[ ] soil is clean', '[x] soil is clean'),
      TASKS.replace('soil is clean; report', 'soil is clean; sample is kept; report'),
    );
    expect(note).toContain('  - [x] soil is clean\n  - [ ] sample is kept\n  - [ ] report is filed\n');
    expect(report.changes).toEqual([
      { kind: 'cell', id: 'T-001', name: 'Test the soil', cell: 'done', before: '', after: 'sample is kept' },
    ]);
  });

  test('the first clauses of a task come below what the user wrote into it', () => {
    const { note } = after(
      (text) => text.replace('seedlings (2h)\n', 'seedlings (2h)\n  at the market\n'),
      TASKS.replace('| 2h |  |', '| 2h | they are green |'),
    );
    expect(note).toContain('seedlings (2h)\n  at the market\n  - [ ] they are green\n- [ ] **T-004**');
  });

  test('a clause that tasks.md dropped goes when it is untouched, and stays with a mark when it is ticked', () => {
    const tasks = TASKS.replace('soil is clean; report is filed', 'report is filed').replace(
      'rubble is gone',
      '',
    );
    const { note, report } = after((text) => text.replace('[ ] rubble is gone', '[x] rubble is gone'), tasks);
    expect(note).not.toContain('soil is clean');
    expect(note).toContain('  - [x] rubble is gone (no longer in the task list)\n');
    expect(report.changes).toEqual([
      { kind: 'cell', id: 'T-001', name: 'Test the soil', cell: 'done', before: 'soil is clean', after: '' },
    ]);
    expect(report.conflicts).toMatchObject([
      {
        kind: 'kept',
        id: 'T-002/1',
        name: 'rubble is gone',
        clauseOf: 'T-002',
        because: { kind: 'begun' },
      },
    ]);
  });
});

describe('tasks that are gone from tasks.md', () => {
  test('an untouched one goes with its clauses', () => {
    const { note, report } = after(same, without('T-002'));
    expect(note).toBe(builtItemsOf({ tasks: without('T-002') }).note);
    expect(report.changes).toContainEqual({
      kind: 'task-removed',
      id: 'T-002',
      name: 'Clear the rubble (16h)',
    });
  });

  test('the last one of a phase goes with the section', () => {
    const tasks = without('T-003')
      .split('\n')
      .filter((row) => !row.startsWith('| T-004 '))
      .join('\n');
    expect(after(same, tasks).note).toBe(builtItemsOf({ tasks }).note);
  });

  const keeping: readonly (readonly [string, (note: string) => string])[] = [
    ['a state', replaced('- [ ] **T-002**', '- [/] **T-002**')],
    ['a ticked clause', replaced('[ ] rubble is gone', '[x] rubble is gone')],
    ['a word behind it', replaced('rubble (16h)', 'rubble (16h) #loud')],
    ['a reworded line', replaced('Clear the rubble (16h)', 'Carry the rubble')],
    ['a reworded clause', replaced('rubble is gone', 'rubble is all gone now')],
    ['a word behind a clause', replaced('rubble is gone', 'rubble is gone, Ann says')],
    ['a line in it', replaced('rubble is gone\n', 'rubble is gone\n  - ask Ann\n')],
  ];
  test.each(keeping)('one with %s stays with a mark and is reported', (_what, edit) => {
    const { note, report, record } = after(edit, without('T-002'));
    const own = edit(first.note);
    expect(note).toBe(own.replace(line(own, 'T-002'), line(note, 'T-002')));
    expect(line(note, 'T-002')).toContain(' (no longer in the task list)');
    expect(line(note, 'T-002').replace(' (no longer in the task list)', '')).toBe(line(own, 'T-002'));
    expect(report.conflicts.map(({ kind }) => kind)).toEqual(['kept']);
    const again = rebuiltItemsOf({ tasks: without('T-002'), note, record });
    expect(again.note).toBe(note);
    expect(again.report).toEqual({ changes: [], conflicts: [] });
    expect(again.settled).toEqual(report.conflicts);
    const back = rebuiltItemsOf({ tasks: TASKS, note, record: again.record });
    expect(back.note).toBe(own);
    const undone = note.replace(line(note, 'T-002'), line(first.note, 'T-002'));
    if (!own.includes(line(first.note, 'T-002'))) {
      const gone = rebuiltItemsOf({ tasks: without('T-002'), note: undone, record: again.record });
      expect(gone.note).toBe(builtItemsOf({ tasks: without('T-002') }).note);
    }
  });

  test('one whose clause a formatter has written in another form goes, too', () => {
    const bold = replaced('rubble is gone', '**all** rubble is gone')(TASKS);
    const built = builtItemsOf({ tasks: bold });
    const note = built.note.replace(/\*\*/g, '__');
    const { report } = rebuiltItemsOf({ tasks: without('T-002'), note, record: built.record });
    expect(report.changes).toMatchObject([{ kind: 'task-removed', id: 'T-002' }]);
    expect(report.conflicts).toEqual([]);
  });

  test('one that only a build has ticked stays because it is begun, and nobody is said to have worked on it', () => {
    const ticked = replaced('| rubble is gone |', '| ✅ rubble is gone |')(TASKS);
    const built = rebuiltItemsOf({ tasks: ticked, ...first });
    const { report } = rebuiltItemsOf({ tasks: without('T-002'), note: built.note, record: built.record });
    expect(report.conflicts).toMatchObject([
      { kind: 'kept', id: 'T-002', name: 'Clear the rubble (16h)', because: { kind: 'begun' } },
    ]);
  });

  test('the mark stands before the fields of the Tasks plugin, which must be last', () => {
    const settings = { tasksPluginFields: true };
    const built = builtItemsOf({ tasks: TASKS, settings });
    const note = built.note.replace('- [ ] **T-002**', '- [x] **T-002**');
    const merged = rebuiltItemsOf({ tasks: without('T-002'), settings, note, record: built.record });
    expect(line(merged.note, 'T-002')).toBe(
      '- [x] **T-002** Clear the rubble (16h) (no longer in the task list) 🆔 T-002 ⛔ T-001',
    );
  });

  test.each([
    ['T-002 ⏫ Carry the rubble', ''],
    ['⏫ T-002 Carry ✅ the rubble', ' #home'],
    ['T-002 Carry the rubble 📅 soon, says Ann', ' ⏫ 📅 2026-02-01'],
    ['T-002 Räum den Schutt ⏫ weg', ' ⛔ T-001 ⏫ ^mine'],
    ['T-002 Carry the rubble', ' ⏫ #home 🔁 every week #weekly 📅 2026-02-01'],
  ])('the mark stands behind the words “%s”, before the fields at the end', (words, fields) => {
    const edit = replaced('**T-002** Clear the rubble (16h)', words + fields);
    const { note, report } = after(edit, without('T-002'));
    expect(note).toContain(`] ${words} (no longer in the task list)${fields}\n`);
    const name = expect.stringContaining(words.replace(/^(?:⏫ )?T-002 /, '')) as unknown;
    expect(report.conflicts).toMatchObject([{ kind: 'kept', id: 'T-002', name }]);
  });

  test('a mark that an earlier version wrote is known and goes away when the task comes back', () => {
    const gone = after(replaced('- [ ] **T-002**', '- [x] **T-002**'), without('T-002'));
    const note = gone.note.replace('in the task list', 'in tasks.md');
    const again = rebuiltItemsOf({ tasks: without('T-002'), note, record: gone.record });
    expect(again.note).toBe(note);
    const back = rebuiltItemsOf({ tasks: TASKS, note, record: again.record });
    expect(line(back.note, 'T-002')).toBe('- [x] **T-002** Clear the rubble (16h)');
  });

  test('a whole phase that is gone keeps its section while something of the user’s is in it', () => {
    const tasks = TASKS.slice(0, TASKS.indexOf('**Phase 2'));
    const edit = replaced('- [ ] **T-003**', '- [x] **T-003**');
    const { note } = after(edit, tasks);
    expect(section(note, 'Phase 2')).toBe(
      '## Phase 2: Planting (Day 11)\n\n- [x] **T-003** Buy seedlings (2h) (no longer in the task list)\n',
    );
  });
});

describe('what the user deleted or moved', () => {
  const cutTask = (note: string): string => note.replace(/- \[ \] \*\*T-001[^]*?(?=- \[ \] \*\*T-002)/, '');

  test('a deleted task is reported once, not brought back, and comes back when asked for', () => {
    const { note, report, record } = after(cutTask);
    expect(note).toBe(cutTask(first.note));
    expect(report).toMatchObject({
      changes: [],
      conflicts: [{ kind: 'deleted-task', id: 'T-001', name: 'Test the soil' }],
    });
    expect(rebuiltItemsOf({ tasks: TASKS, note, record, taken: ['T-001'] }).note).toBe(first.note);
  });

  test('a deleted clause likewise', () => {
    const cut = replaced('  - [ ] soil is clean\n', '');
    const { note, report, record } = after(cut);
    expect(note).toBe(cut(first.note));
    expect(report.conflicts).toMatchObject([
      { kind: 'deleted-task', id: 'T-001/1', name: 'soil is clean', clauseOf: 'T-001' },
    ]);
    expect(rebuiltItemsOf({ tasks: TASKS, note, record, taken: ['T-001/1'] }).note).toBe(first.note);
  });

  describe('a clause that lies in another task’s item since a line was moved alone', () => {
    const rows = (third = true, clause = 'beans stand'): string =>
      tasksText({
        'Phase 1: Plants': [
          { id: 'T-001', name: 'Dig', done: 'soil is loose' },
          { id: 'T-002', name: 'Sow', done: third ? '' : clause },
          ...(third ? [{ id: 'T-003', name: 'Water', done: clause }] : []),
        ],
      });
    const built = builtItemsOf({ tasks: rows() });
    const moved = built.note
      .replace('- [ ] **T-003** Water\n', '')
      .replace('- [ ] **T-002**', '- [ ] **T-003** Water\n- [ ] **T-002**');

    test('is not deleted, and nothing changes', () => {
      const { note, report } = rebuiltItemsOf({ tasks: rows(), note: moved, record: built.record });
      expect(note).toBe(moved);
      expect(report).toEqual({ changes: [], conflicts: [] });
    });

    test('follows the task list where it lies', () => {
      const { note } = rebuiltItemsOf({
        tasks: rows(true, 'beans stand tall'),
        note: moved,
        record: built.record,
      });
      expect(note).toBe(moved.replace('beans stand', 'beans stand tall'));
    });

    test('new clauses come below their own task', () => {
      const tasks = rows(true, 'beans stand; ground is wet');
      const { note } = rebuiltItemsOf({ tasks, note: moved, record: built.record });
      expect(note).toBe(moved.replace('** Water\n', '** Water\n  - [ ] ground is wet\n'));
    });

    test('stands once when its task goes and the other takes it over', () => {
      const once = rebuiltItemsOf({ tasks: rows(), note: moved, record: built.record });
      const { note } = rebuiltItemsOf({ tasks: rows(false), note: once.note, record: once.record });
      expect(note).toBe(builtItemsOf({ tasks: rows(false) }).note);
    });

    test('stays when the other task goes', () => {
      const tasks = rows().replace(/^\| T-002 .*\n/m, '');
      const { note } = rebuiltItemsOf({ tasks, note: moved, record: built.record });
      expect(note).toContain('beans stand');
    });

    test('is deleted when it stands nowhere', () => {
      const cut = moved.replace('  - [ ] beans stand\n', '');
      const { report } = rebuiltItemsOf({ tasks: rows(), note: cut, record: built.record });
      expect(report.conflicts).toMatchObject([{ kind: 'deleted-task', id: 'T-003/1' }]);
    });

    test.each([
      ['under the heading', '\n  - [ ] beans stand\n'],
      ['in a list of the user’s', '\n## Later\n\n- [x] beans stand\n'],
      ['in bold, with words behind it', '\n## Later\n\n* [ ] __beans stand__ soon\n'],
    ])('so does one that lies %s', (_what, text) => {
      const note = moved.replace('  - [ ] beans stand\n', '') + text;
      const now = rebuiltItemsOf({ tasks: rows(), note, record: built.record });
      expect(now.note).toBe(note);
      expect(now.report.conflicts).toEqual([]);
    });
  });

  test.each([
    '**[[T-002]]**',
    '[[T-002]]',
    '**[[tasks#^t-2|T-002]]**',
    '[T-002](tasks.md#t-002)',
    '[**T-002**](tasks.md)',
    '`T-002`',
    '==**T-002**==',
    '__[[T-002]]__',
    '🔥 **[[T-002]]**',
  ])('a box follows tasks.md whatever decorates its id: %s', (id) => {
    const edit = replaced('**T-002**', id);
    const now = TASKS.replace('Clear the rubble', 'Clear all the rubble').replace('| 16h |', '| 20h |');
    const { note, report } = after(edit, now);
    expect(note).toBe(edit(builtItemsOf({ tasks: now }).note));
    expect(report.conflicts).toEqual([]);
    // Where a link leads is the user's word.
    const kept = after(edit, without('T-002')).report.conflicts;
    expect(kept).toHaveLength(/🔥|tasks/.test(id) ? 1 : 0);
  });

  test('a deleted section stays deleted', () => {
    const cut = (note: string): string => note.slice(0, note.indexOf('\n## Phase 2'));
    const { note, report } = after(cut, TASKS.replace('Test the soil', 'Test all the soil'));
    expect(note).toBe(cut(first.note).replace('Test the soil', 'Test all the soil'));
    expect(report.conflicts.map((one) => ('section' in one ? one.section : one.id))).toEqual([
      'T-003',
      'T-004',
    ]);
  });

  test('a task that comes into a section whose items were all deleted', () => {
    const cut = (note: string): string => note.replace(/(\(Day 11\)\n)[^]*/, '$1');
    const row = '| T-009 | Water all |  |  |  |  | None |';
    expect(after(cut, withRow('T-004', row)).note).toBe(`${cut(first.note)}\n- [ ] **T-009** Water all\n`);
  });

  test('and in which the user has indented boxes, which stay in no other box', () => {
    const cut = (note: string): string => note.replace(/(\(Day 11\)\n)[^]*/, '$1\n  - [ ] mine\n');
    const row = '| T-009 | Water all |  |  |  |  | None |';
    expect(after(cut, withRow('T-004', row)).note).toContain(
      '(Day 11)\n\n  - [ ] **T-009** Water all\n\n  - [ ] mine\n',
    );
  });

  test('a task that the user put under another heading stays there and still follows tasks.md', () => {
    const block = /- \[ \] \*\*T-001[^]*?(?=- \[ \] \*\*T-002)/.exec(first.note)?.[0] ?? '';
    const edit = (note: string): string =>
      `${note.replace(block, '')}\n## Done\n\n${block.replace(/\[ \]/g, '[x]')}`;
    const { note } = after(edit, TASKS.replace('Test the soil', 'Test all the soil'));
    expect(note).toBe(edit(first.note).replace('Test the soil', 'Test all the soil'));
  });

  test('a task that tasks.md moved to another phase moves with all that is in its item', () => {
    const row = TASKS.split('\n').find((one) => one.startsWith('| T-001 ')) ?? '';
    const tasks = without('T-001').replace('| T-004 ', `${row}\n| T-004 `);
    const { note, report } = after(
      replaced('report is filed\n', 'report is filed\n  - [x] my own box\n'),
      tasks,
    );
    expect(section(note, 'Phase 1')).toBe(
      '## Phase 1: Ground (Days 1-10)\n\n- [ ] **T-002** Clear the rubble (16h)\n  - [ ] rubble is gone\n\n',
    );
    expect(section(note, 'Phase 2')).toContain(
      '- [ ] **T-003** Buy seedlings (2h)\n- [ ] **T-001** Test the soil (Alice, 8h)\n  - [ ] soil is clean\n  - [ ] report is filed\n  - [x] my own box\n- [ ] **T-004**',
    );
    expect(report.changes).toContainEqual(
      expect.objectContaining({
        kind: 'task-moved',
        id: 'T-001',
        name: 'Test the soil',
        phase: 'Phase 2: Planting',
      }),
    );
  });

  const moved = (id: string, behind: string): string => {
    const row = TASKS.split('\n').find((one) => one.startsWith(`| ${id} `)) ?? '';
    return without(id).replace(new RegExp(`^\\| ${behind} .*$`, 'm'), (one) => `${one}\n${row}`);
  };

  test('it is indented as the task before it, and so the boxes of the user’s keep their parents', () => {
    const edit = replaced(
      '- [ ] **T-003** Buy seedlings (2h)\n',
      '- [ ] Week two\n\t- [x] **T-003** Buy seedlings (2h)\n\t- [ ] my own item\n',
    );
    expect(section(after(edit, moved('T-002', 'T-003')).note, 'Phase 2')).toBe(
      '## Phase 2: Planting (Day 11)\n\n- [ ] Week two\n\t- [x] **T-003** Buy seedlings (2h)\n\t- [ ] **T-002** Clear the rubble (16h)\n\t  - [ ] rubble is gone\n\t- [ ] my own item\n- [ ] **T-004** Plant beans (Bob, 30h)\n  - [ ] beans stand\n',
    );
  });

  test('it goes into the callout of the task before it', () => {
    const edit = replaced(
      '- [ ] **T-003** Buy seedlings (2h)\n',
      '> [!todo] Shop\n> - [ ] **T-003** Buy seedlings (2h)\n\n',
    );
    expect(after(edit, moved('T-002', 'T-003')).note).toContain(
      '> - [ ] **T-003** Buy seedlings (2h)\n> - [ ] **T-002** Clear the rubble (16h)\n>   - [ ] rubble is gone\n\n- [ ] **T-004**',
    );
  });

  test.each([
    [
      'a box of the user’s',
      replaced(
        '- [ ] **T-002** Clear the rubble (16h)\n  - [ ] rubble is gone\n',
        '- [ ] Week one\n  - [ ] **T-002** Clear the rubble (16h)\n    - [ ] rubble is gone\n',
      ),
    ],
    [
      'a callout',
      replaced(
        '- [ ] **T-002** Clear the rubble (16h)\n  - [ ] rubble is gone\n',
        '\n> [!todo] First\n> - [ ] **T-002** Clear the rubble (16h)\n>   - [ ] rubble is gone\n',
      ),
    ],
    [
      'another task’s item',
      (note: string): string => {
        const block = '- [ ] **T-002** Clear the rubble (16h)\n  - [ ] rubble is gone\n';
        const nested = block.replace(/^/gm, '  ').trimEnd();
        return note.replace(block, '').replace('report is filed\n', `report is filed\n${nested}\n`);
      },
    ],
    [
      'a section of their own',
      (note: string): string => {
        const block = '- [ ] **T-002** Clear the rubble (16h)\n  - [ ] rubble is gone\n';
        return `${note.replace(block, '')}\n## Today\n\n${block}`;
      },
    ],
  ])('one that the user put into %s stays there, and it is said', (_what, edit) => {
    const { note, report } = after(edit, moved('T-002', 'T-003'));
    expect(note).toBe(edit(first.note));
    expect(report.changes).toEqual([]);
    expect(report.conflicts).toMatchObject([
      { kind: 'placed', id: 'T-002', name: 'Clear the rubble', plan: 'Phase 2: Planting' },
    ]);
  });

  test('one that the user has put into the section where tasks.md has it now is no difference', () => {
    const block = '- [ ] **T-002** Clear the rubble (16h)\n  - [ ] rubble is gone\n';
    const edit = (note: string): string =>
      note.replace(block, '').replace('- [ ] **T-004**', `${block}- [ ] **T-004**`);
    const { note, report } = after(edit, moved('T-002', 'T-003'));
    expect(note).toBe(edit(first.note));
    expect(report.conflicts).toEqual([]);
  });

  test('of boxes with one id the one with the words of a build is the task’s, wherever it stands', () => {
    const today = replaced('## Phase 1', '## Today\n\n- [ ] T-001 call the lab\n\n## Phase 1');
    const rename = replaced('Test the soil', 'Test all the soil');
    const { note, report } = after(today, rename(TASKS));
    expect(note).toBe(rename(today(first.note)));
    expect(report.conflicts).toEqual([]);
    const gone = after(
      (text) => today(text).replace('[ ] soil is clean', '[x] soil is clean'),
      without('T-001'),
    );
    expect(gone.note).toContain('- [ ] T-001 call the lab\n');
    expect(gone.note).toContain('- [ ] **T-001** Test the soil (Alice, 8h) (no longer in the task list)\n');
  });

  test('of boxes with one id and other words the one in the section of its phase is the task’s', () => {
    const edit = (note: string): string =>
      note
        .replace('Test the soil (Alice, 8h)', 'Try the soil')
        .replace('## Phase 1', '## Today\n\n- [ ] T-001 call the lab\n\n## Phase 1');
    const { note, report } = after(edit, TASKS.replace('| Alice | 8h |', '| Kofi | 4h |'));
    expect(note).toBe(edit(first.note));
    expect(report.conflicts).toMatchObject([{ id: 'T-001', cell: 'name', mine: '**T-001** Try the soil' }]);
  });

  test('a box whose id the user removed is still the task’s, edited', () => {
    const edit = replaced('**T-001** Test the soil', 'Test the soil');
    const { note, report, record } = after(edit);
    expect(note).toBe(edit(first.note));
    expect(report).toEqual({ changes: [], conflicts: [] });
    const rename = TASKS.replace('Test the soil', 'Test all the soil');
    const again = rebuiltItemsOf({ tasks: rename, note, record });
    expect(again.note).toBe(note);
    expect(again.report.conflicts).toMatchObject([{ kind: 'cell', id: 'T-001', cell: 'name' }]);
  });

  test.each([
    ['with our words', (words: string) => words],
    ['ticked', (words: string) => words.replace('[ ]', '[x]')],
    ['in other words', (words: string) => words.replace('Test the soil', 'Test soil here')],
  ])(
    'a box whose id the user removed, %s, is its task’s however often the plan renames that',
    (_how, edit) => {
      const edited = replaced('- [ ] **T-001** Test the soil', edit('- [ ] Test the soil'));
      let { note, record } = after(edited);
      for (const name of ['Ask the lab', 'Call an expert', 'Read the old report']) {
        const tasks = TASKS.replace('Test the soil', name);
        const { report, ...built } = rebuiltItemsOf({ tasks, note, record });
        expect(built.note).toBe(edited(first.note));
        expect(report.conflicts).toMatchObject([{ kind: 'cell', id: 'T-001', cell: 'name' }]);
        ({ note, record } = built);
      }
      const atOnce = rebuiltItemsOf({
        tasks: TASKS.replace('Test the soil', 'Ask the lab'),
        note: edited(first.note),
        record: first.record,
      });
      expect(atOnce.note).toBe(edited(first.note));
    },
  );

  test('a box that the user made a plain bullet is the user’s way to list the task, and no deleted one', () => {
    const edit = replaced(
      '- [ ] **T-001** Test the soil (Alice, 8h)\n  - [ ] soil is clean\n  - [ ] report is filed\n',
      '- T-001 Test the soil\n',
    );
    const { note, report, record } = after(edit);
    expect(note).toBe(edit(first.note));
    expect(report).toEqual({ changes: [], conflicts: [] });
    const cut = rebuiltItemsOf({ tasks: TASKS, note: note.replace('- T-001 Test the soil\n', ''), record });
    expect(cut.report.conflicts).toMatchObject([{ kind: 'deleted-task', id: 'T-001' }]);
  });

  test('own sections, frontmatter, headings, boxes without ids and a second box of an id stay', () => {
    const edit = (note: string): string =>
      `---\nstatus: open\n---\n${note
        .replace('## Phase 1: Ground (Days 1-10)', '## The ground')
        .replace(
          '- [ ] **T-002**',
          '- [ ] call Ann\n- [ ] **T-001** once more\n  - [x] soil is clean\n- [ ] **T-002**',
        )}\n## Mine\n\n- [ ] T-900 mine\n`;
    const { note, report } = after(edit, TASKS.replace('| Alice | 8h |', '| Kofi | 4h |'));
    expect(note).toBe(edit(first.note).replace('(Alice, 8h)', '(Kofi, 4h)'));
    expect(report.conflicts).toEqual([]);
  });

  test('a task in another task’s item stays there', () => {
    const edit = (note: string): string =>
      note
        .replace('- [ ] **T-003** Buy seedlings (2h)\n', '')
        .replace('- [ ] **T-002**', '  - [ ] **T-003** Buy seedlings (2h)\n- [ ] **T-002**');
    const { note, report } = after(edit, TASKS.replace('| 2h |', '| 3h |'));
    expect(note).toBe(edit(first.note).replace('(2h)', '(3h)'));
    expect(report.conflicts).toEqual([]);
  });
});

describe('a task that is done in tasks.md (format 6.3)', () => {
  const done = TASKS.replace('| soil is clean; report is filed |', '| ✅ soil is clean; report is filed |');
  const again = (note: string, tasks: string, record = first.record) =>
    rebuiltItemsOf({ tasks, note, record });

  test('ticks the boxes that nobody touched, and says so', () => {
    const { note, report } = again(first.note, done);
    expect(note).toContain(
      '- [x] **T-001** Test the soil (Alice, 8h)\n  - [x] soil is clean\n  - [x] report is filed\n',
    );
    expect(report.changes).toEqual([
      { kind: 'cell', id: 'T-001', name: 'Test the soil', cell: 'state', before: 'to do', after: 'done' },
    ]);
    expect(report.conflicts).toEqual([]);
  });

  test('in progress it is so in its box', () => {
    const active = TASKS.replace('| soil is clean; report', '| 🔄 soil is clean; report');
    expect(line(again(first.note, active).note, 'T-001')).toMatch(/^- \[\/\]/);
  });

  test.each(['[-]', '[/]', '[!]'])('a mark that the user set stays: %s', (mark) => {
    const note = first.note.replace('- [ ] **T-001**', `- ${mark} **T-001**`);
    expect(line(again(note, done).note, 'T-001')).toBe(line(note, 'T-001'));
  });

  test('a mark that the user took off stays off', () => {
    const built = again(first.note, done);
    const off = built.note.replace('- [x] **T-001**', '- [ ] **T-001**');
    const once = again(off, done, built.record);
    expect(once.note).toBe(off);
    expect(again(off, done.replace('| 16h |', '| 17h |'), once.record).note).toContain('- [ ] **T-001**');
  });

  test.each([
    ['done', '✅'],
    ['in progress', '🔄'],
  ])('a mark that we set goes when the list takes it back, and that is told: %s', (state, sign) => {
    const built = again(
      first.note,
      TASKS.replace('| soil is clean; report', `| ${sign} soil is clean; report`),
    );
    const { note, report } = again(built.note, TASKS, built.record);
    expect(note).toBe(first.note);
    expect(report.changes).toMatchObject([{ id: 'T-001', cell: 'state', before: state, after: 'to do' }]);
  });

  test('a mark that the user set before the list did stays when the list takes its own back', () => {
    const ticked = first.note.replace('- [ ] **T-001**', '- [x] **T-001**');
    let last = { note: ticked, record: first.record };
    for (const tasks of [TASKS, done, done, TASKS, done, TASKS]) last = again(last.note, tasks, last.record);
    expect(line(last.note, 'T-001')).toMatch(/^- \[x\]/);
  });

  test('once it is off everywhere the box follows again', () => {
    let last = again(first.note.replace('- [ ] **T-001**', '- [x] **T-001**'), done);
    last = again(last.note.replace('- [x] **T-001**', '- [ ] **T-001**'), done, last.record);
    expect(line(last.note, 'T-001')).toMatch(/^- \[ \]/);
    for (const [tasks, mark] of [
      [TASKS, ' '],
      [done, 'x'],
      [TASKS, ' '],
    ] as const) {
      last = again(last.note, tasks, last.record);
      expect(line(last.note, 'T-001').slice(3, 4)).toBe(mark);
    }
  });

  test('a clause that the user ticked stays so when its task is taken back', () => {
    const one = again(first.note.replace('[ ] soil is clean', '[x] soil is clean'), done);
    expect(again(one.note, TASKS, one.record).note).toContain(
      '- [ ] **T-001** Test the soil (Alice, 8h)\n  - [x] soil is clean\n  - [ ] report is filed\n',
    );
  });

  test('a mark in a note without a record is nobody’s but the user’s', () => {
    const built = again(first.note, done);
    const once = rebuiltItemsOf({ tasks: done, note: built.note, record: null });
    expect(again(once.note, TASKS, once.record).note).toBe(built.note);
  });

  test('one that is cancelled there is so in its box, and comes back', () => {
    const withStatus = (state: string): string =>
      TASKS.replace('Dependencies |', 'Dependencies | Status |')
        .replace('--- |\n', '--- | --- |\n')
        .replace('report is filed | None |', `report is filed | None | ${state} |`);
    const gone = again(first.note, withStatus('cancelled'));
    expect(gone.note).toContain('- [-] **T-001** Test the soil (Alice, 8h)\n  - [-] soil is clean\n');
    expect(again(gone.note, withStatus(''), gone.record).note).toBe(first.note);
  });

  test('a record of an older build, which knows no marks, changes none', () => {
    const rows = first.record.rows.map(({ mark: _mark, ...row }) => row);
    expect(again(first.note, done, { ...first.record, rows }).note).toBe(first.note);
  });
});

describe('a note as we built it whose record is lost (format 4.4)', () => {
  const again = (tasks: string, edit = same) =>
    rebuiltItemsOf({ tasks, note: edit(first.note), record: null });

  test('says nothing where it says what the list says', () => {
    const { note, report } = again(TASKS);
    expect(note).toBe(first.note);
    expect(report).toEqual({ changes: [], conflicts: [] });
  });

  test('a reworded task is told, its box stays', () => {
    const { note, report } = again(TASKS.replace('Clear the rubble', 'Clear the yard of rubble'));
    expect(note).toBe(first.note);
    expect(report.conflicts).toMatchObject([
      expect.objectContaining({ kind: 'unknown-cell', id: 'T-002', cell: 'name' }),
    ]);
  });

  test('new clauses are added below the others', () => {
    const { note } = again(TASKS.replace('report is filed', 'report is filed; map is drawn'));
    expect(note).toContain('  - [ ] report is filed\n  - [ ] map is drawn\n');
  });

  test('clauses are told where a box of the user’s may be one of them', () => {
    const edit = replaced('rubble is gone', 'ask Ann');
    const { note, report } = again(TASKS, edit);
    expect(note).toBe(edit(first.note));
    expect(report.conflicts).toMatchObject([
      expect.objectContaining({ id: 'T-002', cell: 'done', mine: 'ask Ann', plan: 'rubble is gone' }),
    ]);
  });

  test('a share is computed anew', () => {
    const shared = builtItemsOf({ tasks: TASKS.replace('| 8h |', '| ~18h |') }).note;
    const { note } = rebuiltItemsOf({
      tasks: TASKS.replace('| 8h |', '| ~20h |'),
      note: shared,
      record: null,
    });
    expect(note).toBe(shared.replace('~18h', '~20h'));
  });

  test('a task that the list does not have, and one that is done there, are told', () => {
    const tasks = without('T-002').replace('| soil is clean; report', '| ✅ soil is clean; report');
    const { note, report } = again(tasks);
    expect(note).toBe(first.note);
    expect(report.conflicts).toMatchObject([
      expect.objectContaining({
        kind: 'unknown-cell',
        id: 'T-001',
        cell: 'state',
        mine: 'to do',
        plan: 'done',
      }),
      expect.objectContaining({ kind: 'not-in-plan', id: 'T-002' }),
    ]);
  });
});

describe('a record that is another list’s (format 4.7)', () => {
  const list = (...names: readonly string[]): string =>
    tasksText({
      'Phase 1: Ground': names.map((name, at) => ({ id: `T-${String(at + 1).padStart(3, '0')}`, name })),
    });
  const others = builtItemsOf({ tasks: list('Rip out cupboards', 'Remove the tiles', 'Cut the water off') });

  test('accuses nobody: what differs is told as that', () => {
    const { note } = builtItemsOf({ tasks: list('Test the soil') });
    const { report } = rebuiltItemsOf({ tasks: list('Test all the soil'), note, record: others.record });
    expect(report.conflicts).toMatchObject([{ kind: 'unknown-cell', id: 'T-001', cell: 'name' }]);
  });

  test('takes no task from the note, and calls none deleted', () => {
    const { note } = builtItemsOf({ tasks: list('Test the soil', 'Clear the rubble') });
    const tasks = list('Test the soil', 'Clear the rubble', 'Order mulch');
    const once = rebuiltItemsOf({ tasks, note, record: others.record });
    expect(once.note).toBe(builtItemsOf({ tasks }).note);
    expect(once.report.conflicts).toEqual([]);
    const less = rebuiltItemsOf({ tasks: list('Test the soil'), note, record: others.record });
    expect(less.note).toContain('**T-002** Clear the rubble');
    expect(less.report.conflicts).toMatchObject([{ kind: 'not-in-plan', id: 'T-002' }]);
  });

  test('is not one of which the user, or the plan, has reworded every task', () => {
    const built = builtItemsOf({ tasks: list('Test the soil', 'Clear the rubble') });
    const mine = built.note
      .replace('Test the soil', 'Ask the lab')
      .replace('Clear the rubble', 'Hire a skip');
    const now = list('Test the soil twice', 'Clear the rubble and paths');
    const { report } = rebuiltItemsOf({ tasks: now, note: mine, record: built.record });
    expect(report.conflicts).toMatchObject([
      { kind: 'cell', id: 'T-001' },
      { kind: 'cell', id: 'T-002' },
    ]);
    const other = list('Weed the beds', 'Sow the beans');
    const followed = rebuiltItemsOf({ tasks: other, note: built.note, record: built.record });
    expect(followed.note).toBe(builtItemsOf({ tasks: other }).note);
  });
});

describe('without a record of the last build (format 4.4)', () => {
  const rebuilt = (note: string, settings = {}) =>
    rebuiltItemsOf({ tasks: TASKS, note, record: null, settings });

  test('the note wins, and only missing tasks are added', () => {
    const note =
      '# Mine\n\n## Phase 1\n\n- [x] T-001 soil\n\n## Phase 2\n\n- [ ] **T-004** beans (Eve)\n  - [ ] water\n';
    const { note: merged, record } = rebuilt(note);
    expect(merged).toBe(
      '# Mine\n\n## Phase 1\n\n- [x] T-001 soil\n- [ ] **T-002** Clear the rubble (16h)\n  - [ ] rubble is gone\n\n## Phase 2\n\n- [ ] **T-003** Buy seedlings (2h)\n- [ ] **T-004** beans (Eve)\n  - [ ] water\n',
    );
    const again = rebuiltItemsOf({ tasks: TASKS, note: merged, record });
    expect(again.note).toBe(merged);
    // What nobody knows the writer of is told as long as it stands (format 4.7).
    expect(again.report).toEqual({ changes: [], conflicts: [] });
    expect(again.settled).toMatchObject([
      { kind: 'unknown-cell', id: 'T-001' },
      { kind: 'unknown-cell', id: 'T-004' },
    ]);
  });

  test('in a list without phases each comes behind the task before it', () => {
    expect(rebuilt('- [ ] T-003 seedlings\n- [ ] T-001 soil\n').note).toBe(
      '- [ ] T-003 seedlings\n- [ ] **T-004** Plant beans (Bob, 30h)\n  - [ ] beans stand\n- [ ] T-001 soil\n- [ ] **T-002** Clear the rubble (16h)\n  - [ ] rubble is gone\n',
    );
  });

  test('phases in bold, parts of phases and boxes of groups are the user’s way to order tasks', () => {
    const note =
      '**Phase 1: Ground**\n- [ ] soil\n  * [x] T-001 soil\n\n### Later\n\nNot now.\n\n**Phase 2**\n\n1. [ ] T-004 beans\n';
    expect(rebuilt(note).note).toBe(
      note
        .replace(
          'T-001 soil\n',
          'T-001 soil\n  * [ ] **T-002** Clear the rubble (16h)\n    * [ ] rubble is gone\n',
        )
        .replace('1. [ ] T-004', '1. [ ] **T-003** Buy seedlings (2h)\n1. [ ] T-004'),
    );
  });

  test('an emptied note is built as a new one, whatever was built before', () => {
    const { note, report } = rebuiltItemsOf({ tasks: TASKS, note: '\n', record: first.record });
    expect(note).toBe(first.note);
    expect(report.conflicts).toEqual([]);
  });

  test.each(['', '\n', '\uFEFF'])('an empty note (%j) becomes the built one', (note) => {
    expect(rebuilt(note).note.replace(/^\uFEFF/, '')).toBe(first.note);
    expect(rebuilt(note).report.changes).not.toEqual([]);
  });

  test('a note without a task gets all sections behind what it has', () => {
    const { note } = rebuilt('# Shopping\n\n- [ ] milk\n');
    expect(note).toBe(`# Shopping\n\n- [ ] milk\n\n${first.note.slice(first.note.indexOf('## Phase 1'))}`);
  });

  test('the built note itself changes by no byte, and so it stays', () => {
    const { note, record, report } = rebuilt(first.note);
    expect(note).toBe(first.note);
    expect(report).toEqual({ changes: [], conflicts: [] });
    expect(rebuiltItemsOf({ tasks: TASKS, note, record }).note).toBe(note);
  });

  test('boxes without ids get the ids of the tasks that they name, and nothing else of them changes', () => {
    const note =
      '# Mine\n\n## Phase 1: Ground\n\n- [x] Test the soil\n- [ ] Clear all the rubble (16h) #loud\n  - [x] call Ann\n\n## Phase 2: Planting\n\n* [/] *buy seedlings*\n* [ ] Plant beans (Bob, 30h) 📅 2026-02-01\n* [ ] Rest\n';
    const { note: merged, report, record, built } = rebuilt(note);
    expect(merged).toBe(
      note
        .replace('Test', '**T-001** Test')
        .replace('Clear', '**T-002** Clear')
        .replace('*buy', '**T-003** *buy')
        .replace('Plant beans', '**T-004** Plant beans'),
    );
    expect(built.boxes).toBe(6);
    expect(report.conflicts).toMatchObject([
      expect.objectContaining({ id: 'T-002', cell: 'name', mine: 'Clear all the rubble (16h)' }),
      expect.objectContaining({ id: 'T-002', cell: 'done', mine: 'call Ann', plan: 'rubble is gone' }),
    ]);
    expect(report.changes).toHaveLength(4);
    expect(report.changes[0]).toEqual({
      kind: 'cell',
      id: 'T-001',
      name: 'Test the soil',
      cell: 'id',
      before: '',
      after: '**T-001**',
    });
    const again = rebuiltItemsOf({ tasks: TASKS, note: merged, record });
    expect(again.note).toBe(merged);
    expect(again.report).toEqual({ changes: [], conflicts: [] });
  });

  test('in a note without sections too; a box in another phase’s section, a nested one and one with another id are none', () => {
    expect(rebuilt('- [ ] Plant beans\n- [x] Test the soil\n').note).toContain(
      '- [ ] **T-004** Plant beans\n- [x] **T-001** Test the soil\n',
    );
    const note =
      '## Phase 1: Ground\n\n- [ ] Plant beans\n- [ ] Talk\n  - [ ] Test the soil\n- [ ] T-900 Clear the rubble\n';
    const { note: merged } = rebuilt(note);
    for (const id of ['T-001', 'T-002', 'T-004']) expect(merged).toContain(`- [ ] **${id}** `);
    expect(merged).toContain('- [ ] Plant beans\n- [ ] Talk\n  - [ ] Test the soil\n- [ ] T-900 Clear');
  });

  test('a plain bullet that starts with a task’s id and names it is the user’s way to list it: no box is added', () => {
    const note = '## Phase 1: Ground\n\n- T-001 Test the soil\n* **T-002**: clear rubble\n';
    const { note: merged, report } = rebuilt(note);
    expect(merged.startsWith(note)).toBe(true);
    expect(merged.match(/T-00\d/g)).toEqual(['T-001', 'T-002', 'T-003', 'T-004']);
    expect(report.changes).not.toContainEqual(expect.objectContaining({ id: 'T-001' }));
    expect(report.conflicts).toEqual([]);
  });

  test('an empty box is no task, not even one without a name', () => {
    const { note } = rebuiltItemsOf({
      tasks: tasksText({ 'Phase 1: Ground': [{ id: 'T-001', name: '', owner: 'Ann' }] }),
      note: '- [ ] \n- [ ] 📅 2026-01-01\n',
      record: null,
    });
    expect(note.startsWith('- [ ] \n- [ ] 📅 2026-01-01\n')).toBe(true);
  });

  test('a plain bullet that only speaks of a task is not its listing', () => {
    expect(rebuilt('## Notes\n\n- T-001 waits for Bob\n').note).toContain('- [ ] **T-001** Test the soil');
  });

  test.each([
    ['soil ✅ 2026-01-01', 'soil 🆔 T-001 ✅ 2026-01-01'],
    ['soil (Alice, 8h) ask Bob first #x', 'soil (Alice, 8h) ask Bob first 🆔 T-001 #x'],
    ['soil ⏫ #x/y ✅ 2026-11-22 #z ^abc-1', 'soil 🆔 T-001 ⏫ #x/y ✅ 2026-11-22 #z ^abc-1'],
    ['soil 🔁 every day ^abc', 'soil 🆔 T-001 🔁 every day ^abc'],
    ['soil ✅ 2026-01-01 ask Bob', 'soil ✅ 2026-01-01 ask Bob 🆔 T-001'],
  ])('a field of the Tasks plugin comes where the plugin reads it: %s', (words, expected) => {
    const { note } = rebuilt(`- [ ] **T-001** ${words}\n`, { tasksPluginFields: true });
    expect(line(note, 'T-001')).toBe(`- [ ] **T-001** ${expected}`);
  });
});

describe('fields of the Tasks plugin in a name (format 6.3)', () => {
  const tasks = tasksText({
    'Phase 1: Ground': [
      { id: 'T-001', name: 'Dig the beds ⏫ 📅 2026-03-05', effort: '~20h' },
      { id: 'T-002', name: 'Rest', effort: '8h' },
    ],
  });
  const built = builtItemsOf({ tasks });

  test('change nothing when it is built again, with a record or without', () => {
    expect(line(built.note, 'T-001')).toBe('- [ ] **T-001** Dig the beds (~20h) ⏫ 📅 2026-03-05');
    for (const record of [built.record, null]) {
      const again = rebuiltItemsOf({ tasks, note: built.note, record });
      expect(again.note).toBe(built.note);
      expect(again.report).toEqual({ changes: [], conflicts: [] });
    }
  });

  test('follow the task list, and go with their task', () => {
    const later = tasks.replace('2026-03-05', '2026-03-09').replace('~20h', '~16h');
    expect(line(rebuiltItemsOf({ tasks: later, ...built }).note, 'T-001')).toBe(
      '- [ ] **T-001** Dig the beds (~16h) ⏫ 📅 2026-03-09',
    );
    const gone = tasks.replace(/^\| T-001 .*\n/m, '');
    expect(rebuiltItemsOf({ tasks: gone, ...built }).note).not.toContain('T-001');
  });
});

test('the plan’s marks are for new boxes only', () => {
  const row = { id: 'T-001', name: 'Buy boards', done: 'Measure the wall' };
  const tasks = (done: string): string => tasksText({ 'Phase 1: A': [{ ...row, done }] });
  const built = builtItemsOf({ tasks: tasks('Measure the wall') });
  const steps = { 'Buy boards': { 'Measure the wall': 'done', 'Go to the shop': 'done' } } as const;
  const { note } = rebuiltItemsOf({ tasks: tasks('Measure the wall; Go to the shop'), steps, ...built });
  expect(note).toContain('  - [ ] Measure the wall\n  - [x] Go to the shop\n');
});

describe('fields of the Tasks plugin in a note that is built again', () => {
  const settings = { tasksPluginFields: true };
  const built = builtItemsOf({ tasks: TASKS, settings, start: '2026-01-05' });

  test('are added when they are switched on and taken away when they are switched off', () => {
    const on = rebuiltItemsOf({ tasks: TASKS, settings, start: '2026-01-05', ...first });
    expect(on.note).toBe(built.note);
    expect(rebuiltItemsOf({ tasks: TASKS, ...built, start: '2026-01-05' }).note).toBe(first.note);
  });

  test('new ones come behind the user’s words, before tags and a block id, and behind our own that are there', () => {
    const edit = (note: string): string =>
      note
        .replace('(Alice, 8h)', '(Alice, 8h) ask Bob first #x ^abc')
        .replace('(16h)', '(16h) ⏫ ✅ 2026-11-22');
    const on = rebuiltItemsOf({
      tasks: TASKS,
      settings,
      start: '2026-01-05',
      note: edit(first.note),
      record: first.record,
    });
    expect(line(on.note, 'T-001')).toBe(
      '- [ ] **T-001** Test the soil (Alice, 8h) ask Bob first 🆔 T-001 ⏳ 2026-01-05 📅 2026-01-05 #x ^abc',
    );
    expect(line(on.note, 'T-002')).toBe(
      '- [ ] **T-002** Clear the rubble (16h) 🆔 T-002 ⛔ T-001 ⏳ 2026-01-06 📅 2026-01-07 ⏫ ✅ 2026-11-22',
    );
    expect(on.report.changes.map((one) => (one.kind === 'cell' ? one.cell : one.kind)).slice(0, 3)).toEqual([
      'id',
      'scheduled',
      'due',
    ]);
    const note = on.note.replace('⏳ 2026-01-05 📅 2026-01-05 #x', 'see the map');
    const again = rebuiltItemsOf({ tasks: TASKS, settings, note, record: null, start: '2026-01-05' });
    expect(line(again.note, 'T-001')).toBe(
      '- [ ] **T-001** Test the soil (Alice, 8h) ask Bob first 🆔 T-001 see the map ⏳ 2026-01-05 📅 2026-01-05 ^abc',
    );
  });

  test('follow tasks.md where the user did not change them, and what the plugin wrote stays', () => {
    const edit = (note: string): string =>
      note
        .replace('- [ ] **T-001**', '- [x] **T-001**')
        .replace('📅 2026-01-05', '📅 2026-01-05 ✅ 2026-01-06')
        .replace('⛔ T-001 ⏳ 2026-01-06', '⛔ T-001 ⏫ ⏳ 2026-01-07');
    const merged = rebuiltItemsOf({
      tasks: TASKS,
      settings,
      start: '2026-01-12',
      note: edit(built.note),
      record: built.record,
    });
    expect(line(merged.note, 'T-001')).toBe(
      '- [x] **T-001** Test the soil (Alice, 8h) 🆔 T-001 ⏳ 2026-01-12 📅 2026-01-12 ✅ 2026-01-06',
    );
    expect(line(merged.note, 'T-002')).toBe(
      '- [ ] **T-002** Clear the rubble (16h) 🆔 T-002 ⛔ T-001 ⏫ ⏳ 2026-01-07 📅 2026-01-14',
    );
    expect(merged.report.conflicts).toMatchObject([
      {
        kind: 'cell',
        id: 'T-002',
        name: 'Clear the rubble',
        cell: 'scheduled',
        mine: '⏳ 2026-01-07',
        plan: '⏳ 2026-01-13',
      },
    ]);
  });
});

describe('notes that must not be written', () => {
  test('one with markers of a merge conflict of git', () => {
    const note = `${first.note}\n<<<<<<< HEAD\n- [ ] a\n=======\n- [ ] b\n>>>>>>> other\n`;
    expect(itemsRebuildOf({ tasks: TASKS, note, record: null })).toEqual({
      kind: 'git-conflict',
      line: first.note.split('\n').length + 1,
    });
    expect(itemsRebuildOf({ tasks: TASKS, note: `\`\`\`\n${note}\`\`\`\n`, record: null }).kind).toBe(
      'rebuilt',
    );
  });

  test('one that is no text', () => {
    expect(itemsRebuildOf({ tasks: TASKS, note: 'a\u0000', record: null })).toMatchObject({
      kind: 'note-unreadable',
      line: 1,
    });
  });
});
