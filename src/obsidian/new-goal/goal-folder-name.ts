/** A number of more digits is a date or a key of something else, and no goal's. */
const mostDigits = 6;

/** So much of a title is in its folder's name: every disk takes 255 bytes, of which a letter needs at most four. */
const longestSlug = 60;

/** What follows the highest number that folders begin with, as goal-kit's script counts: `['001-a', '007']` -> `008` */
export function nextNumber(folderNames: readonly string[]): string {
  const highest = folderNames.reduce((most, name) => {
    const digits = /^(\d+)(?![^-_ ])/.exec(name)?.[1] ?? '';
    return digits.length > mostDigits ? most : Math.max(most, Number(digits));
  }, 0);
  return String(highest + 1).padStart(3, '0');
}

/**
 * A title as goal-kit's script writes it into a folder's name: letters, digits and hyphens, lower case. Letters of other
 * scripts are kept: `Move to Lyon!` -> `move-to-lyon`, `Städte & Häuser` -> `städte-häuser`, `🚀` -> ``
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
    .replace(/[\s-]+/g, '-');
  return cut(words.replace(/^-|-$/g, ''));
}

/** `001-move-to-lyon`; the number alone for a title without a letter. */
export function goalFolderName(number: string, title: string): string {
  const slug = slugOf(title);
  return slug === '' ? number : `${number}-${slug}`;
}

/** A slug that is too long, up to a word's end where there is one. */
function cut(slug: string): string {
  const letters = Array.from(slug);
  if (letters.length <= longestSlug) return slug;
  const start = letters.slice(0, longestSlug + 1).join('');
  const end = start.lastIndexOf('-');
  return end > 0 ? start.slice(0, end) : letters.slice(0, longestSlug).join('');
}
