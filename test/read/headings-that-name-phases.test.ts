import { itemsOf, names, phasesOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

const PHASES = ['## Phase 1: Tent', '- [ ] Sew it', '## Phase 2: Food', '- [ ] Bake'];

describe('boxes below a heading that names a phase by word and number are of that phase (format 2.0)', () => {
  test.each(['## Phase 1 checks', '## For phase 1', '## Shopping (Phase 1)', '## Before Phase 1 starts'])(
    '%s',
    (heading) => {
      const group = heading.replace(/^#+ /, '');
      const [tent, food] = told(...PHASES, heading, '- [ ] Buy cord');
      expect(tent).toMatch(/^Phase 1: Tent = Sew it \| .* \| Buy cord$/);
      expect(tent).toContain(group.replace(/ \(.*/, ''));
      expect(food).toBe('Phase 2: Food = Bake');
    },
  );

  test('in other languages, beside any word', () => {
    const lines = [
      '## Teil 1: Zelt',
      '- [ ] Nähen',
      '## Teil 2: Essen',
      '- [ ] Backen',
      '## Prüfliste Teil 1',
    ];
    expect(told(...lines, '- [ ] Nähte sind dicht')).toEqual([
      'Teil 1: Zelt = Nähen | Prüfliste Teil 1 | Nähte sind dicht',
      'Teil 2: Essen = Backen',
    ]);
  });

  test.each(['## Phase 1 and 2 checks', '## Phase 3 ideas', '## Phases 1-2', '## Week 1: Phase 1'])(
    'one of several, of none, or with a number of its own is a phase beside them: %s',
    (heading) => {
      expect(told(...PHASES, heading, '- [ ] Buy cord')).toHaveLength(3);
    },
  );
});
