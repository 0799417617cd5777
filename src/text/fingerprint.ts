/** Tells one text from another in a few characters. */
export function fingerprint(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
  return `${text.length.toString(36)}-${hash.toString(36)}`;
}
