import type { Markdown } from '../model/markdown.ts';
import type { Plan } from '../model/plan.ts';
import { pieces } from '../text/clauses.ts';
import { withoutItemNumber } from '../text/item-number.ts';
import { articled, objectIn } from '../text/references.ts';

/** What the items of a plan are called, before their hints are read. */
export type ItemNames = (text: Markdown) => boolean;

/**
 * Tells whether a text is the name of one of a plan's items, or, in the same letters, the start of a single one (format
 * 2.8), or what a single one does something with: `Inventar schreiben`, `Peindre` of `Peindre la porte`, `the server` of `Buy the
 * server`.
 */
export function namesOfItems({ phases }: Plan): ItemNames {
  const names = new Set<string>();
  const starts = new Map<string, string[]>();
  const objects = new Map<string, number>();
  for (const name of phases.flatMap(({ items }) => items.flatMap(namesOf))) {
    if (names.has(name.toLowerCase())) continue;
    names.add(name.toLowerCase());
    const object = objectIn(name);
    if (object !== null) objects.set(object, (objects.get(object) ?? 0) + 1);
    const word = firstWord(name);
    const alike = starts.get(word);
    if (alike === undefined) starts.set(word, [name]);
    else alike.push(name);
  }
  return (text) => {
    if (names.has(text.toLowerCase()) || objects.get(articled(text) ?? '') === 1) return true;
    const found = (starts.get(firstWord(text)) ?? []).filter((name) => name.startsWith(`${text} `));
    return found.length === 1 && /\p{L}{3}/u.test(text);
  };
}

/** An item's name up to its hints, and, should it be cut, those of its clauses. */
function namesOf({ text, title }: { readonly text: Markdown; readonly title?: Markdown }): Markdown[] {
  const whole = withoutItemNumber(title ?? text).text;
  const parts = [whole, ...pieces(whole).map((piece) => piece.text)];
  return parts.map(
    (part) =>
      part
        .slice(0, 200)
        .split(/\s*[([（［]|\s+@|\s+[-–—]\s/u, 1)[0]
        ?.trim() ?? '',
  );
}

function firstWord(text: Markdown): string {
  return text.split(/\s/, 1)[0] ?? '';
}
