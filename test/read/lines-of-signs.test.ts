import { itemsOf, phaseOf, planOf } from '../support/reading.ts';

describe('two lines or more in a row that open with the sign of a state are items without a bullet (format 2.5)', () => {
  test.each([
    ['one below the other', ['✅ Oil the hinges', '⬜ Hang the door', '⬜ Paint it']],
    ['with hard breaks', ['✅ Oil the hinges  ', '⬜ **Hang the door**  ', '⬜ Paint it']],
  ])('%s', (_what, lines) => {
    const phase = phaseOf('## Phase 1: Barn', '### Door', ...lines);
    expect(itemsOf(phase)).toEqual(['Door | Oil the hinges', 'Door | Hang the door', 'Door | Paint it']);
    expect(phase.items.map(({ state }) => state)).toEqual(['done', 'todo', 'todo']);
  });

  test('one alone tells a state, and is none', () => {
    const phase = phaseOf('## Phase 1: Barn', '✅ All of it is ready.', '', '- [ ] Hang the door');
    expect(itemsOf(phase)).toEqual(['Hang the door']);
  });

  test('sections of such lines are the phases of a plan that has no others', () => {
    const plan = planOf(
      ['# Halle', '## Vorher', '✅ Tor ölen', '✅ Strom prüfen', '## Danach', '✅ Fegen', '⬜ Feiern'].join(
        '\n',
      ),
    );
    expect(plan.phases.map(({ items }) => items.length)).toEqual([2, 2]);
  });
});
