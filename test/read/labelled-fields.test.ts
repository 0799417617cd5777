import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import { itemsOf, phaseOf, phasesOf, planOf } from '../support/reading.ts';

describe('labels that say what their field is of (format 2.4)', () => {
  test.each([
    '**Phase 1 Deliverables**:',
    '### Sprint 1 Deliverables:',
    '**Outputs per room:**',
    '**Deliverables for Phase 1:**',
  ])('%s', (label) => {
    const phase = phaseOf('## Phase 1: A', '- Dig', '', label, '', '- ✅ Plans drawn');
    expect(itemsOf(phase)).toEqual(['Dig']);
    expect(phase.deliverables.map(({ text }) => text)).toEqual(['Plans drawn']);
  });

  test.each(['current progress', 'Stand heute'])('a label among deliverables is none: %s', (label) => {
    const phase = phaseOf(
      '## Phase 1: A',
      '- Dig',
      'Output:',
      '- A bed',
      `- ${label}:`,
      '  - the edge is cut',
    );
    expect([phase.deliverables, phase.notes].map((all) => all.length)).toEqual([1, 1]);
    expect(phase.notes[0]).toMatchObject({ label, value: 'the edge is cut' });
  });

  test('boxes below the definition of done of a sprint are its clauses', () => {
    const phase = phaseOf('## Sprint 2: A', '- Dig', '### Sprint 2 Definition of Done:', '- [ ] Walls stand');
    expect(itemsOf(phase)).toEqual(['Dig']);
    expect(phase.done.map(({ text }) => text)).toEqual(['Walls stand']);
  });

  test('the tasks of a week are its group', () => {
    expect(itemsOf(phaseOf('## Phase 1: A', '### Week 1 Tasks', '- Dig'))).toEqual(['Week 1 Tasks | Dig']);
  });
});

describe('a Duration with its dates behind it (format 2.3)', () => {
  test.each(['Week 5-6 (Dec 6 - Dec 19, 2025)', 'Weeks 5-6（about）'])('%s', (value) => {
    const [, phase] = phasesOf('## Phase 1', '- Dig', '## Phase 2', `**Duration**: ${value}`, '- Sow');
    expect(phase?.days).toEqual({ first: 21, last: 30 });
  });
});

test('a wrapped line in an open bracket opens no field (format 2.4)', () => {
  const phase = phaseOf(
    '## Phase 1',
    'The gate (who',
    'leads: Ana and Ben) is old.',
    'Owner: Mia',
    '',
    '- Dig',
  );
  expect(phase.responsible.map(({ text }) => text)).toEqual(['Mia']);
});

test('behind a length of time that is not known no day is, until one is stated (format 2.3)', () => {
  const days = phasesOf(
    ...['(2 days)', '(~2 days)', '(3 days)', '(Days 9-10)', '(1 day)', '(Milestone 2)', '(1 day)'].flatMap(
      (time, at) => [`## Phase ${String(at + 1)}: A ${time}`, '- Dig'],
    ),
  ).map((phase) => phase.days?.first ?? null);
  expect(days).toEqual([1, null, null, 9, 11, null, 12]);
});

test.each([
  [['  - OWNER: everything', '  - MATE: all but selling', '  - GUEST: look only'], undefined, 3],
  [['  - **Owner**: alles', '  - **Maat**: fast alles', '  - **Gast**: nur sehen'], undefined, 3],
  [['  - Owner: Mira', '  - Place: the harbour', '  - Weather: dry'], 'Mira', 2],
  [['  - Owner: mira', '  - Effort: 2h'], 'mira', 0],
])(
  'a field among like labels of the author’s own is none, unless it names a person: %j',
  (lines, owner, details) => {
    const [item] = phaseOf('## Phase 1: Crew', '- [ ] Write the table of rights', ...lines).items;
    expect([item?.fields.owner, item?.detail.length]).toEqual([owner, details]);
  },
);

describe('bold labels of a list in which others are work are work, however they are worded (format 2.4)', () => {
  test.each([
    ['a numbered list', ['1. **Ada brings it:** `a → b`', '2. **Paper** (by post): `c d`'], 2],
    [
      'plain items beside them',
      ['- Lay the floor', '- Hang the door', '- **Roof**: tiles, gutters', '- **Walls**: oak'],
      4,
    ],
    ['most of them', ['- **Roof**: lay the tiles', '- **Wall**: build it', '- **Door**: oak'], 3],
    ['another language', ['* Boden schleifen', '* Tür', '* **Dach**: Ziegel', '* **Wand**: Eiche'], 4],
    ['a later sentence', ['- **Roof**: the old one leaks. Lay new tiles.', '- **Wall**: old stone'], 1],
    ['a condition', ['- **Roof**: when it is dry, lay the tiles', '- **Wall**: old stone'], 1],
  ])('%s', (_, lines, count) => {
    expect(phaseOf('## Phase 1: A', '### Hut', ...lines).items).toHaveLength(count);
  });

  test.each([
    ['few of them', ['- **Roof**: lay the tiles', '- **Wall**: old stone', '- **Door**: oak']],
    ['a field', ['1. Lay the tiles', '2. **Owner**: Mia']],
    ['of the phase', ['- Lay the tiles', '- **Phase 1 Success**: it is dry']],
  ])('not %s', (_, lines) => {
    expect(phaseOf('## Phase 1: A', ...lines).items).toHaveLength(1);
  });

  test('names of code are notes all alike', () => {
    const { items, notes } = phaseOf(
      ...['## Phase 1: A', '- **Doctor**: `pain Bool`', '- **Doctor — tests**: `ecg Date, lab Date`'],
      ...['- **Nurse**: `weight Int`', '', 'Then:', '- Build it'],
    );
    expect([items.length, notes.length]).toEqual([1, 3]);
  });
});

describe('a bold label of a risk of some kind (format 2.4)', () => {
  test.each([
    'Main risk',
    'Hauptrisiko',
    'Riesgo principal',
    'Risque majeur',
    'Risco principal',
    'Rischio principale',
    '主要风险',
  ])('%s tells a risk', (label) => {
    const [phase] = planOf(
      `# Plan: Test\n\n## Phase 1: Pier\n- Drive the piles\n\n**${label}:** mud everywhere.\n`,
    ).phases;
    expect(phase?.items.map(({ text }) => text)).toEqual(['Drive the piles']);
  });
});

describe('what only looks like a tag or a person', () => {
  const valueOf = (value: string): string | undefined =>
    phaseOf('## Phase 1: Paint', '', '- Mix it', `- Notes: ${value}`).notes[0]?.value;

  test.each([['#020b05 is the base'], ['base is #abc123'], ['use #fff on #000000'], ['see #12']])(
    'a colour or a number stays: %s',
    (value) => {
      expect(valueOf(value)).toBe(value);
    },
  );

  test.each([['dry first #paint'], ['dry first #added'], ['dry first #a1b2'], ['dry first #Face-1']])(
    'a tag does not: %s',
    (value) => {
      expect(valueOf(value)).toBe('dry first');
    },
  );

  test.each([
    ['Register it as the @ServerEndpoint.', undefined],
    ['Mark each @Singleton', undefined],
    ['Write a new @Entity', 'Entity'],
    ['Review the code @anna', 'anna'],
  ])('a mention behind an article is no owner: %s', (item, owner) => {
    const plan = planOf(`# Plan: T\n\n## Phase 1: A\n\n- ${item}\n`);
    const { phases } = deriveTasks(plan, DEFAULT_SETTINGS);
    expect(phases[0]?.tasks[0]?.owner ?? undefined).toBe(owner);
  });
});
