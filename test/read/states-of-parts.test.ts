import { phaseOf } from '../support/reading.ts';

/** `Sand it done` for each item of the only phase of these lines. */
function statesOf(...lines: readonly string[]): string[] {
  return phaseOf(...lines).items.map(({ text, state }) => `${text} ${state}`);
}

describe('a label for what is left', () => {
  test.each([
    'What is left of the mast:',
    '**Still open:**',
    '### Remaining work',
    '**Rest of the mast**',
    'Was am Mast noch fehlt:',
    "Ce qu'il reste à faire :",
    'Lo que falta:',
    '剩余工作：',
  ])('opens a phase that is done: %s', (label) => {
    expect(statesOf('## Phase 1 — Mast — done', '- Sanded it.', '', label, '', '- Varnish it.')).toEqual([
      'Sanded it. done',
      'Varnish it. todo',
    ]);
  });

  test('is none where the words name a thing', () => {
    expect(statesOf('## Phase 1 — Walls — done', '**Left wall**', '', '- Paint it')).toEqual([
      'Paint it done',
    ]);
  });

  test('ticks go before it', () => {
    expect(statesOf('## Phase 1: Mast ✅', '### Remaining', '- [x] Sand it', '- [ ] Varnish it')).toEqual([
      'Sand it done',
      'Varnish it todo',
    ]);
  });
});
