import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

/** `Q1 = Dig | Sow` for each phase of a plan of these lines. */
const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf('# Garden', '', ...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

describe('a table with a column for each time, and what is to be done then in its cells (format 2.5)', () => {
  test.each([
    ['months', 'January', 'February', ['Phase 1: January', 'Phase 2: February']],
    ['German months', 'Mai 2026', 'Juni 2026', ['Phase 1: Mai 2026', 'Phase 2: Juni 2026']],
    ['quarters', 'Q1 2026', 'H2 2026', ['Phase 1: Q1 2026', 'Phase 2: H2 2026']],
    ['weeks', 'Week 1', 'Week 2', ['Week 1', 'Week 2']],
    ['days', 'Monday', 'Tuesday', ['Phase 1: Monday', 'Phase 2: Tuesday']],
  ])('%s are the phases', (_what, one, two, phases) => {
    const rows = ['| Dig the beds | Sow the peas |', '| Rake them | Water them |'];
    expect(told(`| ${one} | ${two} |`, '|--|--|', ...rows)).toEqual([
      `${phases[0] ?? ''} = Dig the beds | Rake them`,
      `${phases[1] ?? ''} = Sow the peas | Water them`,
    ]);
  });

  test('a first column says what the rows are about', () => {
    expect(
      told(
        '| Area | March | April |',
        '|--|--|--|',
        '| Beds | Dig them over | Sow peas |',
        '| Trees | Prune pears | |',
      ),
    ).toEqual([
      'Phase 1: March = Beds: Dig them over | Trees: Prune pears',
      'Phase 2: April = Beds: Sow peas',
    ]);
  });

  test('each line of a cell is a task', () => {
    expect(
      told('| Week 1 | Week 2 |', '|--|--|', '| Dig the beds<br>Rake them | - Sow peas<br>- Water |'),
    ).toEqual(['Week 1 = Dig the beds | Rake them', 'Week 2 = Sow peas | Water']);
  });

  test('marks and other columns are none, nor is one beside other work', () => {
    const table = ['| March | April |', '|--|--|', '| Dig the beds | Sow the peas |'];
    expect(told('## Beds', '- [ ] Buy a spade', '## Months', ...table)).toEqual([
      'Phase 1: Test = Beds | Buy a spade',
    ]);
    const open = planOf(['# Garden', '## Beds', '- [ ] Buy a spade', '## Months', ...table].join('\n'));
    expect([...open.untold, ...open.unread].map(({ heading }) => heading)).toContain('Months');
  });
});

describe('callouts whose titles start phases (format 2.1)', () => {
  test.each([
    ['with boxes', '[!todo]', '- [ ] '],
    ['with items', '[!note]', '- '],
    ['folded', '[!abstract]-', '1. '],
  ])('%s are these', (_what, kind, mark) => {
    const lines = [
      `> ${kind} Phase 1: Hull`,
      `> ${mark}Sand it`,
      '',
      `> ${kind} Phase 2: Mast`,
      `> ${mark}Fit it`,
    ];
    expect(told(...lines)).toEqual(['Phase 1: Hull = Sand it', 'Phase 2: Mast = Fit it']);
  });

  test('one alone is a quote as any', () => {
    expect(
      told(
        '> [!todo] Phase 1: Hull',
        '> - [ ] Sand it',
        '',
        '## Mast',
        '- [ ] Fit it',
        '## Sail',
        '- [ ] Sew it',
      ),
    ).toHaveLength(2);
  });
});
