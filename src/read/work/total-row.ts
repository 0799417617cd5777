import { effortUnit } from '../../text/vocabulary.ts';
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

/** A name and an amount with its unit, and what may stand in brackets behind it. */
const SUM =
  /^([^\p{N}:：=]{2,40}?)\s*(?:[:：=(（–—-]\s*)?[~≈]?\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*(\p{L}{0,14}|[€$£])\.?[)）]?(?:\s*[(（][^()（）]*[)）])?$/u;
const COUNTED = /^(?:[hdwm]|pts?|points?|sp|pt|eur|euros?|usd|[€$£])?$/i;

/** Whether an item only adds up others: `Total: 40h`, `Sum 12 d`, `Gesamt: 3 Tage`. */
export function isTotal(text: string): boolean {
  const [, name = '', unit = ''] = SUM.exec(text.slice(0, 120)) ?? [];
  return name !== '' && (COUNTED.test(unit) || effortUnit(unit) !== null) && isTotalRow([name, '1']);
}
