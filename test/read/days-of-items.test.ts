import { builtOf, rowsOf } from '../support/building.ts';

/** Name and description of each task. */
function tasksOf(...plan: readonly string[]): string[] {
  return rowsOf(builtOf(plan.join('\n')).note).map(([, name = '', told = '']) => `${name} | ${told}`);
}

describe('days and hours at the start of a line stay (format 2.8)', () => {
  test('of items, steps and labels', () => {
    expect(
      tasksOf(
        '# Plan: Regatta',
        '## August',
        '- [ ] 7.8 Rent the boats',
        '- [ ] 31.8: Pay the club',
        '- [ ] 10.8 Sunday',
        '  - [ ] Sew the flag',
        '## September',
        '### 3.9 Race',
        '- [ ] 9.30 Start the race',
        '- [ ] 3.9.26 Return the boats',
      ),
    ).toEqual([
      '7.8 Rent the boats | ',
      '31.8: Pay the club | ',
      'Sew the flag | 10.8 Sunday',
      '9.30 Start the race | 3.9 Race',
      '3.9.26 Return the boats | 3.9 Race',
    ]);
  });

  test('of phases', () => {
    const { note } = builtOf('# Umzug\n## 7.8 Boote\n- [ ] Mieten\n## 12.8 Farbe\n- [ ] Malen\n');
    expect(note).toContain('**Phase 1: 7.8 Boote**');
  });

  test('numbers that count are taken off', () => {
    expect(
      tasksOf(
        '# Plan: Shed',
        '## Phase 1: A',
        '- 1.1 Dig',
        '- 1.2 Rake',
        '## Phase 2: B',
        '- 2.1 Plant (after 1.2)',
      ),
    ).toEqual(['Dig | ', 'Rake | ', 'Plant | ']);
  });
});
