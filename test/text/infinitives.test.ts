import { hasInfinitive } from '../../src/text/infinitives.ts';

test.each([
  ['Tische zurückbringen', true],
  ['Leitungen verlegen und den Kasten setzen. Danach Pause', true],
  ['Muster sammeln', true],
  ['Payer le groupe', true],
  ['Vérifier les prises', true],
  ['Comprar pan', true],
  ['Dipingere il muro', true],
  ['Tische und Bänke', false],
  ['Die Wände sind offen', false],
  ['Der Kasten ist abgenommen', false],
  ['Papier peint', false],
  ['Taller de pintura', false],
  ['Streichen', false],
])('%s: %s', (text, expected) => {
  expect(hasInfinitive(text)).toBe(expected);
});
