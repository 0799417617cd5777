import { filterFrom, noFilter, type TaskFilter, TaskSearch } from '../../src/obsidian/graph/task-search.ts';
import { aNote, readingOf } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

const reading = readingOf(
  aNote(
    [
      aTask('T-001', { name: '**Paint** the café', owner: 'Zoë & Ben' }),
      aTask('T-002', { name: 'Order cups', owner: 'Ben', after: ['T-001'] }),
    ],
    [aTask('T-010', { name: 'Open', owner: 'Team' }), aTask('T-011', { name: 'Rest', owner: null })],
  ),
  { 'T-001': 'done' },
);
const found = (query: string, filter: Partial<TaskFilter> = {}): string[] =>
  new TaskSearch().found(reading, query, { ...noFilter, ...filter });

test.each([
  ['an id', 't-01', ['T-010', 'T-011']],
  ['a name, without its emphasis', 'paint the', ['T-001']],
  ['words in any order, whatever their case and accents', 'CAFE paint', ['T-001']],
  ['an owner', 'zoe', ['T-001']],
  ['an owner and a name', 'ben cups', ['T-002']],
  ['nothing that is there', 'roof', []],
  ['blanks', '  ', ['T-001', 'T-002', 'T-010', 'T-011']],
])('tasks are found by %s', (_, query, ids) => {
  expect(found(query)).toEqual(ids);
});

test.each<[string, Partial<TaskFilter>, string[]]>([
  ['a person among several', { owners: ['Ben'] }, ['T-001', 'T-002']],
  ['several people without names', { owners: ['Team'] }, ['T-010']],
  ['a state', { states: ['ready'] }, ['T-002', 'T-010', 'T-011']],
  ['any of several', { states: ['done', 'ready'], owners: ['zoe', 'team'] }, ['T-001', 'T-010']],
  ['nobody of this goal', { owners: ['Ada'] }, []],
])('tasks are filtered by %s', (_, filter, ids) => {
  expect(found('', filter)).toEqual(ids);
});

test('a query looks among those that are let through', () => {
  expect(found('o', { states: ['ready'] })).toEqual(['T-002', 'T-010']);
});

test('words that begin so come before those that have it inside', () => {
  const goal = readingOf(
    aNote([
      aTask('T-001', { name: 'Unbend the rods', owner: 'Ada' }),
      aTask('T-002', { name: 'Order cups', owner: 'Ben' }),
      aTask('T-003', { name: 'Re-bend them; turben', owner: 'Ada' }),
    ]),
  );
  const search = new TaskSearch();
  expect(search.found(goal, 'ben', noFilter)).toEqual(['T-002', 'T-003', 'T-001']);
  expect(search.found(goal, 'ben ada', noFilter)).toEqual(['T-003', 'T-001']);
});

test('owners are told once each, by name', () => {
  expect(new TaskSearch().owners(reading)).toEqual(['Ben', 'Team', 'Zoë']);
});

test('tasks that have changed are found by what they are now', () => {
  const search = new TaskSearch();
  expect(search.found(reading, 'open', noFilter)).toEqual(['T-010']);
  expect(search.found(readingOf(aNote([aTask('T-001', { name: 'Close' })])), 'open', noFilter)).toEqual([]);
});

test.each([
  [null, noFilter],
  ['ready', noFilter],
  [
    { owners: ['Ben', 7], states: ['ready', 'sleepy'] },
    { owners: ['Ben'], states: ['ready'] },
  ],
])('a filter that was saved as %j is read', (saved, filter) => {
  expect(filterFrom(saved)).toEqual(filter);
});
