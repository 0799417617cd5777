import type { Markdown } from '../model/markdown.ts';

/**
 * Where code ends in a text: what a run of backticks opens, the next run of as many closes. Asked from left to right; all
 * answers together take time linear in the text.
 */
export class CodeRuns {
  private starts: Map<number, number[]> | null = null;

  constructor(private readonly source: Markdown) {}

  /** The end of the code that a run of `length` backticks, ending at `from`, opens; -1 when nothing closes it. */
  end(length: number, from: number): number {
    this.starts ??= backtickRuns(this.source);
    const starts = this.starts.get(length) ?? [];
    while (starts.length > 0 && (starts.at(-1) ?? 0) < from) starts.pop();
    const start = starts.at(-1);
    return start === undefined ? -1 : start + length;
  }
}

/** Where runs of backticks start, by their length, the last one first. */
function backtickRuns(source: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of source.matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts === undefined) runs.set(run.length, [index]);
    else starts.push(index);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}
