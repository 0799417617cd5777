const WORD = /[\p{L}\p{N}]/u;

/**
 * The places of the marks of emphasis in a text: runs of `*` or `_` that open and close around words, as
 * CommonMark has them. Within words, alone, escaped or in code they are signs like others. Takes time by the text's length.
 */
export function emphasisMarks(text: string): ReadonlySet<number> {
  return new MarkReader(text).read();
}

/** A run that is open, and how many of its signs still are. */
interface OpenMarks {
  readonly at: number;
  left: number;
}

class MarkReader {
  private readonly marks = new Set<number>();
  private readonly open: OpenMarks[] = [];
  /** Where in `open` those of each sign are; what lies after its end is closed. */
  private readonly places = { '*': [] as number[], _: [] as number[] };
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
    const places = this.places[run.startsWith('*') ? '*' : '_'];
    const closed = /\S/.test(before) && !WORD.test(after) ? this.close(places, run.length, at) : 0;
    if (closed < run.length && /\S/.test(after) && !WORD.test(before))
      places.push(this.open.push({ at: at + closed, left: run.length - closed }) - 1);
  }

  /** Closes open runs with the signs of another, the innermost first; gives how many of these it took. */
  private close(places: number[], length: number, at: number): number {
    let taken = 0;
    while (taken < length) {
      while ((places.at(-1) ?? -1) >= this.open.length) places.pop();
      const place = places.at(-1);
      const run = place === undefined ? undefined : this.open[place];
      if (place === undefined || run === undefined) break;
      const count = Math.min(run.left, length - taken);
      run.left -= count;
      for (let sign = 0; sign < count; sign++)
        this.marks.add(run.at + run.left + sign).add(at + taken + sign);
      taken += count;
      this.open.length = run.left === 0 ? place : place + 1;
    }
    return taken;
  }
}
