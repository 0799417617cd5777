/** A word or an id: `shelf`, `T-001`, `2.1`. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-.][\p{L}\p{M}\p{N}]+)*/gu;

interface WordPlace {
  readonly text: number;
  readonly at: number;
}

/** Finds the texts that name something by its exact words, whatever their case. */
export class PhraseIndex {
  private readonly words: readonly (readonly string[])[];
  private readonly places = new Map<string, WordPlace[]>();

  constructor(texts: readonly string[]) {
    this.words = texts.map(wordsIn);
    this.words.forEach((words, text) => {
      words.forEach((word, at) => {
        const known = this.places.get(word);
        if (known === undefined) this.places.set(word, [{ text, at }]);
        else known.push({ text, at });
      });
    });
  }

  /** The texts, by their places, in which all words of a phrase follow each other. */
  textsWith(phrase: string): number[] {
    const words = wordsIn(phrase);
    const rarest = words.reduce<{ readonly at: number; readonly places: readonly WordPlace[] } | null>(
      (least, word, at) => {
        const places = this.places.get(word) ?? [];
        return least === null || places.length < least.places.length ? { at, places } : least;
      },
      null,
    );
    if (rarest === null) return [];
    const isThere = ({ text, at }: WordPlace): boolean =>
      words.every((word, index) => this.words[text]?.[at - rarest.at + index] === word);
    return [...new Set(rarest.places.filter(isThere).map(({ text }) => text))];
  }
}

function wordsIn(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}
