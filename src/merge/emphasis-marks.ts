const WORD = /[\p{L}\p{N}]/u;

/**
 * The places of the marks of emphasis in a text: runs of `*` or `_` of one length that open and close around words, as
 * CommonMark has them. Within words, alone, escaped or in code they are signs like others. Takes time by the text's length.
 */
export function emphasisMarks(text: string): ReadonlySet<number> {
  return new MarkReader(text).read();
}

class MarkReader {
  private readonly marks = new Set<number>();
  /** Where the runs begin that are open. */
  private readonly open: number[] = [];
  /** Where in `open` those of each kind are; what lies behind its end is closed. */
  private readonly places = new Map<string, number[]>();
  private readonly unclosed = new Set<string>();
  private readonly signs = /\\[^]|`+|\*+|_+/g;

  constructor(private readonly text: string) {}

  read(): ReadonlySet<number> {
    for (let found = this.signs.exec(this.text); found !== null; found = this.signs.exec(this.text)) {
      const [run] = found;
      if (run.startsWith('`')) this.code(run);
      else if (!run.startsWith('\\')) this.run(run, found.index);
    }
    return this.marks;
  }

  /** Passes over code; backticks that close nowhere are none. */
  private code(run: string): void {
    const from = this.signs.lastIndex;
    const end = this.unclosed.has(run) ? -1 : this.text.indexOf(run, from);
    if (end === -1) this.unclosed.add(run);
    else this.signs.lastIndex = end + run.length;
  }

  private run(run: string, at: number): void {
    const before = this.text.charAt(at - 1);
    const after = this.text.charAt(at + run.length);
    const place = this.placeOf(run);
    if (place !== null && /\S/.test(before) && !WORD.test(after)) this.close(run, place, at);
    else if (/\S/.test(after) && !WORD.test(before)) this.places.get(run)?.push(this.open.push(at) - 1);
  }

  /** The last open run of that kind. */
  private placeOf(run: string): number | null {
    const places = this.places.get(run) ?? [];
    this.places.set(run, places);
    while ((places.at(-1) ?? -1) >= this.open.length) places.pop();
    return places.at(-1) ?? null;
  }

  private close(run: string, place: number, at: number): void {
    for (const from of [this.open[place] ?? 0, at])
      for (let sign = from; sign < from + run.length; sign++) this.marks.add(sign);
    this.open.length = place;
  }
}
