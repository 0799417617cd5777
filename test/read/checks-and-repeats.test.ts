import { itemsOf, phaseOf, textsOf } from '../support/reading.ts';

describe('a list below Verification', () => {
  test.each(['**Verification:**', '### Verification', '**Verify**'])(
    'is what the phase is done by where it says nothing to do: %s',
    (label) => {
      const phase = phaseOf(
        '## Phase 1: Pump',
        '- Mount the pump',
        '',
        label,
        '',
        '- `PASS` `make dry`',
        '- ✅ `make wet` runs',
      );
      expect([itemsOf(phase), textsOf(phase.done)]).toEqual([
        ['Mount the pump'],
        ['`PASS` `make dry`', '`make wet` runs'],
      ]);
    },
  );

  test('is work where an item says something to do, or has a box', () => {
    const phase = phaseOf('## Phase 1: Pump', '**Verification:**', '', '- Run it dry', '- No leaks');
    expect(phase.items).toHaveLength(2);
    const boxes = phaseOf('## Phase 1: Pump', '**Verification:**', '', '- [ ] No leaks', '- [ ] No noise');
    expect(boxes.items).toHaveLength(2);
  });
});

describe('boxes below criteria of what is checked (format 2.4)', () => {
  test.each([
    '### Verification Criteria',
    '### Verification Checklist',
    '**Validation criteria:**',
    '### Prüfkriterien',
    '### Critères de validation',
    '### Criterios de verificación',
    '### 验证标准',
    '**Definición de done:**',
  ])('are what the phase is done by: %s', (label) => {
    const lines = ['## Phase 1: Pump', '### Tasks', '- [ ] Mount the pump', '', label, '', '- [ ] It is dry'];
    const phase = phaseOf(...lines);
    expect([itemsOf(phase), textsOf(phase.done)]).toEqual([['Mount the pump'], ['It is dry']]);
  });

  test.each(['### Entry criteria', '### Test checklist', '### Verification'])('%s is none', (label) => {
    expect(phaseOf('## Phase 1: Pump', '- [ ] Mount it', label, '- [ ] Oil is there').items).toHaveLength(2);
  });

  test.each(['Definición de done', 'Verification criteria'])('of a task: %s', (label) => {
    const phase = phaseOf(
      '## Phase 1: Pump',
      '### Tarea 3 · Pozo',
      `**${label}:**`,
      '- [x] Seco',
      '- [ ] Hondo',
    );
    expect(phase.items.map(({ text, steps }) => [text, steps.length])).toEqual([['Pozo', 2]]);
  });
});

describe('plain items beside boxes', () => {
  test('that repeat one are notes', () => {
    const phase = phaseOf(
      '## Phase 1: Pump',
      '- [ ] Mount the pump',
      '- [ ] **Hoses** - lay them',
      '',
      'Order:',
      '',
      '1. **Mount the pump** first',
      '2. **Hoses:** lay them after it',
      '3. Mount the pump.',
      '4. Paint the shed',
    );
    expect(itemsOf(phase)).toEqual(['Mount the pump', 'Hoses - lay them', 'Order | Paint the shed']);
    expect(phase.notes).toHaveLength(3);
  });
});
