/** The heading or bold label that a line stands under. */
export function sectionAt(lines: readonly string[], at: number): string {
  for (let index = Math.min(at, lines.length - 1); index >= 0; index--) {
    const line = lines[index] ?? '';
    const label =
      /^#{1,6}\s+(.+)$/.exec(line)?.[1] ??
      /^\*\*((?:Phase|Milestone|Stage|Sprint|Iteration|Week)\s[^*]+)\*\*/i.exec(line)?.[1] ??
      /^\*\*([^*]+)\*\* \((?:.*, )?\d+ tasks?\)$/.exec(line)?.[1];
    if (label !== undefined) return label;
  }
  return 'Header';
}
