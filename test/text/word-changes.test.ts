import { changedWords, wordChanges } from '../../src/text/word-changes.ts';

/** `Dig [the] beds`: what differs stands in brackets. */
function marked(before: string, after: string): [string, string] {
  const changes = wordChanges(before, after);
  const text = (side: 'before' | 'after'): string =>
    changes[side].map((one) => (one.isChanged ? `[${one.text}]` : one.text)).join('');
  return [text('before'), text('after')];
}

test.each([
  ['a word', 'Dig the beds', 'Dig two beds', 'Dig [the] beds', 'Dig [two] beds'],
  ['words that come to it', 'Dig beds', 'Dig six raised beds', 'Dig beds', 'Dig [six raised] beds'],
  [
    'words beside each other',
    'Dig the old beds',
    'Dig two new beds',
    'Dig [the old] beds',
    'Dig [two new] beds',
  ],
  ['an id as a whole', 'T-003, T-004', 'T-006, T-004', '[T-003], T-004', '[T-006], T-004'],
  ['a number', 'Dig (8h)', 'Dig (10h)', 'Dig ([8h])', 'Dig ([10h])'],
  ['a sign of a script without blanks', '整理书架', '整理书柜', '整理书[架]', '整理书[柜]'],
  ['the end', 'Dig', 'Dig and sow', 'Dig', 'Dig [and sow]'],
  [
    'all of texts that have little in common',
    'Dig the beds',
    'Ask Ann for help',
    '[Dig the beds]',
    '[Ask Ann for help]',
  ],
  ['nothing', 'Dig', 'Dig', 'Dig', 'Dig'],
  ['a text that comes', '', 'Ann', '', '[Ann]'],
])('tells %s', (_what, before, after, old, now) => {
  expect(marked(before, after)).toEqual([old, now]);
});

test('the same change is the same in two texts', () => {
  const name = changedWords(wordChanges('Dig the beds', 'Dig two beds'));
  const description = changedWords(
    wordChanges('Dig the beds with Ann, then rest', 'Dig two beds with Ann, then rest'),
  );
  expect(description).toEqual(name);
});

test('very long texts are told as a whole, at once', () => {
  const long = 'word '.repeat(20_000);
  expect(wordChanges(long, `${long}more`).before).toHaveLength(1);
});
