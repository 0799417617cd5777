import { isQuantity } from '../../src/text/quantity.ts';
import { itemsOf, phaseOf, phasesOf } from '../support/reading.ts';

describe('an amount alone names no task (format 2.5)', () => {
  test.each([
    '7 days',
    '18 km',
    '14〜18h',
    'max. 3 h/week',
    '1h 30min',
    '9:40 - 9:50',
    '3 Tage',
    '€ 500',
    '11pt',
  ])('%j is an amount', (text) => {
    expect(isQuantity(text)).toBe(true);
  });

  test.each(['12 tests', 'Row 5 km', '3 boats', 'T-001', '1a', 'Rest'])('%j is none', (text) => {
    expect(isQuantity(text)).toBe(false);
  });

  test.each([
    ['Max. duration', '7 days'],
    ['Time limit', '30 min'],
    ['Max. Dauer', '3 Tage'],
    ['Distance', '18 km'],
  ])('a column %s does not name the rows of a table of phases', (header, amount) => {
    const [phase] = phasesOf(
      `| Nr. | Phase | Responsible | ${header} | Contents |`,
      '|---|---|---|---|---|',
      `| 1 | Intake | Rita | ${amount} | Read the form |`,
      `| 2 | Review | Tom | ${amount} | Check it |`,
    );
    expect(phase === undefined ? [] : itemsOf(phase).map((text) => text.replace(/^.* \| /, ''))).toEqual([
      'Read the form',
    ]);
  });

  test.each(['11pt', '1.25rem', '16px'])('sizes of type, %s, make no table of tasks', (size) => {
    const lines = ['## Phase 1: Draw', '- Draw it', '', '| Size | Font token | Value |', '|---|---|---|'];
    const phase = phaseOf(...lines, `| Small | font-s | ${size} |`, '| Big | font-b | 20px |');
    expect(itemsOf(phase)).not.toContain('font-s');
    expect(phase.items.every(({ text }) => !text.includes('font-s'))).toBe(true);
  });

  test.each(['Meta: 48 min', '**Umfang:** 18 km', '週目標 | 14〜18h', 'Target: 3 h/week', '14-18 h'])(
    '%s among items is a note',
    (item) => {
      const phase = phaseOf('## Phase 1: Run', `- ${item}`, '- Swim', '- Row: 45 min');
      expect(itemsOf(phase)).toEqual(['Swim', 'Row: 45 min']);
      expect(phase.notes).toHaveLength(1);
    },
  );

  test('an effort of a part is still its effort, a box still a task', () => {
    const phase = phaseOf('## Phase 1: Run', '### Hull', '- Effort: 6h', '- [ ] Paint it', '- [ ] 45 min');
    expect(phase.groups[0]?.label).toBe('Hull');
    expect(phase.items).toHaveLength(2);
  });
});

test('a practical activity is work in any language', () => {
  const phase = phaseOf('## Semana 1: Nudos', '- Actividad práctica: El nudo de rizo', '- Meta: 2 h');
  expect(itemsOf(phase)).toEqual(['El nudo de rizo']);
});
