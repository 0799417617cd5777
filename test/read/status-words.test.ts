import { besideState } from '../../src/read/work/status.ts';
import { phaseOf, planOf } from '../support/reading.ts';

describe('what a Status says beside its state (format 2.5)', () => {
  test.each([
    ['Done (2 Aug, Rita)', '2 Aug, Rita'],
    ['✅ Complete (2026-08-11)', '2026-08-11'],
    ['in progress, waits for paint', 'waits for paint'],
    ['🔄 In progress — 50 %', '50 %'],
    ['erledigt am 2. August', 'am 2. August'],
    ['in Arbeit, wartet auf Farbe', 'wartet auf Farbe'],
    ['en cours : la colle sèche', 'la colle sèche'],
    ['terminado por Rita', 'por Rita'],
    ['planned for March', 'planned for March'],
    ['80 % done', '80 % done'],
    ['waits for the permit', 'waits for the permit'],
    ...[
      'Done',
      '✅',
      '✅ Done',
      'x',
      '[x]',
      'yes',
      '100%',
      'In progress',
      'not yet started',
      '🔄 En cours',
      '',
    ].map((state) => [state, '']),
  ])('%s -> %s', (status, rest) => {
    expect(besideState(status)).toBe(rest);
  });

  test('of a row it is told in the description', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '| Task | Status |',
      '|---|---|',
      '| Oil the door | Done (2 Aug, Rita) |',
      '| Paint the wall | waits for paint |',
      '| Sweep | Done |',
    );
    expect(phase.items.map(({ state, detail }) => [state, ...detail])).toEqual([
      ['done', 'Status: 2 Aug, Rita'],
      ['todo', 'Status: waits for paint'],
      ['done'],
    ]);
  });

  test('of a task it is its detail, of a part of a phase a note', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '### Walls',
      '**Status**: in progress, waits for paint',
      '- Paint the wall',
      '  - Status: done, Rita says',
    );
    expect(phase.items.map(({ state, detail }) => [state, ...detail])).toEqual([
      ['done', 'Status: Rita says'],
    ]);
    expect(phase.notes.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Walls: Status: waits for paint',
    ]);
  });

  test('of a phase it is a note', () => {
    const [phase] = planOf('## Phase 1: A\n**Status**: in progress, waits for paint\n- Paint').phases;
    expect(phase?.notes.map(({ value }) => value)).toEqual(['in progress, waits for paint']);
  });
});

test.each([
  'Oil the door (done 2026-08-03)',
  'Oil the door — done (2026-08-03)',
  'Oil the door ✅ Done 2026-08-03',
])('the day behind a state is kept: %s', (text) => {
  const [item] = phaseOf('## Phase 1: A', `- ${text}`, '- Sweep').items;
  expect([item?.state, item?.text, ...(item?.detail ?? [])]).toEqual([
    'done',
    'Oil the door',
    'Done: 2026-08-03',
  ]);
});
