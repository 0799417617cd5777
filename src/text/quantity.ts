import { effortUnit } from './vocabulary.ts';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const BOUND = String.raw`(?:[~≈<>≤≥±]|about|approx\.?|ca\.?|max\.?|min\.?|up to|at most|at least|under|over|bis zu|etwa|env\.?|hasta|até|约|約)\s?`;
const ONE = String.raw`${NUMBER}\+?(?:\s?(?:-|–|—|~|～|〜|to|bis|à|a)\s?${NUMBER}\+?)?`;
const PER = String.raw`(?:\s?(?:\/|per|pro|par|por|al?|a)\s?\p{L}{1,12})?`;
const QUANTITY = new RegExp(
  String.raw`^(?:${BOUND})?(?:[€$£¥]\s?${ONE}|${ONE}\s?-?(\p{L}{1,14}|%|[€$£¥°]C?|)${PER})`,
  'iu',
);
const CLOCK = /^\d{1,2}[:：h]\d{2}(?:\s?(?:-|–|—|to|bis|à)\s?\d{1,2}[:：h]\d{2})?(?:\s?(?:am|pm|uhr|h))?$/i;
/** What is counted beside time: lengths, weights, money, type, data. */
const UNITS = new Set(
  'km m cm mm mi mile miles yd ft kg g mg lb lbs l ml kcal cal bpm rpm w kw kwh pt px em rem dp sp gb mb kb tb ms s sec secs eur usd chf'.split(
    ' ',
  ),
);

/**
 * Whether a text is only an amount, a length of time or an hour of the day, and so says nothing to do: `7 days`, `18 km`,
 * `14〜18h`, `max. 3 h/week`, `1h 30min`, `9:40 - 9:50`; not `12 tests` (format 2.5).
 */
export function isQuantity(text: string): boolean {
  const clean = text.replace(/[*_`]/g, '').trim().replace(/\.$/, '');
  if (clean === '' || clean.length > 40) return false;
  if (CLOCK.test(clean)) return true;
  let rest = clean;
  while (rest !== '') {
    const [all = '', unit = ''] = QUANTITY.exec(rest) ?? [];
    if (all === '' || !isUnit(unit)) return false;
    rest = rest.slice(all.length).trim();
  }
  return true;
}

function isUnit(unit: string): boolean {
  const word = unit.toLowerCase();
  return !/\p{L}/u.test(word) || UNITS.has(word) || /^(?:h|d|w|m)$/.test(word) || effortUnit(word) !== null;
}

/** Whether a cell says something in words; an amount names nothing: `7 days`. */
export function saysWords(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && !isQuantity(cell);
}
