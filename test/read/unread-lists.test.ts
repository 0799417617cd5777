import { planOf } from '../support/reading.ts';

/** The headings of what is not in the note, with the items below each. */
function openIn(...lines: readonly string[]): string[] {
  const plan = planOf(
    ['# Plan: Fest', '## Kitchen', '- [ ] Bake', '## Hall', '- [ ] Sweep', ...lines].join('\n'),
  );
  return plan.untold.map(({ heading, items }) => `${heading}: ${items}`);
}

describe('plain lists beside sections of boxes (format 2.0)', () => {
  test.each([
    [['## Afterwards', '1. Return the tables', '2. Pay the band'], 'Afterwards: 2'],
    [['## Later', '- Clean the hall', '- The band, again'], 'Later: 2'],
    [['## Danach', '- Tische zurückbringen', '- Band bezahlen'], 'Danach: 2'],
    [['## После', '1. Вернуть столы', '2. Убрать зал'], 'После: 2'],
    [['## Guests', '- Anna', '- Ben'], 'Guests: 2'],
    [['## Questions to ask', '- Does the band eat?'], 'Questions to ask: 1'],
    [
      ['## Ways', '### 1. View', '**Purpose:** Rebuild the list.', '**Steps:**', '1. Filter it'],
      'Ways: 1',
    ],
    [['## Files to keep (update)', '- `log.py`', '- `cook.py`'], 'Files to keep (update): 2'],
    [['## Files Summary', '| File | Action |', '| --- | --- |', '| `a.py` | New |'], 'Files Summary: 1'],
    [['## Dateien', '- `log.py`: neu'], 'Dateien: 1'],
    [['## Rates', '| Item | Price |', '| --- | --- |', '| Chairs | 200 |'], 'Rates: 1'],
  ])('%j', (lines, said) => {
    expect(openIn(...lines)).toEqual([said]);
  });
});
