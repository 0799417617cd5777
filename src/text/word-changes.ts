/** A stretch of a text, and whether the other text has something else there. */
export interface WordStretch {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Two texts in stretches: what they share is the same in both. */
export interface WordChanges {
  readonly before: readonly WordStretch[];
  readonly after: readonly WordStretch[];
}

/** A sign of a script without blanks, a word or an id with its hyphens, a run of blanks, or any other character. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu;

/** Texts of more words are told as a whole: nobody finds the word in them. */
const MOST_WORDS = 400;

/** Texts that share less than this share of their words are two texts. */
const LEAST_SHARED = 1 / 3;

/**
 * Which words of two texts differ, by their longest common subsequence of words (Wagner and Fischer 1974). Texts that have
 * little in common are one changed stretch each: `Dig the beds`, `Dig two beds` differ in `the` and `two`.
 */
export function wordChanges(before: string, after: string): WordChanges {
  const [old, now] = [before.match(WORD) ?? [], after.match(WORD) ?? []];
  const shared = old.length + now.length > MOST_WORDS ? [] : commonWords(old, now);
  const count = (words: readonly string[]): number =>
    words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const most = Math.max(count(old), count(now));
  const isTwoTexts = count(shared.map(([at]) => old[at] ?? '')) < most * LEAST_SHARED;
  const pairs = isTwoTexts ? [] : shared;
  return {
    before: stretches(old, new Set(pairs.map(([at]) => at))),
    after: stretches(now, new Set(pairs.map(([, at]) => at))),
  };
}

/** The places of words that both have, in order. */
function commonWords(old: readonly string[], now: readonly string[]): [number, number][] {
  const lengths = old.map(() => now.map(() => 0));
  const lengthAt = (at: number, other: number): number => lengths[at]?.[other] ?? 0;
  for (let at = old.length - 1; at >= 0; at--) {
    const row = lengths[at] ?? [];
    for (let other = now.length - 1; other >= 0; other--)
      row[other] =
        old[at] === now[other]
          ? lengthAt(at + 1, other + 1) + 1
          : Math.max(lengthAt(at + 1, other), lengthAt(at, other + 1));
  }
  const pairs: [number, number][] = [];
  let [at, other] = [0, 0];
  while (at < old.length && other < now.length) {
    if (old[at] === now[other]) pairs.push([at++, other++]);
    else if (lengthAt(at + 1, other) >= lengthAt(at, other + 1)) at++;
    else other++;
  }
  return pairs;
}

/** Words put together, a blank between two changed words with them. */
function stretches(words: readonly string[], shared: ReadonlySet<number>): WordStretch[] {
  const result: { text: string; isChanged: boolean }[] = [];
  words.forEach((text, at) => {
    const isBetween = text.trim() === '' && at > 0 && at + 1 < words.length;
    const isChanged = isBetween ? !shared.has(at - 1) && !shared.has(at + 1) : !shared.has(at);
    const last = result.at(-1);
    if (last?.isChanged === isChanged) last.text += text;
    else result.push({ text, isChanged });
  });
  return result;
}

/** The stretches that differ, one after the other: `the` → `two` is the same change wherever it stands. */
export function changedWords({ before, after }: WordChanges): ReadonlySet<string> {
  const [old, now] = [before, after].map((texts) => texts.filter(({ isChanged }) => isChanged));
  const words = [
    ...(old ?? []).map(({ text }) => `-${text.trim()}`),
    ...(now ?? []).map(({ text }) => `+${text.trim()}`),
  ];
  return new Set(words.filter((word) => word.length > 1));
}
