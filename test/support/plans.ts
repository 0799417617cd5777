import type { Clause, Group, ExplicitFields, Phase, Plan, WorkItem } from '../../src/model/plan.ts';

/** A plan that says nothing but what a test gives it. */
export function aPlan(phases: readonly Phase[], more: Partial<Plan> = {}): Plan {
  return {
    title: 'Live review comments',
    branch: null,
    date: null,
    startDate: null,
    holidays: [],
    context: [],
    phases,
    risks: [],
    criteria: [],
    metrics: [],
    checkpoints: [],
    people: [],
    unfilled: false,
    unclosed: null,
    unread: [],
    untold: [],
    cancelled: [],
    unknownLabels: [],
    findings: [],
    ...more,
  };
}

/** `aPhase('1', { items: [anItem('Paint the hall')] })`; without a time, a group or a field. */
export function aPhase(number: string, more: Partial<Phase> = {}): Phase {
  return {
    word: 'Phase',
    number,
    name: '',
    line: 1,
    timing: '',
    days: null,
    milestone: '',
    groups: [],
    items: [],
    responsible: [],
    deliverables: [],
    done: [],
    dependsOn: [],
    notes: [],
    checkpoints: [],
    ...more,
  };
}

/** A work item of the phase itself, to do; `fields` as of a row or a task heading. */
export function anItem(text: string, more: Partial<WorkItem> = {}): WorkItem {
  return {
    text,
    line: 1,
    state: 'todo',
    whole: false,
    group: null,
    detail: [],
    steps: [],
    fields: {},
    ...more,
  };
}

/** A row of a plan's table: one task, never split. */
export function aRow(text: string, fields: ExplicitFields = {}): WorkItem {
  return anItem(text, { whole: true, fields });
}

/** `aGroup('Sprint 1', [1, 5])`; a label with hints as a third: `Sprint 1 (Days 1-5) @alice`. */
export function aGroup(label: string, days: readonly [number, number] | null = null, hints = label): Group {
  return { label, days: days === null ? null : { first: days[0], last: days[1] }, hints, line: 1 };
}

/** The clauses of a field. */
export function clauses(...texts: readonly string[]): Clause[] {
  return texts.map((text) => ({ text, line: 1 }));
}

/** The plan of goal-kit's own execution template, as it is read (three phases, seven sprints). */
export const TEMPLATE_PLAN: Plan = aPlan(
  [
    aPhase('1', {
      name: 'Backend Infrastructure & API',
      timing: 'Weeks 1-2, Milestone 1',
      days: { first: 1, last: 10 },
      groups: [aGroup('Sprint 1', [1, 5]), aGroup('Sprint 2', [6, 10])],
      items: [
        anItem('Design WebSocket server architecture, set up database schema', { group: 0 }),
        anItem('Implement comment storage API, build auth/permissions layer, load testing', { group: 1 }),
      ],
      responsible: clauses('Backend team (Alice lead)'),
      deliverables: clauses(
        '`/api/comments`',
        '`/api/comment-threads`',
        'WebSocket server ready for load tests',
      ),
      done: clauses('Load tests pass (1000 req/sec)', 'code reviewed', 'documented API contracts'),
    }),
    aPhase('2', {
      name: 'Client Real-Time Sync',
      timing: 'Weeks 3-5, Milestone 2',
      days: { first: 11, last: 25 },
      groups: [aGroup('Sprint 3', [11, 15]), aGroup('Sprint 4', [16, 20]), aGroup('Sprint 5', [21, 25])],
      items: [
        anItem('Integrate WebSocket client, implement comment rendering in editor', { group: 0 }),
        anItem('Build optimistic UI updates, handle offline states with polling fallback', { group: 1 }),
        anItem('Performance optimization, telemetry for latency monitoring', { group: 2 }),
      ],
      responsible: clauses('Frontend team (Bob lead)', 'coordinated with backend on contracts'),
      deliverables: clauses('Editor integration complete', '<2s latency achieved', '10 power users testing'),
      done: clauses('SC-001 and SC-002 metrics met in internal testing'),
    }),
    aPhase('3', {
      name: 'User Testing & Refinement',
      timing: 'Week 6, Milestone 3',
      days: { first: 26, last: 35 },
      groups: [aGroup('Sprint 6', [26, 30]), aGroup('Sprint 7', [31, 35])],
      items: [
        anItem('Bug fixes from power user feedback, performance tuning, monitoring setup', { group: 0 }),
        anItem('Beta rollout to 50 users, measure SC-003 (review time reduction)', { group: 1 }),
      ],
      responsible: clauses('Full team with product lead coordination'),
      deliverables: clauses('Production-ready feature', 'monitoring dashboards', 'user education materials'),
      done: clauses('All success criteria met', 'zero P1 bugs', 'rollout plan documented'),
    }),
  ],
  { people: ['Alice', 'Bob'] },
);
