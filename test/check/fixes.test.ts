import { withFixes } from '../../src/check/fixes.ts';
import { type Finding, finding, type FindingCode } from '../../src/model/finding.ts';
import { checkPlan } from '../../src/engine/check-plan.ts';
import { readGoal } from '../../src/engine/read-goal.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { withLine } from '../../src/text/changed-line.ts';

const known = ['T-001', 'T-002', 'T-004'];

/** What a line becomes; null where nothing is offered. `cell` is the content of the cell that says what a row waits for. */
function mended(
  code: FindingCode,
  line: string,
  about: { readonly wrong?: string; readonly cell?: string; readonly columns?: number },
): string | null {
  const { wrong, cell, columns } = about;
  const start = cell === undefined ? -1 : line.lastIndexOf(cell);
  const place = cell === undefined ? {} : { cell: { start, end: start + cell.length } };
  const found = {
    ...finding(code, 1, ''),
    ...(wrong === undefined ? {} : { dependency: { id: wrong, ...place } }),
    ...(columns === undefined ? {} : { columns }),
  };
  const [first] = withFixes([found], line, known);
  const fix = first?.fix;
  return fix === undefined ? null : `${fix.label}: ${withLine(line, fix) ?? 'not there'}`;
}

/** What the rows of a tasks.md become whose dependencies are wrong, by the reading of the note. */
function mendedRows(head: string, ...rows: readonly string[]): (string | undefined)[] {
  const dashes = `|${'---|'.repeat(head.split('|').length - 2)}`;
  return goalFindings(['### Phase 1: Beds', '', head, dashes, ...rows].join('\n')).map(
    ({ fix }) => fix?.after,
  );
}

function goalFindings(text: string): readonly Finding[] {
  const tasks = { path: 'tasks.md', text };
  const notes = { plan: null, tasks, actionItems: null, goalNote: null };
  const read = readGoal({ folderName: 'x', folder: 'goals/x', ...notes }, DEFAULT_SETTINGS);
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.reading.findings.filter(({ severity }) => severity !== 'info');
}

describe('a task that depends on itself', () => {
  test.each([
    ['| T-004 | Sow | T-001, T-004 |', 'T-001, T-004', '| T-004 | Sow | T-001 |'],
    ['| T-004 | Sow | T-004 |', 'T-004', '| T-004 | Sow | None |'],
    ['| T-004 | T-004 | T-004 |', 'T-004', '| T-004 | T-004 | None |'],
    ['| T-004 | Sow | T-004 and T-001 (beds) |', 'T-004 and T-001 (beds)', '| T-004 | Sow | T-001 (beds) |'],
    ['| **T-004** | Sow | t4; T-001 |', 't4; T-001', '| **T-004** | Sow | T-001 |'],
  ])('%s', (line, cell, after) => {
    expect(mended('self-dependency', line, { wrong: 'T-004', cell })).toBe(
      `remove T-004 from its own dependencies: ${after}`,
    );
  });

  test.each([
    ['- [ ] T-004 Sow (after T-001, T-004)', '- [ ] T-004 Sow (after T-001)'],
    ['- [ ] T-004 Sow (8h, depends on T-004)', '- [ ] T-004 Sow (8h)'],
    ['- [ ] T-004 Sow (after: T-004) #garden', '- [ ] T-004 Sow #garden'],
    ['- [ ] T-004 Sow (after T-001, needs T-004)', '- [ ] T-004 Sow (after T-001)'],
  ])('%s', (line, after) => {
    expect(mended('self-dependency', line, { wrong: 'T-004' })).toBe(
      `remove T-004 from its own dependencies: ${after}`,
    );
  });

  test.each(['T-001–T-004', 'when T-004 is approved', '[[#T-004|the beds]]'])(
    'is left to its author where more than one answer is possible: %s',
    (cell) => {
      expect(mended('self-dependency', `| T-004 | Sow | ${cell} |`, { wrong: 'T-004', cell })).toBeNull();
    },
  );

  test.each([
    '- [ ] T-004 Sow once T-004 is done',
    '- [ ] T-004 Call `sow(after T-004)`',
    '- [ ] T-004 See [beds](after T-004)',
  ])('is left to its author where no brackets name it: %s', (line) => {
    expect(mended('self-dependency', line, { wrong: 'T-004' })).toBeNull();
  });
});

describe('an id that no task has', () => {
  test.each([
    ['T-001, T-099', 'T-099', 'T-001'],
    ['Phase 7', 'Phase 7', 'None'],
    ['API-4', 'API-4', 'None'],
  ])('goes from its cell: %s', (cell, wrong, left) => {
    expect(mended('unknown-dependency', `| T-002 | Sow | ${cell} |`, { wrong, cell })).toBe(
      `remove ${wrong} from the dependencies: | T-002 | Sow | ${left} |`,
    );
  });

  test.each([
    ['- Sow (after T-099)', '- Sow'],
    ['- [ ] T002 Plant (after T099, 8h)', '- [ ] T002 Plant (8h)'],
    ['- [ ] T002 Plant (after T099, 2 weeks, @ann)', '- [ ] T002 Plant (2 weeks, @ann)'],
    ['- [ ] T002 Plant (needs T099, Week 24)', '- [ ] T002 Plant (Week 24)'],
    ['- [ ] T002 Plant (@ann, after T099, 8h)', '- [ ] T002 Plant (@ann, 8h)'],
    ['- [ ] T002 Plant (after T001, T099, 8h)', '- [ ] T002 Plant (after T001, 8h)'],
    ['- [ ] T002 Plant (after T099 and T001, 8h)', '- [ ] T002 Plant (after T001, 8h)'],
    ['- [ ] T002 Plant (after T001, T099, the beds)', '- [ ] T002 Plant (after T001, the beds)'],
  ])('goes from its brackets, and the other hints stay: %s', (line, after) => {
    expect(mended('unknown-dependency', line, { wrong: 'T-099' })).toBe(
      `remove T-099 from the dependencies: ${after}`,
    );
  });

  test.each([
    '- Depends on what T-099 says',
    '- Sow (after T-099, the beds are dug)',
    '- Sow (after T-099 and rain)',
    '- Sow (after T-099) (needs T-099)',
    '| T-002 | Sow | T-099 |',
    '| T-002 | Sow (after T-099) | x |',
  ])('stays where the line names it in no list that is surely one: %s', (line) => {
    expect(mended('unknown-dependency', line, { wrong: 'T-099' })).toBeNull();
  });

  test('goes from the cell that says what the row waits for, and from no other', () => {
    const head = '| Task ID | Task | Owner | Effort | Dependencies | DoD |';
    expect(mendedRows(head, '| T-001 | ABC-4 | Rita | 4h | ABC-4 | x |')).toEqual([
      '| T-001 | ABC-4 | Rita | 4h | None | x |',
    ]);
    expect(mendedRows(head, '| T-001 | ABC-4 | Rita | 4h | after ABC-4 | x |')).toEqual([undefined]);
    expect(
      mendedRows(
        head,
        '| T-001 | Close | QA-7 | 4h | T-002, needs QA-7 | x |',
        '| T-002 | Dig | Rita | 4h | None | x |',
      ),
    ).toEqual([undefined]);
  });

  test('stays in a row with too many cells', () => {
    const rows = mendedRows('| Task ID | Task | Dependencies |', '| T-001 | Dig | T-099 | T-001 |');
    expect(rows).toEqual([undefined, undefined]);
  });
});

test('a double id is left to its author: nobody knows here which ids deleted tasks had', () => {
  const rows = ['| T-001 | Dig | None |', '| T-001 | Sow | None |'];
  expect(mendedRows('| Task ID | Task | Dependencies |', ...rows)).toEqual([undefined]);
});

test('a line that is too long is left to its author', () => {
  const line = `- Sow ${'beans '.repeat(400)}(after T-099)`;
  expect(mended('unknown-dependency', line, { wrong: 'T-099' })).toBeNull();
});

describe('a bare pipe in a row', () => {
  test.each([
    ['| T-001 | Read in|out | Ann |', 3, 'escape the pipe in this row: | T-001 | Read in\\|out | Ann |'],
    ['| T-001 | a|b|c | Ann |', 3, 'escape the pipes in this row: | T-001 | a\\|b\\|c | Ann |'],
  ])('%s', (line, columns, told) => {
    expect(mended('broken-row', line, { columns })).toBe(told);
  });

  test.each([
    ['| T-001 | Read in | out | Ann |', 3],
    ['|T-001|Read in|out|Ann|', 3],
    ['| T-001 | a|b | c|d |', 4],
    ['| T-001 | Ann |', 3],
  ])('stays where nothing tells which it is: %s', (line, columns) => {
    expect(mended('broken-row', line, { columns })).toBeNull();
  });
});

test('a reading of a goal carries what mends its tasks', () => {
  const tasks = [
    '### Phase 1: Beds',
    '| Task ID | Task Name | Dependencies |',
    '|---|---|---|',
    '| T-001 | Dig | T-001, T-009 |',
    '| T-001 | Sow | T-001 |',
    '| T-003 | Rake in|out | None |',
  ].join('\r\n');
  const sources = {
    folderName: 'x',
    folder: 'goals/x',
    plan: null,
    tasks: { path: 'tasks.md', text: tasks },
    actionItems: null,
  };
  const read = readGoal({ ...sources, goalNote: null }, DEFAULT_SETTINGS);
  const fixes = read.kind === 'read' ? read.reading.findings.flatMap(({ fix }) => fix?.label ?? []) : [];
  expect(fixes).toEqual([
    'remove T-001 from its own dependencies',
    'remove T-009 from the dependencies',
    'escape the pipe in this row',
  ]);
});

test('a check of a plan carries what mends its lines', () => {
  const text = '# Plan: Beds\n\n**Phase 1: Beds**\n- T-001: Dig the beds\n- T-001: Sow beans (after T-009)\n';
  const source = { path: 'execution.md', text };
  const request = { source, folder: 'goals/x', goalNote: null, milestones: null, existing: null };
  const checked = checkPlan({ ...request, evenUnfilled: true, settings: DEFAULT_SETTINGS });
  const fixes = checked.kind === 'checked' ? checked.findings.flatMap(({ fix }) => fix?.label ?? []) : [];
  expect(fixes).toEqual(['remove T-009 from the dependencies']);
});

describe('a changed line', () => {
  test('leaves all else of the text byte for byte', () => {
    const change = { line: 2, before: 'two', after: 'three' };
    expect(withLine('one\r\ntwo\r\nlast', change)).toBe('one\r\nthree\r\nlast');
    expect(withLine('one\ntwo', change)).toBe('one\nthree');
  });

  test.each(['one\ntwo and more\n', 'one\n', 'two', ''])(
    'is not written where it is another by now: %j',
    (text) => {
      expect(withLine(text, { line: 2, before: 'two', after: 'three' })).toBeNull();
    },
  );
});
