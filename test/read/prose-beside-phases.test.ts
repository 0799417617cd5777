import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

/** The headings that are open points of the Execution Check. */
const open = (...lines: readonly string[]): string[] =>
  planOf(lines.join('\n')).unread.flatMap(({ heading, isOpen, isWork }) =>
    isOpen === true && !isWork ? [heading] : [],
  );

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

  test.each([
    [
      [
        '# Shed',
        '## Why now',
        'Build it before winter.',
        '## Phase 1: Base',
        '- Dig',
        '## Phase 2: Top',
        '- Nail',
      ],
    ],
    [['## Phase 1: Base', '- Dig', '## Phase 2: Top', '- Nail', '## Afterword', 'The shed is for all.']],
    [['## Phase 1: Base', '- Dig', '## Phase 2: Top', '- Nail', '### More', 'Use oak.']],
    [['## Phase 1: Base', '- Dig', '## Phase 2: Top', '- Nail', '## Notes', 'Use oak.']],
  ])('but not %j', (lines) => {
    expect(open(...lines)).toEqual([]);
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
    expect(open(...lines)).toEqual(['Day 1', 'Day 2']);
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
