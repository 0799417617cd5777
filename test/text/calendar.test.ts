import fc from 'fast-check';
import { WorkCalendar } from '../../src/text/calendar.ts';
import { datesIn, isDate } from '../../src/text/iso-dates.ts';

const week = [1, 2, 3, 4, 5];
const DAY = 86_400_000;

/** The working days from a start on, found by walking day by day over a plain clock: another way than the code's. */
function walked(
  start: string,
  workingDays: readonly number[],
  holidays: readonly string[],
  count: number,
): string[] {
  const off = new Set(holidays);
  const found: string[] = [];
  for (let time = Date.parse(start); found.length < count; time += DAY) {
    const date = new Date(time);
    const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
    const text = date.toISOString().slice(0, 10);
    if (workingDays.includes(weekday) && !off.has(text)) found.push(text);
  }
  return found;
}

test('Day 1 is the first working day on or after the start', () => {
  const calendar = new WorkCalendar('2026-05-02', { workingDays: week, holidays: [] });
  expect([1, 2, 5, 6].map((day) => calendar.date(day))).toEqual([
    '2026-05-04',
    '2026-05-05',
    '2026-05-08',
    '2026-05-11',
  ]);
});

test('holidays are days off: what lies after them moves, and a start on one is the next working day', () => {
  const calendar = new WorkCalendar('2026-12-24', {
    workingDays: week,
    holidays: ['2026-12-24..2026-12-26', '2027-01-01'],
  });
  expect([1, 4, 5].map((day) => calendar.date(day))).toEqual(['2026-12-28', '2026-12-31', '2027-01-04']);
  expect(calendar.day('2026-12-24')).toBe(1);
  expect(calendar.day('2027-01-01')).toBe(5);
  expect(calendar.day('2027-01-04')).toBe(5);
});

test('holidays on free days, before the start and without a date count for nothing', () => {
  const holidays = ['2026-05-09', '2026-05-01', 'May Day', '2026-02-30', '2026-05-08..2026-05-05'];
  expect(new WorkCalendar('2026-05-04', { workingDays: week, holidays }).date(6)).toBe('2026-05-11');
});

test('days and dates are those of a walk day by day, and lead back to each other', () => {
  const dates = fc.date({ min: new Date('1999-01-01'), max: new Date('2105-01-01'), noInvalidDate: true });
  const day = dates.map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }),
      (start, workingDays, offsets) => {
        const holidays = offsets.map((days) =>
          new Date(Date.parse(start) + days * DAY).toISOString().slice(0, 10),
        );
        const calendar = new WorkCalendar(start, { workingDays, holidays });
        const expected = walked(start, workingDays, holidays, 40);
        const numbers = expected.map((_, index) => index + 1);
        expect(numbers.map((number) => calendar.date(number))).toEqual(expected);
        expect(expected.map((date) => calendar.day(date))).toEqual(numbers);
      },
    ),
  );
});

test.each(['2026-03-29', '2026-10-25', '2028-02-29', '2100-02-28'])(
  'no daylight saving, leap day or century shifts a day after %s',
  (start) => {
    const calendar = new WorkCalendar(start, { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] });
    const expected = walked(start, [1, 2, 3, 4, 5, 6, 7], [], 400);
    expect(expected.map((_, index) => calendar.date(index + 1))).toEqual(expected);
  },
);

test('what lies past the year 9999 is its last day', () => {
  const calendar = new WorkCalendar('2026-01-05', { workingDays: week, holidays: [] });
  expect(calendar.date(50_000)).toMatch(/^2217-/);
  expect([3_000_000, 1e12].map((day) => calendar.date(day))).toEqual(['9999-12-31', '9999-12-31']);
});

test('a date is four digits of a year, two of a month and a day that it has', () => {
  expect(['2026-02-28', '2028-02-29'].every(isDate)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', ''].some(isDate)).toBe(false);
});

test('a range has both its ends and lasts a year at the most', () => {
  expect(datesIn('2026-12-31..2027-01-02')).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
  expect(datesIn(' 2026-12-31 to 2027-01-01 ')).toEqual(['2026-12-31', '2027-01-01']);
  expect(datesIn('2026-01-01..2026-12-31')).toHaveLength(365);
  expect(datesIn('2026-01-01..2028-01-01')).toEqual([]);
});
