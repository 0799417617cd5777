import { withoutLeadingDecoration, withoutTrailingDecoration } from '../../src/text/decoration.ts';

describe('what stands before a text', () => {
  test.each([
    ['***T-001*** Dig', 'T-001 Dig'],
    ['**T-001** Dig', 'T-001 Dig'],
    ['_T-001_ Dig', 'T-001 Dig'],
    ['~~T-001 Dig~~', 'T-001 Dig'],
    ['==T-001== Dig', 'T-001 Dig'],
    ['`T-001` Dig', 'T-001 Dig'],
    ['<u>Phase 1</u>: Beds', 'Phase 1: Beds'],
    ['#garden #now/soon T-001 Dig', 'T-001 Dig'],
    ['✅ T-001 Dig', 'T-001 Dig'],
    ['👩🏽‍🌾 🚧 T-001 Dig', 'T-001 Dig'],
    ['1️⃣ Dig', 'Dig'],
    ['[T-001](#t-001) Dig', 'T-001 Dig'],
    ['[Phase 2](notes/x%20(a).md): Beds', 'Phase 2: Beds'],
    ['[[tasks#T-001|T-001]] Dig', 'T-001 Dig'],
    ['[[tasks#T-001]] Dig', 'T-001 Dig'],
    ['\u200F\u202BDig', 'Dig'],
    ['✅ #garden **[T-001](#x)** Dig', 'T-001 Dig'],
  ])('is left out: %s', (text, rest) => {
    expect(withoutLeadingDecoration(text)).toBe(rest);
  });

  test.each([
    'Dig',
    '1. Dig',
    '#7 Dig',
    '# Dig',
    '[ ] Dig',
    '[T-001] Dig',
    '(T-001) Dig',
    '* 2.2 Dig',
    '2 * 3',
    '_snake',
    '',
  ])('is kept where it says something: %s', (text) => {
    expect(withoutLeadingDecoration(text)).toBe(text);
  });
});

describe('what stands behind a text', () => {
  test.each([
    ['Beds (Week 1) ✅', 'Beds (Week 1)'],
    ['Beds ^1a2b3c', 'Beds'],
    ['Beds #garden #home/shed', 'Beds'],
    ['Beds ✅ #garden ^1a2b', 'Beds'],
    ['Beds ⏫ 📅 2026-03-05 ✅ 2026-03-06', 'Beds'],
    ['Beds 🆔 T-001 ⛔ T-000,T-002', 'Beds'],
    ['Beds \u200E', 'Beds'],
  ])('is left out: %s', (text, rest) => {
    expect(withoutTrailingDecoration(text)).toBe(rest);
  });

  test.each(['Dig', 'Dig #7', 'C#', 'x^2', '2026-03-05', 'a#b', ''])(
    'is kept where it says something: %s',
    (text) => {
      expect(withoutTrailingDecoration(text)).toBe(text);
    },
  );
});

test.each(['*', '[', '#', '~', '`', ' ', '✅', '<u>', '[['])('endless %s takes no time', (part) => {
  const text = part.repeat(20_000);
  const start = performance.now();
  withoutLeadingDecoration(text);
  withoutTrailingDecoration(text);
  expect(performance.now() - start).toBeLessThan(200);
});
