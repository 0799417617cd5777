import { builtOf } from '../support/building.ts';
import { aNote, below, type GoalWords, type PhaseWords } from '../support/notes.ts';
import { aGroup, clauses } from '../support/plans.ts';
import { aTask } from '../support/tasks.ts';

const rollout = (phases: PhaseWords[], words: GoalWords = {}): string[] =>
  below('### Task Rollout Strategy', aNote(phases, words)).split('\n');
const days = (first: number, last: number): { first: number; last: number } => ({ first, last });

describe('the rollout (format 3.10)', () => {
  const grouped: PhaseWords = {
    days: days(1, 10),
    groups: [aGroup('Sprint 1', [1, 5]), aGroup('Sprint 2', [6, 10])],
    tasks: [
      aTask('T-001', { group: 0 }),
      aTask('T-002', { group: 0, after: ['T-001'] }),
      aTask('T-003', { group: 1, after: ['T-002'], owner: 'Bob' }),
      aTask('T-004', { group: 1, after: ['T-002'], owner: null }),
    ],
  };

  test('tells by week who does what, and the days of each group', () => {
    expect(rollout([grouped])).toEqual([
      '**Week 1-2 (Phase 1)**: Alice: T-001 → T-002; Bob: T-003; T-004',
      '- Days 1-5 (Sprint 1): T-001 → T-002',
      '- Days 6-10 (Sprint 2): T-003, T-004',
    ]);
  });

  test('leaves an owner out that the plan does not name (format 3.2)', () => {
    expect(rollout([{ tasks: [aTask('T-001', { owner: null })] }])).toEqual(['**Phase 1**: T-001']);
  });

  test('tells dates from the start date on, in working days', () => {
    expect(rollout([grouped], { plan: { startDate: '2026-01-08' } })).toEqual([
      '**Week 1-2 (Phase 1, 2026-01-08 to 2026-01-21)**: Alice: T-001 → T-002; Bob: T-003; T-004',
      '- Days 1-5, 2026-01-08 to 2026-01-14 (Sprint 1): T-001 → T-002',
      '- Days 6-10, 2026-01-15 to 2026-01-21 (Sprint 2): T-003, T-004',
    ]);
  });

  test('counts weeks by the working days of the settings', () => {
    const phase = { days: days(1, 8), tasks: [aTask('T-001', { hours: 64 })] };
    expect(rollout([phase], { settings: { workingDays: [1, 2, 3, 4] } })[0]).toBe(
      '**Week 1-2 (Phase 1)**: Alice: T-001',
    );
  });

  test('places tasks without groups on the days that the schedule gives them', () => {
    const tasks = [
      aTask('T-001', { name: 'Design', hours: 12 }),
      aTask('T-002', { name: 'Build', hours: 20, after: ['T-001'] }),
      aTask('T-003', { hours: 4, after: ['T-002'] }),
      aTask('T-004', { hours: 4, after: ['T-002'] }),
    ];
    expect(rollout([{ days: days(6, 10), tasks }])).toEqual([
      '**Week 2 (Phase 1)**: Alice: T-001 → T-002 → T-003, T-004',
      '- Days 6-7: T-001 (Design)',
      '- Days 7-9: T-002 (Build)',
      '- Day 10: T-003, T-004',
    ]);
  });

  test('lets what waits only for other phases start with its phase', () => {
    const phases = [
      { days: days(1, 5), tasks: [aTask('T-001', { hours: 8 }), aTask('T-002', { hours: 40 })] },
      {
        days: days(6, 7),
        tasks: [aTask('T-003', { after: ['T-001'] }), aTask('T-004', { after: ['T-002'] })],
      },
    ];
    expect(rollout(phases).at(-1)).toBe('- Day 6: T-003, T-004');
  });

  test('does not name a group that is called by its days', () => {
    const groups = [aGroup('days 1-5', [1, 5])];
    const phase = {
      days: days(1, 5),
      groups,
      tasks: [aTask('T-001', { group: 0 }), aTask('T-002', { group: 0 })],
    };
    const words = { plan: { startDate: '2026-01-05' } };
    expect(rollout([phase], words)[1]).toBe('- Days 1-5, 2026-01-05 to 2026-01-09: T-001, T-002');
  });

  test.each([
    ['an effort is unknown', { hours: null }],
    ['the days do not hold the tasks', { hours: 80 }],
  ])('gives all of the phase’s days where %s', (_, words) => {
    expect(
      rollout([{ days: days(1, 5), tasks: [aTask('T-001', words), aTask('T-002', { after: ['T-001'] })] }]),
    ).toEqual(['**Week 1 (Phase 1)**: Alice: T-001 → T-002', '- Days 1-5: T-001 → T-002']);
  });

  test('gives tasks without a timed group the days that no group takes', () => {
    const phase: PhaseWords = {
      days: days(1, 10),
      groups: [aGroup('Sprint 1', [3, 5]), aGroup('Polish')],
      tasks: [aTask('T-001', { group: 0 }), aTask('T-002', { group: 1 }), aTask('T-003')],
    };
    expect(rollout([phase]).slice(1)).toEqual([
      '- Days 3-5 (Sprint 1): T-001',
      '- Days 1-2, Days 6-10 (Polish): T-002',
      '- Days 1-2, Days 6-10: T-003 (Do T-003)',
    ]);
  });

  test('writes the plan’s words where the time is unknown', () => {
    const phase: PhaseWords = {
      timing: 'Q3',
      groups: [aGroup('Kitchen')],
      tasks: [aTask('T-001', { group: 0 })],
    };
    expect(rollout([phase, { tasks: [] }])).toEqual([
      '**Phase 1** (Q3): Alice: T-001',
      '',
      '**Phase 2**: no task',
    ]);
  });

  test('says who is responsible where that is more than the owner’s name', () => {
    const phase = {
      tasks: [aTask('T-001')],
      responsible: clauses('Backend team (Alice lead)', 'with the client team'),
    };
    expect(rollout([phase])).toEqual([
      '**Phase 1**: Alice: T-001',
      '- Responsible: Backend team (Alice lead), with the client team',
    ]);
    expect(rollout([{ ...phase, responsible: clauses('Alice') }])).toEqual(['**Phase 1**: Alice: T-001']);
  });

  test('writes long chains by their ends', () => {
    const chain = Array.from({ length: 9 }, (_, index) =>
      aTask(`T-${index + 1}`, { after: index === 0 ? [] : [`T-${index}`] }),
    );
    expect(rollout([{ tasks: chain }])).toEqual(['**Phase 1**: Alice: T-001 → … → T-009']);
  });
});

test('a phase that is called by its week says it once', () => {
  const plan = '# Plan: Training\n\n**Week 1: Base**\n- Run five miles\n\n**Week 2: Speed**\n- Run uphill\n';
  const { note } = builtOf(plan);
  expect(note).toContain('**Week 1**: T-001');
  expect(note).not.toContain('Week 1 (Week 1)');
});
