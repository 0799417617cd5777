import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

const phases = ['## Phase 1: Kitchen', '- [ ] Paint the walls', '## Phase 2: Bath', '- [ ] Tile the wall'];

describe('headings with the fields of a task, side by side in a section that is no phase by its name (format 2.1, Siblings)', () => {
  test.each([
    [
      ['### 1. Roof', '- **Problem:** it leaks', '- **Fix:** Replace two tiles', '- **Estimated time:** 2h'],
      ['### 2. Door', '- **Problem:** it sticks', '- **Fix:** Plane the frame', '- **Estimated time:** 1h'],
    ],
    [
      ['### 1) Roof', '- **Grund:** es tropft', '- **Aufwand:** 2h', '- **Datei:** dach.txt'],
      ['### 2) Door', '- **Grund:** sie klemmt', '- **Aufwand:** 1h', '- **Datei:** tuer.txt'],
    ],
    [
      ['#### Roof', '**Owner:** Rita', '**Effort:** 2h', '**Depends on:** Phase 1'],
      ['#### Door', '**Owner:** Omar', '**Effort:** 1h'],
    ],
  ])('make a phase of it: %j', (one, two) => {
    expect(told('## Critical', ...one, ...two, ...phases)).toEqual([
      expect.stringMatching(/^Critical = (?:1[.)] )?Roof \| (?:2[.)] )?Door$/),
      'Phase 1: Kitchen = Paint the walls',
      'Phase 2: Bath = Tile the wall',
    ]);
    const plan = planOf(['# House', '## Critical', ...one, ...two, ...phases].join('\n'));
    expect([plan.unread.filter(({ isWork }) => isWork), plan.phases[0]?.items[1]?.fields.effort]).toEqual([
      [],
      '1h',
    ]);
  });

  test('beside sections without a number, too', () => {
    const urgent = [
      '## Urgent',
      '### Fix the roof',
      '- **Effort:** 2h',
      '### Plane the door',
      '- **Effort:** 1h',
    ];
    expect(told(...urgent, '## Kitchen', '- [ ] Paint the walls', '## Bath', '- [ ] Tile the wall')[0]).toBe(
      'Phase 1: Urgent = Fix the roof | Plane the door',
    );
  });

  test.each([
    ['they describe things', ['### 1. Roof', '- **Material:** slate', '### 2. Door', '- **Material:** oak']],
    ['there is but one', ['### 1. Roof', '- **Material:** slate', '- **Effort:** 2h']],
  ])('but not where %s', (_, lines) => {
    expect(told('## Parts', ...lines, ...phases).length).toBe(2);
  });
});
