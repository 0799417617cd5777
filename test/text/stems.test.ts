import { sharedStems, stemmer, stems } from '../../src/text/stems.ts';

const stemsOf = (text: string): string[] => Array.from(stems(text));

describe('stems (format 3.7)', () => {
  test.each([
    'test tests tested testing tester',
    'integrate integrates integrated integrating integration integrations',
    'optimize optimise optimized optimization optimising',
    'document documents documented documentation',
    'deploy deploys deployed deployment',
    'migrate migration migrations',
    'analyze analyse analysis analyses analyzer',
    'measure measures measurement measuring',
    'policy policies',
    'process processes processing',
    'secure security',
    'plan plans planned planning',
    'perform performs performance',
    'reliable reliability',
    'create creates created creation',
    'validate validation',
    'commit commits committed',
    'api apis',
    'write writes writing',
  ])('are one for a family of words: %s', (family) => {
    expect(stemsOf(family)).toHaveLength(1);
  });

  test.each([
    ['status', 'state'],
    ['user', 'use'],
    ['model', 'mode'],
    ['server', 'service'],
  ])('tell %s from %s', (one, other) => {
    expect(stemsOf(one)).not.toEqual(stemsOf(other));
  });

  test('leave out words that say nothing, numbers, addresses and tags', () => {
    expect(stemsOf('The 1000 and all of it is done in Phase 2, Week 3')).toEqual([]);
    expect(
      stemsOf('[docs](https://example.com/login) https://example.com/login <b class="login">x</b>'),
    ).toEqual(['doc']);
  });

  test('keep an id as one word', () => {
    expect(stemsOf('SC-001 measured, T-2')).toEqual(['sc-001', 'measur', 't-2']);
  });

  test('take neighbouring letters of scripts without blanks for words', () => {
    expect(sharedStems(stems('翻译第一章'), stems('第一章的翻译'))).toBeGreaterThan(0);
    expect(sharedStems(stems('翻译第一章'), stems('检查截图'))).toBe(0);
  });

  test('leave words of other languages as they are, in one case', () => {
    expect(stemsOf('Größe der Übersicht')).toEqual(['größe', 'der', 'übersicht']);
  });

  test('are shared by texts that speak of the same', () => {
    expect(sharedStems(stems('Load tests pass (1000 req/sec)'), stems('Load testing'))).toBe(2);
  });

  test('of a name of code are those of its words', () => {
    expect(sharedStems(stems('`CoachingStrategy` tested'), stems('Build the coaching strategy'))).toBe(2);
    expect(stems('PostgreSQL, iOS')).toEqual(stems('postgresql, ios'));
  });

  test('are the same from a stemmer that remembers', () => {
    const remembered = stemmer();
    for (const text of ['Load tests pass', 'load testing', 'Größe', ''])
      expect(remembered(text)).toEqual(stems(text));
  });
});
