import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' / ')}`);
};

describe('lines that open with an hour are items of a list (format 2.5)', () => {
  test.each([
    ['18:00 Arrival', '19:30 Dinner'],
    ['18h30 Arrivée', '19h30 Dîner'],
    ['18.00 Uhr Ankunft', '19.30 Uhr Essen'],
    ['6pm Arrival', '7:30 pm Dinner'],
    ['18:00 – 19:00 Arrival', '19:00 – 21:00 Dinner'],
    ['18：00 抵达', '19：30 晚餐'],
    ['9-10 am Arrival', '10-11 am Breakfast'],
    ['18:00 - Arrival', '19:30 - Dinner'],
  ])('%s', (one, two) => {
    expect(told('## Saturday', one, two, '', '## Sunday', '- Walk')[0]).toMatch(/ = [^/]+ \/ [^/]+$/);
    expect(told('## Saturday', one, '', two, '', '## Sunday', '- Walk')[0]).toMatch(/ = [^/]+ \/ [^/]+$/);
  });

  test('with the hour in bold', () => {
    expect(told('## Saturday', '**18:00** Arrival', '**19:30** Dinner', '## Sunday', '- Walk')[0]).toBe(
      'Phase 1: Saturday = 18:00 Arrival / 19:30 Dinner',
    );
  });

  test.each([
    ['one alone', ['18:00 we meet at the gate.']],
    ['numbers', ['1.30 m of rope', '2.50 m of rope']],
    ['lengths', ['30 minutes of rest', '20 minutes of song']],
    ['amounts', ['12 boats', '14 oars']],
    ['hours alone', ['18:00', '19:30']],
  ])('not %s', (_, lines) => {
    expect(told('## Saturday', '- Row', '', ...lines, '', '## Sunday', '- Walk')[0]).toBe(
      'Phase 1: Saturday = Row',
    );
  });

  test.each([[['18:00 Arrival', '19:30 Dinner']], [['- 18:00 Arrival', '- 19:30 Dinner']]])(
    'beside sections of boxes they are unread work, as timetables are: %j',
    (lines) => {
      const boxes = ['## Before', '- [ ] Book the inn', '## After', '- [ ] Pay it'];
      const { unread } = planOf(['# Trip', ...boxes, '## Saturday', ...lines].join('\n'));
      expect(unread).toEqual([expect.objectContaining({ heading: 'Saturday', count: 2, isWork: true })]);
    },
  );
});
