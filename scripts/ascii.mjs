/**
 * A script in which each character beyond ASCII is an escape. esbuild leaves those of regular expressions as they are, and
 * one of them alone makes a JavaScript engine keep the whole script at two bytes a character.
 */
export function inAscii(script) {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
