import { itemsOf, phaseOf, planOf } from '../support/reading.ts';

describe('lines of a list that Markdown does not know are items without a bullet (format 2.5)', () => {
  test.each([
    ['bullets of a word processor', ['• Oil the hinges', '• Hang the door']],
    ['arrows', ['→ Oil the hinges', '→ Hang the door']],
    ['dashes', ['– Oil the hinges', '– Hang the door']],
    ['hyphens that have lost their blank', ['-Oil the hinges', '-Hang the door']],
    ['letters', ['a) Oil the hinges', 'b) Hang the door']],
    ['capital letters', ['A. Oil the hinges', 'B. Hang the door']],
    ['numbers in brackets', ['(1) Oil the hinges', '(2) Hang the door']],
    ['numbers of two parts', ['1.1 Oil the hinges', '1.2 Hang the door']],
    ['numbers that go on in the next part', ['1.3 Oil the hinges', '2.1 Hang the door']],
  ])('%s', (_what, lines) => {
    expect(
      itemsOf(phaseOf('## Phase 1: Barn', ...lines)).map((item) => item.replace(/^[\d.()ab]+ /, '')),
    ).toEqual(lines.map((line) => line.replace(/^.*?(?=Oil|Hang)/, '')));
  });

  test('a line that announces them is none', () => {
    const phase = phaseOf('## Phase 1: Barn', 'What we do first:', '• Oil the hinges', '• Hang the door');
    expect(itemsOf(phase).map((item) => item.replace(/^.*\| /, ''))).toEqual([
      'Oil the hinges',
      'Hang the door',
    ]);
  });

  test('a wrapped line belongs to the one above', () => {
    const phase = phaseOf('## Phase 1: Barn', '• Oil the hinges', 'of both doors', '• Hang the door');
    expect(itemsOf(phase)).toEqual(['Oil the hinges of both doors', 'Hang the door']);
  });

  test('their sections are phases, as those of lists are, and their numbers may be waited for', () => {
    const plan = planOf(
      [
        '# Barn',
        '## 1. Doors',
        '1.1 Oil the hinges - 2 days',
        '1.2 Hang the door - 4h (after 1.1)',
        '## 2. Roof',
        '2.1 Lay the tiles - 1 week',
        '2.2 Sweep - 1h (after 1.2)',
      ].join('\n'),
    );
    expect(plan.phases.map(({ name, items }) => [name, items.length])).toEqual([
      ['Doors', 2],
      ['Roof', 2],
    ]);
  });

  test.each([
    ['a line alone', ['• All of it is ready.', '', '- [ ] Hang the door']],
    ['initials', ['A. Miller and', 'C. Smith know the house.', '', '- [ ] Hang the door']],
    ['a year and a number', ['In 2024 we', '3.5 tonnes of hay were here.', '', '- [ ] Hang the door']],
    [
      'numbers that do not count on',
      ['1.1 of it is rust, and', '2.4 of it is rot.', '', '- [ ] Hang the door'],
    ],
  ])('none is %s', (_what, lines) => {
    expect(itemsOf(phaseOf('## Phase 1: Barn', ...lines))).toEqual(['Hang the door']);
  });
});
