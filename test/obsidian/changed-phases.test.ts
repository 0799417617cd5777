import type { GoalReading } from '../../src/model/goal-reading.ts';
import { changedPhases } from '../../src/obsidian/graph/changed-phases.ts';
import { chartStates, taskStates } from '../../src/schedule/task-states.ts';
import { taskId } from '../../src/text/task-id.ts';
import { aNote, readingOf } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

// Phase 1: T-001 → T-002, phase 2: → T-003, phase 3: → T-004, phase 4: T-005 alone.
const note = aNote(
  [aTask('T-001'), aTask('T-002', { after: ['T-001'] })],
  [aTask('T-003', { after: ['T-002'] })],
  [aTask('T-004', { after: ['T-003'] })],
  [aTask('T-005'), aTask('T-006')],
);
const before = readingOf(note);

/** The reading after a box was ticked: note and schedule are those of the last one. */
function ticked(id: string): GoalReading {
  const states = taskStates(note, new Map([[taskId(id), 'done' as const]]));
  return { ...before, states, chartStates: chartStates(note, states) };
}

describe('after a tick', () => {
  test.each([
    ['a task that nobody waits for changes its own phase', 'T-005', [3]],
    ['a task shows in the phases of those that wait for it, and at their stubs', 'T-002', [0, 1, 2]],
    ['a task that becomes ready shows as far as one that has changed itself', 'T-001', [0, 1, 2]],
  ])('%s', (_, id, phases) => {
    expect([...(changedPhases(ticked(id), before) ?? [])].sort()).toEqual(phases);
  });

  test('the same states change no phase', () => {
    expect(changedPhases({ ...before }, before)).toEqual(new Set());
  });
});

test('a task that has become late changes its phase, and another day all of them', () => {
  expect(changedPhases({ ...before, late: new Set([taskId('T-003')]) }, before)).toEqual(new Set([1]));
  const outlook = { today: '2026-01-05', day: 1, planned: '2026-01-09', expected: '2026-01-09', delay: 0 };
  expect(
    changedPhases({ ...before, outlook: { ...outlook, today: '2026-01-06' } }, { ...before, outlook }),
  ).toBeNull();
});

test.each([
  ['times', { times: { ...before.times } }],
  ['tasks', { byId: new Map(before.byId) }],
  ['schedule', { schedule: { ...before.schedule } }],
])('other %s change every phase', (_, other) => {
  expect(changedPhases({ ...before, ...other }, before)).toBeNull();
});
