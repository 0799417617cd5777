/** So much of a title is in a name: every disk takes 255 bytes, of which a letter needs at most four. */
const longest = 60;

/**
 * A title as goal-kit's script writes it into a name: letters, digits and hyphens, lower case. Letters of other scripts are
 * kept: `Move to Lyon!` -> `move-to-lyon`, `Städte & Häuser` -> `städte-häuser`, `🚀` -> ``
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
    .replace(/[\s-]+/g, '-');
  return cut(words.replace(/^-|-$/g, ''));
}

/** A slug that is too long, up to a word's end where there is one. */
function cut(slug: string): string {
  const letters = Array.from(slug);
  if (letters.length <= longest) return slug;
  const start = letters.slice(0, longest + 1).join('');
  const end = start.lastIndexOf('-');
  return end > 0 ? start.slice(0, end) : letters.slice(0, longest).join('');
}
