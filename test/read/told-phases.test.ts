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
