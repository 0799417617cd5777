import { planOf } from '../support/reading.ts';
import { itemsOf, phaseOf, phasesOf } from '../support/reading.ts';

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
    ...['(2 days)', '(1-2 days)', '(3 days)', '(Days 9-10)', '(1 day)', '(Milestone 2)', '(1 day)'].flatMap(
      (time, at) => [`## Phase ${String(at + 1)}: A ${time}`, '- Dig'],
    ),
  ).map((phase) => phase.days?.first ?? null);
  expect(days).toEqual([1, null, null, 9, 11, null, 12]);
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
