/** Whether a line of ours or of a note is a heading. */
export function isHeading(line: string): boolean {
  return /^#{1,6}\s/.test(line);
}

/** The heading or bold label that a line stands under. */
export function sectionAt(lines: readonly string[], at: number): string {
  for (let index = Math.min(at, lines.length - 1); index >= 0; index--) {
    const line = lines[index] ?? '';
    const label =
      /^#{1,6}\s+(.+)$/.exec(line)?.[1] ??
      /^(?:\*\*|__)((?:Phase|Milestone|Stage|Sprint|Iteration|Week)\s[^*_]+)(?:\*\*|__)/i.exec(line)?.[1] ??
      /^(?:\*\*|__)([^*_]+)(?:\*\*|__) \((?:.*, )?\d+ tasks?\)$/.exec(line)?.[1];
    if (label !== undefined) return label;
  }
  return 'Header';
}
