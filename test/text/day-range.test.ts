import { timing } from '../../src/text/day-range.ts';

describe('a time as a plan words it (format 2.3)', () => {
  test.each([
    ['Dec 15 - Jan 9, 2026', '2025-12-15', '2026-01-09'],
    ['15 Dec - 9 Jan 2026', '2025-12-15', '2026-01-09'],
    ['Dec 15, 2025 - Jan 9', '2025-12-15', '2026-01-09'],
    ['Jan 5 - Jan 16, 2026', '2026-01-05', '2026-01-16'],
  ])('dates: %s', (text, first, last) => {
    expect(timing(text)).toEqual({ kind: 'dates', first, last });
  });

  test('a month that runs backwards is no time', () => {
    expect(timing('Jan 16 - Jan 5, 2026')).toBeNull();
  });

  test.each([
    ['Weeks 1, 2', 1, 2],
    ['Weeks 1, 2, 3', 1, 3],
    ['Week 3, 2026', 3, 3],
    ['Week 5, 2 weeks', 5, 5],
    ['Weeks 3-5, Milestone 2', 3, 5],
  ])('weeks: %s', (text, first, last) => {
    expect(timing(text)).toEqual({ kind: 'weeks', first, last });
  });
});
