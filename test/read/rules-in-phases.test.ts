import { itemsOf, phasesOf, textsOf } from '../support/reading.ts';

describe('a part of a phase that tells of rules is a note of it (format 2.5)', () => {
  test.each([
    ['a heading', ['### Ground rules', '- Nobody climbs alone']],
    ['a bold line', ['**Regeln**', '', '- Nobody climbs alone']],
    ['a line above the list', ['Principles:', '- Nobody climbs alone']],
  ])('%s', (_what, rules) => {
    const [phase] = phasesOf(
      '## Phase 1: Roof',
      ...rules,
      '### Tiles',
      '- Lift the tiles',
      '## Phase 2: Wall',
    );
    expect(phase && itemsOf(phase)).toEqual(['Tiles | Lift the tiles']);
    expect(phase?.notes.map(({ value }) => value)).toEqual(['Nobody climbs alone']);
  });

  test('boxes below it are work, and so is what makes them', () => {
    const [phase] = phasesOf(
      ...['## Phase 1: Roof', '### House rules', '- [ ] Print them', '### Write the rules', '- [ ] Ask all'],
      '## Phase 2: Wall',
    );
    expect(phase && textsOf(phase.items)).toEqual(['Print them', 'Ask all']);
  });
});
