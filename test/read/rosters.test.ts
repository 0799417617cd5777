import { itemsOf, planOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] =>
  planOf(['# Open day', ...lines].join('\n')).phases.flatMap((phase) => itemsOf(phase));

describe('who is who in a section on the team is no work (format 2.5)', () => {
  test.each([
    ['Team', '| Who | Task |', '| Jule | Lead |', '| Tom | Music |'],
    ['Unser Team', '| Wer | Aufgabe |', '| Jule | Leitung |', '| Tom | Musik |'],
    ['Team and roles', '| Name | Role |', '| Jule | Lead |', '| Tom | Sound desk |'],
    ['Équipe', '| Qui | Rôle |', '| Jule | Musique |', '| Tom | Caisse |'],
  ])('%s: %s', (heading, header, ...rows) => {
    const roster = [`## ${heading}`, '', header, '|---|---|', ...rows, ''];
    const plan = [
      ...roster,
      '## Before',
      '- Book the hall (Jule, 2h)',
      '## On the day',
      '- Open the doors – Tom',
    ];
    expect(told(...plan)).toEqual(['Book the hall (Jule, 2h)', 'Open the doors – Tom']);
  });

  test.each([
    ['an effort', '| Who | Task | Effort |', '| Jule | Lead | 2h |', '| Tom | Music | 3h |'],
    ['a state', '| Who | Task | Status |', '| Jule | Lead | open |', '| Tom | Music | done |'],
    ['things', '| Who | Task |', '| Jule | Flyers and posters |', '| Tom | Cake for 20 |'],
    ['things to do', '| Who | Task |', '| Jule | Book the hall |', '| Tom | Print the posters |'],
  ])('a table with %s is work', (_what, header, ...rows) => {
    const cells = header.split('|').length - 2;
    expect(told('## Team', '', header, `|${'---|'.repeat(cells)}`, ...rows)).toHaveLength(2);
  });
});
