import type { Markdown } from '../model/markdown.ts';

/** `P1-2 Write the texts`, `C3: Close the shop`, `A2.1 — Fill it`: capitals and numbers, then words. */
const ID =
  /^[`*_]{0,3}(\p{Lu}{1,6}(?:\d{1,4}(?:[-.]\d{1,4}){0,3}|-\d{1,4}(?:\.\d{1,4}){0,3}))[`*_]{0,3}[:：.)]?\s+(?:[-–—|·]\s+)?(?=\S)/u;

/**
 * Tells the id of the plan's own make that an item opens with, as a dependency may name it (format 2.8): two items or more
 * open with one, and no two with the same. Null for other texts.
 */
export function openingIds(items: readonly Markdown[]): (text: Markdown) => string | null {
  const found = items.flatMap((text) => idOf(text) ?? []);
  const areIds = found.length > 1 && new Set(found).size === found.length;
  return (text) => (areIds ? idOf(text) : null);
}

function idOf(text: Markdown): string | null {
  return ID.exec(text.slice(0, 60))?.[1] ?? null;
}
