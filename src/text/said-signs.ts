import { stateTerms } from './vocabulary.ts';

/** A sign of work in progress, and one or two words behind it that stand alone: not `⏳ Open the doors`. */
const SAID =
  /([🔄🚧⏳])\uFE0F?[\s*_=:–—-]{0,6}(\p{L}[\p{L}'’]*)(?:\s(\p{L}[\p{L}'’]*))?(?=\s*(?:$|[|*_,.;:()[\]–—-]))/gmu;
/** Words that say so of a sign alone: a Status may tell what is planned. */
const LATER = /^(?:planned|upcoming|queued|waiting|geplant|prévu|previsto|planificado|pianificato|gepland)$/i;
const SIGNS = ['🔄', '🚧', '⏳'] as const;

/**
 * A note in which the signs of work in progress that its author says something else of, `⏳ Not started`, are those of what is to do
 * (format 2.5): the words beside a sign win, for this sign in all of the note. Lines stay lines.
 */
export function withSaidSigns(note: string): string {
  const told = new Map<string, number>();
  for (const [, sign = '', one = '', two = ''] of note.matchAll(SAID)) {
    const [state] = LATER.test(one) ? ['todo'] : [...stateTerms(`${one} ${two}`), ...stateTerms(one)];
    const weight = state === 'todo' ? 1 : state === 'active' ? -1 : 0;
    told.set(sign, (told.get(sign) ?? 0) + weight);
  }
  return SIGNS.filter((sign) => (told.get(sign) ?? 0) > 0).reduce(
    (text, sign) => text.replace(new RegExp(`${sign}(?!\\uFE0F?\\s*\\d{4}-)`, 'gu'), '⬜'),
    note,
  );
}
