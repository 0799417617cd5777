import fc from 'fast-check';
import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import type { Plan } from '../../src/model/plan.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { allTasks, type Task, type TaskList } from '../../src/model/tasks.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { aGroup, anItem, aPhase, aPlan, aRow, clauses, TEMPLATE_PLAN } from '../support/plans.ts';

function derive(plan: Plan, settings: Partial<Settings> = {}): TaskList {
  return deriveTasks(plan, { ...DEFAULT_SETTINGS, ...settings });
}

/** The tasks of a plan with one phase of these items. */
function tasksOf(...items: readonly Parameters<typeof anItem>[0][]): readonly Task[] {
  return allTasks(derive(aPlan([aPhase('1', { items: items.map((text) => anItem(text)) })])));
}

const brief = ({ id, name, dependencies }: Task): string =>
  `${id} ${name} <- ${dependencies.join(' ') || 'None'}`;

describe('goal-kit’s own template', () => {
  const list = derive(TEMPLATE_PLAN);
  const tasks = allTasks(list);

  test('gives sixteen tasks', () => {
    expect(tasks.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'T-001 Design WebSocket server architecture',
      'T-002 Set up database schema',
      'T-003 Implement comment storage API',
      'T-004 Build auth/permissions layer',
      'T-005 Load testing',
      'T-006 Integrate WebSocket client',
      'T-007 Implement comment rendering in editor',
      'T-008 Build optimistic UI updates',
      'T-009 Handle offline states with polling fallback',
      'T-010 Performance optimization',
      'T-011 Telemetry for latency monitoring',
      'T-012 Bug fixes from power user feedback',
      'T-013 Performance tuning',
      'T-014 Monitoring setup',
      'T-015 Beta rollout to 50 users',
      'T-016 Measure SC-003 (review time reduction)',
    ]);
  });

  test('in one chain', () => {
    expect(tasks.map(({ dependencies }) => dependencies.join())).toEqual([
      '',
      ...tasks.slice(0, -1).map(({ id }) => id),
    ]);
  });

  test('with the leads as owners', () => {
    expect(tasks.slice(0, 5).map(({ owner }) => owner)).toEqual(Array.from({ length: 5 }, () => 'Alice'));
    expect(tasks.slice(5, 11).map(({ owner }) => owner)).toEqual(Array.from({ length: 6 }, () => 'Bob'));
  });

  test('with the hours of their sprints', () => {
    expect(tasks.map(({ hours }) => hours)).toEqual([
      20, 20, 14, 13, 13, 20, 20, 20, 20, 20, 20, 14, 13, 13, 20, 20,
    ]);
  });

  test('with the load tests at Load testing, and all criteria at some task', () => {
    expect(tasks[4]?.done).toContain('Load tests pass (1000 req/sec)');
    expect(tasks.flatMap(({ done }) => done)).toHaveLength(16);
    expect(list.unreached).toEqual([]);
    expect(list.findings).toEqual([]);
  });
});

describe('ids', () => {
  test('that the plan writes are kept, and the others go round them', () => {
    expect(tasksOf('Order boxes', 'T-002 Book the van', 'Pack', 'Move (T-001)').map(brief)).toEqual([
      'T-003 Order boxes <- None',
      'T-002 Book the van <- T-003',
      'T-004 Pack <- T-002',
      'T-001 Move <- T-004',
    ]);
  });

  test('of another make get one of ours, which their dependencies follow', () => {
    const items = [
      aRow('Order boxes', { id: '1.1' }),
      aRow('Book the van', { id: 'API-3', dependencies: 'none' }),
      aRow('Move', { id: '1.3', dependencies: 'Task 1.1, api-3' }),
    ];
    const tasks = allTasks(derive(aPlan([aPhase('1', { items })])));
    expect(tasks.map(brief)).toEqual([
      'T-001 Order boxes <- None',
      'T-002 Book the van <- None',
      'T-003 Move <- T-001 T-002',
    ]);
    expect(tasks[1]?.description).toBe('API-3');
  });

  test('that each phase counts anew mean those of the own phase', () => {
    const items = [aRow('Pack', { id: '1' }), aRow('Label', { id: '2', dependencies: '1' })];
    const tasks = allTasks(derive(aPlan([aPhase('1', { items }), aPhase('2', { items })])));
    expect(tasks.map(({ dependencies }) => dependencies.join())).toEqual(['', 'T-001', 'T-002', 'T-003']);
  });

  test('that two tasks share stay with the first, and the second is told of', () => {
    const items = [anItem('T-001 Pack', { line: 4 }), anItem('T-001 Move', { line: 5 })];
    const { phases, findings } = derive(aPlan([aPhase('1', { items })]));
    expect(phases[0]?.tasks.map(brief)).toEqual(['T-001 Pack <- None', 'T-002 Move <- T-001']);
    expect(findings).toMatchObject([
      {
        code: 'duplicate-id',
        severity: 'error',
        line: 5,
        message:
          'T-001 is already the ID of “Pack” (line 4), so “Move” became T-002. Give one of them another ID.',
      },
    ]);
  });

  test('above 999 have more digits', () => {
    const items = Array.from({ length: 1000 }, (_, index) => anItem(`Pack box ${index}`));
    expect(allTasks(derive(aPlan([aPhase('1', { items })]))).at(-1)?.id).toBe('T-1000');
  });
});

describe('hints', () => {
  test('win over what is computed, and leave name and description', () => {
    const plan = aPlan(
      [
        aPhase('1', {
          name: 'Move',
          days: { first: 1, last: 5 },
          responsible: clauses('Bob'),
          done: clauses('boxes labelled'),
          items: [
            anItem('Pack boxes (8h, @alice) (DoD: all taped), drive the van'),
            anItem('Unpack (after T-001)'),
          ],
        }),
      ],
      { people: ['Alice'] },
    );
    expect(allTasks(derive(plan))).toMatchObject([
      {
        name: 'Pack boxes',
        description: '',
        owner: 'Alice',
        hours: 8,
        done: ['all taped'],
      },
      { name: 'Drive the van', description: '', owner: 'Bob', hours: 16, done: [] },
      { name: 'Unpack', owner: 'Bob', hours: 16, done: ['boxes labelled'], dependencies: ['T-001'] },
    ]);
  });

  test('at a group’s label are for all of the group', () => {
    const groups = [aGroup('Sprint 1', [1, 5], 'Sprint 1 (Days 1-5) @alice [P]')];
    const items = [anItem('Pack boxes', { group: 0 }), anItem('Label shelves', { group: 0 }), anItem('Move')];
    expect(allTasks(derive(aPlan([aPhase('1', { groups, items })])))).toMatchObject([
      { owner: 'alice', dependencies: [], description: 'Sprint 1' },
      { owner: 'alice', dependencies: [] },
      { owner: null, dependencies: ['T-001', 'T-002'] },
    ]);
  });

  test('of order name a task by its name, or by how only one starts', () => {
    expect(
      tasksOf(
        'Design schema for orders',
        'Build API',
        'Paint',
        'Test (after: Build API)',
        'Ship (after: design schema)',
      )
        .map(brief)
        .slice(3),
    ).toEqual(['T-004 Test <- T-002', 'T-005 Ship <- T-001']);
  });

  test('that name nobody leave the chain, and are told of', () => {
    const items = [anItem('Pack'), anItem('Move (after: Desing schema)', { line: 7 })];
    const { phases, findings } = derive(aPlan([aPhase('1', { items })]));
    expect(phases[0]?.tasks[1]?.dependencies).toEqual(['T-001']);
    expect(findings).toMatchObject([{ code: 'unknown-dependency', severity: 'error', line: 7 }]);
  });

  test('on an unknown id keep it as it is written', () => {
    expect(tasksOf('Pack', 'Move (after T-099)').map(brief)[1]).toBe('T-002 Move <- T-099');
  });

  test('on the task itself are left out and told of', () => {
    const { phases, findings } = derive(
      aPlan([aPhase('1', { items: [anItem('Pack'), anItem('T-005 Move (after T-005)')] })]),
    );
    expect(phases[0]?.tasks[1]?.dependencies).toEqual(['T-001']);
    expect(findings).toMatchObject([{ code: 'self-dependency', severity: 'error' }]);
  });
});

describe('fields of a row', () => {
  test('win over hints, and a row is never split', () => {
    const row = aRow('Pack boxes, drive the van (2h) @bob', {
      id: 'T-009',
      owner: '@alice',
      effort: '1d',
      done: clauses('van is full'),
      dependencies: 'none',
      description: 'Both of them, in a day',
    });
    const plan = aPlan([aPhase('1', { items: [anItem('Wash'), row] })], { people: ['Alice'] });
    expect(allTasks(derive(plan))[1]).toMatchObject({
      id: 'T-009',
      name: 'Pack boxes, drive the van',
      owner: 'Alice',
      hours: 8,
      done: ['van is full'],
      dependencies: [],
      description: 'Pack boxes, drive the van (2h) @bob · Both of them, in a day',
    });
  });

  test('name tasks by range, by name, by phase', () => {
    const rows = [
      aRow('Pack', { id: 'T-001' }),
      aRow('Label', { id: 'T-002', dependencies: 'none' }),
      aRow('Load', { id: 'T-009', dependencies: 'T-001–T-008' }),
    ];
    const next = [
      aRow('Drive', { dependencies: 'Phase 1' }),
      aRow('Unload', { id: 'T-011', dependencies: 'Pack & Load' }),
    ];
    const tasks = allTasks(derive(aPlan([aPhase('1', { items: rows }), aPhase('2', { items: next })])));
    expect(tasks.map(({ dependencies }) => dependencies.join(' '))).toEqual([
      '',
      '',
      'T-001 T-002',
      'T-009',
      'T-001 T-009',
    ]);
  });

  test('in words that name no task go to the description, and are told of', () => {
    const { phases, findings } = derive(
      aPlan([
        aPhase('1', { items: [aRow('Pack'), aRow('Move', { dependencies: 'T-001, the landlord’s word' })] }),
      ]),
    );
    expect(phases[0]?.tasks[1]).toMatchObject({
      dependencies: ['T-001'],
      description: 'Depends on: the landlord’s word',
    });
    expect(findings.map(({ code }) => code)).toEqual(['unknown-dependency']);
  });

  test('an effort that cannot be read is kept in the description', () => {
    const plan = aPlan([
      aPhase('1', { days: { first: 1, last: 1 }, items: [aRow('Pack', { effort: '5 points' })] }),
    ]);
    expect(allTasks(derive(plan))[0]).toMatchObject({ hours: 8, description: 'Effort: 5 points' });
  });

  test('of an own description take the place of a clause that is only the name', () => {
    const plan = aPlan([aPhase('1', { items: [aRow('Pack', { description: 'Books first' })] })]);
    expect(allTasks(derive(plan))[0]?.description).toBe('Books first');
  });
});

describe('names of one phase', () => {
  const start = 'Write the report of the whole year with all of its numbers for the';
  test('that would be alike are cut later', () => {
    expect(tasksOf(`${start} members`, `${start} board of the club`, 'Rest').map(({ name }) => name)).toEqual(
      [`${start} members`, `${start} board…`, 'Rest'],
    );
  });

  test('differ also from one that is whole', () => {
    expect(
      tasksOf('Count the boxes', 'Count the boxes - those of the attic and those of both the cellars').map(
        ({ name }) => name,
      ),
    ).toEqual(['Count the boxes', 'Count the boxes - those of the attic and those of both…']);
  });
});

describe('the description', () => {
  const long = 'pack all of the boxes in the attic and in both of the cellars - the small ones';

  test('has the clause as written where the name is not all of it, its detail and its group', () => {
    const item = anItem(`${long} (2h)`, { group: 0, detail: ['books below', 'label them'] });
    const plan = aPlan([aPhase('1', { groups: [aGroup('Day 1')], items: [item] })]);
    expect(allTasks(derive(plan))[0]?.description).toBe(`${long} · books below · label them · Day 1`);
  });

  test('is empty where it would only be the name again', () => {
    expect(tasksOf('and pack boxes. ^1a2b3c')).toMatchObject([{ name: 'Pack boxes', description: '' }]);
  });

  test('leaves out the hints of its group that were understood', () => {
    const groups = [aGroup('Morning (3 hours)'), aGroup('Evening (in the dark)')];
    const items = [
      anItem('Pack', { group: 0 }),
      anItem('Label', { group: 0 }),
      anItem('Drive', { group: 1 }),
    ];
    expect(allTasks(derive(aPlan([aPhase('1', { groups, items })])))).toMatchObject([
      { description: 'Morning', hours: 2, shared: true },
      { description: 'Morning', hours: 1, shared: true },
      { description: 'Evening (in the dark)', hours: null },
    ]);
  });

  test('keeps a hint that a field of the same task overrules', () => {
    const plan = aPlan([aPhase('1', { items: [aRow('Pack (2h)', { effort: '3h' }), anItem('Drive (2h)')] })]);
    expect(allTasks(derive(plan))).toMatchObject([
      { description: 'Pack (2h)', hours: 3 },
      { description: '', hours: 2 },
    ]);
    expect(allTasks(derive(plan)).some(({ shared }) => shared)).toBe(false);
  });

  test('keeps what a task waits for in words', () => {
    expect(tasksOf('Move (after: Desing schema)')[0]?.description).toBe('Depends on: Desing schema');
  });

  test('keeps the label that an earlier clause of the item opens with', () => {
    expect(
      tasksOf('Kitchen: paint the walls; install the sink').map(({ name, description }) => [
        name,
        description,
      ]),
    ).toEqual([
      ['Kitchen: paint the walls', ''],
      ['Install the sink', 'Kitchen'],
    ]);
  });

  test('gives each line of detail to the clause that it speaks of', () => {
    const item = anItem('Pack boxes, book the van', { detail: ['van with a ramp', 'tape is in the hall'] });
    expect(
      allTasks(derive(aPlan([aPhase('1', { items: [item] })]))).map(({ description }) => description),
    ).toEqual(['tape is in the hall', 'van with a ramp']);
  });
});

test('steps are clauses of their own task, with their marks, and it takes no others (format 2.5, 3.7)', () => {
  const steps = [
    { text: 'Measure the wall', state: 'done' },
    { text: 'Go to the shop', state: 'todo' },
  ] as const;
  const items = [anItem('Buy boards', { whole: true, steps }), anItem('Mount the boards')];
  const plan = aPlan([aPhase('1', { items, done: clauses('boards bought') })]);
  expect(allTasks(derive(plan))).toMatchObject([
    { done: ['Measure the wall', 'Go to the shop'], steps },
    { done: ['boards bought'] },
  ]);
});

test.each(['all', 'tous', 'todas las anteriores', 'すべて'])(
  'a task that waits for %s waits for every task before it',
  (dependencies) => {
    const items = [anItem('Pack'), anItem('Clean'), { ...anItem('Leave'), fields: { dependencies } }];
    const list = derive(aPlan([aPhase('1', { items })]));
    expect(allTasks(list)[2]?.dependencies).toEqual(['T-001', 'T-002']);
    expect(list.findings).toEqual([]);
  },
);

describe('Depends on of a phase', () => {
  const three = (text: string): TaskList =>
    derive(
      aPlan([
        aPhase('1', { items: [anItem('Pack')] }),
        aPhase('2', { items: [anItem('Drive')] }),
        aPhase('3', { items: [anItem('Unpack'), anItem('Rest')], dependsOn: clauses(text) }),
      ]),
    );

  test.each([
    ['Phase 1', 'T-001', ''],
    ['Phases 1 and 2', 'T-001 T-002', ''],
    ['T-001', 'T-001', ''],
    ['None', '', ''],
    ['all', 'T-001 T-002', ''],
    ['All tasks above', 'T-001 T-002', ''],
    ['alle Aufgaben', 'T-001 T-002', ''],
    ['所有', 'T-001 T-002', ''],
    ['Phase 1 complete', 'T-001', 'Depends on: Phase 1 complete'],
    ['the landlord', 'T-002', 'Depends on: the landlord'],
    ['ISO-9001', 'T-002', 'Depends on: ISO-9001'],
  ])('%s', (text, dependencies, description) => {
    const { phases, findings } = three(text);
    const first = phases[2]?.tasks[0];
    expect([first?.dependencies.join(' '), first?.description]).toEqual([dependencies, description]);
    expect(findings).toEqual([]);
  });
});

describe('a phase without tasks', () => {
  const list = derive(
    aPlan([
      aPhase('1', { items: [anItem('Pack')] }),
      aPhase('2', {
        name: 'Wait',
        line: 9,
        done: clauses('paint is dry'),
        deliverables: clauses('patience'),
      }),
      aPhase('3', { items: [anItem('Unpack')] }),
    ]),
  );

  test('is told of, and its criteria are listed as unreached', () => {
    expect(list.phases).toHaveLength(3);
    expect(list.unreached).toEqual(['paint is dry', 'patience']);
    expect(list.findings).toEqual([
      {
        code: 'empty-phase',
        severity: 'warning',
        line: 9,
        message: 'Phase 2 (Wait) has no tasks. List its work items below it.',
      },
    ]);
  });

  test('is skipped over by the chain', () =>
    expect(list.phases[2]?.tasks[0]?.dependencies).toEqual(['T-001']));
});

describe('settings', () => {
  test('splitItems off: one item, one task', () => {
    const plan = aPlan([aPhase('1', { items: [anItem('Pack boxes, drive the van; rest')] })]);
    expect(allTasks(derive(plan, { splitItems: false })).map(({ name }) => name)).toEqual([
      'Pack boxes, drive the van; rest',
    ]);
  });

  test('hoursPerDay and workingDays measure efforts', () => {
    const items = [anItem('Pack (1w)'), anItem('Drive')];
    const plan = aPlan([aPhase('1', { days: { first: 1, last: 10 }, items })]);
    const tasks = allTasks(derive(plan, { hoursPerDay: 6, workingDays: [1, 2, 3] }));
    expect(tasks.map(({ hours }) => hours)).toEqual([18, 42]);
  });

  test('parallelGroups', () => {
    const groups = [aGroup('Day 1'), aGroup('Day 2')];
    const items = [anItem('Pack boxes, label shelves', { group: 0 }), anItem('Move', { group: 1 })];
    const tasks = allTasks(derive(aPlan([aPhase('1', { groups, items })]), { parallelGroups: true }));
    expect(tasks.map(({ dependencies }) => dependencies.join(' '))).toEqual(['', '', 'T-001 T-002']);
  });
});

test('the state of an item is that of all its tasks', () => {
  const plan = aPlan([
    aPhase('1', { items: [anItem('Pack boxes, drive the van', { state: 'done', line: 6 })] }),
  ]);
  expect(allTasks(derive(plan))).toMatchObject([
    { state: 'done', line: 6 },
    { state: 'done', line: 6 },
  ]);
});

test('a plan in another language is cut at semicolons only', () => {
  const items = [
    anItem('Küche streichen, Boden verlegen; Lampe montieren'),
    anItem('Möbel für die Küche bestellen'),
  ];
  expect(allTasks(derive(aPlan([aPhase('1', { items })]))).map(({ name }) => name)).toEqual([
    'Küche streichen, Boden verlegen',
    'Lampe montieren',
    'Möbel für die Küche bestellen',
  ]);
});

test('a sentence in another language is one task, whatever its semicolon parts', () => {
  const items = [anItem('Küche streichen am Vormittag, danach Pause; eine Stunde reicht.')];
  expect(allTasks(derive(aPlan([aPhase('1', { items })])))).toHaveLength(1);
});

test('an item without a text is no task', () => {
  expect(allTasks(derive(aPlan([aPhase('1', { items: [anItem('  '), anItem('Pack')] })])))).toHaveLength(1);
});

test('an item of nothing but hints is named as it is written', () => {
  expect(tasksOf('(8h)')).toMatchObject([{ name: '(8h)', hours: 8 }]);
});

describe('whatever the plan', () => {
  const word = fc.constantFrom(
    'paint',
    'the',
    'hall',
    'load',
    'testing',
    'and',
    'API',
    '(8h)',
    '@bob',
    'T-003',
    '(after T-002)',
    '[P]',
    '`a, b`',
    'für',
    '设计',
    '(',
    '"',
    'Phase 1',
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ', ', '; ')), { minLength: 1, maxLength: 8 })
    .map((parts) =>
      parts
        .map(([each, after]) => each + after)
        .join('')
        .trim(),
    );
  const phase = fc.record({
    items: fc.array(text, { maxLength: 5 }),
    done: fc.array(text, { maxLength: 3 }),
  });
  const plans = fc.array(phase, { maxLength: 4 }).map((phases) =>
    aPlan(
      phases.map(({ items, done }, index) =>
        aPhase(String(index + 1), {
          items: items.map((each) => anItem(each)),
          done: clauses(...done),
          days: { first: 1, last: 5 },
        }),
      ),
    ),
  );

  test('nothing is lost, ids are unique, and no task waits for itself', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const list = derive(plan);
        const tasks = allTasks(list);
        expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
        for (const task of tasks) expect(task.dependencies).not.toContain(task.id);
        plan.phases.forEach((each, index) => {
          const own = list.phases[index]?.tasks ?? [];
          const said = own.map(({ name, description }) => `${name}\n${description}`.toLowerCase()).join('\n');
          for (const item of each.items)
            for (const part of item.text.toLowerCase().split(/[,;]/)) {
              if (!/[`("@[]|T-\d/.test(item.text))
                expect(said).toContain(part.trim().replace(/^(?:(?:and|then) )+/, ''));
            }
          const reached = [...own.flatMap(({ done }) => done), ...list.unreached].map((each) =>
            each.trim().toLowerCase(),
          );
          for (const clause of each.done) expect(reached).toContain(clause.text.toLowerCase());
        });
      }),
    );
  });

  test('the same plan gives the same tasks', () => {
    fc.assert(fc.property(plans, (plan) => expect(derive(plan)).toEqual(derive(plan))));
  });
});

describe('a bold label (format 2.4)', () => {
  const names = (text: string, label: string): string[] =>
    allTasks(derive(aPlan([aPhase('1', { items: [anItem(text, { label })] })]))).map(({ name }) => name);

  test('stays in the name of one task', () => {
    expect(names('Docs: update the opening hours', 'Docs')).toEqual(['Docs: update the opening hours']);
    expect(names('Window: clean, then decorate', 'Window')).toEqual(['Window: clean, then decorate']);
  });

  test('is the group of several', () => {
    const items = [anItem('Shop: order paper rolls, call the bank', { label: 'Shop' })];
    const tasks = allTasks(derive(aPlan([aPhase('1', { items })])));
    expect(tasks.map(({ name }) => name)).toEqual(['Order paper rolls', 'Call the bank']);
    for (const { description } of tasks) expect(description).toContain('Shop');
  });
});

describe('the number of an item', () => {
  test('is no word of its name, but names it', () => {
    const tasks = tasksOf('1.1 Design the schema', '1.2 Build the API', '1.3) Write the docs (after 1.1)');
    expect(tasks.map(({ name }) => name)).toEqual(['Design the schema', 'Build the API', 'Write the docs']);
    expect(tasks.map(({ dependencies }) => dependencies.join())).toEqual(['', 'T-001', 'T-001']);
  });
});

test('a hint may quote a whole item, its commas and hints included', () => {
  const tasks = tasksOf(
    'Call Ann, Ben, and Cid',
    'Paint it (2h)',
    'Go (after: Call Ann, Ben, and Cid)',
    'Sit (after: Paint it (2h))',
  );
  expect(tasks.map(({ dependencies }) => dependencies.join())).toEqual(['', 'T-001', 'T-001', 'T-002']);
});

test('a length of time beyond the phase is no effort', () => {
  const phase = aPhase('1', {
    days: { first: 1, last: 10 },
    items: [anItem('Measure sales (30d)'), anItem('Ask (2d)')],
  });
  expect(allTasks(derive(aPlan([phase]))).map(({ hours }) => hours)).toEqual([64, 16]);
});

describe('what stands in a group is of its tasks alone (format 2.4)', () => {
  const dones = (...lines: readonly string[]): string[] =>
    rowsOf(
      builtOf(['# Plan: Fair', '', '**Team**: Mira, Tom', '', '## Phase 1: A', ...lines].join('\n')).note,
    ).map(([, name, , owner, , done]) => `${String(name)} | ${String(owner)} | ${String(done)}`);
  const kitchen = ['### Mira — kitchen', '- Cook the soup', '- Wash the kettle'];
  const hall = ['### Tom — hall', '- Print the poster', '- Sweep the floor'];

  test.each(['Acceptance criteria:', '**Deliverables**:', '#### Definition of Done'])('%s', (label) => {
    const criteria = (...texts: readonly string[]): string[] => ['', label, '', ...texts, ''];
    expect(
      dones(
        ...[...kitchen, ...criteria('- The poster of the soup hangs')],
        ...[...hall, ...criteria('- Guests find the soup', '- The poster is read')],
      ),
    ).toEqual([
      'Cook the soup | Mira | The poster of the soup hangs',
      'Wash the kettle | Mira | —',
      'Print the poster | Tom | The poster is read',
      'Sweep the floor | Tom | Guests find the soup',
    ]);
  });

  test('behind the last part, and in no other, it may be the phase’s as well', () => {
    expect(dones(...kitchen, ...hall, '', '**Done when**: the soup is hot')[0]).toBe(
      'Cook the soup | Mira | the soup is hot',
    );
  });
});

test('a bold title that is the name is not said again in the description (format 3.4)', () => {
  const item = { ...anItem('Book the hall · The one at the lake'), title: 'Book the hall' };
  const tasks = allTasks(derive(aPlan([aPhase('1', { items: [item] })])));
  expect(tasks.map(({ name, description }) => [name, description])).toEqual([
    ['Book the hall', 'The one at the lake'],
  ]);
});
