/** @jest-environment jsdom */
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import type { PhaseTimeline } from '../../src/model/phase-timeline.ts';
import { taskGraph } from '../../src/model/goal-reading.ts';
import { taskList, type TasksNote } from '../../src/model/note-tasks.ts';
import { networkOf } from '../../src/schedule/network.ts';
import { placedGoal } from '../../src/schedule/placed-goal.ts';
import { goalTimes } from '../../src/schedule/task-times.ts';
import { WorkCalendar } from '../../src/text/calendar.ts';
import { MOST_BARS, phaseTimeline } from '../../src/write/timeline.ts';
import { soup } from '../support/arbitrary-plan.ts';
import { copyablePhase } from '../../src/reading.ts';
import { aNote, phaseOf, readingOf } from '../support/goal-reading.ts';
import { barsBy, mermaidVersions } from '../support/mermaid.ts';
import { hostile } from '../support/notes.ts';
import { aTask } from '../support/tasks.ts';

function timelinesOf(note: TasksNote, start: string | null = null): PhaseTimeline[] {
  const list = taskList(note);
  const graph = taskGraph(note);
  const { workingDays } = DEFAULT_SETTINGS;
  const calendar = start === null ? null : new WorkCalendar(start, DEFAULT_SETTINGS);
  const times = goalTimes(placedGoal(list, networkOf(list, 8), DEFAULT_SETTINGS), calendar);
  return graph.phases.map((phase) => phaseTimeline(phase, { graph, times, workingDays }));
}

const note = aNote(
  [
    aTask('T-001', { name: 'Find a room', hours: 12 }),
    aTask('T-002', { name: 'Paint it', hours: 24, after: ['T-001'] }),
    aTask('T-003', { after: ['T-004'] }),
    aTask('T-004', { after: ['T-003'] }),
  ],
  [],
);

/** The lines of a chart's source below its head. */
const linesOf = (timeline: PhaseTimeline | undefined): string[] =>
  timeline?.charts[0]?.source.split('\n').slice(3) ?? [];

test('a phase with dates is a gantt chart of dates, both ends of a bar being worked', () => {
  expect(linesOf(timelinesOf(note, '2026-01-08')[0])).toEqual([
    'gantt',
    'dateFormat YYYY-MM-DD',
    'axisFormat %-d %b',
    'inclusiveEndDates',
    'tickInterval 1day',
    'weekday monday',
    'excludes saturday,sunday',
    'T-001 Find a room:n0, 2026-01-08, 2026-01-09',
    'T-002 Paint it:n1, 2026-01-09, 2026-01-14',
  ]);
});

test('without a start date its working days are counted', () => {
  expect(linesOf(timelinesOf(note)[0])).toEqual([
    'gantt',
    'dateFormat x',
    'axisFormat Day %s',
    'todayMarker off',
    'tickInterval 1second',
    'T-001 Find a room:n0, 1000, 2s',
    'T-002 Paint it:n1, 2000, 4s',
  ]);
});

test('what has no time is named, and a phase without tasks has no chart', () => {
  const [first, second] = timelinesOf(note);
  expect(first?.charts[0]?.notes).toEqual([
    'Without a time, for they are cancelled or wait for each other: T-003, T-004.',
  ]);
  expect(second).toEqual({ charts: [], weeks: [], notes: [] });
});

test('a list has the tasks by the week in which they begin', () => {
  const long = aNote([aTask('T-001', { hours: 48 }), aTask('T-002', { after: ['T-001'] }), aTask('T-003')]);
  expect(timelinesOf(long)[0]?.weeks).toEqual([
    { label: 'Week 1', tasks: ['T-001', 'T-003'] },
    { label: 'Week 2', tasks: ['T-002'] },
  ]);
  expect(timelinesOf(long, '2026-01-08')[0]?.weeks).toEqual([
    { label: 'Week of 5 Jan', tasks: ['T-001', 'T-003'] },
    { label: 'Week of 12 Jan', tasks: ['T-002'] },
  ]);
});

test('a copied timeline has the states that Mermaid knows', () => {
  const reading = readingOf(
    aNote([aTask('T-001'), aTask('T-002', { hours: 2 }), aTask('T-003', { hours: 2 })]),
    { 'T-1': 'done', 'T-2': 'active' },
  );
  const copied = copyablePhase(reading, phaseOf(reading), 'LR', 'timeline');
  expect(copied).toMatch(/^```mermaid\n---\ntitle: "Phase 1: Part 1"\n/);
  expect(copied.split('\n').slice(-5)).toEqual([
    'T-001 Do T-001:done, crit, n0, 1000, 1s',
    'T-002 Do T-002:active, n1, 1000, 1s',
    'T-003 Do T-003:n2, 1000, 1s',
    '```',
    '',
  ]);
});

test('many bars are several charts, all of them in one', () => {
  const tasks = Array.from({ length: 2 * MOST_BARS + 1 }, (_, index) =>
    aTask(`T-${index}`, { name: 'x'.repeat(300) }),
  );
  const charts = timelinesOf(aNote(tasks))[0]?.charts ?? [];
  expect(charts).toHaveLength(3);
  expect(charts.flatMap(({ nodes }) => [...nodes.values()]).length).toBe(2 * MOST_BARS + 1);
  for (const { source } of charts) expect(source.length).toBeLessThan(49_500);
  expect(charts.map(({ notes }) => notes[0])).toEqual(['Part 1 of 3.', 'Part 2 of 3.', 'Part 3 of 3.']);
});

/** What gantt charts would read something into. */
const TRAPS = [
  'a: b, c; d # e',
  ':crit, x, 2026-01-01, 3d',
  'section Two',
  'title Three',
  'todayMarker off',
  'today',
  'click n0 href "https://example.com"',
  'dateFormat YYYY',
  'accTitle: x',
  '5% of it %% comment',
  '%%{init: never closed',
  '1 < 2 > 0 & "quoted"; &lt',
  '2026-01-05',
  '--- ===',
  'excludes weekends',
  '\uFB02°°35¶ß',
];

jest.setTimeout(60_000);

describe.each(mermaidVersions)('%s', (version) => {
  const named = (name: string, id: string): TasksNote =>
    aNote([{ ...aTask('T-1', { name }), id: id as never }]);

  test.each(TRAPS)('shows a bar’s label as it is: %s', async (trap) => {
    const [timeline] = timelinesOf(named(trap, 'T-001'));
    const [bar] = await barsBy(version, timeline?.charts[0]?.source ?? '');
    expect(bar?.label.replaceAll('\u2060', '')).toBe(`T-001 ${trap}`);
  });

  test.each([
    'gantt1',
    'section',
    'title-1',
    'click',
    'call1',
    'today',
    'vert',
    '2.1',
    '2026-01-05',
    'weekend1',
    'Todo1',
  ])('takes an id for a label: %s', async (id) => {
    const [timeline] = timelinesOf(named('Do it', id), '2026-01-05');
    const bars = await barsBy(version, timeline?.charts[0]?.source ?? '');
    expect(bars.map(({ id: name, label }) => [name, label])).toEqual([['n0', `${id} Do it`]]);
  });

  test('draws a bar from the morning of its first day to the night of its last', async () => {
    const [timeline] = timelinesOf(note, '2026-01-08');
    const [bar] = await barsBy(version, timeline?.charts[0]?.source ?? '');
    expect([bar?.start, bar?.end]).toEqual([new Date(2026, 0, 8), new Date(2026, 0, 10)]);
    const [undated] = timelinesOf(note);
    const [, second] = await barsBy(version, undated?.charts[0]?.source ?? '');
    expect([second?.start.getTime(), second?.end.getTime()]).toEqual([2000, 6000]);
  });

  test('has a bar of every task of any name', async () => {
    const anyText = fc.oneof(
      fc.constantFrom(...TRAPS),
      hostile,
      soup,
      fc.string({ unit: 'binary', maxLength: 90 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(null, '2026-01-05'),
        async (words, start) => {
          const tasks = words.map((name, index) => aTask(`T-${index + 1}`, { name }));
          const [timeline] = timelinesOf(aNote(tasks), start);
          const [chart] = timeline?.charts ?? [];
          const bars = await barsBy(version, chart?.source ?? '');
          expect(bars.map(({ id }) => id)).toEqual([...(chart?.nodes.keys() ?? [])]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
