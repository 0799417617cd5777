import type { Markdown } from '../model/markdown.ts';

const NUMBER =
  /^(?:\[?(\d{1,3}(?:\.\d{1,3}){1,4})\]?[.):]?|(\d{1,3})[.)]|\((\d{1,3}|[a-z])\)|#(\d{1,4})[.):]?|([a-z])\))\s+(?=\S)(?!\d)/iu;
/** Units and months behind which a number is an amount or a day: `1.5 l milk`, `5. Mai`. */
const AMOUNT =
  /^(?:%|[a-zµ]{1,2}\b|kg|km|min|std|stk|cups?\b|hours?|days?|weeks?|months?|litres?|liters?|(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[\p{L}.]*(?:\s|$))/iu;

/**
 * A text without the number that an item has of its own: `1. Dig`, `1.1 Dig`, `(1) Dig`, `#1 Dig`, `a) Dig` -> Dig; `1.5 l
 * milk` and `5. Mai` stay (format 2.6). `number` is what others may name it by; empty for none.
 */
export function withoutItemNumber(text: Markdown): { readonly text: Markdown; readonly number: string } {
  const found = NUMBER.exec(text);
  const rest = found === null ? text : text.slice(found[0].length);
  if (found === null || AMOUNT.test(rest)) return { text, number: '' };
  return { text: rest, number: found.slice(1).find((group) => group !== undefined) ?? '' };
}
