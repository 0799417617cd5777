import { planOf } from '../support/reading.ts';

const phases = ['## Phase 1: Base (9 March - 12 April)', '- [ ] Learn', '', '## Phase 2: End', '- [ ] Rest'];

const firstDay = (opening: string): string | null =>
  planOf(['# Plan: Exam', '', opening, '', ...phases].join('\n')).startDate;

describe('the year of dates without one, told by what the plan opens with (format 2.3)', () => {
  test.each([
    ['a plain line', 'Start: 7 March 2026'],
    ['a quote', '> Exam on 5 July 2026, or 6 December 2026'],
    ['English dates', 'We begin on March 7, 2026.'],
    ['ISO', '> Today: 2026-03-07'],
    ['Japanese', '> 現在日：2026年3月7日'],
    ['German', 'Beginn am 7. März 2026, Ende am 30.11.2026'],
    ['Spanish', 'Empieza el 7 de marzo de 2026'],
  ])('%s', (_, line) => {
    expect(firstDay(line)).toBe('2026-03-09');
  });

  test.each([
    ['two years', '> From 7 March 2026 to 5 July 2027'],
    ['a year alone', 'Our year 2026 was good.'],
    ['no date', 'We begin soon.'],
  ])('%s tell none', (_, line) => {
    expect(firstDay(line)).toBeNull();
  });

  test('one date late in a year is near to the next year', () => {
    expect(firstDay('Written on 20 November 2025')).toBe('2026-03-09');
  });
});
