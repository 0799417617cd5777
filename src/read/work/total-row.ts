import { plainWords } from '../../text/lookup.ts';

/** What a row is called that adds up those above it, a line a language (format 2.11). */
const TOTALS: ReadonlySet<string> = new Set(
  `total|totals|grand total|overall total|subtotal|sub total|sum|sum total|total effort|total time|total hours|total days|total points|total estimate|total cost
gesamt|summe|gesamtsumme|zwischensumme|insgesamt|gesamtaufwand|gesamtdauer|gesamtzeit
total general|sous total|somme|duree totale
suma|suma total|duracion total|total horas
soma|total geral
totale|totale generale|somma|subtotale
totaal|eindtotaal|subtotaal
合计|总计|小计|总和|共计|合計|総計|小計`.split(/[|\n]/),
);

/** Whether the cells of a row only add up those above it: `| **Total** | **5** | |`. */
export function isTotalRow(cells: readonly string[]): boolean {
  const [first = '', ...rest] = cells.filter((text) => /\p{L}|\d/u.test(text));
  const isCalled = (text: string): boolean =>
    TOTALS.has(plainWords(text.replace(/\s*[(（][^()（）]*[)）]/g, '').replace(/\s*[:：]$/, '')));
  const adds = (text: string): boolean => /^[^\p{L}\d]*\d/u.test(text);
  // A sum of so many things: `| Total (12) | |`, `| 3 | Total | 5h |`.
  const at = [first, ...rest].findIndex(isCalled);
  return at !== -1 && at < 2 && cells.some((text) => adds(text) || (isCalled(text) && /\d/.test(text)));
}
