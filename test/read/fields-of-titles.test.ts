import { daysOf, names, planOf } from '../support/reading.ts';

const plan = (...lines: readonly string[]): ReturnType<typeof planOf> => planOf(lines.join('\n'));

describe('fields in the brackets of a phase’s title are the phase’s (format 2.4)', () => {
  test.each([
    ['(Lead: Rita)', 'Walls', '?'],
    ['(Owner: Rita, 5 days)', 'Walls', '1-5'],
    ['(5 days; Responsible: Rita)', 'Walls', '1-5'],
    ['(Verantwortlich: Rita)', 'Walls', '?'],
  ])('%s', (brackets, name, days) => {
    const { phases } = plan(`## Phase 1: Walls ${brackets}`, '- Plaster', '## Phase 2: Floor', '- Sweep');
    expect(names(phases)[0]).toBe(`Phase 1: ${name}`);
    expect(phases[0]?.responsible.map(({ text }) => text)).toEqual(['Rita']);
    expect(daysOf(phases)[0]).toBe(days);
  });

  test('several people are several', () => {
    const { phases } = plan(
      '## Phase 1: Walls (Owner: Rita, Omar, 5 days)',
      '- Plaster',
      '## Phase 2: Floor',
      '- Sweep',
    );
    expect(phases[0]?.responsible.map(({ text }) => text)).toEqual(['Rita', 'Omar']);
  });

  test('other labels are notes, and brackets without one stay in the name', () => {
    const { phases } = plan(
      '## Phase 1: Walls (Goal: no cracks)',
      '- Plaster',
      '## Phase 2: Floor (oak, waxed)',
      '- Sweep',
    );
    expect(phases[0]?.notes).toEqual([expect.objectContaining({ label: 'Goal', value: 'no cracks' })]);
    expect(names(phases)[1]).toBe('Phase 2: Floor (oak, waxed)');
  });
});
