import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

describe('a series that stands twice (format 2.1, The same number twice)', () => {
  test('is in the order in which its phases are first named, wherever their work stands', () => {
    const first = [
      '## Phase 1: Well',
      'Five metres deep.',
      '## Phase 2: Pump',
      '### 2.1 Set up the pump',
      '- [ ] Wire it',
    ];
    const again = [
      '## Checklist',
      '### Phase 1: Well',
      '- [ ] Dig',
      '### Phase 2: Pump',
      '- [ ] Test the flow',
    ];
    expect(told(...first, ...again).map((phase) => phase.split(':')[0])).toEqual(['Phase 1', 'Phase 2']);
  });

  test('what stands between its phases stays there', () => {
    const overview = [
      '## Overview',
      '- Phase 1: Hull',
      '- Phase 2: Sails',
      '## Before we start',
      '- [ ] Buy tar',
    ];
    expect(
      told(...overview, '## Phase 1: Hull', '- [ ] Fill it', '## Phase 2: Sails', '- [ ] Sew it'),
    ).toEqual(['Before we start = Buy tar', 'Phase 1: Hull = Fill it', 'Phase 2: Sails = Sew it']);
  });

  test.each([
    [
      '| Phase | Task | Days | Status |',
      '| 1 | Well | 2 | Next |',
      '| 2 | Pump | 1 | Next |',
      '| | **TOTAL** | **3** | |',
    ],
    ['| Task | Effort |', '| Well | 3d |', '| Pump | 2d |', '| Total | 5d |'],
    ['| Aufgabe | Tage | Wer |', '| Well | 3 | A |', '| Pump | 2 | B |', '| **Gesamt** | **5** | |'],
  ])('rows called as its phases are, above a total, are none of their tasks: %s', (head, ...rows) => {
    const table = ['', head, head.replace(/[^|]+/g, '-'), ...rows, ''];
    const lines = [
      '## Phase 1: Well',
      '- [ ] Dig',
      '## Phase 2: Pump',
      '- [ ] Test it',
      '## Estimates',
      ...table,
    ];
    const plan = planOf(['# Water', ...lines].join('\n'));
    expect(plan.phases.map((phase) => itemsOf(phase))).toEqual([['Dig'], ['Test it']]);
    expect(plan.unread.filter(({ isWork }) => isWork)).toEqual([]);
  });

  test('a total is no work outside of the phases either', () => {
    const rows = [
      '| Phase | Task | Days |',
      '|--|--|--|',
      '| 1 | Clean it | 2 |',
      '| 2 | Ship it | 1 |',
      '| | Total | 3 |',
    ];
    const lines = [
      '## Phase 1: Well',
      '- [ ] Dig',
      '## Phase 2: Pump',
      '- [ ] Test it',
      '## Estimated Timeline',
      '',
      ...rows,
    ];
    const plan = planOf(['# Water', ...lines].join('\n'));
    expect(plan.unread.filter(({ isWork }) => isWork)).toEqual([]);
  });
});
