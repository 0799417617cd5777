import { daysOf, phasesOf } from '../support/reading.ts';

const plan = (first: string, second: string): string[] => [
  ...['## Phase 1: Story', first, '- [ ] Sketch the scenes', ''],
  ...['## Phase 2: Songs', second, '- [ ] Write the song'],
];

describe('the effort of a phase in days or weeks (format 2.3)', () => {
  test.each([
    ['English', '**Estimated time:** 2 days', '**Effort:** 1 week'],
    ['English', '**Time needed**: 2 days', '- **Effort**: 5 days'],
    ['German', '**Zeitaufwand:** 2 Tage', '**Aufwand:** 1 Woche'],
    ['German', '**Zeitbedarf:** 1-3 Tage', '**Aufwand:** 5 Tage'],
    ['Spanish', '**Tiempo estimado:** 2 días', '**Esfuerzo:** 1 semana'],
  ])('is its length in %s', (_, first, second) => {
    expect(daysOf(phasesOf(...plan(first, second)))).toEqual(['1-2', '3-7']);
  });

  test('a time of its own wins', () => {
    const [first] = phasesOf(...plan('**Duration:** 4 days\n**Effort:** 2 days', ''));
    expect(first?.days).toEqual({ first: 1, last: 4 });
  });

  test('those of its groups win', () => {
    const [first] = phasesOf(...plan('**Effort:** 2 days\n\n### Days 3-4\n', ''));
    expect(first?.days).toEqual({ first: 3, last: 4 });
  });

  test.each(['**Effort:** 20 hours', '**Effort:** high', '**Effort:** 3 person-days'])(
    '%s is none',
    (line) => {
      expect(daysOf(phasesOf(...plan(line, '')))).toEqual(['?', '?']);
    },
  );
});
