import { builtOf, rowsOf } from '../support/building.ts';

/** The name, owner and effort of the first task of a plan with these lines. */
function first(...lines: readonly string[]): unknown[] {
  const [row = []] = rowsOf(builtOf(['# Plan: Boat', '', '## Phase 1: Now', ...lines].join('\n')).note);
  return [row[1], row[3], row[4]];
}

describe('an item that goes on in the next lines is called after', () => {
  test.each([
    [['- [ ] **Log book**', '  Keep one page per trip: wind, fuel, guests.'], 'Log book'],
    [['- [/] **Mast**', '  Plant it in the hull'], 'Mast'],
    [['1. **Logbuch**', '   Eine Seite je Fahrt'], 'Logbuch'],
    [
      ['- [ ] The stove must be repaired.', '  It smokes when the wind comes from the east, day and night.'],
      'The stove must be repaired',
    ],
    [
      [
        '- Le poêle est à réparer. Il fume',
        '  dès que le vent vient de l’est, et personne ne sait pourquoi.',
      ],
      'Le poêle est à réparer',
    ],
  ])('its bold first line or first sentence: %j', (lines, name) => {
    expect(first(...lines)[0]).toBe(name);
  });

  test('the hints of all of it are read', () => {
    expect(first('- [ ] **Log book** (2h)', '  Keep one page per trip')).toEqual(['Log book', '—', '2h']);
    expect(
      first('- [ ] Fix the lamp in the cabin.', '  It flickers, and nobody knows why (3h, @bob).'),
    ).toEqual(['Fix the lamp in the cabin', 'bob', '3h']);
  });

  test.each([
    [
      ['- [ ] Paint the hull with the colour', '  of last year'],
      'Paint the hull with the colour of last year',
    ],
    [['- [ ] **Sail:**', '  sew it'], 'Sail: sew it'],
  ])('all of it otherwise: %j', (lines, name) => {
    expect(first(...lines)[0]).toBe(name);
  });

  test.each([
    [['- 10:00-11:00  ', '  Set out the chairs'], '10:00-11:00'],
    [['- [ ] 9 Uhr', '  Set out the chairs'], '9 Uhr'],
    [['- **Monday**  ', '  Set out the chairs'], 'Monday'],
    [['- 3 March:  ', '  Set out the chairs'], '3 March'],
    [['- 14h30 – 15h00', '  Set out the chairs'], '14h30 – 15h00'],
    [['- Week of 8.4.  ', '  Set out the chairs'], 'Week of 8.4.'],
  ])('the line below a time that stands alone: %j', (lines, time) => {
    const [row = []] = rowsOf(builtOf(['# Plan: Boat', '', '## Phase 1: Now', ...lines].join('\n')).note);
    expect(row.slice(1, 3)).toEqual(['Set out the chairs', time]);
  });
});

describe('an item parted by a hard break', () => {
  /** The name and the state of the first task. */
  function stateOf(...lines: readonly string[]): unknown[] {
    const [row = []] = rowsOf(builtOf(['# Plan: Boat', '', '## Phase 1: Now', ...lines].join('\n')).note);
    return [row[1], row[5]];
  }

  test('goes on in a bracket, and has the state at its end', () => {
    expect(stateOf('- Remove the stones:  ', '  (gravel) ==> DONE')).toEqual([
      'Remove the stones: (gravel)',
      '✅',
    ]);
    expect(stateOf('- Ask Ann  ', '  and then Bob — done')).toEqual(['Ask Ann', '✅']);
  });

  test('has no state of one of its parts', () => {
    expect(stateOf('- Check the parts  ', '  Hull — done  ', '  Mast — done')).toEqual([
      'Check the parts',
      '—',
    ]);
    expect(stateOf('- Check the parts  ', '  ✅ Hull')).toEqual(['Check the parts', '—']);
  });
});
