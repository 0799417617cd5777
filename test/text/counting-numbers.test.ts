import { countingNumbers } from '../../src/text/counting-numbers.ts';

test.each<[string, string[][], string[]]>([
  [
    'go on from a first one',
    [['1.1 Dig', '1.2 Rake', '2.1 Plant', '2.2 Water']],
    ['1.1', '1.2', '2.1', '2.2'],
  ],
  ['may start at nought', [['1.0: Dig', '1.1: Rake']], ['1.0', '1.1']],
  ['stand alone, one in each part', [['1.1 Dig'], ['2.1 Plant']], ['1.1', '2.1']],
  ['have no dot', [['7) Dig', '#9 Rake', '31: Plant']], ['7', '9', '31']],
  ['may leave one out', [['**1.1** Dig', '**1.3** Rake']], ['1.1', '1.3']],
  ['go deeper', [['1.1.1 Dig', '1.1.2 Rake']], ['1.1.1', '1.1.2']],
])('numbers count that %s (format 2.8)', (_, parts, numbers) => {
  expect(numbers.filter(countingNumbers(parts))).toEqual(numbers);
});

test.each<[string, string[], string[]]>([
  [
    'days',
    ['7.8 Rent the boats', '12.8 Paint', '31.8: Pay the club', '3.9.26 Return them'],
    ['7.8', '12.8', '31.8', '3.9.26'],
  ],
  ['one day again', ['8.8 Rent', '8.8 Paint'], ['8.8']],
  [
    'first days of months',
    ['1.8 Pay the rent', '1.9 Pay the rent', '1.10 Pay the rent'],
    ['1.8', '1.9', '1.10'],
  ],
  ['days of January', ['1.1 Sleep', '2.1 Clean', '3.1 Work'], ['1.1', '2.1', '3.1']],
  ['hours', ['8.15 Breakfast', '9.30 Start'], ['8.15', '9.30']],
])('%s are no numbers that count (format 2.8)', (_, texts, numbers) => {
  expect(numbers.filter(countingNumbers([texts]))).toEqual([]);
});
