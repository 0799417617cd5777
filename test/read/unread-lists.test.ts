import { planOf } from '../support/reading.ts';

/** The headings of what is not in the note, with the items below each. */
function openIn(...lines: readonly string[]): string[] {
  const plan = planOf(
    ['# Plan: Fest', '## Kitchen', '- [ ] Bake', '## Hall', '- [ ] Sweep', ...lines].join('\n'),
  );
  return plan.untold.map(({ heading, items }) => `${heading}: ${items}`);
}

describe('plain lists beside sections of boxes that do not all say something to do (format 2.0)', () => {
  test.each([
    [['## Later', '- Clean the hall', '- The band, again'], 'Later: 2'],
    [['## После', '1. Вернуть столы', '2. Убрать зал'], 'После: 2'],
    [['## Guests', '- Anna', '- Ben'], 'Guests: 2'],
    [['## Questions to ask', '- Does the band eat?'], 'Questions to ask: 1'],
    [['## Ways', '### 1. View', '**Purpose:** Rebuild the list.', '**Steps:**', '1. Filter it'], 'Ways: 1'],
    [['## Files to keep (update)', '- `log.py`', '- `cook.py`'], 'Files to keep (update): 2'],
    [['## Files Summary', '| File | Action |', '| --- | --- |', '| `a.py` | New |'], 'Files Summary: 1'],
    [['## Dateien', '- `log.py`: neu'], 'Dateien: 1'],
    [['## Rates', '| Item | Price |', '| --- | --- |', '| Chairs | 200 |'], 'Rates: 1'],
  ])('%j', (lines, said) => {
    expect(openIn(...lines)).toEqual([said]);
  });
});

describe('numbered actions under a heading that says that steps follow (format 2.0, 2.1)', () => {
  const NOTES = [
    ...['## Phase 1: Old boiler', '', 'What changes for us:', '', '- New valve: none here', ''],
    ...['## Phase 2: New boiler', '', 'What changes for us:', '', '- Pressure: should be fine', ''],
  ];
  const planWith = (heading: string, number: string): ReturnType<typeof planOf> =>
    planOf(
      [
        ...['# Boiler', '', ...NOTES, '# More', '', heading, ''],
        ...[`${number} Replace the burner`, `${number} Run the test`],
      ].join('\n'),
    );

  test.each(['## Steps', '## 3. Implementation steps', '## Tasks', '## To-do tasks'])(
    'are a phase beside the others: %s',
    (heading) => {
      const { phases } = planWith(heading, '1.');
      expect(phases.at(-1)?.items.map(({ text }) => text)).toEqual(['Replace the burner', 'Run the test']);
    },
  );

  test('are named as not read below these', () => {
    const { unread } = planWith('### Building steps', '1)');
    expect(unread.map(({ isWork, count }) => isWork && count)).toEqual([2]);
  });

  test('bullets of things are told, and are no work', () => {
    const { unread } = planOf(['# Boiler', '', ...NOTES, '# Work', '', '- The valve', '- A pump'].join('\n'));
    expect(unread.filter(({ isWork }) => isWork)).toEqual([]);
  });
});

test('headings with an id before a dot are tasks, beside a table elsewhere (format 2.5)', () => {
  const table = ['## Backlog', '', '| ID | Item | Priority |', '|--|--|--|', '| TX-1 | Tests | P1 |'];
  const plan = [
    ...['# Boat', '', '## Roadmap', '', '### ST-1 · Larger hull', '- **Action:** saw the planks', ''],
    ...['### ST-2 · Smaller mast', '- **Action:** fold it', '', ...table],
  ];
  expect(planOf(plan.join('\n')).phases.map(({ items }) => items.map(({ text }) => text))).toEqual([
    ['Larger hull', 'Smaller mast'],
    ['Tests'],
  ]);
});

test('a timetable whose place boxes have taken is unread work', () => {
  const table = ['| Week | Songs | Theory |', '|---|---|---|', '| 1 | Learn song A | Read chapter 1 |'];
  const { unread } = planOf(
    ['# Concert', '## March', ...table, '## Before', '- [ ] Book the hall'].join('\n'),
  );
  expect(unread).toEqual([expect.objectContaining({ heading: 'March', isWork: true })]);
});
