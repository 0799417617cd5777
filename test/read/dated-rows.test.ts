import { daysOf, itemsOf, phaseOf, phasesOf, names } from '../support/reading.ts';

const table = (header: string, ...rows: readonly string[]): string[] => [
  '',
  header,
  header.replace(/[^|]+/g, '---'),
  ...rows,
];

describe('rows below dates without a year are tasks of these days (format 2.3, 2.5)', () => {
  test.each([
    ['| Date | What |', '12 May', '19 May'],
    ['| | |', 'May 12', 'May 19'],
    ['| Wann | Was |', 'Di, 12. Mai', 'Di, 19. Mai'],
    ['| Quand | Quoi |', '12 mai', '19 mai'],
    ['| 日付 | 内容 |', '5月12日（火）', '5月19日（火）'],
    ['| When | What |', 'Tue', 'Wed'],
  ])('%s %s', (header, one, other) => {
    const phase = phaseOf(...table(header, `| ${one} | Call the hall |`, `| ${other} | Order it |`));
    expect(itemsOf(phase)).toEqual([`${one} | Call the hall`, `${other} | Order it`]);
  });

  test('one date with a year tells that of the others', () => {
    const phase = phaseOf(
      ...table('| Date | What |', '| 12 May | Call |', '| 1 June | Order |', '| 5 June 2026 | Dance |'),
    );
    expect(phase.groups.map(({ days }) => days?.first)).toEqual([1, 15, 19]);
  });

  test('a row without a name but with a day of its own is a task', () => {
    const phase = phaseOf(
      ...table('| Datum | Morgen | Abend |', '| Do. 07. | | Anreise |', '| Fr. 08. | Wanderung | Spiele |'),
    );
    expect(itemsOf(phase)).toEqual(['Do. 07. | Anreise', 'Fr. 08. | Wanderung']);
    expect(phase.items.map(({ detail }) => detail)).toEqual([[], ['Abend: Spiele']]);
  });

  test('milestones by their dates are tasks where a plan has no other', () => {
    const phase = phaseOf(
      ...table(
        '| Woche | Datum | Nr | Meilenstein |',
        '| 2 | 27.09.2019 | 1 | Start |',
        '| 6 | 20.10.2019 | 2 | Sprint 1 |',
      ),
    );
    expect(itemsOf(phase)).toEqual(['Woche 2 | Start', 'Woche 6 | Sprint 1']);
    expect(phase.items[0]?.detail).toEqual(['Datum: 27.09.2019']);
  });

  test('milestones name the rows beside months and what is delivered', () => {
    const phase = phaseOf(
      ...table(
        '| Milestone | Period | Delivers |',
        '| M0 — Hull | jul/2026 | Planks |',
        '| M1 — Deck | ago/2026 | Beams |',
      ),
    );
    expect(itemsOf(phase)).toEqual(['M0 — Hull', 'M1 — Deck']);
    expect(phase.items[0]?.detail).toEqual(['Period: jul/2026', 'Delivers: Planks']);
  });

  test('decisions are none', () => {
    const lines = table(
      '| Decision | Why | Date |',
      '| Oak | it lasts | 3 May 2026 |',
      '| No saw | it is loud | 4 May 2026 |',
    );
    expect(itemsOf(phaseOf('## Phase 1: Shed', '- Build it', ...lines))).toEqual(['Build it']);
  });
});

test('dates of headings beside a table tell no time of the phases that its rows name (format 2.3)', () => {
  const log = ['## Log', '### 2026-02-16', '- [x] Buy wood', '### 2026-08-13', '- [x] Come back'];
  const rows = table(
    '| Phase | Task | Status |',
    '| Base | Pour it | done |',
    '| Roof | Nail it | in_progress |',
  );
  const phases = phasesOf(...log, '## Backlog', ...rows);
  const base = phases.find(({ name }) => name === 'Base');
  expect(base?.days ?? null).toBeNull();
  expect(phases.flatMap(({ items }) => items).find(({ text }) => text === 'Nail it')?.state).toBe('active');
});

test('a time of a group that cannot be read is a note of it (format 2.4)', () => {
  const phase = phaseOf(
    '## Phase 1: Cut',
    '### Hay',
    '**Duration:** as long as it stays dry',
    '- Turn it',
    '### Corn',
    '**Duration:** 2 days',
    '- Cut it',
  );
  expect(phase.notes).toMatchObject([{ label: 'Hay: Duration', value: 'as long as it stays dry' }]);
});

test('headings that are days with their weekday are on these (format 2.3)', () => {
  const phases = phasesOf('## Mi, 6. Mai 2026', '- Dig', '## Friday, May 8, 2026', '- Sow');
  expect(daysOf(phases)).toEqual(['1-1', '3-3']);
});

describe('headings that count down to a day (format 2.5)', () => {
  test.each([
    ['T-14: Tell all', 'T-7: Get ready', 'T-0: The day'],
    ['D-10 Affiches', 'D-3 Tente', 'D-1 Veille'],
  ])('are groups of the lists below: %s', (one, two, three) => {
    const phases = phasesOf(`## ${one}`, '- Print it', `## ${two}`, '- Bake it', `## ${three}`, '- Sell it');
    expect(phases.flatMap((phase) => itemsOf(phase).map((item) => item.split(' | ').at(-1)))).toEqual([
      'Print it',
      'Bake it',
      'Sell it',
    ]);
    expect([...names(phases), ...phases.flatMap(itemsOf)].join()).toContain(one.split(/[: ]/, 1)[0]);
  });

  test('ids that count up are tasks', () => {
    const phase = phaseOf('## T-1: Dig', '- with a spade', '## T-2: Sow', '- in rows');
    expect(itemsOf(phase)).toEqual(['Dig', 'Sow']);
  });
});
