import { names, planOf } from '../support/reading.ts';

const namesOf = (...lines: readonly string[]): string[] => names(planOf(lines.join('\n')).phases);

describe('a series of any word keeps its phases beside one part of boxes (format 2.1)', () => {
  const checklist = ['## 8. Ready checklist', '- [ ] the tests are green', '- [ ] the numbers are stable'];
  const three = (word: string, sign: string): string[] => [
    '# Scores',
    '## 4. Cronograma',
    `### ${word}0${sign} Taller`,
    '- Montar el banco',
    '- Afilar las sierras',
    `### ${word}1${sign} Madera`,
    '- Comprar roble',
    `### ${word}2${sign} Mesa`,
    '- Cortar las patas',
    ...checklist,
  ];

  test.each([
    ['F', ' —', 'F'],
    ['Tramo ', ':', 'Tramo '],
    ['Jornada ', ' -', 'Jornada '],
  ])('%s0%s', (word, sign, shown) => {
    expect(namesOf(...three(word, sign))).toEqual([
      `${shown}0: Taller`,
      `${shown}1: Madera`,
      `${shown}2: Mesa`,
      'Ready checklist',
    ]);
  });

  test('two of them, or boxes in several parts, tell of something else', () => {
    const options = ['# Shed', '## Option 1: Wood', '- cheap', '## Option 2: Stone', '- heavy'];
    expect(namesOf(...options, ...checklist)).toEqual(['Phase 1: Shed']);
    const more = [
      ...options,
      '## Option 3: Clay',
      '- cool',
      '## Before',
      '- [ ] Ask',
      '## After',
      '- [ ] Build',
    ];
    expect(namesOf(...more)).toEqual(['Phase 1: Before', 'Phase 2: After']);
  });
});
