import { itemsOf, phaseOf, planOf } from '../support/reading.ts';

/** `label: value` for each note of the only phase of these lines. */
function notesOf(...lines: readonly string[]): string[] {
  return phaseOf(...lines).notes.map(({ label, value }) => `${label}: ${value}`);
}

describe('a line that bold words open without a colon', () => {
  test('is a note of the phase beside its work', () => {
    const lines = [
      '## Phase 1: Rig',
      '**#12** — the new mast for the old boat.',
      '',
      '**Measuring came with it** — a gauge for the wind.',
      '',
      '**Never** sail in the dark.',
      '',
      '- Rig the mast',
    ];
    expect(notesOf(...lines)).toEqual([
      '#12: the new mast for the old boat.',
      'Measuring came with it: a gauge for the wind.',
      'Note: Never sail in the dark.',
    ]);
    expect(itemsOf(phaseOf(...lines))).toEqual(['Rig the mast']);
  });

  test('is a note of the part that it stands in', () => {
    expect(
      notesOf('## Phase 1: Rig', '### Sails', '**#5** — new cloth, old seams.', '', '- Sew the sail'),
    ).toEqual(['Sails: #5: new cloth, old seams.']);
  });

  test('is prose of a heading that nothing stands in', () => {
    expect(notesOf('## Phase 1: Rig', '- Rig the mast', '### Sails', '**#5** — new cloth.')).toEqual([
      'Sails: #5 — new cloth.',
    ]);
  });

  test('is work where it says something to do and nothing else does', () => {
    expect(
      itemsOf(
        phaseOf('## Phase 1: Rig', '**Install the mast** — two people.', '', '**Sew the sail** — one.'),
      ),
    ).toEqual(['Install the mast — two people.', 'Sew the sail — one.']);
  });
});

test('a note keeps the brackets of its label', () => {
  expect(notesOf('## Phase 1: Rig', '**The reframe (epic 6):** seen from deck.', '', '- [ ] Rig it')).toEqual(
    ['The reframe (epic 6): seen from deck.'],
  );
});

test('what is deliberately not done is told with the cancelled', () => {
  const plan = planOf(
    '# Plan: T\n\n## Phase 1: Rig\n\n- Rig the mast\n\nDeliberately **not** doing:\n\n- a second mast\n- oars',
  );
  expect([plan.cancelled, plan.phases[0]?.items.length]).toEqual([['a second mast', 'oars'], 1]);
});

describe('bold lines that are called as tasks (format 2.5)', () => {
  test.each(['Step', 'Schritt', 'Paso', 'Task', 'Шаг'])('%s 1.1 above a plain list is a task', (word) => {
    const lines = [
      `**${word} 1.1: Scrape it**`,
      '',
      '- Wear a mask',
      '',
      `**${word} 1.2: Sand it**`,
      '',
      '- By hand',
    ];
    const { phases, unread } = planOf(['# Plan', '## Phase 1: Hull', '', ...lines].join('\n'));
    expect(phases.flatMap(({ items }) => items.map(({ text, detail }) => [text, detail]))).toEqual([
      ['Scrape it', ['Wear a mask']],
      ['Sand it', ['By hand']],
    ]);
    expect(unread).toEqual([]);
  });

  test('steps told in prose follow each other', () => {
    const phase = phaseOf(
      '## Phase 1: Deck',
      '**Step 1: Oil it**',
      '',
      'Two coats.',
      '',
      '**Step 2: Dry it**',
      '',
      'No rain.',
    );
    expect(phase.items.map(({ text, detail }) => [text, detail])).toEqual([
      ['Oil it', ['Two coats.']],
      ['Dry it', ['No rain.']],
    ]);
  });

  test('steps of a task are its detail', () => {
    const phase = phaseOf(
      '## Phase 1: Deck',
      '**Task 1: Oil it**',
      '',
      '**Step 1: Sand**',
      '',
      '**Step 2: Oil**',
    );
    expect(itemsOf(phase)).toEqual(['Oil it']);
  });
});

describe('a bold label that names a part which only describes (format 2.7)', () => {
  test.each(['Overview', 'Background', 'Überblick', 'Antecedentes', '概要'])('%s', (label) => {
    expect(notesOf('# Phase 1: Hull', `**${label}:**`, '', 'It is dirty.', '', '- [ ] Scrape it')).toEqual([
      `${label}: It is dirty.`,
    ]);
    expect(
      itemsOf(phaseOf('## Phase 1: Hull', `**${label}:**`, '', 'It is dirty.', '', '- Scrape it')),
    ).toEqual(['Scrape it']);
  });

  test('holds no items, but boxes', () => {
    const lines = ['**Overview:**', '- The deck is grey', '', '**Work to do:**', '- Oil it'];
    expect(itemsOf(phaseOf('## Phase 1: Deck', ...lines))).toEqual(['Work to do | Oil it']);
    expect(itemsOf(phaseOf('## Phase 1: Deck', '**Overview:**', '- [ ] Oil it'))).toEqual(['Oil it']);
  });
});
