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
