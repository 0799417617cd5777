/** The rows of texts that are long and made to be slow to read: what four times as much of each takes, as a ratio. */
import process from 'node:process';
import { noteFindings } from '../src/check/note-findings.ts';
import { deriveTasks } from '../src/derive/derive-tasks.ts';
import { doneCriteria } from '../src/derive/done-criteria.ts';
import { taskGraph } from '../src/model/goal-reading.ts';
import { DEFAULT_SETTINGS } from '../src/model/settings.ts';
import { taskList } from '../src/model/note-tasks.ts';
import { firstHeading } from '../src/read/plan/title.ts';
import { dependencies } from '../src/read/work/dependencies.ts';
import { TaskIndex } from '../src/read/work/task-index.ts';
import { scheduleOf } from '../src/schedule/critical-path-method.ts';
import { networkOf } from '../src/schedule/network.ts';
import { placedGoal } from '../src/schedule/placed-goal.ts';
import { taskStates } from '../src/schedule/task-states.ts';
import { goalTimes } from '../src/schedule/task-times.ts';
import { timing } from '../src/text/day-range.ts';
import { shownText } from '../src/text/shown-text.ts';
import { idKey, taskId } from '../src/text/task-id.ts';
import { visibleText } from '../src/text/visible-text.ts';
import { list, paragraph, table, verbatim, verbatims } from '../src/write/nodes.ts';
import { noteText } from '../src/write/note-text.ts';
import { aNote } from '../test/support/goal-reading.ts';
import { aGroup, anItem, aPhase, aPlan, aRow, clauses } from '../test/support/plans.ts';
import { planOf } from '../test/support/reading.ts';
import { aTask } from '../test/support/tasks.ts';
import { tasksNoteOf } from '../test/support/tasks-note.ts';

/** Linear would be 4, a step that squares its input 16. */
const goal = 8;
const rounds = 5;
/** Of anything shorter the processor's time says little, in milliseconds. */
const shortest = 20;

/** One of each index up to n. */
const each = (n, one) => Array.from({ length: n }, (_one, index) => one(index));
/** A text of about n characters that says one thing again and again. */
const full = (unit) => (n) => unit.repeat(n / unit.length);
/** Rows that differ in what their text is full of. */
const fullOf = (name, units, size, run) =>
  units.map((unit) => ({ name: `${name} full of ${JSON.stringify(unit)}`, size, input: full(unit), run }));

/**
 * What each row reads, in the sizes n and 4n; where a reader leaves out the end of a long text, 4n is
 * still whole.
 */
const rows = [
  {
    name: 'visible text: lines full of comments',
    size: 1000,
    input: (n) => each(20, () => '%%b%%'.repeat(n)).join('\n'),
    run: visibleText,
  },
  {
    name: 'day range: numbers and dashes',
    size: 12_500,
    input: (n) => '5 '.repeat(n) + 'a - '.repeat(n),
    run: timing,
  },
  ...fullOf(
    'shown text:',
    ['[', '[[', '![', '`', '``x', '<a', '&#', '%%', '**', '[x](', '*a', '\\', '<!--'],
    500,
    shownText,
  ),
  { name: 'title: blanks', size: 5000, input: (n) => `# a${' '.repeat(n)}b`, run: firstHeading },
  {
    name: 'plan: a risk of dashes',
    size: 2250,
    input: (n) => `# P: x\n\n## Phase 1: A (Days 1-5)\n\n- Do it\n\n## Risks\n\n- a${' -'.repeat(n)} mitigat`,
    run: planOf,
  },
  ...dependencyRows(),
  ...tasksNoteRows(),
  ...deriveRows(),
  {
    name: 'findings: a chain that runs both ways',
    size: 2500,
    input: (n) => {
      const after = (at) => [`T-${at - 1}`, `T-${at + 1}`, `T-${at + 2 * n}`];
      const tasks = each(n, (at) => aTask(`T-${at}`, { owner: null, after: after(at) }));
      return aNote(tasks.slice(0, n / 2), tasks.slice(n / 2));
    },
    run: findings,
  },
  ...fullOf(
    'written:',
    [
      ...['*a ', '_a*b', '<a b="', '`` ` ', '[a](', '<!--', '\\', '|', 'https://a`', 'https://a.b_c '],
      ...['$a', '%%', '~a ', '&copy', '<?', '<script>'],
    ],
    25_000,
    written,
  ),
];

/** Rows of name, ratio and goal. */
export function hostileRows() {
  return rows.map((row) => [`4 × ${row.name}`, growth(row), goal]);
}

/** Time of 4n ÷ time of n: medians of runs in turns, so that both meet the same machine. */
function growth({ size, input, run }) {
  const inputs = [input(size), input(4 * size)];
  const times = inputs.map(() => []);
  run(inputs[1]);
  const repeats = enough(run, inputs[0]);
  for (let round = 0; round < rounds; round++)
    inputs.forEach((given, index) => times[index].push(timeOf(run, given, repeats)));
  const [small, large] = times.map((list) => list.sort((a, b) => a - b)[Math.floor(rounds / 2)]);
  return large / small;
}

/** How often something has to run until its time can be told; finding out warms it up. */
function enough(run, given) {
  let repeats = 1;
  while (timeOf(run, given, repeats) < shortest) repeats *= 2;
  return repeats;
}

/** Milliseconds of this process alone, so that what else runs on the machine changes no row. */
function timeOf(run, given, repeats) {
  const start = process.cpuUsage();
  for (let time = 0; time < repeats; time++) run(given);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function dependencyRows() {
  const ids = each(12, (at) => taskId(`T-${String(at + 1).padStart(3, '0')}`));
  const twelve = new TaskIndex(
    ids.map((id) => ({ key: idKey(id), id })),
    [],
  );
  const run = (text) => dependencies(text, twelve, ids[0]);
  return [
    ...fullOf('dependencies:', ['T-001 (', '[[a|', '-', 'T-001–', '1', '<'], 5000, run),
    { name: 'dependencies: a long link', size: 4750, input: (n) => `[[${'a'.repeat(n)}`, run },
    { name: 'dependencies: far apart', size: 4750, input: (n) => `T-001${' '.repeat(n)}T-002`, run },
  ];
}

function tasksNoteRows() {
  const tasks = (n, id, after) =>
    [
      '| ID | Task | Owner | Effort | DoD | Depends on |\n|---|---|---|---|---|---|',
      ...each(
        n,
        (at) => `| T-${id(at + 1)} | Build part ${at} | Ann | 8h | Reviewed, tested | ${after(at + 1)} |`,
      ),
    ].join('\n');
  const own = (number) => number;
  const small = '| ID | Task |\n|---|---|\n| 1 | x |\n\n';
  const cells = (n, cell) => `|${cell.repeat(n)}\n`;
  return [
    ['rows in a chain', 2500, (n) => tasks(n, own, (number) => (number > 1 ? `T-${number - 1}` : 'None'))],
    ['rows that all wait for all', 750, (n) => tasks(n, own, () => `T-1 – T-${n}`)],
    [
      'rows that all have one id',
      1250,
      (n) =>
        tasks(
          n,
          () => 1,
          () => '-',
        ),
    ],
    ['tables without end', 750, (n) => small.repeat(n)],
    ['tables in a fence that never closes', 750, (n) => `\`\`\`\n${small.repeat(n)}`],
    ['headers without rows', 750, (n) => '| ID | Task |\n|---|---|\n'.repeat(n)],
    ['pipes', 3750, (n) => `${'|'.repeat(n)}\n${'|-'.repeat(n / 2)}|\n${'|'.repeat(n)}`],
    ['columns', 750, (n) => cells(n, ' ID |') + cells(n, '-|') + cells(n, ' a |').repeat(20)],
    ['phases', 750, (n) => each(n, (at) => `## Phase ${at}: x\n`).join('\n')],
    ['dots', 4750, (n) => `| ID | Task | Owner |\n|---|---|---|\n| 1 | ${'.'.repeat(n)} | x |`],
    [
      'brackets',
      100,
      (n) => `| ID | Owner | DoD |\n|---|---|---|\n| 1 | ${'['.repeat(n)} | ${'('.repeat(n)} |`,
    ],
    ['task lines', 500, (n) => '- [ ] T-001 Dig (after T-002\n'.repeat(n)],
    ['numbered boxes', 750, (n) => each(n, (at) => `- [ ] ${at + 1}. Dig [P]`).join('\n')],
    ['conflict markers', 125, (n) => '<<<<<<< a\n=======\n'.repeat(n)],
    // As many characters for each of n: a list twice as deep has four times as many of them.
    ['a deep list', 2000, (n) => each(Math.sqrt(n), (at) => `${'  '.repeat(at)}- [ ] T-${at} x`).join('\n')],
  ].map(([name, size, input]) => ({
    name: `tasks note: ${name}`,
    size,
    input,
    run: (text) => tasksNoteOf(text),
  }));
}

function deriveRows() {
  const everywhere = [
    ...['a', ' ', '1', '1 ', '.', 'ab - ', '(', '[a](b) ', '@a ', 'build (8h) @a ', 'Build (after '],
    ...['a b with ', 'T-001 ', '"a" \'b ', '&amp; ', '<a ', 'a-', 'e\u0301', '👩‍👩‍👧‍👦', '设计数据库'],
  ];
  const one = (run) => (text) => derived([run(text)]);
  const phase = (more) => [aPhase('1', more)];
  const waits = ['Sprint 1', 'Phase 1', 'Pack box 7'];
  const many = [
    [
      'phases, most of them empty',
      (n) =>
        each(n, (at) =>
          aPhase(`${at}`, { dependsOn: clauses('Phase 7'), items: at % 9 === 0 ? [anItem('Pack')] : [] }),
        ),
    ],
    [
      'tasks that wait for one group, phase, name',
      (n) => [
        aPhase('1', {
          groups: [aGroup('Sprint 1')],
          items: [anItem('Wash'), anItem('Order', { group: 0 })],
        }),
        aPhase('2', { items: each(n, (at) => anItem(`Pack box ${at} (after: ${waits[at % 3]})`)) }),
      ],
    ],
    [
      'tasks of one name that wait for it',
      (n) => phase({ items: each(n, () => aRow('Pack', { dependencies: 'Pack' })) }),
    ],
    [
      'clauses that all tasks speak of',
      (n) =>
        phase({
          items: each(n, (at) => anItem(`Test report ${at}`)),
          done: clauses(...each(n, (at) => `Test report number ${at} passes`)),
        }),
    ],
    [
      'efforts in one group',
      (n) =>
        phase({
          groups: [aGroup('Sprint 1', [1, 5])],
          items: each(n, (at) => anItem(`Pack box ${at} (1h)`, { group: 0 })),
        }),
    ],
  ];
  return [
    ...fullOf('derived: all', everywhere, 6250, one(saidEverywhere)),
    ...fullOf(
      'derived: an item',
      ['build a, ', 'x; ', 'testing, '],
      6250,
      one((text) => aPhase('1', { items: [anItem(text)] })),
    ),
    ...many.map(([name, input]) => ({ name: `derived: ${name}`, size: 500, input, run: derived })),
    {
      name: 'definitions of done that share their words',
      size: 1250,
      input: (n) => ({
        said: each(n, (at) => `Test report ${at} reviewed`),
        tasks: each(n, (at) => ({ text: `Test report ${'abcdefgh'.charAt(at % 8)}x`, done: [] })),
      }),
      run: ({ said, tasks }) => doneCriteria(said, tasks),
    },
  ];
}

/** A phase in which everything is worded so. */
function saidEverywhere(text) {
  const said = clauses(text);
  const fields = { owner: text, effort: text, dependencies: text, id: text };
  return aPhase('1', {
    ...{ name: text, word: text, responsible: said, done: said, dependsOn: said },
    groups: [aGroup(text)],
    items: [anItem(text, { detail: [text], fields }), anItem(text), anItem('Pack')],
  });
}

function derived(phases) {
  const context = [{ label: 'Team', value: phases[0].name, line: 1 }];
  return deriveTasks(aPlan(phases, { context }), DEFAULT_SETTINGS);
}

function findings(note) {
  const states = taskStates(note, new Map());
  const list = taskList(note, states);
  const network = networkOf(list, 8);
  return noteFindings({
    ...{ note, states, graph: taskGraph(note), settings: DEFAULT_SETTINGS },
    schedule: scheduleOf(network),
    times: goalTimes(placedGoal(list, network, DEFAULT_SETTINGS), null),
  });
}

/** The text where it has to stay inside: a cell, a line of clauses, an item. */
function written(text) {
  noteText([table([[['A']], [[verbatim(text)]]])]);
  noteText([paragraph('DoD: ', ...verbatims([text, text], '; '))]);
  noteText([list([[verbatim(text)]])]);
}
