import { phaseOf, planOf } from '../support/reading.ts';

function notesOf(...lines: readonly string[]): string[] {
  return phaseOf('## Phase 1: Letters', '', ...lines).notes.map(({ label, value }) => `${label} = ${value}`);
}

describe('rows that name no tasks are notes beside items that do (format 2.5)', () => {
  const rows = [
    '| Frequency | Content | How |',
    '|---|---|---|',
    '| **3x/week** | Harbour notes | Tom writes |',
    '| Weekly | A letter |  |',
  ];

  test.each([
    ['before the items', [...rows, '', '- Ask Tom for stamps'], ''],
    ['below a heading', ['- Ask Tom for stamps', '', '### Rhythm', '', ...rows], 'Rhythm: '],
    ['beside boxes', [...rows, '', '- [ ] Ask Tom for stamps'], ''],
  ])('%s', (_, lines, part) => {
    expect(notesOf(...lines)).toEqual([
      `${part}3x/week = Harbour notes · Tom writes`,
      `${part}Weekly = A letter`,
    ]);
  });

  test('in another language, one cell alone', () => {
    expect(
      notesOf(
        '| Fréquence | Contenu |',
        '|---|---|',
        '| Mardi | |',
        '| Jeudi | Notes |',
        '',
        '- Écrire à Tom',
      ),
    ).toEqual(['Note = Mardi', 'Jeudi = Notes']);
  });

  test('they are told by the checks as well', () => {
    const { unread } = planOf(['## Phase 1: A', '', ...rows, '', '- Ask Tom for stamps'].join('\n'));
    expect(unread).toEqual([expect.objectContaining({ count: 2, isWork: false })]);
  });
});
