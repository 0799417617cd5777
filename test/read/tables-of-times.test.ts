import { itemsOf, planOf } from '../support/reading.ts';

/** A plan whose headings tell times, each with one table, and perhaps more. */
function phasesIn(headings: readonly [string, string], header: string, ...more: readonly string[]): string[] {
  const table = (rows: readonly string[]): string[] => ['', header, '|---|---|', ...rows, ''];
  const { phases } = planOf(
    [
      '# Practice',
      '',
      '## Plan by time',
      '',
      `### ${headings[0]}`,
      ...table(['| Boat | Mend the sail |', '| Drill | Sail around the port |']),
      `### ${headings[1]}`,
      ...table(['| Boat | Paint the hull |', '| Drill | Sail to the island |']),
      ...more,
    ].join('\n'),
  );
  return phases.map((phase) => `${phase.name || phase.number}: ${itemsOf(phase).join(', ')}`);
}

describe('headings that tell times, each with a table of one header, are the phases (format 2.5)', () => {
  test.each<[[string, string], string]>([
    [['2026年2月（0.7）', '2026年3月（0.7）'], '| 項目 | 内容 |'],
    [['February 2026', 'March 2026'], '| Item | Content |'],
    [['Februar', 'März'], '| Thema | Inhalt |'],
    [['4月〜6月：基礎', '7月〜8月：海'], '| 項目 | 内容 |'],
    [['Février 2026', 'Mars 2026'], '| Sujet | Contenu |'],
  ])('%j', (headings, header) => {
    const overview = ['## Times', '', '| Period | Main activity |', '|---|---|'];
    const rows = headings.map((heading) => `| ${heading.split(/[（：]/)[0] ?? ''} | Row |`);
    const expected = [
      `${headings[0]}: Mend the sail, Sail around the port`,
      `${headings[1]}: Paint the hull, Sail to the island`,
    ];
    expect(phasesIn(headings, header)).toEqual(expected);
    expect(phasesIn(headings, header, ...overview, ...rows)).toEqual(expected);
  });

  test('other work in the plan goes before them', () => {
    expect(phasesIn(['February', 'March'], '| Item | Content |', '## Work', '', '- [ ] Rent a pier')).toEqual(
      ['Practice: Rent a pier'],
    );
  });

  test('headings that tell no time are left alone', () => {
    expect(phasesIn(['Boats', 'Sails'], '| Kind | Content |', '## Work', '', '- Rent a pier')).toEqual([
      'Practice: Rent a pier',
    ]);
  });
});
