import { itemsOf, names, phaseOf, phasesOf } from '../support/reading.ts';

/** `Phase 1: Dock = Dig | Sow` for each phase of a plan of these lines. */
const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

const boxes = ['## Trials', '- [ ] Start empty', '- [ ] Start full', '- [ ] Start at night'];

describe('boxes outside of a series of phases stand beside it, however many they are (format 2.0, 2.1)', () => {
  test.each([
    [
      'headings',
      ['## Work', '### Phase 1: Dock', '1. Write the code', '### Phase 2: Fares', '1. Write the table'],
    ],
    [
      'bold lines',
      [
        '## Work',
        '**Phase 1: Dock**',
        '',
        '- Write the code',
        '',
        '**Phase 2: Fares**',
        '',
        '- Write the table',
      ],
    ],
    [
      'items',
      ['## Work', '- Phase 1: Dock', '  - Write the code', '- Phase 2: Fares', '  - Write the table'],
    ],
  ])('phases that are %s', (_what, lines) => {
    expect(told(...lines, '', ...boxes)).toEqual([
      'Phase 1: Dock = Write the code',
      'Phase 2: Fares = Write the table',
      'Trials = Start empty | Start full | Start at night',
    ]);
  });

  test.each([
    ['by their names', '- Rope store', '- **Pump log** - later'],
    ['by their numbers', '- Feature 1', '- Features 2 and 1'],
  ])('a series that only names other parts %s is none', (_what, one, two) => {
    const order = ['## Order', '### Phase 1: Base', one, '### Phase 2: More', two];
    const work = [
      '## Parts',
      '### Feature 1: Rope store',
      '- [ ] Dig',
      '- [ ] Sow',
      '### Feature 2: Pump log',
      '- [ ] Rake',
    ];
    expect(told(...work, ...order)).toEqual([
      'Feature 1: Rope store = Dig | Sow',
      'Feature 2: Pump log = Rake',
    ]);
  });

  test('phases that hold boxes stand before milestones that only tell', () => {
    const goals = [
      '## Aims',
      '### Milestone 1: Afloat',
      '- The boat floats',
      '### Milestone 2: Paid',
      '- The boat pays',
    ];
    const work = [
      '## Work',
      '### Phase 1: Dock',
      '- [ ] Dig',
      '- [ ] Sow',
      '### Phase 2: Fares',
      '- [ ] Rake',
    ];
    expect(told(...goals, ...work)).toEqual(['Phase 1: Dock = Dig | Sow', 'Phase 2: Fares = Rake']);
  });

  test('rows that tell only names and times do not outweigh the phases', () => {
    const phases = [
      '## Work',
      '### Phase 1: Dock',
      '- Write the code',
      '### Phase 2: Fares',
      '- Write the table',
    ];
    const table = [
      '## Calls',
      '| Action | When |',
      '|---|---|',
      '| Call Jo | Soon |',
      '| Call Mo | Later |',
      '| Call Bo | Never |',
    ];
    expect(told(...phases, ...table)).toEqual([
      'Phase 1: Dock = Write the code',
      'Phase 2: Fares = Write the table',
      'Calls = Soon | Call Jo | Later | Call Mo | Never | Call Bo',
    ]);
  });
});

describe('tables of keys and code list nothing to do (format 2.5)', () => {
  test.each([
    ['keys', '| Key | Context | Action |', '| n | List | Move down |', '| p | List | Move up |'],
    ['chords behind', '| Action | Shortcut |', '| Move down | Ctrl+D |', '| Stop it | q or Esc |'],
    ['code', '| Command | Action |', '| `ferry go` | Start the pump |', '| `halt`, `stop` | Stop the pump |'],
  ])('%s', (_what, header, one, two) => {
    const rule = header.replace(/[^|]+/g, '---');
    expect(itemsOf(phaseOf('## Phase 1: A', '- Dig', '', header, rule, one, two))).toEqual(['Dig']);
  });

  test.each([
    ['ranks', '| Prio | Action |', '| A | Move down |', '| B | Move up |'],
    ['sizes', '| Weight | Action |', '| S | Move down |', '| L | Move up |'],
    ['ticks', '| Action | Must |', '| Move down | x |', '| Move up | x |'],
    [
      'code with owners',
      '| File | Action | Owner |',
      '| `a.ts` | Move down | Mira |',
      '| `b.ts` | Move up | Jo |',
    ],
  ])('but %s do', (_what, header, one, two) => {
    const rule = header.replace(/[^|]+/g, '---');
    expect(itemsOf(phaseOf('## Phase 1: A', header, rule, one, two))).toEqual(['Move down', 'Move up']);
  });
});

describe('a part in progress does not say which of its tasks is (format 2.5)', () => {
  const states = (...lines: readonly string[]): string[] => phaseOf(...lines).items.map(({ state }) => state);

  test.each(['## Phase 1: A (IN PROGRESS)', '## Phase 1: A 🔄', '## 🚧 Phase 1: A'])('%s', (title) => {
    expect(states(title, '- Dig', '- Sow')).toEqual(['todo', 'todo']);
    expect(states(title, '- Dig ✅', '- Sow')).toEqual(['done', 'active']);
  });

  test('nor does a group, or a Status field', () => {
    expect(states('## Phase 1: A', '### Beds 🔄', '- Dig', '- Sow')).toEqual(['todo', 'todo']);
    expect(states('## Phase 1: A', '**Status**: In progress', '', '- Dig', '- Sow')).toEqual([
      'todo',
      'todo',
    ]);
  });

  test('one that is called so lists what is', () => {
    expect(states('## Phase 1: A', '### In progress', '- Dig', '- Sow')).toEqual(['active', 'active']);
  });
});

test('a phase of prose alone keeps its first line, to be quoted', () => {
  const [, second] = phasesOf(
    '## Phase 1: A',
    '- Dig',
    '',
    '## Phase 2: B',
    '',
    'We wait for spring.',
    'Then we see.',
  );
  expect(second?.items).toEqual([]);
  expect(second?.prose).toEqual({
    text: 'We wait for spring. Then we see.',
    line: expect.any(Number) as number,
  });
});

describe('a table that says again what the phases hold is no phase (format 2.1)', () => {
  const phases = ['## Woche 1: Boden', '- [ ] Graben', '## Woche 2: Beete', '- [ ] Bauen', ''];
  const table = (header: string, ...rows: readonly string[]): string[] => [header, '|---|---|---|', ...rows];
  const rows = ['| Der Acker | Woche 1 | ✅ fertig |', '| Das Beet | Woche 2 | ☐ offen |'];

  test.each(['## Projekte — Übersicht', '## Übersicht: Projekte', '## Übersicht'])('%s', (heading) => {
    const lines = [heading, '', ...table('| Projekt | Wann | Status |', ...rows), ''];
    expect(phasesOf(...phases, ...lines).map(itemsOf)).toEqual([['Graben'], ['Bauen']]);
    expect(phasesOf(...lines, ...phases).map(itemsOf)).toEqual([['Graben'], ['Bauen']]);
  });

  test('one of tasks, or whose rows name no phases, is work', () => {
    const ofTasks = table('| Aufgabe | Wann | Status |', ...rows);
    expect(phasesOf(...phases, '## Arbeit — Übersicht', '', ...ofTasks)).toHaveLength(3);
    const others = table('| Projekt | Wo | Status |', '| Der Acker | Hof | ✅ |', '| Das Beet | Hof | ☐ |');
    expect(phasesOf(...phases, '## Arbeit — Übersicht', '', ...others)).toHaveLength(3);
  });
});

test.each(['Done by', 'Réalisé par', 'Fait par', 'Erledigt von', 'Hecho por'])(
  'a column %s names the owners (format 2.4)',
  (header) => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      `| Task | ${header} |`,
      '|---|---|',
      '| Open the door | Ana |',
    );
    expect(phase.items[0]).toMatchObject({ text: 'Open the door', fields: { owner: 'Ana' } });
  },
);

test('a title in capitals that says what is done keeps its words (format 2.5)', () => {
  const [first] = phasesOf(
    '## PARTIE A — Étapes DÉJÀ FAITES ✅',
    '- [x] Creuser',
    '## PARTIE B — La suite',
    '- [ ] Semer',
  );
  expect(first?.name).toBe('Étapes DÉJÀ FAITES');
});
