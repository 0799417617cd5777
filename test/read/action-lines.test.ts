import { itemsOf, phaseOf } from '../support/reading.ts';

const CODE = ['```', 'x', '```'];
const REST = ['- Wire the menu'];

/** The items of a phase of these lines, and its notes. */
function read(...lines: readonly string[]): [string[], string[]] {
  const phase = phaseOf('## Phase 1: App', ...lines);
  return [itemsOf(phase), phase.notes.map(({ label, value }) => `${label}: ${value}`)];
}

describe('prose that says something to do (format 2.5)', () => {
  test.each([
    [['Create `types.ts` with the shapes:', '', ...CODE], 'Create `types.ts` with the shapes'],
    [
      ['Create `api.ts` with the calls:', '', '- `getCook()`', '- `getRice()`'],
      'Create `api.ts` with the calls',
    ],
    [['**Mod A** — Line 20: Raise the cap:', '', ...CODE], '**Mod A** — Line 20: Raise the cap'],
    [['**New file:** `src/a.py`', '', ...CODE], 'New file `src/a.py`'],
    [['**New file:** `src/a.py`', '', 'Shared limits:', '', ...CODE], 'New file `src/a.py`'],
    [['#### New: `src/b.py`', 'Three functions:', '', ...CODE, '#### Menu'], 'New: `src/b.py`'],
    [['#### New: `tests/b.py`', '- `test_a` — checks', '- `test_b`', '#### Menu'], 'New: `tests/b.py`'],
  ])('is a task above what shows it: %j', (lines, item) => {
    const [items] = read(...lines, '', '### Menu', ...REST);
    expect(items.map((text) => text.replace(/\*\*/g, ''))).toEqual([
      item.replace(/\*\*/g, ''),
      'Menu | Wire the menu',
    ]);
  });

  test.each([
    [['Example usage:', '', ...CODE]],
    [['Run it:', '', ...CODE]],
    [['The shapes are these:', '', ...CODE]],
    [['**File:** `src/a.py`', '', ...CODE]],
    [['**Addresses:**', '', ...CODE]],
  ])('is none of its own: %j', (lines) => {
    expect(read(...lines, '', '### Menu', ...REST)[0]).toEqual(['Menu | Wire the menu']);
  });

  test('is a note where nothing shows it', () => {
    expect(read('Use the blue theme, it is the easiest.', '', ...REST)).toEqual([
      ['Wire the menu'],
      ['Note: Use the blue theme, it is the easiest.'],
    ]);
    expect(read('### Menu', 'Use the blue theme.', ...REST)).toEqual([
      ['Menu | Wire the menu'],
      ['Menu: Use the blue theme.'],
    ]);
    expect(read('The theme is blue.', '', ...REST)[1]).toEqual([]);
  });

  test('beside boxes it is none', () => {
    expect(read('Create the table of cooks:', '', ...CODE, '- [ ] Wire the menu')[0]).toEqual([
      'Wire the menu',
    ]);
  });

  test('below the heading of a task it describes it', () => {
    const lines = [
      '### Task 1.1: Menu',
      'Use the blue theme.',
      '',
      '- Effort: 2h',
      '### 2. Fit the page',
      'Take the long one:',
    ];
    const phase = phaseOf('## Phase 1: App', ...lines, '', ...CODE);
    expect(phase.items.map(({ text, detail }) => [text, ...detail])).toEqual([
      ['Menu', 'Use the blue theme.'],
      ['Fit the page', 'Take the long one:', '`x`'],
    ]);
  });
});
