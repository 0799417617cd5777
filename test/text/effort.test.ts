import { effortText } from '../../src/text/effort-text.ts';
import { effortHours } from '../../src/text/effort.ts';

const TIME = { hoursPerDay: 8, daysPerWeek: 5 };

describe('an effort in hours (format 5.2)', () => {
  test.each([
    ['1,000h', 1000],
    ['1,200,000 h', 1_200_000],
    ['1,5h', 1.5],
    ['0,125h', 0.125],
    ['8h-12h', 10],
    ['8-12h', 10],
    ['4h to 1d', 6],
    ['1d 4h', 12],
    ['h-12h', null],
    ['2 Tage', 16],
    ['1,5 Tage', 12],
    ['2-3 jours', 20],
    ['1 semaine', 40],
    ['2 días', 16],
    ['2 giorni', 16],
    ['4 uur', 4],
    ['3 Std.', 3],
    ['1 Tag 4 Stunden', 12],
    ['30 Minuten', 0.5],
    ['3日', 24],
    ['5 小时', 5],
    ['2 Teile', null],
    ['3 Tore', null],
  ])('%s', (text, hours) => {
    expect(effortHours(text, TIME)).toBe(hours);
  });

  test('the least that is written is a minute', () => {
    expect(effortText(0.001)).toBe('1m');
    expect(effortText(0.75)).toBe('45m');
  });
});

test.each(['constructor', 'valueOf', '__proto__'])('a name that every object has is no size: %s', (text) => {
  expect(effortHours(text, TIME)).toBeNull();
});
