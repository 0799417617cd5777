import { itemsOf, phasesOf, planOf } from '../support/reading.ts';

describe('the title of a callout is the group of the boxes in it (format 2.5)', () => {
  test.each([
    ['a word that reads as a state', '> [!todo] Deck'],
    ['one that can be folded', '> [!info]- Deck'],
    ['with a sentence below it', '> [!note] Deck\n> By Friday.'],
  ])('%s', (_what, title) => {
    const [phase] = phasesOf(
      '## Phase 1: Boat',
      title,
      '> - [ ] Scrub it',
      '',
      '- [ ] Sail',
      '## Phase 2: Sea',
    );
    expect(phase && itemsOf(phase)).toEqual(['Deck | Scrub it', 'Sail']);
  });

  test('in a plan without phases, too, and it is in the note', () => {
    const plan = planOf(
      ['# Boot', '> [!todo] Deck', '> - [ ] Putzen', '', '> [!todo] Mast', '> - [ ] Lackieren'].join('\n'),
    );
    expect(plan.phases.map(itemsOf)).toEqual([['Deck | Putzen', 'Mast | Lackieren']]);
    expect(plan.untold).toEqual([]);
  });

  test('one without a title leaves them to the heading', () => {
    const [phase] = phasesOf(
      '## Phase 1: Boat',
      '### Deck',
      '> [!todo]',
      '> - [ ] Scrub it',
      '## Phase 2: Sea',
    );
    expect(phase && itemsOf(phase)).toEqual(['Deck | Scrub it']);
  });
});
