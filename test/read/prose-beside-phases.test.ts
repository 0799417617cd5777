import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

/** The headings that are told as not in the note, whole or in part, in one line of the Execution Check. */
const open = (...lines: readonly string[]): string[] =>
  planOf(lines.join('\n')).untold.map(({ heading }) => heading);

describe('prose beside the phases that may be work is named (format 2.0)', () => {
  test.each([
    ['sections', ['# Soil', '- Dig', '# Seeds', '- Sow', '# Water', 'Lay the hose.'], 'Water'],
    ['a series', ['## Phase 1: Soil', '- Dig', '## Cleanup', 'Sweep the yard.'], 'Cleanup'],
    [
      'numbers',
      ['# Garten', '## 1. Boden', '- [ ] Graben', '## 2. Saat', '- [ ] Säen', '## 3. Zaun', 'Holz vom Hof.'],
      '3. Zaun',
    ],
  ])('%s', (_what, lines, heading) => {
    expect(open(...lines)).toEqual([heading]);
  });
});

describe('several headings of the first level (format 1.4)', () => {
  test.each([
    [
      ['# Phase 1: Soil', '- Dig', '# Phase 2: Seeds', '- Sow'],
      ['Phase 1: Soil', 'Phase 2: Seeds'],
    ],
    [
      ['# 1. Soil', '- Dig', '# 2. Seeds', '- Sow'],
      ['Phase 1: Soil', 'Phase 2: Seeds'],
    ],
    [
      ['# Teil A: Soil', '- Dig', '# Teil B: Seeds', '- Sow'],
      ['Teil A: Soil', 'Teil B: Seeds'],
    ],
  ])('that count are no title: %j', (lines, expected) => {
    expect(planOf(lines.join('\n')).title).toBeNull();
    expect(names(phasesOf(...lines))).toEqual(expected);
  });

  test('a title is one, whatever follows', () => {
    expect(planOf('# Week 1: Soil\n\n- Dig').title).toBe('Soil');
    expect(planOf('# Garden\n\n# Phase 1: Soil\n\n- Dig\n\n# Phase 2: Seeds\n\n- Sow').title).toBe('Garden');
  });

  test('a task takes nothing of what stands below a higher heading', () => {
    const lines = ['# Trip', '### Task 1: Boots', 'Buy them.', '# Day 1', '- Walk', '# Day 2', '- Climb'];
    expect(phasesOf(...lines).map(itemsOf)).toEqual([['Boots']]);
    const unread = planOf(lines.join('\n')).unread.map(({ heading }) => heading);
    expect(unread).toEqual(['Day 1', 'Day 2']);
    const tasks = [
      '# Task 1: Dig',
      '',
      'Dig the beds.',
      '',
      '# Notes',
      '',
      '- Wear gloves',
      '',
      '# Task 2: Sow',
      '',
      'By hand.',
    ];
    expect(phasesOf(...tasks).map(itemsOf)).toEqual([['Dig', 'Sow']]);
  });
});

describe('a heading with an effort or a fix outside of the phases looks like work (format 2.0)', () => {
  const order = ['## Order', '### Phase 1: Quick', '- Search', '- Test', '### Phase 2: Rest', '- Basket'];
  test.each([
    ['## 1.1 Basket', '**Effort**: 4h', 'Three buttons.'],
    ['### Basket', 'Three buttons.', '**Effort:** 4h'],
    ['## Korb', '**Aufwand**: 4h', 'Drei Knöpfe.'],
    ['## Basket', '**Depends on**: Login', 'Three buttons.'],
    ['## Issue 1: Basket', '**Fix**: Rebuild the basket', 'It breaks.'],
  ])('%s, %s', (heading, one, two) => {
    const { unread } = planOf(['# Shop', heading, '', one, '', two, '', ...order].join('\n'));
    expect(unread.map(({ line, isWork }) => [line, isWork])).toEqual([[2, true]]);
  });

  test.each([
    ['## Effort', '**Total effort**: 4h', 'It is little.'],
    ['## Notes', '**Effort**: 4h', 'It is little.'],
    ['## Issue 1: Basket', '**Why**: It breaks', 'And it is slow.'],
  ])('but not %s, %s', (heading, one, two) => {
    const { unread } = planOf(['# Shop', heading, '', one, '', two, '', ...order].join('\n'));
    expect(unread.filter(({ isWork }) => isWork)).toEqual([]);
  });
});
