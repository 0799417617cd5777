import { itemsOf, names, phaseOf, phasesOf, textsOf } from '../support/reading.ts';

const STEPS = [
  '## Steps',
  '',
  '### Step 1 — `rope/` (types)',
  '- [x] Shared types',
  '- [x] Loader',
  '',
  '### Step 2 — `pump/` (motor)',
  '**Design decisions:**',
  '',
  '- **No retry** — a failed pump stays off.',
  '',
  '**Tasks:**',
  '',
  '- [x] Motor',
  '- [ ] Valve',
];

describe('steps that hold several boxes (format 2.5)', () => {
  test('are the groups of these in a plan that has no phases', () => {
    const phase = phaseOf(...STEPS);
    expect(itemsOf(phase)).toEqual([
      'Step 1 — `rope/` (types) | Shared types',
      'Step 1 — `rope/` (types) | Loader',
      'Step 2 — `pump/` (motor) | Motor',
      'Step 2 — `pump/` (motor) | Valve',
    ]);
    expect(phase.items.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'todo']);
    expect(phase.notes.map(({ label }) => label)).toEqual(['Step 2 — `pump/` (motor): Design decisions']);
  });

  test('in another language, beside steps that are told in prose', () => {
    const phase = phaseOf(
      ...['### Schritt 1: Tür', '- [ ] Schloss', '- [ ] Rahmen'],
      ...[
        '### Schritt 2: Dach',
        '- [ ] Ziegel',
        '- [ ] Rinne',
        '',
        '**Abnahmekriterien:**',
        '',
        '- [ ] Dicht',
      ],
      ...['### Schritt 3: Aufräumen', 'Alles weg.'],
    );
    expect(itemsOf(phase)).toEqual([
      ...['Schritt 1: Tür | Schloss', 'Schritt 1: Tür | Rahmen'],
      ...['Schritt 2: Dach | Ziegel', 'Schritt 2: Dach | Rinne'],
      'Aufräumen',
    ]);
  });

  test('their own headings are groups in theirs, though no box stands directly in a step', () => {
    const phase = phaseOf(
      ...['## Step 1: Door', '- [ ] Lock', '- [ ] Frame'],
      ...['## Step 2: Roof', '### Outside', '- [ ] Tiles', '- [ ] Gutter', '### Inside', '- [ ] Paint'],
    );
    expect(itemsOf(phase).slice(2)).toEqual([
      'Step 2: Roof: Outside | Tiles',
      'Step 2: Roof: Outside | Gutter',
      'Step 2: Roof: Inside | Paint',
    ]);
  });

  test('sections that hold such steps are the phases', () => {
    const phases = phasesOf(
      ...['## Hut', '### Step 1: Door', '- [ ] Lock', '- [ ] Frame'],
      ...['## Yard', '### Step 1: Path', '- [ ] Gravel', '- [ ] Edge'],
    );
    expect(names(phases)).toEqual(['Phase 1: Hut', 'Phase 2: Yard']);
    expect(phases.flatMap(itemsOf)[3]).toBe('Step 1: Path | Edge');
  });

  test.each([
    [
      'in a phase',
      [
        '## Phase 1: Hut',
        '### Step 1: Door',
        '- [ ] Lock',
        '- [ ] Frame',
        '### Step 2: Roof',
        '- [ ] Tiles',
        '- [ ] Gutter',
      ],
    ],
    ['that hold one box each', ['### Step 1: Door', '- [ ] Lock it', '### Step 2: Roof', '- [ ] Lay tiles']],
    [
      'of which one alone holds several',
      ['### Step 1: Door', '- [ ] Lock', '- [ ] Frame', '### Step 2: Roof', '- [ ] Tiles'],
    ],
    [
      'called tasks',
      ['### Task 1: Door', '- [ ] Lock', '- [ ] Frame', '### Task 2: Roof', '- [ ] Tiles', '- [ ] Gutter'],
    ],
  ])('headings %s are tasks with steps', (_, lines) => {
    const { items } = phaseOf(...lines);
    expect(textsOf(items)).toEqual(['Door', 'Roof']);
    expect(items.every(({ steps }) => steps.length > 0)).toBe(true);
  });
});
