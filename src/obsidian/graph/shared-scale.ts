import type { PhaseView } from '../../model/phase-timeline.ts';

/** Smaller text than this is hard to read, in pixels; in charts the smallest is so large at their own size. */
const smallestText = 11;
const ownText = { graph: 13, timeline: 12 };

/** A chart that has no room by this factor of its own size is told as a list, where its user has not chosen it. */
export const smallestFit: Readonly<Record<PhaseView, number>> = {
  graph: smallestText / ownText.graph,
  timeline: smallestText / ownText.timeline,
};

/** The scale that charts fit by: one for all of a goal, so that a task is as large in one phase as in the next. */
export class SharedScale {
  /** By which factor each chart would be as wide as its place. */
  private readonly fits = new Map<object, number>();
  private scale = 1;

  constructor(private readonly changed: () => void) {}

  /** A chart has a width; null for one that is gone. Only where the smallest chart goes or grows all are looked at. */
  tell(chart: object, fit: number | null): void {
    const last = this.fits.get(chart);
    if (fit === null) this.fits.delete(chart);
    else this.fits.set(chart, fit);
    const isSmaller = fit !== null && isShared(fit) && fit < this.scale;
    if (isSmaller) this.set(fit);
    else if (last !== undefined && last === this.scale && last !== fit) this.set(this.smallest());
  }

  /** The factor of a chart: never larger than its place, unless nobody could read it then; it is scrolled instead. */
  of(chart: object): number {
    return Math.min(this.scale, Math.max(this.fits.get(chart) ?? 1, smallestFit.graph));
  }

  private smallest(): number {
    let smallest = 1;
    for (const fit of this.fits.values()) if (isShared(fit)) smallest = Math.min(smallest, fit);
    return smallest;
  }

  private set(scale: number): void {
    if (scale === this.scale) return;
    this.scale = scale;
    this.changed();
  }
}

/** A chart that would have to be smaller does not make the others as small as itself. */
function isShared(fit: number): boolean {
  return fit >= smallestFit.graph;
}
