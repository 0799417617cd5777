import { itemsOf, phaseOf, phasesOf } from '../support/reading.ts';

const notesOf = (...lines: readonly string[]): string[] =>
  phaseOf('## Phase 1: A', ...lines).notes.map(({ label, value }) => `${label}: ${value}`);
const workOf = (...lines: readonly string[]): string[] => itemsOf(phaseOf('## Phase 1: A', ...lines));

describe('plain items that are no work, told as notes (format 2.5)', () => {
  test.each([
    ['a question', 'Which supplier needs a contract?', 'Open question: Which supplier needs a contract?'],
    ['a quoted one', '«Как лучше сделать статусы?»', 'Open question: «Как лучше сделать статусы?»'],
    ['one of Chinese', '预算是多少？', 'Open question: 预算是多少？'],
    ['a link', '<https://example.org/norm>', 'Note: <https://example.org/norm>'],
    ['a link behind a name', 'Norm: <https://example.org/norm>', 'Note: Norm: <https://example.org/norm>'],
  ])('%s', (_, item, note) => {
    expect(notesOf('- Dig', `- ${item}`)).toEqual([note]);
    expect(workOf('- Dig', `- ${item}`)).toEqual(['Dig']);
    expect(workOf('- Dig', `- [ ] ${item}`)).toHaveLength(2);
  });

  test.each([
    'Ask whether the roof holds?',
    '[Two numbers](https://example.org/1)',
    'Read: [the manual](https://example.org)',
  ])('but %s', (item) => {
    expect(workOf(`- ${item}`)).toHaveLength(1);
  });

  test('links behind names, though one of these is a verb elsewhere', () => {
    expect(
      workOf('- Dig', '', 'References, official:', '', '- Norm: <https://a.org>', '- Guide: <https://b.org>'),
    ).toEqual(['Dig']);
  });

  test('names of code are detail of the item above', () => {
    const [item] = phaseOf(
      '## Phase 1: A',
      'Create a form with:',
      '- Save button',
      '- Props: `name`, `onSave`',
    ).items;
    expect(item).toMatchObject({ text: 'Save button', detail: ['Props: `name`, `onSave`'] });
  });

  test.each([['Decided:'], ['**Entschieden:**'], ['Assumptions:']])('what stands below %s', (label) => {
    expect(workOf('- Dig', '', label, '', '1. The shop is closed on Sundays.')).toEqual(['Dig']);
  });

  test('a section of these is no phase', () => {
    const sections = [
      '## Work',
      '- Dig',
      '- Sow',
      '## Where we stand',
      'Decided:',
      '',
      '- It is closed.',
      '- Who pays?',
    ];
    expect(phasesOf(...sections)).toHaveLength(1);
  });

  test('in a phase with boxes, what says nothing to do in a list of its own', () => {
    const lines = [
      '- [x] Dig the hole',
      '',
      '**What we learnt**',
      '- The paint was dropped because it faded.',
    ];
    expect(workOf(...lines, '- Buttons are placed by use.')).toEqual(['Dig the hole']);
    expect(notesOf(...lines)).toEqual(['What we learnt: The paint was dropped because it faded.']);
    expect(workOf(...lines, '- Paint the wall')).toHaveLength(2);
  });
});

describe('an action with a colon above things is the task (format 2.5)', () => {
  test.each([
    ['1. **Choose the tools**:', '   - Spade and fork.'],
    ['- Choose the tools:', '  - Spade and fork.'],
    ['* **Choose the tools:**', '  * Spade and fork.'],
  ])('%s', (label, below) => {
    expect(phaseOf('## Phase 1: A', label, below).items).toMatchObject([{ detail: ['Spade and fork.'] }]);
  });

  test('of boxes they are its steps', () => {
    const { items } = phaseOf(
      '## Phase 1: A',
      '- [ ] Improve the plan:',
      '  - [ ] parts,',
      '  - [x] weights.',
    );
    expect(items).toMatchObject([
      { text: 'Improve the plan', steps: [{ text: 'parts' }, { state: 'done' }] },
    ]);
  });

  test.each([
    ['above actions it is their group', ['- Build the walls:', '  - Raise the posts']],
    ['a name is a group', ['- Kitchen tools:', '  - Spade and fork']],
  ])('%s', (_, lines) => {
    expect(workOf(...lines)[0]).toContain(' | ');
  });
});

test('items of a list that all have a bold label are alike (format 2.4)', () => {
  const lines = [
    '1. **First 4 hours:** counter tests.',
    '2. **Next 5 hours:** sign plus banner.',
    '3. **Rest:** paint the hall.',
  ];
  expect(workOf(...lines)).toHaveLength(3);
  expect(workOf('- **First:** counter', '- **Colour:** red', '- **Rest:** paint the hall.')).toHaveLength(1);
});

describe('what tells of the work and is none (format 2.4, 2.7)', () => {
  test.each([
    ['a problem', '- Problem: the oven is locked', 'Problem: the oven is locked'],
    ['a decision', '**Design decisions:**\n\n- Round prices up', 'Design decisions: Round prices up'],
    ['a result', '**Expected result:** Pay in one step', 'Expected result: Pay in one step'],
    ['one of German', '**Entscheidungen:**\n\n- Ein Ofen genügt', 'Entscheidungen: Ein Ofen genügt'],
    ['one of Chinese', '- 预期结果：门打开', '预期结果: 门打开'],
  ])('%s is a note', (_, written, note) => {
    const lines = ['- Bake rolls', '', ...written.split('\n')];
    expect(notesOf(...lines)).toEqual([note]);
    expect(workOf(...lines)).toEqual(['Bake rolls']);
  });

  test.each([
    ['**Coverage targets (by module):**', 'Oven lines ≥ 85%'],
    ['**Zielwerte:**', 'Wartezeit < 2 min'],
    ['How fast it has to be:', 'First roll <= 5 min'],
  ])('targets below %s are what the phase is done by', (label, target) => {
    const phase = phaseOf('## Phase 1: A', '- Bake rolls', '', label, '', `- ${target}`);
    expect(itemsOf(phase)).toEqual(['Bake rolls']);
    expect(phase.done.map(({ text }) => text)).toEqual([target]);
  });

  test('boxes are work all the same', () => {
    expect(workOf('**Design decisions:**', '', '- [ ] Choose an oven')).toHaveLength(1);
  });
});

describe('things below an action that names a file (format 2.5)', () => {
  test.each(['1. Create `south/a.py`:', '- Create `a.py`:', '* **Create `a.py`:**'])('%s', (label) => {
    const indent = label.startsWith('1') ? '   ' : '  ';
    const below = ['- Same form as north', '- South-specific implementation'].map((line) => indent + line);
    expect(phaseOf('## Phase 1: A', '', label, ...below).items).toHaveLength(1);
    expect(
      phaseOf('## Phase 1: A', '', label, `${indent}- Write the form`, `${indent}- Add a test`).items,
    ).toHaveLength(2);
  });
});
