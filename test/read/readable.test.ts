import { unreadable } from '../../src/read/markdown/readable.ts';

describe('what cannot be a plan (format 2.10)', () => {
  const deep = `${'- '.repeat(150)}x`;
  const long = 'x'.repeat(30_000);

  test('nesting and lines past all sense', () => {
    expect(unreadable(`a\n${deep}`)).toMatchObject({ line: 2 });
    expect(unreadable(`a\n\n${long}`)).toMatchObject({ line: 3 });
  });

  test('lines of a code fence do not count', () => {
    expect(unreadable(`\`\`\`\n${deep}\n${long}\n\`\`\`\n- a`)).toBeNull();
    expect(unreadable(`\`\`\`\n${deep}\n\`\`\`\n${deep}`)).toMatchObject({ line: 4 });
  });

  test.each(['- '.repeat(150), `  ${'* '.repeat(150)}*`, `> ${'- '.repeat(150)}-\r`])(
    'a line of only marks is a rule',
    (rule) => {
      expect(unreadable(rule)).toBeNull();
    },
  );
});
