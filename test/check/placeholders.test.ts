import { placeholders } from '../../src/check/placeholders.ts';

const told = (...lines: readonly string[]): string[] =>
  placeholders(lines.join('\n')).map(({ line, message }) => `${line}: ${message}`);

test('what a template left in a plan is one suggestion, at the first of it (format 2.9)', () => {
  expect(
    told('# Implementation Plan: [GOAL]', '', '- **Responsible**: [Names or teams]', '- Dig the beds'),
  ).toEqual(['1: “[GOAL]” and 1 more are still the template’s. Fill in, or remove.']);
  expect(told('# Plan', '- Owner: [e.g., Alice]\r')).toEqual([
    '2: “[e.g., Alice]” is still the template’s. Fill in, or remove.',
  ]);
});

test.each([
  ['a link', ['- Draft: [the wiki](https://example.org)']],
  ['a link whose address stands elsewhere', ['- Draft: [the wiki]', '', '[the wiki]: https://example.org']],
  ['a wikilink', ['- Draft: [[plan-b]]']],
  ['an effort', ['- Dig: [8h]']],
  ['an item in brackets, which may be its author’s own', ['- [maybe a pond]']],
  ['code', ['```', 'Goal: [GOAL]', '```']],
  ['a comment', ['<!--', 'Goal: [GOAL]', '-->']],
])('%s is none', (_what, lines) => {
  expect(told(...lines)).toEqual([]);
});
