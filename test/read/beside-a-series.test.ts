import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

/** `Week 1: Build = Saw` for each phase of a plan of these lines. */
const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

const WEEKS = ['### Week 1: Build', '- [ ] Saw the boards', '### Week 2: Paint', '- [ ] Sand the boards'];
const OWN = ['Week 1: Build = Saw the boards', 'Week 2: Paint = Sand the boards'];
const BACKLOG = ['- [ ] Print flyers', '- [ ] Buy a till'];

describe('a heading above a series that holds boxes is a phase of its own (format 2.1, *Siblings*)', () => {
  test.each([
    ['behind it', [...WEEKS, '## Backlog', ...BACKLOG], [...OWN, 'Backlog = Print flyers | Buy a till']],
    [
      'before it',
      ['## Backlog', ...BACKLOG, '## The weeks', ...WEEKS],
      ['Backlog = Print flyers | Buy a till', ...OWN],
    ],
    [
      'beside its parent',
      ['## The weeks', ...WEEKS, '## Backlog', ...BACKLOG, '## Polish', '- [ ] Oil the hinges'],
      [...OWN, 'Backlog = Print flyers | Buy a till', 'Polish = Oil the hinges'],
    ],
    [
      'between two parents',
      ['## Spring', ...WEEKS, '## Backlog', ...BACKLOG, '## Summer', '### Week 3: Sell', '- [ ] Open it'],
      [...OWN, 'Backlog = Print flyers | Buy a till', 'Week 3: Sell = Open it'],
    ],
    [
      'with parts, its groups',
      ['## The weeks', ...WEEKS, '## Polish', '### Hinges', '- [ ] Oil them', '### Boards', '- [ ] Wax them'],
      [...OWN, 'Polish = Hinges | Oil them | Boards | Wax them'],
    ],
    [
      'with rows',
      ['## The weeks', ...WEEKS, '## Polish', '| Task | Owner |', '|--|--|', '| Oil the hinges | Ben |'],
      [...OWN, 'Polish = Oil the hinges'],
    ],
  ])('%s', (_where, lines, phases) => {
    expect(told('# The stall', ...lines)).toEqual(phases);
  });

  test.each([
    [
      'bold lines',
      [
        '**Week 1: Build**',
        '',
        '- [ ] Saw the boards',
        '',
        '**Week 2: Paint**',
        '',
        '- [ ] Sand the boards',
        '',
      ],
    ],
    [
      'items',
      ['- **Week 1: Build**', '  - [ ] Saw the boards', '- **Week 2: Paint**', '  - [ ] Sand the boards', ''],
    ],
  ])('of %s', (_what, lines) => {
    for (const above of [[], ['## The weeks']])
      expect(told('# The stall', ...above, ...lines, '## Backlog', ...BACKLOG)).toEqual([
        ...OWN,
        'Backlog = Print flyers | Buy a till',
      ]);
  });

  test('it takes no time of the phase before it', () => {
    const [, second, third] = phasesOf('# The stall', '## The weeks', ...WEEKS, '## Backlog', ...BACKLOG);
    expect([second?.items.length, third?.days]).toEqual([1, null]);
  });
});

describe('what is no phase of its own joins the phase before it (format 2.0)', () => {
  test.each([
    [
      'a heading deeper than the phases',
      ['#### Rita', ...BACKLOG, '## The weeks', ...WEEKS],
      'Week 2: Paint',
    ],
    ['notes', ['## The weeks', ...WEEKS, '## Notes', ...BACKLOG], 'Week 2: Paint'],
    [
      'one that names a phase',
      ['## The weeks', ...WEEKS, '## Shopping for week 1', ...BACKLOG],
      'Week 2: Paint',
    ],
  ])('%s', (_what, lines, last) => {
    expect(names(phasesOf('# The stall', ...lines)).at(-1)).toBe(last);
  });

  test('what says again in boxes how far the phases are adds none', () => {
    expect(
      told('## Weeks', ...WEEKS, '## How far we are', '- [x] Week 1: Build', '- [ ] Week 2: Paint'),
    ).toEqual(OWN);
  });

  test('plain items beside boxes are told, and no work', () => {
    const plan = planOf(
      ['# Stall', '## Weeks', ...WEEKS, '## Later', ...BACKLOG, '- flyers from last year'].join('\n'),
    );
    expect(plan.unread.map(({ heading, count }) => `${heading} ${String(count)}`)).toEqual(['Later 1']);
  });
});

describe('what milestones beside a series are reached by is no work (format 2.4, 2.7)', () => {
  test.each(['- [ ] ', '- '])('below a label for criteria: %s', (mark) => {
    const milestones = [
      ...[
        '## Milestones',
        '### M1: Opened',
        '',
        '**Acceptance criteria:**',
        '',
        `${mark}Ten guests came`,
        '',
      ],
      ...['### M2: Known', '', '**Done when:**', '', `${mark}The paper wrote of it`],
    ];
    const plan = planOf(['# The stall', ...WEEKS, ...milestones].join('\n'));
    expect(plan.phases.map(itemsOf)).toEqual([['Saw the boards'], ['Sand the boards']]);
    expect(plan.criteria.map(({ meaning }) => meaning)).toEqual([
      'M1: Opened: Ten guests came',
      'M2: Known: The paper wrote of it',
    ]);
    expect(plan.unread.filter(({ isWork }) => isWork)).toEqual([]);
  });
});
