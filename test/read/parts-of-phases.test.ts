import { itemsOf, phaseOf, phasesOf, planOf } from '../support/reading.ts';

/** `Dig: done` for each item of the only phase of these lines. */
function statesOf(...lines: readonly string[]): string[] {
  return phaseOf('## Phase 1: A', '', ...lines).items.map(({ text, state }) => `${text}: ${state}`);
}

describe('a field belongs to the part it stands in (format 2.4)', () => {
  test('a Status below a sub-heading holds for its tasks alone', () => {
    expect(
      statesOf(
        '- Dig',
        '### Walls',
        '- Lay bricks',
        '',
        '**Status:** ✅ Complete',
        '### Roof',
        '- Nail shingles',
        '',
        '**Status:** Planned',
        '### Floor',
        'Status: in progress',
        '- Sand boards',
      ),
    ).toEqual(['Dig: todo', 'Lay bricks: done', 'Nail shingles: todo', 'Sand boards: active']);
  });

  test('it holds for the groups in it, and goes before the state of the phase', () => {
    const [phase] = phasesOf(
      '## Phase 1: A ✅',
      '### Walls',
      '**Status:** not started',
      '#### North',
      '- Lay bricks',
      '### Roof',
      '- Nail shingles',
    );
    expect(phase?.items.map(({ state }) => state)).toEqual(['todo', 'done']);
  });

  test('a group that is only called by a state has it', () => {
    expect(
      statesOf(
        '### Walls',
        '- Dig',
        '',
        '**Completed:**',
        '- Lay bricks',
        '### In progress',
        '- Sand boards',
      ),
    ).toEqual(['Dig: todo', 'Lay bricks: done', 'Sand boards: active']);
  });

  test('the only Status behind several labels with their lists is that of the heading above them', () => {
    const lists = ['**Front:**', '- Hang door', '', '**Back:**', '- Hang blind', ''];
    expect(statesOf('### Walls', ...lists, '**Status:** Done', '### Roof', '- Nail shingles')).toEqual([
      'Hang door: done',
      'Hang blind: done',
      'Nail shingles: todo',
    ]);
    expect(
      statesOf('**Front:**', '- Hang door', '', '**Status:** Done', '', '**Back:**', '- Hang blind'),
    ).toEqual(['Hang door: done', 'Hang blind: todo']);
  });

  test('notes of a part carry its name; a state that was understood is none', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '**Priority:** Low',
      '### Walls',
      '**Priority:** High',
      '**Status:** done',
      '- Lay bricks',
      '### Roof',
      '**Status:** waiting for wood',
      '- Nail shingles',
    );
    expect(phase.notes.map(({ label, value }) => `${label} = ${value}`)).toEqual([
      'Priority = Low',
      'Walls: Priority = High',
      'Roof: Status = waiting for wood',
    ]);
  });
});

describe('bold lines as groups (format 2.5)', () => {
  test('they stand side by side, in the heading above them', () => {
    expect(
      itemsOf(
        phaseOf(
          '## Phase 1: A',
          '### Walls',
          '**Week 1 (Apr 6-10) - Peak:**',
          '- Lay bricks',
          '',
          '**Week 2 - Rest:**',
          '- Let dry',
          '',
          '**Tools:**',
          '- Clean trowel',
          '',
          '**Colours:**',
          '- Choose white',
          '',
          '**Week 3:**',
          '- Paint',
        ),
      ),
    ).toEqual([
      'Walls: Week 1 (Apr 6-10) - Peak | Lay bricks',
      'Walls: Week 2 - Rest | Let dry',
      'Walls: Week 2 - Rest: Tools | Clean trowel',
      'Walls: Week 2 - Rest: Colours | Choose white',
      'Walls: Week 3 | Paint',
    ]);
  });

  test('a numbered heading whose work stands below bold lines is no task itself', () => {
    expect(
      itemsOf(phaseOf('## Phase 1: A', '### 1.1 Walls', 'Of stone.', '', '**Packages:**', '- Lay bricks')),
    ).toEqual(['Walls: Packages | Lay bricks']);
  });
});

describe('what a numbered heading says beside its tasks is kept (format 2.5)', () => {
  test('its prose is a note that goes by its name', () => {
    const { notes } = phaseOf('## Phase 1: A', '### 1.1 Hut', 'Build it with two doors.', '', '- Buy nails');
    expect(notes).toMatchObject([{ label: 'Hut', value: 'Build it with two doors.' }]);
  });

  test('a name in quotes has its number all the same', () => {
    const phase = phaseOf('## Phase 1: A', '### 1.1 Hut', 'Two doors.', '### 1.2 "Open to all"', 'No lock.');
    expect(itemsOf(phase)).toHaveLength(2);
  });

  test.each(['Phase 1: ', '', '1) '])(
    'code alone below something to do makes a task of it: "## %s"',
    (word) => {
      const phases = phasesOf(
        ...[`## ${word}Hull`, '- [ ] Sand it', '### Write the list', '```', 'white', '```'],
        ...[`## ${word.replace('1', '2')}Sail`, '- [ ] Sew it'],
      );
      expect(phases.flatMap((phase) => itemsOf(phase))).toEqual(['Sand it', 'Write the list', 'Sew it']);
    },
  );

  test('outside of the phases a numbered heading with something to do behind a label is told', () => {
    const lines = [
      ...['# Plan', '## Leaks', '### 1. Bow', '**Place:** bow', '**Fix:** Replace the plank.', ''],
      ...['## Steps', '### Step 1: Saw', '- Saw it out', '### Step 2: Test', '- Wet it'],
    ];
    const plan = planOf(lines.join('\n'));
    expect(plan.unread).toMatchObject([{ heading: '1. Bow', line: 3, count: 1 }]);
  });
});
