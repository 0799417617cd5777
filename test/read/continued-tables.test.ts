import { phasesOf, planOf } from '../support/reading.ts';

describe('rows behind a rule after a table (format 2.5)', () => {
  const HEAD = ['| Week | Task | Owner |', '|---|---|---|', '| 1 | Play scales | Ida |'];
  const read = (...lines: readonly string[]): string[] =>
    phasesOf(...HEAD, ...lines)
      .flatMap(({ items }) => items)
      .map(({ text, line, fields }) => `${String(line)} ${text} ${fields.owner ?? ''}`);

  test.each([
    ['a rule', ['', '---', '', '| 2 | Play the etude | Bo |', '| | Record it | Ida |'], [9, 10]],
    ['a rule at once', ['---', '| 2 | Play the etude | Bo |', '| | Record it | Ida |'], [7, 8]],
    ['a blank line', ['', '| 2 | Play the etude | Bo |', '| | Record it | Ida |'], [7, 8]],
    [
      'each a rule',
      ['', '***', '| 2 | Play the etude | Bo |', '', '---', '', '| | Record it | Ida |'],
      [8, 12],
    ],
  ])('%s', (_, lines, [one = 0, two = 0]) => {
    expect(read(...lines)).toEqual([
      '5 Play scales Ida',
      `${String(one)} Play the etude Bo`,
      `${String(two)} Record it Ida`,
    ]);
  });

  test('a cell without words stays one', () => {
    expect(read('', '---', '', '| 2 | Play the etude | |', '| 3 | Record it | Ida |').slice(1)).toEqual([
      '9 Play the etude ',
      '10 Record it Ida',
    ]);
  });

  test('lines of more or fewer cells are none of its', () => {
    expect(read('', '---', '', '| 2 | Play |', '', '| a | b | c | d |')).toEqual(['5 Play scales Ida']);
    expect(planOf(['# Plan', '', ...HEAD, '', '---', '', '| 2 | Play |'].join('\n')).untold).not.toEqual([]);
  });
});
