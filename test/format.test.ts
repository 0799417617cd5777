import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { planOf } from './support/reading.ts';
import { deriveTasks } from '../src/derive/derive-tasks.ts';
import { allTasks } from '../src/model/tasks.ts';
import { DEFAULT_SETTINGS } from '../src/model/settings.ts';

const root = path.resolve(__dirname, '..');

/** The numbers of the rules and sections of docs/format.md, in its order: `1`, `1.1`, …, `6.5`. */
const rulesIn = (text: string): string[] =>
  Array.from(text.matchAll(/^#{2,3} (\d(?:\.\d{1,2})?)\.? \S/gm), ([, number = '']) => number);

const NUMBER = String.raw`\d(?:\.\d{1,2})?`;
/** `format 2.6`, `format 3.4–3.8`, `format 2.4, 2.7, 2.11`, also where a comment's line ends in between. */
const CITED = new RegExp(
  String.raw`\bformat[\s*]+(${NUMBER}(?:(?:[–-]|,[\s*]+)${NUMBER})*)(?![\p{L}\d])`,
  'gu',
);

/** The rules that a text names, both ends of a range. */
const citedIn = (text: string): string[] =>
  Array.from(text.matchAll(CITED)).flatMap(([, list = '']) => list.split(/[–,\s*-]+/));

/** What a text names and is no rule. */
const unknownIn = (text: string, rules: ReadonlySet<string>): string[] =>
  citedIn(text).filter((number) => !rules.has(number));

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file))
    .filter((file) => path.join(root, file) !== __filename);

const format = readFileSync(path.join(root, 'docs/format.md'), 'utf8');

describe('the rules of docs/format.md', () => {
  const rules = rulesIn(format);

  test('each has one number, and they go up', () => {
    const inOrder = [...new Set(rules)].sort((one, other) =>
      one.localeCompare(other, 'en', { numeric: true }),
    );
    expect(rules).toEqual(inOrder);
    expect(rules).toEqual(expect.arrayContaining(['1', '1.1', '2.0', '2.11', '6.5']));
  });

  test('every rule that the code and its tests name is there', () => {
    const known = new Set(rules);
    const unknown = [...filesBelow('src'), ...filesBelow('test')].flatMap((file) =>
      unknownIn(readFileSync(path.join(root, file), 'utf8'), known).map((number) => `${file}: ${number}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the examples of rule 2.6', () => {
  const COUNTS = ['no', 'one', 'two', 'three'];
  const rule = format.slice(format.indexOf('\n### 2.6 '), format.indexOf('\n### 2.7 '));
  const examples = Array.from(rule.matchAll(/^\| `(.+)` \| (\w+)/gm), ([, item = '', count = '']) => ({
    item,
    count,
  }));

  test('are there', () => {
    expect(examples.length).toBeGreaterThan(5);
  });
  test.each(examples)('$item: $count', ({ item, count }) => {
    const plan = planOf(`# Plan: Example\n\n**Phase 1: Work** (Days 1-10)\n- ${item}\n`);
    expect(COUNTS[allTasks(deriveTasks(plan, DEFAULT_SETTINGS)).length]).toBe(count);
  });
});

describe('this check sees what it looks for', () => {
  test.each([
    ['(format 2.6)', ['2.6']],
    ['(format 3.4–3.8)', ['3.4', '3.8']],
    ['(format 2.4, 2.7, 2.11): words', ['2.4', '2.7', '2.11']],
    ['(format 2.1, *Siblings*)', ['2.1']],
    ['phases by structure (format\n * 2.1) and so on', ['2.1']],
    ['merged (format 4, 6.3)', ['4', '6.3']],
    ['a format 12 of ours, information 2.1', []],
  ])('%j', (text, expected) => {
    expect(citedIn(text)).toEqual(expected);
  });

  test('a rule that is not there', () => {
    expect(unknownIn('/** One (format 2.6, 9.9). */', new Set(['2.6']))).toEqual(['9.9']);
  });
});
