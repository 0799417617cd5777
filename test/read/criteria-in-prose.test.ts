import { phaseOf, textsOf } from '../support/reading.ts';

const read = (...lines: readonly string[]): { done: string[]; items: string[]; ofItems: string[] } => {
  const { done, items } = phaseOf(...lines);
  return {
    done: textsOf(done),
    items: items.map(({ text }) => text),
    ofItems: items.flatMap(({ fields }) => textsOf(fields.done ?? [])),
  };
};

describe('a definition of done behind a sentence (format 2.4)', () => {
  test.each([
    'The hull is old. Exit gate: no soft wood is left.',
    'Der Rumpf ist alt. Fertig wenn: no soft wood is left.',
    'The hull is old, and wet; acceptance criteria: no soft wood is left',
    '船体很旧。验收标准：no soft wood is left',
    'We begin with the hull. **Done when:** no soft wood is left.',
  ])('is that of the phase: %s', (prose) => {
    const { done, items } = read('## Phase 1: Hull', '', prose, '', '- Scrape the hull');
    expect(done).toEqual(['no soft wood is left']);
    expect(items).toEqual(['Scrape the hull']);
  });

  test.each([
    ['- Paint the hull. Acceptance: it is even.'],
    ['- Paint the hull', '  The paint is blue. Done when: it is even.'],
    ['- [ ] Paint the hull — Done when: it is even'],
    ['- Paint the hull', '', '  We take our time. Exit criteria: it is even.'],
  ])('is that of the item: %s', (...lines) => {
    const { ofItems, done } = read('## Phase 1: Hull', '', ...lines);
    expect(ofItems).toEqual(['it is even']);
    expect(done).toEqual([]);
  });

  test('is that of a task heading, whose other prose stays', () => {
    const { items } = phaseOf('## Phase 1', '### Task 1: Rig it', 'Take the wires. Acceptance: she sails.');
    expect(items).toMatchObject([
      { text: 'Rig it', detail: ['Take the wires.'], fields: { done: [{ text: 'she sails' }] } },
    ]);
  });

  test.each(['Write `Stop. Done when: 3` into the file', 'Say "Stop. Done when: it is over" to her'])(
    'is none in code or quotes: %s',
    (text) => {
      expect(read('## Phase 1: Hull', '', `- ${text}`)).toEqual({ done: [], items: [text], ofItems: [] });
    },
  );
});

describe('a bold field with a dash behind it (format 2.4)', () => {
  test.each(['**Exit criteria** — she sails', '- **Exit criteria** – she sails'])('is one: %s', (line) => {
    expect(read('## Phase 1: Mast', '', line, '', '- Order it')).toMatchObject({
      done: ['she sails'],
      items: ['Order it'],
    });
  });

  test('another bold title is none', () => {
    expect(read('## Phase 1: Mast', '', '- **Mast** — order it').items).toEqual(['Mast — order it']);
  });
});

test.each([
  '**Verification**',
  '**Verification:**',
  '**Done when**',
  '__Acceptance criteria__',
  '**Abnahmekriterien**',
])('%s above a list of a task is a field, with a colon or without (format 2.4)', (label) => {
  const { ofItems, items } = read(
    '## Phase 1: Hull',
    '### Task 1: Scrape it',
    '**Goal**',
    '- A dry hull.',
    '',
    label,
    '- no soft wood is left',
  );
  expect(items).toEqual(['Scrape it']);
  expect(ofItems).toEqual(['no soft wood is left']);
});

describe('what a phase has to reach, listed below a label (format 2.4)', () => {
  test.each([
    'Demo milestone:',
    'AC targets:',
    'Gate to advance:',
    '**Exit gate:**',
    'Erster Meilenstein:',
    'Primer hito:',
  ])('is what it is done by: %s', (label) => {
    const { done, items } = read('## Phase 1: Hull', '', '- Scrape the hull', '', label, '', '- a dry cabin');
    expect([items, done]).toEqual([['Scrape the hull'], ['a dry cabin']]);
  });

  test('is work where it says something to do', () => {
    const one = read(
      '## Phase 1: Hull',
      '- Scrape the hull',
      '',
      'Gate to advance:',
      '',
      '- Paint the cabin',
    );
    expect(one.items).toEqual(['Scrape the hull', 'Paint the cabin']);
  });
});
