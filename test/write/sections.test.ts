import { aNote, below, itemsBelow, type PhaseWords } from '../support/notes.ts';
import { clauses } from '../support/plans.ts';
import { aTask } from '../support/tasks.ts';

const days = (first: number, last: number): { first: number; last: number } => ({ first, last });
const PHASES: readonly PhaseWords[] = [
  {
    name: 'Backend',
    timing: 'Weeks 1-2, Milestone 1',
    days: days(1, 10),
    tasks: [aTask('T-001', { hours: 20 }), aTask('T-002', { hours: 20, after: ['T-001'] })],
  },
  {
    name: 'Launch',
    timing: 'Day 11',
    days: days(11, 11),
    tasks: [aTask('T-003', { name: 'Ship it', after: ['T-002'] })],
  },
];

describe('the summary (format 3.10)', () => {
  test('says what, how many tasks and phases, and each phase’s days and tasks', () => {
    expect(below('## Summary', aNote(PHASES))).toBe(
      'Live code review comments: 3 tasks in 2 phases, 48 h. Phase 1 (Days 1-10): 2 tasks. Phase 2 (Day 11): 1 task.',
    );
  });

  test('uses the plan’s own word for its phases', () => {
    const note = aNote([{ word: 'Milestone', number: 'III', tasks: [aTask('T-001')] }]);
    expect(below('## Summary', note)).toBe(
      'Live code review comments: 1 task in 1 milestone, 8 h. Milestone III: 1 task.',
    );
  });

  test('keeps a time that is not known in days, and says which efforts are unknown', () => {
    const note = aNote([
      { timing: 'Q3', tasks: [aTask('T-001', { hours: 1.5 }), aTask('T-002', { hours: null })] },
    ]);
    expect(below('## Summary', note)).toContain(
      '2 tasks in 1 phase, 1.5 h and 1 task of unknown effort. Phase 1 (Q3): 2 tasks.',
    );
    expect(below('## Summary', aNote([{ tasks: [aTask('T-001', { hours: null })] }]))).toContain(
      ': 1 task in 1 phase. Phase 1',
    );
  });
});

describe('the task context (format 3.10)', () => {
  const context = (...lines: [label: string, value: string][]) =>
    lines.map(([label, value]) => ({ label, value, line: 1 }));

  test('has the template’s seven lines in its order, then the plan’s others under their own labels', () => {
    const note = aNote(PHASES, {
      plan: {
        context: context(
          ['Communication Plan', 'Daily status in #dev'],
          ['Team Structure', 'Alice (backend), Bob (frontend)'],
          ['Implementation Approach', 'Agile sprints'],
          ['goal priority', 'P1-Critical'],
          ['Verification Strategy', 'Unit tests | manual QA'],
        ),
      },
    });
    expect(below('## Task Context', note).split('\n')).toEqual([
      '**Goal Priority**: P1-Critical',
      '**Task Approach**: Agile sprints',
      '**Resource Allocation**: NEEDS CLARIFICATION',
      '**Success Metrics**: NEEDS CLARIFICATION',
      '**Target Timeline**: NEEDS CLARIFICATION',
      '**Team Structure**: Alice (backend), Bob (frontend)',
      '**Key Dependencies**: T-002 (Do T-002) before Phase 2',
      '**Communication Plan**: Daily status in #dev',
      '**Verification Strategy**: Unit tests | manual QA',
    ]);
  });

  test('loses neither of two lines that could fill the same label', () => {
    const note = aNote(PHASES, {
      plan: { context: context(['Timeline', 'Spring'], ['Target Timeline', 'May']) },
    });
    expect(below('## Task Context', note)).toContain('**Target Timeline**: May\n');
    expect(below('## Task Context', note)).toContain('\n**Timeline**: Spring');
  });

  test('names the metrics where the plan has them elsewhere', () => {
    const metrics = [
      { id: 'SC-001', meaning: '80% actionable', line: 1 },
      { id: 'SC-002', meaning: '', line: 1 },
      { id: '', meaning: 'Nobody complains', line: 1 },
    ];
    expect(below('## Task Context', aNote(PHASES, { plan: { metrics } }))).toContain(
      '**Success Metrics**: SC-001 (80% actionable); SC-002; Nobody complains\n',
    );
  });

  const keyDependencies = (note: string): string => /\*\*Key Dependencies\*\*: (.*)/.exec(note)?.[1] ?? '';

  test('keeps key dependencies of the plan’s own', () => {
    const note = aNote(PHASES, { plan: { context: context(['Key Dependencies', 'API before client']) } });
    expect(keyDependencies(note)).toBe('API before client; T-002 (Do T-002) before Phase 2');
  });

  test('names the most awaited task where no phase waits for another', () => {
    const tasks = [
      aTask('T-001'),
      ...['T-002', 'T-003', 'T-004'].map((id) => aTask(id, { after: ['T-001'] })),
    ];
    expect(keyDependencies(aNote([{ tasks }]))).toBe('T-001 (Do T-001) before T-002–T-004');
    expect(keyDependencies(aNote([{ tasks: [aTask('T-001')] }]))).toBe('None (no task waits for another)');
  });

  test('names five at most and counts the rest', () => {
    const many = ['1', '2', '3', '4', '5', '6', '7'].map((n) => aTask(`T-00${n}`));
    const note = aNote([
      { tasks: many },
      { tasks: [aTask('T-008', { after: many.map((task) => task.id) })] },
    ]);
    expect(keyDependencies(note)).toMatch(/^T-001 .*; T-005 \(Do T-005\) before Phase 2; and 2 more$/);
  });
});

describe('the execution check (format 3.10)', () => {
  test('lists each phase with its milestone and tasks, and passes', () => {
    expect(below('## Execution Check', aNote(PHASES)).split('\n')).toEqual([
      '*GATE: Confirms task breakdown executes planned execution phases without omissions.*',
      '',
      '- Phase 1: Backend (Weeks 1-2, Milestone 1) - T-001, T-002',
      '- Phase 2: Launch (Day 11) - T-003',
      '',
      '**PASS**: every phase has tasks, and every work item, deliverable and DoD clause of the plan reached one.',
      '',
      '**Open Points**:',
      '- Task Context NEEDS CLARIFICATION: Goal Priority, Task Approach, Resource Allocation, Success Metrics, Target Timeline, Team Structure',
    ]);
  });

  test('names what the plan has cancelled (format 3.10)', () => {
    const cancelled = ['Sell the `old` piano', 'Hire a band'];
    const note = aNote([{ tasks: [aTask('T-001')] }], { plan: { cancelled } });
    expect(below('## Execution Check', note)).toContain(
      '\n\n**Cancelled in the plan**: Sell the `old` piano; Hire a band\n\n**Open Points**',
    );
    const many = aNote([{ tasks: [aTask('T-001')] }], {
      plan: { cancelled: Array.from({ length: 500 }, () => 'Sell the piano') },
    });
    expect(below('## Execution Check', many)).toMatch(/; Sell the piano; and \d+ more$/m);
  });

  test('asks for no definition of done of what is done', () => {
    const tasks = [
      aTask('T-001', { done: [], state: 'done' }),
      aTask('T-002', { done: [], state: 'active' }),
    ];
    expect(itemsBelow('**Open Points**', aNote([{ tasks }]))).toContain(
      'DoD NEEDS CLARIFICATION: 1 task (T-002)',
    );
  });

  test('fails when a phase has no task or something of the plan reached none, and says what', () => {
    const note = aNote([{ tasks: [aTask('T-001')] }, {}], { unreached: ['a `lost` clause'] });
    expect(itemsBelow('**FAIL**', note)).toEqual([
      'Phase 2 (line 1) has no task',
      'No task holds: a `lost` clause',
    ]);
    expect(note).not.toContain('PASS');
  });

  test('fails when work was not read, and says how much, where (format 2.0)', () => {
    const unread = [
      { heading: 'Rooms *to rent*', line: 12, count: 3, isWork: true },
      { heading: 'About us', line: 30, count: 4, isWork: false },
      { heading: '', line: 2, count: 1, isWork: true },
    ];
    const note = aNote([{ tasks: [aTask('T-001')] }], { plan: { unread } });
    expect(itemsBelow('**FAIL**', note)).toEqual([
      '3 items under “Rooms *to rent*” (line 12) were not read',
      '1 item above the first heading (line 2) was not read',
    ]);
    expect(aNote([{ tasks: [aTask('T-001')] }], { plan: { unread: unread.slice(1, 2) } })).toContain(
      '**PASS**',
    );
  });

  test('names what is not in the note among the open points, sixty parts of it at most', () => {
    const part = {
      heading: 'Hall',
      line: 40,
      last: 44,
      isWhole: false,
      paragraphs: 2,
      items: 1,
      hasSteps: false,
    };
    const untold = [
      { ...part, heading: 'Guests', isWhole: true, paragraphs: 0, items: 4 },
      { ...part, heading: 'About us', last: 40, isWhole: true, paragraphs: 1, items: 0 },
      part,
      { ...part, heading: '', paragraphs: 1, items: 0 },
    ];
    const note = aNote([{ tasks: [aTask('T-001')] }], { plan: { untold } });
    expect(note).toContain('**PASS**');
    expect(note).toContain(
      '- Not in this note: “Guests” (lines 40–44, 4 items); “About us” (line 40); 2 paragraphs and 1 item under “Hall” (lines 40–44); 1 paragraph at the top (lines 40–44)\n',
    );
    const many = aNote([{ tasks: [aTask('T-001')] }], { plan: { untold: Array(63).fill(part) } });
    expect(many).toMatch(
      /Not in this note: (?:2 paragraphs and 1 item under “Hall” \(lines 40–44\); ){60}and 3 more\n/,
    );
    const steps = { ...part, heading: 'Steps', hasSteps: true };
    expect(
      aNote([{ tasks: [aTask('T-001')] }], {
        plan: { untold: [...Array.from({ length: 63 }, () => part), steps] },
      }),
    ).toMatch(/“Hall” \(lines 40–44\); 2 paragraphs and 1 item under “Steps” \(lines 40–44\); and 3 more\n/);
  });

  test('gives ten headings with unread work a line each, and names the others in one', () => {
    const unread = Array.from({ length: 13 }, (_, at) => ({
      heading: `Part ${at}`,
      line: at,
      count: 2,
      isWork: true,
    }));
    const failures = itemsBelow('**FAIL**', aNote([{ tasks: [aTask('T-001')] }], { plan: { unread } }));
    expect(failures).toHaveLength(11);
    expect(failures.at(-1)).toBe(
      'and 3 more: under “Part 10” (line 10), under “Part 11” (line 11), under “Part 12” (line 12)',
    );
  });

  test('lists the open points by id, and does not fail for them', () => {
    const bare = { owner: null, hours: null, done: [] };
    const tasks = [
      ...[aTask('T-001', bare), aTask('T-002', bare), aTask('T-003', bare), aTask('T-004', { owner: null })],
      ...[aTask('T-005', { after: ['T-006'] }), aTask('T-006', { after: ['T-005'] })],
    ];
    const note = aNote([{ timing: 'Q3', milestone: 'Milestone 2', tasks }]);
    expect(note).toContain('- Phase 1 (Q3, Milestone 2) - T-001–T-006\n');
    expect(note).toContain('**PASS**');
    expect(itemsBelow('**Open Points**', note)).toEqual([
      'Owner NEEDS CLARIFICATION: 4 tasks (T-001–T-004)',
      'Effort NEEDS CLARIFICATION: 3 tasks (T-001–T-003)',
      'DoD NEEDS CLARIFICATION: 3 tasks (T-001–T-003)',
      'Days NEEDS CLARIFICATION: Phase 1',
      expect.stringMatching(/^Task Context NEEDS CLARIFICATION: Goal Priority, /),
      expect.stringMatching(/^Cycle: (T-005 → T-006 → T-005|T-006 → T-005 → T-006)$/),
    ]);
  });
});

describe('the documentation tree (format 3.1)', () => {
  const all = ['Tasks.md', 'research.md', 'data-model.md', 'quickstart.md', 'contracts', 'action-items.md'];
  const tree = (folder: string, existing: readonly string[] | null = all): string[] =>
    below('### Documentation (this goal)', aNote([], { folder, existing })).split('\n').slice(1, -1);

  test('says what is not there yet', () => {
    expect(tree('a', ['execution.md', 'contracts', 'Action-Items.md']).slice(1)).toEqual([
      '├── tasks.md         # This file (/goalkit.tasks command output)',
      '├── research.md      # Task 0 output (/goalkit.tasks command) (not yet)',
      '├── data-model.md    # Task 1 output (/goalkit.tasks command) (not yet)',
      '├── quickstart.md    # Task 1 output (/goalkit.tasks command) (not yet)',
      '├── contracts/       # Task 1 output (/goalkit.tasks command)',
      '└── action-items.md  # Task 2 output - detailed work breakdown',
    ]);
    expect(tree('a', null).filter((line) => line.endsWith('(not yet)'))).toHaveLength(5);
  });

  test('is the template’s where the goal lives in .goalkit', () => {
    expect(tree('work/.goalkit/goals/001-live')).toEqual([
      '.goalkit/',
      '├── goals/',
      '│   └── 001-live/',
      '│       ├── tasks.md         # This file (/goalkit.tasks command output)',
      '│       ├── research.md      # Task 0 output (/goalkit.tasks command)',
      '│       ├── data-model.md    # Task 1 output (/goalkit.tasks command)',
      '│       ├── quickstart.md    # Task 1 output (/goalkit.tasks command)',
      '│       ├── contracts/       # Task 1 output (/goalkit.tasks command)',
      '│       └── action-items.md  # Task 2 output - detailed work breakdown',
    ]);
  });

  test('is the goal’s real folder elsewhere', () => {
    expect(tree('projects/goals/001-live').slice(0, 4)).toEqual([
      'projects/',
      '└── goals/',
      '    └── 001-live/',
      '        ├── tasks.md         # This file (/goalkit.tasks command output)',
    ]);
    expect(tree('thesis').slice(0, 2)).toEqual([
      'thesis/',
      '├── tasks.md         # This file (/goalkit.tasks command output)',
    ]);
    expect(tree('').slice(0, 1)).toEqual(['./']);
  });

  test('names the notes as the settings do, and holds any folder name', () => {
    const note = aNote([], {
      folder: 'a```b',
      settings: { tasksFile: 'aufgaben.md', actionItemsFile: 'to-do.md' },
    });
    expect(below('### Documentation (this goal)', note)).toContain('├── aufgaben.md    # This file');
    expect(note).toContain('````markdown\na```b/\n');
  });
});

describe('the success criteria (format 3.10)', () => {
  const criteria = (phase: PhaseWords, plan = {}): string[] =>
    itemsBelow('**Phase 1 Success**', aNote([phase], { plan }));

  test('give DoD, deliverables, metrics, notes and checkpoints of a phase', () => {
    const phase = {
      done: clauses('Load tests pass (1000 req/sec)', 'SC-001 met'),
      deliverables: clauses('`/api/comments`'),
      notes: [{ label: 'Budget', value: '1,850 €', line: 1 }],
      checkpoints: [
        { label: 'End of Phase 1', timing: 'Day 10', text: 'Does it hold?', line: 1 },
        { label: 'Review', timing: '', text: 'Go on?', line: 1 },
      ],
    };
    expect(criteria(phase, { metrics: [{ id: 'SC-001', meaning: 'answers in <2s', line: 1 }] })).toEqual([
      'Load tests pass (1000 req/sec)',
      'SC-001 met',
      'Deliverable: `/api/comments`',
      'SC-001 achieved: answers in <2s',
      'Budget: 1,850 €',
      'End of Phase 1 (Day 10): Does it hold?',
      'Review: Go on?',
    ]);
  });

  test('ask for what a phase does not say', () => {
    expect(criteria({})).toEqual(['NEEDS CLARIFICATION']);
  });

  test('have each metric at the phases that name it, the others at the last phase', () => {
    const metrics = ['SC-001', 'SC-002', 'SC-003', 'SC-004', ''].map((id) => ({
      id,
      meaning: id === 'SC-004' ? '' : `m${id}`,
      line: 1,
    }));
    const note = aNote(
      [{ done: clauses('sc-001 to SC-003 met') }, { deliverables: clauses('SC-002 report') }, {}],
      { plan: { metrics } },
    );
    expect(itemsBelow('**Phase 1 Success**', note)).toEqual([
      'sc-001 to SC-003 met',
      'SC-001 achieved: mSC-001',
      'SC-002 achieved: mSC-002',
      'SC-003 achieved: mSC-003',
    ]);
    expect(itemsBelow('**Phase 2 Success**', note)).toEqual([
      'Deliverable: SC-002 report',
      'SC-002 achieved: mSC-002',
    ]);
    expect(itemsBelow('**Phase 3 Success**', note)).toEqual(['SC-004 achieved: NEEDS CLARIFICATION', 'm']);
  });

  test('end with the checkpoints that belong to no phase', () => {
    const checkpoints = [{ label: 'After launch', timing: 'Week 20', text: 'Is it used?', line: 1 }];
    expect(itemsBelow('**Checkpoints**', aNote(PHASES, { plan: { checkpoints } }))).toEqual([
      'After launch (Week 20): Is it used?',
    ]);
  });
});
