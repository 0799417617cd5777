import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`.trim());
};

const table = (header: string, ...rows: readonly string[]): string[] => {
  const columns = header.split('|').length - 2;
  return ['', header, `|${'---|'.repeat(columns)}`, ...rows, ''];
};

const people = table(
  '| Name | Telefon | Verantwortlich |',
  '| Rita | 123 | Küche |',
  '| Olaf | 456 | Musik |',
);

describe('tables that are all that the phases hold (format 2.5)', () => {
  test.each([
    ['nothing', []],
    ['a box', ['## Efter', '', '- [ ] Bjud in alla']],
    ['a table of people', ['## Helfer', ...people]],
    ['a list', ['## Klocka', '', '- tempo', '- puls']],
  ])('are of tasks in a language that nobody taught us, beside %s', (_, more) => {
    const lines = [
      '## Phase 1: Skrov',
      ...table('| Moment | Kommentar |', '| Skrapa skrovet | stålull |', '| Måla skrovet | två lager |'),
      '## Phase 2: Mast',
      ...table('| Moment | Kommentar |', '| Beställa masten | från Olaf |'),
      ...more,
    ];
    expect(told(...lines).slice(0, 2)).toEqual([
      'Phase 1: Skrov = Skrapa skrovet | Måla skrovet',
      'Phase 2: Mast = Beställa masten',
    ]);
  });

  test('a column that tells all of their rows apart names them, days of two letters do not', () => {
    const header = '| Dzień | Zadanie / Job | Uwagi |';
    const lines = [
      '## Week 1: Hull',
      ...table(header, '| pn | Oczyścić kadłub | |', '| wt | Malować kadłub | farba |'),
      '## Week 2: Mast',
      ...table(header, '| pn | Postawić maszt | dźwig |'),
      '- [ ] Invite the crew',
    ];
    expect(told(...lines)).toEqual([
      'Week 1: Hull = pn | Oczyścić kadłub | wt | Malować kadłub',
      'Week 2: Mast = pn | Postawić maszt | Invite the crew',
    ]);
  });

  test('numbered rows of one phase alone, and rows that say something to do', () => {
    expect(
      told(
        '## Phase 1: Hull',
        ...table('| # | Vad |', '| 1 | Skrapa |', '| 2 | Måla |'),
        '## Phase 2: Mast',
        ...table('| Training | Remark |', '| Order the mast | from Olaf |', '| Step the mast | by crane |'),
        '## Phase 3: Sails',
        '',
        '- [ ] Sew the sails',
      ),
    ).toEqual([
      'Phase 1: Hull = Skrapa | Måla',
      'Phase 2: Mast = Order the mast | Step the mast',
      'Phase 3: Sails = Sew the sails',
    ]);
  });

  test('another table of things is none beside phases of boxes', () => {
    expect(
      told(
        '## Phase 1: Hull',
        ...table('| Tool | Use |', '| Scraper | flat parts |', '| Brush | corners |'),
        '## Phase 2: Mast',
        '',
        '- [ ] Step the mast',
      ),
    ).toEqual(['Phase 1: Hull =', 'Phase 2: Mast = Step the mast']);
  });
});

describe('tables of people and things (format 2.5)', () => {
  const boxes = ['## Phase 1: Hull', '', '- [ ] Scrape', '', '## Phase 2: Mast', '', '- [ ] Order it', ''];

  test.each([
    ['People', '| Name | Role | Email |', '| Rita | Cook | a@b.c |'],
    ['Rooms', '| ID | Name | Owner |', '| R1 | Hall | Rita |'],
    ['Helfer', '| Bezeichnung | Verantwortlich |', '| Küche | Rita |'],
    ['Salles', '| Nom | Responsable |', '| Grange | Rita |'],
    ['场地', '| 名称 | 负责人 |', '| 礼堂 | 王五 |'],
  ])('are no phase, and told: %s', (heading, ...rows) => {
    const plan = planOf(['# Plan: T', '', ...boxes, `## ${heading}`, ...table(...rows)].join('\n'));
    expect(names(plan.phases)).toEqual(['Phase 1: Hull', 'Phase 2: Mast']);
    expect(plan.unread).toMatchObject([{ heading, isWork: false }]);
  });

  test('are of tasks where they say more of these, or are all that the phases hold', () => {
    const more = table('| Name | Owner | Effort |', '| Grange | Rita | 4h |');
    expect(told(...boxes, '## Rest', ...more)).toHaveLength(3);
    const alone = table('| Name | Owner |', '| Scrape | Rita |', '| Paint | Olaf |');
    expect(told('## Phase 1: Hull', ...alone, '## Phase 2: Mast', ...alone)[0]).toBe(
      'Phase 1: Hull = Scrape | Paint',
    );
  });

  test('people are none in a phase of other work either', () => {
    const who = table('| Name | Role |', '| Rita | Cook |');
    expect(told('## Phase 1: Hull', '- Scrape', ...who, '## Phase 2: Mast', '- Order it')[0]).toBe(
      'Phase 1: Hull = Scrape',
    );
  });
});

describe('a table of fields (format 2.4)', () => {
  test('says what labelled lines say, in a phase', () => {
    const [hull] = phasesOf(
      '## Phase 1: Hull',
      ...table(
        '| Aspect | Details |',
        '| Goal | A dry hull |',
        '| Duration | 2 weeks |',
        '| Owner | Rita |',
        '| Tasks | Scrape the hull, paint the hull |',
      ),
      '## Phase 2: Mast',
      '- Step the mast',
    );
    expect(hull).toMatchObject({
      notes: [{ label: 'Goal', value: 'A dry hull' }],
      days: { first: 1, last: 10 },
      responsible: [{ text: 'Rita' }],
    });
    expect(hull?.items.map(({ text }) => text)).toEqual(['Scrape the hull, paint the hull']);
  });

  test.each([
    ['| Verantwortlich | Rita |', '| Aufwand | 4h |'],
    ['| | |', '| **Owner** | Rita |', '| **Effort** | 4h |'],
    ['| Champ | Valeur |', '| Responsable | Rita |', '| Effort | 4h |', '| Dépend de | rien |'],
    ['| Owner | Effort (h) |', '| Rita | 4 |'],
  ])('of a task, %s', (header, ...rows) => {
    const lines = [
      '## Phase 1: Hull',
      '### Task 1.1: Scrape',
      ...table(header, ...rows),
      '### Task 1.2: Paint',
    ];
    const [scrape] = phasesOf(...lines)[0]?.items ?? [];
    expect(scrape?.fields).toMatchObject({ owner: 'Rita', effort: '4h' });
    expect(scrape?.detail).toEqual([]);
  });

  test('of the header', () => {
    const { context } = planOf(
      [
        '# Plan: Boat',
        ...table('| Team | Rita, Olaf |', '| Timeline | 6 weeks |'),
        '## Phase 1: A',
        '- Dig',
      ].join('\n'),
    );
    expect(context).toMatchObject([
      { label: 'Team Structure', value: 'Rita, Olaf' },
      { label: 'Target Timeline', value: '6 weeks' },
    ]);
  });
});
