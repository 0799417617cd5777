import { clockHours } from '../../src/text/clock-range.ts';
import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { planOf } from '../support/reading.ts';

/** Name and hours of each task. */
function told(...lines: readonly string[]): (string | number | null)[][] {
  const { phases } = deriveTasks(planOf(['# Plan: T', ...lines].join('\n')), DEFAULT_SETTINGS);
  return phases.flatMap(({ tasks }) => tasks.map(({ name, hours }) => [name, hours]));
}

test.each([
  ['9:00 - 9:45 | Knots', 0.75],
  ['10h00 à 11h30 : la voile', 1.5],
  ['Lunch (12:00–1:00 pm)', 1],
  ['11:30 - 1:00: Row', 1.5],
  ['22:00 - 1:00: Night watch', 3],
  ['9-11: Row', null],
  ['Open from 9:00 - 17:00 in summer', null],
  ['9:30 Start', null],
  ['07.30-09.00 Row', 1.5],
  ['1.10 - 1.20 Chapters', null],
  ['10.04-12.04 Camp', null],
])('%j lasts %j hours', (text, hours) => {
  expect(clockHours(text)).toBe(hours);
});

describe('times of the clock (format 3.6)', () => {
  test('a part lasts from one to the other, what stands beside it has no share of the day', () => {
    const lines = ['## Phase 1: Morning (Day 1)', '- [ ] Come', '', '**9:00 - 9:40 | Knots**', ''];
    const parts = [
      '- [ ] Tie one',
      '- [ ] Tie two',
      '',
      '**9:40 - 9:50 | Break**',
      '',
      '- [ ] Open the windows',
    ];
    expect(told(...lines, ...parts)).toEqual([
      ['Come', null],
      ['Tie one', 1 / 3],
      ['Tie two', 1 / 3],
      ['Open the windows', 1 / 6],
    ]);
  });

  test('so does an item', () => {
    const lines = ['## Phase 1: Morning (Day 1)', '- [ ] 9:00-9:30: Tie knots', '- [ ] Row'];
    expect(told(...lines).map(([, hours]) => hours)).toEqual([0.5, null]);
  });
});

test.each([
  ['30 min: reread', 'Reread', 0.5],
  ['1h: write the log', 'Write the log', 1],
  ['20 Minuten – Knoten üben', 'Knoten üben', 1 / 3],
  ['90m: sprint', '90m: sprint', null],
  ['3 boats: row', '3 boats: row', null],
])('an effort that opens %j is its own (format 2.8)', (item, name, hours) => {
  expect(told('## Phase 1: A', `- ${item}`, '- Sleep')[0]).toEqual([name, hours]);
});

test('an hour that opens an item beside others with minutes is no effort (format 2.8)', () => {
  const items = ['8h30: Monter les tables', '20h: Couper la musique', '21 h: Ranger'];
  expect(told('## Phase 1: Fête', ...items.map((item) => `- [ ] ${item}`))).toEqual(
    items.map((item) => [item, null]),
  );
});
