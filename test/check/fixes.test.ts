import { withFixes } from '../../src/check/fixes.ts';
import { finding, type FindingCode } from '../../src/model/finding.ts';
import { checkPlan } from '../../src/engine/check-plan.ts';
import { readGoal } from '../../src/engine/read-goal.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { withLine } from '../../src/text/changed-line.ts';

const known = ['T-001', 'T-002', 'T-004'];

/** What a line becomes; null where nothing is offered. */
function mended(
  code: FindingCode,
  line: string,
  about: { readonly wrong?: string; readonly right?: string; readonly columns?: number },
): string | null {
  const { wrong, right, columns } = about;
  const found = {
    ...finding(code, 1, ''),
    ...(wrong === undefined ? {} : { ids: { wrong, ...(right === undefined ? {} : { right }) } }),
    ...(columns === undefined ? {} : { columns }),
  };
  const [first] = withFixes([found], line, known);
  const fix = first?.fix;
  return fix === undefined ? null : `${fix.label}: ${withLine(line, fix) ?? 'not there'}`;
}

describe('a task that depends on itself', () => {
  test.each([
    ['| T-004 | Sow | T-001, T-004 |', '| T-004 | Sow | T-001 |'],
    ['| T-004 | Sow | T-004 |', '| T-004 | Sow | None |'],
    ['| T-004 | Sow | T-004 and T-001 (beds) |', '| T-004 | Sow | T-001 (beds) |'],
    ['| **T-004** | Sow | t4; T-001 |', '| **T-004** | Sow | T-001 |'],
    ['- [ ] T-004 Sow (after T-001, T-004)', '- [ ] T-004 Sow (after T-001)'],
    ['- [ ] T-004 Sow (8h, depends on T-004)', '- [ ] T-004 Sow (8h)'],
    ['- [ ] T-004 Sow (after: T-004) #garden', '- [ ] T-004 Sow #garden'],
  ])('%s', (line, after) => {
    expect(mended('self-dependency', line, { wrong: 'T-004' })).toBe(
      `remove T-004 from its own dependencies: ${after}`,
    );
  });

  test.each([
    '| T-004 | Sow | T-001–T-004 |',
    '| T-004 | Sow | when T-004 is approved |',
    '| T-004 | Sow | [[#T-004|the beds]] |',
    '| T-004 | T-004 | T-004 |',
    '- [ ] T-004 Sow once T-004 is done',
  ])('is left to its author where more than one answer is possible: %s', (line) => {
    expect(mended('self-dependency', line, { wrong: 'T-004' })).toBeNull();
  });
});

describe('an id that no task has', () => {
  test.each([
    [
      '| T-002 | Sow | T-001, T-099 |',
      'T-099',
      'remove T-099 from the dependencies: | T-002 | Sow | T-001 |',
    ],
    ['| T-002 | Sow | Phase 7 |', 'Phase 7', 'remove Phase 7 from the dependencies: | T-002 | Sow | None |'],
    ['| T-002 | Sow | API-4 |', 'API-4', 'replace API-4 by T-004: | T-002 | Sow | T-004 |'],
    ['- Sow (after T-099)', 'T-099', 'remove T-099 from the dependencies: - Sow'],
  ])('%s', (line, wrong, told) => {
    expect(mended('unknown-dependency', line, { wrong })).toBe(told);
  });

  test('stays where the line names it in no list', () => {
    expect(mended('unknown-dependency', '- Depends on what T-099 says', { wrong: 'T-099' })).toBeNull();
  });
});

describe('a double id', () => {
  test('becomes the next one that is free', () => {
    expect(mended('duplicate-id', '| T-002 | Sow | T-001 |', { wrong: 'T-002' })).toBe(
      'give this task the id T-005: | T-005 | Sow | T-001 |',
    );
  });

  test('becomes another one each', () => {
    const text = '| T001 | Sow | - |\n| T001 | Dig | - |';
    const found = [1, 2].map((line) => ({ ...finding('duplicate-id', line, ''), ids: { wrong: 'T001' } }));
    const fixes = withFixes(found, text, ['T001']).map(({ fix }) => fix?.after);
    expect(fixes).toEqual(['| T002 | Sow | - |', '| T003 | Dig | - |']);
  });

  test('becomes in a plan the one that its task has got', () => {
    expect(mended('duplicate-id', '- T-001: Sow', { wrong: 'T-001', right: 'T-007' })).toBe(
      'give this task the id T-007: - T-007: Sow',
    );
  });

  test.each([
    ['- T-001: Sow (after T-001)', 'T-001'],
    ['| 2.1 | Sow | - |', '2.1'],
  ])('stays where nobody knows which: %s', (line, wrong) => {
    expect(mended('duplicate-id', line, { wrong })).toBeNull();
  });
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
    'give this task the id T-004',
    'escape the pipe in this row',
  ]);
});

test('a check of a plan carries what mends its lines', () => {
  const text = '# Plan: Beds\n\n**Phase 1: Beds**\n- T-001: Dig the beds\n- T-001: Sow beans (after T-009)\n';
  const source = { path: 'execution.md', text };
  const request = { source, folder: 'goals/x', goalNote: null, milestones: null, existing: null };
  const checked = checkPlan({ ...request, evenUnfilled: true, settings: DEFAULT_SETTINGS });
  const fixes = checked.kind === 'checked' ? checked.findings.flatMap(({ fix }) => fix?.label ?? []) : [];
  expect(fixes).toEqual(['give this task the id T-002', 'remove T-009 from the dependencies']);
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
