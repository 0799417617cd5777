import { itemsOf, names, phasesOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

const things = ['## What we have', '- A dry shed', '- Two pumps', '- Red tar'];

describe('a plan whose work stands in its timeline (format 2.1, Without a series)', () => {
  test.each(['Timeline', 'Zeitplan', 'Cronograma', 'Échéancier', 'Termine', '⏳ Timeline (two months)'])(
    'has its parts for phases: %s',
    (word) => {
      const parts = ['### In June', '- Fill the seams', '- Paint the deck', '### In July', '1. Sew the jib'];
      expect(told(...things, `## ${word}`, ...parts)).toEqual([
        'Phase 1: In June = Fill the seams | Paint the deck',
        'Phase 2: In July = Sew the jib',
      ]);
    },
  );

  test('and the lists of things to do beside it', () => {
    const parts = ['### In June', '- Fill the seams', '- Paint the deck', '### In July', '- [ ] Sew the jib'];
    const steps = ['## Next steps', '- Ask Rita', '- Book the crane'];
    expect(told('## Timeline', ...parts, ...steps, ...things).map((phase) => phase.split(' =')[0])).toEqual([
      'Phase 1: In June',
      'Phase 2: In July',
      'Phase 3: Next steps',
    ]);
  });

  test.each([
    ['| Day | Date | Deliverables |', '| Day 1 | Mar 1 | Seams filled |', '| Day 2 | Mar 2 | Deck painted |'],
    ['| When | What |', '| June | Seams filled |', '| July | Deck painted |'],
    ['| Monat | Was | Wer |', '| Juni | Seams filled | Rita |', '| Juli | Deck painted | Omar |'],
    ['| Week | Output |', '| 1 | Seams filled |', '| 2 | Deck painted |'],
  ])('rows are its tasks: %s', (head, ...rows) => {
    const [phase, ...others] = phasesOf(
      ...things,
      '## Timeline',
      '',
      head,
      head.replace(/[^|]+/g, '-'),
      ...rows,
    );
    expect([phase?.items.map(({ text }) => text), others.length]).toEqual([
      ['Seams filled', 'Deck painted'],
      0,
    ]);
  });

  const sections = ['## Hull', '- Fill the seams', '- Paint the deck', '## Sails', '- Sew the jib'];

  test.each([
    [
      'it names other sections',
      ['- June: hull ready', '- July: sails up', '- August: hull again', '- We sail'],
    ],
    ['other sections hold more to do', ['- June: a dry boat', '- July: the race']],
  ])('but not where %s', (_, lines) => {
    expect(told(...sections, '## Timeline', ...lines)).toEqual([
      'Phase 1: Hull = Fill the seams | Paint the deck',
      'Phase 2: Sails = Sew the jib',
    ]);
  });

  test('nor beside boxes or phases of a series', () => {
    const timeline = [
      '## Timeline',
      '### June',
      '- Fill the seams',
      '- Paint it',
      '### July',
      '- Sew the jib',
    ];
    expect(told('## Hull', '- [ ] Fill them', '## Sails', '- [ ] Sew them', ...timeline).length).toBe(2);
    expect(
      told('## Phase 1: Hull', '- Fill them', '## Phase 2: Sails', '- Sew them', ...timeline).length,
    ).toBe(2);
  });
});

describe('a part that is called as deliverables are, beside lists of things to do (format 2.1, Without a series)', () => {
  const maps = ['## Maps', '- Locate the town map', '- Compare both editions'];
  const talks = ['## Talks', '- Visit the baker'];

  test('is one as the others are where its items open with a verb', () => {
    const lines = ['## Artifacts', '- Photograph the door bells', "- Look for makers' marks"];
    expect(told(...maps, ...lines, ...talks)[1]).toBe(
      "Phase 2: Artifacts = Photograph the door bells | Look for makers' marks",
    );
  });

  test.each([
    ['Artefakte', 'Aufgaben:'],
    ['Resultados', '**Tareas**:'],
    ['成果', '任务：'],
  ])('and in any language where a label says that tasks follow: %s', (word, label) => {
    expect(
      told(...maps, `## ${word}`, 'Reste.', '', label, '', '- Klingeln', '- Zeichen', ...talks)[1],
    ).toMatch(/^Phase 2: .* = Klingeln \| Zeichen$/);
  });

  test.each([
    ['they name things', ['- A map of the house', '- Report for the council']],
    ['two words may name a thing', ['- Install guide', '- Test report']],
  ])('but not where %s', (_, lines) => {
    expect(told(...maps, '## Deliverables', ...lines, ...talks).length).toBe(2);
  });

  test('nor beside phases of a series', () => {
    const lines = ['## Phase 1: Maps', '- Locate them', '## Phase 2: Talks', '- Visit the baker'];
    expect(told(...lines, '## Deliverables', '- Publish the whole story').length).toBe(2);
  });
});
