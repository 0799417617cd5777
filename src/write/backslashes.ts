/** How many backslashes stand right before a place of a text; an odd number escapes what stands there. */
export function backslashesBefore(text: string, at: number): number {
  let start = at;
  while (text.charAt(start - 1) === '\\') start--;
  return at - start;
}

/** The text with a backslash at each of these places, given in ascending order. */
export function withBackslashes(text: string, places: readonly number[]): string {
  let result = '';
  let start = 0;
  for (const at of places) {
    result += `${text.slice(start, at)}\\`;
    start = at;
  }
  return result + text.slice(start);
}
