import { dependencyChain, type Link, type PhaseOrder } from '../../src/derive/dependency-chain.ts';
import type { Target } from '../../src/derive/named-targets.ts';
import { taskId } from '../../src/text/task-id.ts';

/** T-001, T-002, … in phases by their index; `more` of a task by its place. */
function chain(
  phases: readonly number[],
  more: Readonly<Record<number, Partial<Link>>> = {},
  orders: Readonly<Record<number, Partial<PhaseOrder>>> = {},
  parallelGroups = false,
): string[] {
  const links = phases.map((phase, index): Link => ({
    id: taskId(`T-${index + 1}`),
    phase,
    group: null,
    parallel: false,
    after: null,
    ...more[index + 1],
  }));
  const count = Math.max(-1, ...phases, ...Object.keys(orders).map(Number)) + 1;
  const all = Array.from({ length: count }, (_, index): PhaseOrder => ({
    after: null,
    groups: [],
    ...orders[index],
  }));
  return dependencyChain(links, all, parallelGroups).map((ids) =>
    ids.map((id) => id.replace('T-00', '')).join(' '),
  );
}

const on = (...numbers: readonly number[]): Target[] =>
  numbers.map((number) => ({ kind: 'task', task: number - 1 }));
const onPhase = (phase: number): Target[] => [{ kind: 'phase', phase }];

test('1 → 2 → 3 | → 4 → 5: each follows the one before it, through the phases', () => {
  expect(chain([0, 0, 0, 1, 1])).toEqual(['', '1', '2', '3', '4']);
});

test('a phase without tasks is skipped over', () => {
  expect(chain([0, 2])).toEqual(['', '1']);
});

test('what the plan says wins, and the chain goes on behind it', () => {
  expect(chain([0, 0, 0, 0], { 3: { after: on(1) } })).toEqual(['', '1', '1', '3']);
  expect(chain([0, 0, 0], { 2: { after: [] } })).toEqual(['', '', '2']);
});

test('a task does not follow one that waits for it, but what stands before that one', () => {
  // written 1 2 3, done 2 → 1, 2 → 3
  expect(chain([0, 0, 0], { 1: { after: on(2) } })).toEqual(['2', '', '2']);
  // written 1 2 3 4: 1 → 3 → 2, and 4 behind 3
  expect(chain([0, 0, 0, 0], { 2: { after: on(3) } })).toEqual(['', '3', '1', '3']);
  // 1 → 4 → 2 → 3: 3 follows 2, so 4 follows neither
  expect(chain([0, 0, 0, 0], { 2: { after: on(4) } })).toEqual(['', '4', '2', '1']);
});

test('the first of a phase follows all that nobody in the phase before waits for', () => {
  //  1 → 2
  //   ↘ 3    | 4
  expect(chain([0, 0, 0, 1], { 3: { after: on(1) } })).toEqual(['', '1', '1', '2 3']);
});

describe('a run of parallel tasks', () => {
  const parallel = { parallel: true };

  test('hangs on what is before it, and the next waits for all of it', () => {
    expect(chain([0, 0, 0, 0, 0], { 2: parallel, 3: parallel, 4: parallel })).toEqual([
      '',
      '1',
      '1',
      '1',
      '2 3 4',
    ]);
  });

  test('at the start and end of phases', () => {
    expect(chain([0, 0, 1, 1], { 1: parallel, 2: parallel, 3: parallel, 4: parallel })).toEqual([
      '',
      '',
      '1 2',
      '1 2',
    ]);
  });

  test('of one runs beside the task before it, and the next waits for both', () => {
    // 1 → 2, 1 → 3 [P], 2 and 3 → 4
    expect(chain([0, 0, 0, 0], { 3: parallel })).toEqual(['', '1', '1', '2 3']);
    expect(chain([0, 0, 0], { 2: parallel })).toEqual(['', '', '1 2']);
    expect(chain([0, 1, 1, 1], { 3: parallel })).toEqual(['', '1', '1', '2 3']);
  });

  test('of one waits for what the plan says of the task before it, unless it says for what itself', () => {
    expect(chain([0, 0, 0, 0, 0], { 3: { after: on(1) }, 4: parallel })).toEqual(['', '1', '1', '1', '3 4']);
    expect(chain([0, 0, 0, 0], { 3: { after: on(1), parallel: true } })).toEqual(['', '1', '1', '2 3']);
  });

  test('of one at the start of a phase has no task to run beside', () => {
    expect(chain([0, 1, 1], { 2: parallel })).toEqual(['', '1', '2']);
  });

  test('ends at a task that is not marked', () => {
    expect(chain([0, 0, 0, 0, 0], { 1: parallel, 2: parallel, 4: parallel, 5: parallel })).toEqual([
      '',
      '',
      '1 2',
      '3',
      '3',
    ]);
  });
});

describe('with parallel groups', () => {
  test('tasks of one group run in parallel, groups follow each other', () => {
    const groups = { 1: { group: 0 }, 2: { group: 0 }, 3: { group: 1 }, 4: { group: 1 } };
    expect(chain([0, 0, 0, 0, 1], groups, {}, true)).toEqual(['', '', '1 2', '1 2', '3 4']);
  });

  test('a group that is named twice is one', () => {
    const groups = { 1: { group: 0 }, 2: { group: 1 }, 3: { group: 0 } };
    expect(chain([0, 0, 0], groups, {}, true)).toEqual(['', '1 3', '']);
  });

  test('tasks without a group follow each other', () => {
    expect(chain([0, 0, 0, 0], { 2: { group: 0 }, 3: { group: 0 } }, {}, true)).toEqual([
      '',
      '1',
      '1',
      '2 3',
    ]);
  });
});

describe('Depends on of a phase', () => {
  test('takes the place of the phase before', () => {
    expect(chain([0, 1, 2, 2], {}, { 2: { after: onPhase(0) } })).toEqual(['', '1', '1', '3']);
  });

  test('that is none lets it start at once', () =>
    expect(chain([0, 1], {}, { 1: { after: [] } })).toEqual(['', '']));

  test('adds to what the first task itself says', () => {
    expect(chain([0, 1, 2], { 3: { after: on(2) } }, { 2: { after: onPhase(0) } })).toEqual(['', '1', '1 2']);
    expect(chain([0, 1, 2], { 3: { after: [] } }, { 2: { after: onPhase(0) } })).toEqual(['', '1', '']);
  });

  test('on one without tasks means the one before that', () => {
    expect(chain([0, 2, 3], {}, { 3: { after: onPhase(1) } })).toEqual(['', '1', '1']);
  });

  test('on itself or a task of its own is left out', () => {
    expect(chain([0, 1], {}, { 1: { after: onPhase(1) } })).toEqual(['', '1']);
    expect(chain([0, 1, 1], {}, { 1: { after: on(3) } })).toEqual(['', '1', '2']);
  });
});

test('what the label of a group says, its first task waits for', () => {
  const groups = { 2: { group: 0 }, 3: { group: 1 }, 4: { group: 1 } };
  expect(chain([0, 0, 0, 0], groups, { 0: { groups: [null, on(1)] } })).toEqual(['', '1', '1', '3']);
});

test('a group stands for those of its tasks that no other of it waits for', () => {
  const groups = {
    1: { group: 0 },
    2: { group: 0 },
    3: { group: 1 },
    4: { after: [{ kind: 'group', phase: 0, group: 0 }] as Target[] },
  };
  expect(chain([0, 0, 0, 0], groups)).toEqual(['', '1', '2', '2']);
});

test('an id that nobody has stays as it is written', () => {
  expect(chain([0, 0], { 2: { after: [{ kind: 'unknown', id: taskId('API-9') }, ...on(1)] } })).toEqual([
    '',
    'API-9 1',
  ]);
});

test('a task never waits for itself, and each of the others is named once', () => {
  expect(chain([0, 0, 0], { 2: { after: on(2) }, 3: { after: on(1, 3, 1, 2) } })).toEqual(['', '1', '1 2']);
});

test('a circle is left as it is, and the next phase follows its last task', () => {
  expect(chain([0, 0, 1], { 1: { after: on(2) }, 2: { after: on(1) } })).toEqual(['2', '1', '2']);
});

test('no tasks, no chain', () => expect(chain([])).toEqual([]));
