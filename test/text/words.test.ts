import * as words from '../../src/text/verbs.ts';

const tables: [string, ReadonlySet<string>][] = Object.entries(words);

test('words are in lower case, and each stands in one of the tables of verbs', () => {
  for (const [, table] of tables) for (const word of table) expect(word).toBe(word.toLowerCase());
  expect([...words.VERBS].filter((word) => words.VERBS_OR_NOUNS.has(word))).toEqual([]);
});

test('the tables stay small enough to be sent to every user', () => {
  const bytes = tables.reduce((sum, [, table]) => sum + [...table].join(' ').length, 0);
  expect(bytes).toBeLessThan(14_000);
});
