import { phasesOf, planOf, textsOf } from '../support/reading.ts';

const PHASES = [
  ...['## Phase 1: Dock', '- Drive piles', '- Lay planks', '## Phase 2: Fares', '- Print fares'],
  ...['## Phase 3: Boat', '- Buy boat'],
];
/** `Phase 1: done` for each phase, by its tasks. */
const states = (...lines: readonly string[]): string[] =>
  phasesOf(...lines).map(({ number, items }) => `${number}: ${items.map(({ state }) => state).join(' ')}`);

describe('what is said of a phase elsewhere is its state (format 2.5)', () => {
  test.each(['Current Status', 'Progress', 'Etat'])('boxes below %s', (heading) => {
    const told = [
      ...[`## ${heading}`, '- [x] Phase 1: Dock ✅ COMPLETE (12 tests)', '- [ ] Phase 2: Fares'],
      ...['- [/] Phase 3', ''],
    ];
    expect(states(...told, ...PHASES)).toEqual(['1: done done', '2: todo', '3: active']);
    expect(states(...PHASES, ...told)).toEqual(['1: done done', '2: todo', '3: active']);
    expect(phasesOf(...told, ...PHASES)[0]?.notes).toMatchObject([{ label: 'Done', value: '12 tests' }]);
  });

  test.each([
    '- [ ] Phase 2: Fares (SKIP - not needed)',
    '- [-] Phase 2: Fares',
    '- Phase 2: Fares — skipped',
  ])('a phase that is cancelled there is left out, and counted: %s', (line) => {
    const plan = planOf(['# Plan: Test', '', ...PHASES, '## Current Status', line].join('\n'));
    expect(plan.phases.map(({ number }) => number)).toEqual(['1', '3']);
    expect(plan.cancelled).toHaveLength(1);
  });

  test('tasks of it that are done stay', () => {
    const [phase] = phasesOf(
      ...['## Phase 1: Dock', '- [x] Drive piles', '- [ ] Lay planks', '## Phase 2: Boat', '- [ ] Buy boat'],
      ...['## Current Status', '- [ ] Phase 1: Dock (SKIP - not needed)'],
    );
    expect(textsOf(phase?.items ?? [])).toEqual(['Drive piles']);
    expect(phase?.notes).toMatchObject([{ label: 'Status', value: 'SKIP - not needed' }]);
  });

  test('rows of a table of phases', () => {
    const table = [
      '| Phase | Status |',
      '|---|---|',
      '| Phase 1 | ✅ Done |',
      '| Phase 3: Boat | Waits for Ana |',
    ];
    expect(states(...PHASES, '## Progress', '', ...table)).toEqual(['1: done done', '2: todo', '3: todo']);
    const notes = phasesOf(...PHASES, '## Progress', '', ...table)[2]?.notes;
    expect(notes).toMatchObject([{ label: 'Status', value: 'Waits for Ana' }]);
  });

  describe('rows of a table of phases, however they name these', () => {
    const table = (header: string, ...rows: readonly string[]): string[] => [
      ...['## Progress', '', header, header.replace(/[^|]+/g, '---'), ...rows],
    ];

    test.each([
      [
        'by number and more words',
        table('| Phase | Status |', '| Phase 1 - Piles | done |', '| Phase 2 | 🔄 |'),
      ],
      ['by number alone', table('| Phase | Status |', '| 1 | done |', '| 2 | in progress |')],
      [
        'by a word of their names',
        table('| Phase | Status |', '| Piles and dock | done |', '| All fares | 40% |'),
      ],
      [
        'behind a number',
        table(
          '| # | Milestone | Stand |',
          '| 1 | Dock | erledigt |',
          '| 2 | Fares | in Arbeit |',
          '| 3 | Boat | offen |',
        ),
      ],
      [
        'by their place where most are known',
        table('| Phase | State |', '| Dock | done |', '| Money | wip |', '| Boat | to do |'),
      ],
      [
        'in a part that sums up',
        ['## Summary', ...table('| Phase | Done |', '| Dock | ✅ |', '| Fares | 🚧 |').slice(1)],
      ],
    ])('%s', (_, lines) => {
      expect(states(...lines, ...PHASES)).toEqual(['1: done done', '2: active', '3: todo']);
    });

    test.each([
      [
        'with another number',
        table('| Phase | Status |', '| Phase 1 | done |', '| Phase 7 | done |', '| Boat | to do |'),
      ],
      [
        'with words that two phases have',
        table('| Phase | Status |', '| Dock | done |', '| All boat fares | done |'),
      ],
    ])('not one %s', (_, lines) => {
      expect(states(...lines, ...PHASES)).toEqual(['1: done done', '2: todo', '3: todo']);
    });

    test('owner, time and what they wait for are the phase’s, all else is a note of it', () => {
      const lines = table(
        '| Phase | Lead | Weeks | Needs | Cost | Due |',
        '| Dock | Ana | Weeks 1-2 | – | 300 € | 2026-05-08 |',
      );
      const [phase] = phasesOf(...lines, ...PHASES);
      expect(textsOf(phase?.responsible ?? [])).toEqual(['Ana']);
      expect(phase?.days).toEqual({ first: 1, last: 10 });
      expect(phase?.notes).toMatchObject([
        { label: 'Cost', value: '300 €' },
        { label: 'Due', value: '2026-05-08' },
      ]);
    });

    test('a length told as an effort is how long it takes, a single day only when it is due', () => {
      const lines = table(
        '| Release | Date | Effort |',
        '| Alpha | 2026-05-08 | 10d |',
        '| Beta | 2026-06-05 | 2 weeks |',
      );
      const phases = phasesOf(...lines, '## Alpha', '- [ ] Drive piles', '## Beta', '- [ ] Lay planks');
      expect(phases.map(({ days }) => days)).toEqual([
        { first: 1, last: 10 },
        { first: 11, last: 20 },
      ]);
    });
  });

  test('a state of its own goes before', () => {
    expect(
      states(
        '## Phase 1: Dock (done)',
        '- Lay planks',
        '## Phase 2: Boat',
        '- Buy boat',
        '## Status',
        '- [/] Phase 1',
      ),
    ).toEqual(['1: done', '2: todo']);
  });

  test('a box that says something else of a phase is work', () => {
    const phases = phasesOf(...PHASES, '## Later', '- [ ] Phase 2: review the dock with Ana');
    expect(phases.flatMap(({ items }) => textsOf(items))).toContain('Phase 2: review the dock with Ana');
  });
});
