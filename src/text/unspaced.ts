/** What Chinese and Japanese are written in, without blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々、。，；：！？）」』]/u;

/** Whether a text without blanks may be cut at a place: not within Latin words and numbers, katakana, or before a mark. */
function isBetweenWords(text: string, at: number): boolean {
  const [before, next] = [text.charAt(at - 1), text.charAt(at)];
  if (!UNSPACED.test(before) && !UNSPACED.test(next)) return false;
  return (
    !/[、。，；：！？）」』ー々\p{M}]/u.test(next) &&
    !/[（「『]/.test(before) &&
    !isWithin(KATAKANA, before, next)
  );
}

const KATAKANA = /[\p{Script=Katakana}ー]/u;
const KANA = /[\p{Script=Hiragana}、。，；：！？）」』]/u;

function isWithin(script: RegExp, before: string, next: string): boolean {
  return script.test(before) && script.test(next);
}

/** How far back a better place to cut is looked for. */
const NEAR = 12;

/**
 * The last place before which a text without blanks may be cut, -1 for none: near it, rather one after a mark or where
 * a word begins after kana. `isFree` tells places that are in no code and no link.
 */
export function lastBreak(text: string, from: number, to: number, isFree: (at: number) => boolean): number {
  let found = -1;
  for (let at = to; at > from && (found === -1 || at > found - NEAR); at--) {
    if (!isBetweenWords(text, at) || !isFree(at)) continue;
    if (opensWord(text, at)) return at;
    if (found === -1) found = at;
  }
  return found;
}

function opensWord(text: string, at: number): boolean {
  return KANA.test(text.charAt(at - 1)) && !/\p{Script=Hiragana}/u.test(text.charAt(at));
}
