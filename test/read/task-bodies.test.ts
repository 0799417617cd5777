import { itemsOf, phaseOf, phasesOf, planOf, textsOf } from '../support/reading.ts';

describe('a sub-heading with the fields of a task is a task (format 2.5)', () => {
  const steps = ['1. Buy boards', '2. Nail them on'];

  test.each([
    [
      'steps nested',
      '### 1.1 Mend the fence',
      ['- **Size**: 1 day', '- **Steps**:', ...steps.map((s) => `  ${s}`)],
    ],
    [
      'a number with a letter',
      '### A.1 Mend the fence',
      ['- **Size**: 1 day', '- **Verify**: no gap is left'],
    ],
    ['steps below a line', '#### Mend the fence', ['**Effort**: 1 day', '', '**Steps**:', ...steps]],
    [
      'a label that is not known',
      '### 1. Mend the fence',
      ['* Addresses: H-1', '* Effort: 1 day', '* Steps:', '  * Nail'],
    ],
    [
      'another language',
      '### 1.1 Den Zaun flicken',
      ['- **Aufwand**: 1 day', '- **Schritte**:', '  1. Bretter kaufen'],
    ],
  ])('%s', (_, heading, body) => {
    const phases = phasesOf('## Phase 1: A', heading, ...body, '## Phase 2: B', heading, ...body);
    expect(phases.flatMap(({ items }) => items).map(({ fields }) => fields.effort)).toEqual([
      '1 day',
      '1 day',
    ]);
  });

  test('its steps are detail, its check the definition of done', () => {
    const phase = phaseOf(
      ...['## Phase 1: A', '### 1.1 Mend the fence', '- **Size**: 1 day', '- **Steps**:', '  1. Buy boards'],
      ...['- **Verify**: no gap is left'],
    );
    expect(phase.items[0]).toMatchObject({
      text: '1.1 Mend the fence',
      detail: ['Buy boards'],
      fields: { effort: '1 day', done: [{ text: 'no gap is left' }] },
    });
  });

  test.each([
    ['of tasks', ['### Kitchen', '- **Owner**: Mia', '- **Tasks**:', '  - Paint it', '  - Clean it']],
    [
      'of a name that is none to do',
      ['### Kitchen', '- **Owner**: Mia', '- **Steps**:', '  - Paint it', '  - Clean it'],
    ],
    [
      'beside siblings of plain items',
      [
        ...['### 1. Kitchen', '- Paint it', '### 2. Bath', '- Clean it', '### 3. Mend the hall'],
        ...['- **Owner**: Mia', '- **Steps**:', '  - Sweep it'],
      ],
    ],
  ])('a list %s stays its work', (_, lines) => {
    expect(itemsOf(phaseOf('## Phase 1: A', ...lines)).every((item) => item.includes(' | '))).toBe(true);
  });
});

describe('a check is what its part is done by (format 2.4)', () => {
  test.each(['Verify', 'Verification', 'Test', 'Überprüfung', '验证'])('%s', (label) => {
    const phase = phaseOf(
      '## Phase 1: A',
      `- **${label}**: Dig each bed; labels still hold`,
      '- Turn the soil',
    );
    expect(itemsOf(phase)).toEqual(['Turn the soil']);
    expect(textsOf(phase.done)).toEqual(['Dig each bed', 'labels still hold']);
  });

  test('a plain label, or one above a list, may be work', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '- Test: write the cases',
      '- **Verification**:',
      '  - Run the pump',
    );
    expect(itemsOf(phase)).toEqual(['Test: write the cases', 'Verification | Run the pump']);
  });
});

describe('sub-headings that count by a word nobody taught us are tasks where they have the fields of one (format 2.5)', () => {
  const body = [
    ...[
      '**Type:** mending',
      '**Effort:** 1 day',
      '',
      '**How:**',
      '1. Buy boards',
      '',
      '```',
      'oak',
      '```',
      '',
    ],
    ...['2. Nail them on', '', '**Files:**', '- `fence.md`', '', '---'],
  ];

  test.each([
    ['### Sub-ticket #8: Fence', '### Sub-ticket #9: Gate'],
    ['### Posten 1 – Fence', '### Posten 2 – Gate'],
    ['#### Handgriff 1.1: Fence', '#### Handgriff 1.2: Gate'],
    ['### Изделие 3. Fence', '### Изделие 4. Gate'],
    ['### 🔧 Chore 1: Fence', '### 🔧 Chore 2: Gate'],
  ])('%s', (...headings) => {
    const phase = phaseOf('## Phase 1: A', ...headings.flatMap((heading) => [heading, ...body]));
    expect(itemsOf(phase)).toEqual(['Fence', 'Gate']);
    expect(phase.items.map(({ fields }) => fields.effort)).toEqual(['1 day', '1 day']);
    expect(phase.items[0]?.detail).toEqual(expect.arrayContaining(['Buy boards', 'Nail them on']));
  });

  test.each([
    ['of items', ['- Buy boards', '- Nail them on']],
    ['of tasks', ['**Tasks:**', '- Buy boards', '- Nail them on']],
    ['of boxes', ['- [ ] Buy boards', '- [ ] Nail them on']],
  ])('a heading %s is a group, whatever it is called', (_, list) => {
    const part = ['**Owner:** Mia', '', ...list];
    const phase = phaseOf('## Phase 1: A', '### Corner 1: North', ...part, '### Corner 2: South', ...part);
    expect(itemsOf(phase)).toEqual([
      ...['Corner 1: North | Buy boards', 'Corner 1: North | Nail them on'],
      ...['Corner 2: South | Buy boards', 'Corner 2: South | Nail them on'],
    ]);
  });
});

describe('a heading with nothing but the fields of a task is one, where boxes or tables are the work, too (format 2.5)', () => {
  const table = ['| Task | Owner |', '|--|--|', '| Dig | Ann |'];
  const box = ['- [ ] Dig'];

  test.each([
    ['a list of fields', '### 1.2 Switch the name', ['- **Size**: 2h', '- **Depends on**: 1.1'], box],
    ['lines of fields', '### Move the data', ['**Status**: open', '**File**: db.sql'], box],
    ['plain labels', '### Move the data', ['- Owner: Bo', '- Effort: 2h'], box],
    ['beside a table', '### 1.2 Switch the name', ['- **Effort**: 2h'], table],
    ['beside task headings', '### Switch the name', ['**Owner**: Bo'], ['### Task 1: Dig', '**Owner**: Ann']],
    ['in another language', '### Daten umziehen', ['- **Aufwand**: 2h', '- **Verantwortlich**: Bo'], box],
  ])('%s', (_, heading, fields, work) => {
    const phases = phasesOf(
      '## North',
      '### First',
      ...work,
      '',
      heading,
      ...fields,
      '',
      '## South',
      ...work,
    );
    expect(phases.map(({ items }) => items.length)).toEqual([2, 1]);
  });

  test('outside of the phases it is told, with the line of the heading', () => {
    const { unread } = planOf(
      [
        ...['# Plan', '## Phase 1: A', '- [ ] Dig', '## Phase 2: B', '- [ ] Sow', '## More'],
        ...['### Hang the sign', '- **Effort**: 2h', '### Weather', '**Owner**: Ann'],
      ].join('\n'),
    );
    expect(unread).toEqual([{ heading: 'Hang the sign', line: 7, count: 2, isWork: true }]);
  });

  test('what is said of all that lies below it is no task', () => {
    const { unread } = planOf(
      [
        '# Plan',
        '## 3. Steps',
        '**Effort**: 6 weeks',
        '### Phase 1: A',
        '- Dig',
        '### Phase 2: B',
        '- Sow',
      ].join('\n'),
    );
    expect(unread).toEqual([]);
  });
});

describe('a numbered heading with prose that says something to do, where boxes are the work, is told (format 2.0)', () => {
  const fix = ['**Problem:** It fails now and then.', '**Fix:** Retry the call.'];

  test.each([
    ['beside phases', ['## 1. Till', '- [ ] Mend it', '## 2. Login', ...fix]],
    [
      'in a phase',
      ['## North', '### 1. Till', '- [ ] Mend it', '### 2. Login', ...fix, '## South', '- [ ] Sow'],
    ],
    ['in prose alone', ['## 1. Till', '- [ ] Mend it', '## 2. Login', 'Retry the call three times.']],
    ['with a name that says it', ['## 1. Till', '- [ ] Mend it', '## 2. Retry the login', 'Three times.']],
  ])('%s', (_, lines) => {
    const { unread } = planOf(['# Plan', ...lines].join('\n'));
    expect(unread.map(({ heading, isWork }) => [heading.slice(0, 2), isWork])).toEqual([['2.', true]]);
  });

  test.each([
    ['prose that only describes', ['## 2. Login', 'It fails now and then.']],
    ['a part that only describes', ['## Background', '### 2. Login', ...fix]],
    ['rules', ['## Ground rules', '### 2. Login', ...fix]],
    ['a task of its own', ['## 2. Login', ...fix, '- [ ] Retry it']],
  ])('not %s', (_, lines) => {
    const { unread } = planOf(['# Plan', '## 1. Till', '- [ ] Mend it', ...lines].join('\n'));
    expect(unread.filter(({ isWork }) => isWork)).toEqual([]);
  });
});

describe('code below a task (format 2.5)', () => {
  const detailOf = (...lines: string[]): readonly string[] | undefined =>
    phaseOf('## Phase 1: Ropes', '', ...lines).items[0]?.detail;

  test.each([
    ['a box', ['- [ ] Create the files:', '  ```sh', '  touch rope.rs', '  ```'], '`touch rope.rs`'],
    ['an item', ['- Test the rope', '  ~~~', '  pull', '  drop', '  ~~~'], '`pull` …'],
    ['a task heading', ['### Task 1.1: Test it', '', '```', 'a `b` c', '```'], '``a `b` c``'],
    ['a heading that says work', ['### Build the crane', '', '```', 'make crane', '```'], '`make crane`'],
  ])('%s has its first line in the description', (_, lines, code) => {
    expect(detailOf(...lines)).toEqual([code]);
  });

  test('only the first code, and none that is empty', () => {
    expect(
      detailOf('- [ ] Run', '  ```', '  ```', '', '  ```', '  a', '  ```', '', '  ```', '  b', '  ```'),
    ).toEqual(['`a`']);
  });
});

test.each(['### Dependencies', '### Dépendances', '### Notes'])(
  'boxes below %s are a group that is called so',
  (heading) => {
    const phase = phaseOf('## Phase 1: Base', '### Keys', '- [ ] Cut them', heading, '- [ ] Oil the lock');
    expect(phase.items.map(({ group }) => (group === null ? '' : phase.groups[group]?.label))).toEqual([
      'Keys',
      heading.slice(4),
    ]);
  },
);
