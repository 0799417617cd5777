import type { Risk } from '../../src/model/plan.ts';
import type { Task } from '../../src/model/tasks.ts';
import { aNote, itemsBelow } from '../support/notes.ts';
import { aTask } from '../support/tasks.ts';

const blockers = (...tasks: Task[]): string[] => itemsBelow('**Blockers**', aNote([{ tasks }]));

describe('blockers (format 3.10)', () => {
  test('are the tasks that hold back most others, with whom, waiting through others included', () => {
    //   T-001 ─┬─ T-002 ── T-003
    //          └─ T-004
    expect(
      blockers(
        aTask('T-001', { name: 'API' }),
        aTask('T-002', { after: ['T-001'] }),
        aTask('T-003', { after: ['T-002'] }),
        aTask('T-004', { after: ['T-001'] }),
      ),
    ).toEqual(['T-001 (API) blocks T-002, T-003, T-004', 'T-002 (Do T-002) blocks T-003']);
  });

  test('are five at most; long lists are counted and shortened', () => {
    const chain = Array.from({ length: 20 }, (_, index) =>
      aTask(`T-${index + 1}`, { after: index === 0 ? [] : [`T-${index}`] }),
    );
    expect(blockers(...chain)).toEqual([
      'T-001 (Do T-1) blocks 19 tasks (T-002–T-020)',
      'T-002 (Do T-2) blocks 18 tasks (T-003–T-020)',
      'T-003 (Do T-3) blocks 17 tasks (T-004–T-020)',
      'T-004 (Do T-4) blocks 16 tasks (T-005–T-020)',
      'T-005 (Do T-5) blocks 15 tasks (T-006–T-020)',
    ]);
  });

  test('leave ids out that are no range, and say how many', () => {
    const odd = [3, 5, 7, 9, 11, 13, 15, 17].map((number) => aTask(`T-${number}`, { after: ['T-1'] }));
    expect(blockers(aTask('T-1', { name: 'A' }), ...odd)).toEqual([
      'T-001 (A) blocks 8 tasks (T-003, T-005, T-007, T-009, T-011, T-013 and 2 more)',
    ]);
  });

  test('are none of the tasks that are done, or that nobody waits for', () => {
    expect(blockers(aTask('T-001', { state: 'done' }), aTask('T-002', { after: ['T-001'] }))).toEqual([
      'None (no task waits for another)',
    ]);
  });

  test('are found in a cycle, too', () => {
    const tasks = [
      aTask('T-001', { after: ['T-002'] }),
      aTask('T-002', { after: ['T-001'] }),
      aTask('T-003', { after: ['T-002'] }),
    ];
    expect(blockers(...tasks).sort()).toEqual([
      'T-001 (Do T-001) blocks T-002, T-003',
      'T-002 (Do T-002) blocks T-001, T-003',
    ]);
  });

  test('are also ids that no task has', () => {
    expect(blockers(aTask('T-001', { after: ['T-099'] }))).toEqual(['T-099 (no such task) blocks T-001']);
  });
});

describe('risky tasks (format 3.10)', () => {
  const tasks = [
    aTask('T-001', { name: 'Load testing', description: 'load testing' }),
    aTask('T-002', {
      name: 'Integrate WebSocket client',
      description: 'integrate WebSocket client, keep connections',
    }),
    aTask('T-003', { name: 'Write the handbook', description: 'Network' }),
  ];
  const risky = (...risks: [text: string, mitigation: string][]): string[] =>
    itemsBelow(
      '**Risky Tasks**',
      aNote([{ name: 'Network', tasks }], {
        plan: { risks: risks.map(([text, mitigation]): Risk => ({ text, mitigation, line: 1 })) },
      }),
    );

  test('are those that a risk speaks of, with what is done about it', () => {
    expect(
      risky(
        ['The server fails under load', 'early tests'],
        ['WebSocket connections drop', 'fallback to polling'],
        ['T-3 and T-001 take longer', 'start early'],
        ['The summer is hot', 'ice'],
        ['Nobody reads the handbook', ''],
      ),
    ).toEqual([
      '**T-001** (The server fails under load) - mitigated by early tests',
      '**T-002** (WebSocket connections drop) - mitigated by fallback to polling',
      '**T-003, T-001** (T-3 and T-001 take longer) - mitigated by start early',
      '**Plan** (The summer is hot) - mitigated by ice',
      '**T-003** (Nobody reads the handbook) - mitigated by NEEDS CLARIFICATION',
    ]);
  });

  test('are not told from a description that only names the phase', () => {
    expect(risky(['The network is slow', 'wait'])).toEqual([
      '**Plan** (The network is slow) - mitigated by wait',
    ]);
  });

  test('are asked for where the plan names no risk', () => {
    expect(risky()).toEqual(['NEEDS CLARIFICATION']);
  });
});
