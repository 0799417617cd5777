import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { taskGraph } from '../src/model/goal-reading.ts';
import type { Plan } from '../src/model/plan.ts';
import { phaseCaption } from '../src/reading.ts';
import { copyableChart } from '../src/write/copyable-chart.ts';
import { flowcharts } from '../src/write/flowcharts.ts';
import { builtOf, rowsOf } from './support/building.ts';
import { planOf } from './support/reading.ts';
import { tasksNoteOf, workingPhases } from './support/tasks-note.ts';

/**
 * Whole plans, a kind each. `expected.md` was written by hand from the rules before the code read the plan: title, phases,
 * tasks, and what is left out. `tasks.md`, `findings.md` and `charts.md` are approved: a person has read them as their owner
 * would. `UPDATE=1 npx jest test/plans.test.ts` writes these anew, to be read again before they are committed.
 */
const folder = path.join(__dirname, 'plans');
const cases = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const updating = process.env['UPDATE'] === '1';
const textOf = (name: string, file: string): string => readFileSync(path.join(folder, name, file), 'utf8');

describe.each(cases)('%s', (name) => {
  const plan = textOf(name, 'execution.md');
  const built = builtOf(plan);

  test.each([
    ['tasks.md', () => built.note],
    ['findings.md', () => findingsText(built.findings)],
    ['charts.md', () => chartsText(built.note)],
  ])('%s is as it was approved', (file, made) => {
    if (updating) writeFileSync(path.join(folder, name, file), made());
    expect(made()).toBe(textOf(name, file));
  });

  test('phases and tasks are what the rules say', () => {
    const expected = expectationIn(textOf(name, 'expected.md'));
    expect(built.title).toBe(expected.title);
    expect(known(phasesOf(built.note), expected.phases)).toEqual(expected.phases);
    expect(known(tasksOf(built.note), expected.tasks)).toEqual(expected.tasks);
    expect(countsOf(planOf(plan), built.note)).toEqual(expected.counts);
  });

  test('the note has the same phases when it is read again', () => {
    const written = phasesOf(built.note).flatMap(([label = '', , count]) => (count === '0' ? [] : [label]));
    const read = tasksNoteOf(built.note);
    expect(workingPhases(read)).toEqual(written);
    expect(read.phases).toHaveLength(phasesOf(built.note).length);
  });
});

/** A line a finding: `- 12 warning unread: …`. */
function findingsText(
  findings: (typeof builtOf extends (...args: never[]) => infer B ? B : never)['findings'],
): string {
  const lines = findings.map(
    ({ line, severity, code, message }) => `- ${String(line)} ${severity} ${code}: ${message}`,
  );
  return ['# Findings', '', ...(lines.length === 0 ? ['None.'] : lines), ''].join('\n');
}

/** The chart of each phase, as it is copied. */
function chartsText(note: string): string {
  const web = taskGraph(tasksNoteOf(note));
  const charts = web.phases.map((phase) =>
    copyableChart(
      phaseCaption(web, phase.index),
      flowcharts(phase, web, { direction: 'LR', stubs: 'both' }),
      () => [],
    ),
  );
  return ['# Charts', '', ...charts.filter((chart) => chart !== '').flatMap((chart) => [chart, ''])].join(
    '\n',
  );
}

interface Expectation {
  readonly title: string;
  readonly phases: readonly (readonly string[])[];
  readonly tasks: readonly (readonly string[])[];
  readonly counts: readonly string[];
}

const COUNTS = ['Gate', 'Left out', 'Check plan only', 'Cancelled'];

function expectationIn(text: string): Expectation {
  const [tables = ''] = text.split('\n## ');
  const rows = tables
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map(cellsOf);
  return {
    title: /^Goal title: (.*)$/m.exec(text)?.[1] ?? '',
    phases: rows.filter((row) => row.length === 3 && row[0] !== 'phase'),
    tasks: rows.filter((row) => row.length === 7 && row[0] !== 'id'),
    counts: COUNTS.map((label) => `${label}: ${new RegExp(`^${label}: (\\S+)`, 'm').exec(text)?.[1] ?? '?'}`),
  };
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .replaceAll('\\|', '\u0000')
    .split('|')
    .map((cell) => cell.trim().replaceAll('\u0000', '|'));
}

/** Where the rules leave it open, a cell of the expectation is `?`: any value will do. */
function known(rows: readonly (readonly string[])[], expected: readonly (readonly string[])[]): string[][] {
  return rows.map((row, at) => row.map((cell, column) => (expected[at]?.[column] === '?' ? '?' : cell)));
}

const PHASE_LINE = /^\*\*(.+)\*\* \((?:(Days? [\d-]+), )?(?:[^()]*, )?(\d+) tasks?\)$/;

function phasesOf(note: string): string[][] {
  return note.split('\n').flatMap((line) => {
    const [, label, days = '—', count = ''] = PHASE_LINE.exec(line) ?? [];
    return label === undefined ? [] : [[label, days, count]];
  });
}

/** Id, phase, name, owner, effort, dependencies and state of each row. */
function tasksOf(note: string): string[][] {
  let phase = '';
  return note.split('\n').flatMap((line) => {
    phase = PHASE_LINE.exec(line)?.[1]?.replace(/: .*$/, '') ?? phase;
    return rowsOf(line).map(([id = '', name = '', , owner = '', effort = '', done = '', waits = '']) => [
      id,
      phase,
      name,
      owner,
      effort,
      waits,
      done.startsWith('✅') ? 'done' : done.startsWith('🔄') ? 'active' : 'todo',
    ]);
  });
}

function countsOf({ unread, cancelled }: Plan, note: string): string[] {
  const sum = (isWork: boolean): string =>
    String(unread.filter((one) => one.isWork === isWork).reduce((all, { count }) => all + count, 0));
  const gate = /^\*\*(PASS|FAIL)\*\*/m.exec(note)?.[1] ?? '';
  return [gate, sum(true), sum(false), String(cancelled.length)].map(
    (value, at) => `${COUNTS[at] ?? ''}: ${value}`,
  );
}
