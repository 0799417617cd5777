import type { Task } from '../../src/model/tasks.ts';
import { aNote, below, type PhaseWords } from '../support/notes.ts';
import { aTask, type TaskWords } from '../support/tasks.ts';

const breakdown = (...phases: PhaseWords[]): string[] => {
  const note = aNote(phases);
  const start = note.indexOf('### Task Breakdown by Phase');
  return note.slice(start, note.indexOf('### Task Blocking & Risk')).trim().split('\n');
};
const line = (start: string, lines: readonly string[]): string =>
  lines.filter((each) => each.startsWith(start)).join('\n');

const cells = (words: TaskWords): string[] =>
  (breakdown({ tasks: [aTask('T-001', words)] })[6] ?? '').split(' | ').slice(3, 6);

test('a dash stands in a cell for what the plan does not say (format 3.2)', () => {
  expect(cells({ owner: null, hours: null, done: [] })).toEqual(['—', '—', '—']);
});

test('a share of the time is written with a tilde (format 3.6)', () => {
  expect(cells({ hours: 20, shared: true })[1]).toBe('~20h');
  expect(cells({ hours: 20 })[1]).toBe('20h');
});

test('a sign tells the state before the definition of done, or alone (format 3.7)', () => {
  expect(cells({ state: 'active' })[2]).toBe('🔄 It works');
  expect(cells({ state: 'active', done: [] })[2]).toBe('🔄');
  expect(cells({ state: 'done', done: [] })[2]).toBe('✅');
});

test('while a task is in progress, a sign behind each of its steps tells the step’s own state (format 3.7)', () => {
  const done = ['Ask three bands', 'Hear them', 'Sign with one', 'Signed'];
  const steps = [
    { text: 'Ask three bands', state: 'done' },
    { text: 'Hear them', state: 'active' },
    { text: 'Sign with one', state: 'todo' },
  ] as const;
  const text = 'Ask three bands; Hear them; Sign with one; Signed';
  expect(cells({ state: 'active', done, steps })[2]).toBe(
    '🔄 Ask three bands ✅; Hear them 🔄; Sign with one; Signed',
  );
  expect(cells({ state: 'done', done, steps })[2]).toBe(`✅ ${text}`);
  expect(cells({ state: 'todo', done, steps })[2]).toBe(text);
});

describe('a phase (format 3.9)', () => {
  test('has its line, its table, its critical path and what can run in parallel', () => {
    const tasks = [
      aTask('T-001', {
        name: 'Design',
        description: 'design the server',
        owner: 'Alice',
        hours: 20,
        done: ['Approved', 'shared'],
      }),
      aTask('T-002', {
        name: 'Set up',
        description: 'set up a|b',
        owner: null,
        hours: 0.25,
        shared: true,
        done: [],
        after: ['T-001'],
      }),
      aTask('T-003', { state: 'done', hours: null, after: ['T-001', 'T-002'] }),
      aTask('T-004', { state: 'done', done: [], after: ['T-003'] }),
    ];
    expect(breakdown({ name: 'Backend & API', days: { first: 1, last: 10 }, tasks })).toEqual([
      '### Task Breakdown by Phase',
      '',
      '**Phase 1: Backend & API** (Days 1-10, 4 tasks)',
      '',
      '| Task ID | Task Name | Description | Owner | Effort | DoD | Dependencies |',
      '|---------|-----------|-------------|-------|--------|-----|--------------|',
      '| T-001 | Design | design the server | Alice | 20h | Approved; shared | None |',
      String.raw`| T-002 | Set up | set up a\|b | — | ~15m | — | T-001 |`,
      '| T-003 | Do T-003 | Do T-003 well | Alice | — | ✅ It works | T-001, T-002 |',
      '| T-004 | Do T-004 | Do T-004 well | Alice | 8h | ✅ | T-003 |',
      '',
      '**Critical Path**: T-001 → T-002 → T-003 → T-004 (sequential)',
      '',
      '**Parallel Opportunities**: None in Phase 1 (dependency chain)',
      '',
      '---',
    ]);
  });

  test.each([
    [{ name: 'A', days: { first: 7, last: 7 }, tasks: [aTask('T-001')] }, '**Phase 1: A** (Day 7, 1 task)'],
    [{ name: 'A', tasks: [aTask('T-001'), aTask('T-002')] }, '**Phase 1: A** (2 tasks)'],
    [{ word: 'Milestone', number: 'III', name: '', tasks: [aTask('T-001')] }, '**Milestone III** (1 task)'],
    [{ name: 'A *b* `c` [d](e)' }, '**Phase 1: A *b* `c` [d](e)** (0 tasks)'],
  ])('names the plan’s own word, number, name and time: %j', (phase, expected) => {
    expect(breakdown(phase)[2]).toBe(expected);
  });

  test('has its dates where the plan knows them', () => {
    const line = (first: number, last: number): string => {
      const phase = { name: 'A', days: { first, last }, tasks: [aTask('T-001')] };
      const note = aNote([phase], { plan: { startDate: '2026-01-05' } });
      return note.split('\n').find((each) => each.startsWith('**Phase 1: A**')) ?? '';
    };
    expect(line(1, 10)).toBe('**Phase 1: A** (Days 1-10, 2026-01-05 to 2026-01-16, 1 task)');
    expect(line(7, 7)).toBe('**Phase 1: A** (Day 7, 2026-01-13, 1 task)');
  });

  test('without word and number goes by its name', () => {
    const bare = { word: '', number: '', name: 'Preparation *now*' };
    expect(breakdown(bare).slice(2)).toEqual([
      '**Preparation *now*** (0 tasks)',
      '',
      'NEEDS CLARIFICATION',
      '',
      '**Critical Path**: None in Preparation *now* (no tasks)',
      '',
      '**Parallel Opportunities**: None in Preparation *now* (no tasks)',
      '',
      '---',
    ]);
    const name = { ...bare, name: 'Preparation', days: { first: 1, last: 5 }, tasks: [aTask('T-001')] };
    const note = aNote([name, { tasks: [aTask('T-002', { after: ['T-001'] })] }]);
    for (const line of [
      '**Preparation** (Days 1-5, 1 task)',
      '**Parallel Opportunities**: None in Preparation (dependency chain)',
      '**Week 1 (Preparation)**: Alice: T-001',
      '**Preparation Success**:',
      '- Preparation - T-001',
    ])
      expect(note.split('\n')).toContain(line);
    expect(below('## Summary', note)).toContain('in 2 phases, 16 h. Preparation (Days 1-5): 1 task.');
  });

  test('of a long path names its ends', () => {
    const chain = (length: number): string => {
      const tasks = Array.from({ length }, (_, at) =>
        aTask(`T-${at + 1}`, { after: at === 0 ? [] : [`T-${at}`] }),
      );
      return line('**Critical Path**', breakdown({ tasks }));
    };
    expect(chain(40)).toMatch(/T-039 → T-040 \(sequential\)$/);
    expect(chain(41)).toBe('**Critical Path**: T-001 → T-002 → … → T-040 → T-041 (41 tasks) (sequential)');
  });

  test('starts its path at the task of an earlier phase that it hangs on, and tells its slack', () => {
    const lines = breakdown(
      { tasks: [aTask('T-001'), aTask('T-002', { hours: 20 })] },
      { tasks: [aTask('T-003', { after: ['T-001'] }), aTask('T-004', { hours: 2 })] },
    );
    expect(line('**Critical Path**', lines)).toBe(
      '**Critical Path**: T-002\n**Critical Path**: T-001 → T-003 (4 h slack)',
    );
  });

  test('lists groups that can run in parallel with what they wait for', () => {
    const tasks = [
      ...[aTask('T-001'), aTask('T-002')],
      ...[aTask('T-003', { after: ['T-001', 'T-002'] }), aTask('T-004', { after: ['T-001', 'T-002'] })],
    ];
    expect(line('**Parallel', breakdown({ tasks }))).toBe(
      '**Parallel Opportunities**: T-001 ∥ T-002; T-003 ∥ T-004 (after T-001, T-002)',
    );
  });

  test('tells as parallel what waits for different tasks of earlier phases alone', () => {
    const phases = [
      { tasks: [aTask('T-001'), aTask('T-002', { after: ['T-001'] })] },
      { tasks: [aTask('T-003', { after: ['T-001'] }), aTask('T-004', { after: ['T-002'] })] },
    ];
    expect(line('**Parallel', breakdown(...phases))).toBe(
      '**Parallel Opportunities**: None in Phase 1 (dependency chain)\n**Parallel Opportunities**: T-003 ∥ T-004',
    );
  });

  test('without tasks asks for them', () => {
    expect(breakdown({ name: 'Empty' }).slice(2)).toEqual([
      '**Phase 1: Empty** (0 tasks)',
      '',
      'NEEDS CLARIFICATION',
      '',
      '**Critical Path**: None in Phase 1 (no tasks)',
      '',
      '**Parallel Opportunities**: None in Phase 1 (no tasks)',
      '',
      '---',
    ]);
  });

  test('of nothing but a cycle has no path', () => {
    const tasks = [aTask('T-001', { after: ['T-002'] }), aTask('T-002', { after: ['T-001'] })];
    expect(line('**Critical Path**', breakdown({ tasks }))).toBe(
      '**Critical Path**: None in Phase 1 (cycle)',
    );
  });
});

test('no line of ours is longer than 2,000 characters', () => {
  const many = (count: number, words: (at: number) => TaskWords): Task[] =>
    Array.from({ length: count }, (_, at) => aTask(`T-${at * 2 + 1}`, words(at)));
  const goals = [
    [{ tasks: many(2500, () => ({ owner: null, hours: null, done: [] })) }],
    [{ tasks: many(900, (at) => ({ owner: `Owner ${at}`, after: at === 0 ? [] : ['T-1'] })) }],
    [{ tasks: many(1200, (at) => ({ after: at === 0 ? ['T-2399'] : [`T-${at * 2 - 1}`] })) }],
    Array.from({ length: 400 }, (_, at) => ({
      tasks: [aTask(`T-${at + 1}`, { after: at === 0 ? [] : ['T-1'] })],
    })),
  ];
  for (const phases of goals) {
    const ours = aNote(phases)
      .split('\n')
      .filter((each) => !each.startsWith('|'));
    expect(Math.max(...ours.map((each) => each.length))).toBeLessThanOrEqual(2000);
  }
});

test('a thousand phases keep their tables apart', () => {
  const phases = Array.from({ length: 1000 }, (_, index) => ({ tasks: [aTask(`T-${index + 1}`)] }));
  expect(line('| Task ID', breakdown(...phases)).split('\n')).toHaveLength(1000);
  expect(below('## Summary', aNote(phases))).toMatch(/1000 tasks in 1000 phases.* And 970 more phases\.$/);
});
