import { builtOf, rowsOf } from '../support/building.ts';

/** Description and effort of a task with these fields. */
function told(...fields: readonly string[]): string {
  const { note } = builtOf(
    ['# Plan: Fest', '## Phase 1: A', '### Task 1: Oil the door', ...fields, '### Task 2: Sweep'].join('\n'),
  );
  const [, , description = '', , effort = ''] = rowsOf(note)[0] ?? [];
  return `${description} | ${effort}`;
}

describe('a deadline is no effort (format 2.4)', () => {
  test.each([
    [['- Prazo: 10 de maio'], 'Prazo: 10 de maio'],
    [['- Plazo: antes del 10 de mayo'], 'Plazo: antes del 10 de mayo'],
    [['- Termin: bis Freitag'], 'Termin: bis Freitag'],
    [['- Délai: avant la fête'], 'Délai: avant la fête'],
    [['- Timeline: before the party'], 'Timeline: before the party'],
  ])('%j', (fields, description) => {
    expect(told(...fields)).toContain(description);
    expect(told(...fields)).not.toContain('Effort');
  });

  test('an effort beside it counts, whichever is first', () => {
    for (const fields of [
      ['- Effort: 3h', '- Duration: 2 weeks'],
      ['- Duration: 2 weeks', '- Effort: 3h'],
    ])
      expect(told(...fields)).toBe('Duration: 2 weeks | 3h');
  });

  test('a length of time alone is one', () => {
    expect(told('- Duration: 2 days')).toBe(' | 16h');
  });
});
