import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { daysOf, phaseOf, phasesOf, planOf } from '../support/reading.ts';

const hoursOf = (...lines: readonly string[]): (number | null)[] =>
  deriveTasks(planOf(['# Plan: T', ...lines].join('\n')), DEFAULT_SETTINGS).phases.flatMap(({ tasks }) =>
    tasks.map(({ hours }) => hours),
  );

test('a remark behind the time is no part of the name', () => {
  const [phase] = phasesOf('## Phase 0: Base (Day 1-2) [KEEP IT]', '- Dig');
  expect([phase?.name, phase?.days, phase?.notes[0]?.value]).toEqual([
    'Base',
    { first: 1, last: 2 },
    'KEEP IT',
  ]);
});

test('days as headings of sections are their times, one date alone is none', () => {
  const days = phasesOf(
    '## Wednesday 2026-04-22 (today)',
    '- [ ] Read',
    '## Thursday 2026-04-23',
    '- [ ] Sit',
  );
  expect(daysOf(days)).toEqual(['1-1', '2-2']);
  expect(daysOf(phasesOf('## 2026-04-22 review', '- [ ] Read', '## Rest', '- [ ] Sit'))).toEqual(['?', '?']);
});

test('half a day is half of the day that it is on', () => {
  expect(hoursOf('## Phase 1: A (2 days)', '- Dig', '## Phase 2: B (0.5 days)', '- Saw', '- Nail')).toEqual([
    16, 2, 2,
  ]);
});

test('a length of two ends is its middle, and takes nothing from the phases behind it', () => {
  const lines = ['## Phase 0: A (0.5-1 day)', '- Dig', '## Phase 1: B (1-2 days)', '- Saw'];
  expect(hoursOf(...lines, '## Phase 2: C (2 days)', '- Nail', '- Paint')).toEqual([6, 12, 8, 8]);
});

test.each([
  ['- Dig ½ day', 4],
  ['- Dig (1½ days)', 12],
  ['- Dig - 1 1/2 days', 12],
  ['- Dig ~half a day', 4],
  ['- [ ] Fix the roof - 2-3 hours (if dry)', 2.5],
  ['- [ ] Repeat rate 30d.', null],
  ['- Bilge check — 20 points, two pumps, ~3 min.', null],
])('%s', (line, hours) => {
  expect(hoursOf('## Phase 1: A', line)).toEqual([hours]);
});

test.each([
  'Effort: ½ day',
  '**Size**: large enough',
  'Aufwand: hoch',
  '工数: 3人日',
  'Estimated time: a while',
])('the label of an effort is no task: %s', (line) => {
  expect(phaseOf('## Phase 1: A', '- Dig', `- ${line}`).items.map(({ text }) => text)).toEqual(['Dig']);
});

test.each(['< 2 hours', '4-8 hours', '1-2 days', 'unter 2 Stunden', '> 3 days'])(
  'a heading that only says a size: %s',
  (label) => {
    const phase = phaseOf('## Phase 1: A', `### ${label}`, '- [ ] Dig');
    expect([phase.groups[0]?.label, phase.days]).toEqual([label, null]);
    expect(hoursOf('## Phase 1: A', `### ${label}`, '- [ ] Dig')).toEqual([null]);
  },
);

test('effort and dependencies of a part are that part’s', () => {
  const lines = [
    '## Phase 1: A',
    '### 1. Posts',
    '- [ ] Dig',
    '### 2. Rails',
    '- **Tasks**:',
    '  - [ ] Saw',
    '  - [ ] Nail',
    '- **Estimated Time**: 4-8 hours',
    '- **Dependencies**: paint',
  ];
  expect(hoursOf(...lines)).toEqual([null, 3, 3]);
  const { phases } = deriveTasks(planOf(['# Plan: T', ...lines].join('\n')), DEFAULT_SETTINGS);
  expect(phases[0]?.tasks.map(({ description }) => description.includes('Depends on: paint'))).toEqual([
    false,
    true,
    false,
  ]);
});

test('a short id in a plan without such ids names nothing of ours', () => {
  const waits = (id: string): readonly (readonly string[])[] =>
    deriveTasks(
      planOf(`# Plan: T\n\n## Phase 1: A\n- Dig\n- Fill\n- Rake\n  - Depends on: ${id}\n`),
      DEFAULT_SETTINGS,
    ).phases.flatMap(({ tasks }) => tasks.map(({ dependencies }) => dependencies));
  expect(waits('T1/crane')[2]).toEqual([]);
  expect(waits('T-001')[2]).toEqual(['T-001']);
});

test('days beside one that is counted from its week are counted so, too', () => {
  const week = (...days: readonly string[]): string[] => days.flatMap((day) => [`### Day ${day}`, '- Row']);
  const plan = (...days: readonly string[]): string[] => [
    '## Week 1: A',
    ...week('1', '5'),
    '## Week 2: B',
    ...week(...days),
  ];
  const ofSecond = (...days: readonly string[]): string[] =>
    daysOf(phasesOf(...plan(...days))[1]?.groups ?? []);
  expect(ofSecond('5', '6', '7')).toEqual(['10-10', '11-11', '12-12']);
  expect(ofSecond('1-5', '6-7')).toEqual(['6-10', '11-12']);
  expect(ofSecond('6', '7')).toEqual(['6-6', '7-7']);
  expect(planOf(plan('5', '6').join('\n')).findings.map(({ code }) => code)).toEqual(['group-outside-phase']);
});

test('a day in a week of a phase is that week’s, and weeks are all counted from the phase or none', () => {
  const inWeek = ['## Phase 1: A (Weeks 1-2)', '### Week 2', '#### Day 1', '- Row', '#### Day 5', '- Swim'];
  expect(daysOf(phaseOf(...inWeek).groups)).toEqual(['6-10', '6-6', '10-10']);
  const weeks = (...numbers: readonly number[]): string[] =>
    ['## Phase 1: A (Weeks 1-2)', '- Row', '## Phase 2: B (Weeks 3-5)'].concat(
      numbers.flatMap((number) => [`### Week ${String(number)}`, '- Swim']),
    );
  expect(daysOf(phasesOf(...weeks(1, 2, 3))[1]?.groups ?? [])).toEqual(['11-15', '16-20', '21-25']);
  expect(daysOf(phasesOf(...weeks(3, 4, 5))[1]?.groups ?? [])).toEqual(['11-15', '16-20', '21-25']);
});

describe('a date elsewhere does not move a phase (format 2.3)', () => {
  test.each([
    ['a heading', '### Check list — STATE (2026-04-05)', '- [ ] Door opens'],
    ['a bold line', '**Check list (2026-04-05)**', '- [ ] Door opens'],
    ['a day behind a done sign', '### Locks ✅ (06.10.2025)', '- [ ] Door opens'],
    ['the same behind a slash', '### Schlösser ✅ 6/10/2025', '- Tür ölen'],
  ])('%s', (_, heading, item) => {
    const plan = ['## Phase 0 (Days 1-7)', '', heading, '', item, '', '## Phase 1 (Days 8-10)', '', heading];
    expect(daysOf(phasesOf(...plan, '', item))).toEqual(['1-7', '8-10']);
  });

  test('a group that reaches beyond its phase does', () => {
    const plan = ['## Phase 0 (Days 1-7)', '### Hull (Days 6-9)', '- Sand it', '## Phase 1', '- Sail'];
    expect(daysOf(phasesOf(...plan))[0]).toBe('1-9');
  });
});
