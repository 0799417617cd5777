import { phaseOf, phasesOf, textsOf } from '../support/reading.ts';

describe('fields side by side on one line (format 2.4)', () => {
  test.each([
    '**Owner**: Rita | **Duration**: 2 weeks | **Goal**: a dry hull',
    '**Owner:** Rita · **Duration:** 2 weeks · **Goal:** a dry hull',
    '**Owner:** Rita / **Duration:** 2 weeks / **Goal:** a dry hull',
    '**Owner:** Rita — **Duration:** 2 weeks — **Goal:** a dry hull',
    'Owner: Rita; Duration: 2 weeks; Goal: a dry hull',
    'Verantwortlich: Rita, Dauer: 2 Wochen, Ziel: a dry hull',
    '- Responsable : Rita • Durée : 2 semaines • Objectif : a dry hull',
    '负责人：Rita；工期：2 周；目标：a dry hull',
  ])('are each a field of the phase: %s', (line) => {
    const [hull] = phasesOf('## Phase 1: Hull', '', line, '', '- Scrape it', '## Phase 2: Mast', '- Step it');
    expect(hull).toMatchObject({ days: { first: 1, last: 10 }, notes: [{ value: 'a dry hull' }] });
    expect(textsOf(hull?.responsible ?? [])).toEqual(['Rita']);
    expect(hull?.items.map(({ text }) => text)).toEqual(['Scrape it']);
  });

  test.each([
    ['**Owner:** Rita · **Effort:** 4h · **Depends on:** none'],
    ['Owner: Rita, Effort: 4h, Depends on: none'],
    ['- **Owner:** Rita | **Effort:** 4h | **Depends on:** none'],
    ['Owner: Rita. Effort: 4h. Depends on: none.'],
  ])('and of a task: %s', (line) => {
    const { items } = phaseOf('## Phase 1: Hull', '', '### Task 1: Scrape it', '', line);
    expect(items).toMatchObject([
      { text: 'Scrape it', fields: { owner: 'Rita', effort: '4h', dependencies: 'none' }, detail: [] },
    ]);
  });

  test.each(['Scrape it | Owner: Rita | Effort: 4h', 'Scrape it · **Owner**: Rita · **Effort**: 4h'])(
    'and of an item: %s',
    (item) => {
      expect(phaseOf('## Phase 1: Hull', '', `- ${item}`).items).toMatchObject([
        { text: 'Scrape it', fields: { owner: 'Rita', effort: '4h' } },
      ]);
    },
  );

  test.each([
    'Print the cards: Owner, Effort: both big',
    'Sort by (Owner: A | Effort: B)',
    'Note `a | Owner: b`',
  ])('none where other words open the line, in brackets or code: %s', (item) => {
    expect(phaseOf('## Phase 1: Hull', '', `- ${item}`).items.map(({ text }) => text)).toEqual([item]);
  });
});

describe('a quote of nothing but labelled lines (format 2.4)', () => {
  const quoted = (...lines: readonly string[]): string[] => lines.map((line) => `> ${line}`);

  test.each([
    quoted('**Goal:** a dry hull', '**Owner:** Rita', '**Duration:** 2 weeks'),
    quoted('[!info] Hull', '- Verantwortlich: Rita', '- Dauer: 2 Wochen', '- Ziel: a dry hull'),
    quoted('Owner: Rita · Duration: 2 weeks · Goal: a dry hull'),
  ])('says what these say: %s', (...lines) => {
    const [hull] = phasesOf(
      '## Phase 1: Hull',
      '',
      ...lines,
      '',
      '- Scrape it',
      '## Phase 2: Mast',
      '- Step it',
    );
    expect(hull).toMatchObject({ days: { first: 1, last: 10 }, notes: [{ value: 'a dry hull' }] });
    expect(textsOf(hull?.responsible ?? [])).toEqual(['Rita']);
  });

  test.each([
    quoted('She said: the owner: nobody knows him.'),
    quoted('**Note:** the yard is closed'),
    quoted('**Owner:** Rita', '', 'She is away in May.'),
  ])('any other stays prose: %s', (...lines) => {
    const phase = phaseOf('## Phase 1: Hull', '', ...lines, '', '- Scrape it');
    expect([phase.responsible, phase.notes, phase.items.length]).toEqual([[], [], 1]);
  });
});
