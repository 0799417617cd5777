import { doneCriteria } from '../../src/derive/done-criteria.ts';

/** What the tasks of these texts have to show for these clauses. */
function done(clauses: readonly string[], ...texts: readonly string[]): string[][] {
  return doneCriteria(
    clauses,
    texts.map((text) => ({ text, done: [] })),
  );
}

test('a clause goes to the task that shares most words with it', () => {
  expect(
    done(
      ['Load tests pass (1000 req/sec)', 'documented API contracts', '`/api/comments`'],
      'Design server architecture',
      'Implement comment storage API',
      'Load testing',
    ),
  ).toEqual([[], ['documented API contracts', '`/api/comments`'], ['Load tests pass (1000 req/sec)']]);
});

test('a number with its unit or noun tells tasks apart (format 3.7)', () => {
  expect(done(['24 km in one day'], 'Walk 30 km', 'Walk 24 km', 'Rest')).toEqual([
    [],
    ['24 km in one day'],
    [],
  ]);
  expect(done(['24 km in one go'], 'Walk 30 km', 'Rest')).toEqual([[], ['24 km in one go']]);
  expect(done(['80% are happy'], 'Reach 80%', 'Reach 90%', 'Rest')).toEqual([['80% are happy'], [], []]);
  expect(done(['users invited'], 'Rest', 'Beta for 50 users', 'Sleep')).toEqual([[], ['users invited'], []]);
  expect(done(['20 users invited'], 'Rest', 'Talk to the users', 'Sleep')).toEqual([
    [],
    ['20 users invited'],
    [],
  ]);
});

test('a number that belongs to an id or stands alone is none', () => {
  expect(done(['SC-001 measured'], 'Measure it', 'Rest')).toEqual([['SC-001 measured'], []]);
  expect(done(['Released in 2026'], 'Rest', 'Release it', 'Sleep')).toEqual([[], ['Released in 2026'], []]);
});

test('among equals it goes to the first', () => {
  expect(done(['Server is up'], 'Order the server', 'Wire the server')).toEqual([['Server is up'], []]);
});

test('one that matches none goes to the last', () => {
  expect(done(['code reviewed'], 'Paint the hall', 'Lay the floor')).toEqual([[], ['code reviewed']]);
});

test('words of every plan match nothing', () => {
  expect(done(['All tasks of the phase implemented'], 'Implement the phase plan', 'Celebrate')).toEqual([
    [],
    ['All tasks of the phase implemented'],
  ]);
});

test('a task’s own definition stays, and takes no other clause, except that the last takes what matches none', () => {
  const tasks = [
    { text: 'Order the server', done: ['invoice filed'] },
    { text: 'Wire the server', done: [] },
    { text: 'Celebrate', done: ['everybody was there'] },
  ];
  expect(doneCriteria(['Server is up', 'zero P1 bugs'], tasks)).toEqual([
    ['invoice filed'],
    ['Server is up'],
    ['everybody was there', 'zero P1 bugs'],
  ]);
});

test('the same clause twice is one', () => {
  expect(done(['Floor is dry', 'floor is dry '], 'Lay the floor')).toEqual([['Floor is dry']]);
});

test('text without blanks between its words matches by pairs of letters', () => {
  expect(done(['术语表完成'], '翻译第一章', '校对术语', '检查截图')).toEqual([[], ['术语表完成'], []]);
});

test('no task, no criteria', () => expect(done(['Floor is dry'])).toEqual([]));

test('of thousands of clauses and tasks that all speak of one thing none is lost', () => {
  const tasks = Array.from({ length: 5000 }, (_, index) => ({
    text: `Test report ${'abcdefgh'.charAt(index % 8)}x`,
    done: [],
  }));
  const clauses = Array.from({ length: 5000 }, (_, index) => `Test report ${index} reviewed`);
  expect(doneCriteria(clauses, tasks).flat()).toHaveLength(5000);
});
