import { dependencies } from '../../src/read/work/dependencies.ts';
import { TaskIndex } from '../../src/read/work/task-index.ts';
import { idKey, taskId } from '../../src/text/task-id.ts';

/** A goal of the given ids; `phases` names those of a phase. */
function goal(ids: string, phases: Readonly<Record<string, string>> = {}): TaskIndex {
  return new TaskIndex(
    ids.split(' ').map((id) => ({ key: idKey(id), id: taskId(id) })),
    Object.entries(phases).map(([label, tasks]) => {
      const [word = '', number = ''] = label.split(' ');
      return { word, number, tasks: tasks.split(' ').filter(Boolean).map(taskId) };
    }),
  );
}

const told = (text: string, index: TaskIndex, own = 'OWN-1'): string => {
  const { ids, unknown } = dependencies(text, index, taskId(own));
  return ids.map((id) => (unknown.includes(id) ? `${id}?` : id)).join(' ');
};

const twelve = goal('T-001 T-002 T-003 T-005 T-006 T-007 T-008 T-009 T-010 T-011 T-012');

test.each([
  '',
  ' ',
  '-',
  '–',
  '—',
  'None',
  'none.',
  '*None*',
  'N/A',
  'Nothing',
  'None (can start at once)',
  'None in Phase 1 (T-001 first)',
  'NEEDS CLARIFICATION',
  '[List any dependencies]',
  '[e.g., T-001, T-002]',
  'the permit from the city',
])('nothing is waited for: %s', (text) => {
  expect(told(text, twelve)).toBe('');
});

test.each([
  ['T-001', 'T-001'],
  ['T-001, T-002', 'T-001 T-002'],
  ['T1, T2', 'T-001 T-002'],
  ['t-1;t2', 'T-001 T-002'],
  ['T-10,T-2', 'T-010 T-002'],
  ['T-001 T-002', 'T-001 T-002'],
  ['T-001 & T-002', 'T-001 T-002'],
  ['T-001 and T-002', 'T-001 T-002'],
  ['T-001, T-002, and T-003', 'T-001 T-002 T-003'],
  ['T-001/T-002 + T-003', 'T-001 T-002 T-003'],
  ['T-001、T-002，T-003', 'T-001 T-002 T-003'],
  ['T-001<br>T-002', 'T-001 T-002'],
  ['T-002, T-001, T-002', 'T-002 T-001'],
  ['T-001 → T-003', 'T-001 T-003'],
  ['Task T-001, task 2 and #3', 'T-001 T-002 T-003'],
  ['1, 2', 'T-001 T-002'],
])('a list of ids: %s', (text, expected) => {
  expect(told(text, twelve)).toBe(expected);
});

test.each([
  ['T-001–T-003', 'T-001 T-002 T-003'],
  ['T-001 - T-003', 'T-001 T-002 T-003'],
  ['T-001-T-003', 'T-001 T-002 T-003'],
  ['T-001..T-003', 'T-001 T-002 T-003'],
  ['T-001 to T-003', 'T-001 T-002 T-003'],
  ['T001-003', 'T-001 T-002 T-003'],
  ['T-001 through 3', 'T-001 T-002 T-003'],
  ['T-003 - T-001', 'T-003 T-001 T-002'],
  ['T-003–T-006', 'T-003 T-005 T-006'],
  ['T-001 (API) – T-003 (tests)', 'T-001 T-002 T-003'],
  ['Task 1 - Task 3', 'T-001 T-002 T-003'],
  ['T-001–T-002, T-006–T-007', 'T-001 T-002 T-006 T-007'],
  ['T-010–T-099', 'T-010 T-011 T-012 T-099?'],
  ['T-001 - the API, T-003', 'T-001 T-003'],
  ['T-001 - 3 days of drying', 'T-001'],
])('a range: %s', (text, expected) => {
  expect(told(text, twelve)).toBe(expected);
});

test.each([
  ['T-001 (API)', 'T-001'],
  ['T-001 (API, see T-009), T-002', 'T-001 T-002'],
  ['T-001 (API T-009', 'T-001 T-009'],
  ['the schema (T-002)', 'T-002'],
  ['[T-001](#t-001), [[#T-002]]', 'T-001 T-002'],
  ['[[tasks#T-003|the API]], [the schema](#t-002)', 'T-003 T-002'],
  ['[[tasks#T-001|T-001]] and [[note#^t-002]]', 'T-001 T-002'],
  ['`T-001`, **T-002**, ~~T-003~~, _T-005_', 'T-001 T-002 T-003 T-005'],
  ['<a href="#T-009">T-001</a>', 'T-001'],
  ['[T-001, T-002]', 'T-001 T-002'],
  ['T\u2011001, T–002', 'T-001 T-002'],
  ['T-001: API done; T-002: schema done', 'T-001 T-002'],
  ['https://example.com/T-009 T-001', 'T-001'],
  ['after T-001 is approved by 2 people', 'T-001'],
])('what stands around ids: %s', (text, expected) => {
  expect(told(text, twelve)).toBe(expected);
});

test.each([
  ['T-099', 'T-099?'],
  ['T-99, t099', 'T-099?'],
  ['T-001, API-7', 'T-001 API-7?'],
  ['2.9', '2.9?'],
  ['Task 77', '77?'],
  ['2 days after T-001', 'T-001'],
  ['T-001 (v2), 2026-01-05, 8h, v2.1', 'T-001'],
  ['OAuth2 login, the 3D model', ''],
])('an id that nobody defines, and what is none: %s', (text, expected) => {
  expect(told(text, twelve)).toBe(expected);
});

describe('ids of other makes', () => {
  const other = goal('API-3 API-4 ACT001 ACT002 1.1 1.2 1.3 2.1 US1-T2 A B 7a');
  test.each([
    ['api3, API-04', 'API-3 API-4'],
    ['act-1 & ACT002', 'ACT001 ACT002'],
    ['Task 1.1, Task 1.2', '1.1 1.2'],
    ['Tasks 1.1 and 1.2', '1.1 1.2'],
    ['1.1–1.3', '1.1 1.2 1.3'],
    ['1.1-1.3', '1.1 1.2 1.3'],
    ['1.3 - 2.1', '1.3 2.1'],
    ['T1.1', '1.1'],
    ['US1-T2', 'US1-T2'],
    ['A, B', 'A B'],
    ['A plan by B2', ''],
    ['7A', '7a'],
  ])('%s', (text, expected) => {
    expect(told(text, other)).toBe(expected);
  });
});

describe('a phase stands for all of its tasks', () => {
  const phased = goal('T-001 T-002 T-003 T-004 T-005', {
    'Phase 1': 'T-001 T-002',
    'Phase 2': 'T-003',
    'Phase III': 'T-004 T-005',
    'Phase 4': '',
  });
  test.each([
    ['Phase 1', 'T-001 T-002'],
    ['all of phase 1 (the API)', 'T-001 T-002'],
    ['Phase 1 & T-003', 'T-001 T-002 T-003'],
    ['Phase 1, Phase 2', 'T-001 T-002 T-003'],
    ['Phases 1-2', 'T-001 T-002 T-003'],
    ['Phases 1 and 2', 'T-001 T-002 T-003'],
    ['Phase 1 – Phase 2', 'T-001 T-002 T-003'],
    ['phase iii', 'T-004 T-005'],
    ['Phase 4', ''],
    ['Phase 9', 'Phase 9?'],
    ['T-003 (Phase 1)', 'T-003'],
    ['this phase is first', ''],
  ])('%s', (text, expected) => {
    expect(told(text, phased)).toBe(expected);
  });

  test('but for the task that says so', () => {
    expect(told('Phase 1', phased, 'T-001')).toBe('T-002');
  });

  test('whatever word the note has for it', () => {
    const sprints = goal('T-001 T-002', { 'Sprint 1': 'T-001 T-002' });
    expect(told('Sprint 1', sprints)).toBe('T-001 T-002');
    expect(told('Sprint 1', phased)).toBe('');
  });
});

describe('hostile texts', () => {
  test.each([
    ['brackets', 'T-001 ('.repeat(3000), 'T-001'],
    ['links', '[[a|'.repeat(5000), ''],
    ['a long link', `[[${'a'.repeat(19_000)}`, ''],
    ['dashes', '-'.repeat(20_000), ''],
    ['ranges', 'T-001–'.repeat(3000), 'T-001'],
    ['digits', '1'.repeat(20_000), `${'1'.repeat(20_000)}?`],
    ['tags', '<'.repeat(20_000), ''],
    ['blanks', `T-001${' '.repeat(19_000)}T-002`, 'T-001 T-002'],
  ])('%s are no more than they say', (_name, text, expected) => {
    expect(told(text, twelve, 'T-001')).toBe(expected);
  });

  test('a range of a million tasks is as long as there are tasks', () => {
    expect(told('T-001 - T-999999999', twelve)).toMatch(/^T-001 .* T-012 T-999999999\?$/);
  });

  test('ten thousand tasks that each wait for all others do not fill the memory', () => {
    const many = goal(Array.from({ length: 10_000 }, (_, index) => `T-${String(index + 1)}`).join(' '));
    const all = Array.from(
      { length: 10_000 },
      () => dependencies('T-1 – T-10000', many, taskId('X-1')).ids.length,
    );
    expect(all[0]).toBe(10_000);
    expect(all.reduce((sum, count) => sum + count, 0)).toBeLessThan(600_000);
  });
});
