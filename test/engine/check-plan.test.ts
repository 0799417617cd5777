import { checkPlan } from '../../src/engine/check-plan.ts';
import { buildTasks } from '../../src/engine/build-tasks.ts';
import type { BuildRequest } from '../../src/model/build.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';

const request = (text: string): BuildRequest => ({
  source: { path: 'goals/001-garden/execution.md', text },
  folder: 'goals/001-garden',
  goalNote: null,
  milestones: null,
  existing: null,
  evenUnfilled: false,
  settings: DEFAULT_SETTINGS,
});

const plan = `# Implementation Plan: Garden

## Background

The soil is heavy.

## Phase 1: Ground (Days 1-5)

- Test the soil (8h)
- Build **beds** (after T-099)

## Phase 2: Planting

- Sow beans
`;

test('says how a plan is read: its phases and their tasks with their lines, and what is in none', () => {
  expect(checkPlan(request(plan))).toMatchObject({
    kind: 'checked',
    phases: [
      {
        title: 'Phase 1: Ground',
        line: 7,
        tasks: [
          { id: 'T-001', name: 'Test the soil', line: 9 },
          { id: 'T-002', name: 'Build beds', line: 10 },
        ],
      },
      { title: 'Phase 2: Planting', line: 12, tasks: [{ id: 'T-003', line: 14 }] },
    ],
    untold: [{ heading: 'Background', line: 3, last: 5 }],
  });
});

test('finds what a build finds, in the order of the lines', () => {
  const checked = checkPlan(request(plan));
  const built = buildTasks(request(plan));
  if (checked.kind !== 'checked' || built.kind !== 'built') throw new Error('It is a plan.');
  const sorted = [...built.findings].sort((one, other) => one.line - other.line);
  expect(checked.findings.map(({ fix: _fix, ...one }) => one)).toEqual(sorted);
  expect(checked.findings.map(({ code }) => code)).toContain('unknown-dependency');
});

test('a plan without work says what was looked for', () => {
  expect(checkPlan(request('# Garden\n\nSome prose.\n'))).toMatchObject({ kind: 'no-work' });
});

test('tasks are called by the ids that they have in tasks.md, and new ones as a build would call them', () => {
  const built = buildTasks(request(plan));
  if (built.kind !== 'built') throw new Error('It is a plan.');
  const later = plan.replace('- Test the soil', '- Ask the owner\n- Test the soil');
  const note = { path: 'goals/001-garden/tasks.md', text: built.note };
  const checked = checkPlan({ ...request(later), built: { note, record: built.record } });
  if (checked.kind !== 'checked') throw new Error('It is a plan.');
  const told = checked.phases.flatMap(({ tasks }) => tasks.map(({ id, name }) => `${id} ${name}`));
  expect(told).toEqual(['T-004 Ask the owner', 'T-001 Test the soil', 'T-002 Build beds', 'T-003 Sow beans']);
});
