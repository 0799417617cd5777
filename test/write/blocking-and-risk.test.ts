import type { Risk } from '../../src/model/plan.ts';
import type { Task } from '../../src/model/tasks.ts';
import { aNote, itemsBelow } from '../support/notes.ts';
import { aTask } from '../support/tasks.ts';

const blockers = (...tasks: Task[]): string[] => itemsBelow('**Blockers**', aNote([{ tasks }]));

describe('blockers (format 3.10)', () => {
  test('are the tasks that two or more others wait for, most first, with whom', () => {
    //   T-001 ─┬─ T-002 ── T-003
    //          ├─ T-004
    //          └─ T-005 ─┬─ T-006
    //                    └─ T-007
    expect(
      blockers(
        aTask('T-001', { name: 'API' }),
        aTask('T-002', { after: ['T-001'] }),
        aTask('T-003', { after: ['T-002'] }),
        aTask('T-004', { after: ['T-001'] }),
        aTask('T-005', { after: ['T-001'] }),
        aTask('T-006', { after: ['T-005'] }),
        aTask('T-007', { after: ['T-005'] }),
      ),
    ).toEqual(['T-001 (API) blocks T-002, T-004, T-005', 'T-005 (Do T-005) blocks T-006, T-007']);
  });

  test('are also those that another phase waits for, where the plan is no plain chain', () => {
    const phases = [
      { tasks: [aTask('T-001'), aTask('T-002', { after: ['T-001'] })] },
      {
        tasks: [
          aTask('T-003', { after: ['T-002'] }),
          aTask('T-004', { after: ['T-003'] }),
          aTask('T-005', { after: ['T-003'] }),
        ],
      },
    ];
    expect(itemsBelow('**Blockers**', aNote(phases))).toEqual([
      'T-003 (Do T-003) blocks T-004, T-005',
      'T-002 (Do T-002) blocks T-003',
    ]);
  });

  test('are none in a plain chain, which one line says, through all phases', () => {
    const chain = ['T-002', 'T-003'].map((id, at) => aTask(id, { after: [`T-00${at + 1}`] }));
    const phases = [{ tasks: [aTask('T-001'), ...chain] }, { tasks: [aTask('T-004', { after: ['T-003'] })] }];
    expect(itemsBelow('**Blockers**', aNote(phases))).toEqual([
      'None: each task holds up only the one after it',
    ]);
  });

  test('are five at most; how many more there are, and which, is said', () => {
    const many = Array.from({ length: 8 }, (_, at) => [
      aTask(`T-${at * 3 + 1}`),
      aTask(`T-${at * 3 + 2}`, { after: [`T-${at * 3 + 1}`] }),
      aTask(`T-${at * 3 + 3}`, { after: [`T-${at * 3 + 1}`] }),
    ]);
    const told = blockers(...many.flat());
    expect(told).toHaveLength(6);
    expect(told[5]).toBe('and 3 more: T-016, T-019, T-022');
  });

  test('leave ids out that are no range, and say how many', () => {
    const odd = [3, 5, 7, 9, 11, 13, 15, 17].map((number) => aTask(`T-${number}`, { after: ['T-1'] }));
    expect(blockers(aTask('T-1', { name: 'A' }), ...odd)).toEqual([
      'T-001 (A) blocks 8 tasks (T-003, T-005, T-007, T-009, T-011, T-013 and 2 more)',
    ]);
  });

  test('are none of the tasks that are done, or that only tasks that are done waited for', () => {
    expect(
      blockers(
        aTask('T-001', { state: 'done' }),
        aTask('T-002', { after: ['T-001'] }),
        aTask('T-003', { after: ['T-001'] }),
      ),
    ).toEqual(['None (no open task holds up another)']);
    expect(
      blockers(
        aTask('T-001'),
        aTask('T-002', { after: ['T-001'], state: 'done' }),
        aTask('T-003', { after: ['T-001'] }),
      ),
    ).toEqual(['None: each task holds up only the one after it']);
  });

  test('are found in a cycle, too', () => {
    const tasks = [
      aTask('T-001', { after: ['T-002'] }),
      aTask('T-002', { after: ['T-001'] }),
      aTask('T-003', { after: ['T-002'] }),
    ];
    expect(blockers(...tasks)).toEqual(['T-002 (Do T-002) blocks T-001, T-003']);
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

  test('a word that many tasks have does not weigh as much as one that few have', () => {
    const names = ['Book the van', 'Clear Mill Road', 'Clean Mill Road', 'Paint Mill Road', 'Load the van'];
    const move = names.map((name, at) => aTask(`T-00${at + 1}`, { name }));
    const risk = { text: 'The van from Station Road breaks down', mitigation: 'hire another', line: 1 };
    expect(itemsBelow('**Risky Tasks**', aNote([{ tasks: move }], { plan: { risks: [risk] } }))).toEqual([
      '**T-001, T-005** (The van from Station Road breaks down) - mitigated by hire another',
    ]);
  });

  test('are not told from a description that only names the phase', () => {
    expect(risky(['The network is slow', 'wait'])).toEqual([
      '**Plan** (The network is slow) - mitigated by wait',
    ]);
  });

  test('are none where the plan names no risk', () => {
    expect(risky()).toEqual(['None named in the plan']);
  });
});
