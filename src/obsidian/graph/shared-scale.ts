import type { PhaseView } from '../../model/phase-timeline.ts';

/** Smaller text than this is hard to read, in pixels; in charts the smallest is so large at their own size. */
const smallestText = 11;
const ownText = { graph: 13, timeline: 12 };

/** A chart that has no room by this factor of its own size is told as a list, where its user has not chosen it. */
export const smallestFit: Readonly<Record<PhaseView, number>> = {
  graph: smallestText / ownText.graph,
  timeline: smallestText / ownText.timeline,
};

/** By which factor a chart would be as wide as its place, and the smallest that leaves its text legible. */
interface Fit {
  readonly factor: number;
  readonly smallest: number;
}

/** The scale that charts fit by: one for all of a goal, so that a task is as large in one phase as in the next. */
export class SharedScale {
  private readonly fits = new Map<object, Fit>();
  private scale = 1;

  constructor(private readonly changed: () => void) {}

  /** A chart has a width; null for one that is gone. Only where the smallest chart goes or grows all are looked at. */
  tell(chart: object, factor: number | null, view: PhaseView = 'graph'): void {
    const last = this.fits.get(chart);
    const fit = factor === null ? null : { factor, smallest: smallestFit[view] };
    if (fit === null) this.fits.delete(chart);
    else this.fits.set(chart, fit);
    const isSmaller = fit !== null && isLegible(fit) && fit.factor < this.scale;
    if (isSmaller) this.set(fit.factor);
    else if (last?.factor === this.scale && last.factor !== factor) this.set(this.smallest());
  }

  /** The factor of a chart: never larger than its place, unless nobody could read it then; it is scrolled instead. */
  of(chart: object): number {
    const { factor, smallest } = this.fits.get(chart) ?? { factor: 1, smallest: 1 };
    return Math.max(Math.min(this.scale, factor), smallest);
  }

  /** The factor by which each chart is as narrow as its place, legible or not; null where all of them are by themselves. */
  get whole(): number | null {
    const fits = Array.from(this.fits.values());
    if (fits.every(isLegible)) return null;
    return fits.reduce((least, { factor }) => Math.min(least, factor), 1);
  }

  private smallest(): number {
    let smallest = 1;
    for (const fit of this.fits.values()) if (isLegible(fit)) smallest = Math.min(smallest, fit.factor);
    return smallest;
  }

  private set(scale: number): void {
    if (scale === this.scale) return;
    this.scale = scale;
    this.changed();
  }
}

/** A chart that would have to be smaller does not make the others as small as itself. */
function isLegible({ factor, smallest }: Fit): boolean {
  return factor >= smallest;
}
