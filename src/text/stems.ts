/** Words that say nothing about what a text is about: English function words, and the words of every plan. */
const STOP_WORDS = new Set(
  [
    'a about after all also an and any are as at based be been before both but by can could do does each either etc',
    'every existing for from get had has have how if in into is it its less more most must new no none not of off on',
    'once only or other our out over own per same shall should so some such than that the their them then there these',
    'they this those through to under until up use used uses using very via was we were what when where whether which',
    'while who will with within without would you your',
    'achieved complete completed day days deliverable deliverables done finished iteration met milestone month months',
    'phase ready sprint stage task tasks week weeks',
  ].flatMap((line) => line.split(' ')),
);

/** Endings that bend a word; at least three letters must stay: `tests`, `tested`, `testing` -> `test`. */
const BENT = byLastLetter('ings ing edly ed ers er ies ied es s');

/** The last vowel that a word loses when it is bent: `secure`, `policy`, not `deploy`. */
const LAST_VOWEL = /^(..+)(?:([^aeiou])y|([a-z])e)$/;

/** Endings that make a word of another kind, without their last vowel; at least four letters must stay. */
const DERIVED = byLastLetter(
  'ization isation iz is ation ator at ement ment ness abilit ibilit abl ibl it anc enc iv al ion or',
);

/** Scripts written without blanks, of which two neighbouring letters are the nearest thing to a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const NOT_WORDS = /\]\([^()\s]*\)|<[^<>]*>|https?:\/\/\S+/g;
/** Where a name of code begins another word: `coachingStrategy`. */
const CAMEL = /(\p{Ll}{2})(\p{Lu}\p{Ll}{2})/gu;
const WORD = /\p{L}+-\d+|[\p{L}\p{M}]+/gu;
/** The same in a text of plain letters, which is looked through several times as fast. */
const PLAIN_WORD = /[a-z]+-\d+|[a-z]+/g;
const OTHER_LETTER = /[\u0080-\uffff]/;

/**
 * The stems of a text's significant words, for comparing what two texts speak of (format 3.7): `Load tests pass` and
 * `Load testing` share `load` and `test`. An id such as `SC-001` is one word, `CoachingStrategy` two. Addresses and tags do not count. The stems
 * are for comparison only; they need not be words.
 */
export function stems(text: string): ReadonlySet<string> {
  return stemsIn(text, stem);
}

/** The same for many texts that share words: each word is stemmed once. */
export function stemmer(): (text: string) => ReadonlySet<string> {
  const known = new Map<string, string>();
  const remembered = (word: string): string => {
    const found = known.get(word) ?? stem(word);
    known.set(word, found);
    return found;
  };
  return (text) => stemsIn(text, remembered);
}

function stemsIn(text: string, stemOf: (word: string) => string): ReadonlySet<string> {
  const result = new Set<string>();
  const isPlain = !OTHER_LETTER.test(text);
  const words =
    text
      .replace(NOT_WORDS, ' ')
      .replace(CAMEL, '$1 $2')
      .toLowerCase()
      .match(isPlain ? PLAIN_WORD : WORD) ?? [];
  for (const word of words) {
    if (!isPlain && UNSPACED.test(word)) pairs(word).forEach((pair) => result.add(pair));
    else if (word.length > 1 && !STOP_WORDS.has(word)) result.add(stemOf(word));
  }
  return result;
}

/** How many stems two texts share. */
export function sharedStems(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared;
}

/**
 * A light stemmer: the bent ending off, then at most two derived ones, so that a family of words ends up as one:
 * `optimize`, `optimised`, `optimization` -> `optim`.
 */
function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  let result = without(word, BENT, 3)
    .replace(LAST_VOWEL, '$1$2$3')
    .replace(/([^aeiou])\1$/, '$1');
  for (let round = 0; round < 2; round++) result = without(result, DERIVED, 4);
  return result.replace(/yz$/, 'ys');
}

/** The word without the longest of these endings that leaves enough of it. */
function without(word: string, endings: Endings, least: number): string {
  for (const ending of endings.get(word.charAt(word.length - 1)) ?? []) {
    if (word.length - ending.length < least || !word.endsWith(ending)) continue;
    return ending === 's' && /(?:[su]|[sx]i)s$/.test(word) ? word : word.slice(0, -ending.length);
  }
  return word;
}

/** Endings by their last letter, the longest first. */
type Endings = ReadonlyMap<string, readonly string[]>;

function byLastLetter(endings: string): Endings {
  const result = new Map<string, string[]>();
  for (const ending of endings.split(' ').sort((a, b) => b.length - a.length)) {
    const last = ending.charAt(ending.length - 1);
    result.set(last, [...(result.get(last) ?? []), ending]);
  }
  return result;
}

function pairs(word: string): string[] {
  const letters = Array.from(word);
  return letters.length === 1
    ? letters
    : letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
