import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tasksNote } from '../../src/write/tasks-note.ts';
import { aGoal, aNote } from '../support/notes.ts';
import { aGroup, clauses } from '../support/plans.ts';
import { aTask } from '../support/tasks.ts';

const line = 1;
const days = (first: number, last: number): { first: number; last: number } => ({ first, last });

/** A goal with something of everything. */
const SHOP_SEARCH = aGoal(
  [
    {
      name: 'Cluster & index',
      timing: 'Weeks 1-2, Milestone 1',
      days: days(1, 10),
      milestone: 'Milestone 1',
      groups: [aGroup('Sprint 1', [1, 5]), aGroup('Sprint 2', [6, 10])],
      responsible: clauses('Platform team (Ilse lead)', 'reviewed by Ravi'),
      deliverables: clauses('`POST /index`', 'three nodes'),
      done: clauses('Restore tested', 'indexer survives `kill -9`', 'SC-001 measured'),
      notes: [{ label: 'Budget', value: '1,200 € a month', line }],
      checkpoints: [
        {
          label: 'End of Phase 1',
          timing: 'Day 10',
          text: 'Is the index fast enough? If not, add a node.',
          line,
        },
      ],
      tasks: [
        aTask('T-001', {
          name: 'Size the cluster',
          description: 'size the cluster · Sprint 1',
          owner: 'Ilse',
          hours: 20,
          done: ['three nodes'],
          group: 0,
          state: 'done',
        }),
        aTask('T-002', {
          name: 'Set up snapshots',
          description: 'set up snapshots · Sprint 1',
          owner: 'Ilse',
          hours: 20,
          done: ['Restore tested'],
          group: 0,
          after: ['T-001'],
        }),
        aTask('T-003', {
          name: 'Write the indexer',
          description: 'Write the indexer for [[Products|all products]] · Sprint 2',
          owner: 'Ravi',
          hours: 24,
          done: ['indexer survives `kill -9`', '`POST /index`'],
          group: 1,
          after: ['T-002'],
        }),
        aTask('T-004', {
          name: 'Map the fields',
          description: 'map the fields: `de|en` · Sprint 2',
          owner: 'Mona & Ravi',
          hours: 16,
          done: ['SC-001 measured'],
          group: 1,
          after: ['T-002'],
        }),
      ],
    },
    {
      name: 'Switch over',
      timing: 'Week 3',
      days: days(11, 15),
      milestone: 'Milestone 2',
      done: clauses('No lost orders'),
      tasks: [
        aTask('T-005', {
          name: 'Run both searches',
          description: 'Switch over',
          owner: null,
          hours: 16,
          done: [],
          after: ['T-003', 'T-004'],
        }),
        aTask('T-006', {
          name: 'Switch all traffic',
          description: 'Switch over',
          owner: null,
          hours: 24,
          done: ['No lost orders'],
          after: ['T-005'],
        }),
      ],
    },
    {
      word: 'Phase',
      number: '3b',
      name: 'Looking back',
      timing: 'Q3',
      tasks: [
        aTask('T-007', {
          name: 'Retrospective',
          description: 'Looking back',
          owner: 'Ilse',
          hours: null,
          done: [],
          after: ['T-006'],
        }),
      ],
    },
    { name: 'Later', timing: '' },
  ],
  {
    title: 'Faster search in the *shop*',
    folder: '.goalkit/goals/021-shop-search',
    source: '.goalkit/goals/021-shop-search/execution.md',
    unreached: ['Post on the team blog'],
    plan: {
      branch: '021-shop-search',
      date: '2026-04-07',
      startDate: '2026-04-13',
      context: [
        { label: 'Goal Priority', value: 'P2-High', line },
        { label: 'Implementation Approach', value: 'One switch, with a way back', line },
        { label: 'Team Structure', value: 'Ilse (platform), Ravi (search), Mona (catalogue)', line },
        { label: 'Communication Plan', value: 'Demo on Fridays in #search', line },
      ],
      risks: [
        { text: 'The indexer takes longer than a night', mitigation: 'index the best sellers first', line },
        { text: 'Summer sale comes early', mitigation: '', line },
      ],
      metrics: [
        { id: 'SC-001', meaning: 'answers in <300 ms', line },
        { id: 'SC-002', meaning: 'fewer than 5% empty results', line },
      ],
      checkpoints: [{ label: 'After the sale', timing: '', text: 'Does the cluster hold?', line }],
    },
  },
);

describe('the note', () => {
  test('is as its owner would want to read it', () => {
    const approved = path.join(__dirname, 'golden', 'shop-search.md');
    const note = tasksNote(SHOP_SEARCH).text;
    if (process.env['UPDATE'] === '1') writeFileSync(approved, note);
    expect(note).toBe(readFileSync(approved, 'utf8'));
  });

  test('has the template’s headings and bold labels in its order (format 3.1)', () => {
    const note = aNote([
      { name: 'A', tasks: [aTask('T-001')] },
      { name: 'B', tasks: [aTask('T-002')] },
    ]);
    const marks = note
      .split('\n')
      .flatMap((each) => /^#+ .*|^\*\*[^*]+\*\*(?= \(if|:$)|^\*GATE.*|^---$/.exec(each)?.[0] ?? []);
    expect(marks).toEqual([
      '# Implementation Tasks: Live code review comments',
      '## Summary',
      '## Task Context',
      '## Execution Check',
      '*GATE: Confirms task breakdown executes planned execution phases without omissions.*',
      '**Open Points**',
      '## Task Structure',
      '### Documentation (this goal)',
      '### Task Breakdown by Phase',
      '---',
      '---',
      '### Task Blocking & Risk',
      '**Blockers**',
      '**Risky Tasks**',
      '---',
      '### Task Rollout Strategy',
      '## Success Criteria Per Task Batch',
      '**Phase 1 Success**',
      '**Phase 2 Success**',
    ]);
  });

  test('holds nothing that only tells an author what to write (format 3.1)', () => {
    expect(tasksNote(SHOP_SEARCH).text).not.toMatch(
      /\[GOAL\]|\[DATE\]|e\.g\.|Example:|\*\*Note\*\*|Extract from/,
    );
  });

  test('has LF line ends, one at its end, no byte order mark, and is the same each time (format 3.11, 3.12)', () => {
    const note = tasksNote(SHOP_SEARCH).text;
    expect(note).toMatch(/^# [^\r]*[^\n]\n$/);
    expect(note).not.toContain('\n\n\n');
    expect(tasksNote(SHOP_SEARCH).text).toBe(note);
  });

  test('of a goal without phases is still a note', () => {
    expect(aNote([])).toContain('0 tasks in 0 phases.');
  });
});
