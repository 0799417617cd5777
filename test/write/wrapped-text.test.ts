import fc from 'fast-check';
import { shortened, wrapped } from '../../src/write/wrapped-text.ts';

const measure = { line: 24, most: 60 };

describe('a text in lines', () => {
  test.each([
    ['Load testing', ['Load testing']],
    ['Design the WebSocket server architecture', ['Design the WebSocket', 'server architecture']],
    ['', []],
    ['Supercalifragilisticexpialidocious', ['Supercalifragilisticexpi', 'alidocious']],
    [
      'Design the WebSocket server architecture with reconnect and backoff',
      ['Design the WebSocket', 'server architecture with', 'reconnect and…'],
    ],
    ['性能优化和监控系统的设计与实现', ['性能优化和监控系统的设计', '与实现']],
    ['Test 第一章 now', ['Test 第一章 now']],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']],
  ])('%s', (text, lines) => {
    expect(wrapped(text, measure)).toEqual(lines);
  });

  test('loses no word that fits, and no line is too long', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { maxLength: 9 });
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(' ');
        const lines = wrapped(text, { line: 24, most: 1000 });
        expect(lines.join('').replaceAll(' ', '')).toBe(all.join(''));
        expect(lines.every((line) => line !== '' && line.length <= 24)).toBe(true);
      }),
    );
  });

  test.each(['👨\u200D'.repeat(5000), '\u1100'.repeat(5000), `Z${'\u0351'.repeat(5000)}`])(
    'an endless character is broken all the same',
    (text) => {
      const lines = wrapped(text, measure);
      expect(lines.length).toBeLessThanOrEqual(4);
      expect(lines.join('').length).toBeLessThan(200);
    },
  );
});

describe('a shortened text', () => {
  test.each([
    ['short enough', 12, 'short enough'],
    ['cut at a word where one ends late', 20, 'cut at a word where…'],
    ['cut inside averyveryverylongword', 20, 'cut inside averyver…'],
    ['第一章第一章', 7, '第一章…'],
  ])('%s', (text, most, short) => {
    expect(shortened(text, most)).toBe(short);
  });
});
