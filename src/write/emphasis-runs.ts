/** A run of `*` or `_` with what CommonMark lets it do. */
export interface EmphasisRun {
  readonly mark: string;
  readonly at: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** The innermost bracket it stands in: emphasis does not reach out of a link. */
  readonly bracket: number;
}

/** Which of `*` and `_` could pair with one of another text. */
export interface LooseEmphasis {
  /** Marks that could open emphasis for a later text to close. */
  readonly openers: ReadonlySet<string>;
  /** Marks that could close what an earlier text opened. */
  readonly closers: ReadonlySet<string>;
}

interface OpenRun extends EmphasisRun {
  left: number;
}

/**
 * Pairs runs as CommonMark does ("process emphasis", with its `openers_bottom`), in linear time, and tells what is left.
 * In doubt a run is left: where a pair crosses a bracket (whether that is a link's is not asked), reaches over a run of
 * the other mark, or is of two lengths (which readers of Markdown pair in different ways).
 */
export function unbalancedEmphasis(runs: readonly EmphasisRun[]): LooseEmphasis {
  const pairing = new Pairing();
  for (const run of runs) pairing.add({ ...run, left: run.length });
  return pairing.loose();
}

class Pairing {
  private readonly open: OpenRun[] = [];
  /** Below these places of `open` no partner was found, by what was looked for. */
  private readonly bottoms = new Map<string, number>();
  private readonly openers = new Set<string>();
  private readonly closers = new Set<string>();

  add(run: OpenRun): void {
    while (run.closes && run.left > 0 && this.close(run));
    if (run.closes && run.left > 0) this.closers.add(run.mark);
    if (run.opens && run.left > 0) this.open.push(run);
  }

  loose(): LooseEmphasis {
    return {
      openers: new Set([...this.openers, ...this.open.map((run) => run.mark)]),
      closers: this.closers,
    };
  }

  /** Pairs a run with the nearest that it closes; false when there is none. */
  private close(run: OpenRun): boolean {
    const at = this.partner(run);
    const opener = this.open[at];
    if (opener === undefined) return false;
    if (opener.bracket !== run.bracket || opener.length !== run.length) {
      this.openers.add(run.mark);
      this.closers.add(run.mark);
    }
    const used = Math.min(opener.left, run.left, 2);
    opener.left -= used;
    run.left -= used;
    const passed = this.open.splice(opener.left > 0 ? at + 1 : at);
    for (const other of passed) if (other.left > 0) this.openers.add(other.mark);
    for (const [key, bottom] of this.bottoms) this.bottoms.set(key, Math.min(bottom, this.open.length));
    return true;
  }

  private partner(closer: OpenRun): number {
    const key = `${closer.mark}${String(closer.opens)}${closer.length % 3}`;
    const bottom = this.bottoms.get(key) ?? 0;
    for (let at = this.open.length - 1; at >= bottom; at--) {
      const opener = this.open[at];
      if (opener?.mark === closer.mark && !ruleOfThree(opener, closer)) return at;
    }
    this.bottoms.set(key, this.open.length);
    return -1;
  }
}

/** Runs that can both open and close do not pair when their lengths add up to a multiple of three. */
function ruleOfThree(opener: EmphasisRun, closer: EmphasisRun): boolean {
  if (!opener.closes && !closer.opens) return false;
  return (opener.length + closer.length) % 3 === 0 && (opener.length % 3 !== 0 || closer.length % 3 !== 0);
}
