import { slugOf } from '../../text/slug.ts';

/** A number of more digits is a date or a key of something else, and no goal's. */
const mostDigits = 6;

/** What follows the highest number that folders begin with, as goal-kit's script counts: `['001-a', '007']` -> `008` */
export function nextNumber(folderNames: readonly string[]): string {
  const highest = folderNames.reduce((most, name) => {
    const digits = /^(\d+)(?![^-_ ])/.exec(name)?.[1] ?? '';
    return digits.length > mostDigits ? most : Math.max(most, Number(digits));
  }, 0);
  return String(highest + 1).padStart(3, '0');
}

/** `001-move-to-lyon`; the number alone for a title without a letter. */
export function goalFolderName(number: string, title: string): string {
  const slug = slugOf(title);
  return slug === '' ? number : `${number}-${slug}`;
}
