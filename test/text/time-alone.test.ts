import { isDateAlone, isHourAlone } from '../../src/text/time-alone.ts';

describe('what says when and nothing else', () => {
  test.each(['10:00-11:00', '9.30 Uhr', '14h30', '9 am – 11 am', '[10:00]', '~8:00:'])(
    'an hour: %s',
    (text) => {
      expect(isHourAlone(text)).toBe(true);
    },
  );

  test.each(['3', '2h', '1.2', '10:00 Dig', 'Uhr'])('no hour: %s', (text) => {
    expect(isHourAlone(text)).toBe(false);
  });

  test.each([
    ...[
      '2024-03',
      '2024-03-09',
      '8.4.',
      '12/4',
      '2024',
      'March 2024',
      'Mid March 2024',
      'Sat 12 May',
      'Monday',
    ],
    ...[
      'Week of 8.4. to 12.4.',
      'Week 3',
      'Tag 5',
      '8.4. – 12.4.',
      'Anfang Mai',
      '3 - 5 March',
      '3-5 March',
      'du 8 au 12 avril',
    ],
  ])('a date: %s', (text) => {
    expect(isDateAlone(text)).toBe(true);
  });

  test.each([
    '',
    '3',
    '1.2',
    '2 weeks',
    'March to the sea',
    'Set 3',
    'Week',
    'Sow in March',
    'the',
    '3 to 5',
  ])('no date: %s', (text) => {
    expect(isDateAlone(text)).toBe(false);
  });
});
