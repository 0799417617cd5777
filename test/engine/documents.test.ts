import { buildDocument } from '../../src/engine/build-document.ts';
import { contractsOf } from '../../src/engine/planned-contracts.ts';
import { documentOf, requestFor, rebuiltDocument } from '../support/documents.ts';

const head = `| Task ID | Task Name | Description | Owner | Effort | DoD | Dependencies |
|---------|-----------|-------------|-------|--------|-----|--------------|`;
const tasks = `# Implementation Tasks: Reading room

**Phase 1: Room** (2 tasks)

${head}
| T-001 | Order every Lamp | for FR-001 | Ann | 8h | it lights; it stands | None |
| T-002 | Sand the floor |  | Ann | 8h | — | T-001 |

**Preparation** (1 task)

${head}
| T-003 | Ask the neighbours |  | Ben | 1h | they know | None |
`;

const goal = `# Goal Statement: Reading room

## User Stories

### Beneficiary Story 1 - Read at night (Priority: P1)

**Acceptance Scenarios**:

1. **Given** it is dark, **When** T-001 is done, **Then** one can read
2. **Given** [initial state], **When** [action], **Then** [expected outcome]

## Requirements

- **FR-001**: There MUST be light
- **FR-002**: System MUST [specific capability]
- **FR-003**: Once somebody has to sand the floor, dust MUST stay outside

### Key Entities

- **Lamp**: Watts, place
- **Chair**: Wood
`;

describe('what a note says', () => {
  const { note } = documentOf('data-model', { goal, tasks });
  const lineOf = (words: string): string | undefined => note.split('\n').find((line) => line.includes(words));

  test('is linked to the tasks that name it by its name or id', () => {
    expect(lineOf('**Lamp**')).toBe('- **Lamp**: Watts, place ([T-001](tasks.md))');
    expect(lineOf('**Chair**')).toBe('- **Chair**: Wood');
    expect(lineOf('**FR-001**')).toBe('- **FR-001**: There MUST be light ([T-001](tasks.md))');
  });

  test('is linked to the tasks that it names itself', () => {
    expect(lineOf('**FR-003**')).toContain('([T-002](tasks.md))');
    expect(lineOf('it is dark')).toBe(
      '- Read at night: **Given** it is dark, **When** T-001 is done, **Then** one can read ([T-001](tasks.md))',
    );
  });

  test('is left out where it is still the template’s', () => {
    expect(note).not.toContain('FR-002');
    expect(note).not.toContain('[initial state]');
  });

  test('is open once a section where nobody has said it', () => {
    expect(note.split('NEEDS CLARIFICATION')).toHaveLength(5);
    expect(note).toContain('## Risks\n\nNEEDS CLARIFICATION\n');
  });
});

test('lines with ids are read in any language, each id once, and not where metrics are only checked', () => {
  const german = `# Ziel: Leseraum

## Anforderungen

- **FR-001**: Es ist hell
- **FR-001**: Noch einmal

## Erfolg

- **SC-001**: 20 Leser am Tag

### Metric Quality Validation

- SC-002 is measurable
`;
  const { note } = documentOf('data-model', { goal: german });
  expect(note).toContain('## Success Metrics\n\n- **SC-001**: 20 Leser am Tag\n');
  expect(note).toContain('## Validation Criteria\n\n- **FR-001**: Es ist hell\n');
});

test.each([
  ['data-model', {}, { kind: 'no-note', which: 'goal' }],
  ['quickstart', {}, { kind: 'no-note', which: 'plan' }],
  ['contract', {}, { kind: 'no-note', which: 'tasks' }],
  ['contract', { tasks: '# Nothing' }, { kind: 'no-tasks', path: 'goals/001-goal/tasks.md' }],
  [
    'data-model',
    { goal: '# Goal Statement: [GOAL DESCRIPTION]\n\n- **FR-001**: x' },
    { kind: 'unfilled', path: 'goals/001-goal/goal.md' },
  ],
] as const)('%s of too little says what is missing', (document, texts, obstacle) => {
  expect(buildDocument(requestFor(document, texts))).toEqual(obstacle);
});

describe('the contract of a phase', () => {
  const first = documentOf('contract', { goal, tasks });

  test('has a name of its own, by the number of its phase or its name', () => {
    expect(contractsOf(requestFor('contract', { tasks }))).toEqual(['phase-1.md', 'preparation.md']);
    expect(contractsOf(requestFor('contract', {}))).toEqual([]);
  });

  test('has the criteria of each task as boxes, and says once where there are none', () => {
    expect(first.note).toContain(`## T-001 Order every Lamp

- [ ] it lights
- [ ] it stands
- [ ] FR-001: There MUST be light
- [ ] Read at night: **Given** it is dark, **When** T-001 is done, **Then** one can read

## T-002 Sand the floor

- [ ] FR-003: Once somebody has to sand the floor, dust MUST stay outside
`);
    expect(documentOf('contract', { tasks }).note).toContain(
      '## T-002 Sand the floor\n\nNEEDS CLARIFICATION\n',
    );
  });

  test('keeps every tick while its criteria come and go', () => {
    const mine = first.note.replace('- [ ] it lights', '- [x] it lights');
    const now = { goal, tasks: tasks.replace('it stands', 'it is paid').replace('| — |', '| no dust |') };
    const again = rebuiltDocument('contract', now, mine, first.record);
    expect(again.note).toContain('- [x] it lights\n- [ ] it is paid\n- [ ] FR-001');
    expect(again.note).toContain('- [ ] no dust\n- [ ] FR-003');
    expect(again.report.conflicts).toEqual([]);
  });

  test('keeps a ticked criterion that the task list words otherwise now, and tells it', () => {
    const mine = first.note.replace('- [ ] it lights', '- [x] it lights');
    const now = { goal, tasks: tasks.replace('it lights', 'it shines') };
    const again = rebuiltDocument('contract', now, mine, first.record);
    expect(again.note).toBe(mine);
    expect(again.report.conflicts).toMatchObject([
      { section: 'T-001 Order every Lamp', mine: ['- [x] it lights'], plan: ['- [ ] it shines'] },
    ]);
  });

  test('keeps a task with ticks that left the phase, and lets one without go', () => {
    const alone = { tasks: tasks.replace(/\| T-002 .*\n/, '') };
    expect(rebuiltDocument('contract', { goal, ...alone }, first.note, first.record).note).not.toContain(
      'T-002',
    );
    const mine = first.note.replace('- [ ] FR-003', '- [x] FR-003');
    const again = rebuiltDocument('contract', { goal, ...alone }, mine, first.record);
    expect(again.note).toBe(mine);
    expect(again.report.conflicts).toHaveLength(1);
  });
});

describe('quickstart', () => {
  const plan = `# Implementation Plan: Reading room

**Success Metrics**: SC-001

## Phase 1: Room (Week 1)
- Paint the walls
- **Definition of Done**: dry

## Phase 2: Books (Week 2)
- Sort the books

**End of Phase 2** (Day 10): Is every book in its place?
`;

  test('takes the meaning of a metric from goal.md, and says once where a phase has nothing to be seen by', () => {
    const named = `${goal}\n## Success Criteria\n\n### Key Metrics\n\n- **SC-001**: 20 readers a day\n`;
    const { note } = documentOf('quickstart', { goal: named, plan });
    expect(note).toContain('## Phase 1: Room (Week 1)\n\n- [ ] dry\n');
    expect(note).toContain('SC-001 achieved: 20 readers a day');
    const bare = documentOf('quickstart', { plan: plan.replace('- **Definition of Done**: dry\n', '') });
    expect(bare.note).toContain('## Phase 1: Room (Week 1)\n\nNEEDS CLARIFICATION\n');
  });

  test('built again keeps ticks where a phase has another time', () => {
    const built = documentOf('quickstart', { plan });
    const mine = built.note.replace('- [ ] dry', '- [x] dry');
    const now = { plan: plan.replace('(Week 1)', '(Weeks 1-2)') };
    const again = rebuiltDocument('quickstart', now, mine, built.record);
    expect(again.note).toContain('## Phase 1: Room (Weeks 1-2)\n\n- [x] dry\n');
    expect(again.report.conflicts).toEqual([]);
  });
});
