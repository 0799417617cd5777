/**
 * Stands in for the package `decode-named-character-reference` in the bundle. The package's table would add 30 kB, and
 * its browser version touches the document while it loads and writes to innerHTML. An inert document parsed on demand
 * needs neither: nothing in it runs or loads.
 */
const known = new Map();

/** `copy` -> `©`; false for a name that HTML does not know. */
export function decodeNamedCharacterReference(name) {
  let character = known.get(name);
  if (character === undefined) {
    character = decode(name);
    known.set(name, character);
  }
  return character;
}

function decode(name) {
  if (!/^[a-z][a-z\d]*$/i.test(name) || typeof DOMParser === 'undefined') return false;
  const reference = `&${name};`;
  const text = new DOMParser().parseFromString(reference, 'text/html').body.textContent;
  // HTML also reads old names without their semicolon (`&notit;` -> `¬it;`); Markdown does not.
  return text === reference || (text.endsWith(';') && name !== 'semi') ? false : text;
}
