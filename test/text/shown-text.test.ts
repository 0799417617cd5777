import fc from 'fast-check';
import { shownText } from '../../src/text/shown-text.ts';
import { soup } from '../support/arbitrary-plan.ts';
import { hostile } from '../support/notes.ts';

describe('what a reader sees of a line of Markdown', () => {
  test.each([
    ['**Build** the *API* and __test__ _it_', 'Build the API and test it'],
    ['***both*** ~~gone~~ ==lit==', 'both gone lit'],
    ['**bold *and* more**', 'bold and more'],
    ['snake_case_name, 2 * 3 * 4, x == y, ~5 users', 'snake_case_name, 2 * 3 * 4, x == y, ~5 users'],
    ['`a|b` and `**x**` and ``[x](y)``', 'a|b and **x** and [x](y)'],
    ['[the **API**](api.md "title")', 'the API'],
    ['[[API|server]], [[notes/API]], [[tasks#T-003]], [[#T-003]]', 'server, notes/API, tasks > T-003, T-003'],
    ['![a picture](x_(1).png) ![[x.png]]', 'a picture x.png'],
    ['a note[^1]', 'a note'],
    ['<b>R&amp;D</b><br>a &lt; b <2s', 'R&D a < b <2s'],
    ['seen %%unseen%% <!-- unseen -->', 'seen'],
    ['\\*a\\* \\[x\\](y) \\\\', '*a* [x](y) \\'],
    ['<https://example.com/a_b>', 'https://example.com/a_b'],
    ['**a', '**a'],
    ['[x] done, [ ] open', '[x] done, [ ] open'],
    [`Z${'\u0351'.repeat(900)}algo`, 'Z\u0351\u0351\u0351\u0351algo'],
    ['&#65;&#x42;&#0;&#99999999;&nope;', 'AB\uFFFD&#99999999;&nope;'],
    ['a\u202Eb\u2066c\u200F\uFEFF\u0000\tf\ud800', 'abc f\uFFFD'],
  ])('%s', (markdown, shown) => {
    expect(shownText(markdown)).toBe(shown);
  });

  test('is one line without controls, unpaired surrogates and marks of direction', () => {
    const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]|^ | $| {2}/u;
    fc.assert(
      fc.property(fc.oneof(hostile, soup, fc.string({ unit: 'binary' })), (text) => {
        expect(shownText(text)).not.toMatch(unsafe);
      }),
    );
  });

  test.each([
    ['[', '['.repeat(2000)],
    ['[[', '[['.repeat(1000)],
    ['![', '!['.repeat(1000)],
    ['`', '`'.repeat(2000)],
    ['``x', `${'x'.repeat(666)}\`\``],
    ['<a', '<a'.repeat(1000)],
    ['&#', '&#'.repeat(1000)],
    ['%%', ''],
    ['**', '**'],
    ['[x](', '[x]('.repeat(500)],
    ['*a', 'a'.repeat(1000)],
    ['\\', '\\'.repeat(1000)],
    ['<!--', '<!--'.repeat(500)],
  ])('is the start of a line full of %s', (mark, shown) => {
    expect(shownText(mark.repeat(10_000))).toBe(shown);
  });
});
