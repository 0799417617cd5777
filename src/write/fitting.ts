/** A list in a line takes so much of the 2,000 characters that no line of ours exceeds (format 3.9). */
export const MOST_CHARACTERS = 1500;

/** As many parts as fit between separators, then how many more there are: `T-002 ∥ T-003 ∥ T-004 and 12 more`. */
export function fitting(parts: readonly string[], separator: string, most = MOST_CHARACTERS): string {
  const count = howManyFit(parts, separator, most);
  const shown = parts.slice(0, count).join(separator);
  return count === parts.length ? shown : `${shown} and ${parts.length - count} more`;
}

/** How many of the parts fit, at least one. */
export function howManyFit(parts: readonly string[], separator: string, most = MOST_CHARACTERS): number {
  let length = 0;
  const end = parts.findIndex((part, index) => {
    length += part.length + (index === 0 ? 0 : separator.length);
    return index > 0 && length > most;
  });
  return end === -1 ? parts.length : end;
}
